export { ServedJobType } from './served-job-type';
