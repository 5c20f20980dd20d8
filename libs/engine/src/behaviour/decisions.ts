import type { Expression } from '@libs/feel';

import type { ElementInstance } from '../state/state';
import { Failure, type Work } from '../work';

export function decide(_instance: ElementInstance, _id: Expression, _work: Work): string | Failure {
  return new Failure('CALLED_DECISION_ERROR', 'stub');
}
