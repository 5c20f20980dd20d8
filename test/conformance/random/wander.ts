import type { Message } from '../play/gateway';
import type { Seen } from '../play/observer';
import type { Play } from '../play/play';
import type { Step } from '../play/steps';
import { Chance } from './chance';
import { allVariables, someVariables } from './words';

const ACTS_MAX = 24;
const USER_TASK = 'io.camunda.zeebe:userTask';

/** Something that is open in an instance and can be acted on. */
interface Open {
  readonly kind: 'job' | 'incident' | 'message' | 'signal';
  readonly name: string;
  readonly record: Seen;
}

/** Does again and again one of the things that are open, until none is, or long enough. Each act and its answer are told. */
export const wander = (seed: number): Step => ({
  says: 'wander',
  async run(play) {
    const chance = new Chance(seed);
    const acts: string[] = [];
    const jobs: Message[] = [];
    while (acts.length < ACTS_MAX) {
      const open = openOf(play);
      if (open.length === 0) break;
      const { told, offered } = await act(play, chance.of(open), chance);
      await play.settles();
      acts.push(told);
      jobs.push(...offered);
    }
    return { code: 'OK', acts, jobs };
  },
});

/** By name, the oldest of a name first: engines that agree about what is open agree about this list. */
function openOf({ world }: Play): Open[] {
  const open = new Map<string, Open>();
  /** By the record that made it: Zeebe renames a job whose error nobody caught. */
  const elements = new Map<number, string>();
  for (const { record } of world.records) {
    const { valueType, intent, value, key } = record;
    if (valueType === 'JOB' && intent === 'CREATED') elements.set(key, String(value['elementId']));
    if (valueType === 'JOB')
      note(
        `job ${key}`,
        intent !== 'COMPLETED' &&
          intent !== 'CANCELED' &&
          intent !== 'ERROR_THROWN' &&
          !(intent === 'FAILED' && value['retries'] === 0),
        'job',
        elements.get(key) ?? '',
      );
    if (valueType === 'INCIDENT')
      note(`incident ${key}`, intent === 'CREATED', 'incident', `${String(value['errorType'])} ${String(value['elementId'])}`);
    if (valueType === 'PROCESS_MESSAGE_SUBSCRIPTION')
      note(
        `message ${String(value['elementInstanceKey'])} ${String(value['messageName'])}`,
        intent === 'CREATED' || (intent === 'CORRELATED' && value['interrupting'] === false),
        'message',
        String(value['messageName']),
      );
    if (valueType === 'SIGNAL_SUBSCRIPTION') note(`signal ${key}`, intent === 'CREATED', 'signal', String(value['signalName']));

    function note(id: string, isOpen: boolean, kind: Open['kind'], name: string): void {
      if (isOpen) open.set(id, { kind, name, record });
      else open.delete(id);
    }
  }
  const all = [...open.values()].map((each, at) => ({ each, at }));
  return all
    .sort((a, b) => compare(`${a.each.kind} ${a.each.name}`, `${b.each.kind} ${b.each.name}`) || a.at - b.at)
    .map(({ each }) => each);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

async function act(play: Play, open: Open, chance: Chance): Promise<{ told: string; offered: readonly Message[] }> {
  const variables = someVariables(chance);
  if (open.kind === 'job') return actOnJob(play, open, chance, variables);
  const { code } = await other(play, open, variables);
  return { told: `${open.kind} ${open.name} ${JSON.stringify(variables)}: ${code}`, offered: [] };
}

async function other(play: Play, { kind, name, record }: Open, variables: object): Promise<{ code: string }> {
  if (kind === 'message')
    return play.call('PublishMessage', { name, correlationKey: 'k', timeToLive: 0, variables: JSON.stringify(variables) });
  if (kind === 'signal') return play.call('BroadcastSignal', { signalName: name, variables: JSON.stringify(variables) });
  const { jobKey, elementInstanceKey } = record.value;
  if (Number(jobKey) > 0) await play.call('UpdateJobRetries', { jobKey, retries: 1 });
  await play.call('SetVariables', {
    elementInstanceKey,
    variables: JSON.stringify({ ...allVariables, ...variables }),
    local: false,
  });
  return play.call('ResolveIncident', { incidentKey: String(record.key) });
}

async function actOnJob(
  play: Play,
  { name, record }: Open,
  chance: Chance,
  variables: object,
): Promise<{ told: string; offered: readonly Message[] }> {
  const type = String(record.value['type']);
  // All plays share the type of user tasks: such a job is known from the stream alone.
  const { key, offered } = type === USER_TASK ? { key: String(record.key), offered: [] } : await play.job(type);
  const [says, rpc, more] = chance.percent(80)
    ? ['complete', 'CompleteJob', { variables: JSON.stringify(variables) }]
    : chance.percent(60)
      ? ['throw error', 'ThrowError', { errorCode: chance.of(['E1', 'E2', 'E3']), variables: JSON.stringify(variables) }]
      : ['fail', 'FailJob', { retries: 0, errorMessage: 'no' }];
  const { code } = key === undefined ? { code: 'NOTHING_TO_ACT_ON' } : await play.call(rpc, { jobKey: key, ...more });
  return { told: `${says} ${name} ${Object.values(more).join(' ')}: ${code}`, offered };
}
