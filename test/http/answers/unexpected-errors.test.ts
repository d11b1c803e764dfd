import { describe, expect, it, onTestFinished } from 'vitest';
import type { Ledger } from '../../../src/ledger/ledger.js';
import { systemClock } from '../../../src/platform/clock.js';
import { createLogger } from '../../../src/platform/logger.js';
import { aJwks } from '../../support/a-jwks.js';
import { bearer } from '../../support/an-api-key.js';
import { anApp, type RunningApp } from '../../support/an-app.js';
import { leavesOf } from '../../support/leaves.js';
import { createMemoryLedger } from '../../support/ledgers/memory-ledger.js';
import { post } from '../over-http.js';

const ID = 'op_00000000-0000-4000-8000-000000000001';
const SECRETS = ['maria@example.com', '4111 1111 1111 1111', 'APP_USR-1234-abcdef', '123.456.789-09'];
/** Everything that a log must not contain: secrets, several lines, colors, and a very long text. */
const NASTY = `first\nsecond\r\n\u001b[31mred\u0000\u2028 Bearer ${SECRETS.join(' ')} ${'x'.repeat(1_000_000)}`;

const nastyError = (): Error => {
  const cause = Object.assign(new TypeError(NASTY), { code: NASTY, request: { headers: SECRETS } });
  return Object.assign(new Error(NASTY, { cause }), { name: NASTY, sql: NASTY, parameters: SECRETS });
};

type Method = Exclude<keyof Ledger, 'close'>;

interface World {
  readonly app: RunningApp;
  readonly lines: readonly string[];
}

/** The product with a ledger in which one method throws. */
const aBrokenWorld = async (
  broken: Method,
  thrown: () => unknown,
  env: Record<string, string> = {},
): Promise<World> => {
  const lines: string[] = [];
  const fail = async (): Promise<never> => {
    throw thrown();
  };
  const ledger: Ledger = { ...createMemoryLedger(systemClock), [broken]: fail };
  const logger = createLogger('trace', { write: (line: string) => void lines.push(line) });
  const app = await anApp(env, { ledger, logger });
  onTestFinished(() => app.close());
  return { app, lines };
};

const capture = (app: RunningApp): string =>
  `mutation { captureOrder(input: { orderId: "mercadopago:${app.sandbox.mercadopago.addOrder()}", idempotencyKey: "k" }) { __typename } }`;

/** The document that reaches each method. */
const WAYS: readonly (readonly [Method, (app: RunningApp) => string])[] = [
  ['findByIds', () => `{ operation(id: "${ID}") { id } }`],
  ['findByIds', () => `mutation { reconcileOperation(id: "${ID}") { __typename } }`],
  ['list', () => '{ operations { edges { cursor } } }'],
  [
    'resolve',
    () => `mutation { resolveOperation(input: { id: "${ID}", outcome: APPLIED, reason: "r" }) { __typename } }`,
  ],
  ['claim', capture],
  ['record', capture],
  ['beginCall', capture],
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not occur
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202e]/;
const MAX_LINE_LENGTH = 20_000;

const isOneCleanLine = (line: string): boolean => {
  const texts = leavesOf(JSON.parse(line)).map(({ path, value }) => `${path} ${value}`);
  return (
    line.endsWith('\n') &&
    line.length < MAX_LINE_LENGTH &&
    ![line.slice(0, -1), ...texts].some((text) => CONTROLS.test(text))
  );
};

const expectCleanLog = (lines: readonly string[]): void => {
  expect(lines.filter((line) => !isOneCleanLine(line))).toEqual([]);
  for (const secret of SECRETS) expect(lines.filter((line) => line.includes(secret))).toEqual([]);
};

describe('an unexpected error', () => {
  it.each(WAYS)('is answered with an id that the log has too: %s', async (broken, documentOf) => {
    const { app, lines } = await aBrokenWorld(broken, nastyError);
    const { status, errors = [], text } = await post(app, { query: documentOf(app) });
    expect(status).toBe(200);
    expect(errors).toEqual([
      {
        message:
          'This server failed. If the request has a mutation, it may have been carried out: follow its operation if you have one, or send the same request again with the same idempotency key. The server’s log has the cause under extensions.errorId.',
        locations: expect.anything(),
        path: expect.anything(),
        extensions: {
          code: 'INTERNAL_SERVER_ERROR',
          retry: 'SAME_KEY',
          errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        },
      },
    ]);
    expect(text.length).toBeLessThan(1_000);
    const told = lines
      .map((line) => JSON.parse(line))
      .filter(({ errorId }) => errorId === errors[0]?.extensions?.errorId);
    expect(told).toMatchObject([
      { level: 50, msg: 'unexpected error', err: { message: expect.stringMatching(/^first second {2}red {2}Bearer/) } },
    ]);
    expect(told[0].err.message.length).toBeLessThanOrEqual(1_000);
    expectCleanLog(lines);
  });

  it.each([NASTY, 7, null, undefined, { message: NASTY }, [NASTY]])(
    'may be a thrown value that is not an error: %.10s',
    async (thrown) => {
      const { app, lines } = await aBrokenWorld('list', () => thrown);
      const { errors = [], text } = await post(app, { query: '{ operations { edges { cursor } } }' });
      expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
      expect(text).not.toContain('first');
      expect(lines.some((line) => line.includes(errors[0]?.extensions?.errorId ?? 'no id'))).toBe(true);
      expectCleanLog(lines);
    },
  );

  it('gets a new id each time', async () => {
    const { app } = await aBrokenWorld('findByIds', nastyError);
    const query = `{ a: operation(id: "${ID}") { id } b: operation(id: "${ID.replace('1', '2')}") { id } }`;
    const both = await Promise.all([post(app, { query }), post(app, { query })]);
    const ids = both.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions?.errorId));
    expect(new Set(ids).size).toBe(4);
  });

  it('in a round of the worker is one line of the log too', async () => {
    const { app, lines } = await aBrokenWorld('claimDue', nastyError);
    await app.askText('{ accounts { name } }');
    expect(lines.filter((line) => line.includes('a round of the worker failed'))).toHaveLength(1);
    expectCleanLog(lines);
  });
});

it('the subject of a token stays on one line of the log, whatever it contains', async () => {
  const issuer = await aJwks();
  onTestFinished(() => issuer.close());
  const { app, lines } = await aBrokenWorld('claimDue', () => new Error('none'), { ...issuer.env });
  const subjects = [NASTY.slice(0, 2_000), '\u001b]0;title\u0007', SECRETS.join('\n'), '\u202eabc', 'the last'];
  for (const sub of subjects) {
    await post(app, { query: '{ accounts { name } }' }, bearer(await issuer.sign({ sub })));
  }
  expect(lines.filter((line) => line.includes('"caller":"jwt:')).length).toBeGreaterThanOrEqual(4);
  expectCleanLog(lines);
});
