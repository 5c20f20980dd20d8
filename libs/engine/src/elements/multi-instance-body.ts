import { toJsonText } from '@libs/feel';

import { completeHandler, subscribeCompensation } from '../behaviour/compensation';
import { activated, activateLater, completeLater, leave, terminateChildren } from '../behaviour/lifecycle';
import { subscribe } from '../behaviour/subscriptions';
import { unsubscribe } from '../behaviour/unsubscribe';
import { propagate, scopeOf, setLocal } from '../behaviour/variables';
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
    const count = loop?.isSequential ? 1 : items.length;
    for (let at = 0; at < count; at++) if (inner) activateLater(work, body, inner);
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
    const items = itemsOf(body, work);
    if (items instanceof Failure) return items;
    const item = items[child.loopCounter - 1];
    if (loop?.inputElement) setLocal(work, child, loop.inputElement, toJsonText(item ?? null));
    if (loop?.outputVariable && loop.outputVariable !== loop.inputElement) setLocal(work, child, loop.outputVariable, 'null');
    setLocal(work, child, 'loopCounter', String(child.loopCounter));
  },

  childCompletes(body, child, work) {
    const { loop } = body.node;
    const enough = loop?.completionCondition && conditionOf(loop.completionCondition, countsOf(body, child, 1), work.now);
    if (enough instanceof Failure) return enough;
    if (!loop?.outputCollection || !loop.outputElement) return;
    const result = evaluate(loop.outputElement, scopeOf(child), work.now);
    if (result instanceof Failure) return result;
    const collected = body.variables?.get(loop.outputCollection);
    const list: unknown = collected ? JSON.parse(collected.text) : undefined;
    if (!Array.isArray(list)) return;
    const texts = list.map((each) => JSON.stringify(each));
    texts[child.loopCounter - 1] = toJsonText(result.value);
    setLocal(work, body, loop.outputCollection, `[${texts.join(',')}]`);
  },

  childCompleted(body, child, work) {
    const { loop, inner } = body.node;
    const isEnough = loop?.completionCondition && conditionOf(loop.completionCondition, countsOf(body, child, 0), work.now);
    if (isEnough === true) {
      if (terminateChildren(work, body)) completeLater(work, body);
      return;
    }
    if ((body.children?.size ?? 0) > 0) return;
    const items = loop?.isSequential ? itemsOf(body, work) : [];
    const begun = body.completedChildren + body.terminatedChildren;
    if (inner && !(items instanceof Failure) && begun < items.length) activateLater(work, body, inner);
    else completeLater(work, body);
  },

  childrenTerminated(body, work) {
    completeLater(work, body);
  },
};

function itemsOf(body: ElementInstance, work: Work) {
  const { loop } = body.node;
  return loop ? listOf(loop.inputCollection, scopeOf(body), work.now) : [];
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
