import type { Scenario } from '../scenario';
import { calls as callActivities } from './containers/call-activity';
import { compensations } from './containers/compensation';
import { loops } from './containers/multi-instance';
import { eventSubProcesses, subProcesses } from './containers/sub-process';
import { boundaries } from './events/boundary';
import { catching } from './events/catch';
import { end } from './events/end';
import { start } from './events/start';
import { throwing } from './events/throw';
import { decisions } from './expressions/decisions';
import { feel } from './expressions/feel';
import { feelFunctions } from './expressions/feel-functions';
import { mappings, variables } from './expressions/variables';
import { eventBased } from './gateways/event-based';
import { exclusive } from './gateways/exclusive';
import { inclusive } from './gateways/inclusive';
import { parallel } from './gateways/parallel';
import { migrations } from './protocol/migrations';
import { modifications } from './protocol/modifications';
import { cancellations, creations } from './protocol/creation';
import { deletions, versions } from './protocol/deployment';
import { faultsOfActivities } from './faults/activities';
import { faultsOfEvents } from './faults/events';
import { faultsOfFiles } from './faults/files';
import { faultsOfStructure } from './faults/structure';
import { messages, signals } from './protocol/messages';
import { calls as rpcs } from './protocol/rpc';
import { manuals, receives, rules, scripts, undefinedTasks } from './tasks/other-tasks';
import { ruleJobs, scriptJobs, send, service } from './tasks/service';
import { user } from './tasks/user';

/** Every scenario. docs/engine.md names them, row by row. */
export const scenarios: readonly Scenario[] = [
  ...callActivities,
  ...compensations,
  ...loops,
  ...eventSubProcesses,
  ...subProcesses,
  ...boundaries,
  ...catching,
  ...end,
  ...start,
  ...throwing,
  ...decisions,
  ...feel,
  ...feelFunctions,
  ...mappings,
  ...variables,
  ...eventBased,
  ...exclusive,
  ...inclusive,
  ...parallel,
  ...migrations,
  ...modifications,
  ...cancellations,
  ...creations,
  ...deletions,
  ...versions,
  ...faultsOfActivities,
  ...faultsOfEvents,
  ...faultsOfFiles,
  ...faultsOfStructure,
  ...messages,
  ...signals,
  ...rpcs,
  ...manuals,
  ...receives,
  ...rules,
  ...scripts,
  ...undefinedTasks,
  ...ruleJobs,
  ...scriptJobs,
  ...send,
  ...service,
  ...user,
];
