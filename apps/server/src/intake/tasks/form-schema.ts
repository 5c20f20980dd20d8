/** The part of a form-js schema that intake reads. */
export interface FormField {
  readonly type: string;
  readonly key?: string;
  readonly label?: string;
  readonly values?: readonly { readonly value: unknown; readonly label?: string }[];
  readonly validate?: { readonly required?: boolean; readonly maxLength?: number; readonly min?: number; readonly max?: number };
  readonly components?: readonly FormField[];
  readonly conditional?: { readonly hide?: string };
}

/** The fields of a form that hold something, groups opened. */
export function fieldsOf(schema: { readonly components?: readonly FormField[] }): (FormField & { readonly key: string })[] {
  return (schema.components ?? []).flatMap((field) => [
    ...(field.key === undefined ? [] : [{ ...field, key: field.key }]),
    ...(field.components ? fieldsOf(field) : []),
  ]);
}

/** The kinds of field whose value may become a variable: what is chosen or counted, never what is written (design.md §3). */
const CHOSEN = new Set(['select', 'radio', 'checkbox', 'checklist', 'taglist', 'number', 'datetime']);

export const isChosen = ({ type }: FormField) => CHOSEN.has(type);
