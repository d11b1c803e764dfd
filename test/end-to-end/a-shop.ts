import { onTestFinished } from 'vitest';
import { environmentOf } from '../../src/sandbox/environment.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { type Answered, post } from '../http/over-http.js';
import { aSandbox } from '../support/a-gateway.js';
import { aServer } from '../support/an-app.js';
import { aLine, type Line } from './a-line.js';

export const ACCOUNTS = ['mercadopago', 'vnda'] as const;
export type AccountName = (typeof ACCOUNTS)[number];
export type Verb = 'captureOrder' | 'processOrder';

/** Every verb that moves money, at each provider that has it. */
export const MONEY_VERBS: readonly (readonly [AccountName, Verb])[] = [
  ['mercadopago', 'captureOrder'],
  ['mercadopago', 'processOrder'],
  ['vnda', 'captureOrder'],
];

export interface Shop {
  readonly url: string;
  readonly sandbox: Sandbox;
  readonly lines: Readonly<Record<AccountName, Line>>;
  /** Makes an order that this verb may be asked for. */
  addOrder(account: AccountName, verb?: Verb): string;
  /** Asks for a verb; answers the member that it came to, with its code where it is a problem. */
  move(verb: Verb, orderId: string, idempotencyKey?: string): Promise<unknown>;
  read(orderId: string): Promise<unknown>;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answered>;
  /** What a provider received of this order that may have moved money. */
  sent(account: AccountName, id: string): number;
}

/** The product over both providers, with a line to each that a test can break. */
export const aShop = async (env: Readonly<Record<string, string>> = {}): Promise<Shop> => {
  const sandbox = await aSandbox();
  const lines = { mercadopago: await aLine(sandbox.mercadopago.url), vnda: await aLine(sandbox.vnda.url) };
  const bases = { MERCADOPAGO_BASE_URL: lines.mercadopago.url, VNDA_BASE_URL: lines.vnda.url };
  const { url, close } = await aServer({ env: { ...environmentOf(sandbox), ...bases, ...env } });
  onTestFinished(close);

  const ask: Shop['ask'] = (query, variables = {}) => post({ url }, { query, variables });
  return {
    url,
    sandbox,
    lines,
    ask,
    addOrder: (account, verb = 'captureOrder') =>
      verb === 'processOrder' ? sandbox.mercadopago.addOrder(TO_PROCESS) : sandbox[account].addOrder(),
    move: async (verb, orderId, idempotencyKey = 'k') => {
      const type = verb === 'captureOrder' ? 'CaptureOrderInput' : 'ProcessOrderInput';
      const query = `mutation ($input: ${type}!) { move: ${verb}(input: $input) { __typename ... on Problem { code retry { kind } } } }`;
      return (await ask(query, { input: { orderId, idempotencyKey } })).data?.['move'];
    },
    read: async (orderId) =>
      (await ask('query ($id: ID!) { order(id: $id) { __typename ... on Problem { code } } }', { id: orderId })).data?.[
        'order'
      ],
    sent: (account, id) =>
      sandbox[account].requests().filter(({ method, orderId }) => method !== 'GET' && orderId === id).length,
  };
};

const TO_PROCESS = {
  status: 'created',
  status_detail: 'created',
  processing_mode: 'manual',
  capture_mode: 'automatic',
} as const;
