import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface DataDir {
  readonly path: string;
  /** Removes the folder if it was made only for this process. */
  close(): void;
}

/** The folder of durable state. Null makes a temporary folder that ends with the process. */
export const openDataDir = (configured: string | null): DataDir => {
  if (configured === null) {
    const path = mkdtempSync(join(tmpdir(), 'guiche-'));
    return { path, close: () => rmSync(path, { recursive: true, force: true }) };
  }
  mkdirSync(configured, { recursive: true });
  return { path: configured, close: () => undefined };
};
