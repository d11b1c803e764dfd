export interface Case {
  readonly rule: string;
  readonly from: string;
  readonly text: string;
}

/** One file for each case, in one tree: `text` makes `from` break only `rule`. */
export const VIOLATIONS: readonly Case[] = [
  { rule: 'domain-is-pure', from: 'src/domain/a.ts', text: "import '../platform/clock.js';" },
  { rule: 'domain-is-pure', from: 'src/domain/b.ts', text: "import type { X } from '../operations/verb.js';" },
  { rule: 'domain-is-pure', from: 'src/domain/c.ts', text: "import { createHash } from 'node:crypto';" },
  { rule: 'domain-is-pure', from: 'src/domain/d.ts', text: "import 'pino';" },
  { rule: 'lib-imports-nothing', from: 'src/lib/a.ts', text: "import '../domain/money.js';" },
  { rule: 'lib-imports-nothing', from: 'src/lib/b.ts', text: "import 'node:fs';" },
  { rule: 'platform-knows-no-payments', from: 'src/platform/a.ts', text: "import '../domain/money.js';" },
  { rule: 'ledger-knows-domain-and-platform', from: 'src/ledger/a.ts', text: "import '../operations/verb.js';" },
  { rule: 'ledger-knows-domain-and-platform', from: 'src/ledger/b.ts', text: "import '../providers/provider.js';" },
  { rule: 'stores-share-what-is-stored', from: 'src/ledger/sqlite/a.ts', text: "import '../postgres/ledger.js';" },
  { rule: 'stores-share-what-is-stored', from: 'src/ledger/stored/a.ts', text: "import '../sqlite/ledger.js';" },
  { rule: 'providers-know-adapters-by-index', from: 'src/providers/calls/a.ts', text: "import '../one/wire.js';" },
  { rule: 'providers-know-adapters-by-index', from: 'src/providers/a.ts', text: "import './one/translate.js';" },
  { rule: 'providers-know-adapters-by-index', from: 'src/providers/b.ts', text: "import '../ledger/ledger.js';" },
  { rule: 'adapters-are-pure', from: 'src/providers/one/a.ts', text: "import '../../platform/clock.js';" },
  { rule: 'adapters-are-pure', from: 'src/providers/one/b.ts', text: "import '../../operations/verb.js';" },
  {
    rule: 'adapters-share-the-port-only',
    from: 'src/providers/one/c.ts',
    text: "import { x } from '../calls/transport.js';",
  },
  { rule: 'adapters-are-strangers', from: 'src/providers/one/d.ts', text: "import '../two/wire.js';" },
  { rule: 'operations-know-ports-only', from: 'src/operations/a.ts', text: "import '../ledger/sqlite/ledger.js';" },
  {
    rule: 'operations-know-ports-only',
    from: 'src/operations/b.ts',
    text: "import '../providers/calls/transport.js';",
  },
  { rule: 'operations-know-ports-only', from: 'src/operations/c.ts', text: "import '../providers/one/index.js';" },
  { rule: 'operations-know-ports-only', from: 'src/operations/d.ts', text: "import '../graphql/schema.js';" },
  { rule: 'graphql-knows-operations', from: 'src/graphql/a.ts', text: "import '../ledger/ledger.js';" },
  { rule: 'graphql-knows-operations', from: 'src/graphql/b.ts', text: "import '../providers/provider.js';" },
  { rule: 'graphql-knows-operations', from: 'src/graphql/c.ts', text: "import '../platform/logger.js';" },
  { rule: 'http-knows-graphql', from: 'src/http/a.ts', text: "import '../operations/verb.js';" },
  { rule: 'http-knows-graphql', from: 'src/http/b.ts', text: "import '../config/config.js';" },
  { rule: 'guards-know-no-lane', from: 'src/http/guards/a.ts', text: "import '../lanes/apollo/apollo.js';" },
  { rule: 'lanes-are-strangers', from: 'src/http/lanes/compiled/a.ts', text: "import '../apollo/apollo.js';" },
  { rule: 'callers-know-who-asks', from: 'src/callers/a.ts', text: "import '../config/config.js';" },
  { rule: 'documents-know-the-schema', from: 'src/documents/a.ts', text: "import '../platform/clock.js';" },
  { rule: 'cli-prints-for-people', from: 'src/cli/a.ts', text: "import '../ledger/ledger.js';" },
  { rule: 'cli-prints-for-people', from: 'src/cli/b.ts', text: "import '../graphql/types/order.type.js';" },
  { rule: 'config-knows-settings', from: 'src/config/a.ts', text: "import '../providers/one/index.js';" },
  { rule: 'sandbox-is-a-stranger', from: 'src/sandbox/a.ts', text: "import '../providers/one/wire.js';" },
  { rule: 'sandbox-is-a-stranger', from: 'src/sandbox/b.ts', text: "import type { X } from '../domain/money.js';" },
  { rule: 'wiring-knows-no-adapter', from: 'src/app.ts', text: "import './providers/one/index.js';" },
  { rule: 'wiring-knows-no-adapter', from: 'src/main.ts', text: "import './providers/one/settings.js';" },
  { rule: 'every-file-has-a-row', from: 'src/utils/a.ts', text: "import '../domain/money.js';" },
  { rule: 'src-stands-alone', from: 'src/operations/e.ts', text: "import '../../test/support/fake.js';" },
  { rule: 'tests-measure-nothing', from: 'test/a.test.ts', text: "import '../bench/a-figure.js';" },
  { rule: 'benchmarks-share-the-starters', from: 'bench/a.ts', text: "import '../test/contract/a-suite.js';" },
  { rule: 'undici-in-transport', from: 'src/http/c.ts', text: "import { fetch } from 'undici';" },
  { rule: 'cockatiel-in-calls', from: 'src/providers/c.ts', text: "import 'cockatiel';" },
  { rule: 'schema-packages-in-graphql', from: 'src/http/d.ts', text: "import 'type-graphql';" },
  { rule: 'schema-packages-in-graphql', from: 'src/operations/f.ts', text: "import 'dataloader';" },
  { rule: 'graphql-at-the-edge', from: 'src/operations/g.ts', text: "import type { GraphQLError } from 'graphql';" },
  { rule: 'apollo-in-its-lane', from: 'src/graphql/d.ts', text: "import type { X } from '@apollo/server/plugin';" },
  { rule: 'apollo-in-its-lane', from: 'src/http/guards/b.ts', text: "import '@apollo/server';" },
  { rule: 'fastify-in-servers', from: 'src/graphql/e.ts', text: "import type { FastifyRequest } from 'fastify';" },
  { rule: 'zod-at-the-borders', from: 'src/providers/one/translate.ts', text: "import 'zod';" },
  { rule: 'jose-in-callers', from: 'src/http/f.ts', text: "import 'jose';" },
  { rule: 'databases-in-ledger', from: 'src/operations/h.ts', text: "import 'node:sqlite';" },
  { rule: 'databases-in-ledger', from: 'src/platform/b.ts', text: "import 'postgres';" },
  { rule: 'prom-client-in-metrics', from: 'src/http/e.ts', text: "import type { Registry } from 'prom-client';" },
  { rule: 'prom-client-in-metrics', from: 'src/platform/f.ts', text: "import 'prom-client';" },
  { rule: 'opentelemetry-in-trace', from: 'src/operations/i.ts', text: "import '@opentelemetry/api';" },
  { rule: 'opentelemetry-in-trace', from: 'src/platform/g.ts', text: "import '@opentelemetry/api';" },
  { rule: 'explorer-on-its-page', from: 'src/http/g.ts', text: "await import('@graphql-yoga/render-graphiql');" },
  { rule: 'packages-are-declared', from: 'src/platform/c.ts', text: "import 'vitest';" },
  { rule: 'packages-are-declared', from: 'src/platform/d.ts', text: "import 'undeclared';" },
  { rule: 'imports-resolve', from: 'src/platform/e.ts', text: "import './missing.js';" },
  { rule: 'no-circles', from: 'src/operations/ring.ts', text: "import type { X } from './ring.js';" },
  { rule: 'no-circles', from: 'src/operations/ring-a.ts', text: "import './ring-b.js';" },
  { rule: 'no-circles', from: 'src/graphql/ring.ts', text: "import './types/ring.type.js';" },
  { rule: 'no-orphans', from: 'src/operations/alone.ts', text: 'export const x = 1;' },
];

/** The imports that each row of the table allows, and the files that the cases above import. */
export const ALLOWED: Readonly<Record<string, string>> = {
  'src/lib/json.ts': "import { x } from './look-up.js';",
  'src/lib/look-up.ts': 'export const x = 1;',
  'src/callers/key-file.ts': "import 'zod'; import '../domain/money.js'; import '../platform/clock.js';",
  'src/callers/jwt.ts': "import 'jose'; import '../lib/json.js';",
  'src/documents/trusted-document.ts': 'export type X = 1;',
  'src/documents/check.ts': "import 'graphql'; import '../graphql/schema.js'; import './trusted-document.js';",
  'src/config/config.ts':
    "import 'zod'; import '../platform/secret.js'; import '../providers/one/settings.js'; import '../lib/json.js';" +
    "import '../callers/key-file.js'; import type { X } from '../documents/trusted-document.js';",
  'src/cli/keys.ts':
    "import '../config/config.js'; import '../callers/jwt.js'; import '../documents/check.js'; import '../graphql/schema.js';",
  'bench/a-figure.ts': "import '../test/support/fake.js'; import '../src/app.js';",
  'test/contract/a-suite.ts': "import '../support/fake.js';",
  'src/domain/money.ts': "import type { X } from './problem.js'; import '../lib/json.js';",
  'src/domain/problem.ts': 'export type X = 1;',
  'src/platform/clock.ts': "import './logger.js';",
  'src/platform/logger.ts': "import 'pino';",
  'src/platform/metrics.ts': "import 'prom-client'; import './metric-series.js'; import './process-metrics.js';",
  'src/platform/metric-series.ts': "import 'prom-client';",
  'src/platform/process-metrics.ts': "import 'prom-client'; import './watch-event-loop.js';",
  'src/platform/watch-event-loop.ts': "import 'prom-client';",
  'src/platform/trace.ts': "import '@opentelemetry/api';",
  'src/platform/secret.ts': "import 'node:util';",
  'src/ledger/ledger.ts': "import type { X } from '../domain/money.js';",
  'src/ledger/postgres/ledger.ts': "import 'postgres'; import '../stored/rows.js';",
  'src/ledger/stored/rows.ts': "import '../ledger.js'; import '../../domain/money.js';",
  'src/ledger/sqlite/ledger.ts':
    "import 'node:sqlite'; import '../stored/rows.js'; import '../ledger.js'; import '../../platform/clock.js'; import '../../lib/json.js';",
  'src/providers/provider.ts': "import '../domain/money.js'; import '../platform/clock.js';",
  'src/providers/calls/transport.ts':
    "import 'undici'; import '../provider.js'; export const x = 1; export type X = 1;",
  'src/providers/calls/guard.ts': "import 'cockatiel';",
  'src/providers/index.ts': "import './one/index.js'; import './two/index.js';",
  'src/providers/one/index.ts': "import './settings.js'; import './wire.js'; import '../provider.js';",
  'src/providers/one/settings.ts': "import 'zod'; import '../../platform/secret.js'; import '../../domain/money.js';",
  'src/providers/one/wire.ts': "import 'zod'; import type { X } from '../calls/transport.js';",
  'src/providers/two/index.ts': "import './wire.js';",
  'src/providers/two/wire.ts': "import 'zod';",
  'src/operations/verb.ts':
    "import '../domain/money.js'; import '../platform/clock.js'; import '../ledger/ledger.js'; import '../providers/provider.js';",
  'src/graphql/schema.ts':
    "import 'type-graphql'; import 'graphql'; import 'graphql-scalars'; import 'class-validator'; import 'dataloader';" +
    "import './types/order.type.js'; import '../operations/verb.js'; import '../domain/money.js';",
  'src/graphql/types/order.type.ts': "import './operation.type.js';",
  'src/graphql/types/operation.type.ts': "import './order.type.js';",
  'src/http/lanes/apollo/apollo.ts': "import '@apollo/server'; import '../../guards/guards.js';",
  'src/http/guards/guards.ts': "import '../../callers/jwt.js'; import '../../documents/check.js';",
  'src/http/server.ts':
    "import 'fastify'; import './lanes/apollo/apollo.js'; import 'graphql'; import '../graphql/schema.js'; import '../platform/logger.js';" +
    "import '../domain/money.js';",
  'src/http/pages/explorer.ts': "await import('@graphql-yoga/render-graphiql'); import '../server.js';",
  'src/sandbox/sandbox.ts': "import 'fastify'; import '../platform/clock.js';",
  'src/sandbox/main.ts': "import './sandbox.js';",
  'test/support/fake.ts': 'export const x = 1;',
  // The second files of the circles above; a circle is reported once, at its first file.
  'src/operations/ring-b.ts': "import './ring-a.js';",
  'src/graphql/types/ring.type.ts': "import '../ring.js';",
};

/** The files at the root of src: each has its allowed imports and then its case. */
export const ALSO: Readonly<Record<string, string>> = {
  'src/config/config.ts': "import 'zod'; import './platform/secret.js'; import './providers/one/settings.js';",
  'src/app.ts':
    "import './config/config.js'; import './http/server.js'; import './ledger/sqlite/ledger.js'; import './operations/verb.js';" +
    "import './providers/index.js'; import './providers/calls/guard.js'; import './sandbox/sandbox.js'; import './graphql/schema.js';",
  'src/main.ts': "import './app.js'; import './config/config.js';",
};

export const DEPENDENCIES = [
  '@apollo/server',
  '@opentelemetry/api',
  'class-validator',
  'cockatiel',
  'dataloader',
  'fastify',
  'graphql',
  'graphql-scalars',
  'jose',
  'pino',
  'postgres',
  'prom-client',
  'type-graphql',
  'undici',
  'zod',
];

export const DEV_DEPENDENCIES = ['@graphql-yoga/render-graphiql', 'vitest'];
