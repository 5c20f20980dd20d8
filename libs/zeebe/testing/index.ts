export { aJob } from './a-job';
export { FakeZeebe } from './fake-zeebe';
export { runStep } from './run-step';
