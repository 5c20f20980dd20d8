import { AuthModule } from '@libs/auth';
import { AuditModule } from '@libs/audit';
import type { Clock, Personal } from '@libs/base';
import { CasesModule } from '@libs/cases';
import { ClocksModule } from '@libs/clocks';
import { Delivery, MessagesModule } from '@libs/messages';
import { RelayModule, type Zeebe } from '@libs/zeebe';
import { StepsModule } from '@processes/steps.module';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';

import { CookieNames } from './doors/cookies';
import { DoorGuard } from './doors/door.guard';
import { ErrorsFilter } from './doors/errors.filter';
import { HealthController } from './health.controller';
import { IntakeModule } from './intake/intake.module';
import { ScreensModule } from './screens/screens.module';
import { SessionController } from './session/session.controller';
import { SetupModule } from './setup/setup.module';
import { SetupToken } from './setup/setup-token';
import { Quiet } from './test-control/quiet';
import { StreamWatch } from './test-control/stream-watch';
import { TestControl } from './test-control/test-control';
import { TestControlController } from './test-control/test-control.controller';
import { KernelModule } from './wiring/kernel.module';

export interface Parts {
  readonly clock: Clock;
  readonly personal: Personal;
  readonly zeebe: () => Zeebe;
  readonly folder: string;
  readonly isSecure: boolean;
  readonly setupToken: SetupToken;
  /** Only with a controlled clock. */
  readonly test: { readonly control: TestControl; readonly stream: StreamWatch } | undefined;
}

@Module({})
class TokensModule {}

/** The server, wired. */
@Module({})
export class AppModule {
  static with({ clock, personal, zeebe, folder, isSecure, setupToken, test }: Parts): DynamicModule {
    const kernel = KernelModule.with({ clock, personal, zeebe, folder });
    const tokens: DynamicModule = {
      module: TokensModule,
      global: true,
      providers: [
        { provide: CookieNames, useValue: new CookieNames(isSecure) },
        { provide: SetupToken, useValue: setupToken },
      ],
      exports: [CookieNames, SetupToken],
    };
    return {
      module: AppModule,
      imports: [kernel, tokens, AuthModule, AuditModule, CasesModule, ClocksModule, MessagesModule, StepsModule, IntakeModule, ScreensModule, SetupModule, RelayModule.with({ imports: [] })],
      controllers: [SessionController, HealthController, ...(test ? [TestControlController] : [])],
      providers: [
        Delivery,
        { provide: APP_GUARD, useClass: DoorGuard },
        { provide: APP_FILTER, useClass: ErrorsFilter },
        ...(test ? [Quiet, { provide: TestControl, useValue: test.control }, { provide: StreamWatch, useValue: test.stream }] : []),
      ],
    };
  }
}
