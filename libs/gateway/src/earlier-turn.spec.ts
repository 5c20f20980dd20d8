import { aRecord } from '@libs/gateway/testing';

import { RecordJson } from './record-json';
import { readTurn } from './turn-reader';

const record = aRecord({ valueType: 'VARIABLE_DOCUMENT', intent: 'UPDATED', value: { variables: { x: 1 } } });

const variable = {
  name: 'x',
  value: '1',
  scopeKey: 2 ** 51 + 2,
  processInstanceKey: 2 ** 51 + 2,
  processDefinitionKey: 1,
  bpmnProcessId: 'p',
  tenantId: 't',
};

describe('A turn of an earlier format', () => {
  it('was the exported JSON itself, or began with a dash: formats 1 and 2', () => {
    const json = (sequence: number) => new RecordJson().of({ record, sequence });

    expect(readTurn([json(3), `-${json(0)}`].join('\n'))).toMatchObject([
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

    expect(readTurn(lines.join('\n'))).toEqual([
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

  it('counted keys from their first, and left out the time and what an element had said before: format 5', () => {
    const element = { ...record, valueType: 'PROCESS_INSTANCE', value: { elementId: 'a' } };
    const lines = [
      '[7,6,5,1800000000000,1,"PROCESS_INSTANCE","ELEMENT_COMPLETING",{"elementId":"a"}]',
      '~[7,6,5,0,4,"VARIABLE_DOCUMENT","UPDATED",{"variables":{"x":1}},"COMMAND_REJECTION","NOT_FOUND","why"]',
      '[7,6,5,0,3,"VARIABLE","CREATED",["x","1",2,2,2251799813685249,"p","t"]]',
      '[7,6,5,1800000000001,2,"PROCESS_INSTANCE","ELEMENT_COMPLETED",0]',
    ];

    expect(readTurn(lines.join('\n'))).toEqual([
      { record: { ...element, intent: 'ELEMENT_COMPLETING' }, sequence: 1 },
      { record: { ...record, recordType: 'COMMAND_REJECTION', rejectionType: 'NOT_FOUND', rejectionReason: 'why' }, sequence: 4 },
      { record: { ...record, valueType: 'VARIABLE', intent: 'CREATED', value: variable }, sequence: 3 },
      { record: { ...element, intent: 'ELEMENT_COMPLETED', timestamp: record.timestamp + 1 }, sequence: 2 },
    ]);
  });
});
