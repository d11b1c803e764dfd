// Who may import whom: the table of the architecture, one rule per row, and which package belongs where.
// test/architecture/imports.test.ts breaks each rule once.

const folder = (name) => `^src/${name}/`;

const PROVIDERS_TOP = '^src/providers/[^/]+\\.ts$';
const PROVIDER_PORT = '^src/providers/(provider|client)\\.ts$';
const PROVIDER_SETTINGS = '^src/providers/[^/]+/settings\\.ts$';
const PROVIDER_INDEX = '^src/providers/[^/]+/index\\.ts$';
const LEDGER_PORT = '^src/ledger/ledger\\.ts$';
const SECRET = '^src/platform/secret\\.ts$';
const CONFIG = '^src/config[a-z-]*\\.ts$';
const ROOT = '^src/(app|data-dir|documents|keys|main|trusted-documents|welcome)\\.ts$';

/** Files at `from` import nothing else of src than what `allowed` matches. */
const row = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: allowed },
});

/** The packages are imported by files at `allowed` and by no other file of src. */
const belongsTo = (name, packages, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: allowed },
  to: {
    path: packages.map((each) => (each.startsWith('node:') ? `^(node:)?${each.slice(5)}$` : `node_modules/${each}/`)),
  },
});

const FOLDERS = [
  {
    name: 'domain-is-pure',
    comment: 'domain imports nothing outside its folder: no other folder, no package, no part of Node.',
    severity: 'error',
    from: { path: folder('domain') },
    to: { pathNot: folder('domain') },
  },
  row('platform-knows-no-payments', folder('platform'), [folder('platform')], 'platform is technical only.'),
  row(
    'ledger-knows-domain-and-platform',
    folder('ledger'),
    [folder('domain'), folder('platform'), folder('ledger')],
    'A ledger stores; it neither sends nor decides.',
  ),
  row(
    'providers-know-adapters-by-index',
    PROVIDERS_TOP,
    [folder('domain'), folder('platform'), PROVIDERS_TOP, PROVIDER_INDEX],
    'What all providers share sees one provider only through its index.ts.',
  ),
  row(
    'adapters-are-pure',
    '^src/providers/[^/]+/',
    [folder('domain'), SECRET, '^src/providers/'],
    'An adapter translates: it needs the domain, secrets and the port.',
  ),
  {
    name: 'adapters-share-the-port-only',
    comment: 'From what all providers share an adapter takes the port as it is, and of the rest only types.',
    severity: 'error',
    from: { path: '^src/providers/[^/]+/' },
    to: { path: PROVIDERS_TOP, pathNot: PROVIDER_PORT, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'adapters-are-strangers',
    comment: 'One provider folder never imports another.',
    severity: 'error',
    from: { path: '^src/providers/([^/]+)/' },
    to: { path: '^src/providers/[^/]+/', pathNot: '^src/providers/$1/' },
  },
  row(
    'operations-know-ports-only',
    folder('operations'),
    [folder('domain'), folder('platform'), folder('operations'), LEDGER_PORT, PROVIDER_PORT],
    'Operations see a ledger and a provider through their ports.',
  ),
  row(
    'graphql-knows-operations',
    folder('graphql'),
    [folder('domain'), folder('operations'), folder('graphql')],
    'Resolvers call operations: nothing below these, nothing technical.',
  ),
  row(
    'http-knows-graphql',
    folder('http'),
    [folder('domain'), folder('platform'), folder('graphql'), folder('http')],
    'The server hands a request to GraphQL and to nothing else.',
  ),
  row(
    'config-knows-settings',
    CONFIG,
    [folder('domain'), SECRET, PROVIDER_SETTINGS, CONFIG],
    'Configuration is read before anything runs: it knows words of the domain, and each provider by its settings.',
  ),
  row(
    'sandbox-is-a-stranger',
    folder('sandbox'),
    [folder('platform'), folder('sandbox')],
    'The simulators know the contracts, never the code that they test.',
  ),
  row(
    'wiring-knows-no-adapter',
    ROOT,
    ['^src/(?!providers/[^/]+/)'],
    'A new provider is one folder and one line in providers/index.ts, nothing in app.ts.',
  ),
  {
    name: 'every-file-has-a-row',
    comment: 'A file outside these places would be bound by no row.',
    severity: 'error',
    from: {
      path: '^src/',
      pathNot: ['^src/(domain|platform|ledger|providers|operations|graphql|http|sandbox)/', CONFIG, ROOT],
    },
    to: {},
  },
  {
    name: 'src-stands-alone',
    comment: 'What ships does not import what tests, measures or generates.',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(test|bench|scripts|schema|[^/]+$)', dependencyTypesNot: ['core'] },
  },
];

const PACKAGES = [
  belongsTo('undici-in-transport', ['undici'], '^src/providers/transport\\.ts$', 'One file sends.'),
  belongsTo('cockatiel-in-guard', ['cockatiel'], '^src/providers/guard\\.ts$', 'One file breaks and bounds.'),
  belongsTo(
    'schema-packages-in-graphql',
    ['type-graphql', 'class-validator', 'dataloader', 'graphql-scalars'],
    folder('graphql'),
    'The schema is described in one folder.',
  ),
  belongsTo('graphql-at-the-edge', ['graphql'], [folder('graphql'), folder('http')], 'Below graphql/ nobody knows it.'),
  belongsTo(
    'apollo-in-http',
    ['@apollo/server', '@as-integrations/fastify', '@fastify/cors', 'ruru'],
    folder('http'),
    'The server is put together in one folder.',
  ),
  belongsTo(
    'fastify-in-servers',
    ['fastify'],
    [folder('http'), folder('sandbox')],
    'Two folders serve HTTP: the gateway and the simulators.',
  ),
  belongsTo(
    'zod-at-the-borders',
    ['zod'],
    [CONFIG, '^src/providers/[^/]+/(settings|wire[a-z-]*)\\.ts$'],
    'Foreign data is parsed where it comes in, once.',
  ),
  belongsTo(
    'databases-in-ledger',
    ['postgres', 'node:sqlite'],
    ['^src/ledger/', '^src/sandbox/file-stores\\.ts$'],
    'Only a ledger talks to a database, and the simulators keep what they know in a file of their own.',
  ),
  belongsTo(
    'prom-client-in-metrics',
    ['prom-client'],
    '^src/platform/(metrics|metric-series|process-metrics|watch-[a-z-]+)\\.ts$',
    'What is counted is told by name; how it is scraped is known in one place.',
  ),
  belongsTo(
    'opentelemetry-in-trace',
    ['@opentelemetry/[^/]+'],
    '^src/platform/trace\\.ts$',
    'One file says what a span may hold, and what of a trace goes to somebody else.',
  ),
  {
    name: 'packages-are-declared',
    comment: 'What src imports is in `dependencies`, so that a production install has it.',
    severity: 'error',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
  },
];

const SHAPE = [
  {
    name: 'imports-resolve',
    comment: 'Every import leads somewhere.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-circles',
    comment:
      'Files that import each other are one file in pieces. The schema types refer to each other by nature ' +
      '(order, operation, account), and load in any order because every decorator names its type.',
    severity: 'error',
    from: {},
    to: { circular: true, via: { pathNot: '^src/graphql/types/' } },
  },
  {
    name: 'no-orphans',
    comment: 'A file that nothing imports and that imports nothing is left over.',
    severity: 'error',
    from: { orphan: true, path: '^src/', pathNot: '^src/(sandbox/)?main\\.ts$' },
    to: {},
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...FOLDERS, ...PACKAGES, ...SHAPE],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Sees `import type` too. It needs the JavaScript API that TypeScript 7 no longer has: package.json therefore has
    // TypeScript 6 under the name of typescript for the tools, and TypeScript 7 as @typescript/native for tsc.
    parser: 'tsc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
