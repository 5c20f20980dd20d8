import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { DiagramRun } from '../../api/cases';
import { drawPath } from './draw-path';

interface Shown {
  readonly run: DiagramRun;
  /** Steps that called another flow, and its instance. */
  readonly calls: ReadonlyMap<string, string>;
  readonly element: string | undefined;
  readonly choose: (element: string | undefined) => void;
  readonly open: (instanceKey: string) => void;
  readonly label: string;
}

/** One diagram on light paper, with the path it took. The logo at the bottom right stays whole. */
export function Paper({ run, calls, element, choose, open, label }: Shown) {
  const { t } = useTranslation();
  const sheet = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer>();
  const [broken, setBroken] = useState(false);
  const kept = useRef({ calls, choose, open });
  kept.current = { calls, choose, open };
  useEffect(() => {
    if (!sheet.current) return undefined;
    const made = new NavigatedViewer({ container: sheet.current });
    made
      .importXML(run.xml)
      .then(() => {
        made.get<Canvas>('canvas').zoom('fit-viewport', 'auto');
        made.on<{ element: { id: string } }>('element.click', ({ element: { id } }) => kept.current.choose(id));
        made.on<{ element: { id: string } }>('element.dblclick', ({ element: { id } }) => {
          const instance = kept.current.calls.get(id);
          if (instance) kept.current.open(instance);
        });
        setViewer(made);
      })
      .catch(() => setBroken(true));

    return () => made.destroy();
  }, [run.xml]);
  useEffect(() => (viewer ? drawPath(viewer, run, [...kept.current.calls.keys()]) : undefined), [viewer, run]);
  useEffect(() => {
    if (!viewer || !element) return undefined;
    const canvas = viewer.get<Canvas>('canvas');
    if (!viewer.get<{ get(id: string): object | undefined }>('elementRegistry').get(element)) return undefined;
    canvas.addMarker(element, 'is-chosen');

    return () => canvas.removeMarker(element, 'is-chosen');
  }, [viewer, element]);

  return (
    <div
      className="paper"
      ref={sheet}
      tabIndex={0}
      aria-label={t('case.diagramOf', { name: label })}
      onKeyDown={({ key }) => {
        const instance = key === 'Enter' && element ? calls.get(element) : undefined;
        if (instance) open(instance);
      }}
    >
      {broken ? <p className="quiet-empty">{t('case.diagramBroken')}</p> : null}
    </div>
  );
}

interface Canvas {
  zoom(mode: string, center: string): void;
  addMarker(id: string, name: string): void;
  removeMarker(id: string, name: string): void;
}
