import { IsIn, IsString } from 'class-validator';

import { type ServiceClass, serviceClasses } from '../case/case.process';

/** What `application-stage` asks: how long a stage may take; evaluated by the step that enters it. */
export class ApplicationStageFacts {
  @IsString() stageCode!: string;
  @IsIn(serviceClasses) serviceClass!: ServiceClass;
}
