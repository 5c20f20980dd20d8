import { inTransaction } from '@libs/base';
import { type Model, referencesOf, type Releases } from '@libs/releases';
import type { JobTypes } from '@libs/zeebe';
import type { Logger } from '@nestjs/common';

const LOOK_EVERY_MS = 300;

/** Puts the shipped models in force at the very first start, as soon as the workers they need have said that they serve them. */
export async function firstRelease({ releases, jobTypes, models, log }: { releases: Releases; jobTypes: JobTypes; models: readonly Model[]; log: Logger }): Promise<void> {
  if (await inTransaction(() => releases.isFirst())) {
    await served(jobTypes, models, log);
  }
  await releases.welcome(models);
}

async function served(jobTypes: JobTypes, models: readonly Model[], log: Logger): Promise<void> {
  const needed = new Set(models.flatMap(({ kind, content }) => (kind === 'process' ? referencesOf(content).jobTypes : [])));
  for (let looks = 0; ; looks++) {
    const known = new Set(await inTransaction(() => jobTypes.served()));
    const missing = [...needed].filter((type) => !known.has(type));
    if (missing.length === 0) return;
    if (looks % 100 === 10) log.warn(`Expected every job type to be served before the first release, but nobody serves ${missing.slice(0, 5).join(', ')}. Start a worker`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
