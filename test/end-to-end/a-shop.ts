import { onTestFinished } from 'vitest';
import type { OperationKind } from '../../src/domain/operation/kind.js';
import { providers } from '../../src/providers/index.js';
import { environmentOf } from '../../src/sandbox/environment.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { PROVIDER_NAMES, type ProviderName } from '../../src/sandbox/simulators.js';
import { type Answered, post } from '../http/over-http.js';
import { aSandbox } from '../support/a-gateway.js';
import { aServer } from '../support/an-app.js';
import { aLine, type Line } from './a-line.js';

/** One account at each provider, with the provider's name. */
export const ACCOUNTS = PROVIDER_NAMES;
export type AccountName = ProviderName;
export type Verb = 'captureOrder' | 'processOrder';
const VERB_BY_KIND: Readonly<Record<OperationKind, Verb>> = { CAPTURE: 'captureOrder', PROCESS: 'processOrder' };

/** Every verb that moves money, with each provider that supports it. */
export const MONEY_VERBS: readonly (readonly [AccountName, Verb])[] = providers.flatMap(({ name, capabilities }) =>
  capabilities.operations.map((kind) => [name as AccountName, VERB_BY_KIND[kind]] as const),
);

export interface Shop {
  readonly url: string;
  readonly sandbox: Sandbox;
  readonly lines: Readonly<Record<AccountName, Line>>;
  /** Adds an order that allows this verb. */
  addOrder(account: AccountName, verb?: Verb): string;
  /** Asks for a verb; returns the union member, with the code of a problem. */
  move(verb: Verb, orderId: string, idempotencyKey?: string): Promise<unknown>;
  read(orderId: string): Promise<unknown>;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answered>;
  /** The number of requests for this order that may have moved money. */
  sent(account: AccountName, id: string): number;
}

/** The product over every provider, each with a line that a test can break. */
export const aShop = async (env: Readonly<Record<string, string>> = {}): Promise<Shop> => {
  const sandbox = await aSandbox();
  const opened = ACCOUNTS.map(async (account) => [account, await aLine(sandbox[account].url)] as const);
  const lines = Object.fromEntries(await Promise.all(opened)) as Record<AccountName, Line>;
  const bases = Object.fromEntries(
    providers.map(({ name, settings }) => [settings.variables['baseUrl'], lines[name as AccountName].url]),
  );
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
