import { asQuery, type StoryLine } from './cases';
import { get } from './http';

export interface AuditRow extends StoryLine {
  readonly subject: string;
  readonly refused: boolean;
}

export interface AuditFilter {
  readonly person?: string;
  readonly action?: string;
  readonly caseNo?: string;
  readonly from?: string;
  readonly to?: string;
  readonly page?: number;
}

export const auditQuery = (filter: AuditFilter) => ({
  queryKey: ['audit', filter],
  queryFn: () => get<{ rows: AuditRow[]; total: number }>(`/audit?${asQuery(filter)}`),
});
