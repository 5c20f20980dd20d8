import { aRecord } from '@libs/gateway/testing';

import { LineWriter, readLines } from './log-lines';
import { RecordJson } from './record-json';

const record = aRecord({ valueType: 'VARIABLE_DOCUMENT', intent: 'UPDATED', value: { variables: { x: 1 } } });
const element = aRecord({ valueType: 'PROCESS_INSTANCE', intent: 'ELEMENT_COMPLETING', value: { elementId: 'a' } });

describe('A line of an earlier format', () => {
  it('was the exported JSON itself, or began with a dash: formats 1 and 2', () => {
    const json = (sequence: number) => new RecordJson().of({ record, sequence });

    expect(readLines([json(3), `-${json(0)}`])).toMatchObject([
      { record, sequence: 3 },
      { record, sequence: 0 },
    ]);
  });

  it('held whole keys, and every value: formats 3 and 4', () => {
    const head = '2251799813685253,7,6,1800000000000';
    const lines = [
      `["VARIABLE_DOCUMENT","UPDATED",${head},2251799813685251,{"variables":{"x":1}}]`,
      `["JOB_BATCH","ACTIVATED",${head},0,{"jobKeys":[7]}]`,
      `["VARIABLE","CREATED",${head},2251799813685249,["x","1",2251799813685250,2251799813685250,1,"p","t"]]`,
      `~["VARIABLE_DOCUMENT","UPDATED",${head},2251799813685252,{"variables":{"x":2}},"COMMAND_REJECTION","NOT_FOUND","why"]`,
    ];
    const variable = {
      name: 'x',
      value: '1',
      scopeKey: 2 ** 51 + 2,
      processInstanceKey: 2 ** 51 + 2,
      processDefinitionKey: 1,
      bpmnProcessId: 'p',
      tenantId: 't',
    };

    expect(readLines(lines)).toEqual([
      { record, sequence: 3 },
      { record: { ...record, valueType: 'JOB_BATCH', intent: 'ACTIVATED', value: { jobKeys: [7] } }, sequence: 0 },
      { record: { ...record, valueType: 'VARIABLE', intent: 'CREATED', value: variable }, sequence: 1 },
      {
        record: {
          ...record,
          recordType: 'COMMAND_REJECTION',
          rejectionType: 'NOT_FOUND',
          rejectionReason: 'why',
          value: { variables: { x: 2 } },
        },
        sequence: 4,
      },
    ]);
  });

  it('may stand in the log before lines of today', () => {
    const writer = new LineWriter();
    const today = ['ELEMENT_COMPLETING', 'ELEMENT_COMPLETED'].map((intent) => ({ record: { ...element, intent }, sequence: 1 }));
    const earlier = new RecordJson().of({ record, sequence: 1 });

    expect(readLines([earlier, ...today.map((each) => writer.write(each))])).toMatchObject([{ record, sequence: 1 }, ...today]);
  });
});
