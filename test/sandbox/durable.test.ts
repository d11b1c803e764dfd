import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openFileStores } from '../../src/sandbox/file-stores.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { aSandbox, mercadopagoClient, vndaClient } from './clients.js';

const MERCADOPAGO_ORDER = 'ORDDEMOWAITINGCAPTURE000001';
const SLOW_ORDER = 'ORDDEMOSLOW0000000000000001';
const VNDA_ORDER = '7A4F490570';
const WITH_KEY = { 'x-idempotency-key': 'one-key' };
const KEY_OF_SLOW = { 'x-idempotency-key': 'another-key' };

const aFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'sandbox.db');
};

type Addresses = Parameters<typeof mercadopagoClient>[0] & Parameters<typeof vndaClient>[0];

/** A sandbox in its own process. */
const aProcess = async (file: string): Promise<{ sandbox: Addresses; kill: () => Promise<void> }> => {
  const child: ChildProcess = fork(new URL('sandbox-process.ts', import.meta.url), [file], {
    execArgv: ['--import', new URL('../support/typescript-sources.mjs', import.meta.url).href],
  });
  const kill = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  onTestFinished(() => (child.signalCode === null ? kill() : undefined));
  const [sandbox] = (await once(child, 'message')) as [Addresses];
  return { sandbox, kill };
};

it('remembers everything when it starts again with its file', async () => {
  const file = aFile();
  const first = await aSandbox({ file });
  const created = first.mercadopago.addOrder({ total_amount: '70.00' });
  const captured = await mercadopagoClient(first).act('capture', MERCADOPAGO_ORDER, WITH_KEY);
  expect(captured.status).toBe(200);
  expect((await vndaClient(first).act('capture', VNDA_ORDER)).status).toBe(200);
  const known = (sandbox: Sandbox) => {
    const shown = sandbox.demoOrders.map(({ account, providerOrderId }) => sandbox[account].order(providerOrderId));
    return [sandbox.mercadopago.order(created), ...shown];
  };
  const before = known(first);
  await first.close();

  const second = await aSandbox({ file });
  expect(known(second)).toEqual(before);
  expect(second.mercadopago.order(MERCADOPAGO_ORDER)).toMatchObject({ status: 'processed' });
  const again = await mercadopagoClient(second).act('capture', MERCADOPAGO_ORDER, WITH_KEY);
  expect(again).toMatchObject({ status: 200, json: captured.json });
  expect((await mercadopagoClient(second).act('capture', MERCADOPAGO_ORDER)).status).toBe(409);
  expect((await vndaClient(second).act('capture', VNDA_ORDER)).status).toBe(422);
});

it('continues to settle after a restart', async () => {
  const file = aFile();
  let now = Date.parse('2026-03-02T12:00:00Z');
  const first = await aSandbox({ file, now: () => now });
  const id = first.vnda.addOrder({}, { paidAfterMs: 60_000 });
  await vndaClient(first).act('capture', id);
  expect(first.vnda.order(id)).toMatchObject({ paid_at: null });
  await first.close();
  now += 60_000;
  const second = await aSandbox({ file, now: () => now });
  expect(second.vnda.order(id)).toMatchObject({ paid_at: expect.any(String) });
});

it('remembers every answered effect after a kill, and frees unfinished requests', async () => {
  const file = aFile();
  const { sandbox, kill } = await aProcess(file);
  const captured = await mercadopagoClient(sandbox).act('capture', MERCADOPAGO_ORDER, WITH_KEY);
  expect(captured.status).toBe(200);
  expect((await vndaClient(sandbox).act('capture', VNDA_ORDER)).status).toBe(200);
  const slow = expect(mercadopagoClient(sandbox).act('capture', SLOW_ORDER, KEY_OF_SLOW)).rejects.toThrow();
  const useKeyForNothing = () => mercadopagoClient(sandbox).act('capture', 'ORDDEMO404ORDERNOTFOUND0001', KEY_OF_SLOW);
  await expect.poll(async () => (await useKeyForNothing()).status).toBe(409);
  await kill();
  await slow;

  const second = await aSandbox({ file });
  expect(second.mercadopago.order(SLOW_ORDER)).toMatchObject({ status: 'action_required' });
  const client = mercadopagoClient(second);
  expect((await client.act('capture', SLOW_ORDER, KEY_OF_SLOW)).status).toBe(200);
  expect(await client.act('capture', MERCADOPAGO_ORDER, WITH_KEY)).toMatchObject({ status: 200, json: captured.json });
  expect((await vndaClient(second).act('capture', VNDA_ORDER)).status).toBe(422);
});

it('keeps its orders in memory without a file', async () => {
  const first = await aSandbox();
  await mercadopagoClient(first).act('capture', MERCADOPAGO_ORDER);
  await first.close();
  const second = await aSandbox();
  expect(second.mercadopago.order(MERCADOPAGO_ORDER)).toMatchObject({ status: 'action_required' });
});

it('undoes unfinished changes in its file', () => {
  const file = aFile();
  const stores = openFileStores(file);
  const store = stores.open<number>('numbers');
  store.put('a', 1);
  store.put('b', 2);
  store.put('a', 3);
  store.remove('b');
  const fail = () =>
    stores.atomically(() => {
      store.put('c', 4);
      throw new Error('cut off');
    });
  expect(fail).toThrow('cut off');
  stores.atomically(() => store.put('d', 5));
  stores.close();
  stores.close();
  const reopened = openFileStores(file);
  onTestFinished(() => reopened.close());
  expect(reopened.open('numbers').all()).toEqual([3, 5]);
  expect(reopened.open('others').all()).toEqual([]);
});
