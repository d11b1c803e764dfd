import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { createApp } from '../../src/app.js';
import { parseConfig } from '../../src/config/config.js';
import { openLedger } from '../../src/ledger/open-ledger.js';
import { settingsReaders } from '../../src/providers/index.js';
import { createGatedLedger } from './gated-ledger.js';
import { createJumpingClock } from './jumping-clock.js';
import type { FromServer, ToServer } from './messages.js';

// The product as main.ts starts it, except for its clock and the gates of its ledger, which the parent process moves.

const tell = (message: FromServer): void => void process.send?.(message);

const start = async (): Promise<void> => {
  const config = parseConfig({ env: process.env, readFile: (path) => readFileSync(path, 'utf8') }, settingsReaders);
  const { dataDir, databaseUrl } = config;
  if (dataDir === null) throw new Error('DATA_DIR or DATABASE_URL must say where the ledger is');
  const clock = createJumpingClock(Number(process.env['CLOCK_OFFSET_MS'] ?? 0));
  const ledger = createGatedLedger(
    await openLedger({ dataDir, databaseUrl, clock, onFault: (fault) => process.stderr.write(`${fault}\n`) }),
    (gate) => tell({ kind: 'stopped', gate }),
  );
  const app = await createApp(config, { clock, ledger });
  process.on('message', (message: ToServer) => {
    if (message.kind === 'clock') clock.setOffset(message.offsetMs);
    if (message.kind === 'gate') ledger.set(message.gate);
    if (message.kind === 'go') ledger.open();
    tell({ kind: 'done', message: message.kind });
  });
  const stop = (): void => void app.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  tell({ kind: 'listening', url: await app.listen() });
};

// A server never outlives the campaign that started it, however that ended.
process.on('disconnect', () => process.exit(0));
start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
