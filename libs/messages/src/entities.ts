import { Message, PublicToken } from './message';

export const messageEntities = [Message, PublicToken];
