import { diagram, element, flow, message, Player, serviceTask } from '@libs/engine/testing';

import { Engine } from '../engine';

const FORM = JSON.stringify({ id: 'f' });

function process(task: string): string {
  return diagram({
    p: [
      element('startEvent', 's'),
      element('startEvent', 'm', { inner: message('go') }),
      serviceTask(task),
      flow('s', task),
      flow('m', task),
    ],
  });
}

function deploy(player: Player, content: string, name = 'p.bpmn'): number {
  const { value } = player.deploy({ name, content });
  const [metadata] = [...(value['processesMetadata'] as object[]), ...(value['formMetadata'] as object[])];
  const { processDefinitionKey, formKey } = metadata as { processDefinitionKey?: number; formKey?: number };
  return processDefinitionKey ?? formKey ?? -1;
}

function remove(player: Player, resourceKey: number): string {
  return player.reply({ valueType: 'RESOURCE_DELETION', intent: 'DELETE', value: { resourceKey } }).rejectionReason;
}

function versions(player: Player, valueType: string): unknown[] {
  return player.events(valueType, 'CREATED').map(({ value }) => value['version']);
}

describe('Deleting a process', () => {
  it('is refused while it runs', () => {
    const player = new Player();
    const key = deploy(player, process('A'));
    player.create('p');
    expect(remove(player, key)).toBe(`Expected to delete resource with key \`${key}\` but there are still running instances`);

    player.complete('A');
    expect(remove(player, key)).toBe('');
    expect(remove(player, key)).toBe(`Expected to delete resource but no resource found with key \`${key}\``);
  });

  it('makes the version before the newest again, which hears its messages', () => {
    const player = new Player();
    deploy(player, process('A'));
    const newest = deploy(player, process('B'));
    remove(player, newest);
    player.engine = Engine.restore(player.engine.snapshot().state);
    player.publish('go', '');
    player.create('p');

    expect(player.activate('A')).toHaveLength(2);
  });

  it('never gives its version again', () => {
    const player = new Player();
    remove(player, deploy(player, process('A')));
    player.engine = Engine.restore(player.engine.snapshot().state);
    deploy(player, process('A'));

    expect(versions(player, 'PROCESS')).toEqual([1, 2]);
  });
});

describe('Deleting a form', () => {
  it('lets a form of which nothing is left begin at version 1', () => {
    const player = new Player();
    remove(player, deploy(player, FORM, 'f.form'));
    deploy(player, FORM, 'f.form');

    expect(versions(player, 'FORM')).toEqual([1, 1]);
  });
});
