import { chain, diagram, end, flow, loop, service, start } from './diagram';
import type { Player } from './player';

export interface Scenario {
  readonly name: string;
  readonly diagrams: (id: string) => string[];
  readonly play: (player: Player, id: string) => Promise<void>;
}

const message = (id: string, name: string, key: string) =>
  `<bpmn:message id="${id}" name="${name}"><bpmn:extensionElements><zeebe:subscription correlationKey="${key}" /></bpmn:extensionElements></bpmn:message>`;
const boundary = (id: string, on: string, definition: string, interrupting = true) =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${on}" cancelActivity="${interrupting}">${definition}</bpmn:boundaryEvent>`;
const timer = (kind: 'Date' | 'Duration' | 'Cycle', value: string) =>
  `<bpmn:timerEventDefinition><bpmn:time${kind}>${value}</bpmn:time${kind}></bpmn:timerEventDefinition>`;

/** What Weir's diagrams lean on most, one scenario each. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'an exclusive gateway tries the last flow first',
    diagrams: (id) => [
      diagram(id, `${start}<bpmn:exclusiveGateway id="gw" default="f_c" />${service('a', `${id}-a`)}${service('b', `${id}-b`)}${service('c', `${id}-c`)}${end()}
        ${chain('start', 'gw')}${flow('f_a', 'gw', 'a', '=x &gt; 1')}${flow('f_b', 'gw', 'b', '=x &gt; 2')}${flow('f_c', 'gw', 'c')}${chain('a', 'end')}${chain('b', 'end')}${chain('c', 'end')}`),
    ],
    play: async (player, id) => {
      await player.create({ x: 5 });
      await player.completes(`${id}-b`);
      await player.ends();
    },
  },
  {
    name: 'a fork joins when both have come',
    diagrams: (id) => [
      diagram(id, `${start}<bpmn:parallelGateway id="fork" />${service('a', `${id}-a`)}${service('b', `${id}-b`)}<bpmn:parallelGateway id="join" />${end()}
        ${chain('start', 'fork', 'a', 'join', 'end')}${chain('fork', 'b', 'join').replaceAll('f_fork_b', 'g1').replaceAll('f_b_join', 'g2')}`),
    ],
    play: async (player, id) => {
      await player.create({});
      await player.completes(`${id}-a`, { x: 1 });
      await player.completes(`${id}-b`, { y: 2 });
      await player.ends();
    },
  },
  {
    name: 'a parallel multi-instance collects in the order of its input',
    diagrams: (id) => [diagram(id, `${start}${loop(service('each', `${id}-each`), '=items', 'item', 'results', '=item * 2')}${service('after', `${id}-after`)}${end()}${chain('start', 'each', 'after', 'end')}`)],
    play: async (player, id) => {
      await player.create({ items: [3, 1, 2] });
      await player.completes(`${id}-each`, {}, 3);
      await player.completes(`${id}-after`);
      await player.ends();
    },
  },
  {
    name: 'a message boundary event interrupts, by its own key only',
    diagrams: (id) => [
      diagram(id, `${start}${service('work', `${id}-work`)}${boundary('bd', 'work', '<bpmn:messageEventDefinition messageRef="m" />')}${end()}${end('recalled')}${chain('start', 'work', 'end')}${chain('bd', 'recalled')}`, message('m', `${id}-m`, '=key')),
    ],
    play: async (player, id) => {
      await player.create({ key: `${id}-1` });
      await player.jobs(`${id}-work`);
      await player.publishes(`${id}-m`, `${id}-2`);
      await player.publishes(`${id}-m`, `${id}-1`, { why: 'called back' });
      await player.ends();
    },
  },
  {
    name: 'a cycle timer fires again and again without interrupting',
    diagrams: (id) => [diagram(id, `${start}${service('work', `${id}-work`)}${boundary('bd', 'work', timer('Cycle', 'R/PT1H'), false)}${end()}${end('told')}${chain('start', 'work', 'end')}${chain('bd', 'told')}`)],
    play: async (player, id) => {
      await player.create({});
      const [job] = await player.jobs(`${id}-work`);
      await player.turns(3_601_000);
      await player.sees('told', 'PROCESS_INSTANCE ELEMENT_COMPLETED', 1);
      await player.turns(3_601_000);
      await player.sees('told', 'PROCESS_INSTANCE ELEMENT_COMPLETED', 2);
      if (job === undefined) throw new Error('Expected a job of the host, but there is none');
      await player.completes(`${id}-work`);
      await player.ends();
    },
  },
  {
    name: 'an error is caught at the border, and an unknown one becomes an incident',
    diagrams: (id) => [
      diagram(id, `${start}${service('work', `${id}-work`)}${boundary('bd', 'work', '<bpmn:errorEventDefinition errorRef="e" />')}${service('mend', `${id}-mend`)}${end()}${end('mended')}${chain('start', 'work', 'end')}${chain('bd', 'mend', 'mended')}`, '<bpmn:error id="e" errorCode="NO_METER" />'),
    ],
    play: async (player, id) => {
      await player.create({});
      await player.throws(`${id}-work`, 'NO_METER');
      await player.throws(`${id}-mend`, 'UNKNOWN');
      await player.sees('NO_CATCH_EVENT_FOUND', 'INCIDENT CREATED UNHANDLED_ERROR_EVENT');
    },
  },
  {
    name: 'a job without retries is an incident',
    diagrams: (id) => [diagram(id, `${start}${service('work', `${id}-work`)}${end()}${chain('start', 'work', 'end')}`)],
    play: async (player, id) => {
      const key = await player.create({});
      await player.fails(`${id}-work`, 1);
      await player.fails(`${id}-work`, 0);
      await player.sees('work', 'INCIDENT CREATED JOB_NO_RETRIES');
      await player.cancels(key);
      await player.cancels(key);
      await player.sees(id, 'PROCESS_INSTANCE ELEMENT_TERMINATED');
    },
  },
  {
    name: 'an event-based gateway takes what comes first',
    diagrams: (id) => [
      diagram(id, `${start}<bpmn:eventBasedGateway id="eg" /><bpmn:intermediateCatchEvent id="msg"><bpmn:messageEventDefinition messageRef="m" /></bpmn:intermediateCatchEvent><bpmn:intermediateCatchEvent id="late">${timer('Date', '=dueAt')}</bpmn:intermediateCatchEvent>${end('end')}${end('overdue')}
        ${chain('start', 'eg', 'msg', 'end')}${chain('eg', 'late', 'overdue')}`, message('m', `${id}-m`, '=key')),
    ],
    play: async (player, id) => {
      await player.create({ key: `${id}-1`, dueAt: '2199-01-01T00:00:00Z' });
      await player.sees('msg', 'PROCESS_MESSAGE_SUBSCRIPTION CREATED').catch(() => undefined);
      await player.publishes(`${id}-m`, `${id}-1`);
      await player.ends();
    },
  },
  {
    name: 'a terminate end stops its own scope only',
    diagrams: (id) => [
      diagram(id, `${start}<bpmn:subProcess id="guard"><bpmn:startEvent id="in" /><bpmn:parallelGateway id="fork" />${service('work', `${id}-work`)}${service('watch', `${id}-watch`)}<bpmn:endEvent id="te"><bpmn:terminateEventDefinition /></bpmn:endEvent>${end('ew')}${chain('in', 'fork', 'work', 'te')}${chain('fork', 'watch', 'ew')}</bpmn:subProcess>${service('after', `${id}-after`)}${end()}${chain('start', 'guard', 'after', 'end')}`),
    ],
    play: async (player, id) => {
      await player.create({});
      await player.jobs(`${id}-watch`);
      await player.completes(`${id}-work`);
      await player.completes(`${id}-after`);
      await player.ends();
    },
  },
  {
    name: 'an escalation crosses a call activity and does not interrupt',
    diagrams: (id) => [
      diagram(`${id}-called`, `${start}<bpmn:intermediateThrowEvent id="tell"><bpmn:escalationEventDefinition escalationRef="esc" /></bpmn:intermediateThrowEvent>${service('deep', `${id}-deep`)}${end()}${chain('start', 'tell', 'deep', 'end')}`, '<bpmn:escalation id="esc" escalationCode="LATE" />'),
      diagram(id, `${start}<bpmn:callActivity id="ca"><bpmn:extensionElements><zeebe:calledElement processId="${id}-called" propagateAllChildVariables="false" propagateAllParentVariables="false" /><zeebe:ioMapping><zeebe:input source="=a" target="b" /><zeebe:output source="=c" target="d" /></zeebe:ioMapping></bpmn:extensionElements></bpmn:callActivity>${boundary('bd', 'ca', '<bpmn:escalationEventDefinition escalationRef="esc" />', false)}${service('heard', `${id}-heard`)}${end('e1')}${service('after', `${id}-after`)}${end()}${chain('start', 'ca', 'after', 'end')}${chain('bd', 'heard', 'e1')}`, '<bpmn:escalation id="esc" escalationCode="LATE" />'),
    ],
    play: async (player, id) => {
      await player.create({ a: 1, hidden: 2 });
      await player.completes(`${id}-heard`);
      await player.completes(`${id}-deep`, { c: 3, secret: 4 });
      await player.completes(`${id}-after`);
      await player.ends();
    },
  },
];
