import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { createApp } from '../../src/app.js';
import { parseConfig } from '../../src/config/config.js';
import { openLedger } from '../../src/ledger/open-ledger.js';
import { assertNever } from '../../src/lib/assert-never.js';
import { settingsReaders } from '../../src/providers/index.js';
import { createGatedLedger, type GatedLedger } from './gated-ledger.js';
import { createJumpingClock, type JumpingClock } from './jumping-clock.js';
import type { FromServer, ToServer } from './messages.js';

// The product as main.ts starts it, except for its clock and the gates of its ledger, which the parent process moves.

interface Serving {
  readonly clock: JumpingClock;
  readonly ledger: GatedLedger;
  close(): Promise<void>;
}

const tell = (message: FromServer): void => void process.send?.(message);

const start = async (env: NodeJS.ProcessEnv): Promise<Serving> => {
  const config = parseConfig({ env, readFile: (path) => readFileSync(path, 'utf8') }, settingsReaders);
  const { dataDir, databaseUrl } = config;
  if (dataDir === null) throw new Error('DATA_DIR or DATABASE_URL must say where the ledger is');
  const clock = createJumpingClock(Number(env['CLOCK_OFFSET_MS'] ?? 0));
  const ledger = createGatedLedger(
    await openLedger({ dataDir, databaseUrl, clock, onFault: (fault) => process.stderr.write(`${fault}\n`) }),
    (gate) => tell({ kind: 'stopped', gate }),
  );
  const { listen, close } = await createApp(config, { clock, ledger });
  tell({ kind: 'listening', url: await listen() });
  return { clock, ledger, close };
};

let serving: Promise<Serving> | undefined;

const obey = async (message: ToServer): Promise<unknown> => {
  switch (message.kind) {
    case 'start':
      serving = start(message.env);
      return serving;
    case 'rest': {
      const ending = await serving;
      serving = undefined;
      return ending?.close();
    }
    case 'clock':
      return (await serving)?.clock.setOffset(message.offsetMs);
    case 'gate':
      return (await serving)?.ledger.set(message.gate);
    case 'go':
      return (await serving)?.ledger.open();
    default:
      return assertNever(message);
  }
};

const fail = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
};

process.on('message', (message: ToServer) => {
  obey(message).then(() => tell({ kind: 'done', message: message.kind }), fail);
});
process.once('SIGTERM', () => obey({ kind: 'rest' }).then(() => process.exit(0), fail));
// A server never outlives the program that started it, however that ended.
process.on('disconnect', () => process.exit(0));
