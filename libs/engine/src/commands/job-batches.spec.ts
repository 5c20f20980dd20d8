import { diagram, element, flow, Player, serviceTask } from '@libs/engine/testing';

const LARGE = 'x'.repeat(1_500_000);

function player(): Player {
  const player = new Player();
  player.deploy({
    name: 'p.bpmn',
    content: diagram({ p: [element('startEvent', 's'), serviceTask('A'), flow('s', 'A')] }),
  });
  return player;
}

describe('Jobs', () => {
  it('are handed out as many as a message holds, and the others next', () => {
    const asked = player();
    for (let count = 0; count < 3; count++) asked.create('p', { LARGE });

    expect(asked.activate('A')).toHaveLength(2);
    expect(asked.activate('A')).toHaveLength(1);
  });

  it('with many small variables go together, however many bytes they might take', () => {
    const asked = player();
    for (let count = 0; count < 20; count++) asked.create('p', { text: 'x'.repeat(100_000) });

    expect(asked.activate('A')).toHaveLength(20);
  });

  it('that no message holds are an incident, until it is resolved', () => {
    const asked = player();
    asked.create('p', { a: LARGE, b: LARGE, c: LARGE });
    asked.create('p');

    expect(asked.activate('A')).toEqual([]);
    const [incident] = asked.events('INCIDENT', 'CREATED');
    expect(incident?.value).toMatchObject({ errorType: 'MESSAGE_SIZE_EXCEEDED', elementId: 'A' });
    expect(asked.activate('A')).toHaveLength(1);
    asked.resolve(incident?.key ?? 0);
    expect(asked.activate('A')).toEqual([]);
    expect(asked.events('INCIDENT', 'CREATED')).toHaveLength(2);
  });
});
