import { scaffold } from './scaffold';

describe('A new step', () => {
  it('lies where its job type says, marked with that type', () => {
    const files = scaffold('work-order/deem-accepted');

    expect(Object.keys(files)).toEqual(['processes/work-order/deem-accepted.worker.ts', 'processes/work-order/deem-accepted.worker.spec.ts']);
    expect(files['processes/work-order/deem-accepted.worker.ts']).toContain("@JobWorker('work-order/deem-accepted'");
    expect(files['processes/work-order/deem-accepted.worker.ts']).toContain('export class DeemAccepted');
  });
});
