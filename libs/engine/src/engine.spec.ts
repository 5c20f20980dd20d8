import { diagram, element, flow, Player, serviceTask, zeebe } from '@libs/engine/testing';

import { Engine } from './engine';

const content = diagram({ p: [element('startEvent', 's'), serviceTask('A'), flow('s', 'A')] });

function playing(xml = content): Player {
  const player = new Player();
  player.deploy({ name: 'p.bpmn', content: xml });
  return player;
}

describe('The engine', () => {
  it('gives a job to one worker until its time is over', () => {
    const player = playing();
    player.create('p');

    expect(player.activate('A')).toHaveLength(1);
    expect(player.activate('A')).toHaveLength(0);
    player.wait(60_000);
    expect(player.activate('A')).toHaveLength(1);
  });

  it('gives a failed job out again after its back-off', () => {
    const player = playing();
    player.create('p');
    player.fail('A', 2, 5_000);

    expect(player.activate('A')).toHaveLength(0);
    player.wait(5_000);
    expect(player.activate('A')).toHaveLength(1);
  });

  it('answers a creation with result when the process has ended', () => {
    const player = playing();
    const value = {
      bpmnProcessId: 'p',
      version: -1,
      processDefinitionKey: -1,
      variables: { a: 1 },
      startInstructions: [],
      fetchVariables: ['r'],
    };

    expect(player.send({ valueType: 'PROCESS_INSTANCE_CREATION', intent: 'CREATE_WITH_AWAITING_RESULT', value }).replies).toEqual(
      [],
    );
    const { value: job } = player.events('JOB', 'CREATED')[0]!;
    expect(job['type']).toBe('A');
    const [first] = player.activate('A');
    const { replies } = player.send({ valueType: 'JOB', intent: 'COMPLETE', key: first!.key, value: { variables: { r: 2 } } });
    expect(replies.map(({ record }) => record.value['variables'])).toContain('{"r":2}');
  });

  it('takes a file that has not changed as the version that is there', () => {
    const player = playing();

    player.deploy({ name: 'p.bpmn', content });
    player.deploy({ name: 'p.bpmn', content: content.replace('id="A"', 'id="A" name="again"') });
    expect(player.events('PROCESS', 'CREATED').map(({ value }) => value['version'])).toEqual([1, 2]);
  });

  it('takes a message of one id once', () => {
    const player = playing();

    player.publish('m', 'k', {}, 60_000, 'id');
    expect(player.publish('m', 'k', {}, 60_000, 'id').rejectionType).toBe('ALREADY_EXISTS');
    player.wait(60_000);
    expect(player.publish('m', 'k', {}, 60_000, 'id').rejectionType).toBe('NULL_VAL');
  });

  it('stops a process that goes in a circle without waiting', () => {
    const script = zeebe('script', { expression: '=1', resultVariable: 'r' });
    const circle = [
      element('startEvent', 's'),
      element('scriptTask', 'S', { extensions: script }),
      flow('s', 'S'),
      flow('S', 'S'),
    ];
    const player = playing(diagram({ p: circle }));

    player.create('p');
    expect(player.events('INCIDENT', 'CREATED')[0]?.value['errorMessage']).toBe(
      'Expected the process to wait somewhere, but it has passed 50000 elements at once',
    );
  });

  it('refuses a snapshot of another format', () => {
    expect(() => Engine.restore(new TextEncoder().encode('{"format":0}'))).toThrow(
      'Expected a snapshot of format 5, but it is of format 0',
    );
  });
});
