import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { ApiError } from '../../api/http';
import { type TaskRow, taskQuery, tasksQuery } from '../../api/tasks';
import { useBoth } from '../../parts/both';
import { categoryWords } from '../../parts/category';
import { ClockBar, ownerWords } from '../../parts/clock-bar';
import { Panel } from '../../parts/panel';
import { Context } from './context';
import { isDecidedHere } from './drafts';
import { Done, Gone } from './gone';
import { TaskForm } from './task-form';

interface Shown {
  readonly taskId: string;
  readonly personId: string | undefined;
  readonly finished: (task: TaskRow) => void;
}

/** The task at hand: what it is about, what the case already knows, the form. */
export function TaskDetail({ taskId, personId, finished }: Shown) {
  const { t } = useTranslation();
  const both = useBoth();
  const query = useQuery(taskQuery(taskId));
  const listed = useQuery({ ...tasksQuery, select: ({ tasks }) => tasks.some((task) => task.taskId === taskId) }).data;
  const { refetch } = query;
  useEffect(() => {
    if (listed === false && !isDecidedHere(taskId)) void refetch();
  }, [listed, refetch, taskId]);
  const refused = query.error instanceof ApiError ? query.error : undefined;
  if (refused && isDecidedHere(taskId)) return <Done />;
  if (query.data && !['open', 'deciding'].includes(query.data.state)) {
    return isDecidedHere(taskId) ? <Done /> : <Gone taskId={taskId} form={query.data.form} />;
  }
  if (refused && (refused.status === 404 || refused.status === 409)) return <Gone taskId={taskId} form={query.data?.form ?? null} />;

  return (
    <Panel query={query} rows={8}>
      {(task) => (
        <article className="task">
          <header className="task-head">
            <div className="row">
              <Link to="/cases/$caseNo" params={{ caseNo: task.caseNo }} className="mono">
                {task.caseNo}
              </Link>
              <span className="muted">{[categoryWords(task.category, t), task.placeLabel].filter(Boolean).join(' · ')}</span>
            </div>
            <h1>{both(task.title)}</h1>
            <div className="row">
              {task.clock ? (
                <>
                  <span className="muted">{t(`clockKind.${task.clock.kind}`)}</span>
                  <ClockBar clock={task.clock} width={200} />
                </>
              ) : null}
              <span className="faint">{t('inbox.for', { who: task.groups.map((group) => ownerWords(group, t)).join(' · ') })}</span>
            </div>
          </header>
          <Context context={task.context} />
          <TaskForm task={task} personId={personId} finished={finished} />
        </article>
      )}
    </Panel>
  );
}
