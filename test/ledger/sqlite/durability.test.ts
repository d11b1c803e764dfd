import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../src/platform/clock.js';
import { up } from '../../contract/ledger/a-ledger.js';
import { aFile, openLedger } from './file.js';

type Writer = ChildProcessByStdio<null, Readable, null>;

const HOOKS = new URL('../../support/typescript-sources.mjs', import.meta.url).href;
const SCRIPT = fileURLToPath(new URL('./writer.ts', import.meta.url));

/** A process of its own that writes to this file until it is killed. */
const startWriter = (file: string, ...more: string[]) => {
  const writer: Writer = spawn(process.execPath, ['--import', HOOKS, SCRIPT, file, ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void writer.kill('SIGKILL'));
  let said = '';
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const idsOf = (word: string): string[] =>
    said
      .slice(0, said.lastIndexOf('\n') + 1)
      .split('\n')
      .filter((line) => line.startsWith(`${word} `))
      .map((line) => line.slice(word.length + 1));
  return {
    writer,
    /** What it has acknowledged so far. */
    acknowledged: () => ({ claimed: idsOf('claimed'), called: idsOf('called'), recorded: idsOf('recorded') }),
    hasWritten: async (count: number) => {
      while (idsOf('recorded').length < count) {
        if (writer.exitCode !== null) throw new Error(`the writer ended with code ${writer.exitCode}`);
        await sleep(5);
      }
    },
    end: async () => {
      if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'close');
      return { code: writer.exitCode, said };
    },
  };
};

interface Acknowledged {
  readonly claimed: readonly string[];
  readonly called: readonly string[];
  readonly recorded: readonly string[];
}

/** Everything that was acknowledged is in the file, in its state. */
const expectAll = async (file: string, acknowledged: Acknowledged) => {
  const ledger = await openLedger({ file, clock: systemClock });
  const found = up(await ledger.findByIds('default', acknowledged.claimed));
  const [called, recorded] = [new Set(acknowledged.called), new Set(acknowledged.recorded)];
  const lost = acknowledged.claimed.filter((id, index) => {
    const operation = found[index];
    if (!operation || (recorded.has(id) && operation.state !== 'SUCCEEDED')) return true;
    // What may have been sent is never taken for what was not.
    return called.has(id) && (operation.attempts.length === 0 || operation.state === 'FAILED');
  });
  expect(acknowledged.claimed.length).toBeGreaterThan(0);
  expect(lost).toEqual([]);
  await ledger.close();
};

it('has everything that was acknowledged before a server was killed, again and again', async () => {
  const file = aFile();
  const all = { claimed: [] as string[], called: [] as string[], recorded: [] as string[] };
  for (const count of [1, 50, 200]) {
    const server = startWriter(file);
    await server.hasWritten(count);
    server.writer.kill('SIGKILL');
    await server.end();
    all.claimed.push(...server.acknowledged().claimed);
    all.called.push(...server.acknowledged().called);
    all.recorded.push(...server.acknowledged().recorded);
    await expectAll(file, all);
  }
});

it('has everything that was acknowledged before its files were copied at any moment', async () => {
  const file = aFile();
  const server = startWriter(file);
  for (let copy = 1; copy <= 12; copy += 1) {
    await server.hasWritten(copy * 150);
    await sleep(Math.random() * 40);
    const acknowledged = server.acknowledged();
    // Stopped between any two instructions, in the middle of a commit or a checkpoint: what a power cut leaves.
    server.writer.kill('SIGSTOP');
    await sleep(20);
    const folder = join(dirname(file), `copy-${copy}`);
    cpSync(file, join(folder, 'ledger.db'));
    cpSync(`${file}-wal`, join(folder, 'ledger.db-wal'));
    server.writer.kill('SIGCONT');
    await expectAll(join(folder, 'ledger.db'), acknowledged);
  }
});

it('refuses a second server on one file, and takes it once the first one is dead', async () => {
  const file = aFile();
  const server = startWriter(file);
  await server.hasWritten(1);
  await expect(openLedger({ file, clock: systemClock })).rejects.toThrow(`${file} is in use by another server`);
  server.writer.kill('SIGKILL');
  await server.end();
  await expectAll(file, server.acknowledged());
});

it('keeps no process alive that asks nothing', async () => {
  const server = startWriter(aFile(), 'idle');
  expect(await server.end()).toEqual({ code: 0, said: 'idle\n' });
});
