import { describe, expect, it } from 'vitest';
import { type CallersAndFaults, keysFileOf, readCallers } from '../../src/config/callers.js';
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
): CallersAndFaults => readCallers({ env, readFile: (path) => readFrom(files, path) }, standing);

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
    'development does not start on %s',
    (host) => {
      expect(read({}, {}, { isProduction: false, host })).toEqual({
        callers: null,
        faults: [
          'HOST lets other machines in, and callers need no credential: set HOST=127.0.0.1, or create an API key with npm run keys -- create --name web-shop --scopes orders:read (API_KEYS_FILE names its file), or set JWT_ISSUER, JWT_AUDIENCE and JWT_JWKS_URL.',
        ],
      });
    },
  );

  it('production does not start', () => {
    expect(read({}, {}, PRODUCTION)).toEqual({
      callers: null,
      faults: [
        'In production every caller needs a credential, because money moves: create an API key with npm run keys -- create --name web-shop --scopes orders:read (API_KEYS_FILE names its file), or set JWT_ISSUER, JWT_AUDIENCE and JWT_JWKS_URL.',
      ],
    });
  });

  it('no fault is reported for a HOST that is faulty itself', () => {
    expect(read({}, {}, { isProduction: false, host: undefined }).faults).toEqual([]);
  });
});

it.each([
  ['keys', keysEnv(KEY)],
  ['tokens', JWT],
])('starts in production, on all addresses, with %s', (_name, env) => {
  const { callers, faults } = read(env, {}, { isProduction: true, host: '0.0.0.0' });
  expect(faults).toEqual([]);
  expect(callers).not.toBeNull();
});

it('does not report a faulty credential as missing', () => {
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
  it('are read once from a variable', () => {
    expect(read(keysEnv(KEY)).callers).toEqual({ apiKeys: { file: null, keys: [KEY.kept] }, jwt: null });
  });

  it('are read from API_KEYS_FILE, which the server reads again', () => {
    const { callers } = read({ API_KEYS_FILE: '/keys.json' }, { '/keys.json': keysText(KEY) });
    expect(callers).toEqual({ apiKeys: { file: '/keys.json', keys: [KEY.kept] }, jwt: null });
  });

  it.each<readonly [Env, string]>([
    [{}, 'data/api-keys.json'],
    [{ DATA_DIR: '/var/lib/guiche' }, '/var/lib/guiche/api-keys.json'],
    [{ DATA_DIR: '', API_KEYS_FILE: '' }, 'data/api-keys.json'],
  ])('are read from the file beside the ledger if it exists (%j)', (env, path) => {
    expect(keysFileOf(env)).toBe(path);
    expect(read(env, { [path]: keysText(KEY) }).callers).toMatchObject({ apiKeys: { file: path } });
    expect(read(env).callers).toBeNull();
  });

  it('are required even when the list is empty', () => {
    expect(read({ API_KEYS: '[]' })).toEqual({ callers: { apiKeys: { file: null, keys: [] }, jwt: null }, faults: [] });
  });

  it('may belong to a tenant without an account', () => {
    expect(read(keysEnv(anApiKey({ tenant: 'nobody' }))).faults).toEqual([]);
  });

  it('come from one place', () => {
    expect(read({ ...keysEnv(KEY), API_KEYS_FILE: '/keys.json' }).faults).toEqual([
      'API_KEYS and API_KEYS_FILE are both set. Remove one of them.',
    ]);
  });

  it('need the named file to exist', () => {
    expect(read({ API_KEYS_FILE: '/canary' }).faults).toEqual([
      'API_KEYS_FILE names a file that does not exist; npm run keys -- create makes it.',
    ]);
  });

  it.each<readonly [Env, string]>([
    [{ API_KEYS_FILE: '/keys' }, 'API_KEYS_FILE names a file that cannot be read by this user.'],
    [{ DATA_DIR: '/' }, '/api-keys.json cannot be read by this user.'],
  ])('are not treated as missing when the file cannot be read (%j)', (env, fault) => {
    const denied = Object.assign(new Error('canary'), { code: 'EACCES' });
    expect(read(env, { '/keys': denied, '/api-keys.json': denied })).toEqual({ callers: null, faults: [fault] });
  });

  const { kept } = KEY;
  it.each<readonly [string, unknown, string]>([
    ['no JSON', '[{"canary":', 'it is not a JSON list of API keys'],
    ['no list', { keys: [kept] }, 'it is not a JSON list of API keys'],
    ['text', ['canary'], 'API key 1 must have id, name, tenant, scopes, sha256, createdAt, expiresAt and nothing else'],
    [
      'an unknown member',
      [kept, { ...kept, canary: 1 }],
      'API key 2 must have id, name, tenant, scopes, sha256, createdAt, expiresAt and nothing else',
    ],
    ['an odd id', [{ ...kept, id: 'canary' }], 'API key 1: id must be the letter k and ten characters of a-z and 2-7'],
    [
      'an odd name',
      [{ ...kept, name: 'canary\n' }],
      'API key 1: name must be 1 to 64 letters, digits, spaces, and . _ @ -',
    ],
    [
      'an odd tenant',
      [{ ...kept, tenant: 'Canary' }],
      'API key 1: tenant must be the name of a tenant, in lower-case letters, digits and -',
    ],
    [
      'an unknown scope',
      [kept, { ...kept, scopes: ['canary'] }],
      `API key 2: scopes must be a list of at least one of ${SCOPES.join(', ')}`,
    ],
    ['no scope', [{ ...kept, scopes: [] }], `API key 1: scopes must be a list of at least one of ${SCOPES.join(', ')}`],
    [
      'the API key instead of its hash',
      [{ ...kept, sha256: KEY.text }],
      'API key 1: sha256 must be the SHA-256 of the whole API key, in 64 hex digits',
    ],
    [
      'an odd expiry',
      [{ ...kept, expiresAt: 'canary' }],
      'API key 1: expiresAt must be a moment, such as 2027-01-31T23:59:59.999Z, or left out',
    ],
    [
      'an expiry of null',
      [{ ...kept, expiresAt: null }],
      'API key 1: expiresAt must be a moment, such as 2027-01-31T23:59:59.999Z, or left out',
    ],
    [
      'no beginning',
      [{ ...kept, createdAt: undefined }],
      'API key 1: createdAt must be a moment, such as 2026-03-02T12:00:00.000Z',
    ],
    ['one id twice', [kept, kept], 'two API keys have the same id'],
  ])('are refused with %s, and no value is repeated', (_name, keys, fault) => {
    const { callers, faults } = read({ API_KEYS: typeof keys === 'string' ? keys : JSON.stringify(keys) });
    expect(callers).toBeNull();
    expect(faults).toEqual([`API_KEYS must hold API keys that npm run keys created: ${fault}.`]);
    expect(faults.join()).not.toMatch(/canary|guiche_/i);
  });
});

describe('tokens', () => {
  it('are read with the defaults', () => {
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
    ['JWT_ISSUER', ['', 'a canary', 'x'.repeat(513)], 'the issuer of the tokens, exactly as in their claim iss'],
    ['JWT_AUDIENCE', ['', 'a canary'], 'the name of this API in the claim aud of the tokens'],
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
      "the https URL of the issuer's public keys, without a user name (http only on loopback)",
    ],
    [
      'JWT_ALGORITHMS',
      ['HS256', 'none', 'ES256,HS256', 'ES256,none', 'es256', 'ES256,', 'RSA-OAEP', 'canary'],
      'one or more of RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512, EdDSA, separated by commas',
    ],
    ['JWT_TENANT_CLAIM', ['a canary'], 'the name of a claim, of 1 to 128 visible ASCII characters'],
    ['JWT_SCOPE_CLAIM', ['a canary'], 'the name of a claim, of 1 to 128 visible ASCII characters'],
  ])('name %s and what it must be, and never its value', (name, values, expects) => {
    for (const value of values) {
      const { callers, faults } = read({ ...JWT, [name]: value });
      expect({ callers, faults }).toEqual({ callers: null, faults: [`${name} must be ${expects}.`] });
    }
  });

  it.each(['JWT_ISSUER', 'JWT_ALGORITHMS', 'JWT_SCOPE_CLAIM'])('need every variable as soon as %s is set', (name) => {
    const value = name === 'JWT_ALGORITHMS' ? 'ES256' : 'x';
    expect(read({ [name]: value }).faults.map((fault) => fault.split(' ')[0])).toEqual(
      Object.keys(JWT).filter((each) => each !== name),
    );
  });
});
