export { type CaseWish } from './has-case';
export { Office } from './office';
export { type Entry } from './runs';
