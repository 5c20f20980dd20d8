import { parseDmn } from '@libs/feel';
import { lint } from '@libs/modelling';

import type { Model } from './bundle';
import { referencesOf } from './references';
import type { ModelFinding } from './release-refused';

/** What speaks against putting the changes in force, among all the models that will be: errors only. */
export async function proof(models: readonly Model[], changes: readonly Model[], servedJobTypes: readonly string[]): Promise<ModelFinding[]> {
  const idsOf = (kind: Model['kind']) => models.filter((model) => model.kind === kind).map(({ id }) => id);
  const known = { jobTypes: [...servedJobTypes], forms: idsOf('form'), decisions: idsOf('decision'), processes: idsOf('process') };
  const touched = models.filter((model) => changes.includes(model) || (model.kind === 'process' && namesAny(model, changes)));
  const findings = await Promise.all(touched.map((model) => proofOf(model, known)));
  return findings.flat();
}

async function proofOf(model: Model, known: Parameters<typeof lint>[1]): Promise<ModelFinding[]> {
  const { kind, id, content } = model;
  if (kind === 'process') {
    const findings = await lint(content, known);
    return findings.filter(({ severity }) => severity === 'error').map((finding) => ({ ...finding, kind, id }));
  }
  const fault = kind === 'decision' ? await tableFault(content) : formFault(content);
  return fault === null ? [] : [{ kind, id, rule: `${kind}-readable`, severity: 'error', elementId: id, message: { zh: fault, en: fault }, why: { zh: '无法读取', en: 'It cannot be read' } }];
}

async function tableFault(content: string): Promise<string | null> {
  const model = await parseDmn(content);
  return 'message' in model ? model.message : null;
}

function formFault(content: string): string | null {
  try {
    const form = JSON.parse(content) as { components?: unknown };
    return Array.isArray(form.components) ? null : 'Expected a form with components, but it has none';
  } catch (error) {
    return `Expected a form as JSON, but ${String(error)}`;
  }
}

function namesAny(model: Model, changes: readonly Model[]): boolean {
  const { processes, decisions, forms } = referencesOf(model.content);
  return changes.some(({ kind, id }) => (kind === 'process' ? processes : kind === 'decision' ? decisions : forms).includes(id));
}
