import { Expression } from '@libs/feel';

import type { ElementType } from './element-types';
import { type Flow, FlowNode, type ProcessModel } from './model';
import { BPMN, bpmnChildren, extensions, Problems } from './problems';
import { readEvent, readMessage, type Roots } from './read-events';
import { readJob, readListeners, readLoop, readMappings } from './read-extensions';
import { readUserTask } from './read-user-task';
import { refuseLoops } from './refuse-loops';
import { isExecutable } from './rules/bpmn-document';
import type { XmlElement } from './xml';

const FLOW_NODES: Readonly<Record<string, ElementType>> = {
  subProcess: 'subProcess',
  callActivity: 'callActivity',
  startEvent: 'startEvent',
  endEvent: 'endEvent',
  intermediateCatchEvent: 'intermediateCatchEvent',
  intermediateThrowEvent: 'intermediateThrowEvent',
  boundaryEvent: 'boundaryEvent',
  exclusiveGateway: 'exclusiveGateway',
  inclusiveGateway: 'inclusiveGateway',
  parallelGateway: 'parallelGateway',
  eventBasedGateway: 'eventBasedGateway',
  serviceTask: 'serviceTask',
  sendTask: 'sendTask',
  businessRuleTask: 'businessRuleTask',
  scriptTask: 'scriptTask',
  userTask: 'userTask',
  receiveTask: 'receiveTask',
  manualTask: 'manualTask',
  task: 'task',
};
const WITHOUT_EFFECT = new Set([
  'extensionElements',
  'documentation',
  'incoming',
  'outgoing',
  'laneSet',
  'textAnnotation',
  'association',
  'group',
  'dataObject',
  'dataObjectReference',
  'dataStoreReference',
  'sequenceFlow',
  'multiInstanceLoopCharacteristics',
  'standardLoopCharacteristics',
  'property',
  'ioSpecification',
  'dataInputAssociation',
  'dataOutputAssociation',
  'category',
  'auditing',
  'monitoring',
]);

export interface BpmnFile {
  readonly processes: readonly ProcessModel[];
  readonly problems: Problems;
}

/** Reads all executable processes of a file; what is not known is a problem of its element, never overlooked. */
export function readBpmn(definitions: XmlElement): BpmnFile {
  const problems = new Problems();
  const roots: Roots = new Map(definitions.children.map((child) => [child.attributes.get('id') ?? '', child]));
  const processes = bpmnChildren(definitions, 'process')
    .filter(isExecutable)
    .map((process) => new ProcessReader(roots, problems).read(process));
  for (const process of processes) refuseLoops(process, processes, problems);
  return { processes, problems };
}

class ProcessReader {
  private readonly nodes = new Map<string, FlowNode>();
  private readonly flows = new Map<string, Flow>();

  constructor(
    private readonly roots: Roots,
    private readonly problems: Problems,
  ) {}

  read(xml: XmlElement): ProcessModel {
    const id = xml.attributes.get('id') ?? '';
    const root = new FlowNode(id, 'process', undefined);
    this.nodes.set(id, root);
    this.readScope(root, xml);
    for (const node of this.nodes.values()) {
      node.settle();
      node.inner?.settle();
    }
    return { id, root, nodes: this.nodes, flows: this.flows };
  }

  private readScope(scope: FlowNode, xml: XmlElement): void {
    for (const child of xml.children) this.readChild(scope, child);
    for (const child of xml.children) if (child.name === 'boundaryEvent') this.attach(child);
    for (const association of bpmnChildren(xml, 'association')) this.associate(association);
    const flows = bpmnChildren(xml, 'sequenceFlow').flatMap((flow) => this.readFlow(flow) ?? []);
    for (const flow of flows.reverse()) {
      this.flows.set(flow.id, flow);
      flow.source.outgoing.push(flow);
      flow.target.incoming.push(flow);
    }
    for (const child of xml.children) {
      const byDefault = child.attributes.get('default');
      const node = this.nodes.get(child.attributes.get('id') ?? '');
      if (!byDefault || !node) continue;
      node.defaultFlow = node.outgoing.find((flow) => flow.id === byDefault);
    }
    scope.start = scope.children.find(
      (child) => child.type === 'startEvent' && (scope.type === 'eventSubProcess' || !child.event),
    );
  }

  private readChild(scope: FlowNode, xml: XmlElement): void {
    if (xml.namespace !== BPMN || WITHOUT_EFFECT.has(xml.name) || xml.name.endsWith('EventDefinition')) return;
    const id = xml.attributes.get('id') ?? '';
    const known = FLOW_NODES[xml.name];
    if (!known) return this.problems.add(id || scope.id, `Elements of type '${xml.name}' are currently not supported`);

    const type = known === 'subProcess' && xml.attributes.get('triggeredByEvent') === 'true' ? 'eventSubProcess' : known;
    const node = new FlowNode(id, type, scope);
    node.isForCompensation = xml.attributes.get('isForCompensation') === 'true';
    node.isInterrupting = xml.attributes.get(type === 'boundaryEvent' ? 'cancelActivity' : 'isInterrupting') !== 'false';
    readMappings(node, xml, this.problems);
    node.event = readEvent(node, xml, this.roots, this.problems);
    this.readWork(node, xml);
    readListeners(node, xml, this.problems);
    this.place(node, xml, scope);
    if (type === 'subProcess' || type === 'eventSubProcess') this.readScope(node, xml);
  }

  /** An activity that is repeated is wrapped in a body of the same id; flows and boundary events belong to the body. */
  private place(node: FlowNode, xml: XmlElement, scope: FlowNode): void {
    const loop = readLoop(node, xml, this.problems);
    let outer = node;
    if (loop) {
      outer = new FlowNode(node.id, 'multiInstanceBody', scope);
      outer.loop = loop;
      outer.inner = node;
      node.scope = outer;
    }
    this.nodes.set(node.id, outer);
    scope.children.push(outer);
  }

  private readWork(node: FlowNode, xml: XmlElement): void {
    const { problems } = this;
    if (node.type === 'userTask') readUserTask(node, xml, problems);
    else node.job = readJob(node, xml, problems);
    const [decision] = extensions(xml, 'calledDecision');
    const [script] = extensions(xml, 'script');
    const [called] = extensions(xml, 'calledElement');
    if (node.type === 'receiveTask') node.event = readMessage(xml, this.roots, problems);
    if (node.type === 'businessRuleTask' && decision)
      node.decision = { id: this.value(node, decision, 'decisionId'), resultVariable: resultOf(decision) };
    if (node.type === 'scriptTask' && script)
      node.script = { expression: this.value(node, script, 'expression'), resultVariable: resultOf(script) };
    if (node.type === 'callActivity' && called)
      node.called = {
        processId: this.value(node, called, 'processId'),
        propagatesToChild: called.attributes.get('propagateAllParentVariables') !== 'false',
        propagatesToParent: called.attributes.get('propagateAllChildVariables') !== 'false',
      };
  }

  private value(node: FlowNode, xml: XmlElement, attribute: string): Expression {
    const text = xml.attributes.get(attribute) ?? '';
    return this.problems.value(`${node.id} > extensionElements > ${xml.name}`, text) ?? Expression.ofText(text);
  }

  private attach(xml: XmlElement): void {
    const event = this.nodes.get(xml.attributes.get('id') ?? '');
    const host = this.nodes.get(xml.attributes.get('attachedToRef') ?? '');
    if (!event || !host) return;
    event.attachedTo = host;
    host.boundaries.push(event);
  }

  private associate(xml: XmlElement): void {
    const event = this.nodes.get(xml.attributes.get('sourceRef') ?? '');
    const handler = this.nodes.get(xml.attributes.get('targetRef') ?? '');
    if (event?.type === 'boundaryEvent' && event.event?.kind === 'compensation') event.handler ??= handler;
  }

  private readFlow(xml: XmlElement): Flow | undefined {
    const id = xml.attributes.get('id') ?? '';
    const source = this.nodes.get(xml.attributes.get('sourceRef') ?? '');
    const target = this.nodes.get(xml.attributes.get('targetRef') ?? '');
    if (!source || !target) return undefined;
    const text = bpmnChildren(xml, 'conditionExpression')[0]?.text.trim();
    return { id, source, target, condition: text ? this.problems.value(`${id} > conditionExpression`, text) : undefined };
  }
}

function resultOf({ attributes }: XmlElement): string {
  return attributes.get('resultVariable') ?? '';
}
