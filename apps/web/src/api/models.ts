import { useQuery } from '@tanstack/react-query';

import { get, post, put, remove } from './http';
import type { Both } from './words';

export type ModelKind = 'process' | 'decision' | 'form';

export interface DraftMark {
  readonly by: string;
  readonly savedAt: string;
  readonly base: number;
}

export interface ModelRow {
  readonly kind: ModelKind;
  readonly id: string;
  readonly version: number | null;
  readonly releaseNo: string | number | null;
  readonly draft: DraftMark | null;
}

export interface Model {
  readonly inForce: { readonly version: number; readonly content: string } | null;
  readonly draft: (DraftMark & { readonly content: string; readonly seen: number }) | null;
}

export interface ModelFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly elementId: string;
  readonly message: Both;
  readonly why: Both;
  readonly fix?: Both;
  readonly kind?: ModelKind;
  readonly id?: string;
}

/** A step that a worker does, as an element template of the modeler. */
export interface StepTemplate {
  readonly id: string;
  readonly name: string;
  readonly properties: readonly { readonly value?: string; readonly binding: { readonly type: string; readonly property?: string } }[];
}

// A form's id has a slash in it, "complaint/accept": it stays one.
const path = (kind: string, id: string) => `/models/${kind}/${id.split('/').map(encodeURIComponent).join('/')}`;

export const modelsQuery = { queryKey: ['models'], queryFn: () => get<ModelRow[]>('/models') };
export const modelQuery = (kind: ModelKind, id: string) => ({
  queryKey: ['model', kind, id],
  queryFn: () => get<Model>(path(kind, id)),
  staleTime: Infinity,
  gcTime: 0,
});

export function useTemplates(language: string): readonly StepTemplate[] | undefined {
  return useQuery({
    queryKey: ['step-templates', language],
    queryFn: () => get<StepTemplate[] | { zh: StepTemplate[]; en: StepTemplate[] }>(`/step-templates?language=${language}`),
    select: (found) => (Array.isArray(found) ? found : language === 'zh' ? found.zh : found.en),
    staleTime: Infinity,
  }).data;
}

export const saveDraft = (kind: ModelKind, id: string, draft: { content: string; base: number; seen: number }) =>
  put<{ seen: number; savedAt: string }>(`${path(kind, id)}/draft`, draft);
export const dropDraft = (kind: ModelKind, id: string) => remove<unknown>(`${path(kind, id)}/draft`);
export const lintOnServer = (kind: ModelKind, id: string, content: string) => post<ModelFinding[]>(`${path(kind, id)}/lint`, { content });
export const releaseModels = (items: readonly { kind: ModelKind; id: string }[], name: string, why: string) =>
  post<{ releaseId: string | number }>('/releases', { items, name, why });
