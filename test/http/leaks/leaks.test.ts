import { beforeAll, describe, expect, it } from 'vitest';
import { createSchema } from '../../../src/graphql/schema.js';
import { bearer } from '../../support/an-api-key.js';
import { selectEverything } from '../../support/select-everything.js';
import { type Answered, post } from '../over-http.js';
import { aCanaryWorld, type CanaryAccount, type CanaryWorld, TOKEN } from './a-canary-world.js';
import { PROVIDER_CANARY } from './canary-bodies.js';

const GOOD = [200, 201, 500];
const BAD = [400, 401, 402, 403, 404, 409, 418, 422, 423, 429, 500, 503];
const ANY = [200, 204, 301, 404, 500];

/** The bodies for each status, by provider. */
const ANSWERS: readonly (readonly [CanaryAccount['provider'], readonly number[], readonly string[]])[] = [
  ['mercadopago', GOOD, ['order', 'escaped-order', 'strange-order', 'other-order']],
  ['mercadopago', BAD, ['errors', 'strange-errors', 'errors-with-order', 'flat-error']],
  ['mercadopago', ANY, ['html', 'text', 'list', 'cut', 'nothing']],
  ['vnda', GOOD, ['vnda-order', 'strange-vnda-order', 'transaction', 'strange-transaction']],
  ['vnda', BAD, ['sentence', 'sentence-on-read', 'flat-error']],
  ['vnda', ANY, ['html', 'text', 'list', 'nothing']],
];

const ACCOUNTS: readonly CanaryAccount[] = ANSWERS.flatMap(([provider, statuses, bodies], row) =>
  statuses.flatMap((status) =>
    bodies.map((body, column) => ({ name: `of-${row}-${status}-${column}`, provider, status, body })),
  ),
);

const ORDER = selectEverything(createSchema(), 'Order');
const ANSWER = 'provider { provider httpStatus code message details requestId }';
const PROBLEM = `... on Problem { __typename category code message userMessage retry { kind notBefore } ${ANSWER} ledgerEntry: operation { id } }`;
const ENDS = `... on OperationResult { operation { id } } ${PROBLEM} ... on PaymentDeclined { currentOrder: order ${ORDER} declines { transactionId reason providerCode } } ... on OrderStateConflict { currentOrder: order ${ORDER} }`;
const KEPT = `{ id state attempts { result cause answer { provider httpStatus code message details requestId } } problem { ${PROBLEM} } }`;

const documentsFor = (orderId: string): readonly string[] => [
  `{ order(id: "${orderId}") { ... on Order ${ORDER} ${PROBLEM} } }`,
  `mutation { captureOrder(input: { orderId: "${orderId}", idempotencyKey: "${orderId}" }) { ... on OrderCaptured { order ${ORDER} } ${ENDS} } }`,
  `mutation { processOrder(input: { orderId: "${orderId}", idempotencyKey: "p-${orderId}" }) { ... on OrderProcessed { order ${ORDER} } ${ENDS} } }`,
  `{ operations(filter: { orderId: "${orderId}" }) { edges { node ${KEPT} } } }`,
];

/** An order of its own for each account: all of them are one shop, and an order that is open takes no second capture. */
const orderIdOf = ({ provider }: CanaryAccount, index: number): string =>
  provider === 'vnda' ? `7A4F49${0x1000 + index}` : `ORD01J49MMW3SSBK5PSV3DFR${10_000 + index}`;

let world: CanaryWorld;
let answers: readonly Answered[];
let metrics: string;

beforeAll(async () => {
  world = await aCanaryWorld(ACCOUNTS);
  const askOf = async (account: CanaryAccount, index: number): Promise<Answered[]> => {
    const told: Answered[] = [];
    for (const query of documentsFor(`${account.name}:${orderIdOf(account, index)}`)) {
      told.push(await post(world, { query }, bearer(world.credential)));
    }
    return told;
  };
  answers = (await Promise.all(ACCOUNTS.map(askOf))).flat();
  metrics = await world.metricsText();
  await world.close();
}, 60_000);

const answerTexts = (): readonly string[] => answers.map(({ text }) => text);
const headerTexts = (): readonly string[] => answers.map(({ headers }) => JSON.stringify([...headers]));

describe('the text of a provider', () => {
  it('is in the data if the schema has a field for it', () => {
    const told = answerTexts().join('\n');
    for (const place of ['description', 'x-request-id', 'message', 'detail', 'payer.email', 'status', 'acquirer_name'])
      expect(told.includes(`${PROVIDER_CANARY}¤${place}`), place).toBe(true);
    expect(answers.every(({ data }) => data !== undefined)).toBe(true);
  });

  it('is never a top-level error', () => {
    expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
  });

  it('is in no header, no line of the log and no label of a metric', () => {
    expect(headerTexts().filter((text) => text.includes(PROVIDER_CANARY))).toEqual([]);
    expect(world.lines.filter((line) => line.includes(PROVIDER_CANARY))).toEqual([]);
    expect(world.lines.some((line) => line.includes('unrecognized answer of a provider'))).toBe(true);
    expect(metrics).not.toContain(PROVIDER_CANARY);
    expect(metrics).toContain('guiche_unrecognized_answers_total{provider="vnda",what="unprintable"}');
  });
});

describe('a credential', () => {
  const everything = (): string =>
    [...answerTexts(), ...headerTexts(), ...world.lines, metrics, world.ledgerText()].join('\n');

  it('of an account, which the provider repeats everywhere, appears nowhere', () => {
    expect(world.provider.received.every(({ headers }) => headers.authorization === `Bearer ${TOKEN}`)).toBe(true);
    expect(everything().includes('[secret]')).toBe(true);
    expect(everything().includes('tok-canary')).toBe(false);
  });

  it('of the caller appears nowhere and reaches no provider', () => {
    const { secret } = world;
    expect(secret).toHaveLength(43);
    expect(everything().includes(secret)).toBe(false);
    expect(JSON.stringify(world.provider.received)).not.toContain(secret);
  });
});
