import { CamundaCloudModeler } from 'camunda-dmn-js';
import 'camunda-dmn-js/dist/assets/camunda-cloud-modeler.css';

import { translateFor } from './modeler-words';

interface TableEditor {
  load(xml: string): Promise<void>;
  close(): void;
}

/** dmn-js on a sheet: opens the table itself, not the picture of what requires what. */
export function openTable(container: HTMLElement, language: string, changed: (xml: string) => void): TableEditor {
  const words = { translate: ['value', translateFor(language)] };
  const modeler = new CamundaCloudModeler({
    container,
    common: { additionalModules: [words] },
    drd: { additionalModules: [words] },
    decisionTable: { additionalModules: [words] },
    literalExpression: { additionalModules: [words] },
  });
  const watched = new Set<object>();
  const tell = () => void modeler.saveXML({ format: true }).then(({ xml }) => changed(xml));

  return {
    load: async (xml) => {
      await modeler.importXML(xml);
      const table = modeler.getViews().find(({ type }) => type === 'decisionTable' || type === 'literalExpression');
      if (table) await modeler.open(table);
      const viewer = modeler.getActiveViewer();
      if (!viewer || watched.has(viewer)) return;
      watched.add(viewer);
      viewer.on('commandStack.changed', tell);
    },
    close: () => modeler.destroy(),
  };
}
