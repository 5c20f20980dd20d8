import type { Clock, Personal } from '@libs/base';
import type { Zeebe } from '@libs/zeebe';
import { StepsModule } from '@processes/steps.module';
import { type DynamicModule, Module } from '@nestjs/common';

import { KernelModule } from '../../server/src/wiring/kernel.module';

/** The steps and what they stand on. */
@Module({})
export class WorkerModule {
  static with(parts: { clock: Clock; personal: Personal; zeebe: () => Zeebe; folder: string }): DynamicModule {
    return { module: WorkerModule, imports: [KernelModule.with(parts), StepsModule] };
  }
}
