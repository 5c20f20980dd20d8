import { EnterStage } from './enter-stage.worker';
import { FileArchive } from './file-archive.worker';
import { PrepareApplication } from './prepare.worker';
import { Refuse } from './refuse.worker';
import { SendApplicationProgress } from './send-progress.worker';

/** The steps that all business applications share. */
export const applicationSteps = [PrepareApplication, EnterStage, SendApplicationProgress, Refuse, FileArchive];
