import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { DiagramRun } from '../../api/cases';
import { labelledIn } from '../../parts/diagram-language';
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
  const { t, i18n } = useTranslation();
  const sheet = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer>();
  const [broken, setBroken] = useState(false);
  const kept = useRef({ calls, choose, open, current: run.current });
  kept.current = { calls, choose, open, current: run.current };
  useEffect(() => {
    if (!sheet.current) return undefined;
    const made = new NavigatedViewer({ container: sheet.current });
    let left = false;
    made
      .importXML(labelledIn(run.xml, i18n.language))
      .then(() => {
        if (left) return;
        look(made, kept.current.current);
        made.on<{ element: { id: string } }>('element.click', ({ element: { id } }) => kept.current.choose(id));
        made.on<{ element: { id: string } }>('element.dblclick', ({ element: { id } }) => {
          const instance = kept.current.calls.get(id);
          if (instance) kept.current.open(instance);
        });
        setViewer(made);
      })
      .catch(() => left || setBroken(true));

    return () => {
      left = true;
      made.destroy();
    };
  }, [run.xml, i18n.language]);
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
      {viewer ? (
        <div className="paper-tools">
          <Button size="small" onClick={() => viewer.get<Canvas>('canvas').zoom('fit-viewport', 'auto')}>
            {t('case.wholeDiagram')}
          </Button>
          {run.current.length > 0 ? (
            <Button size="small" onClick={() => stand(viewer, run.current)}>
              {t('case.hereNow')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {broken ? <p className="quiet-empty">{t('case.diagramBroken')}</p> : null}
    </div>
  );
}

const READABLE = 0.6;

/** The whole diagram, if it can be read so; else where the case stands now. */
function look(viewer: NavigatedViewer, current: readonly string[]): void {
  const canvas = viewer.get<Canvas>('canvas');
  if (canvas.zoom('fit-viewport', 'auto') < READABLE) stand(viewer, current);
}

function stand(viewer: NavigatedViewer, current: readonly string[]): void {
  const canvas = viewer.get<Canvas>('canvas');
  const shapes = viewer.get<{ get(id: string): { type: string } | undefined }>('elementRegistry');
  const here = [...current].reverse().find((id) => shapes.get(id) && shapes.get(id)?.type !== 'bpmn:SubProcess');
  if (!here) return;
  canvas.zoom(0.8);
  canvas.scrollToElement(here, { top: 140, bottom: 140, left: 260, right: 260 });
}

interface Canvas {
  zoom(mode: string | number, center?: string): number;
  scrollToElement(id: string, padding: Record<string, number>): void;
  addMarker(id: string, name: string): void;
  removeMarker(id: string, name: string): void;
}
