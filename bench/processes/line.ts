import { Client } from 'undici';

/** What came back for a request. */
export interface LineAnswer {
  readonly at: number;
  readonly took: number;
  /** 0 where the connection broke. */
  readonly status: number;
  readonly ok: boolean;
  readonly retryAfter: boolean;
}

/** One connection, for one request at a time: it is written when it is asked for. */
export interface Line {
  /** Connects, so that the first request does not wait for it. */
  connect(): Promise<void>;
  send(body: string, expects: string): Promise<LineAnswer>;
  close(): Promise<void>;
}

const NO_TIMEOUT = 0;

export const openLine = (origin: string, headers: Readonly<Record<string, string>>): Line => {
  const client = new Client(origin, {
    allowH2: false,
    headersTimeout: NO_TIMEOUT,
    bodyTimeout: NO_TIMEOUT,
    keepAliveTimeout: 60_000,
    keepAliveTimeoutThreshold: 0,
  });
  return {
    connect: async () => {
      const { body } = await client.request({ method: 'GET', path: '/health/live' });
      await body.dump();
    },
    send: async (body, expects) => {
      const at = performance.now();
      try {
        const { statusCode, headers: told, body: stream } = await client.request({
          method: 'POST',
          path: '/graphql',
          headers,
          body,
        });
        const text = await stream.text();
        const ok = statusCode === 200 && text.includes(expects) && !text.includes('"errors":[');
        const took = performance.now() - at;
        return { at, took, status: statusCode, ok, retryAfter: told['retry-after'] !== undefined };
      } catch {
        return { at, took: performance.now() - at, status: 0, ok: false, retryAfter: false };
      }
    },
    close: () => client.destroy(),
  };
};
