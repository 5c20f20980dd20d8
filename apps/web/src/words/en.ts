import { shell } from './en/shell';
import { desk } from './en/desk';
import { work } from './en/work';
import { acts } from './en/acts';
import { models } from './en/models';
import { setup } from './en/setup';
import { codes } from './en/codes';
import { values } from './en/values';
import { facts } from './en/facts';
import { story } from './en/story';

export const en = { ...shell, ...desk, ...work, ...acts, ...models, ...setup, ...codes, ...values, ...facts, ...story };
