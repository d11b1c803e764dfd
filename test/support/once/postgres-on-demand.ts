import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type PostgresServer, startPostgres } from '../postgres/start-postgres.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers a GET with the address of the PostgreSQL that all test files share. */
    readonly postgresOnDemand: string;
  }
}

/** One PostgreSQL for a test run: TEST_DATABASE_URL, or one that is started when the first test asks, and ended with the run. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  let started: Promise<PostgresServer> | undefined;
  const given = process.env['TEST_DATABASE_URL'];
  const urlOf = async (): Promise<string> => {
    if (given) return given;
    started ??= startPostgres();
    return (await started).url;
  };
  const server = createServer((_request, response) => {
    urlOf().then(
      (url) => response.end(url),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('postgresOnDemand', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    // Why it did not start is told to those who asked.
    const running = await started?.catch(() => undefined);
    await running?.remove();
  };
};
