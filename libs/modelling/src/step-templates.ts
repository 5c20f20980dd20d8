import { readDiagram } from './diagram';
import { iconOf } from './step-icons';

/** A step that a worker does, as a person chooses it in the modeler. */
export interface Step {
  readonly jobType: string;
  readonly zh: string;
  readonly en: string;
  /** Headers a diagram must fill in, e.g. `stageCode`. */
  readonly headers?: readonly string[];
  /** The variables it reads and the ones it sets, from its contract. */
  readonly reads?: readonly string[];
  readonly sets?: readonly string[];
}

export interface TemplateProperty {
  readonly label?: string;
  readonly type: 'Hidden' | 'String';
  readonly value?: string;
  readonly constraints?: { readonly notEmpty: boolean };
  readonly binding:
    | { readonly type: 'zeebe:taskDefinition'; readonly property: 'type' | 'retries' }
    | { readonly type: 'zeebe:taskHeader'; readonly key: string }
    | { readonly type: 'property'; readonly name: 'name' };
}

/** A Camunda element template. Without `$schema` the modeler drops it silently. */
export interface StepTemplate {
  readonly $schema: string;
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly description: string;
  readonly category: { readonly id: string; readonly name: string };
  readonly appliesTo: readonly string[];
  readonly elementType: { readonly value: string };
  readonly icon: { readonly contents: string };
  readonly properties: readonly TemplateProperty[];
}

const SCHEMA = 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json';

/** One template a step, in the language of the page. */
export function stepTemplates(steps: readonly Step[], language: 'zh' | 'en'): StepTemplate[] {
  return steps.map((step) => ({
    $schema: SCHEMA,
    id: `weir.${step.jobType.replace('/', '.')}`,
    name: language === 'zh' ? step.zh : step.en,
    version: 1,
    description: description(step, language),
    category: { id: folderOf(step), name: folderOf(step) },
    appliesTo: ['bpmn:Task'],
    elementType: { value: 'bpmn:ServiceTask' },
    icon: { contents: iconOf(step.jobType) },
    properties: properties(step),
  }));
}

/** The steps that diagrams use, with the names they carry there; the first diagram that names a step wins. */
export async function stepsIn(diagrams: readonly string[]): Promise<Step[]> {
  const steps = new Map<string, Step>();
  for (const { elements } of await Promise.all(diagrams.map((xml) => readDiagram(xml)))) {
    for (const { name, facts } of elements.values()) {
      const jobType = facts.get('jobType');
      if (jobType === undefined || steps.has(jobType)) continue;

      const headers = [...facts.keys()]
        .filter((fact) => fact.startsWith('header ') && fact !== 'header en')
        .map((fact) => fact.slice('header '.length));
      steps.set(jobType, { jobType, zh: name, en: facts.get('header en') ?? name, headers });
    }
  }
  return [...steps.values()].sort((one, other) => one.jobType.localeCompare(other.jobType));
}

const folderOf = ({ jobType }: Step): string => jobType.split('/')[0] ?? jobType;

function properties({ jobType, zh, en, headers = [] }: Step): TemplateProperty[] {
  return [
    { type: 'Hidden', value: jobType, binding: { type: 'zeebe:taskDefinition', property: 'type' } },
    { type: 'Hidden', value: '8', binding: { type: 'zeebe:taskDefinition', property: 'retries' } },
    { label: '名称 / Name', type: 'String', value: zh, binding: { type: 'property', name: 'name' } },
    { label: 'English', type: 'String', value: en, binding: { type: 'zeebe:taskHeader', key: 'en' } },
    ...headers.map((key): TemplateProperty => ({
      label: key,
      type: 'String',
      constraints: { notEmpty: true },
      binding: { type: 'zeebe:taskHeader', key },
    })),
  ];
}

function description({ jobType, reads = [], sets = [] }: Step, language: 'zh' | 'en'): string {
  const list = (names: readonly string[]) => names.join(', ') || '–';
  const told = language === 'zh' ? `读取:${list(reads)};写入:${list(sets)}` : `Reads: ${list(reads)}; sets: ${list(sets)}`;
  return reads.length + sets.length === 0 ? jobType : `${jobType} · ${told}`;
}
