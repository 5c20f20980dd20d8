export { BareClient } from './client';
export { crashCases, type Step, stepsOf } from './crash-cases';
export { changed, diskOf, folderWith, type Disk } from './disk';
export { faultyStore, type Faults } from './faulty-store';
export { KillableBroker } from './killable-broker';
export { oneTask } from './one-task';
export { randomFrom } from './random';
export { StandingClock, newFolder, tinyBroker } from './tiny-broker';
export { TinyEngine } from './tiny-engine';
