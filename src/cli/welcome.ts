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

/** The text that the person who starts the server reads. */
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
  if (callers === null) return 'Callers need no credential: everyone on this machine may do everything.';
  const ways = [
    ...(callers.apiKeys ? [`an API key (${callers.apiKeys.keys.length} exist)`] : []),
    ...(callers.jwt ? ['a token'] : []),
  ];
  return `Callers need ${ways.join(' or ')}. Trusted documents: ${documents.mode}.`;
};

const ledgerLine = ({ dataDir, databaseUrl }: Config): string => {
  if (databaseUrl) return 'The ledger is in PostgreSQL.';
  return dataDir === null
    ? 'The ledger and the simulated orders are in a temporary folder and end with this process; DATA_DIR keeps them.'
    : `The ledger is in ${dataDir}/ledger.db.`;
};

/** The number of orders to show for each account. */
const FIRST = 7;

const sandboxLines = (demoOrders: StartedServer['demoOrders']): string[] => [
  '',
  'SIMULATED PROVIDERS: no money moves. Some orders to try (npm run sandbox lists all of them):',
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
