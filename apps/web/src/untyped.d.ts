/** What we use of packages that come without types. */
declare module '*.css';

declare module '@bpmn-io/element-template-chooser';
declare module '@bpmn-io/element-template-icon-renderer';
declare module '@bpmn-io/variable-resolver';
declare module 'bpmn-js-color-picker';
declare module 'bpmn-js-create-append-anything';
declare module 'bpmn-js-element-templates';
declare module 'bpmn-js-properties-panel';
declare module 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
declare module 'diagram-js-grid';
declare module 'diagram-js-minimap';

declare module 'bpmn-js-i18n/translations/zn.js' {
  const words: Readonly<Record<string, string>>;
  export default words;
}

declare module 'camunda-dmn-js' {
  interface View {
    readonly type: string;
  }
  export class CamundaCloudModeler {
    constructor(options: object);
    importXML(xml: string): Promise<unknown>;
    saveXML(options: { format: boolean }): Promise<{ xml: string }>;
    getViews(): readonly View[];
    open(view: View): Promise<unknown>;
    getActiveViewer(): { on(event: string, act: () => void): void } | undefined;
    destroy(): void;
  }
}
