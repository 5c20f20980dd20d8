import { OutboxModule } from '@libs/outbox';
import { type DynamicModule, type ModuleMetadata, Module } from '@nestjs/common';

import { Relay } from './relay';
import { Sending } from './sending';

/** The relay. Needs `Zeebe`, and a `VersionRule` (and, if there is one, `StartedInstances`) from what it imports. */
@Module({})
export class RelayModule {
  static with({ imports }: { imports: NonNullable<ModuleMetadata['imports']> }): DynamicModule {
    return { module: RelayModule, imports: [OutboxModule, ...imports], providers: [Sending, Relay], exports: [Relay] };
  }
}
