import type { Change, Finding } from '@libs/modelling';
import ElementTemplateChooser from '@bpmn-io/element-template-chooser';
import IconRenderer from '@bpmn-io/element-template-icon-renderer';
import { ZeebeVariableResolverModule } from '@bpmn-io/variable-resolver';
import Modeler from 'bpmn-js/lib/Modeler';
import ColorPicker from 'bpmn-js-color-picker';
import { CreateAppendAnythingModule, CreateAppendElementTemplatesModule } from 'bpmn-js-create-append-anything';
import { CloudElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, ZeebePropertiesProviderModule } from 'bpmn-js-properties-panel';
import ZeebeBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
import Grid from 'diagram-js-grid';
import Minimap from 'diagram-js-minimap';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';

import type { StepTemplate } from '../../api/models';
import { translateFor } from './modeler-words';
import './modeler-styles';

/** The modeler as the page uses it. */
export interface Desk {
  load(xml: string): Promise<void>;
  /** Tells the diagram after each change, when it has rested; gives the way to stop. */
  changed(tell: (xml: string) => void): () => void;
  offer(templates: readonly StepTemplate[]): void;
  mark(findings: readonly Finding[]): () => void;
  colour(changes: readonly Change[]): () => void;
  show(elementId: string): void;
  whole(): void;
  close(): void;
}

interface Canvas {
  zoom(mode: string | number, center?: string): number;
  addMarker(id: string, name: string): void;
  removeMarker(id: string, name: string): void;
  scrollToElement(id: string, padding?: Record<string, number>): void;
}

const REST_MS = 250;
const READABLE = 0.6;
const zeebeWords: object = typeof zeebe === 'object' && zeebe !== null ? zeebe : {};

export function openDesk({ canvas, panel, language }: { canvas: HTMLElement; panel: HTMLElement; language: string }): Desk {
  const modeler = new Modeler({
    container: canvas,
    propertiesPanel: { parent: panel },
    moddleExtensions: { zeebe: zeebeWords },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      ZeebePropertiesProviderModule,
      ZeebeBehaviors,
      CloudElementTemplatesPropertiesProviderModule,
      ElementTemplateChooser,
      IconRenderer,
      CreateAppendAnythingModule,
      CreateAppendElementTemplatesModule,
      ColorPicker,
      Minimap,
      Grid,
      ZeebeVariableResolverModule,
      { translate: ['value', translateFor(language)] },
    ],
  });
  const shapes = () => modeler.get<{ get(id: string): object | undefined }>('elementRegistry');
  const board = () => modeler.get<Canvas>('canvas');
  const markAll = (marks: readonly [string, string][]) => {
    const real = marks.filter(([id]) => shapes().get(id));
    for (const [id, name] of real) board().addMarker(id, name);

    return () => {
      for (const [id, name] of real) if (shapes().get(id)) board().removeMarker(id, name);
    };
  };

  return {
    load: async (xml) => {
      await modeler.importXML(xml);
      if (board().zoom('fit-viewport', 'auto') < READABLE) beginning(modeler);
    },
    whole: () => void board().zoom('fit-viewport', 'auto'),
    changed: (tell) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const later = () => {
        clearTimeout(timer);
        timer = setTimeout(() => void modeler.saveXML({ format: true }).then(({ xml }) => xml && tell(xml)), REST_MS);
      };
      modeler.on('commandStack.changed', later);
      return () => {
        clearTimeout(timer);
        modeler.off('commandStack.changed', later);
      };
    },
    offer: (templates) => modeler.get<{ setTemplates(all: readonly StepTemplate[]): void }>('elementTemplatesLoader').setTemplates(templates),
    mark: (findings) => markAll(findings.map(({ elementId, severity }) => [elementId, `found-${severity}`])),
    colour: (changes) => markAll(changes.map(({ elementId, kind }) => [elementId, `is-${kind}`])),
    show: (elementId) => {
      const shape = shapes().get(elementId);
      if (!shape) return;
      board().scrollToElement(elementId);
      modeler.get<{ select(shape: object): void }>('selection').select(shape);
    },
    close: () => modeler.destroy(),
  };
}

/** A diagram too large to be read as a whole opens where it starts. */
function beginning(modeler: Modeler): void {
  const start = modeler
    .get<{ filter(holds: (shape: { type: string }) => boolean): readonly { id: string }[] }>('elementRegistry')
    .filter(({ type }) => type === 'bpmn:StartEvent')[0];
  const canvas = modeler.get<Canvas>('canvas');
  canvas.zoom(0.75);
  if (start) canvas.scrollToElement(start.id, { top: 200, bottom: 300, left: 140, right: 600 });
}
