import { AuditModule } from '@libs/audit';
import { OutboxModule } from '@libs/outbox';
import { type DynamicModule, type ModuleMetadata, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';

import { Attempt } from './attempt';
import { Backoff } from './backoff';
import { EngineEpoch } from './engine-epoch';
import { JobTypes } from './job-types';
import { StepRuntime } from './step-runtime';
import { Zeebe } from './zeebe';

export interface ZeebeModuleOptions {
  readonly zeebe: () => Zeebe | Promise<Zeebe>;
  readonly epoch: () => EngineEpoch | Promise<EngineEpoch>;
  /** Numbers from 0 up to 1, for the jitter of back-offs. */
  readonly chance: () => number;
  readonly imports?: ModuleMetadata['imports'];
}

/** The port to the engine, and what serves steps. Needs a `Clock`. The relay is wired where the versions are known: RelayModule. */
@Module({})
export class ZeebeModule {
  static with({ zeebe, epoch, chance, imports = [] }: ZeebeModuleOptions): DynamicModule {
    return {
      module: ZeebeModule,
      global: true,
      imports: [AuditModule, OutboxModule, DiscoveryModule, ...imports],
      providers: [
        { provide: Zeebe, useFactory: zeebe },
        { provide: EngineEpoch, useFactory: epoch },
        { provide: Backoff, useFactory: () => new Backoff(chance) },
        Attempt,
        JobTypes,
        StepRuntime,
      ],
      exports: [Zeebe, EngineEpoch, JobTypes, StepRuntime, DiscoveryModule, OutboxModule, AuditModule],
    };
  }
}
