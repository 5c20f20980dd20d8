import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { globSync } from 'fast-glob';

import { root } from '../support/program';

/** Where a player puts a mark of its own into ids, so that plays never meet. */
const MARK_OF_PLAY = '§';

export interface Model {
  readonly name: string;
  readonly text: string;
}

/**
 * Every diagram and decision table of the repository and, where `WEIR_MORE_MODELS` names a folder, those of that folder: as
 * files, or as scenarios in JSON that carry them under `resources`.
 */
export function models(): readonly Model[] {
  const more = process.env['WEIR_MORE_MODELS'];
  return [join(root, 'processes'), ...(more === undefined ? [] : [more])].flatMap((folder) =>
    globSync('**/*.{bpmn,dmn,json}', { cwd: folder, ignore: ['**/node_modules/**'] })
      .sort()
      .flatMap((file) => modelsIn(join(folder, file))),
  );
}

function modelsIn(path: string): Model[] {
  const text = readFileSync(path, 'utf8');
  if (!path.endsWith('.json')) return [{ name: basename(path), text }];
  const { resources } = JSON.parse(text) as { resources?: Record<string, string> };
  return Object.entries(resources ?? {})
    .filter(([name]) => /\.(bpmn|dmn)$/.test(name))
    .map(([name, content]) => ({ name: `${basename(path, '.json')}-${name}`, text: content.replaceAll(MARK_OF_PLAY, '') }));
}
