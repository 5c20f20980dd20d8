/** A business word carries both languages. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}
