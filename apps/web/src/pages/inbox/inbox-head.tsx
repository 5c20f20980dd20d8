import { useNavigate } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';

import { usePerson } from '../../api/people';
import type { TaskRow } from '../../api/tasks';
import { Key } from '../../parts/key';
import { useNow } from '../../parts/now';
import { inView, type View, views } from './order';

const LAG_MS_TOLD = 3_000;

interface Props {
  readonly tasks: readonly TaskRow[];
  readonly view: View;
  /** How many have come that are not shown yet. */
  readonly fresh: number;
  readonly show: () => void;
  /** How far the list is behind what happens. */
  readonly lagMs: number;
}

/** Which of one's tasks are shown, what is new among them, and whether the list is behind. */
export function InboxHead({ tasks, view, fresh, show, lagMs }: Props) {
  const { t } = useTranslation();
  const person = usePerson();
  const navigate = useNavigate();
  const now = useNow();

  return (
    <div className="inbox-head">
      <Segmented
        value={view}
        onChange={(next) => void navigate({ to: '/inbox', search: next === 'group' ? {} : { view: String(next) } })}
        options={views.map((value) => ({ value, label: `${t(`inbox.view.${value}`)} ${inView(tasks, value, person, now).length}` }))}
      />
      {fresh > 0 ? (
        <Button size="small" onClick={show}>
          {t('inbox.fresh', { n: fresh })} <Key>.</Key>
        </Button>
      ) : null}
      {lagMs > LAG_MS_TOLD ? <span className="faint">{t('inbox.lag', { s: Math.round(lagMs / 1000) })}</span> : null}
    </div>
  );
}
