import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ApiError } from '../../api/http';
import type { Task, TaskRow } from '../../api/tasks';
import { answers, check, startValues, type Wrong } from '../../parts/form/check';
import { focusField, FormView } from '../../parts/form/form-view';
import { type FormSchema, type Values } from '../../parts/form/schema';
import { useKeys } from '../../parts/keys';
import { useErrorWords } from '../../parts/panel';
import { decidedHere, keep, useDraft } from './drafts';
import { Gone } from './gone';
import { useTaskActs } from './task-acts';
import { TaskFoot } from './task-foot';

interface Shown {
  readonly task: Task;
  readonly personId: string | undefined;
  readonly finished: (task: TaskRow) => void;
}

/** Accept, fill, decide. One decision per task: the button rests while it is on its way. */
export function TaskForm({ task, personId, finished }: Shown) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const draft = useDraft(task.taskId);
  const [wrong, setWrong] = useState<Readonly<Record<string, Wrong>>>({});
  const [sent, setSent] = useState<Values>();
  const values = sent ?? draft ?? startValues(task.form, task.draft);
  const form = withoutHeading(task.form);
  const mine = task.claimedBy !== null && task.claimedBy === personId;
  const acts = useTaskActs({
    task,
    personId,
    accepted: () => setTimeout(() => focusFirst(task.taskId), 60),
    decided: () => {
      setSent(values);
      decidedHere(task.taskId);
      finished({ ...task, state: 'deciding' });
    },
  });
  const { accept, giveBack, send } = acts;
  const report = () => {
    if (!mine || send.isPending || send.isSuccess) return;
    const found = form ? check(form, values) : {};
    setWrong(found);
    const first = Object.keys(found)[0];
    if (first) return setTimeout(() => focusField(first), 0);
    send.mutate(form ? answers(form, values) : {});
  };
  useKeys({
    'Ctrl+Enter': report,
    a: () => {
      if (!task.claimedBy && !accept.isPending) accept.mutate();
    },
  });
  const failed = send.error ?? accept.error ?? giveBack.error;
  const gone = send.error instanceof ApiError && (send.error.status === 409 || send.error.status === 404);
  if (gone) return <Gone taskId={task.taskId} form={form} why={words(send.error)} />;

  return (
    <section className="panel task-form" id={`task-${task.taskId}`}>
      {failed ? <Alert type="error" showIcon message={words(failed)} style={{ marginBottom: 10 }} /> : null}
      {form ? (
        <FormView
          form={form}
          values={values}
          wrong={wrong}
          locked={!mine || send.isPending || send.isSuccess}
          change={(key, value) => {
            keep(task.taskId, { ...values, [key]: value });
            setWrong((before) => Object.fromEntries(Object.entries(before).filter(([name]) => name !== key)));
          }}
        />
      ) : (
        <p className="muted">{t('inbox.noForm')}</p>
      )}
      <footer className="task-foot">
        <TaskFoot acts={acts} holder={mine ? 'me' : task.claimedBy ? 'another' : 'nobody'} isDraftKept={draft !== undefined} report={report} />
      </footer>
    </section>
  );
}

/** The task's own title stands above the form: a form's first heading would say it again. */
function withoutHeading(form: FormSchema | null): FormSchema | null {
  const [first, ...others] = form?.components ?? [];

  return form && first?.type === 'text' && first.text?.startsWith('#') ? { ...form, components: others } : form;
}

function focusFirst(taskId: string): void {
  document.getElementById(`task-${taskId}`)?.querySelector<HTMLElement>('input:not(:disabled), textarea:not(:disabled)')?.focus();
}
