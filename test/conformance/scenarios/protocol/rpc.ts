import { process } from '../../diagrams';
import { activate, complete, create, fail, resolve, rpc, updateRetries, NO_KEY } from '../../play/steps';
import { scenariosOf } from '../../scenario';

const plain = process(['start > a > end']);

export const calls = scenariosOf('rpc', {
  'activate-jobs-checks-its-arguments': {
    of: plain,
    play: [
      create(),
      activate('a', { maxJobsToActivate: 0 }),
      activate('a', { maxJobsToActivate: -1 }),
      activate('a', { timeout: 0 }),
      activate('a', { timeout: -1 }),
      activate('a', { type: '' }),
      activate('a', { type: ' ' }),
      activate('a', { worker: '' }),
    ],
  },
  'activate-jobs-of-a-type-that-is-not-there': { play: [activate('none')] },
  'complete-job-checks-its-arguments': {
    of: plain,
    play: [
      create(),
      complete('a', '[1]'),
      rpc('CompleteJob', { jobKey: 0 }),
      rpc('CompleteJob', { jobKey: NO_KEY, variables: '{' }),
      rpc('CompleteJob', { jobKey: -1 }),
    ],
  },
  'fail-job-checks-its-arguments': {
    of: plain,
    play: [create(), fail('a', 1, { variables: '[1]' }), rpc('FailJob', { jobKey: NO_KEY, retries: 1, retryBackOff: -1 })],
  },
  'resolve-incident-checks-its-arguments': {
    play: [rpc('ResolveIncident', { incidentKey: NO_KEY }), rpc('ResolveIncident', { incidentKey: 0 })],
  },
  'resolve-incident-twice': {
    of: plain,
    play: [create(), fail('a', 0), updateRetries('a', 1), resolve('a'), resolve('a'), complete('a')],
  },
  'resolve-incident-without-retries': { of: plain, play: [create(), fail('a', 0), resolve('a')] },
  'deploy-without-resources': {
    play: [
      rpc('DeployResource', {}),
      rpc('DeployResource', { resources: [{ name: 'p~.txt', content: '' }] }),
      rpc('DeployResource', { resources: [{ name: '', content: '' }] }),
    ],
  },
  'delete-resource-of-what-is-not-there': {
    play: [rpc('DeleteResource', { resourceKey: NO_KEY }), rpc('DeleteResource', { resourceKey: 0 })],
  },
  'create-with-a-tenant': {
    of: plain,
    play: [rpc('CreateProcessInstance', { bpmnProcessId: 'p~', version: -1, tenantId: 'other' })],
  },
  'publish-with-a-tenant': { play: [rpc('PublishMessage', { name: 'm~', tenantId: 'other' })] },
  'set-variables-checks-its-arguments': {
    play: [
      rpc('SetVariables', { elementInstanceKey: NO_KEY, variables: '' }),
      rpc('SetVariables', { elementInstanceKey: NO_KEY, variables: '5' }),
    ],
  },
  'throw-error-checks-its-arguments': { play: [rpc('ThrowError', { jobKey: NO_KEY, errorCode: '' })] },
  'a-key-of-a-partition-that-is-not-there': {
    play: [rpc('CompleteJob', { jobKey: '11258999068426240' }), rpc('CancelProcessInstance', { processInstanceKey: 1 })],
  },
  'job-keys-that-are-nobodys': {
    play: [rpc('UpdateJobRetries', { jobKey: NO_KEY, retries: 0 }), rpc('UpdateJobTimeout', { jobKey: NO_KEY, timeout: 0 })],
  },
});
