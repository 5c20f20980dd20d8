import { parseDmn, ParseFailure } from '@libs/feel';
import { lint } from '@libs/modelling';

import type { Model } from './bundle';
import { referencesOf } from './references';
import type { ModelFinding } from './release-refused';

/** What a model is held against besides the other models: what workers serve, and what each form may tell its diagram. */
export interface Rules {
  readonly jobTypes: readonly string[];
  readonly formOutputs: Readonly<Record<string, readonly string[]>>;
}

/** What speaks against putting the changes in force, among all the models that will be: errors only. */
export async function proof(models: readonly Model[], changes: readonly Model[], rules: Rules): Promise<ModelFinding[]> {
  const touched = models.filter((model) => changes.includes(model) || (model.kind === 'process' && namesAny(model, changes)));
  const findings = await Promise.all(touched.map((model) => proofOf(model, models, rules)));
  return findings.flat().filter(({ severity }) => severity === 'error');
}

/** What is found in one model among the others of its release: errors and warnings. */
export async function proofOf({ kind, id, content }: Model, models: readonly Model[], { jobTypes, formOutputs }: Rules): Promise<ModelFinding[]> {
  if (kind === 'process') {
    const idsOf = (other: Model['kind']) => models.filter((model) => model.kind === other).map((model) => model.id);
    const known = { jobTypes: [...jobTypes], formOutputs, forms: idsOf('form'), decisions: idsOf('decision'), processes: idsOf('process') };
    return (await lint(content, known)).map((finding) => ({ ...finding, kind, id }));
  }
  const fault = kind === 'decision' ? tableFault(content) : formFault(content);
  return fault === null ? [] : [unreadable(kind, id, fault)];
}

function unreadable(kind: Model['kind'], id: string, fault: string): ModelFinding {
  return { kind, id, rule: `${kind}-readable`, severity: 'error', elementId: id, message: { zh: `无法读取:${fault}`, en: fault }, why: { zh: '读不出来的内容不能生效', en: 'What cannot be read cannot be in force' } };
}

function tableFault(content: string): string | null {
  const model = parseDmn(content);
  return model instanceof ParseFailure ? model.message : null;
}

function formFault(content: string): string | null {
  try {
    const form = JSON.parse(content) as { components?: unknown } | null;
    return Array.isArray(form?.components) ? null : 'Expected a form with components, but it has none';
  } catch (error) {
    return `Expected a form as JSON, but ${String(error)}`;
  }
}

function namesAny(model: Model, changes: readonly Model[]): boolean {
  const { processes, decisions, forms } = referencesOf(model.content);
  return changes.some(({ kind, id }) => (kind === 'process' ? processes : kind === 'decision' ? decisions : forms).includes(id));
}
