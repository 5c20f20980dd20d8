import { Engine, type EngineRecord, exactJsonText, parseExactJson } from '@libs/engine';
import { aRecord, crashCases, stepsOf } from '@libs/gateway/testing';

import { LineWriter, readLines, type Stored } from './log-lines';

const record = aRecord({ valueType: 'VARIABLE_DOCUMENT', intent: 'UPDATED', value: { variables: { x: 1 } } });

function written(...turn: readonly Stored[]): string[] {
  const writer = new LineWriter();
  return turn.map((each) => writer.write(each));
}

describe('The lines of a turn', () => {
  it.each(Object.entries(crashCases))('read back as the records, to the order of their fields: %s', (_, play) => {
    const engine = Engine.empty();
    const turns = stepsOf(play).map(({ now, command }) =>
      (command ? [command] : engine.due(now, 100))
        .flatMap((each) => engine.process(each, now).records)
        .map((each) => ({ record: each, sequence: 3 })),
    );

    expect(turns.flat().length).toBeGreaterThan(0);
    for (const turn of [...turns, turns.flat()]) expect(exactJsonText(readLines(written(...turn)))).toBe(exactJsonText(turn));
  });

  it('leave out the names of the fields where they are always the same, and count keys from their first', () => {
    const value = {
      name: 'x',
      value: '1',
      scopeKey: 2 ** 51 + 1,
      processInstanceKey: 2 ** 51 + 1,
      processDefinitionKey: -1,
      bpmnProcessId: 'p',
      tenantId: 't',
    };

    expect(written({ record: { ...record, valueType: 'VARIABLE', intent: 'CREATED', value }, sequence: 3 })).toEqual([
      '[7,6,5,1800000000000,3,"VARIABLE","CREATED",["x","1",1,1,-1,"p","t"]]',
    ]);
  });

  it('leave out what an element has said before, and the time', () => {
    const value = { elementId: 'a' };
    const says = (intent: string, more: Partial<EngineRecord> = {}) => ({
      record: { ...record, valueType: 'PROCESS_INSTANCE' as const, intent, value, ...more },
      sequence: 1,
    });
    const turn = [
      says('ELEMENT_COMPLETING'),
      { record, sequence: 1 },
      says('ELEMENT_COMPLETED'),
      says('ELEMENT_ACTIVATING', { value: { elementId: 'b' }, timestamp: record.timestamp + 1 }),
    ];

    expect(written(...turn)).toEqual([
      '[7,6,5,1800000000000,1,"PROCESS_INSTANCE","ELEMENT_COMPLETING",{"elementId":"a"}]',
      '[7,6,5,0,1,"VARIABLE_DOCUMENT","UPDATED",{"variables":{"x":1}}]',
      '[7,6,5,0,1,"PROCESS_INSTANCE","ELEMENT_COMPLETED",0]',
      '[7,6,5,1800000000001,1,"PROCESS_INSTANCE","ELEMENT_ACTIVATING",{"elementId":"b"}]',
    ]);
    expect(readLines(written(...turn))).toEqual(turn);
  });

  it('keep why something was refused', () => {
    const rejection = { recordType: 'COMMAND_REJECTION', rejectionType: 'NOT_FOUND', rejectionReason: 'no "job"' } as const;
    const turn = [{ record: { ...record, ...rejection, key: 12, timestamp: 0 }, sequence: 1 }];

    expect(readLines(written(...turn))).toEqual(turn);
  });

  it.each(['1.0', '12345678901234567890', '1e-7'])('keep the number %s as it was sent', (number) => {
    const value = parseExactJson(`{"variables":{"x":${number}}}`) as EngineRecord['value'];

    const [read] = readLines(written({ record: { ...record, value }, sequence: 3 }));

    expect(exactJsonText(read?.record.value)).toBe(exactJsonText(value));
  });
});
