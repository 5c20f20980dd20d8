/** A sentence in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What is wrong, where, why it matters, and how to put it right. Errors stop a release, warnings need a reason. */
export interface Finding {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly elementId: string;
  readonly message: Bilingual;
  readonly why: Bilingual;
  readonly fix?: Bilingual;
}

/** What a diagram may name: everything that will be there when it runs. */
export interface Known {
  readonly jobTypes: readonly string[];
  /** `<process>/<step>` */
  readonly forms: readonly string[];
  readonly decisions: readonly string[];
  readonly processes: readonly string[];
  /** The fields of a form that may become variables; forms that are not listed are not checked. */
  readonly formOutputs?: Readonly<Record<string, readonly string[]>>;
}
