import type { Depth } from './canonical/canonical';

/** Where the embedded engine does otherwise than the recorded broker today. */
export interface KnownDifference {
  /** As docs/engine.md tells it. */
  readonly why: string;
  /** How deep a comparison goes before it meets the difference. */
  readonly depth: Depth;
  readonly scenarios: readonly string[];
}

/**
 * Whatever is not named here must be the same on both engines. A scenario that plays as recorded again is told by the run and
 * leaves the list.
 */
export const knownDifferences: readonly KnownDifference[] = [
  {
    why: 'After an output mapping has failed and the incident is resolved, the mapping is not tried again with what was set on the element.',
    depth: 'outcome',
    scenarios: [
      'call-activity/a-failing-output-mapping-is-an-incident',
      'intermediate-catch-event/a-failing-output-mapping-is-an-incident',
      'mapping/an-output-that-fails-is-an-incident',
    ],
  },
  {
    why: 'Compensation is not there yet: diagrams with it are refused.',
    depth: 'outcome',
    scenarios: [
      'compensation/a-called-process-by-its-handler',
      'compensation/a-handler-that-fails-is-an-incident',
      'compensation/a-handler-that-is-a-script',
      'compensation/a-handler-that-is-a-sub-process',
      'compensation/a-handler-that-is-a-user-task',
      'compensation/a-handler-with-mappings',
      'compensation/a-repeated-task',
      'compensation/a-sub-process-by-its-handler',
      'compensation/all-that-was-done-is-undone',
      'compensation/an-end-event-undoes',
      'compensation/inside-a-sub-process-from-inside',
      'compensation/inside-a-sub-process-from-outside',
      'compensation/is-cancelled-while-undoing',
      'compensation/one-activity-is-undone',
      'compensation/what-is-under-way-is-not-undone',
      'compensation/what-was-done-twice-is-undone-twice',
    ],
  },
  {
    why: 'A multi-instance call activity gives `item` and `loopCounter` to the called process though nothing is to go in.',
    depth: 'outcome',
    scenarios: ['multi-instance/of-a-call-activity-that-gives-nothing-in'],
  },
  {
    why: 'Two escalations from a multi-instance call activity to an interrupting event sub-process leave the process open.',
    depth: 'outcome',
    scenarios: ['multi-instance/of-a-call-activity-that-escalates-to-an-interrupting-handler'],
  },
  {
    why: 'An error event sub-process that ends with an error code of its own never begins.',
    depth: 'outcome',
    scenarios: ['event-sub-process/an-error-inside-it-goes-up'],
  },
  {
    why: 'An error from the job of a throwing message event makes the broker fail itself (INTERNAL); the embedded engine treats it as it does that of a task.',
    depth: 'outcome',
    scenarios: ['end-event/a-message-job-throws-and-fails', 'intermediate-throw-event/a-message-job-has-retries'],
  },
  {
    why: 'Process instances cannot be migrated yet (MigrateProcessInstance is UNIMPLEMENTED).',
    depth: 'outcome',
    scenarios: [
      'migration/changes-what-is-set-afterwards',
      'migration/of-a-call-activity',
      'migration/of-a-catch-event-is-refused',
      'migration/of-a-repeated-task-is-refused',
      'migration/of-a-service-task',
      'migration/of-a-sub-process',
      'migration/of-a-task-with-a-boundary-event',
      'migration/of-a-user-task',
      'migration/of-an-event-sub-process-is-refused',
      'migration/of-one-element-twice-is-refused',
      'migration/to-a-process-that-is-not-there-is-refused',
      'migration/to-a-task-with-a-boundary-event',
      'migration/to-an-element-that-is-not-there-is-refused',
      'migration/to-another-kind-of-element-is-refused',
      'migration/to-another-process',
      'migration/to-another-scope-is-refused',
      'migration/with-an-incident',
      'migration/without-a-mapping-is-refused',
    ],
  },
  {
    why: 'Process instances cannot be modified yet (ModifyProcessInstance is UNIMPLEMENTED).',
    depth: 'outcome',
    scenarios: [
      'modification/activates-a-catch-event',
      'modification/activates-a-gateway-and-an-end',
      'modification/activates-a-repeated-task',
      'modification/activates-an-element',
      'modification/activates-inside-a-sub-process-that-is-active',
      'modification/activates-inside-a-sub-process-that-is-not-active',
      'modification/activates-inside-an-event-sub-process',
      'modification/moves-a-token',
      'modification/moves-a-token-back',
      'modification/needs-to-know-which-of-several-scopes',
      'modification/of-a-boundary-event-is-refused',
      'modification/of-a-called-process',
      'modification/of-unknown-elements-is-refused',
      'modification/of-what-is-not-there-is-refused',
      'modification/resolves-the-incident-of-what-it-terminates',
      'modification/terminates-a-sub-process',
      'modification/terminates-an-element',
      'modification/terminates-one-of-a-repeated-task',
      'modification/terminates-the-last-element-of-a-sub-process',
      'modification/that-leaves-nothing-of-a-called-process-is-refused',
      'modification/with-variables-at-the-wrong-scope-is-refused',
      'modification/with-variables-for-a-scope',
      'modification/with-variables-for-the-process-and-the-element',
    ],
  },
  {
    why: 'Start instructions are refused.',
    depth: 'outcome',
    scenarios: [
      'creation/at-a-message-start-in-an-event-sub-process-is-refused',
      'creation/at-a-repeated-task',
      'creation/at-a-sub-process',
      'creation/at-an-element',
      'creation/at-an-element-in-a-sub-process',
      'creation/at-an-element-that-is-not-there-is-refused',
      'creation/at-several-elements',
      'creation/at-two-elements-in-a-sub-process',
    ],
  },
  {
    why: 'Two resources with one process id are accepted.',
    depth: 'outcome',
    scenarios: ['deployment/two-files-with-one-process-id'],
  },
  {
    why: 'The XSD is not applied (unknown attributes, order of children, missing ids), and a few diagrams that Zeebe refuses are accepted, or the other way round.',
    depth: 'outcome',
    scenarios: [
      'fault/a-boundary-event-on-a-gateway',
      'fault/a-child-out-of-order',
      'fault/a-compensation-handler-that-is-none',
      'fault/a-link-without-id',
      'fault/an-element-without-id',
      'fault/an-unknown-attribute',
    ],
  },
  {
    why: 'Calls with a key of another partition are NOT_FOUND (Zeebe: UNAVAILABLE), and some arguments are checked otherwise: a blank job type, a tenant, retries of a job that is not there.',
    depth: 'outcome',
    scenarios: [
      'rpc/a-key-of-a-partition-that-is-not-there',
      'rpc/activate-jobs-checks-its-arguments',
      'rpc/complete-job-checks-its-arguments',
      'rpc/delete-resource-of-what-is-not-there',
      'rpc/job-keys-that-are-nobodys',
      'rpc/publish-with-a-tenant',
      'rpc/resolve-incident-checks-its-arguments',
    ],
  },
  {
    why: '`zeebe:ioMapping` of manual and undefined tasks is used; Zeebe passes it over.',
    depth: 'outcome',
    scenarios: ['manual-task/with-mappings', 'undefined-task/with-mappings'],
  },
  {
    why: 'A form id that is an expression is not evaluated.',
    depth: 'outcome',
    scenarios: ['user-task/a-form-id-is-an-expression'],
  },
  {
    why: 'A native user task (`zeebe:userTask`) is refused: Weir has no use for it.',
    depth: 'outcome',
    scenarios: ['user-task/one-that-is-native'],
  },
  {
    why: 'Resources that are refused are refused in other words.',
    depth: 'sayings',
    scenarios: [
      'decision/a-test-that-cannot-be-read-is-refused',
      'deployment/a-file-that-is-no-resource-is-refused',
      'deployment/a-form-that-is-no-json-is-refused',
      'deployment/a-form-without-id-is-refused',
      'deployment/one-bad-resource-refuses-all',
      'feel/what-cannot-be-read-is-refused',
    ],
  },
  {
    why: 'Start instructions are refused.',
    depth: 'sayings',
    scenarios: ['creation/at-an-element-in-a-repeated-sub-process-is-refused', 'creation/at-an-element-that-waits-for-a-key'],
  },
  {
    why: 'Diagrams are refused in other words.',
    depth: 'sayings',
    scenarios: [
      'fault/a-boundary-event-on-nothing',
      'fault/a-compensation-handler-with-a-flow',
      'fault/a-compensation-start-in-an-event-sub-process',
      'fault/a-timer-with-two-times',
      'fault/an-empty-file',
      'fault/compensation-of-what-has-no-handler',
      'fault/xml-that-is-not-closed',
    ],
  },
  {
    why: 'Calls with a key of another partition are NOT_FOUND (Zeebe: UNAVAILABLE), and some arguments are checked otherwise: a blank job type, a tenant, retries of a job that is not there.',
    depth: 'sayings',
    scenarios: ['rpc/deploy-without-resources', 'service-task/retries-below-one-are-refused'],
  },
  {
    why: 'A large parallel multi-instance activity is worked off in another order within its batches.',
    depth: 'stream',
    scenarios: ['multi-instance/a-large-collection'],
  },
  {
    why: 'VARIABLE records keep characters beyond the basic plane and, of two values under one name, the last; Zeebe escapes the first and writes both.',
    depth: 'stream',
    scenarios: ['variables/keep-their-values', 'variables/with-a-name-twice'],
  },
  {
    why: 'The record of a deleted decision graph names its namespace, which Zeebe leaves out.',
    depth: 'stream',
    scenarios: ['deletion/of-a-decision-graph', 'deletion/of-a-newer-decision-graph'],
  },
  {
    why: 'Error and terminate events in between, which Zeebe takes for plain ones, keep their event type in the records.',
    depth: 'stream',
    scenarios: ['fault/a-terminate-in-between', 'fault/an-error-that-is-thrown-in-between'],
  },
  {
    why: 'Retries of a job whose error nobody caught: its records keep the element id (Zeebe names it NO_CATCH_EVENT_FOUND).',
    depth: 'stream',
    scenarios: ['service-task/retries-of-a-job-whose-error-nobody-caught'],
  },
];
