import { BLANK } from './blanks';

const START = '\\p{L}\\p{Nl}\\p{Sc}\\p{Pc}';
/** Among them some that are not seen, as in Java. */
const PART = `${START}\\p{Nd}\\p{Mn}\\p{Mc}\\p{Cf}\\0-\\x08\\x0e-\\x1b\\x7f-\\x9f`;

/** Names are read by UTF-16 code units, so nothing beyond U+FFFF is part of one. */
const within = (characters: string): string => `[[${characters}]&&[\\0-\\uffff]]`;
const NAME_START = within(START);
const NAME_PART = `[${within(PART)}--${BLANK}]`;

export const IDENTIFIER = new RegExp(`${NAME_START}${NAME_PART}*`, 'vy');
export const SPACES_BEFORE_NAME = new RegExp(` +(?=${NAME_START})`, 'vy');

const [START_ALONE, PART_ALONE] = [new RegExp(`^${NAME_START}$`, 'v'), new RegExp(`^${NAME_PART}$`, 'v')];

export function isNameStart(character: string): boolean {
  return START_ALONE.test(character);
}

export function isNamePart(character: string): boolean {
  return PART_ALONE.test(character);
}

export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}
