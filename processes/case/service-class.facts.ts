import { IsBoolean, IsIn } from 'class-validator';

import { type ServiceClass, serviceClasses } from './case.process';

/** What `service-class` asks; evaluated by the steps that need it. */
export class ServiceClassFacts {
  @IsIn(serviceClasses) serviceClass!: ServiceClass;
  @IsBoolean() careFlag!: boolean;
  /** Medical need, or a child or an aged person alone. */
  @IsBoolean() vulnerable!: boolean;
  /** Heat or water is lost. */
  @IsBoolean() supplyLost!: boolean;
}
