import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface DataDir {
  readonly path: string;
  /** Removes the folder if it was made for this process alone. */
  close(): void;
}

/** The folder of durable state; null makes a fresh one that goes with the process. */
export const openDataDir = (configured: string | null): DataDir => {
  if (configured === null) {
    const path = mkdtempSync(join(tmpdir(), 'guiche-'));
    return { path, close: () => rmSync(path, { recursive: true, force: true }) };
  }
  mkdirSync(configured, { recursive: true });
  return { path: configured, close: () => undefined };
};
