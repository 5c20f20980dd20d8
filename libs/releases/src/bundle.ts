import { createHash } from 'node:crypto';

import { referencesOf, renameDecision, renameProcess, renameReferences } from './references';
import type { ModelKind } from './tables';

export interface Model {
  readonly kind: ModelKind;
  readonly id: string;
  readonly content: string;
}

/** A model as the engine gets it: under the id of its content, naming what it calls by theirs. */
export interface Bundled extends Model {
  readonly deployedId: string;
  readonly deployedContent: string;
}

export const hashOf = (content: string) => createHash('sha256').update(content).digest('hex');

/**
 * Binds a set of models together for one release.
 *
 * Zeebe 8.5 binds a called process or decision to the newest of its id. So what is called is deployed under an id that ends in a
 * hash of its content and of all it calls in turn: a running case keeps what it started with, whatever is released later.
 * A flow that nothing calls keeps its id; the version to start is picked by key.
 *
 * Throws when a diagram names a model that is not in the set, or when flows call each other in a circle.
 */
export function bundle(models: readonly Model[]): Bundled[] {
  const find = (kind: ModelKind, id: string) => models.find((model) => model.kind === kind && model.id === id);
  const called = new Set(models.flatMap((model) => (model.kind === 'process' ? referencesOf(model.content).processes : [])));
  const done = new Map<string, Bundled>();

  const bind = (kind: ModelKind, id: string, from: readonly string[]): string => {
    const known = done.get(`${kind} ${id}`);
    if (known) return known.deployedId;
    const model = find(kind, id);
    if (!model) throw new Error(`Expected ${from.at(-1) ?? 'a release'} to name a ${kind} of the release, but ${id} is not in it`);
    if (kind === 'process' && from.includes(id)) throw new Error(`Expected no circle of called flows, but ${[...from, id].join(' calls ')}`);
    const bundled = bindOne(model, from);
    done.set(`${kind} ${id}`, bundled);
    return bundled.deployedId;
  };

  const bindOne = (model: Model, from: readonly string[]): Bundled => {
    if (model.kind !== 'process') {
      const deployedId = `${model.id}--${hashOf(model.content).slice(0, 8)}`;
      return { ...model, deployedId, deployedContent: model.kind === 'decision' ? renameDecision(model.content, model.id, deployedId) : model.content };
    }
    const path = [...from, model.id];
    // A flow that calls itself is bound to itself: its own name is put in when its hash is known.
    let content = renameReferences(model.content, 'processes', (id) => (id === model.id ? undefined : bind('process', id, path)));
    content = renameReferences(content, 'decisions', (id) => bind('decision', id, [model.id]));
    content = renameReferences(content, 'forms', (id) => bind('form', id, [model.id]));
    if (!called.has(model.id)) return { ...model, deployedId: model.id, deployedContent: content };

    const deployedId = `${model.id}--${hashOf(content).slice(0, 8)}`;
    content = renameReferences(content, 'processes', (id) => (id === model.id ? deployedId : undefined));
    return { ...model, deployedId, deployedContent: renameProcess(content, model.id, deployedId) };
  };

  for (const { kind, id } of models) bind(kind, id, []);
  return [...done.values()];
}
