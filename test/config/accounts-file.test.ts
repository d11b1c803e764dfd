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

const ACCESS_TOKEN = 'accessToken must be an access token of visible ASCII characters, 10 to 512 of them.';

it('reads accounts with their secrets from variables and files', () => {
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

it('reads it beside the accounts of variables', () => {
  const { accounts } = accountsOf([SHOP], { ...ENV, ...MERCADOPAGO });
  expect(accounts.map(({ name }) => name)).toEqual(['mercadopago', 'north']);
});

it.each([
  ['is not JSON', `[{ "name": "canary", "accessToken": "${TOKEN}"`],
  ['is no list', { ...SHOP }],
  ['is empty', []],
  ['holds something else', ['canary']],
  ['names no account', [{ ...SHOP, name: undefined }]],
  ['names an account oddly', [{ ...SHOP, name: 'North:1' }]],
  ['names no provider', [{ ...SHOP, provider: undefined }]],
  ['names a tenant oddly', [{ ...SHOP, tenant: 'a tenant' }]],
])('says what a file is expected to be when it %s', (_name, entries) => {
  const faults = accountFaultsOf(entries, ENV, FILES);
  expect(faults).toEqual([expect.stringMatching(/^ACCOUNTS_FILE must name a JSON file: /)]);
  expect(faults.join()).not.toContain('canary');
});

it('says what is expected when there is no such file', () => {
  expect(faultsOf({ ACCOUNTS_FILE: '/canary' })).toEqual([
    expect.stringMatching(/^ACCOUNTS_FILE must name a JSON file: /),
  ]);
});

it('refuses a secret that is written in the file', () => {
  const faults = accountFaultsOf([{ ...SHOP, accessToken: TOKEN }], ENV);
  expect(faults).toEqual([
    'ACCOUNTS_FILE, account north: accessToken must be given as accessTokenEnv or accessTokenFile.',
  ]);
});

it.each([
  ['variable', SHOP, 'north'],
  ['file', SELLER, 'seller'],
])('names the account whose secret is in no %s', (_name, entry, name) => {
  expect(accountFaultsOf([entry])).toEqual([`ACCOUNTS_FILE, account ${name}: ${ACCESS_TOKEN}`]);
});

it('names the account whose secret is no token', () => {
  expect(accountFaultsOf([SHOP], { NORTH_TOKEN: 'canary' })).toEqual([`ACCOUNTS_FILE, account north: ${ACCESS_TOKEN}`]);
});

it('names the account of an unknown provider, and the ones that there are', () => {
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
  ['shopDomain', { ...SHOP, shopDomain: 'canary' }, 'must be a known setting.'],
  [
    'accessTokenEnv',
    { ...SHOP, accessTokenFile: '/run/secrets/seller', accessTokenEnv: 5 },
    'must be a known setting.',
  ],
])('names the setting %s of an account, never its value', (setting, entry, expects) => {
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
    'ACCOUNTS_FILE, account north: odd must be a kn',
    'ACCOUNTS_FILE, account north: even must be a k',
    'ACCOUNTS_FILE, account seller: provider must b',
  ]);
});

it('refuses a name that is given twice, by a variable or in the file', () => {
  const south = { ...SHOP, shopHost: 'www.south.example' };
  expect(accountFaultsOf([SHOP, south], ENV)).toEqual(['Two accounts have the name north.']);
  expect(accountFaultsOf([{ ...SHOP, name: 'vnda' }], { ...ENV, ...VNDA })).toEqual([
    'Two accounts have the name vnda.',
  ]);
});

const SAME = 'The accounts north and south are the same shop or seller: configure it once.';

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

it('refuses one seller as two accounts, whichever tenants they are of', () => {
  const again = { ...SELLER, name: 'again', tenant: 'other' };
  expect(accountFaultsOf([SELLER, again], {}, FILES)).toEqual([
    'The accounts seller and again are the same shop or seller: configure it once.',
  ]);
});

it.each([
  ['another shop', { shopHost: 'www.south.example' }],
  ['another address', { baseUrl: 'https://api.sandbox.vnda.com.br' }],
])('takes %s for another account', (_name, changes) => {
  expect(accountsOf([SHOP, { ...SHOP, name: 'south', ...changes }], ENV).accounts).toHaveLength(2);
});

it('takes another seller for another account', () => {
  const other = { name: 'other', provider: 'mercadopago', accessTokenEnv: 'NORTH_TOKEN' };
  expect(accountsOf([SELLER, other], ENV, FILES).accounts).toHaveLength(2);
});
