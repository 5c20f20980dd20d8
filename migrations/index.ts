export { entities } from './entities';
export { migrations } from './migrations';
