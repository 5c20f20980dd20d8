const plain = new Set([
  'attendant', 'supervisor', 'dispatcher', 'complaint-clerk', 'application-clerk', 'verifier', 'callback', 'outage-planner', 'supervision',
  'company-lead', 'general-manager', 'arbiter', 'difficult-owner', 'liaison', 'analyst', 'quality', 'trainer', 'records', 'privacy',
]);
const coded = /^(?:unit|unit-head|dept-head|account-manager):[\w-]{1,40}$/;

/** Whether this is a group that a diagram may give a task to. */
export function isGroup(text: string): boolean {
  return plain.has(text) || coded.test(text);
}
