import { useMutation } from '@tanstack/react-query';

import { client } from '../../api/client';
import { claim, decide, release, type Task } from '../../api/tasks';

interface Acts {
  readonly task: Task;
  readonly personId: string | undefined;
  /** The task is this person's now. */
  readonly accepted: () => void;
  /** What was filled in is on its way to the case. */
  readonly decided: () => void;
}

/** What a person does with a task: accept it, give it back, decide it. The list and the task show at once what was answered. */
export function useTaskActs({ task, personId, accepted, decided }: Acts) {
  const again = () => client.invalidateQueries({ queryKey: ['tasks'] });
  const fetchTask = () => client.invalidateQueries({ queryKey: ['task', task.taskId] });
  const holds = (claimedBy: string | null) => client.setQueryData<Task>(['task', task.taskId], (before) => before && { ...before, claimedBy });

  const accept = useMutation({
    mutationFn: () => claim(task.taskId),
    onSettled: () => again(),
    onError: () => fetchTask(),
    onSuccess: () => {
      holds(personId ?? null);
      accepted();
    },
  });
  const giveBack = useMutation({ mutationFn: () => release(task.taskId), onSettled: () => again(), onError: () => fetchTask(), onSuccess: () => holds(null) });
  const send = useMutation({
    mutationFn: (filled: Record<string, unknown>) => decide(task.taskId, filled),
    onSuccess: async () => {
      decided();
      await again();
    },
  });
  return { accept, giveBack, send };
}
