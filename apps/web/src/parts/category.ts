type Translate = (key: string, values?: Record<string, string>) => string;

/** A category's code in words; codes carry their kind, "complaint.service". */
export function categoryWords(code: string, t: Translate): string {
  return code ? t(`category.${code}`, { defaultValue: code }) : '';
}
