import type { ElementProcessor } from '../turn';
import { serviceTask } from './service-task';

/** A task of a person: a job of a reserved type, whose headers say who may do it. */
export const userTask: ElementProcessor = serviceTask;
