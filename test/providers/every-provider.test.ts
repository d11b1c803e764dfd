import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { providers } from '../../src/providers/index.js';
import { readFixtures } from '../contract/provider.contract.js';
import { aProviderKey, aSandbox, clientOf, intentionOf, simulatorOf } from './a-sandbox-client.js';
import { caseOf } from './cases.js';

const SOURCES = join(import.meta.dirname, '../../src');
const FOLDER = join(SOURCES, 'providers');

it('is in the list: each folder except calls is a provider', () => {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.map(({ name }) => name).filter((name) => name !== 'calls');
  expect(providers.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
});

describe.each(providers)('$name', (provider) => {
  const { name, settings, capabilities } = provider;

  it('has a case in the tests', () => {
    expect(caseOf(provider).given).toBeDefined();
  });

  it.each(['answers', 'errors', 'inquiries'] as const)('has fixtures of its %s', (file) => {
    const verbs = new Set(readFixtures(name, file).map(({ operation }) => operation.kind));
    expect([...verbs].toSorted()).toEqual([...capabilities.operations].toSorted());
  });

  it('has a README that names its variables and its files', () => {
    const folder = join(FOLDER, name);
    expect(existsSync(join(folder, 'README.md'))).toBe(true);
    const text = readFileSync(join(folder, 'README.md'), 'utf8');
    for (const variable of Object.values(settings.variables)) expect(text).toContain(`\`${variable}\``);
    const named = [...text.matchAll(/`([a-z-]+\.ts)`/g)].map(([, file = '']) => file);
    expect(named.length).toBeGreaterThan(0);
    for (const file of named) expect(existsSync(join(folder, file)), file).toBe(true);
  });

  it('is named only by its own code, the list and its simulator', () => {
    const own = [join('providers', name), join('providers', 'index.ts'), 'sandbox'];
    const others = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !own.some((part) => file.startsWith(part)),
    );
    const naming = others.filter((file) => readFileSync(join(SOURCES, file), 'utf8').includes(`'${name}'`));
    expect([others.length > 100, naming]).toEqual([true, []]);
  });

  it('has a simulator, configured by its variables, whose orders can be read and captured', async () => {
    const simulator = simulatorOf(await aSandbox(), provider);
    expect(Object.keys(simulator.environment).toSorted()).toEqual(Object.values(settings.variables).toSorted());
    const { client } = clientOf(provider, simulator);
    const id = simulator.addOrder();
    expect(client.orderIdFault(id)).toBeNull();
    expect(await client.readOrder(id)).toMatchObject({ kind: 'found', order: { status: 'AUTHORIZED' } });
    expect((await client.perform(intentionOf('CAPTURE', id), aProviderKey())).result.kind).toBe('applied');
    expect(client.account.identity).toMatchObject({ provider: name, mode: 'SIMULATED' });
  });
});
