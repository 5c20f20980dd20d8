/** What we use of packages that come without types. */
declare module 'bpmn-moddle' {
  export interface ModdleElement {
    readonly $type: string;
    readonly id?: string;
    readonly name?: string;
    get(property: string): unknown;
  }
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: readonly { message: string }[] }>;
  }
}

declare module 'bpmnlint' {
  export interface Report {
    readonly id: string;
    readonly message: string;
    readonly category: string;
  }
  export class Linter {
    constructor(options: { config: unknown; resolver: unknown });
    lint(root: unknown): Promise<Record<string, readonly Report[]>>;
  }
}

declare module 'bpmnlint/lib/resolver/static-resolver' {
  export default class StaticResolver {
    constructor(cache: Record<string, unknown>);
  }
}

declare module 'bpmnlint/rules/*' {
  const rule: unknown;
  export default rule;
}

declare module 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/*' {
  const rule: unknown;
  export default rule;
}

declare module 'zeebe-bpmn-moddle/resources/zeebe.json' {
  const schema: unknown;
  export default schema;
}

declare module 'modeler-moddle/resources/modeler.json' {
  const schema: unknown;
  export default schema;
}
