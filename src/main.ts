import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { createApp } from './app.js';
import { welcome } from './cli/welcome.js';
import { parseConfig } from './config/config.js';
import { settingsReaders } from './providers/index.js';

const start = async (): Promise<void> => {
  const config = parseConfig({ env: process.env, readFile: (path) => readFileSync(path, 'utf8') }, settingsReaders);
  const app = await createApp(config);
  const url = await app.listen();
  process.stdout.write(welcome({ url, config, demoOrders: app.sandbox?.demoOrders ?? [] }));
  let isStopping = false;
  const stop = (): void => {
    if (!isStopping) void app.close();
    isStopping = true;
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
