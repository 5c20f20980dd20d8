export { ASK_MS_MAX, Attempt, type Outcome } from './attempt';
export { Backoff } from './backoff';
export { type ClientOptions } from './client';
export { currentJob, duringJob, type JobContext } from './current-job';
export { EngineEpoch, FixedEpoch } from './engine-epoch';
export { HEARTBEAT_MS_MAX, JobTypes } from './job-types';
export { JobWorker, type JobWorkerSpec, specOf, type Step } from './job-worker';
export { type OnAnswer, Relay } from './relay';
export { RelayModule } from './relay.module';
export { Sending } from './sending';
export { ServedJobType } from './served-job-type';
export { namesOf, refuseExtra, shaped } from './shapes';
export { StartedInstances } from './started-instances';
export { markOf, type ServeOptions, StepRuntime } from './step-runtime';
export { stepsOf } from './steps-of';
export { VersionRule } from './version-rule';
export {
  type ActivatedJob,
  type Closable,
  type Definition,
  type Deployment,
  EngineAway,
  EngineRefused,
  type JobAnswer,
  type Resource,
  type Topology,
  type WorkerOptions,
  Zeebe,
} from './zeebe';
export { ZeebeModule, type ZeebeModuleOptions } from './zeebe.module';
export { ZeebeNodeClient } from './zeebe-node-client';
