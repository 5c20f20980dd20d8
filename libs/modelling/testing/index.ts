export { aDiagram, around, element } from './a-diagram';
export { verifyRule } from './verify-rule';
