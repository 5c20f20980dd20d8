export { type Case, outcomeOf, verifyExpressions } from './verify-expressions';
export { aDecisionTable, definitions } from './decision-table';
