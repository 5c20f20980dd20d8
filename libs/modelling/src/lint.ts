import { readDiagram } from './diagram';
import { engineFindings } from './engine-findings';
import type { Finding, Known } from './finding';
import { rules } from './rules';

/** Everything that speaks against a diagram: what the engine would refuse, and what our own rules forbid. */
export async function lint(xml: string, known: Known): Promise<Finding[]> {
  const diagram = await readDiagram(xml).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  if (diagram instanceof Error) return [unreadable(diagram.message)];

  const warnings = diagram.warnings.map(unreadable);
  return [...warnings, ...(await engineFindings(diagram)), ...rules.flatMap((rule) => rule(diagram, known))];
}

function unreadable(message: string): Finding {
  return {
    rule: 'readable',
    severity: 'error',
    elementId: '',
    message: { zh: `流程图无法读取:${message}`, en: `The diagram cannot be read: ${message}` },
    why: { zh: '引擎读不了的流程图不能发布', en: 'What cannot be read cannot run' },
  };
}
