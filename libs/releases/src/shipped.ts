import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Model } from './bundle';
import type { ModelKind } from './tables';

const KINDS: Readonly<Record<string, ModelKind>> = { bpmn: 'process', dmn: 'decision', form: 'form' };

/** The diagrams, tables and forms that came with the program: processes/<p>/<file>. A form is known as `<p>/<step>`. */
export function shipped(folder: string): Model[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: process }) => readdirSync(join(folder, process)).map((file) => ({ process, file })))
    .flatMap(({ process, file }) => {
      const [, id = '', ending = ''] = /^(.+)\.(bpmn|dmn|form)$/.exec(file) ?? [];
      const kind = KINDS[ending];
      if (!kind) return [];
      return [{ kind, id: kind === 'form' ? `${process}/${id}` : id, content: readFileSync(join(folder, process, file), 'utf8') }];
    });
}
