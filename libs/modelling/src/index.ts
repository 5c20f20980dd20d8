export { type Change, type ChangeKind, type Risk, compare } from './compare';
export { type Diagram, type DiagramElement, readDiagram } from './diagram';
export type { Bilingual, Finding, Known } from './finding';
export { lint } from './lint';
export { type Step, type StepTemplate, stepTemplates, stepsIn } from './step-templates';
