import { calledFlowMappings } from './called-flow-mappings';
import { formOutputPermitted } from './form-output-permitted';
import { gatewayDefault } from './gateway-default';
import { knownReferences } from './known-references';
import { namedInBothLanguages } from './named-in-both-languages';
import { personalVariable } from './personal-variable';
import { repeatingTimer } from './repeating-timer';
import type { Rule } from './rule';
import { terminateInScope } from './terminate-in-scope';

export const rules: readonly Rule[] = [
  personalVariable,
  calledFlowMappings,
  gatewayDefault,
  knownReferences,
  formOutputPermitted,
  terminateInScope,
  repeatingTimer,
  namedInBothLanguages,
];
