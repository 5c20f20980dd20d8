import { Engine, type EngineRecord, exactJsonText, parseExactJson } from '@libs/engine';
import { aRecord, crashCases, stepsOf } from '@libs/gateway/testing';

import type { Stored } from './stored';
import { readTurn } from './turn-reader';
import { TurnWriter } from './turn-writer';

const record = aRecord({ valueType: 'VARIABLE_DOCUMENT', intent: 'UPDATED', value: { variables: { x: 1 } } });

function written(...turn: readonly Stored[]): string {
  const writer = new TurnWriter();
  turn.forEach((each) => writer.write(each));
  return writer.text();
}

const linesOf = (text: string) => text.slice(1, -1).replaceAll('],[', ']\n[').split('\n');

describe('The text of a turn', () => {
  it.each(Object.entries(crashCases))('is read back as the records, to the order of their fields: %s', (_, play) => {
    const engine = Engine.empty();
    let sequence = 0;
    const turns = stepsOf(play).map(({ now, command }) =>
      (command ? [command] : engine.due(now, 100))
        .flatMap((each) => engine.process(each, now).records)
        .map((each) => ({ record: each, sequence: sequence++ % 4 })),
    );

    expect(turns.flat().length).toBeGreaterThan(0);
    for (const turn of [...turns, turns.flat()]) expect(exactJsonText(readTurn(written(...turn)))).toBe(exactJsonText(turn));
  });

  it('leaves out the names of the fields where they are always the same, and counts keys from their first', () => {
    const value = {
      name: 'x',
      value: '1',
      scopeKey: 2 ** 51 + 1,
      processInstanceKey: 2 ** 51 + 1,
      processDefinitionKey: -1,
      bpmnProcessId: 'p',
      tenantId: 't',
    };

    expect(written({ record: { ...record, valueType: 'VARIABLE', intent: 'CREATED', value }, sequence: 3 })).toBe(
      '[[["VARIABLE","CREATED"],7,6,5,1800000000000,2,["x","1",1,1,-1,"p","t"]]]',
    );
  });

  it('tells only what is new: numbers since the line before, fields since the last line of the kind', () => {
    const variable = (name: string, key: number, position: number) => ({
      record: {
        ...record,
        position,
        key,
        valueType: 'VARIABLE' as const,
        intent: 'CREATED',
        value: {
          name,
          value: '1',
          scopeKey: key,
          processInstanceKey: 9,
          processDefinitionKey: 9,
          bpmnProcessId: 'p',
          tenantId: 't',
        },
      },
      sequence: position,
    });
    const turn = [variable('x', 2 ** 51 + 5, 1), variable('x', 2 ** 51 + 6, 2), variable('y', 2 ** 51 + 6, 4)];

    expect(linesOf(written(...turn)).slice(1)).toEqual(['[0,1,0,1,0,0,4,6]', '[0,2,0,0,0,1,1,"y"]']);
    expect(readTurn(written(...turn))).toEqual(turn);
  });

  it('leaves out the value that the last record of its type had', () => {
    const value = { elementId: 'a' };
    const says = (
      intent: string,
      of: EngineRecord['value'] = value,
      valueType: EngineRecord['valueType'] = 'PROCESS_INSTANCE',
    ) => ({
      record: { ...record, valueType, intent, value: of },
      sequence: 1,
    });
    const turn = [
      says('ELEMENT_COMPLETING'),
      says('COMPLETED', { elementId: 'b' }, 'JOB'),
      says('ELEMENT_COMPLETED'),
      says('ELEMENT_COMPLETING', { elementId: 'c' }),
      says('ELEMENT_COMPLETED', value),
    ];

    expect(linesOf(written(...turn))).toEqual([
      '[["PROCESS_INSTANCE","ELEMENT_COMPLETING"],7,6,5,1800000000000,0,{"elementId":"a"}]',
      '[["JOB","COMPLETED"],0,0,0,0,0,{"elementId":"b"}]',
      '[["PROCESS_INSTANCE","ELEMENT_COMPLETED"],0,0,0,0,-1]',
      '[0,0,0,0,0,-1,{"elementId":"c"}]',
      '[2,0,0,0,0,-1,{"elementId":"a"}]',
    ]);
    expect(readTurn(written(...turn))).toEqual(turn);
  });

  it('keeps why something was refused', () => {
    const rejection = { recordType: 'COMMAND_REJECTION', rejectionType: 'NOT_FOUND', rejectionReason: 'no "job"' } as const;
    const refused = { record: { ...record, ...rejection, key: 12, timestamp: 0 }, sequence: 1 };
    const turn = [{ record, sequence: 0 }, refused, { record, sequence: 2 }, refused, refused];

    expect(readTurn(written(...turn))).toEqual(turn);
  });

  it.each(['1.0', '12345678901234567890', '1e-7'])('keeps the number %s as it was sent', (number) => {
    const value = parseExactJson(`{"variables":{"x":${number}}}`) as EngineRecord['value'];
    const turn = [
      { record, sequence: 1 },
      { record: { ...record, value }, sequence: 2 },
      { record, sequence: 3 },
    ];

    expect(exactJsonText(readTurn(written(...turn)))).toBe(exactJsonText(turn));
  });
});
