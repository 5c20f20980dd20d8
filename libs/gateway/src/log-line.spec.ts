import { Engine, type EngineRecord, exactJsonText, parseExactJson } from '@libs/engine';
import { aRecord, crashCases, stepsOf } from '@libs/gateway/testing';

import { readLine, writeLine } from './log-line';
import { exportedJson } from './record-json';

const record = aRecord({ valueType: 'VARIABLE_DOCUMENT', intent: 'UPDATED', value: { variables: { x: 1 } } });

describe('A line of the log', () => {
  it.each(Object.entries(crashCases))('reads back as the record, to the order of its fields: %s', (_, play) => {
    const engine = Engine.empty();
    const records = stepsOf(play).flatMap(({ now, command }) =>
      (command ? [command] : engine.due(now, 100)).flatMap((each) => engine.process(each, now).records),
    );

    expect(records.length).toBeGreaterThan(0);
    for (const each of records)
      expect(exactJsonText(readLine(writeLine({ record: each, sequence: 3 })))).toBe(
        exactJsonText({ record: each, sequence: 3 }),
      );
  });

  it('leaves out the names of the fields where they are always the same', () => {
    const value = {
      name: 'x',
      value: '1',
      scopeKey: 1,
      processInstanceKey: 1,
      processDefinitionKey: 2,
      bpmnProcessId: 'p',
      tenantId: 't',
    };

    expect(writeLine({ record: { ...record, valueType: 'VARIABLE', intent: 'CREATED', value }, sequence: 3 })).toBe(
      '["VARIABLE","CREATED",2251799813685253,7,6,1800000000000,3,["x","1",1,1,2,"p","t"]]',
    );
  });

  it.each(['1.0', '12345678901234567890', '1e-7'])('keeps the number %s as it was sent', (number) => {
    const value = parseExactJson(`{"variables":{"x":${number}}}`) as EngineRecord['value'];
    const line = writeLine({ record: { ...record, value }, sequence: 3 });

    expect(exactJsonText(readLine(line).record.value)).toBe(exactJsonText(value));
  });

  it('of an earlier format was the exported JSON, or began with a dash', () => {
    const exported = exportedJson({ record, sequence: 3 });

    expect(readLine(exported)).toMatchObject({ record, sequence: 3 });
    expect(exportedJson(readLine(exported))).toBe(exported);
    expect(readLine(`-${exportedJson({ record, sequence: 0 })}`)).toMatchObject({ record, sequence: 0 });
  });
});
