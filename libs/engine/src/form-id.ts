import { parse } from 'lossless-json';

import { objectTextOf } from './repeated-names';

/** A text that is no form, in Zeebe's words: it wants to tell the cause, and there is none. */
export class NoForm {
  readonly message =
    'Cannot invoke "java.lang.Throwable.getMessage()" because the return value of "com.fasterxml.jackson.core.JsonProcessingException.getCause()" is null';
}

/** The id that a form gives itself, if it does; a number or a truth is taken as its text. What follows the form is overlooked. */
export function formIdOf(text: string): string | undefined | NoForm {
  try {
    const form = parse(objectTextOf(text), undefined, {
      parseNumber: (lexeme) => lexeme,
      onDuplicateKey: ({ newValue }) => newValue,
    });
    if (typeof form !== 'object' || form === null || Array.isArray(form)) return new NoForm();
    const id: unknown = 'id' in form ? form.id : undefined;
    if (typeof id === 'object' && id !== null) return new NoForm();
    return id === undefined || id === null ? undefined : String(id);
  } catch (fault) {
    if (fault instanceof SyntaxError) return new NoForm();
    throw fault;
  }
}
