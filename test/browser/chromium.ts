import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const PATH = process.env['WEIR_CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Debian's chromium, without a window. Installed where we may, else it says what is missing. */
export async function aBrowser(): Promise<Browser> {
  if (!existsSync(PATH) && process.getuid?.() === 0) install('chromium', 'fonts-noto-cjk');
  if (!existsSync(PATH)) throw new Error(`Expected a chromium at ${PATH} (Debian's packages chromium and fonts-noto-cjk, or WEIR_CHROMIUM), but there is none`);
  return chromium.launch({ executablePath: PATH, args: FLAGS });
}

function install(...packages: string[]): void {
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', ...packages], { stdio: 'ignore' });
}

/** A page of somebody who has signed in by the demo's own sign-in page. */
export async function aPageOf(browser: Browser, server: string, login: string, language: 'zh' | 'en' = 'zh'): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: language === 'zh' ? 'zh-CN' : 'en-US' });
  await context.addInitScript((chosen) => localStorage.setItem('weir.language', chosen), language);
  const page = await context.newPage();
  await page.goto(`${server}/`);
  await page.locator('.door-card', { hasText: login }).filter({ has: page.locator(`.mono:text-is("${login}")`) }).click();
  await page.locator('.door-card').first().waitFor({ state: 'detached' });
  return { page, context };
}
