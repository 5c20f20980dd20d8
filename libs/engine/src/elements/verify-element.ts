import { diagram, type Part, Player } from '@libs/engine/testing';

interface Case {
  /** One true sentence after the element's name. */
  readonly it: string;
  readonly given?: Record<string, unknown>;
  /** What happens once the process has begun. */
  readonly when?: (player: Player, processInstanceKey: number) => void;
  readonly expected: {
    readonly takes?: readonly string[];
    readonly completes?: readonly string[];
    readonly terminates?: readonly string[];
    readonly waitsAt?: readonly string[];
    readonly variables?: Record<string, unknown>;
    /** The type and text of the open incident. */
    readonly fails?: readonly [string, string];
    readonly ends?: boolean;
  };
}

interface Table {
  readonly process: readonly Part[];
  /** Other processes of the file. */
  readonly others?: Readonly<Record<string, readonly Part[]>>;
  readonly resources?: readonly { name: string; content: string }[];
  readonly cases: readonly Case[];
}

/** Runs a table of cases of one element; the only place in the elements' specs that knows the engine. */
export function verifyElement(name: string, { process, others = {}, resources = [], cases }: Table): void {
  describe(name, () => {
    it.each(cases.map((each) => [each.it, each] as const))('%s', (_, { given = {}, when, expected: wanted }) => {
      const player = new Player();
      expect(player.deploy({ name: 'p.bpmn', content: diagram({ p: process, ...others }) }, ...resources).rejectionReason).toBe(
        '',
      );
      const key = player.create('p', given);
      when?.(player, key);

      for (const [what, expected] of Object.entries(seenBy(player, key)))
        if (what in wanted) expect({ [what]: expected }).toEqual({ [what]: wanted[what as keyof Case['expected']] });
    });
  });
}

function seenBy(player: Player, key: number): Required<Case['expected']> {
  const ids = (intent: string) => player.story(intent).map((line) => line.split(' ').slice(1).join(' '));
  const resolved = new Set(player.events('INCIDENT', 'RESOLVED').map((record) => record.key));
  const incident = player
    .events('INCIDENT', 'CREATED')
    .filter((record) => !resolved.has(record.key))
    .at(-1);
  return {
    takes: ids('taken'),
    completes: ids('completed'),
    terminates: ids('terminated'),
    waitsAt: waiting(player),
    variables: player.variables(key),
    fails: [String(incident?.value['errorType'] ?? ''), String(incident?.value['errorMessage'] ?? '')],
    ends: player.events('PROCESS_INSTANCE', 'ELEMENT_COMPLETED').some((record) => record.key === key),
  };
}

/** Elements that are active and contain nothing that is. */
function waiting(player: Player): string[] {
  const active = new Map<number, { id: string; scope: number }>();
  for (const { key, intent, value } of player.events('PROCESS_INSTANCE')) {
    if (intent === 'ELEMENT_ACTIVATED') active.set(key, { id: String(value['elementId']), scope: Number(value['flowScopeKey']) });
    if (intent === 'ELEMENT_COMPLETED' || intent === 'ELEMENT_TERMINATED') active.delete(key);
  }
  const scopes = new Set([...active.values()].map(({ scope }) => scope));
  return [...active].filter(([key]) => !scopes.has(key)).map(([, { id }]) => id);
}
