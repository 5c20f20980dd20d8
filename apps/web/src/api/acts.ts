import { get, post } from './http';

/** What of a case somebody can still act on beside its tasks. */
export interface Openings {
  readonly orders: readonly { readonly orderNo: string; readonly unitCode: string; readonly isMine: boolean; readonly waitsForTime: boolean }[];
  readonly papers: { readonly checklist: readonly string[]; readonly missing: readonly string[] } | null;
  readonly silentUnits: readonly string[];
  readonly units: readonly { readonly code: string; readonly zh: string; readonly en: string }[];
}

export interface PaperSent {
  readonly kindCode: string;
  readonly mediaType: string;
  /** Base64. */
  readonly content: string;
}

export const extensionReasons = ['parts', 'weather', 'permit', 'third_party', 'workload'] as const;

export const openingsQuery = (no: string) => ({ queryKey: ['case', no, 'openings'], queryFn: () => get<Openings>(`/cases/${no}/openings`) });

export const sendPapers = (no: string, papers: readonly PaperSent[]) => post<unknown>(`/cases/${no}/papers`, { papers });
export const askForTime = (no: string, asked: { orderNo: string; minutes: number; reasonCode: string }) => post<unknown>(`/cases/${no}/ask-for-time`, asked);
export const grantTime = (no: string, given: { clockId: string; workingDays: number; reason: string }) => post<{ dueAt: string }>(`/cases/${no}/more-time`, given);
export const reassign = (no: string, given: { orderNo: string; unitCode: string; reason: string }) => post<unknown>(`/cases/${no}/reassign`, given);
export const closeInvestigation = (no: string, reason: string) => post<unknown>(`/cases/${no}/close-investigation`, { reason });
