import { diagram, element, flow, loop, message, Player, serviceTask, timer } from '@libs/engine/testing';

const parts = [
  element('startEvent', 's'),
  element('subProcess', 'S', {
    inner: element('startEvent', 's1') + serviceTask('A') + flow('s1', 'A', undefined, 's1-A'),
  }),
  element('boundaryEvent', 'b', { attributes: { attachedToRef: 'S' }, inner: message('stop') }),
  serviceTask('Z'),
  element('subProcess', 'M', {
    inner: element('startEvent', 's2') + serviceTask('I') + flow('s2', 'I') + loop({ inputCollection: '=[1]' }),
  }),
  element('eventBasedGateway', 'g'),
  element('intermediateCatchEvent', 'c1', { inner: timer('PT1H') }),
  element('intermediateCatchEvent', 'c2', { inner: timer('PT2H') }),
  flow('s', 'S'),
  flow('b', 'Z'),
  flow('S', 'g'),
  flow('g', 'c1'),
  flow('g', 'c2'),
];

function deployed(): Player {
  const player = new Player();
  player.deploy({ name: 'p.bpmn', content: diagram({ p: parts }) });
  return player;
}

describe('A process that begins at given elements', () => {
  it('has their scopes around them, and nothing before them', () => {
    const player = deployed();
    player.createAt('p', { key: 'k' }, 'A', 'Z');

    expect(player.story()).toEqual([
      'activating p',
      'activated p',
      'activating S',
      'activated S',
      'activating A',
      'activated A',
      'activating Z',
      'activated Z',
    ]);
  });

  it('listens to the events of these scopes, worked out from its variables', () => {
    const player = deployed();
    player.createAt('p', { key: 'k' }, 'A');
    player.publish('stop', 'k');

    expect(player.running('Z')).toHaveLength(1);
  });

  it('does not begin when a scope cannot listen to its events', () => {
    const player = deployed();
    const refused = player.createAt('p', {}, 'A');

    expect(refused.rejectionReason).toMatch(/^Expected to subscribe to catch event\(s\) of 'S' but Failed to extract/);
    expect(player.log.filter(({ recordType, valueType }) => recordType === 'EVENT' && valueType !== 'DEPLOYMENT')).toHaveLength(
      1,
    );
  });

  it.each([
    ['nope', "no element found with id 'nope'."],
    ['I', "the element with id 'I' is inside a multi-instance subprocess."],
    [
      'b',
      "the element with id 'b' targets unsupported element type 'BOUNDARY_EVENT'. Supported element types are: [PROCESS, SUB_PROCESS,",
    ],
    ['s1-A', "the element with id 's1-A' targets unsupported element type 'SEQUENCE_FLOW'."],
    ['c1', "the element with id 'c1' belongs to an event-based gateway."],
  ])('does not begin at %s', (id, reason) => {
    expect(deployed().createAt('p', { key: 'k' }, id).rejectionReason).toContain(
      `Expected to create instance of process with start instructions but ${reason}`,
    );
  });
});
