import { named, recurring, sequence } from '../combinators';
import { characterOf } from '../terminals';

const arithmetic = recurring('arithmetic');
const rangeStart = named('rangeStart', sequence(characterOf('(', ']', '['), arithmetic));
const rangeEnd = named('rangeEnd', sequence(arithmetic, characterOf(')', '[', ']')));

export const range = named('range', sequence(rangeStart, '..', rangeEnd));
