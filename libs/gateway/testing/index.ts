export { BareClient } from './client';
export { KillableBroker } from './killable-broker';
export { oneTask } from './one-task';
export { randomFrom } from './random';
export { StandingClock, newFolder, tinyBroker } from './tiny-broker';
export { TinyEngine } from './tiny-engine';
