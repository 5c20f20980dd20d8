import { createHash } from 'node:crypto';

import { parseDmn, ParseFailure } from '@libs/feel';

import { cancelStartTimers, closeStartEvents, createStartTimer, openStartEvents, startTimersOf } from '../behaviour/start-events';
import { Failure } from '../failure';
import { formIdOf, NoForm } from '../form-id';
import { Problems } from '../model/problems';
import { readBpmn } from '../model/read-bpmn';
import { checkRules } from '../model/rules';
import { exceptionOfCheck, exceptionOfTransformation } from '../model/rules/exceptions';
import { schemaFault } from '../model/schema';
import { parseXml, XmlFault } from '../model/xml';
import type { Document } from '../record-values';
import { type Command, TENANT } from '../records';
import type { ProcessDefinition } from '../state/state';
import type { Work } from '../work';

interface Resource {
  readonly resourceName: string;
  readonly resource: string;
  readonly text: string;
  readonly checksum: string;
}

/** Writes what was read, and notes it. Answers the processes that are new. */
type Plan = (metadata: Metadata) => ProcessDefinition[] | void;

/** Which of the files holds a process, or a form, by its id. */
type Names = Map<string, string>;

interface Metadata {
  readonly processesMetadata: Document[];
  readonly decisionsMetadata: Document[];
  readonly decisionRequirementsMetadata: Document[];
  readonly formMetadata: Document[];
}

/** All resources of a deployment come in, or none: everything is read before anything is written. */
export function deploy(command: Command, work: Work): void {
  const resources = resourcesOf(command);
  if (resources.length === 0)
    return work.reject(command, 'INVALID_ARGUMENT', 'Expected to deploy at least one resource, but none given');

  const key = work.nextKey();
  const faults: string[] = [];
  const plans: Plan[] = [];
  const [processes, forms]: [Names, Names] = [new Map(), new Map()];
  for (const resource of resources) {
    const plan = planOf(resource, work, processes, forms);
    if (typeof plan === 'string') faults.push(plan);
    else plans.push(plan);
  }
  if (faults.length > 0)
    return work.reject(
      command,
      'INVALID_ARGUMENT',
      `Expected to deploy new resources, but encountered the following errors:\n${faults.join('\n')}`,
    );

  const metadata: Metadata = { processesMetadata: [], decisionsMetadata: [], decisionRequirementsMetadata: [], formMetadata: [] };
  const newest = plans.flatMap((plan) => plan(metadata) ?? []);
  for (const definition of newest) resetStartTimers(definition, work);
  work.reply(command, work.emit('DEPLOYMENT', 'CREATED', key, { resources: [], ...metadata, tenantId: TENANT }));
  for (const definition of newest) listen(definition, work);
}

/** The newest version alone is started by timers, messages and signals. */
function resetStartTimers(definition: ProcessDefinition, work: Work): void {
  const timers = startTimersOf(definition.model, work.now);
  cancelStartTimers(work, isOlder(definition, work));
  if (!(timers instanceof Failure)) for (const timer of timers) createStartTimer(work, definition.key, timer);
}

function listen(definition: ProcessDefinition, work: Work): void {
  closeStartEvents(work, isOlder(definition, work));
  openStartEvents(definition, work);
}

function isOlder({ key, model }: ProcessDefinition, { state }: Work) {
  return (other: number) => other !== key && state.definitions.get(other)?.model.id === model.id;
}

function resourcesOf({ value }: Command): Resource[] {
  const given = value['resources'];
  if (!Array.isArray(given)) return [];
  return given.map((each: { resourceName: string; resource: string }) => {
    const bytes = Buffer.from(each.resource, 'base64');
    return {
      resourceName: each.resourceName,
      resource: each.resource,
      text: bytes.toString('utf8'),
      checksum: createHash('md5').update(bytes).digest('base64'),
    };
  });
}

function planOf(resource: Resource, work: Work, processes: Names, forms: Names): Plan | string {
  if (resource.resourceName.endsWith('.bpmn')) return planProcesses(resource, work, processes);
  if (resource.resourceName.endsWith('.dmn')) return planDecisions(resource, work);
  if (resource.resourceName.endsWith('.form')) return planForm(resource, work, forms);
  return `\n'${resource.resourceName}': unknown resource type`;
}

function planProcesses({ resourceName, resource, text, checksum }: Resource, work: Work, known: Names): Plan | string {
  const xml = parseXml(text);
  if (xml instanceof XmlFault) return `'${resourceName}': ${(xml.root && schemaFault(xml.root, 0)) ?? xml.message}`;
  const fault = schemaFault(xml, text.trimEnd().split('\n').length);
  if (fault !== undefined) return `'${resourceName}': ${fault}`;
  const thrown = exceptionOfCheck(xml);
  if (thrown !== undefined) return `'${resourceName}': ${thrown}`;
  const faults = new Problems();
  checkRules(xml, faults);
  if (!faults.isEmpty) return faults.toText(resourceName);
  const nameless = exceptionOfTransformation(xml);
  if (nameless !== undefined) return `'${resourceName}': ${nameless}`;
  const { processes, problems } = readBpmn(xml);
  if (!problems.isEmpty) return problems.toText(resourceName);
  const twin = processes.flatMap(({ id }) => known.get(id) ?? [])[0];
  if (twin !== undefined) return `Duplicated process id in resources '${twin}' and '${resourceName}'`;
  for (const { id } of processes) known.set(id, resourceName);

  work.state.compiled.set(checksum, processes);
  return ({ processesMetadata }) =>
    processes.flatMap(({ id }) => {
      const newest = work.state.newestProcess.get(id);
      const highest = work.state.highestProcess.get(id) ?? 0;
      const isSame = newest?.value.checksum === checksum && newest.value.resourceName === resourceName;
      const isDuplicate = isSame && newest.value.version === highest;
      const processDefinitionKey = isDuplicate ? newest.key : work.nextKey();
      const version = isDuplicate ? highest : highest + 1;
      const about = { bpmnProcessId: id, version, processDefinitionKey, resourceName, checksum };
      processesMetadata.push({ ...about, duplicate: isDuplicate, tenantId: TENANT });
      if (isDuplicate) return [];
      work.emit('PROCESS', 'CREATED', processDefinitionKey, { ...about, resource, tenantId: TENANT });
      return work.state.definitions.get(processDefinitionKey) ?? [];
    });
}

function planDecisions({ resourceName, resource, text, checksum }: Resource, work: Work): Plan | string {
  const model = parseDmn(text);
  if (model instanceof ParseFailure) return `'${resourceName}': ${model.message}`;
  return ({ decisionsMetadata, decisionRequirementsMetadata }) => {
    const { state } = work;
    const newest = state.newestGraph.get(model.id);
    const isDuplicate = newest?.value.checksum === checksum && newest.value.resourceName === resourceName;
    const decisionRequirementsKey = isDuplicate ? newest.key : work.nextKey();
    const graph = {
      decisionRequirementsId: model.id,
      decisionRequirementsName: model.name,
      decisionRequirementsKey,
      namespace: model.namespace,
      resourceName,
      checksum,
      decisionRequirementsVersion: isDuplicate
        ? newest.value.decisionRequirementsVersion
        : (newest?.value.decisionRequirementsVersion ?? 0) + 1,
    };
    decisionRequirementsMetadata.push({ ...graph, duplicate: isDuplicate, tenantId: TENANT });
    if (!isDuplicate)
      work.emit('DECISION_REQUIREMENTS', 'CREATED', decisionRequirementsKey, {
        ...graph,
        resource,
        duplicate: isDuplicate,
        tenantId: TENANT,
      });
    for (const { id, name } of model.decisions) {
      const known = state.newestDecision.get(id);
      const decisionKey = isDuplicate && known ? known.decisionKey : work.nextKey();
      const version = isDuplicate && known ? known.version : (known?.version ?? 0) + 1;
      const decision = {
        decisionId: id,
        decisionName: name,
        version,
        decisionKey,
        decisionRequirementsId: model.id,
        decisionRequirementsKey,
      };
      decisionsMetadata.push({ ...decision, duplicate: isDuplicate, tenantId: TENANT });
      if (!isDuplicate) work.emit('DECISION', 'CREATED', decisionKey, { ...decision, duplicate: isDuplicate, tenantId: TENANT });
    }
  };
}

function planForm({ resourceName, resource, text, checksum }: Resource, work: Work, known: Names): Plan | string {
  const formId = formIdOf(text);
  if (formId instanceof NoForm) return `'${resourceName}': ${formId.message}`;
  if (formId === undefined) return 'Expected the form id to be present, but none given';
  if (formId.trim() === '') return 'Expected the form id to be filled, but it is blank';
  const twin = known.get(formId);
  if (twin !== undefined)
    return `Expected the form ids to be unique within a deployment but found a duplicated id '${formId}' in the resources '${twin}' and '${resourceName}'.`;
  known.set(formId, resourceName);
  return ({ formMetadata }) => {
    const newest = work.state.newestForm.get(formId);
    const isDuplicate = newest?.checksum === checksum && newest.resourceName === resourceName;
    const formKey = isDuplicate ? newest.formKey : work.nextKey();
    // As in Zeebe a form of which nothing is left begins at 1 again; a process does not.
    const version = isDuplicate ? newest.version : newest ? (work.state.highestForm.get(formId) ?? 0) + 1 : 1;
    const form = { formId, version, formKey, resourceName, checksum, duplicate: isDuplicate, tenantId: TENANT };
    formMetadata.push(form);
    if (!isDuplicate) work.emit('FORM', 'CREATED', formKey, { ...form, resource });
  };
}
