// Who may import whom: the table of CONTRIBUTING.md, one rule per row, and which package belongs where.
// test/architecture/imports.test.ts breaks each rule once.

const folder = (name) => `^src/${name}/`;

const PROVIDERS_TOP = '^src/providers/([^/]+\\.ts$|calls/)';
const PROVIDER_PORT = '^src/providers/(provider|client)\\.ts$';
const PROVIDER_SETTINGS = '^src/providers/[^/]+/settings\\.ts$';
const PROVIDER_INDEX = '^src/providers/[^/]+/index\\.ts$';
const PROVIDER = '^src/providers/(?!calls/)([^/]+)/';
const LEDGER_PORT = '^src/ledger/ledger\\.ts$';
const SECRET = '^src/platform/secret\\.ts$';
const KEY_FILE = '^src/callers/key-file\\.ts$';
const TRUSTED_DOCUMENT = '^src/documents/trusted-document\\.ts$';
const SCHEMA = '^src/graphql/schema\\.ts$';
const ROOT = '^src/(app|main)\\.ts$';
const EXPLORER = '@graphql-yoga/render-graphiql';

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

/** Files at `from` import nothing outside `allowed`: no other folder, no package, no part of Node. */
const pure = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

const FOLDERS = [
  pure('lib-imports-nothing', folder('lib'), folder('lib'), 'lib knows nothing of payments, packages or Node.'),
  pure('domain-is-pure', folder('domain'), [folder('domain'), folder('lib')], 'domain imports lib and nothing else.'),
  row(
    'platform-knows-no-payments',
    folder('platform'),
    [folder('platform'), folder('lib')],
    'platform is technical only.',
  ),
  row(
    'ledger-knows-domain-and-platform',
    folder('ledger'),
    [folder('domain'), folder('platform'), folder('lib'), folder('ledger')],
    'A ledger stores; it neither sends nor decides.',
  ),
  row(
    'stores-share-what-is-stored',
    '^src/ledger/(sqlite|postgres|stored)/',
    ['^src/ledger/(ledger|ledger-cannot-open)\\.ts$', '^src/ledger/stored/', '^src/ledger/$1/', '^src/(?!ledger/)'],
    'A store imports the port, what both stores write, and itself; never the other store.',
  ),
  row(
    'providers-know-adapters-by-index',
    PROVIDERS_TOP,
    [folder('domain'), folder('platform'), folder('lib'), PROVIDERS_TOP, PROVIDER_INDEX],
    'What all providers share sees one provider only through its index.ts.',
  ),
  row(
    'adapters-are-pure',
    PROVIDER,
    [folder('domain'), folder('lib'), SECRET, '^src/providers/'],
    'An adapter translates: it needs the domain, secrets and the port.',
  ),
  {
    name: 'adapters-share-the-port-only',
    comment: 'From what all providers share an adapter takes the port as it is, and of the rest only types.',
    severity: 'error',
    from: { path: PROVIDER },
    to: { path: PROVIDERS_TOP, pathNot: PROVIDER_PORT, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'adapters-are-strangers',
    comment: 'One provider folder never imports another.',
    severity: 'error',
    from: { path: PROVIDER },
    to: { path: PROVIDER, pathNot: '^src/providers/$1/' },
  },
  row(
    'operations-know-ports-only',
    folder('operations'),
    [folder('domain'), folder('platform'), folder('lib'), folder('operations'), LEDGER_PORT, PROVIDER_PORT],
    'Operations see a ledger and a provider through their ports.',
  ),
  row(
    'callers-know-who-asks',
    folder('callers'),
    [folder('domain'), folder('platform'), folder('lib'), folder('callers')],
    'Whoever needs to know who is asking can use it: HTTP, the command line.',
  ),
  row(
    'documents-know-the-schema',
    folder('documents'),
    [folder('domain'), folder('lib'), folder('graphql'), folder('documents')],
    'A trusted document is judged by the rules of the schema, whichever way it came in.',
  ),
  row(
    'graphql-knows-operations',
    folder('graphql'),
    [folder('domain'), folder('lib'), folder('operations'), folder('graphql')],
    'Resolvers call operations: nothing below these, nothing technical.',
  ),
  row(
    'http-knows-graphql',
    folder('http'),
    [
      folder('domain'),
      folder('platform'),
      folder('lib'),
      folder('callers'),
      folder('documents'),
      folder('graphql'),
      folder('http'),
    ],
    'The server hands a request to GraphQL and to nothing else.',
  ),
  {
    name: 'guards-know-no-lane',
    comment: 'A guard decides for every lane alike.',
    severity: 'error',
    from: { path: '^src/http/(guards|answers|observe|pages)/' },
    to: { path: '^src/http/lanes/' },
  },
  {
    name: 'lanes-are-strangers',
    comment: 'One lane never imports another.',
    severity: 'error',
    from: { path: '^src/http/lanes/([^/]+)/' },
    to: { path: '^src/http/lanes/[^/]+/', pathNot: '^src/http/lanes/$1/' },
  },
  row(
    'config-knows-settings',
    folder('config'),
    [folder('domain'), folder('lib'), SECRET, PROVIDER_SETTINGS, KEY_FILE, TRUSTED_DOCUMENT, folder('config')],
    'Configuration is read before anything runs: it knows words of the domain, and each provider by its settings.',
  ),
  row(
    'cli-prints-for-people',
    folder('cli'),
    [folder('domain'), folder('lib'), folder('config'), folder('callers'), folder('documents'), SCHEMA, folder('cli')],
    'A command-line tool serves nothing and opens no ledger.',
  ),
  row(
    'sandbox-is-a-stranger',
    folder('sandbox'),
    [folder('platform'), folder('lib'), folder('sandbox')],
    'The simulators know the contracts, never the code that they test.',
  ),
  row(
    'wiring-knows-no-adapter',
    ROOT,
    ['^src/(?!providers/)', PROVIDERS_TOP],
    'A new provider is one folder and one line in providers/index.ts, nothing in app.ts.',
  ),
  {
    name: 'every-file-has-a-row',
    comment: 'A file outside these places would be bound by no row.',
    severity: 'error',
    from: {
      path: '^src/',
      pathNot: [
        '^src/(lib|domain|platform|ledger|providers|operations|callers|documents|graphql|http|config|cli|sandbox)/',
        ROOT,
      ],
    },
    to: {},
  },
  {
    name: 'src-stands-alone',
    comment: 'What ships does not import what tests, measures or generates.',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(test|bench|build|schema|[^/]+$)', dependencyTypesNot: ['core'] },
  },
  {
    name: 'tests-measure-nothing',
    comment: 'A test never imports a benchmark.',
    severity: 'error',
    from: { path: '^test/' },
    to: { path: '^bench/' },
  },
  {
    name: 'benchmarks-share-the-starters',
    comment: 'A benchmark takes from the tests what starts servers and databases, and nothing that asserts.',
    severity: 'error',
    from: { path: '^bench/' },
    to: { path: '^test/', pathNot: '^test/support/' },
  },
];

const PACKAGES = [
  belongsTo('undici-in-transport', ['undici'], '^src/providers/calls/transport\\.ts$', 'One file sends.'),
  belongsTo('cockatiel-in-calls', ['cockatiel'], '^src/providers/calls/', 'One folder breaks and bounds.'),
  belongsTo(
    'schema-packages-in-graphql',
    ['type-graphql', 'class-validator', 'dataloader', 'graphql-scalars'],
    folder('graphql'),
    'The schema is described in one folder.',
  ),
  belongsTo(
    'graphql-at-the-edge',
    ['graphql'],
    [folder('graphql'), folder('documents'), folder('http'), folder('cli')],
    'Below graphql/ nobody knows it.',
  ),
  belongsTo(
    'apollo-in-its-lane',
    ['@apollo/server', '@as-integrations/fastify'],
    '^src/http/lanes/apollo/',
    'Only the lane of Apollo Server knows Apollo Server.',
  ),
  belongsTo(
    'fastify-in-servers',
    ['fastify', '@fastify/[^/]+'],
    [folder('http'), folder('sandbox')],
    'Two folders serve HTTP: the gateway and the simulators.',
  ),
  belongsTo(
    'zod-at-the-borders',
    ['zod'],
    [folder('config'), KEY_FILE, '^src/providers/[^/]+/(settings|wire[a-z-]*)\\.ts$'],
    'Foreign data is parsed where it comes in, once.',
  ),
  belongsTo('jose-in-callers', ['jose'], folder('callers'), 'Tokens are verified in one place.'),
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
  belongsTo(
    'explorer-on-its-page',
    [EXPLORER],
    '^src/http/pages/explorer\\.ts$',
    'A production install has no explorer: the one page that shows it loads it when it is asked for.',
  ),
  {
    name: 'packages-are-declared',
    comment: 'What src imports is in `dependencies`, so that a production install has it.',
    severity: 'error',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: `node_modules/${EXPLORER}/` },
  },
];

const SHAPE = [
  {
    name: 'imports-resolve',
    comment: 'Every import leads somewhere.',
    severity: 'error',
    from: { path: '^src/' },
    to: { couldNotResolve: true },
  },
  {
    name: 'no-circles',
    comment:
      'Files that import each other are one file in pieces. The schema types refer to each other by nature ' +
      '(order, operation, account), and load in any order because every decorator names its type.',
    severity: 'error',
    from: { path: '^src/' },
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
