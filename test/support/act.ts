import type { Browserless } from './browserless';

interface FormField {
  readonly type: string;
  readonly key?: string;
  readonly values?: readonly { readonly value: unknown }[];
  readonly validate?: { readonly required?: boolean };
  readonly conditional?: { readonly hide?: string };
}

/**
 * Takes a task and decides it. What the form always demands and `values` does not give is filled with anything that fits; a text with
 * `said`, and if something is said, so is every text the form has room for.
 */
export async function act(at: Browserless, taskId: string, values: Record<string, unknown>, said?: string): Promise<void> {
  await at.post(`/api/tasks/${taskId}/claim`, {});
  const { form } = await at.get<{ form: { components: FormField[] } | null }>(`/api/tasks/${taskId}`);
  const open = (form?.components ?? []).filter(({ key, conditional }) => key !== undefined && !(key in values) && conditional?.hide === undefined);
  const filled = open.filter(({ type, validate }) => validate?.required || (said !== undefined && type.startsWith('text')));
  const anything = Object.fromEntries(filled.map((field) => [field.key, anythingFor(field, said ?? 'Said in a test')]));
  await at.post(`/api/tasks/${taskId}/decide`, { values: { ...anything, ...values } });
}

function anythingFor({ type, values }: FormField, said: string): unknown {
  if (type === 'checklist' || type === 'taglist') return [values?.[0]?.value];
  if (values) return values[0]?.value;
  if (type === 'number') return 1;
  return type === 'checkbox' ? true : said;
}
