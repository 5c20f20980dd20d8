import { shell } from './zh/shell';
import { desk } from './zh/desk';
import { work } from './zh/work';
import { acts } from './zh/acts';
import { models } from './zh/models';
import { setup } from './zh/setup';
import { codes } from './zh/codes';
import { values } from './zh/values';
import { facts } from './zh/facts';
import { story } from './zh/story';

export const zh = { ...shell, ...desk, ...work, ...acts, ...models, ...setup, ...codes, ...values, ...facts, ...story };
