import { toJsonText } from '@libs/feel';

import { completeHandler, subscribeCompensation } from '../behaviour/compensation';
import { activated, activateLater, completeLater, leave, terminateChildren } from '../behaviour/lifecycle';
import { subscribe } from '../behaviour/subscriptions';
import { unsubscribe } from '../behaviour/unsubscribe';
import { propagate, scopeOf, setLocal } from '../behaviour/variables';
import { exactJsonText, parseExactJson } from '../exact-json';
import { conditionOf, evaluate, listOf } from '../evaluation';
import type { ElementInstance } from '../state/state';
import type { ElementProcessor } from '../turn';
import { Failure } from '../failure';
import type { Work } from '../work';
import { terminateScope } from './sub-process';

/**
 * An activity that is done once for each item of a collection: all at once, or one after the other.
 *
 * As in Zeebe the collection is looked at again for each item, and in a sequence the number of instances is that of those begun.
 */
export const multiInstanceBody: ElementProcessor = {
  activate(body, work) {
    const items = itemsOf(body, work);
    if (items instanceof Failure) return items;
    const failure = subscribe(work, body);
    if (failure) return failure;
    activated(work, body);

    const { loop, inner } = body.node;
    if (loop?.outputCollection) setLocal(work, body, loop.outputCollection, `[${items.map(() => 'null').join(',')}]`);
    if (items.length === 0) return completeLater(work, body);
    if (inner && loop?.isSequential) activateLater(work, body, inner);
    // As in Zeebe the instances are called upon in a step of its own, all in one batch.
    else if (inner) work.later(() => items.forEach(() => activateLater(work, body, inner)));
  },

  complete(body, work) {
    const output = body.node.loop?.outputCollection;
    const collected = output && body.variables?.get(output);
    if (collected && body.scope) propagate(work, body.scope, new Map([[output, collected.text]]));
    unsubscribe(work, body);
    subscribeCompensation(work, body);
    const refused = leave(work, body);
    if (refused) return refused;
    completeHandler(work, body);
  },

  terminate: terminateScope,

  childActivates(body, child, work) {
    const { loop } = body.node;
    const items = itemsOf(body, work, child);
    if (items instanceof Failure) return items;
    const index = child.loopCounter - 1;
    const item = items[index];
    if (item === undefined)
      return new Failure(
        'EXTRACT_VALUE_ERROR',
        `Expected to read item at index ${index} of the multiInstanceBody input collection but it contains only ${items.length} elements. The input collection might be modified while iterating over it.`,
      );
    if (loop?.inputElement) setLocal(work, child, loop.inputElement, toJsonText(item));
    if (loop?.outputVariable && loop.outputVariable !== loop.inputElement && loop.outputVariable !== 'loopCounter')
      setLocal(work, child, loop.outputVariable, 'null');
    setLocal(work, child, 'loopCounter', String(child.loopCounter));
  },

  childCompletes(body, child, work) {
    const uncollected = collect(body, child, work);
    if (uncollected) return uncollected;
    const enough = isEnough(body, child, 1, work);
    if (enough instanceof Failure) return enough;
    const items = itemsOf(body, work);
    if (items instanceof Failure) return items;
  },

  childCompleted(body, child, work) {
    const { loop, inner } = body.node;
    if (isEnough(body, child, 0, work) === true) {
      if (terminateChildren(work, body)) completeLater(work, body);
      return;
    }
    const items = itemsOf(body, work);
    if ((body.children?.size ?? 0) > 0 || items instanceof Failure) return;
    const begun = body.completedChildren + body.terminatedChildren;
    if (inner && loop?.isSequential && begun < items.length) activateLater(work, body, inner);
    // A collection that has become longer or shorter meanwhile is never done: the body waits for ever, as in Zeebe.
    else if (begun === items.length) completeLater(work, body);
  },

  childrenTerminated(body, work) {
    completeLater(work, body);
  },
};

function itemsOf(body: ElementInstance, work: Work, from = body) {
  const { loop } = body.node;
  return loop ? listOf(loop.inputCollection, scopeOf(from), work.now) : [];
}

/** Puts what an instance has made at its place among the results. */
function collect(body: ElementInstance, child: ElementInstance, work: Work): Failure | void {
  const { loop } = body.node;
  if (!loop?.outputCollection || !loop.outputElement) return;
  const result = evaluate(loop.outputElement, scopeOf(child), work.now);
  if (result instanceof Failure) return result;

  const list = parseExactJson(body.variables?.get(loop.outputCollection)?.text ?? 'null');
  const cannot = (why: string) =>
    new Failure(
      'EXTRACT_VALUE_ERROR',
      `Unable to update an item in output collection '${loop.outputCollection}' ${why}. This may happen when multiple BPMN elements write to the same variable.`,
      body.key,
    );
  if (!Array.isArray(list)) return cannot(`because the type of the output collection is: ${packType(list)}`);
  if (child.loopCounter > list.length)
    return cannot(`at position ${child.loopCounter} because the size of the collection is: ${list.length}`);
  const texts = list.map((each) => exactJsonText(each));
  texts[child.loopCounter - 1] = toJsonText(result.value);
  setLocal(work, body, loop.outputCollection, `[${texts.join(',')}]`);
}

/** The kind of a value, as MessagePack calls it. */
function packType(value: unknown): string {
  if (value === null) return 'NIL';
  if (typeof value === 'number') return Number.isInteger(value) ? 'INTEGER' : 'FLOAT';
  return { string: 'STRING', boolean: 'BOOLEAN' }[typeof value as string] ?? 'MAP';
}

function isEnough(body: ElementInstance, child: ElementInstance, ending: number, work: Work): boolean | Failure {
  const { loop } = body.node;
  return loop?.completionCondition ? conditionOf(loop.completionCondition, countsOf(body, child, ending), work.now) : false;
}

/** What the completion condition may ask besides the variables; `ending` children are counted as if they had ended. */
function countsOf(body: ElementInstance, child: ElementInstance, ending: number) {
  const variables = scopeOf(child);
  const active = (body.children?.size ?? 0) - ending;
  const completed = body.completedChildren + ending;
  const counts = new Map([
    ['numberOfInstances', active + completed + body.terminatedChildren],
    ['numberOfActiveInstances', active],
    ['numberOfCompletedInstances', completed],
    ['numberOfTerminatedInstances', body.terminatedChildren],
  ]);
  return { get: (name: string) => counts.get(name) ?? variables.get(name) };
}
