import { IsBoolean, IsIn, IsString } from 'class-validator';

import { type ServiceClass, serviceClasses } from '../case/case.process';

/** What `confirm-mode` asks: how the customer is asked whether it is good. */
export class ConfirmModeFacts {
  /** The kind of the case, e.g. "complaint", "supply-suspend". */
  @IsString() kind!: string;
  @IsString() replyKind!: string;
  @IsIn(serviceClasses) serviceClass!: ServiceClass;
  @IsBoolean() careFlag!: boolean;
  @IsBoolean() anonymous!: boolean;
}
