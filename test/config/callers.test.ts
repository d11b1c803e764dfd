import { describe, expect, it } from 'vitest';
import { keysFileOf, type ReadCallers, readCallers } from '../../src/config/callers.js';
import { SCOPES } from '../../src/domain/caller.js';
import { anApiKey, keysEnv, keysText } from '../support/an-api-key.js';

type Env = Readonly<Record<string, string>>;
type Files = Readonly<Record<string, string | Error>>;

const readFrom = (files: Files, path: string): string => {
  const found = files[path] ?? Object.assign(new Error('canary'), { code: 'ENOENT' });
  if (found instanceof Error) throw found;
  return found;
};

const DEVELOPMENT = { isProduction: false, host: '127.0.0.1' };
const PRODUCTION = { isProduction: true, host: '127.0.0.1' };

const read = (
  env: Env = {},
  files: Files = {},
  standing: Parameters<typeof readCallers>[1] = DEVELOPMENT,
): ReadCallers => readCallers({ env, readFile: (path) => readFrom(files, path) }, standing);

const KEY = anApiKey({ expiresAt: '2027-01-31T23:59:59.999Z' });
const JWT = {
  JWT_ISSUER: 'https://issuer.example/',
  JWT_AUDIENCE: 'guiche',
  JWT_JWKS_URL: 'https://issuer.example/.well-known/jwks.json',
};

describe('without any credential', () => {
  it.each(['127.0.0.1', '127.0.0.2', 'localhost', '::1'])('development is open on %s', (host) => {
    expect(read({}, {}, { isProduction: false, host })).toEqual({ callers: null, faults: [] });
  });

  it.each(['0.0.0.0', '::', '10.0.0.7', 'guiche.internal', '::ffff:10.0.0.7', ':::'])(
    'nobody else may reach it: %s',
    (host) => {
      expect(read({}, {}, { isProduction: false, host })).toEqual({
        callers: null,
        faults: [
          'HOST lets other machines in, and nobody is asked who they are: set HOST=127.0.0.1, or set API_KEYS_FILE (npm run keys -- create --name web-shop --scopes orders:read makes it), or JWT_ISSUER, JWT_AUDIENCE and JWT_JWKS_URL.',
        ],
      });
    },
  );

  it('production does not start', () => {
    expect(read({}, {}, PRODUCTION)).toEqual({
      callers: null,
      faults: [
        'Nobody is asked who they are, and money moves in production: set API_KEYS_FILE (npm run keys -- create --name web-shop --scopes orders:read makes it), or JWT_ISSUER, JWT_AUDIENCE and JWT_JWKS_URL.',
      ],
    });
  });

  it('nothing is said of a HOST that is at fault itself', () => {
    expect(read({}, {}, { isProduction: false, host: undefined }).faults).toEqual([]);
  });
});

it.each([
  ['keys', keysEnv(KEY)],
  ['tokens', JWT],
])('starts in production, for every machine, with %s', (_name, env) => {
  const { callers, faults } = read(env, {}, { isProduction: true, host: '0.0.0.0' });
  expect(faults).toEqual([]);
  expect(callers).not.toBeNull();
});

it('calls no credential missing that is only wrong', () => {
  expect(read({ API_KEYS: 'canary' }, {}, PRODUCTION).faults).toHaveLength(1);
  expect(read({ JWT_ISSUER: 'https://issuer.example' }, {}, PRODUCTION).faults).toEqual([
    expect.stringMatching(/^JWT_AUDIENCE must be /),
    expect.stringMatching(/^JWT_JWKS_URL must be /),
  ]);
});

it('names every fault of both at once', () => {
  expect(read({ ...JWT, API_KEYS: '[', JWT_AUDIENCE: '' }).faults).toEqual([
    expect.stringMatching(/^API_KEYS must hold /),
    expect.stringMatching(/^JWT_AUDIENCE must be /),
  ]);
});

describe('API keys', () => {
  it('are read from a variable, for good', () => {
    expect(read(keysEnv(KEY)).callers).toEqual({ apiKeys: { file: null, keys: [KEY.kept] }, jwt: null });
  });

  it('are read from API_KEYS_FILE, to be looked at again', () => {
    const { callers } = read({ API_KEYS_FILE: '/keys.json' }, { '/keys.json': keysText(KEY) });
    expect(callers).toEqual({ apiKeys: { file: '/keys.json', keys: [KEY.kept] }, jwt: null });
  });

  it.each<readonly [Env, string]>([
    [{}, 'data/api-keys.json'],
    [{ DATA_DIR: '/var/lib/guiche' }, '/var/lib/guiche/api-keys.json'],
    [{ DATA_DIR: '', API_KEYS_FILE: '' }, 'data/api-keys.json'],
  ])('are read from the file beside the ledger where it exists (%j)', (env, path) => {
    expect(keysFileOf(env)).toBe(path);
    expect(read(env, { [path]: keysText(KEY) }).callers).toMatchObject({ apiKeys: { file: path } });
    expect(read(env).callers).toBeNull();
  });

  it('are asked for also when the list is empty', () => {
    expect(read({ API_KEYS: '[]' })).toEqual({ callers: { apiKeys: { file: null, keys: [] }, jwt: null }, faults: [] });
  });

  it('may be of a tenant that has no account', () => {
    expect(read(keysEnv(anApiKey({ tenant: 'nobody' }))).faults).toEqual([]);
  });

  it('stand in one place', () => {
    expect(read({ ...keysEnv(KEY), API_KEYS_FILE: '/keys.json' }).faults).toEqual([
      'API_KEYS and API_KEYS_FILE are both set: leave one out.',
    ]);
  });

  it('must be in the file that is named', () => {
    expect(read({ API_KEYS_FILE: '/canary' }).faults).toEqual([
      'API_KEYS_FILE names a file that does not exist: npm run keys -- create makes it.',
    ]);
  });

  it.each<readonly [Env, string]>([
    [{ API_KEYS_FILE: '/keys' }, 'API_KEYS_FILE names a file that cannot be read by this user.'],
    [{ DATA_DIR: '/' }, '/api-keys.json cannot be read by this user.'],
  ])('are never taken for missing when the file may not be read (%j)', (env, fault) => {
    const denied = Object.assign(new Error('canary'), { code: 'EACCES' });
    expect(read(env, { '/keys': denied, '/api-keys.json': denied })).toEqual({ callers: null, faults: [fault] });
  });

  const { kept } = KEY;
  it.each<readonly [string, unknown, string]>([
    ['no JSON', '[{"canary":', 'it is no JSON list of API keys'],
    ['no list', { keys: [kept] }, 'it is no JSON list of API keys'],
    ['text', ['canary'], 'key 1 must have id, name, tenant, scopes, sha256, createdAt, expiresAt and nothing else'],
    [
      'a member too many',
      [kept, { ...kept, canary: 1 }],
      'key 2 must have id, name, tenant, scopes, sha256, createdAt, expiresAt and nothing else',
    ],
    [
      'an odd id',
      [{ ...kept, id: 'canary' }],
      'key 1: id must be the letter k and ten of a-z and 2-7, as npm run keys makes it',
    ],
    [
      'an odd name',
      [{ ...kept, name: 'canary\n' }],
      'key 1: name must be 1 to 64 letters, digits, spaces, and . _ @ -',
    ],
    [
      'an odd tenant',
      [{ ...kept, tenant: 'Canary' }],
      'key 1: tenant must be the name of a tenant: small letters, digits and -',
    ],
    [
      'a scope that there is not',
      [kept, { ...kept, scopes: ['canary'] }],
      `key 2: scopes must be a list of at least one of ${SCOPES.join(', ')}`,
    ],
    ['no scope', [{ ...kept, scopes: [] }], `key 1: scopes must be a list of at least one of ${SCOPES.join(', ')}`],
    [
      'the key for its hash',
      [{ ...kept, sha256: KEY.text }],
      'key 1: sha256 must be the SHA-256 of the whole key: 64 hex digits',
    ],
    [
      'an odd expiry',
      [{ ...kept, expiresAt: 'canary' }],
      'key 1: expiresAt must be a moment, such as 2027-01-31T23:59:59.999Z, or left out',
    ],
    [
      'an expiry of null',
      [{ ...kept, expiresAt: null }],
      'key 1: expiresAt must be a moment, such as 2027-01-31T23:59:59.999Z, or left out',
    ],
    [
      'no beginning',
      [{ ...kept, createdAt: undefined }],
      'key 1: createdAt must be a moment, such as 2026-03-02T12:00:00.000Z',
    ],
    ['one id twice', [kept, kept], 'two of its keys have one id'],
  ])('are refused with %s, and no value is repeated', (_name, keys, fault) => {
    const { callers, faults } = read({ API_KEYS: typeof keys === 'string' ? keys : JSON.stringify(keys) });
    expect(callers).toBeNull();
    expect(faults).toEqual([`API_KEYS must hold the API keys that npm run keys makes: ${fault}.`]);
    expect(faults.join()).not.toMatch(/canary|guiche_/i);
  });
});

describe('tokens', () => {
  it('are read with what is usual', () => {
    expect(read(JWT).callers).toEqual({
      apiKeys: null,
      jwt: {
        issuer: 'https://issuer.example/',
        audience: 'guiche',
        jwksUrl: 'https://issuer.example/.well-known/jwks.json',
        algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
        tenantClaim: 'tenant',
        scopeClaim: 'scope',
      },
    });
  });

  it('are read with every variable', () => {
    const env = {
      ...JWT,
      JWT_JWKS_URL: 'http://127.0.0.1:8080/keys',
      JWT_ALGORITHMS: 'ES384, RS512',
      JWT_TENANT_CLAIM: 'https://shop.example/store',
      JWT_SCOPE_CLAIM: 'scp',
    };
    expect(read(env).callers?.jwt).toMatchObject({
      jwksUrl: 'http://127.0.0.1:8080/keys',
      algorithms: ['ES384', 'RS512'],
      tenantClaim: 'https://shop.example/store',
      scopeClaim: 'scp',
    });
  });

  it.each([
    ['JWT_ISSUER', ['', 'a canary', 'x'.repeat(513)], 'the issuer of the tokens, exactly as their iss says it'],
    ['JWT_AUDIENCE', ['', 'a canary'], 'the audience of the tokens: the name of this API there'],
    [
      'JWT_JWKS_URL',
      [
        '',
        'canary',
        'http://canary.example/keys',
        'ftp://canary.example',
        'file:///canary',
        'https://user:canary@issuer.example',
      ],
      "the https URL of the issuer's keys, without a user (http only on loopback)",
    ],
    [
      'JWT_ALGORITHMS',
      ['HS256', 'none', 'ES256,HS256', 'ES256,none', 'es256', 'ES256,', 'RSA-OAEP', 'canary'],
      'some of RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512, EdDSA, separated by commas',
    ],
    ['JWT_TENANT_CLAIM', ['a canary'], 'the name of a claim: visible ASCII characters, 128 at most'],
    ['JWT_SCOPE_CLAIM', ['a canary'], 'the name of a claim: visible ASCII characters, 128 at most'],
  ])('name %s and what is expected of it, never its value', (name, values, expects) => {
    for (const value of values) {
      const { callers, faults } = read({ ...JWT, [name]: value });
      expect({ callers, faults }).toEqual({ callers: null, faults: [`${name} must be ${expects}.`] });
    }
  });

  it.each(['JWT_ISSUER', 'JWT_ALGORITHMS', 'JWT_SCOPE_CLAIM'])('are asked for in full as soon as %s is set', (name) => {
    const value = name === 'JWT_ALGORITHMS' ? 'ES256' : 'x';
    expect(read({ [name]: value }).faults.map((fault) => fault.split(' ')[0])).toEqual(
      Object.keys(JWT).filter((each) => each !== name),
    );
  });
});
