import { diagram, element, flow, Player, zeebe } from '@libs/engine/testing';

import { verifyElement } from './verify-element';

const TYPE = 'io.camunda.zeebe:userTask';
const extensions =
  zeebe('assignmentDefinition', { assignee: '=boss', candidateGroups: '=["desk","lead"]' }) +
  zeebe('formDefinition', { formKey: 'f' }) +
  zeebe('taskSchedule', { dueDate: '=due' });
const process = [element('startEvent', 's'), element('userTask', 'U', { extensions }), flow('s', 'U')];

verifyElement('userTask', {
  process,
  cases: [
    { it: 'waits for a person', given: { boss: 'jim', due: null }, expected: { waitsAt: ['U'] } },
    {
      it: 'goes on with what the person has decided',
      given: { boss: 'jim', due: null },
      when: (player) => player.complete(TYPE, { ok: true }),
      expected: { ends: true, variables: { boss: 'jim', due: null, ok: true } },
    },
    {
      it: 'makes an incident when nobody can be worked out',
      given: { due: null },
      expected: {
        fails: [
          'EXTRACT_VALUE_ERROR',
          "Expected result of the expression 'boss' to be 'STRING', but was 'NULL'. The evaluation reported the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 'boss'",
        ],
      },
    },
  ],
});

describe('userTask', () => {
  it('says in its headers who may do it, with which form and until when', () => {
    const player = new Player();
    player.deploy({ name: 'p.bpmn', content: diagram({ p: process }) });
    player.create('p', { boss: 'jim', due: '2026-01-02T00:00:00Z' });

    expect(player.events('JOB', 'CREATED')[0]?.value['customHeaders']).toEqual({
      'io.camunda.zeebe:assignee': 'jim',
      'io.camunda.zeebe:candidateGroups': '["desk","lead"]',
      'io.camunda.zeebe:dueDate': '2026-01-02T00:00Z',
      'io.camunda.zeebe:formKey': 'f',
    });
  });

  it('finds its form by an id that is worked out', () => {
    const player = new Player();
    const form = zeebe('formDefinition', { formId: '=id' });
    const parts = [element('startEvent', 's'), element('userTask', 'U', { extensions: form }), flow('s', 'U')];
    player.deploy({ name: 'p.bpmn', content: diagram({ p: parts }) }, { name: 'f.form', content: '{"id":"f"}' });
    player.create('p', { id: 'f' });

    const formKey = String(player.events('FORM', 'CREATED')[0]?.key);
    expect(player.events('JOB', 'CREATED')[0]?.value['customHeaders']).toEqual({ 'io.camunda.zeebe:formKey': formKey });
  });

  it('is natively a record that goes with the element', () => {
    const player = new Player();
    const native = zeebe('userTask', {}) + zeebe('assignmentDefinition', { assignee: '=boss', candidateGroups: 'desk, lead' });
    const parts = [element('startEvent', 's'), element('userTask', 'U', { extensions: native }), flow('s', 'U')];
    player.deploy({ name: 'p.bpmn', content: diagram({ p: parts }) });
    const key = player.create('p', { boss: 'jim' });

    expect(player.events('USER_TASK', 'CREATED')[0]?.value).toMatchObject({
      assignee: 'jim',
      candidateGroupsList: ['desk', 'lead'],
    });
    expect(player.events('JOB', 'CREATED')).toEqual([]);
    player.cancel(key);
    expect(player.events('USER_TASK', 'CANCELED')).toHaveLength(1);
  });
});
