import { get, post } from './http';
import type { ClockView } from './clocks';
import type { Both } from './words';

export interface CaseRow {
  readonly caseNo: string;
  readonly kind: string;
  readonly state: string;
  readonly outcome?: string | null;
  readonly utility: string;
  readonly categoryCode: string;
  readonly districtCode: string;
  readonly stageCode: string | null;
  readonly ownerGroup: string | null;
  readonly serviceClass: string;
  readonly careFlag: boolean;
  readonly urgeCount: number;
  readonly receivedAt: string;
  readonly closedAt: string | null;
  readonly clock: ClockView | null;
}

export interface CaseFilter {
  readonly number?: string;
  readonly account?: string;
  readonly place?: string;
  readonly state?: string;
  readonly kind?: string;
  readonly from?: string;
  readonly to?: string;
  readonly page?: number;
}

export interface CaseHead extends CaseRow {
  readonly round: number;
  readonly channel: string;
  readonly accountId: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface Incident {
  readonly incidentKey: string;
  readonly message: string;
  readonly errorType: string;
  readonly elementId: string;
  readonly processId: string;
  readonly caseNo: string | null;
  readonly createdAt: string;
  readonly state: string;
}

export interface CaseView {
  readonly case: CaseHead;
  readonly clock: ClockView | null;
  readonly clocks: readonly ClockView[];
  readonly place: { readonly id: string; readonly label: string } | null;
  readonly caller: { readonly name: string; readonly phone: string; readonly relation: string } | null;
  readonly tasks: readonly { taskId: string; title: Both; groups: readonly string[]; claimedBy: string | null }[];
  readonly incidents: readonly Incident[];
  readonly messages: readonly MessageSent[];
}

export interface StoryLine {
  readonly no: number;
  readonly at: string;
  readonly kind: string;
  readonly who: { readonly kind: string; readonly name: string | null; readonly jobType: string | null };
  readonly element: string | null;
  /** What the task is called, where the entry is about one. */
  readonly step?: Both | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
  readonly authority: string | null;
}

export interface DiagramRun {
  readonly processId: string;
  readonly name: Both;
  readonly version: number;
  readonly xml: string;
  readonly instanceKey: string;
  /** The step that called it, in the instance above. */
  readonly calledFrom: { readonly instanceKey: string; readonly elementId: string } | null;
  /** How often each flow was taken, and as which one first. */
  readonly taken: readonly { flowId: string; n: number; order: number }[];
  readonly visited: readonly { elementId: string; n: number; state: string }[];
  readonly current: readonly string[];
  readonly incidents: readonly string[];
}

export interface Variable {
  readonly name: string;
  readonly value: unknown;
  readonly scopeKey: string;
  readonly processId: string;
}

export interface MessageSent {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly at: string;
  readonly sentAt: string | null;
}

export const casesQuery = (filter: CaseFilter) => ({
  queryKey: ['cases', filter],
  queryFn: () => get<{ rows: CaseRow[]; total: number }>(`/cases?${asQuery(filter)}`),
});

export const caseQuery = (no: string) => ({ queryKey: ['case', no, 'head'], queryFn: () => get<CaseView>(`/cases/${no}`) });
export const storyQuery = (no: string) => ({ queryKey: ['case', no, 'story'], queryFn: () => get<StoryLine[]>(`/cases/${no}/story`) });
export const diagramQuery = (no: string) => ({ queryKey: ['case', no, 'diagram'], queryFn: () => get<DiagramRun[]>(`/cases/${no}/diagram`) });
export const variablesQuery = (no: string) => ({ queryKey: ['case', no, 'variables'], queryFn: () => get<Variable[]>(`/cases/${no}/variables`) });

export const reveal = (no: string, field: string, reason: string) => post<{ value: unknown }>(`/cases/${no}/reveal`, { field, reason });
export const urge = (no: string) => post<unknown>(`/cases/${no}/urge`);
export const raiseThreat = (no: string, reason: string) => post<unknown>(`/cases/${no}/threat`, { reason });
export const cancel = (no: string, reason: string) => post<unknown>(`/cases/${no}/cancel`, { reason });
export const retryIncident = (key: string, reason: string) => post<unknown>(`/incidents/${key}/retry`, { reason });

export function asQuery(filter: object): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '');

  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}
