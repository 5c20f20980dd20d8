export { migrations } from './migrations';
export { entities } from './entities';
