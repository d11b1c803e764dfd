import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer } from '../../support/an-api-key.js';
import { type Answered, get, post, send, sendRaw } from '../over-http.js';
import { aCanaryWorld, type CanaryWorld, TOKEN } from './a-canary-world.js';
import { BODIES, HEADERS, NAME, NAMED, OK, VALUE } from './caller-canaries.js';

let world: CanaryWorld;
let metrics: string;
const answers: Answered[] = [];
const raw: string[] = [];

const ask = async (body: unknown, headers: Record<string, string> = {}): Promise<void> => {
  answers.push(await post(world, body, { ...bearer(world.credential), ...headers }));
};

beforeAll(async () => {
  world = await aCanaryWorld([{ name: 'shop', provider: 'mercadopago', status: 200, body: 'order' }]);
  for (const body of BODIES) {
    await ask(body);
    await ask(body, HEADERS);
  }
  for (const type of [
    `application/json; ${VALUE}=${VALUE}`,
    `application/json; charset=${VALUE}`,
    `text/${VALUE}`,
    VALUE,
  ])
    await ask({ query: OK }, { 'content-type': type });
  await ask({ query: OK }, { accept: `application/${VALUE}` });
  for (const authorization of [VALUE, `Bearer ${VALUE}`, `Basic ${VALUE}`, `Bearer guiche_kaaaaaaaaaa_${VALUE}`])
    await ask({ query: OK }, { ...HEADERS, authorization });
  const authorized = { ...HEADERS, ...bearer(world.credential) };
  for (const parameter of ['query', 'variables', 'extensions', 'operationName', 'documentId', VALUE])
    answers.push(await get(world, { query: OK, [parameter]: VALUE }, authorized));
  for (const path of [`/${VALUE}`, `/graphql/${VALUE}`, `/health/live?${VALUE}`, `/graphql?${VALUE}=${VALUE}`, '/%zz'])
    answers.push(await send(`${world.url}${path}`, { headers: authorized }));
  for (const text of [
    `${VALUE}\r\n\r\n`,
    `${VALUE.toUpperCase()} / HTTP/1.1\r\nhost: a\r\n\r\n`,
    `POST /graphql HTTP/1.1\r\nhost: ${VALUE} ${VALUE}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
    `POST /graphql HTTP/1.1\r\nhost: a\r\n${VALUE} : ${VALUE}\r\n\r\n`,
    `GET /${VALUE} HTTP/1.1\r\nhost: a\r\nx: ${VALUE.repeat(2_000)}\r\n\r\n`,
  ])
    raw.push(await sendRaw(world, text));
  metrics = await world.metricsText();
});
afterAll(() => world.close());

describe('the input of a caller', () => {
  it('is in the data of its answer if the schema has a field for it', () => {
    const shown = answers.filter(({ data }) => JSON.stringify(data ?? null).includes(VALUE));
    expect(shown.length).toBeGreaterThan(0);
  });

  it('is in no other part of an answer', () => {
    const others = answers.map(({ errors, text, headers }) =>
      [JSON.stringify(errors ?? []), text.startsWith('{') ? '' : text, JSON.stringify([...headers])].join('\n'),
    );
    expect([...others, ...raw].filter((text) => text.toLowerCase().includes(VALUE))).toEqual([]);
  });

  it('is in no line of the log and in no metric', () => {
    expect(world.lines.filter((line) => line.toLowerCase().includes(VALUE))).toEqual([]);
    expect(metrics).not.toContain(VALUE);
  });

  it('reaches no provider, and neither do its headers', () => {
    expect(world.provider.received.length).toBeGreaterThan(0);
    for (const { url, headers, body } of world.provider.received) {
      const known = [
        'host',
        'connection',
        'accept',
        'authorization',
        'x-idempotency-key',
        'content-length',
        'traceparent',
        'user-agent',
        'accept-encoding',
      ];
      expect(Object.keys(headers).filter((name) => !known.includes(name))).toEqual([]);
      expect(headers['user-agent']).toBe('guiche');
      expect(headers.authorization).toBe(`Bearer ${TOKEN}`);
      expect(`${url} ${JSON.stringify(headers)} ${body}`).not.toContain(VALUE);
    }
  });

  it('never includes its credential', () => {
    const { secret } = world;
    expect(secret).toHaveLength(43);
    const everything = [
      ...answers.map(({ text, headers }) => `${text} ${JSON.stringify([...headers])}`),
      ...world.lines,
    ];
    expect(everything.filter((text) => text.includes(secret))).toEqual([]);
    expect(JSON.stringify(world.provider.received)).not.toContain(secret);
  });
});

describe('a name that a document invents', () => {
  it('is in the answer to its caller, and in the log only as the name of the document', async () => {
    const from = world.lines.length;
    for (const query of NAMED) await ask({ query });
    const lines = world.lines.slice(from).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.filter(({ document }) => document === `untrusted ${NAME}`).length).toBeGreaterThan(0);
    expect(lines.filter(({ document: _, ...rest }) => JSON.stringify(rest).includes(NAME))).toEqual([]);
    expect(await world.metricsText()).not.toContain(NAME);
    expect(JSON.stringify(world.provider.received)).not.toContain(NAME);
  });

  it('is cut in the log if it is long', async () => {
    await ask({ query: `query ${NAME.repeat(1_000)} ${OK}` });
    // The line is written before the next request is read.
    await ask({ query: OK });
    const named = world.lines.map((line) => (JSON.parse(line) as { readonly document?: string }).document);
    expect(named).toContain(`untrusted ${NAME.repeat(6).slice(0, 64)}`);
  });
});
