export { BareClient } from './client';
export { KillableBroker } from './killable-broker';
export { randomFrom } from './random';
export { StandingClock, newFolder, tinyBroker } from './tiny-broker';
export { TinyEngine } from './tiny-engine';
