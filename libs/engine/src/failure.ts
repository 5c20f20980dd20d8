/** Why a token cannot go on. One place turns it into an incident; no element does that itself. */
export class Failure {
  constructor(
    readonly errorType: ErrorType,
    readonly message: string,
    /** The scope whose variables an operator has to look at; the element's own if it is not given. */
    readonly variableScopeKey?: number,
  ) {}
}

export type ErrorType =
  | 'IO_MAPPING_ERROR'
  | 'EXTRACT_VALUE_ERROR'
  | 'CONDITION_ERROR'
  | 'JOB_NO_RETRIES'
  | 'UNHANDLED_ERROR_EVENT'
  | 'CALLED_ELEMENT_ERROR'
  | 'CALLED_DECISION_ERROR'
  | 'DECISION_EVALUATION_ERROR'
  | 'FORM_NOT_FOUND'
  | 'MESSAGE_SIZE_EXCEEDED'
  | 'UNKNOWN';
