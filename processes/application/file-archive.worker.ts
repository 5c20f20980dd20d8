import { Papers } from '@libs/archive';
import { Leaves } from '@libs/audit';
import { Incident } from '@libs/base';
import { JobWorker } from '@libs/zeebe';

import { Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { FileArchiveIn } from './application.process';

/** All papers of an application lie in the archive before it is answered; one that is missing stops it for an operator. */
@JobWorker('application/file-archive', { in: FileArchiveIn, out: Nothing })
export class FileArchive {
  constructor(
    private readonly once: Once,
    private readonly papers: Papers,
    private readonly leaves: Leaves,
  ) {}

  run({ caseNo, paperSetId }: FileArchiveIn): Promise<Nothing> {
    return this.once.run(async () => {
      const set = await this.papers.byId(paperSetId);
      if (set.state !== 'sealed') throw new Incident(`Expected the papers of case ${caseNo} to be sealed before they are filed, but set ${paperSetId} is ${set.state}`);
      const papers = await this.papers.papersOf(paperSetId);
      await this.leaves.add({ subject: caseNo, kind: 'archive/filed', after: { paperSetId, papers: papers.length } });

      return {};
    });
  }
}
