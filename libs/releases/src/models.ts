import { rows } from '@libs/base';
import { Injectable } from '@nestjs/common';

import type { Model } from './bundle';
import { InForce, type ModelKind, ModelVersion, Release } from './tables';

/** A model of the release in force. */
export interface ModelInForce extends Model {
  readonly version: number;
  readonly hash: string;
  readonly releaseNo: number;
  readonly deployedId: string;
  readonly definitionKey: string | null;
  readonly deployedVersion: number | null;
}

/** What is, and was, in force. Reading only. */
@Injectable()
export class Models {
  newest(): Promise<Release | null> {
    return rows(Release).findOne({ where: {}, order: { releaseNo: 'DESC' } });
  }

  releases(): Promise<Release[]> {
    return rows(Release).find({ order: { releaseNo: 'DESC' } });
  }

  /** Everything the newest release has in force; nothing before the first release. */
  async inForce(): Promise<ModelInForce[]> {
    const release = await this.newest();
    return release ? this.ofRelease(release.releaseNo) : [];
  }

  async one(kind: ModelKind, id: string): Promise<ModelInForce | null> {
    const release = await this.newest();
    const row = release && (await rows(InForce).findOneBy({ releaseNo: release.releaseNo, kind, id }));
    return row ? this.whole(row) : null;
  }

  /** The process that an instance runs on, by the key the engine gave it. */
  async byDefinition(definitionKey: string): Promise<ModelInForce | null> {
    const row = await rows(InForce).findOne({ where: { definitionKey }, order: { releaseNo: 'ASC' } });
    return row && this.whole(row);
  }

  /** The form that a task shows, by the id its diagram was released with. */
  async byDeployedId(kind: ModelKind, deployedId: string): Promise<ModelInForce | null> {
    const row = await rows(InForce).findOne({ where: { kind, deployedId }, order: { releaseNo: 'ASC' } });
    return row && this.whole(row);
  }

  versions(kind: ModelKind, id: string): Promise<ModelVersion[]> {
    return rows(ModelVersion).find({ where: { kind, id }, order: { version: 'DESC' } });
  }

  async ofRelease(releaseNo: number): Promise<ModelInForce[]> {
    const found = await rows(InForce).find({ where: { releaseNo }, order: { kind: 'ASC', id: 'ASC' } });
    return Promise.all(found.map((row) => this.whole(row)));
  }

  private async whole(row: InForce): Promise<ModelInForce> {
    const { kind, id, version, releaseNo, deployedId, definitionKey, deployedVersion } = row;
    const { content, hash } = await rows(ModelVersion).findOneByOrFail({ kind, id, version });
    return { kind, id, version, content, hash, releaseNo, deployedId, definitionKey, deployedVersion };
  }
}
