import { CheckCircleFilled } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client } from '../../api/client';
import { ApiError } from '../../api/http';
import { claim, decide, release, type Task, type TaskRow } from '../../api/tasks';
import { answers, check, startValues, type Wrong } from '../../parts/form/check';
import { focusField, FormView } from '../../parts/form/form-view';
import { type FormSchema, type Values } from '../../parts/form/schema';
import { Key } from '../../parts/key';
import { useKeys } from '../../parts/keys';
import { useErrorWords } from '../../parts/panel';
import { decidedHere, keep, useDraft } from './drafts';
import { Gone } from './gone';

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
  const again = () => client.invalidateQueries({ queryKey: ['tasks'] });
  const fetchTask = () => client.invalidateQueries({ queryKey: ['task', task.taskId] });
  const holds = (claimedBy: string | null) => client.setQueryData<Task>(['task', task.taskId], (before) => before && { ...before, claimedBy });
  const accept = useMutation({
    mutationFn: () => claim(task.taskId),
    onSettled: () => again(),
    onError: () => fetchTask(),
    onSuccess: () => {
      holds(personId ?? null);
      setTimeout(() => focusFirst(task.taskId), 60);
    },
  });
  const giveBack = useMutation({ mutationFn: () => release(task.taskId), onSettled: () => again(), onError: () => fetchTask(), onSuccess: () => holds(null) });
  const send = useMutation({
    mutationFn: () => decide(task.taskId, form ? answers(form, values) : {}),
    onSuccess: async () => {
      setSent(values);
      decidedHere(task.taskId);
      finished({ ...task, state: 'deciding' });
      await again();
    },
  });
  const report = () => {
    if (!mine || send.isPending || send.isSuccess) return;
    const found = form ? check(form, values) : {};
    setWrong(found);
    const first = Object.keys(found)[0];
    if (first) return setTimeout(() => focusField(first), 0);
    send.mutate();
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
        {send.isSuccess ? (
          <span className="task-done" role="status">
            <CheckCircleFilled /> {t('inbox.doneWell')}
          </span>
        ) : mine ? (
          <>
            <Button type="primary" loading={send.isPending} onClick={report}>
              {t('inbox.report')} <Key>Ctrl+Enter</Key>
            </Button>
            <Button onClick={() => giveBack.mutate()} loading={giveBack.isPending} disabled={send.isPending}>
              {t('inbox.giveBack')}
            </Button>
            <span className="faint">{draft ? t('inbox.draftKept') : ''}</span>
          </>
        ) : task.claimedBy ? (
          <span className="muted">{t('inbox.takenBy')}</span>
        ) : (
          <Button type="primary" loading={accept.isPending} onClick={() => accept.mutate()}>
            {t('inbox.accept')} <Key>A</Key>
          </Button>
        )}
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
