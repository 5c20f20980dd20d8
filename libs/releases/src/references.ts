/** What a diagram names, in the order of the file, each once. */
export interface References {
  readonly processes: readonly string[];
  readonly decisions: readonly string[];
  readonly forms: readonly string[];
  readonly jobTypes: readonly string[];
}

const NAMES = {
  processes: /(<zeebe:calledElement\b[^>]*?\bprocessId=")([^"]+)(")/g,
  decisions: /(<zeebe:calledDecision\b[^>]*?\bdecisionId=")([^"]+)(")/g,
  forms: /(<zeebe:formDefinition\b[^>]*?\bformKey=")([^"]+)(")/g,
  jobTypes: /(<zeebe:taskDefinition\b[^>]*?\btype=")([^"]+)(")/g,
} as const;

export function referencesOf(diagram: string): References {
  const named = (pattern: RegExp) => [...new Set([...diagram.matchAll(pattern)].map((match) => match[2] ?? ''))];
  return {
    processes: named(NAMES.processes),
    decisions: named(NAMES.decisions),
    forms: named(NAMES.forms),
    jobTypes: named(NAMES.jobTypes).filter((type) => !type.startsWith('=')),
  };
}

/** Gives every name that a diagram calls by a new one; a name that `rename` does not know stays. */
export function renameReferences(diagram: string, kind: 'processes' | 'decisions' | 'forms', rename: (id: string) => string | undefined): string {
  return diagram.replace(NAMES[kind], (all, before: string, id: string, after: string) => {
    const other = rename(id);
    return other === undefined ? all : `${before}${other}${after}`;
  });
}

/** Gives a process itself another id: in its own element and where its picture names it. */
export function renameProcess(diagram: string, from: string, to: string): string {
  return diagram
    .replace(/(<(?:\w+:)?process\b[^>]*?\bid=")([^"]+)(")/, (all, before: string, id: string, after: string) => (id === from ? `${before}${to}${after}` : all))
    .replace(/(\bbpmnElement=")([^"]+)(")/g, (all, before: string, id: string, after: string) => (id === from ? `${before}${to}${after}` : all));
}

/** Gives a decision another id: in its own element, its picture, and where another of the same file requires it. */
export function renameDecision(table: string, from: string, to: string): string {
  return table
    .replace(/(<(?:\w+:)?decision\b[^>]*?\bid=")([^"]+)(")/g, (all, before: string, id: string, after: string) => (id === from ? `${before}${to}${after}` : all))
    .replace(/(\b(?:dmnElementRef|href)="#?)([^"]+)(")/g, (all, before: string, id: string, after: string) => (id === from ? `${before}${to}${after}` : all));
}
