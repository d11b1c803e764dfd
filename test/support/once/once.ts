import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../postgres/start-postgres.js';
import { compilePrograms } from './compile-programs.js';

/** The things that all test files of a run share. */
export type OnceName = keyof typeof MAKERS;

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers a GET of `/<name>` with the place of that thing. */
    readonly once: string;
  }
}

interface Made {
  /** Its address, or its folder. */
  readonly place: string;
  remove(): Promise<void>;
}

const postgres = async (): Promise<Made> => {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { place: given, remove: async () => undefined };
  const { url, remove } = await startPostgres();
  return { place: url, remove };
};

const programs = async (): Promise<Made> => {
  const { folder, remove } = await compilePrograms();
  return { place: folder, remove };
};

const MAKERS = { postgres, programs } satisfies Readonly<Record<string, () => Promise<Made>>>;

const isName = (name: string): name is OnceName => Object.hasOwn(MAKERS, name);

/** Makes each thing when the first test asks for it, and removes it at the end of the run. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const made = new Map<OnceName, Promise<Made>>();
  const placeOf = async (name: string): Promise<string> => {
    if (!isName(name)) throw new Error(`nobody makes ${name}`);
    const thing = made.get(name) ?? MAKERS[name]();
    made.set(name, thing);
    return (await thing).place;
  };
  const server = createServer((request, response) => {
    placeOf(request.url?.slice(1) ?? '').then(
      (place) => response.end(place),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('once', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    // The tests that asked for a thing get the reason why it was not made.
    await Promise.allSettled([...made.values()].map(async (thing) => (await thing).remove()));
  };
};
