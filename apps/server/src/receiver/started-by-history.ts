import { reading, rows } from '@libs/base';
import { ProcessInstance, Variable } from '@libs/history';
import { StartedInstances } from '@libs/zeebe';
import { Injectable } from '@nestjs/common';

/** Knows from the record stream whether a start whose answer was lost has made its instance. */
@Injectable()
export class StartedByHistory extends StartedInstances {
  find({ startId, processId }: { startId: string; processId: string }): Promise<string | null> {
    return reading(async () => {
      const marked = await rows(Variable).findBy({ name: 'startId', value: JSON.stringify(startId) });
      for (const { instanceKey } of marked) {
        const instance = await rows(ProcessInstance).findOneBy({ instanceKey, processId });
        if (instance) return instanceKey;
      }
      return null;
    });
  }
}
