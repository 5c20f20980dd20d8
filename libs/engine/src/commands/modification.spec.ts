import { diagram, element, flow, loop, message, type Part, Player, serviceTask } from '@libs/engine/testing';

const inSub = [element('startEvent', 's1'), serviceTask('A'), serviceTask('B'), flow('s1', 'A'), flow('A', 'B')].join('');
const withSub = (details = ''): Part[] => [
  element('startEvent', 's'),
  element('subProcess', 'S', { inner: inSub + details }),
  serviceTask('Z'),
  flow('s', 'S'),
  flow('S', 'Z'),
];

function played(parts: readonly Part[], variables: Record<string, unknown> = {}) {
  const player = new Player();
  player.deploy({
    name: 'p.bpmn',
    content: diagram({ p: parts, q: [element('startEvent', 't'), serviceTask('D'), flow('t', 'D')] }),
  });
  return { player, key: player.create('p', variables) };
}

describe('A modification', () => {
  it('begins an element in the scope that runs', () => {
    const { player, key } = played(withSub());
    player.modify(key, ['B']);

    expect(player.story().slice(-2)).toEqual(['activating B', 'activated B']);
    expect(player.running('S')).toHaveLength(1);
  });

  it('makes the scopes that do not run, without what leads into them', () => {
    const { player, key } = played(withSub());
    player.modify(key, ['Z'], player.running('S'));
    player.modify(key, ['B'], player.running('Z'));

    expect(player.running('S')).toHaveLength(1);
    expect(player.running('A')).toHaveLength(0);
    player.complete('B');
    player.complete('Z');
    expect(player.running('p')).toEqual([]);
  });

  it('ends an element with all inside it, and the scopes in which nothing is left', () => {
    const { player, key } = played(withSub());
    player.modify(key, [], player.running('A'));

    expect(player.story().slice(-6)).toEqual([
      'terminating A',
      'terminated A',
      'terminating S',
      'terminated S',
      'terminating p',
      'terminated p',
    ]);
  });

  it('leaves the scope in which an element is to begin', () => {
    const { player, key } = played(withSub());
    player.modify(key, ['B'], player.running('A'));

    expect(player.story('terminated')).toEqual(['terminated A']);
  });

  it('writes variables where it is told to, an element that is to begin included', () => {
    const { player, key } = played(withSub());
    player.modify(key, [{ id: 'B', variables: { '': { x: 1 }, S: { y: 2 }, B: { z: 3 } } }]);

    expect(player.variables(key)).toEqual({ x: 1 });
    expect(player.variables(player.running('S')[0]!)).toEqual({ y: 2 });
    expect(player.variables(player.running('B')[0]!)).toEqual({ z: 3 });
  });

  it('begins in a new scope inside the ancestor it is told', () => {
    const { player, key } = played(withSub());
    player.modify(key, [{ id: 'B', ancestor: key }]);
    expect(player.running('S')).toHaveLength(2);

    expect(player.modify(key, ['B']).rejectionReason).toContain("more than one active instance: 'S'");
    player.modify(key, [{ id: 'B', ancestor: player.running('S')[1]! }]);
    expect(player.running('B')).toHaveLength(2);
  });

  it('listens to the events of the scopes it makes', () => {
    const { player, key } = played(
      [
        element('startEvent', 's'),
        serviceTask('Z'),
        element('subProcess', 'S', { inner: inSub }),
        element('boundaryEvent', 'b', { attributes: { attachedToRef: 'S' }, inner: message('stop') }),
        serviceTask('Y'),
        flow('s', 'Z'),
        flow('Z', 'S'),
        flow('b', 'Y'),
      ],
      { key: 'k' },
    );
    player.modify(key, ['B'], player.running('Z'));
    player.publish('stop', 'k');

    expect(player.running('Y')).toHaveLength(1);
  });

  it('is refused as a whole when a scope cannot listen to its events', () => {
    const { player, key } = played([
      element('startEvent', 's'),
      serviceTask('Z'),
      element('subProcess', 'S', { inner: inSub }),
      element('boundaryEvent', 'b', { attributes: { attachedToRef: 'S' }, inner: message('stop') }),
      serviceTask('Y'),
      flow('s', 'Z'),
      flow('Z', 'S'),
      flow('b', 'Y'),
    ]);
    const refused = player.modify(key, ['B'], player.running('Z'));

    expect(refused.rejectionReason).toMatch(/^Expected to subscribe to catch event\(s\) of 'S' but Failed to extract/);
    expect(player.running('S')).toEqual([]);
    expect(player.running('Z')).toHaveLength(1);
  });

  it('begins elements in a scope that an event sub-process has interrupted', () => {
    const event = element('subProcess', 'E', {
      attributes: { triggeredByEvent: 'true' },
      inner: element('startEvent', 'es', { inner: message('event') }) + serviceTask('X') + flow('es', 'X'),
    });
    const { player, key } = played([element('startEvent', 's'), serviceTask('A'), flow('s', 'A'), event], { key: 'k' });
    player.publish('event', 'k');
    player.modify(key, ['A']);

    expect(player.running('A')).toHaveLength(1);
    expect(player.running('X')).toHaveLength(1);
  });

  it('does not end a called process by itself', () => {
    const { player } = played([
      element('startEvent', 's'),
      element('callActivity', 'K', { extensions: '<zeebe:calledElement processId="q"/>' }),
      flow('s', 'K'),
    ]);
    const refused = player.modify(player.running('q')[0]!, [], player.running('D'));

    expect(refused.rejectionReason).toContain('To terminate this instance please modify the parent process instead.');
    expect(player.running('D')).toHaveLength(1);
  });

  it.each<[string, (player: Player, key: number) => ReturnType<Player['modify']>, string]>([
    ['of a process that is not there', (player) => player.modify(7, []), "no process instance found with key '7'"],
    ['to an unknown element', (player, key) => player.modify(key, ['nope']), "an element that could not be found: 'nope'"],
    ['to a start event', (player, key) => player.modify(key, ['s']), "elements with type 'START_EVENT' is not supported."],
    ['of an unknown instance', (player, key) => player.modify(key, [], [7]), "instance that could not be found: '7'"],
    ['into a repeated scope', (player, key) => player.modify(key, ['I']), "the activation of multi-instance element 'M'"],
    [
      'with variables for an unknown scope',
      (player, key) => player.modify(key, [{ id: 'A', variables: { nope: {} } }]),
      "a scope element id that could not be found: 'nope'",
    ],
    [
      'with variables for a scope elsewhere',
      (player, key) => player.modify(key, [{ id: 'A', variables: { M: {} } }]),
      "a scope element that doesn't belong to the activating element's flow scope.",
    ],
    [
      'in an unknown ancestor',
      (player, key) => player.modify(key, [{ id: 'A', ancestor: 7 }]),
      "an ancestor scope key that does not exist, or is not in an active state: '7'",
    ],
    [
      'in the scope of another process',
      (player, key) => player.modify(key, [{ id: 'A', ancestor: player.create('p') }]),
      'an ancestor scope key that does not belong to the modified process instance:',
    ],
    [
      'in an element that does not contain it',
      (player, key) => player.modify(key, [{ id: 'A', ancestor: player.running('A')[0]! }]),
      "of element 'A' is not an ancestor of element 'A'",
    ],
  ])('%s is refused', (_, send, reason) => {
    const { player, key } = played([
      element('startEvent', 's'),
      serviceTask('A'),
      element('subProcess', 'M', {
        inner: element('startEvent', 's1') + serviceTask('I') + flow('s1', 'I') + loop({ inputCollection: '=[1]' }),
      }),
      flow('s', 'A'),
    ]);

    expect(send(player, key).rejectionReason).toContain(reason);
    expect(player.log.at(-1)?.recordType).toBe('COMMAND_REJECTION');
  });
});
