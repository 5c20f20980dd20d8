import { ReleasesModule } from '@libs/releases';
import { Module } from '@nestjs/common';

import { ModelsIntakeController } from './models-intake.controller';

@Module({ imports: [ReleasesModule], controllers: [ModelsIntakeController] })
export class ModelsIntakeModule {}
