import type { Page } from 'playwright-core';

/** True if the mark of bpmn.io is on the page, whole and on top. */
export async function hasMark(page: Page): Promise<boolean> {
  const mark = page.locator('.bjs-powered-by, .fjs-powered-by').first();
  await mark.waitFor({ state: 'visible', timeout: 60_000 });
  return mark.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5]].map(([x = 0, y = 0]) => document.elementFromPoint(left + width * x, top + height * y));
    return width > 0 && points.every((found) => found !== null && element.contains(found));
  });
}
