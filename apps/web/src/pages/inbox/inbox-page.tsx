import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { usePerson } from '../../api/people';
import { type TaskRow, tasksQuery } from '../../api/tasks';
import { useShowsCase } from '../../parts/case-on-screen';
import { useKeys } from '../../parts/keys';
import { setServerTime, useNow } from '../../parts/now';
import { Panel } from '../../parts/panel';
import { InboxHead } from './inbox-head';
import { inView, type View, views } from './order';
import { TaskList } from './task-list';
import { TaskDetail } from './task-detail';
import { useHeld } from './held-rows';
import './inbox.css';

const TICK_SEEN_MS = 1_800;

/** I1: one's work in order of the promised time; on the right the task at hand. */
export function InboxPage() {
  const { t } = useTranslation();
  const person = usePerson();
  const navigate = useNavigate();
  const now = useNow();
  const { taskId } = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const query = useQuery(tasksQuery);
  const tasks = query.data?.tasks ?? [];
  const view: View = views.find((one) => one === search.view) ?? 'group';
  const [done, setDone] = useState<{ readonly row: TaskRow; readonly next: string | undefined }>();
  const wanted = inView(tasks, view, person, now);
  const { rows, fresh, show } = useHeld(wanted, view, done?.row);
  const open = (id: string) => void navigate({ to: '/inbox/$taskId', params: { taskId: id }, search: view === 'group' ? {} : { view } });
  const at = rows.findIndex((row) => row.taskId === taskId);
  const step = (by: number) => {
    const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next) open(next.taskId);
  };
  const detail = useRef<HTMLElement>(null);
  useEffect(() => {
    if (query.data?.now) setServerTime(query.data.now);
  }, [query.data?.now]);
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    '.': show,
    Enter: ({ target }) => {
      if (target === document.body) detail.current?.querySelector<HTMLElement>('input, textarea, .ant-btn-primary')?.focus();
    },
  });
  const shown = rows.find((row) => row.taskId === taskId);
  const led = useRef<string>(undefined);
  useShowsCase(shown && shown.taskId !== led.current ? shown.caseNo : undefined);
  const finished = (row: TaskRow) => setDone({ row, next: (rows[at + 1] ?? rows[at - 1])?.taskId });
  useEffect(() => {
    if (!done) return undefined;
    const timer = setTimeout(() => {
      setDone(undefined);
      // Who has gone elsewhere meanwhile is not called back.
      if (!done.next || taskId !== done.row.taskId) return;
      // "Next person" goes on with what was just done: nobody has chosen the row that comes up by itself.
      led.current = done.next;
      open(done.next);
    }, TICK_SEEN_MS);

    return () => clearTimeout(timer);
  }, [done, taskId]);

  return (
    <div className={taskId ? 'inbox with-task' : 'inbox'}>
      <section className="inbox-list" aria-label={t('area.inbox')}>
        <InboxHead tasks={tasks} view={view} fresh={fresh} show={show} lagMs={query.data?.lagMs ?? 0} />
        <Panel query={query} rows={10}>
          {() => <TaskList rows={rows} active={taskId} done={done?.row.taskId} personId={person?.id} open={open} view={view} />}
        </Panel>
      </section>
      <section className="inbox-detail" ref={detail}>
        <Button className="inbox-back" type="link" icon={<ArrowLeftOutlined />} onClick={() => void navigate({ to: '/inbox', search: view === 'group' ? {} : { view } })}>
          {t('area.inbox')}
        </Button>
        {taskId ? <TaskDetail key={taskId} taskId={taskId} personId={person?.id} finished={finished} /> : <p className="quiet-empty">{t('inbox.choose')}</p>}
      </section>
    </div>
  );
}
