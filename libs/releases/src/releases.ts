import { Clock, inTransaction, rows, toInstant } from '@libs/base';
import { Leaves } from '@libs/audit';
import { type Deployment, JobTypes, Zeebe } from '@libs/zeebe';
import { Injectable } from '@nestjs/common';

import { bundle, type Bundled, hashOf, type Model } from './bundle';
import { ReleaseRefused } from './release-refused';
import { Drafts } from './drafts';
import { FormOutputs } from './form-outputs';
import { Models } from './models';
import { proof } from './proof';
import { Draft, InForce, ModelVersion, Release } from './tables';

export interface NewRelease {
  /** What changes: the content to put in force for each model. */
  readonly changes: readonly Model[];
  readonly name: string;
  readonly why: string;
  readonly by: string;
}

/** Puts versions in force. Nothing else deploys. */
@Injectable()
export class Releases {
  constructor(
    private readonly clock: Clock,
    private readonly zeebe: Zeebe,
    private readonly jobTypes: JobTypes,
    private readonly leaves: Leaves,
    private readonly models: Models,
    private readonly drafts: Drafts,
    private readonly formOutputs: FormOutputs,
  ) {}

  /**
   * Releases the changes together with all that stays as it is.
   *
   * Invariant: either all of it is in force or none. The engine gets the files first: a deployment that is repeated after a
   * failure gives the same keys.
   *
   * Throws ReleaseRefused with the findings when a diagram has errors or names a job type that nobody serves.
   */
  async release({ changes, name, why, by }: NewRelease): Promise<Release> {
    const before = await inTransaction(() => this.models.inForce());
    const isChanged = (model: Model) => changes.some(({ kind, id }) => kind === model.kind && id === model.id);
    const models = [...before.filter((model) => !isChanged(model)), ...changes];
    const jobTypes = await inTransaction(() => this.jobTypes.served());
    const findings = await proof(models, changes, { jobTypes, formOutputs: this.formOutputs.byForm });
    if (findings.length > 0) throw new ReleaseRefused(findings);

    const bundled = bundle(models);
    const deployment = await this.zeebe.deploy(resourcesOf(bundled));
    return inTransaction(() => this.putInForce({ bundled, deployment, name, why, by }));
  }

  /**
   * The models that came with the program: all of them are the first release. Later ones that are new become drafts with their
   * comparison, never in force by themselves.
   */
  async welcome(shipped: readonly Model[]): Promise<Release | null> {
    const before = await inTransaction(() => this.models.inForce());
    if (before.length === 0) return this.release({ changes: shipped, name: 'As shipped', why: 'The first start', by: 'system' });
    await inTransaction(async () => {
      for (const model of shipped) await this.offer(model);
    });
    return null;
  }

  /** Whether nothing has ever been released. */
  async isFirst(): Promise<boolean> {
    return (await this.models.newest()) === null;
  }

  private async offer({ kind, id, content }: Model): Promise<void> {
    const known = await rows(ModelVersion).findOneBy({ kind, id, hash: hashOf(content) });
    if (known || (await this.drafts.of(kind, id))) return;
    const current = await this.models.one(kind, id);
    await this.drafts.save({ kind, id, content, base: current?.version ?? 0, seen: 0, by: 'system' });
  }

  private async putInForce(put: { bundled: readonly Bundled[]; deployment: Deployment; name: string; why: string; by: string }): Promise<Release> {
    const releaseNo = ((await this.models.newest())?.releaseNo ?? 0) + 1;
    const release = { releaseNo, name: put.name, why: put.why, releasedBy: put.by, releasedAt: toInstant(this.clock.now()) };
    await rows(Release).insert(release);
    const changed: string[] = [];
    for (const model of put.bundled) {
      const { version, isNew } = await this.versionOf(model, releaseNo);
      if (isNew) changed.push(`${model.kind} ${model.id} ${version}`);
      const process = put.deployment.processes.find(({ bpmnProcessId }) => model.kind === 'process' && bpmnProcessId === model.deployedId);
      await rows(InForce).insert({
        releaseNo,
        kind: model.kind,
        id: model.id,
        version,
        deployedId: model.deployedId,
        definitionKey: process?.processDefinitionKey ?? null,
        deployedVersion: process?.version ?? null,
      });
      await rows(Draft).delete({ kind: model.kind, id: model.id, content: model.content });
    }
    await this.leaves.add({ subject: `release/${releaseNo}`, kind: 'release/put-in-force', reason: put.why, after: { releaseNo, name: put.name, changed } });
    return release as Release;
  }

  private async versionOf({ kind, id, content }: Model, releaseNo: number): Promise<{ version: number; isNew: boolean }> {
    const hash = hashOf(content);
    const known = await rows(ModelVersion).findOne({ where: { kind, id, hash }, order: { version: 'DESC' } });
    if (known) return { version: known.version, isNew: false };
    const [last] = await this.models.versions(kind, id);
    const version = (last?.version ?? 0) + 1;
    await rows(ModelVersion).insert({ kind, id, version, hash, content, releaseNo });
    return { version, isNew: true };
  }
}

/** Forms stay in the database; diagrams and tables go to the engine. */
function resourcesOf(bundled: readonly Bundled[]): { name: string; content: string }[] {
  const endings = { process: 'bpmn', decision: 'dmn', form: 'form' } as const;
  return bundled
    .filter(({ kind }) => kind !== 'form')
    .map(({ kind, deployedId, deployedContent }) => ({ name: `${deployedId}.${endings[kind]}`, content: deployedContent }));
}
