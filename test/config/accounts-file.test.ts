import { expect, it } from 'vitest';
import {
  accountFaultsOf,
  accountsOf,
  faultsOf,
  MERCADOPAGO,
  OTHER_TOKEN,
  TOKEN,
  tokenOf,
  VNDA,
} from './an-environment.js';

const SHOP = { name: 'north', provider: 'vnda', shopHost: 'www.north.example', accessTokenEnv: 'NORTH_TOKEN' };
const SELLER = { name: 'seller', provider: 'mercadopago', accessTokenFile: '/run/secrets/seller' };
const ENV = { NORTH_TOKEN: TOKEN };
const FILES = { '/run/secrets/seller': `${OTHER_TOKEN}\n` };

const ACCESS_TOKEN = 'accessToken must be an access token of 10 to 512 visible ASCII characters.';

it('reads accounts, and their secrets from variables and files', () => {
  const { accounts, sandbox } = accountsOf([{ ...SHOP, tenant: 'store-1' }, SELLER], ENV, FILES);
  expect(sandbox).toBe(false);
  expect(accounts).toMatchObject([
    {
      name: 'north',
      tenant: 'store-1',
      provider: 'vnda',
      settings: { shopHost: 'www.north.example', baseUrl: 'https://api.vnda.com.br' },
    },
    { name: 'seller', tenant: 'default', provider: 'mercadopago' },
  ]);
  expect(accounts.map(tokenOf)).toEqual([TOKEN, OTHER_TOKEN]);
});

it('reads the file together with the accounts of variables', () => {
  const { accounts } = accountsOf([SHOP], { ...ENV, ...MERCADOPAGO });
  expect(accounts.map(({ name }) => name)).toEqual(['mercadopago', 'north']);
});

it.each([
  ['is not JSON', `[{ "name": "canary", "accessToken": "${TOKEN}"`],
  ['is not a list', { ...SHOP }],
  ['is empty', []],
  ['holds something else', ['canary']],
  ['names no account', [{ ...SHOP, name: undefined }]],
  ['names an account oddly', [{ ...SHOP, name: 'North:1' }]],
  ['names no provider', [{ ...SHOP, provider: undefined }]],
  ['names a tenant oddly', [{ ...SHOP, tenant: 'a tenant' }]],
])('says what the file must be when it %s', (_name, entries) => {
  const faults = accountFaultsOf(entries, ENV, FILES);
  expect(faults).toEqual([expect.stringMatching(/^ACCOUNTS_FILE must name a JSON file /)]);
  expect(faults.join()).not.toContain('canary');
});

it('says what the file must be when it does not exist', () => {
  expect(faultsOf({ ACCOUNTS_FILE: '/canary' })).toEqual([
    expect.stringMatching(/^ACCOUNTS_FILE must name a JSON file /),
  ]);
});

it('refuses a secret in the file', () => {
  const faults = accountFaultsOf([{ ...SHOP, accessToken: TOKEN }], ENV);
  expect(faults).toEqual([
    'ACCOUNTS_FILE, account north: accessToken must not be in the file. Name it with accessTokenEnv or accessTokenFile.',
  ]);
});

it.each([
  ['variable', SHOP, 'north'],
  ['file', SELLER, 'seller'],
])('names the account whose secret has no %s', (_name, entry, name) => {
  expect(accountFaultsOf([entry])).toEqual([`ACCOUNTS_FILE, account ${name}: ${ACCESS_TOKEN}`]);
});

it('names the account whose secret is not a token', () => {
  expect(accountFaultsOf([SHOP], { NORTH_TOKEN: 'canary' })).toEqual([`ACCOUNTS_FILE, account north: ${ACCESS_TOKEN}`]);
});

it('names the account with an unknown provider, and the known providers', () => {
  expect(accountFaultsOf([{ ...SHOP, provider: 'canary' }], ENV)).toEqual([
    'ACCOUNTS_FILE, account north: provider must be one of mercadopago, vnda.',
  ]);
});

it.each([
  [
    'shopHost',
    { ...SHOP, shopHost: 'https://canary' },
    "must be the store's public domain, such as www.the-store.com.br.",
  ],
  ['baseUrl', { ...SHOP, baseUrl: 'http://canary.example' }, 'must be an https URL (http only on loopback).'],
  ['shopDomain', { ...SHOP, shopDomain: 'canary' }, 'is not a known setting.'],
  ['accessTokenEnv', { ...SHOP, accessTokenFile: '/run/secrets/seller', accessTokenEnv: 5 }, 'is not a known setting.'],
])('names the setting %s of an account and never its value', (setting, entry, expects) => {
  const faults = accountFaultsOf([entry], ENV, FILES);
  expect(faults).toEqual([`ACCOUNTS_FILE, account north: ${setting} ${expects}`]);
});

it('names every fault of every account', () => {
  const faults = accountFaultsOf(
    [
      { ...SHOP, shopHost: '-', odd: 1, even: 2 },
      { ...SELLER, provider: 'x' },
    ],
    ENV,
  );
  expect(faults.map((fault) => fault.slice(0, 46))).toEqual([
    'ACCOUNTS_FILE, account north: shopHost must be',
    'ACCOUNTS_FILE, account north: odd is not a kno',
    'ACCOUNTS_FILE, account north: even is not a kn',
    'ACCOUNTS_FILE, account seller: provider must b',
  ]);
});

it('refuses two accounts with one name, from variables or from the file', () => {
  const south = { ...SHOP, shopHost: 'www.south.example' };
  expect(accountFaultsOf([SHOP, south], ENV)).toEqual(['Two accounts have the name north. Give each its own name.']);
  expect(accountFaultsOf([{ ...SHOP, name: 'vnda' }], { ...ENV, ...VNDA })).toEqual([
    'Two accounts have the name vnda. Give each its own name.',
  ]);
});

const SAME = 'The accounts north and south are the same shop or seller. Configure it once.';

it.each([
  ['the same', {}],
  ['written in capitals', { shopHost: 'WWW.North.Example' }],
  ['with the default address written out', { baseUrl: 'https://api.vnda.com.br' }],
  ['with a slash at the end of the address', { baseUrl: 'https://api.vnda.com.br/' }],
  ['with the port of https written out', { baseUrl: 'https://API.vnda.com.br:443' }],
])('refuses one shop as two accounts: %s', (_name, changes) => {
  const south = { ...SHOP, name: 'south', accessTokenEnv: 'SOUTH_TOKEN', ...changes };
  expect(accountFaultsOf([SHOP, south], { ...ENV, SOUTH_TOKEN: OTHER_TOKEN })).toEqual([SAME]);
});

it('refuses one seller as two accounts, also of two tenants', () => {
  const again = { ...SELLER, name: 'again', tenant: 'other' };
  expect(accountFaultsOf([SELLER, again], {}, FILES)).toEqual([
    'The accounts seller and again are the same shop or seller. Configure it once.',
  ]);
});

it.each([
  ['another shop', { shopHost: 'www.south.example' }],
  ['another address', { baseUrl: 'https://api.sandbox.vnda.com.br' }],
])('accepts %s as another account', (_name, changes) => {
  expect(accountsOf([SHOP, { ...SHOP, name: 'south', ...changes }], ENV).accounts).toHaveLength(2);
});

it('accepts another seller as another account', () => {
  const other = { name: 'other', provider: 'mercadopago', accessTokenEnv: 'NORTH_TOKEN' };
  expect(accountsOf([SELLER, other], ENV, FILES).accounts).toHaveLength(2);
});
