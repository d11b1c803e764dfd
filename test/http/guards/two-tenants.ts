import { SCOPES } from '../../../src/domain/caller.js';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.js';
import { aServer, type RunningServer } from '../../support/an-app.js';
import { WITHOUT_WORKER } from '../../support/without-worker.js';
import { ACCOUNTS_FILE, readAccountsFile } from '../accounts-file.js';
import { type Answered, post } from '../over-http.js';
import { type Kind, someCredentials } from './some-credentials.js';

export const TENANTS = ['alpha', 'beta'] as const;
export type Tenant = (typeof TENANTS)[number];

/** One server for two tenants with accounts of both providers, and for a third tenant without accounts. */
export interface TwoTenants extends RunningServer {
  /** The providers of each tenant. The orders that exist from the start have the same ids. */
  readonly sandboxes: Readonly<Record<Tenant, Sandbox>>;
  /** The header of a caller who may do everything for this tenant. */
  headerOf(kind: Kind, tenant: Tenant | 'gamma'): Promise<{ readonly authorization: string }>;
  /** Asks as a caller who may do everything for this tenant. */
  ask(tenant: Tenant | 'gamma', query: string, kind?: Kind): Promise<Answered>;
  /** Captures an order of this tenant at Mercado Pago; returns the names that exist afterwards. */
  capture(tenant: Tenant, providerOrderId: string, key: string): Promise<Things>;
}

/** The names that a request may contain. */
export interface Things {
  readonly account: string;
  readonly otherAccount: string;
  readonly order: string;
  readonly operation: string;
  readonly key: string;
}

const OPERATION = 'operation { id state orderId idempotencyKey requestedBy account { name } }';

export const captureText = (order: string, key: string): string =>
  `mutation { captureOrder(input: { orderId: "${order}", idempotencyKey: "${key}" }) { __typename ... on OperationResult { replayed ${OPERATION} } ... on Problem { code ledgerEntry: ${OPERATION} } } }`;

export const twoTenants = async (): Promise<TwoTenants> => {
  const sandboxes = { alpha: await startSandbox(), beta: await startSandbox() };
  const holders = [...TENANTS, 'gamma'].map((tenant) => ({ tenant, scopes: SCOPES }));
  const credentials = await someCredentials(holders);
  const tokens = TENANTS.flatMap((tenant) => {
    const { mercadopago, vnda } = sandboxes[tenant];
    return [
      [`${tenant}_MERCADOPAGO`, mercadopago.accessToken],
      [`${tenant}_VNDA`, vnda.accessToken],
    ];
  });
  const env = { ...credentials.env, ...Object.fromEntries(tokens), ACCOUNTS_FILE };
  const accounts = TENANTS.flatMap((tenant) => accountsOf(tenant, sandboxes[tenant]));
  const server = await aServer({ env, readFile: readAccountsFile(accounts) }, { clock: WITHOUT_WORKER });
  const headerOf: TwoTenants['headerOf'] = (kind, tenant) => credentials.headerOf(kind, { tenant, scopes: SCOPES });
  const ask: TwoTenants['ask'] = async (tenant, query, kind = 'API key') =>
    post(server, { query }, await headerOf(kind, tenant));
  return {
    ...server,
    sandboxes,
    headerOf,
    ask,
    capture: async (tenant, providerOrderId, key) => {
      const order = `${tenant}-mp:${providerOrderId}`;
      const operation = operationIn(await ask(tenant, captureText(order, key)));
      return { account: `${tenant}-mp`, otherAccount: `${tenant}-vnda`, order, operation, key };
    },
    close: async () => {
      await server.close();
      await Promise.all([sandboxes.alpha.close(), sandboxes.beta.close(), credentials.issuer.close()]);
    },
  };
};

const operationIn = ({ data, text }: Answered): string => {
  const captured = data?.['captureOrder'] as Record<'operation' | 'ledgerEntry', { readonly id: string } | undefined>;
  const { id } = captured.operation ?? captured.ledgerEntry ?? {};
  if (id === undefined) throw new Error(`no operation in ${text}`);
  return id;
};

const accountsOf = (tenant: Tenant, { mercadopago, vnda }: Sandbox) => [
  {
    name: `${tenant}-mp`,
    tenant,
    provider: 'mercadopago',
    baseUrl: mercadopago.url,
    accessTokenEnv: `${tenant}_MERCADOPAGO`,
  },
  {
    name: `${tenant}-vnda`,
    tenant,
    provider: 'vnda',
    baseUrl: vnda.url,
    shopHost: vnda.shopHost,
    accessTokenEnv: `${tenant}_VNDA`,
  },
];
