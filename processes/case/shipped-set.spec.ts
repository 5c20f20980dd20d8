import { readFileSync } from 'node:fs';

import { namesOf } from '@libs/zeebe';
import { globSync } from 'fast-glob';

import * as application from '../application/application.process';
import { ApplicationStageFacts } from '../application/application-stage.facts';
import * as ladder from '../approval-ladder/approval-ladder.process';
import { ApprovalLadderFacts } from '../approval-ladder/approval-ladder.facts';
import * as papers from '../collect-papers/collect-papers.process';
import { PapersChecklistFacts } from '../collect-papers/papers-checklist.facts';
import * as complaint from '../complaint/complaint.process';
import { ComplaintAcceptanceFacts } from '../complaint/complaint-acceptance.facts';
import * as watch from '../deadline-watch/deadline-watch.process';
import { SlaDeadlineFacts } from '../deadline-watch/sla-deadline.facts';
import { SlaStepsFacts } from '../deadline-watch/sla-steps.facts';
import * as difficult from '../difficult-case/difficult-case.process';
import * as reply from '../reply-and-confirm/reply-and-confirm.process';
import { ConfirmModeFacts } from '../reply-and-confirm/confirm-mode.facts';
import * as suspend from '../supply-suspend/supply-suspend.process';
import { EligibilitySuspendFacts } from '../supply-suspend/eligibility-suspend.facts';
import * as order from '../work-order/work-order.process';
import { ExtensionLimitFacts } from '../work-order/extension-limit.facts';
import { ReturnLimitFacts } from '../work-order/return-limit.facts';
import { WorkOrderDispatchFacts } from '../work-order/work-order-dispatch.facts';
import * as frame from './case.process';
import { ServiceClassFacts } from './service-class.facts';
import { UrgeLevelFacts } from './urge-level.facts';

const contracts = [application, complaint, difficult, frame, ladder, order, papers, reply, suspend, watch];
const jobs = Object.assign({}, ...contracts.map((contract) => contract.jobs)) as Record<
  string,
  { in: new () => object; out: new () => object }
>;
const forms = Object.assign({}, ...contracts.map((contract) => contract.forms)) as Record<string, new () => object>;

const facts: Readonly<Record<string, new () => object>> = {
  'application-stage': ApplicationStageFacts,
  'approval-ladder': ApprovalLadderFacts,
  'complaint-acceptance': ComplaintAcceptanceFacts,
  'confirm-mode': ConfirmModeFacts,
  'eligibility-suspend': EligibilitySuspendFacts,
  'extension-limit': ExtensionLimitFacts,
  'papers-checklist': PapersChecklistFacts,
  'return-limit': ReturnLimitFacts,
  'service-class': ServiceClassFacts,
  'sla-deadline': SlaDeadlineFacts,
  'sla-steps': SlaStepsFacts,
  'urge-level': UrgeLevelFacts,
  'work-order-dispatch': WorkOrderDispatchFacts,
};

const permitted = (of: (new () => object) | undefined) => (of ? namesOf(of) : []);
const read = (file: string) => readFileSync(file, 'utf8');
const all = (pattern: RegExp, text: string) => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
const diagrams = globSync('processes/*/*.bpmn').map(read).join('\n');

interface Field {
  readonly type: string;
  readonly key?: string;
}
const fieldsOf = (form: string): readonly Field[] =>
  (JSON.parse(read(`processes/${form}.form`)) as { components: Field[] }).components;
const CHOICES = ['select', 'radio', 'checkbox', 'checklist', 'taglist', 'number', 'datetime'];

describe('Diagrams, tables, forms and contracts', () => {
  it('the contracts know exactly the jobs of the diagrams', () => {
    expect(Object.keys(jobs).sort()).toEqual(all(/<zeebe:taskDefinition type="([^"]+)"/g, diagrams));
  });

  it('the contracts know exactly the forms of the diagrams', () => {
    expect(Object.keys(forms).sort()).toEqual(all(/<zeebe:formDefinition formKey="([^"]+)"/g, diagrams));
  });

  it.each(Object.keys(forms))(
    '%s: what may become a variable is a choice or a number of the form, and all else is a note',
    (form) => {
      const choices = fieldsOf(form).filter(({ type }) => CHOICES.includes(type));
      expect(choices.map(({ key }) => key).sort()).toEqual([...permitted(forms[form])].sort());
    },
  );

  it('every table has its facts', () => {
    const tables = globSync('processes/*/*.dmn').map((file) => file.split('/').at(-1)?.replace('.dmn', ''));
    expect(tables.sort()).toEqual(Object.keys(facts).sort());
  });

  it.each(Object.keys(facts))('%s asks exactly its facts', (table) => {
    const [file = ''] = globSync(`processes/*/${table}.dmn`);
    expect(all(/\w+Facts\.(\w+)/g, read(file).split('</input>').slice(0, -1).join(''))).toEqual(
      [...permitted(facts[table])].sort(),
    );
  });

  it.each(Object.keys(facts))('%s is a class beside its table', (table) => {
    const [file = ''] = globSync(`processes/*/${table}.dmn`);
    expect(globSync(file.replace('.dmn', '.facts.ts'))).toHaveLength(1);
  });
});
