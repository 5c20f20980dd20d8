/** What each form may tell its diagram: the permission a process's contract gives. The main that wires Weir binds it. */
export abstract class FormOutputs {
  abstract readonly byForm: Readonly<Record<string, readonly string[]>>;
}
