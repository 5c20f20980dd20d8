import { type PaperSet, Papers } from '@libs/archive';

import type { Office } from './office';

/** A set of papers that a case waits for. */
export function hasPapers(office: Office, caseNo: string): Promise<PaperSet> {
  return office.does(() => office.the(Papers).open(caseNo, ['identity', 'ownership']));
}

export async function receivesPaper(office: Office, paperSetId: string, kindCode: string): Promise<void> {
  const paper = { kindCode, sha256: 'a'.repeat(64), sizeBytes: 1, mediaType: 'image/png' };
  await office.does(async () => office.the(Papers).receive(await office.the(Papers).byId(paperSetId), paper));
}
