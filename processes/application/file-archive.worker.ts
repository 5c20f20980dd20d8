import { Papers } from '@libs/archive';
import { Clocks } from '@libs/clocks';
import { Orders } from '@libs/units';
import { JobWorker } from '@libs/zeebe';

import { Nothing } from '../case/case.process';
import { Once } from '../case/once';
import { FileArchiveIn } from './application.process';

/** Files the papers of an application. A piece that is missing fails the job: it is tried again, then an operator looks. */
@JobWorker('application/file-archive', { in: FileArchiveIn, out: Nothing })
export class FileArchive {
  constructor(
    private readonly once: Once,
    private readonly papers: Papers,
    private readonly orders: Orders,
    private readonly clocks: Clocks,
  ) {}

  run({ caseNo, paperSetId }: FileArchiveIn): Promise<Nothing> {
    return this.once.run(async () => {
      const set = await this.papers.byId(paperSetId);
      const open = await this.orders.openOf(caseNo);
      if (set.state !== 'sealed')
        throw new Error(`Expected the papers ${paperSetId} of case ${caseNo} to be sealed, but they are ${set.state}`);
      if (open.length > 0) throw new Error(`Expected all orders of case ${caseNo} to be reported, but ${open.length} are open`);

      await this.papers.change(set, 'papers/filed', { missing: [] });
      for (const { id, kind } of await this.clocks.ofSubject(caseNo)) if (kind === 'stage') await this.clocks.stop(id);

      return {};
    });
  }
}
