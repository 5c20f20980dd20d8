/** A form as form-js keeps it; labels are Chinese, the English ones stand in `properties` ("en", and "en:<value>" for an option). */
export interface FormSchema {
  readonly id: string;
  readonly type?: string;
  readonly components: readonly FormField[];
  readonly properties?: Readonly<Record<string, string>>;
}

export interface FormField {
  readonly type: string;
  readonly id?: string;
  readonly key?: string;
  readonly label?: string;
  readonly dateLabel?: string;
  readonly timeLabel?: string;
  readonly text?: string;
  readonly description?: string;
  readonly subtype?: string;
  readonly defaultValue?: unknown;
  readonly decimalDigits?: number;
  readonly values?: readonly FormOption[];
  readonly valuesKey?: string;
  readonly components?: readonly FormField[];
  readonly properties?: Readonly<Record<string, string>>;
  readonly conditional?: { readonly hide?: string };
  readonly validate?: {
    readonly required?: boolean;
    readonly min?: number;
    readonly max?: number;
    readonly minLength?: number;
    readonly maxLength?: number;
    readonly pattern?: string;
  };
}

export interface FormOption {
  readonly label: string;
  readonly value: string;
}

export type Values = Readonly<Record<string, unknown>>;

/** All fields, those in groups too. */
export function fieldsOf(components: readonly FormField[]): readonly FormField[] {
  return components.flatMap((field) => (field.type === 'group' ? fieldsOf(field.components ?? []) : [field]));
}

export function labelOf(field: FormField, language: string): string {
  const label = field.label ?? field.dateLabel ?? field.timeLabel ?? '';

  return language === 'zh' ? label : (field.properties?.en ?? label);
}

export function textOf(field: FormField, language: string): string {
  return language === 'zh' ? (field.text ?? '') : (field.properties?.en ?? field.text ?? '');
}

export function optionsOf(field: FormField, language: string, values: Values): { value: string; label: string }[] {
  const given = field.valuesKey ? values[field.valuesKey] : undefined;
  const options = Array.isArray(given) ? given.map(asOption) : (field.values ?? []);

  return options.map(({ value, label }) => ({ value, label: language === 'zh' ? label : (field.properties?.[`en:${value}`] ?? label) }));
}

function asOption(one: unknown): FormOption {
  if (typeof one === 'object' && one !== null && 'value' in one) {
    return { value: String(one.value), label: 'label' in one ? String(one.label) : String(one.value) };
  }

  return { value: String(one), label: String(one) };
}
