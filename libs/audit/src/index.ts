export { type Actor, actingAs, currentActor } from './actor';
export { AuditModule } from './audit.module';
export { faultsOf, hashOf, noHash } from './chain';
export { type Facts, Leaf } from './leaf';
export { LeafHead } from './leaf-head';
export { Leaves, type NewLeaf } from './leaves';
