export { StandingClock, newFolder, tinyBroker } from './tiny-broker';
export { TinyEngine } from './tiny-engine';
export { BareClient } from './client';
