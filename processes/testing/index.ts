export { type CaseWish, type Entry, Office } from './office';
