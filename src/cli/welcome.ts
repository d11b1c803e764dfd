import type { Config } from '../config/config.js';

interface StartedServer {
  readonly url: string;
  readonly config: Config;
  readonly demoOrders: readonly {
    readonly account: string;
    readonly providerOrderId: string;
    readonly shows: string;
  }[];
}

/** What the person who started it sees. */
export const welcome = ({ url, config, demoOrders }: StartedServer): string => {
  const explorers = config.isProduction
    ? []
    : [`  Apollo Sandbox   ${url}/graphql    in a browser`, `  Explorer         ${url}/graphiql   works offline`];
  return [
    '',
    `Guichê listens: POST ${url}/graphql`,
    ...explorers,
    '',
    ledgerLine(config),
    callersLine(config),
    ...(config.sandbox ? sandboxLines(demoOrders) : accountLines(config)),
    '',
    '',
  ].join('\n');
};

const callersLine = ({ callers, documents }: Config): string => {
  if (callers === null) return 'Nobody is asked who they are: everybody on this machine may do everything.';
  const ways = [
    ...(callers.apiKeys ? [`API keys (${callers.apiKeys.keys.length})`] : []),
    ...(callers.jwt ? ['tokens'] : []),
  ];
  return `Callers are known by ${ways.join(' and ')}. Trusted documents: ${documents.mode}.`;
};

const ledgerLine = ({ dataDir, databaseUrl }: Config): string => {
  if (databaseUrl) return 'The ledger is in PostgreSQL.';
  return dataDir === null
    ? 'The ledger and the simulated orders are in a fresh folder and go with this process; DATA_DIR keeps them.'
    : `The ledger is in ${dataDir}/ledger.db.`;
};

/** So many orders of each account a person tries first. */
const FIRST = 7;

const sandboxLines = (demoOrders: StartedServer['demoOrders']): string[] => [
  '',
  'SIMULATED PROVIDERS: no money moves. Some orders to try (all of them: npm run sandbox):',
  ...demoOrders
    .filter(
      (order, index) => demoOrders.slice(0, index).filter(({ account }) => account === order.account).length < FIRST,
    )
    .map(({ account, providerOrderId, shows }) => `  ${`${account}:${providerOrderId}`.padEnd(42)} ${shows}`),
];

const accountLines = ({ accounts }: Config): string[] => [
  '',
  'Accounts:',
  ...accounts.map(({ name, provider, settings }) => `  ${name.padEnd(16)} ${provider} at ${settings.baseUrl}`),
];
