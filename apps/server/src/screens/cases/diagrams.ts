import { rows } from '@libs/base';
import { ElementInstance, IncidentRow, ProcessInstance, TakenFlow } from '@libs/history';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import { Names, type Words } from '../names';

/** One diagram as an instance ran through it. */
export interface InstanceDiagram {
  readonly instanceKey: string;
  readonly processId: string;
  readonly name: Words;
  readonly version: number;
  readonly xml: string;
  readonly state: string;
  /** The call activity that called it, in the instance above. */
  readonly calledFrom: { readonly instanceKey: string; readonly elementId: string } | null;
  readonly taken: readonly { readonly flowId: string; readonly n: number; readonly order: number }[];
  readonly visited: readonly { readonly elementId: string; readonly n: number; readonly state: string }[];
  readonly current: readonly string[];
  readonly incidents: readonly string[];
}

/** The diagrams a case runs on, in the versions it runs on, with the path it took. */
@Injectable()
export class Diagrams {
  constructor(private readonly names: Names) {}

  async of(caseNo: string): Promise<InstanceDiagram[]> {
    const instances = await rows(ProcessInstance).find({ where: { caseNo }, order: { startedAt: 'ASC', instanceKey: 'ASC' } });
    const drawn = await Promise.all(instances.map((instance) => this.draw(instance)));
    return drawn.flatMap((diagram) => diagram ?? []);
  }

  private async draw(instance: ProcessInstance): Promise<InstanceDiagram | null> {
    const { instanceKey, definitionKey, processId, state } = instance;
    const known = await this.names.of(definitionKey);
    if (!known) return null;
    const visits = await rows(ElementInstance).find({ where: { instanceKey }, order: { position: 'ASC' } });
    const flows = await rows(TakenFlow).find({ where: { instanceKey }, order: { position: 'ASC' } });
    const incidents = await rows(IncidentRow).findBy({ instanceKey, state: 'open' });
    return {
      instanceKey,
      processId,
      name: known.names.get(processId) ?? { zh: processId, en: processId },
      version: known.model.version,
      xml: known.model.content,
      state,
      calledFrom: await this.caller(instance),
      taken: counted(flows.map(({ flowId }) => flowId)),
      visited: visited(visits.filter(({ elementKey }) => elementKey !== instanceKey)),
      current: [...new Set(visits.filter((visit) => visit.state === 'active' && visit.elementKey !== instanceKey).map(({ elementId }) => elementId))],
      incidents: incidents.map(({ elementId }) => elementId),
    };
  }

  private async caller({ parentKey, parentElementKey }: ProcessInstance): Promise<InstanceDiagram['calledFrom']> {
    if (parentKey === null || parentElementKey === null) return null;
    const [call] = await rows(ElementInstance).findBy({ elementKey: In([parentElementKey]) });
    return call ? { instanceKey: parentKey, elementId: call.elementId } : null;
  }
}

/** Each flow once, with how often it was taken and when first. */
function counted(flowIds: readonly string[]): InstanceDiagram['taken'] {
  const found = new Map<string, { flowId: string; n: number; order: number }>();
  for (const flowId of flowIds) {
    const known = found.get(flowId);
    if (known) known.n += 1;
    else found.set(flowId, { flowId, n: 1, order: found.size + 1 });
  }
  return [...found.values()];
}

function visited(visits: readonly ElementInstance[]): InstanceDiagram['visited'] {
  const found = new Map<string, { elementId: string; n: number; state: string }>();
  for (const { elementId, state } of visits) {
    const known = found.get(elementId);
    found.set(elementId, { elementId, n: (known?.n ?? 0) + 1, state: known?.state === 'active' ? 'active' : state });
  }
  return [...found.values()];
}
