import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseConfig } from '../../src/config/config.js';
import { ConfigError } from '../../src/config/error.js';
import { createLogger } from '../../src/platform/logger.js';
import { createMetrics } from '../../src/platform/metrics.js';
import { providers } from '../../src/providers/index.js';
import { asked, providerContract } from '../contract/provider.contract.js';
import { ACCOUNTS_FILE, readAccountsFile } from '../http/accounts-file.js';
import { post, trustedDocument } from '../http/over-http.js';
import { aServer } from '../support/an-app.js';
import { noFile } from '../support/no-file.js';
import { WITHOUT_WORKER } from '../support/without-worker.js';
import { API_KEY, fixtures, ORDER, PROVIDER_KEY, rows, STALL } from './provider/fixtures.js';
import { quitanda } from './provider/index.js';
import { settings } from './provider/settings.js';

/** The list with one more line. */
const LIST = [...providers, quitanda];
const READERS = LIST.map((provider) => provider.settings);

const ENV = { QUITANDA_API_KEY: API_KEY, QUITANDA_STALL: STALL };
const OTHER_KEY = 'qk-fedcba9876543210';

const configOf = (env: Readonly<Record<string, string>>, accounts: readonly object[] = []) =>
  parseConfig({ env, readFile: accounts.length > 0 ? readAccountsFile(accounts) : noFile }, READERS);

const faultsOf = (...given: Parameters<typeof configOf>): string => {
  try {
    configOf(...given);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
};

describe('the configuration', () => {
  const STALL_12 = { name: 'stall', provider: 'quitanda', stall: '12', apiKeyEnv: 'STALL_KEY' };
  const inFile = (...accounts: readonly object[]) =>
    [{ ACCOUNTS_FILE, STALL_KEY: API_KEY, OTHER_KEY }, accounts] as const;

  it('reads its variables', () => {
    const { accounts } = configOf(ENV);
    expect(accounts).toMatchObject([
      { name: 'quitanda', provider: 'quitanda', settings: { stall: STALL, baseUrl: 'https://api.quitanda.example' } },
    ]);
    expect(JSON.stringify(accounts)).not.toContain(API_KEY);
  });

  it('names its variables if they are wrong, and if no account is configured', () => {
    expect(faultsOf({ ...ENV, QUITANDA_STALL: 'x' })).toContain('QUITANDA_STALL must be the number of a stall.');
    expect(faultsOf({ NODE_ENV: 'production' })).toContain('VNDA_ACCESS_TOKEN, QUITANDA_API_KEY or ACCOUNTS_FILE');
  });

  it('reads its entries of ACCOUNTS_FILE, by its own names', () => {
    expect(configOf(...inFile(STALL_12)).accounts).toMatchObject([{ name: 'stall', settings: { stall: '12' } }]);
    const [env, accounts] = inFile({ ...STALL_12, apiKey: API_KEY });
    expect(faultsOf(env, accounts)).toContain(
      'account stall: apiKey must not be in the file. Name it with apiKeyEnv or apiKeyFile.',
    );
    expect(faultsOf(...inFile({ ...STALL_12, provider: 'x' }))).toContain(
      'must be one of mercadopago, vnda, quitanda.',
    );
  });

  it('treats one stall as one account, with any credential', () => {
    const again = { ...STALL_12, name: 'again', apiKeyEnv: 'OTHER_KEY' };
    expect(faultsOf(...inFile(STALL_12, again))).toContain('stall and again are the same shop or seller');
    expect(configOf(...inFile(STALL_12, { ...again, stall: '13' })).accounts).toHaveLength(2);
  });
});

const QUITANDA_SETTINGS = settings.schema.parse({ apiKey: API_KEY, stall: STALL });

providerContract('Quitanda Pay', {
  adapter: asked(quitanda.createAdapter('quitanda', QUITANDA_SETTINGS)),
  providerKey: PROVIDER_KEY,
  fixtures,
  rows,
});

/** Quitanda's server, with one order and a record of the requests. */
const aQuitanda = async () => {
  const requests: IncomingMessage[] = [];
  let state = 'waiting';
  const server = createServer((request, response) => {
    requests.push(request);
    if (request.method === 'POST') state = 'taken';
    const isKnown = request.url?.includes(ORDER);
    response.statusCode = isKnown ? 200 : 409;
    response.end(JSON.stringify(isKnown ? { number: ORDER, state } : { fault: `odd ${OTHER_KEY}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  server.unref();
  return { requests, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

/** The whole product with the provider in its list, and only its account. */
const aStall = async () => {
  const { requests, url: baseUrl } = await aQuitanda();
  const lines: string[] = [];
  const metrics = createMetrics();
  const logger = createLogger('trace', { write: (line: string) => void lines.push(line) });
  const server = await aServer(
    { env: { ...ENV, QUITANDA_BASE_URL: baseUrl, TRUSTED_DOCUMENTS: 'enforce' } },
    { providers: LIST, clock: WITHOUT_WORKER, logger, metrics },
  );
  onTestFinished(server.close);
  const run = async (name: string, variables: object = {}) =>
    (await post(server, { documentId: trustedDocument(name).id, variables })).data;
  return { requests, lines, metrics, run };
};

describe('the product', () => {
  it('shows its capabilities', async () => {
    const { run } = await aStall();
    expect(await run('Accounts')).toMatchObject({
      accounts: [
        {
          name: 'quitanda',
          mode: 'SIMULATED',
          provider: {
            name: 'quitanda',
            displayName: 'Quitanda Pay',
            capabilities: { operations: ['CAPTURE'], idempotency: 'KEY', captureWindowDays: 3 },
          },
        },
      ],
    });
  });

  it('reads and captures its orders once, and answers an unsupported verb without a call', async () => {
    const { run, requests, metrics } = await aStall();
    const orderId = `quitanda:${ORDER}`;
    expect(await run('Order', { id: orderId })).toMatchObject({
      order: { __typename: 'Order', status: 'AUTHORIZED', availableOperations: ['CAPTURE'] },
    });
    const capture = (idempotencyKey: string) => run('CaptureOrder', { input: { orderId, idempotencyKey } });
    const captured = { captureOrder: { __typename: 'OrderCaptured', order: { status: 'PAID' } } };
    expect(await capture('k1')).toMatchObject(captured);
    expect(await capture('k1')).toMatchObject(captured);
    expect(await capture('k2')).toMatchObject({ captureOrder: { __typename: 'OrderStateConflict' } });
    const sent = requests.filter(({ method }) => method === 'POST');
    expect(sent.map(({ url, headers }) => [url, headers['x-api-key']])).toEqual([
      [`/stalls/${STALL}/orders/${ORDER}/take`, API_KEY],
    ]);
    const before = requests.length;
    expect(await run('ProcessOrder', { input: { orderId, idempotencyKey: 'k3' } })).toMatchObject({
      processOrder: { __typename: 'OperationNotSupported' },
    });
    expect(await run('Order', { id: 'quitanda:x' })).toMatchObject({ order: { __typename: 'InvalidInput' } });
    expect(requests).toHaveLength(before);
    expect(await metrics.text()).toContain('account="quitanda",lane="verb",verb="CAPTURE",status="2xx"');
  });

  it('hides the shape of its credentials in the log', async () => {
    const { run, lines } = await aStall();
    expect(await run('Order', { id: 'quitanda:Q-99999999' })).toMatchObject({
      order: { __typename: 'ProviderUnavailable' },
    });
    const line = lines.find((each) => each.includes('unrecognized answer of a provider'));
    expect(line).toContain('odd [secret]');
    expect(lines.join('')).not.toContain(OTHER_KEY);
  });
});
