import { useTranslation } from 'react-i18next';

import type { TaskContext } from '../../api/tasks';
import { CaseState } from '../../parts/case-state';
import { NOTHING, useFactWords } from '../../parts/fact-words';
import { isKey } from '../cases/is-key';
import { Notes } from './notes';

/** The place stands above, by its address. */
const saidElsewhere = new Set(['premisesId', 'placeId']);

/** What the case already knows, to read; a form never asks it again. What others wrote stands below. */
export function Context({ context }: { context: TaskContext }) {
  const { t } = useTranslation();
  const words = useFactWords();
  const facts = Object.entries({ ...context.facts, ...context.variables }).filter(([name, value]) => !saidElsewhere.has(name) && !isKey(value) && !isEmpty(value) && words.value(name, value) !== NOTHING);

  return (
    <section className="panel">
      <h2>
        {t('inbox.known')}
        {context.state ? <CaseState state={context.state} /> : null}
        {context.careFlag ? <span className="state hard">{t('desk.careFlag')}</span> : null}
        {context.urgeCount > 0 ? <span className="state">{t('case.urged', { n: context.urgeCount })}</span> : null}
      </h2>
      {facts.length > 0 ? (
        <dl className="facts">
          {facts.map(([name, value]) => (
            <div key={name} className={words.value(name, value).length > 34 ? 'wide' : ''}>
              <dt>{words.name(name)}</dt>
              <dd>{words.value(name, value)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {context.notes.length > 0 ? <Notes notes={context.notes} /> : null}
    </section>
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);
}
