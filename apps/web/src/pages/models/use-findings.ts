import { type Finding, type Known, lint } from '@libs/modelling';
import { useEffect, useState } from 'react';

import type { ModelRow, StepTemplate } from '../../api/models';
import { useRested } from '../../parts/later';

/** What a diagram may name, as far as the page knows it: steps that are served, tables, forms and flows in force. */
export function knownBy(models: readonly ModelRow[], templates: readonly StepTemplate[]): Known {
  const of = (kind: ModelRow['kind']) => models.filter((model) => model.kind === kind).map(({ id }) => id);

  return {
    jobTypes: templates.flatMap(({ properties }) =>
      properties.filter(({ binding }) => binding.type === 'zeebe:taskDefinition' && binding.property === 'type').map(({ value }) => value ?? ''),
    ),
    forms: of('form'),
    decisions: of('decision'),
    processes: of('process'),
  };
}

/** Steps and models come by two ways: with one of them missing, everything named would be found wrong. */
function isComplete({ jobTypes, forms }: Known): boolean {
  return jobTypes.length > 0 && forms.length > 0;
}

/** The diagram is checked in the page, half a second after the last change. */
export function useFindings(xml: string, known: Known): { findings: readonly Finding[]; busy: boolean } {
  const rested = useRested(xml, 400);
  const [found, setFound] = useState<{ xml: string; findings: readonly Finding[] }>({ xml: '', findings: [] });
  useEffect(() => {
    let over = false;
    if (!isComplete(known) || rested === '') return undefined;
    void lint(rested, known).then(
      (findings) => (over ? undefined : setFound({ xml: rested, findings })),
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [rested, known]);

  return { findings: found.findings, busy: found.xml !== xml && isComplete(known) };
}
