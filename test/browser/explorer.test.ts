import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anApp, type RunningApp } from '../support/an-app.js';

/** Debian's Chromium, without any features that use the network on their own. */
const LAUNCH = {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

let app: RunningApp;
let browser: Browser;
let page: Page;
const foreignHosts: string[] = [];

beforeAll(async () => {
  app = await anApp();
  browser = await chromium.launch(LAUNCH);
  page = await browser.newPage();
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(app.url).host) foreignHosts.push(host);
  });
  await page.goto(`${app.url}/graphiql`);
  // The play button offers no choice until the editor has read the documents.
  await page.locator('.graphiql-query-editor', { hasText: 'ReadOrder' }).waitFor();
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** Chooses a document at the play button, as a person does, and tries again if the editor was not ready. */
const run = async (name: string, tries = 5): Promise<void> => {
  await page.locator('.graphiql-execute-button').click();
  const choice = page.getByRole('menuitem', { name, exact: true });
  const isOffered = await choice.waitFor({ timeout: 2_000 }).then(
    () => true,
    () => false,
  );
  if (isOffered || tries === 0) await choice.click({ timeout: 2_000 });
  else await run(name, tries - 1);
};

const expectAnswer = (text: string): Promise<void> => page.locator('.result-window', { hasText: text }).waitFor();

it('reads an order, captures it, and shows OrderCaptured, without any other host', async () => {
  await run('ReadOrder');
  await expectAnswer('"AUTHORIZED"');
  await run('Capture');
  await expectAnswer('"OrderCaptured"');
  await expectAnswer('"replayed": false');
  await run('Capture');
  await expectAnswer('"replayed": true');
  expect(app.sandbox.mercadopago.requests().filter(({ verb }) => verb === 'capture')).toHaveLength(1);
  expect(foreignHosts).toEqual([]);
});
