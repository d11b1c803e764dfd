import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const projectFolder = join(import.meta.dirname, '../..');
const config: IConfiguration = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
const ruleNames = (config.forbidden ?? []).map((rule) => rule.name);

interface Case {
  readonly rule: string;
  readonly from: string;
  readonly text: string;
}

/** One file per case in one tree: `text` makes `from` break `rule`, and no other. */
const VIOLATIONS: readonly Case[] = [
  { rule: 'domain-is-pure', from: 'src/domain/a.ts', text: "import '../platform/clock.js';" },
  { rule: 'domain-is-pure', from: 'src/domain/b.ts', text: "import type { X } from '../operations/verb.js';" },
  { rule: 'domain-is-pure', from: 'src/domain/c.ts', text: "import { createHash } from 'node:crypto';" },
  { rule: 'domain-is-pure', from: 'src/domain/d.ts', text: "import 'pino';" },
  { rule: 'platform-knows-no-payments', from: 'src/platform/a.ts', text: "import '../domain/money.js';" },
  { rule: 'ledger-knows-domain-and-platform', from: 'src/ledger/a.ts', text: "import '../operations/verb.js';" },
  { rule: 'ledger-knows-domain-and-platform', from: 'src/ledger/b.ts', text: "import '../providers/provider.js';" },
  { rule: 'providers-know-adapters-by-index', from: 'src/providers/a.ts', text: "import './one/translate.js';" },
  { rule: 'providers-know-adapters-by-index', from: 'src/providers/b.ts', text: "import '../ledger/ledger.js';" },
  { rule: 'adapters-are-pure', from: 'src/providers/one/a.ts', text: "import '../../platform/clock.js';" },
  { rule: 'adapters-are-pure', from: 'src/providers/one/b.ts', text: "import '../../operations/verb.js';" },
  {
    rule: 'adapters-share-the-port-only',
    from: 'src/providers/one/c.ts',
    text: "import { x } from '../transport.js';",
  },
  { rule: 'adapters-are-strangers', from: 'src/providers/one/d.ts', text: "import '../two/wire.js';" },
  { rule: 'operations-know-ports-only', from: 'src/operations/a.ts', text: "import '../ledger/sqlite-ledger.js';" },
  { rule: 'operations-know-ports-only', from: 'src/operations/b.ts', text: "import '../providers/transport.js';" },
  { rule: 'operations-know-ports-only', from: 'src/operations/c.ts', text: "import '../providers/one/index.js';" },
  { rule: 'operations-know-ports-only', from: 'src/operations/d.ts', text: "import '../graphql/schema.js';" },
  { rule: 'graphql-knows-operations', from: 'src/graphql/a.ts', text: "import '../ledger/ledger.js';" },
  { rule: 'graphql-knows-operations', from: 'src/graphql/b.ts', text: "import '../providers/provider.js';" },
  { rule: 'graphql-knows-operations', from: 'src/graphql/c.ts', text: "import '../platform/logger.js';" },
  { rule: 'http-knows-graphql', from: 'src/http/a.ts', text: "import '../operations/verb.js';" },
  { rule: 'http-knows-graphql', from: 'src/http/b.ts', text: "import '../config.js';" },
  { rule: 'config-knows-settings', from: 'src/config/config.ts', text: "import './providers/one/index.js';" },
  { rule: 'sandbox-is-a-stranger', from: 'src/sandbox/a.ts', text: "import '../providers/one/wire.js';" },
  { rule: 'sandbox-is-a-stranger', from: 'src/sandbox/b.ts', text: "import type { X } from '../domain/money.js';" },
  { rule: 'wiring-knows-no-adapter', from: 'src/app.ts', text: "import './providers/one/index.js';" },
  { rule: 'wiring-knows-no-adapter', from: 'src/main.ts', text: "import './providers/one/settings.js';" },
  { rule: 'every-file-has-a-row', from: 'src/utils/a.ts', text: "import '../domain/money.js';" },
  { rule: 'src-stands-alone', from: 'src/operations/e.ts', text: "import '../../test/support/fake.js';" },
  { rule: 'undici-in-transport', from: 'src/http/c.ts', text: "import { fetch } from 'undici';" },
  { rule: 'cockatiel-in-guard', from: 'src/providers/c.ts', text: "import 'cockatiel';" },
  { rule: 'schema-packages-in-graphql', from: 'src/http/d.ts', text: "import 'type-graphql';" },
  { rule: 'schema-packages-in-graphql', from: 'src/operations/f.ts', text: "import 'dataloader';" },
  { rule: 'graphql-at-the-edge', from: 'src/operations/g.ts', text: "import type { GraphQLError } from 'graphql';" },
  { rule: 'apollo-in-http', from: 'src/graphql/d.ts', text: "import type { X } from '@apollo/server/plugin';" },
  { rule: 'fastify-in-servers', from: 'src/graphql/e.ts', text: "import type { FastifyRequest } from 'fastify';" },
  { rule: 'zod-at-the-borders', from: 'src/providers/one/translate.ts', text: "import 'zod';" },
  { rule: 'databases-in-ledger', from: 'src/operations/h.ts', text: "import 'node:sqlite';" },
  { rule: 'databases-in-ledger', from: 'src/platform/b.ts', text: "import 'postgres';" },
  { rule: 'prom-client-in-metrics', from: 'src/http/e.ts', text: "import type { Registry } from 'prom-client';" },
  { rule: 'prom-client-in-metrics', from: 'src/platform/f.ts', text: "import 'prom-client';" },
  { rule: 'opentelemetry-in-trace', from: 'src/operations/i.ts', text: "import '@opentelemetry/api';" },
  { rule: 'opentelemetry-in-trace', from: 'src/platform/g.ts', text: "import '@opentelemetry/api';" },
  { rule: 'packages-are-declared', from: 'src/platform/c.ts', text: "import 'vitest';" },
  { rule: 'packages-are-declared', from: 'src/platform/d.ts', text: "import 'undeclared';" },
  { rule: 'imports-resolve', from: 'src/platform/e.ts', text: "import './missing.js';" },
  { rule: 'no-circles', from: 'src/operations/ring.ts', text: "import type { X } from './ring.js';" },
  { rule: 'no-circles', from: 'src/operations/ring-a.ts', text: "import './ring-b.js';" },
  { rule: 'no-circles', from: 'src/graphql/ring.ts', text: "import './types/ring.type.js';" },
  { rule: 'no-orphans', from: 'src/operations/alone.ts', text: 'export const x = 1;' },
];

/** What each row of the table allows, and what the cases above import. */
const ALLOWED: Readonly<Record<string, string>> = {
  'src/domain/money.ts': "import type { X } from './problem.js';",
  'src/domain/problem/problem.ts': 'export type X = 1;',
  'src/platform/clock.ts': "import './logger.js';",
  'src/platform/logger.ts': "import 'pino';",
  'src/platform/metrics.ts': "import 'prom-client'; import './metric-series.js'; import './process-metrics.js';",
  'src/platform/metric-series.ts': "import 'prom-client';",
  'src/platform/process-metrics.ts': "import 'prom-client'; import './watch-event-loop.js';",
  'src/platform/watch-event-loop.ts': "import 'prom-client';",
  'src/platform/trace.ts': "import '@opentelemetry/api';",
  'src/platform/secret.ts': "import 'node:util';",
  'src/ledger/ledger.ts': "import type { X } from '../domain/money.js';",
  'src/ledger/sqlite/ledger.ts':
    "import 'node:sqlite'; import 'postgres'; import './ledger.js'; import '../platform/clock.js';",
  'src/providers/provider.ts': "import '../domain/money.js'; import '../platform/clock.js';",
  'src/providers/calls/transport.ts': "import 'undici'; import './provider.js'; export const x = 1; export type X = 1;",
  'src/providers/calls/guard.ts': "import 'cockatiel';",
  'src/providers/index.ts': "import './one/index.js'; import './two/index.js';",
  'src/providers/one/index.ts': "import './settings.js'; import './wire.js'; import '../provider.js';",
  'src/providers/one/settings.ts': "import 'zod'; import '../../platform/secret.js'; import '../../domain/money.js';",
  'src/providers/one/wire.ts': "import 'zod'; import type { X } from '../transport.js';",
  'src/providers/two/index.ts': "import './wire.js';",
  'src/providers/two/wire.ts': "import 'zod';",
  'src/operations/verb.ts':
    "import '../domain/money.js'; import '../platform/clock.js'; import '../ledger/ledger.js'; import '../providers/provider.js';",
  'src/graphql/schema.ts':
    "import 'type-graphql'; import 'graphql'; import 'graphql-scalars'; import 'class-validator'; import 'dataloader';" +
    "import './types/order.type.js'; import '../operations/verb.js'; import '../domain/money.js';",
  'src/graphql/types/order/order.type.ts': "import './operation.type.js';",
  'src/graphql/types/operation/operation.type.ts': "import './order.type.js';",
  'src/http/server.ts':
    "import 'fastify'; import '@apollo/server'; import 'graphql'; import '../graphql/schema.js'; import '../platform/logger.js';" +
    "import '../domain/money.js';",
  'src/sandbox/sandbox.ts': "import 'fastify'; import '../platform/clock.js';",
  'src/sandbox/main.ts': "import './sandbox.js';",
  'test/support/fake.ts': 'export const x = 1;',
  // The other halves of the circles above: a circle is reported once, at its first file.
  'src/operations/ring-b.ts': "import './ring-a.js';",
  'src/graphql/types/ring.type.ts': "import '../ring.js';",
};

/** The two files that stand once in src: each holds its case and, before it, what is allowed there. */
const ALSO: Readonly<Record<string, string>> = {
  'src/config/config.ts': "import 'zod'; import './platform/secret.js'; import './providers/one/settings.js';",
  'src/app.ts':
    "import './config.js'; import './http/server.js'; import './ledger/sqlite-ledger.js'; import './operations/verb.js';" +
    "import './providers/index.js'; import './providers/guard.js'; import './sandbox/sandbox.js'; import './graphql/schema.js';",
  'src/main.ts': "import './app.js'; import './config.js';",
};

const DEPENDENCIES = [
  '@apollo/server',
  '@opentelemetry/api',
  'class-validator',
  'cockatiel',
  'dataloader',
  'fastify',
  'graphql',
  'graphql-scalars',
  'pino',
  'postgres',
  'prom-client',
  'type-graphql',
  'undici',
  'zod',
];

const reportOn = async (baseDir: string): Promise<readonly string[]> => {
  const { output } = await cruise(['src'], {
    ...config.options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: config.forbidden ?? [] },
  });
  return (output as ICruiseResult).summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
};

const write = async (tree: string, files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), `${text}\n`);
  }
};

const packageFiles = (name: string): Readonly<Record<string, string>> => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: '',
  [`node_modules/${name}/plugin/index.js`]: '',
});

describe('the sources', () => {
  it('break no rule', async () => {
    expect(await reportOn(projectFolder)).toEqual([]);
  });
});

describe('a tree of violations', () => {
  let tree: string;
  let reported: readonly string[];

  beforeAll(async () => {
    tree = await mkdtemp(join(tmpdir(), 'guiche-imports-'));
    const manifest = {
      name: 'violations',
      dependencies: Object.fromEntries(DEPENDENCIES.map((name) => [name, '1.0.0'])),
      devDependencies: { vitest: '1.0.0' },
    };
    await write(tree, { 'package.json': JSON.stringify(manifest) });
    for (const name of [...DEPENDENCIES, 'vitest', 'undeclared']) await write(tree, packageFiles(name));
    await write(tree, ALLOWED);
    await write(tree, Object.fromEntries(VIOLATIONS.map(({ from, text }) => [from, `${ALSO[from] ?? ''} ${text}`])));
    reported = await reportOn(tree);
  });

  afterAll(() => rm(tree, { recursive: true }));

  it.each(VIOLATIONS)('$rule: reported for $from', ({ rule, from }) => {
    expect(reported.filter((each) => each.startsWith(`${from}:`))).toEqual([`${from}: ${rule}`]);
  });

  it.each(Object.keys(ALLOWED))('nothing reported for %s', (from) => {
    expect(reported.filter((each) => each.startsWith(`${from}:`))).toEqual([]);
  });

  it('breaks every rule of the configuration', () => {
    expect(new Set(VIOLATIONS.map(({ rule }) => rule))).toEqual(new Set(ruleNames));
  });
});
