import type { Command } from '@libs/engine';
import {
  compensation,
  diagram,
  element,
  error,
  escalation,
  flow,
  loop,
  message,
  serviceTask,
  timer,
  undoneBy,
  zeebe,
} from '@libs/engine/testing';

import type { Script } from './script';

const start = element('startEvent', 'start');
const p = (...parts: string[]) => ({ name: 'p.bpmn', content: diagram({ p: [start, ...parts] }) });
const signal = '<bpmn:signalEventDefinition signalRef="signal-S"/>';
const boundary = (id: string, attachedToRef: string, inner: string, cancelActivity = 'true') =>
  element('boundaryEvent', id, { attributes: { attachedToRef, cancelActivity }, inner });

const limits = (output: string) => ({
  name: 'limits.dmn',
  content: `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="limits" name="limits" namespace="http://camunda.org/schema/1.0/dmn">
<decision id="days" name="days"><decisionTable id="t" hitPolicy="UNIQUE"><input id="i"><inputExpression id="ie"><text>kind</text></inputExpression></input><output id="o" name="days"/>
<rule id="r"><inputEntry id="c"><text>"complaint"</text></inputEntry><outputEntry id="v"><text>${output}</text></outputEntry></rule>
<rule id="q"><inputEntry id="d"><text>"complaint", "both"</text></inputEntry><outputEntry id="w"><text>6</text></outputEntry></rule></decisionTable></decision></definitions>`,
});
const form = { name: 'note.form', content: '{"id":"note","type":"default","schemaVersion":12,"components":[]}' };
const evaluate = (kind: string): Command => ({
  valueType: 'DECISION_EVALUATION',
  intent: 'EVALUATE',
  value: { decisionKey: -1, decisionId: 'days', variables: { kind } },
});

/** Cases that together write every event there is. */
export const crashCases: Readonly<Record<string, (script: Script) => void>> = {
  'resources of every kind, and a decision asked'(script) {
    script.deploy(p(element('endEvent', 'end'), flow('start', 'end')), limits('5'), form);
    script.send(evaluate('both'));
    script.send(evaluate('complaint'));
    script.create('p');
  },
  'jobs that come back'(script) {
    script.deploy(p(serviceTask('a'), flow('start', 'a')));
    for (let n = 0; n < 3; n++) script.create('p', { n });
    const [first, second, third] = script.activate('a').map(({ key }) => key) as [number, number, number];
    script.job('UPDATE_TIMEOUT', first, { timeout: 300_000 });
    script.job('FAIL', second, { retries: 2, errorMessage: 'no', retryBackoff: 5_000 });
    script.wait(70_000);
    script.job('COMPLETE', first, { variables: { done: true } });
    script.activate('a');
    script.job('COMPLETE', second, {});
    script.job('COMPLETE', third, {});
  },
  'an error with a path, and one without'(script) {
    const inner = [element('startEvent', 's'), serviceTask('a'), flow('s', 'a')].join('');
    script.deploy(
      p(
        element('subProcess', 'sub', { inner }),
        boundary('caught', 'sub', error('E')),
        serviceTask('b'),
        flow('start', 'sub'),
        flow('caught', 'b'),
      ),
    );
    script.create('p');
    script.throwError('a', 'E', { why: 'broken' });
    script.throwError('b', 'F');
  },
  'an incident resolved'(script) {
    script.deploy(p(serviceTask('a'), flow('start', 'a')));
    script.create('p', { x: 1 });
    script.fail('a', 0);
    script.job('UPDATE_RETRIES', script.keyOf('JOB', 'CREATED'), { retries: 1 });
    script.resolve(script.keyOf('INCIDENT', 'CREATED'));
    script.complete('a');
  },
  'timers that go off, repeat and are stopped'(script) {
    script.deploy(
      p(
        serviceTask('a'),
        boundary('again', 'a', timer('R2/PT10S', 'timeCycle'), 'false'),
        element('manualTask', 'm'),
        boundary('late', 'a', timer('PT1H')),
        element('intermediateCatchEvent', 'pause', { inner: timer('PT30S') }),
        flow('start', 'a'),
        flow('again', 'm'),
        flow('late', 'm'),
        flow('a', 'pause'),
      ),
    );
    script.create('p');
    script.wait(25_000);
    script.complete('a');
    script.wait(60_000);
  },
  'messages kept, correlated, refused and forgotten'(script) {
    const eventSubProcess = (name: string, then: string) => {
      const inner = [
        element('startEvent', name, { attributes: { isInterrupting: 'true' }, inner: message(name) }),
        then,
        flow(name, `${name}-then`),
      ];
      return element('subProcess', `sub-${name}`, { attributes: { triggeredByEvent: 'true' }, inner: inner.join('') });
    };
    const go = element('intermediateCatchEvent', 'one-then', { inner: message('go') });
    script.deploy(
      p(
        serviceTask('a'),
        flow('start', 'a'),
        eventSubProcess('one', go),
        eventSubProcess('two', element('manualTask', 'two-then')),
      ),
    );
    for (const name of ['one', 'two']) script.publish(name, 'k', { [name]: 1 }, 30_000);
    script.create('p', { key: 'k' });
    script.publish('go', 'k', { gone: true });
    script.create('p', { key: 'other' });
    script.complete('a');
    script.wait(40_000);
  },
  signals(script) {
    script.deploy(
      p(
        element('intermediateCatchEvent', 'c', { inner: signal }),
        serviceTask('a'),
        boundary('b', 'a', signal),
        flow('start', 'c'),
        flow('c', 'a'),
        element('manualTask', 'm'),
        flow('b', 'm'),
      ),
    );
    script.create('p');
    for (const x of [1, 2])
      script.send({ valueType: 'SIGNAL', intent: 'BROADCAST', value: { signalName: 'S', variables: { x } } });
  },
  'escalations, heard and unheard'(script) {
    const throwing = (id: string, code: string) => element('intermediateThrowEvent', id, { inner: escalation(code) });
    const inner = [
      element('startEvent', 's'),
      throwing('up', 'E'),
      throwing('away', 'F'),
      flow('s', 'up'),
      flow('up', 'away'),
    ].join('');
    script.deploy(
      p(
        element('subProcess', 'sub', { inner }),
        boundary('heard', 'sub', escalation('E'), 'false'),
        serviceTask('a'),
        flow('start', 'sub'),
        flow('heard', 'a'),
      ),
    );
    script.create('p');
    script.complete('a');
  },
  'paths side by side, a decision on the way, and variables set from outside'(script) {
    const rule = element('businessRuleTask', 'rule', {
      extensions: zeebe('calledDecision', { decisionId: 'days', resultVariable: 'days' }),
    });
    script.deploy(
      p(
        element('parallelGateway', 'fork'),
        serviceTask('a'),
        rule,
        element('parallelGateway', 'join'),
        serviceTask('z'),
        flow('start', 'fork'),
        flow('fork', 'a'),
        flow('fork', 'rule'),
        flow('a', 'join'),
        flow('rule', 'join'),
        flow('join', 'z'),
      ),
      limits('7'),
    );
    const key = script.create('p', { kind: 'both', x: 1 });
    script.setVariables(key, { x: 2, y: [1, 2] });
    script.complete('a', { x: 3 });
    script.complete('z');
  },
  'called processes in a loop, one cancelled'(script) {
    const items = { inputCollection: '=items', inputElement: 'item', outputCollection: 'results', outputElement: '=result' };
    const call = element('callActivity', 'call', { extensions: zeebe('calledElement', { processId: 'q' }), inner: loop(items) });
    script.deploy({
      name: 'p.bpmn',
      content: diagram({
        p: [start, call, flow('start', 'call')],
        q: [element('startEvent', 's'), serviceTask('a'), flow('s', 'a')],
      }),
    });
    script.create('p', { items: [1, 2] });
    const second = script.create('p', { items: [3] });
    script.complete('a', { result: 1 });
    script.cancel(second);
    script.complete('a', { result: 2 });
  },
  'what was done is undone, or forgotten'(script) {
    script.deploy(
      p(
        serviceTask('a'),
        undoneBy('a', 'undo'),
        serviceTask('b'),
        element('intermediateThrowEvent', 'back', { inner: compensation() }),
        flow('start', 'a'),
        flow('a', 'b'),
        flow('b', 'back'),
      ),
    );
    script.create('p');
    const forgotten = script.create('p');
    for (const type of ['a', 'a', 'b', 'undo']) script.complete(type);
    script.cancel(forgotten);
  },
  'a message begins a process, and everything is deleted'(script) {
    const onMessage = element('startEvent', 'told', { inner: message('go') });
    script.deploy(p(onMessage, serviceTask('a'), flow('start', 'a'), flow('told', 'a')), limits('5'), form);
    for (const name of ['first', 'second']) script.publish('go', 'k', { name }, 30_000);
    script.complete('a');
    script.complete('a');
    for (const valueType of ['PROCESS', 'DECISION_REQUIREMENTS', 'FORM'])
      script.send({
        valueType: 'RESOURCE_DELETION',
        intent: 'DELETE',
        value: { resourceKey: script.keyOf(valueType, 'CREATED') },
      });
  },
  'a process is moved on by hand, and goes over to another definition'(script) {
    script.deploy(p(serviceTask('a'), serviceTask('b'), flow('start', 'a'), flow('a', 'b')));
    const key = script.create('p', { x: 1 });
    script.modify(key, [{ id: 'b', variables: { p: { y: 2 } } }], script.running('a'));
    script.fail('b', 0);
    script.deploy(p(serviceTask('c'), flow('start', 'c')));
    script.migrate(key, script.keyOf('PROCESS', 'CREATED'), { b: 'c' });
    script.complete('b');

    const native = (id: string) => [element('userTask', id, { extensions: zeebe('userTask', {}) }), flow('start', id)];
    script.deploy(p(...native('u')));
    const waiting = script.create('p');
    script.deploy(p(...native('v')));
    script.migrate(waiting, script.keyOf('PROCESS', 'CREATED'), { u: 'v' });
    script.cancel(waiting);
  },
  'a native user task that goes over and is taken away'(script) {
    const native = (id: string) =>
      element('userTask', id, { extensions: zeebe('userTask', {}) + zeebe('assignmentDefinition', { assignee: 'ann' }) });
    script.deploy(p(native('a'), flow('start', 'a')));
    const key = script.create('p');
    script.deploy(p(native('b'), flow('start', 'b')));
    script.migrate(key, script.keyOf('PROCESS', 'CREATED'), { a: 'b' });
    script.cancel(key);
  },
};
