import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { type DiagramRun, diagramQuery } from '../../api/cases';
import { englishOf } from '../../parts/diagram-language';

interface Names {
  readonly zh: string;
  readonly en: string;
}

/** What the steps of the case's own diagrams are called, in the language on screen. */
export function useStepNames(caseNo: string): (element: string | null) => string {
  const { i18n } = useTranslation();
  const names = useQuery({ ...diagramQuery(caseNo), select: namesIn }).data;

  return (element) => {
    const found = element ? names?.get(element) : undefined;
    return (i18n.language === 'zh' ? found?.zh : found?.en) ?? '';
  };
}

/** A step's name is Chinese; its English one stands in the header "en", or in its documentation. */
function namesIn(runs: readonly DiagramRun[]): ReadonlyMap<string, Names> {
  const names = new Map<string, Names>();
  for (const { xml } of runs) {
    const diagram = new DOMParser().parseFromString(xml, 'text/xml');
    for (const element of diagram.querySelectorAll('[id][name]')) {
      const zh = (element.getAttribute('name') ?? '').replace(/\s+/g, ' ');
      names.set(element.id, { zh, en: englishOf(element) ?? zh });
    }
  }

  return names;
}
