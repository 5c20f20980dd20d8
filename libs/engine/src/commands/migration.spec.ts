import { diagram, element, flow, message, type Part, Player, serviceTask, timer } from '@libs/engine/testing';

const line = (...ids: string[]): Part[] => [
  element('startEvent', 's'),
  ...ids.map((id) => serviceTask(id)),
  ...ids.map((id, at) => flow(ids[at - 1] ?? 's', id)),
];
const onBoundary = (host: string, id: string, inner: string): Part[] => [
  element('boundaryEvent', id, { attributes: { attachedToRef: host, cancelActivity: 'false' }, inner }),
  serviceTask(`after-${id}`),
  flow(id, `after-${id}`),
];

/** A process of the first version runs; the key of the second. */
function played(first: readonly Part[], second: readonly Part[], variables: Record<string, unknown> = { key: 'k' }) {
  const player = new Player();
  player.deploy({ name: 'p1.bpmn', content: diagram({ p: first }) });
  const key = player.create('p', variables);
  player.deploy({ name: 'p2.bpmn', content: diagram({ p: second }) });
  const target = player.events('PROCESS', 'CREATED').at(-1)!.key;
  return { player, key, target };
}

describe('A migration', () => {
  it('lets the active element go on as the one it is mapped to, with its job', () => {
    const { player, key, target } = played(line('A', 'B'), line('X', 'Y'));
    const [job] = player.activate('A');
    player.migrate(key, target, { A: 'X' });
    player.complete('A', { x: 1 });

    expect(player.story().slice(-4)).toEqual(['completed X', expect.stringMatching(/^taken /), 'activating Y', 'activated Y']);
    expect(player.events('JOB', 'MIGRATED')).toEqual([
      expect.objectContaining({
        key: job?.key,
        value: expect.objectContaining({ elementId: 'X', processDefinitionKey: target }),
      }),
    ]);
  });

  it('keeps variables, though their records say null', () => {
    const { player, key, target } = played(line('A', 'B'), line('A', 'B'), { x: 1 });
    player.migrate(key, target, { A: 'A' });

    expect(player.events('VARIABLE', 'MIGRATED').map(({ value }) => value['value'])).toEqual(['null']);
    expect(player.activate('A')[0]?.value['variables']).toBe('{"x":1}');
  });

  it('keeps an incident, and the element can go on when it is solved', () => {
    const { player, key, target } = played(line('A'), line('X'));
    player.fail('A', 0);
    player.migrate(key, target, { A: 'X' });

    expect(player.events('INCIDENT', 'MIGRATED').map(({ value }) => value['elementId'])).toEqual(['X']);
  });

  it('listens to the message events of the target, and no more to those of the source', () => {
    const { player, key, target } = played(
      [...line('A'), ...onBoundary('A', 'old', message('old'))],
      [...line('A'), ...onBoundary('A', 'new', message('new'))],
    );
    player.migrate(key, target, { A: 'A' });
    player.publish('old', 'k');
    player.publish('new', 'k');

    expect(player.running('after-old')).toEqual([]);
    expect(player.running('after-new')).toHaveLength(1);
  });

  it('goes into sub-processes', () => {
    const inside = (task: string) => element('startEvent', 's1') + serviceTask(task) + flow('s1', task);
    const { player, key, target } = played(
      [element('startEvent', 's'), element('subProcess', 'S', { inner: inside('A') }), flow('s', 'S')],
      [
        element('startEvent', 's'),
        element('subProcess', 'T', { inner: inside('X') }),
        serviceTask('Z'),
        flow('s', 'T'),
        flow('T', 'Z'),
      ],
    );
    player.migrate(key, target, { S: 'T', A: 'X' });
    player.complete('A');

    expect(player.story('migrated')).toEqual(['migrated p', 'migrated T', 'migrated X']);
    expect(player.running('Z')).toHaveLength(1);
  });

  const catching = [element('startEvent', 's'), element('intermediateCatchEvent', 'A', { inner: message('m') }), flow('s', 'A')];
  const event = element('subProcess', 'E', {
    attributes: { triggeredByEvent: 'true' },
    inner: element('startEvent', 'es', { inner: message('event') }),
  });
  it.each<[string, readonly Part[], readonly Part[], Record<string, string>, string]>([
    ['without a mapping', line('A'), line('A'), {}, "no mapping instruction defined for active element with id 'A'."],
    ['from an unknown element', line('A'), line('A'), { B: 'A' }, "a non-existing source element id 'B'."],
    ['to an unknown element', line('A'), line('A'), { A: 'B' }, "a non-existing target element id 'B'."],
    ['to another type', line('A'), line('A'), { A: 's' }, "with id 's' and different type 'START_EVENT'."],
    [
      'of an element that cannot',
      catching,
      catching,
      { A: 'A' },
      'The migration of a INTERMEDIATE_CATCH_EVENT is not supported.',
    ],
    ['from an event sub-process', [...line('A'), event], line('A'), { A: 'A' }, 'process instance has an event subprocess.'],
    ['to an event sub-process', line('A'), [...line('A'), event], { A: 'A' }, 'target process has an event subprocess.'],
    [
      'from a timer on the boundary',
      [...line('A'), ...onBoundary('A', 'b', timer('PT1H'))],
      line('A'),
      { A: 'A' },
      "active element with id 'A' has one or more boundary events of types 'TIMER'.",
    ],
    [
      'to a timer on the boundary',
      line('A'),
      [...line('A'), ...onBoundary('A', 'b', timer('PT1H'))],
      { A: 'A' },
      "target element with id 'A' has one or more boundary events of types 'TIMER'.",
    ],
    [
      'into another scope',
      line('A'),
      [
        element('startEvent', 's'),
        element('subProcess', 'S', { inner: line('A').join('').replaceAll('"s"', '"s1"') }),
        flow('s', 'S'),
      ],
      { A: 'A' },
      "The flow scope of the active element is expected to be 'p' but was 'S'.",
    ],
    [
      'with a mapped message event',
      [...line('A'), ...onBoundary('A', 'b', message('m'))],
      line('A', 'b'),
      { A: 'A', b: 'b' },
      "is subscribed to mapped catch event with id 'b'.",
    ],
    [
      'to a message that is listened to already',
      [...line('A'), ...onBoundary('A', 'b', message('m'))],
      [...line('A'), ...onBoundary('A', 'c', message('m'))],
      { A: 'A' },
      "attempts to subscribe to a message it is already subscribed to with name 'm'.",
    ],
  ])('%s is refused, and nothing has happened', (_, first, second, mapping, reason) => {
    const { player, key, target } = played(first, second);
    const refused = player.migrate(key, target, mapping);

    expect(refused.rejectionReason).toContain(reason);
    expect(player.story('migrated')).toEqual([]);
  });

  it('of a process, or to a definition, that is not there is refused', () => {
    const { player, key, target } = played(line('A'), line('A'));

    expect(player.migrate(7, target, {}).rejectionReason).toContain("no process instance found with key '7'");
    expect(player.migrate(key, 7, {}).rejectionReason).toContain("no process definition found with key '7'");
  });
});
