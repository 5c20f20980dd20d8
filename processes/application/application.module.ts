import { EnterStage } from './enter-stage.worker';
import { FileArchive } from './file-archive.worker';
import { PrepareApplication } from './prepare.worker';
import { Refuse } from './refuse.worker';
import { SendApplicationProgress } from './send-progress.worker';

/** The steps that every application has. */
export const applicationSteps = [PrepareApplication, EnterStage, SendApplicationProgress, Refuse, FileArchive];
