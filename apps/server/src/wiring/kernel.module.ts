import { FileStore, FolderStore } from '@libs/archive';
import { AuditModule } from '@libs/audit';
import { Clock, Personal } from '@libs/base';
import { CasesModule } from '@libs/cases';
import { DecisionTables } from '@libs/clocks';
import { Correspondence, FileChannel, MessageChannel } from '@libs/messages';
import { FormOutputs, ReleasesModule, TablesInForce } from '@libs/releases';
import { FixedEpoch, namesOf, StartedInstances, type Zeebe, ZeebeModule } from '@libs/zeebe';
import { contracts } from '@processes/form-contracts';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { join } from 'node:path';

import { StartedByHistory } from '../receiver/started-by-history';
import { NounsCorrespondence } from './nouns-correspondence';

/** An engine that is wiped or restored begins another epoch. */
export const EPOCH = '1';

@Global()
@Module({})
class TimeModule {
  static with(clock: Clock, personal: Personal): DynamicModule {
    return {
      module: TimeModule,
      providers: [
        { provide: Clock, useValue: clock },
        { provide: Personal, useValue: personal },
      ],
      exports: [Clock, Personal],
    };
  }
}

/** What every room needs and only a main can give: time, keys, the engine, the tables in force, where files and messages go. */
@Global()
@Module({})
export class KernelModule {
  static with({ clock, personal, zeebe, folder }: { clock: Clock; personal: Personal; zeebe: () => Zeebe; folder: string }): DynamicModule {
    return {
      module: KernelModule,
      imports: [
        TimeModule.with(clock, personal),
        // Chance: the jitter of back-offs.
        ZeebeModule.with({ zeebe, epoch: () => new FixedEpoch(EPOCH), chance: () => Math.random() }),
        ReleasesModule,
        CasesModule,
        AuditModule,
      ],
      providers: [
        { provide: FormOutputs, useValue: { byForm: Object.fromEntries(Object.entries(contracts).map(([form, contract]) => [form, namesOf(contract)])) } },
        { provide: DecisionTables, useExisting: TablesInForce },
        { provide: FileStore, useFactory: () => new FolderStore(join(folder, 'papers')) },
        { provide: MessageChannel, useFactory: () => new FileChannel(join(folder, 'messages')) },
        { provide: Correspondence, useClass: NounsCorrespondence },
        { provide: StartedInstances, useClass: StartedByHistory },
      ],
      exports: [FormOutputs, DecisionTables, FileStore, MessageChannel, Correspondence, StartedInstances, ReleasesModule],
    };
  }
}
