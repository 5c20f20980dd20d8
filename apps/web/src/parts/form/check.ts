import { holds } from './condition';
import { type FormField, type FormSchema, fieldsOf, type Values } from './schema';

/** What is wrong with an answer, as a key of the catalogue with its values. */
export interface Wrong {
  readonly word: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export function isShown(field: FormField, values: Values): boolean {
  return !(field.conditional?.hide && holds(field.conditional.hide, values));
}

/** The fields that may not stay as they are. A hidden field is never wrong. */
export function check(form: FormSchema, values: Values): Readonly<Record<string, Wrong>> {
  const wrong: Record<string, Wrong> = {};
  for (const field of shown(form.components, values)) {
    const problem = field.key ? problemOf(field, values[field.key]) : undefined;
    if (field.key && problem) wrong[field.key] = problem;
  }

  return wrong;
}

/** What is sent: the visible fields that were filled. */
export function answers(form: FormSchema, values: Values): Record<string, unknown> {
  const sent: Record<string, unknown> = {};
  for (const { key } of shown(form.components, values)) {
    if (key && !isBlank(values[key])) sent[key] = values[key];
  }

  return sent;
}

/** The values a form begins with. */
export function startValues(form: FormSchema | null, draft: Values | undefined): Record<string, unknown> {
  const defaults = fieldsOf(form?.components ?? [])
    .filter(({ key, defaultValue }) => key && defaultValue !== undefined)
    .map(({ key, defaultValue }) => [key, defaultValue]);

  return { ...Object.fromEntries(defaults), ...draft };
}

function shown(components: readonly FormField[], values: Values): readonly FormField[] {
  return components
    .filter((field) => isShown(field, values))
    .flatMap((field) => (field.type === 'group' ? shown(field.components ?? [], values) : [field]));
}

function problemOf({ validate = {} }: FormField, value: unknown): Wrong | undefined {
  if (isBlank(value) || value === false) return validate.required ? { word: 'form.required' } : undefined;
  if (typeof value === 'number') {
    if (validate.min !== undefined && value < validate.min) return { word: 'form.min', values: { n: validate.min } };
    if (validate.max !== undefined && value > validate.max) return { word: 'form.max', values: { n: validate.max } };
  }
  if (typeof value === 'string') {
    if (validate.minLength !== undefined && value.length < validate.minLength) return { word: 'form.minLength', values: { n: validate.minLength } };
    if (validate.maxLength !== undefined && value.length > validate.maxLength) return { word: 'form.maxLength', values: { n: validate.maxLength } };
    if (validate.pattern && !new RegExp(validate.pattern).test(value)) return { word: 'form.pattern' };
  }

  return undefined;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
}
