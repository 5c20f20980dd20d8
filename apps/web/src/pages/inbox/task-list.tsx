import { CheckOutlined, UserOutlined } from '@ant-design/icons';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { TaskRow } from '../../api/tasks';
import { useBoth } from '../../parts/both';
import { categoryWords } from '../../parts/category';
import { ClockBar } from '../../parts/clock-bar';

interface Shown {
  readonly rows: readonly TaskRow[];
  readonly active: string | undefined;
  readonly done: string | undefined;
  readonly personId: string | undefined;
  readonly view: string;
  readonly open: (id: string) => void;
}

/** Due, clock, what and where: one row a task. */
export function TaskList({ rows, active, done, personId, view, open }: Shown) {
  const { t } = useTranslation();
  if (rows.length === 0) return <p className="quiet-empty">{t(`inbox.empty.${view}`)}</p>;

  return (
    <div role="grid" aria-rowcount={rows.length} className="task-rows">
      {rows.map((row, at) => (
        <Row key={row.taskId} row={row} at={at} active={row.taskId === active} done={row.taskId === done} mine={row.claimedBy === personId} open={open} />
      ))}
    </div>
  );
}

interface RowShown {
  readonly row: TaskRow;
  readonly at: number;
  readonly active: boolean;
  readonly done: boolean;
  readonly mine: boolean;
  readonly open: (id: string) => void;
}

function Row({ row, at, active, done, mine, open }: RowShown) {
  const { t } = useTranslation();
  const both = useBoth();
  const self = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) self.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <div
      ref={self}
      role="row"
      aria-rowindex={at + 1}
      aria-selected={active}
      tabIndex={active || at === 0 ? 0 : -1}
      className={`task-row ${active ? 'active' : ''} ${done ? 'done' : ''}`}
      onClick={() => open(row.taskId)}
      onKeyDown={({ key, target }) => {
        if (key === 'Enter' && target === self.current) open(row.taskId);
      }}
    >
      <div role="gridcell" className="task-what">
        <strong>{both(row.title)}</strong>
        <span className="task-who">
          {done ? (
            <span className="task-done">
              <CheckOutlined /> {t('inbox.done')}
            </span>
          ) : row.claimedBy ? (
            <>
              <UserOutlined /> {mine ? t('inbox.me') : t('inbox.taken')}
            </>
          ) : (
            <span className="faint">{t('inbox.open')}</span>
          )}
        </span>
      </div>
      <div role="gridcell" className="task-where">
        {[categoryWords(row.category, t), row.placeLabel].filter(Boolean).join(' · ')}
      </div>
      <div role="gridcell" className="task-clock">
        {row.clock ? <ClockBar clock={row.clock} width={110} /> : <span className="faint">{t('inbox.noClock')}</span>}
        <span className="mono faint">{row.caseNo}</span>
      </div>
    </div>
  );
}
