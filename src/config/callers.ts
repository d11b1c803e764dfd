import { join } from 'node:path';
import { z } from 'zod';
import { type ApiKey, parseKeys } from '../callers/key-file.js';
import { isLoopback } from '../lib/loopback.js';
import type { Environment } from './accounts.js';

export interface ApiKeysConfig {
  /** The server reads it again when it changes. Null if the API keys come from a variable. */
  readonly file: string | null;
  readonly keys: readonly ApiKey[];
}

export type JwtConfig = { readonly [Setting in keyof typeof JWT]: z.output<(typeof JWT)[Setting]['shape']> };

/** How callers prove who they are; at least one of the two is set. */
export interface CallersConfig {
  readonly apiKeys: ApiKeysConfig | null;
  readonly jwt: JwtConfig | null;
}

export interface CallersAndFaults {
  /** Null means that callers need no credential. */
  readonly callers: CallersConfig | null;
  readonly faults: readonly string[];
}

export interface ServerExposure {
  readonly isProduction: boolean;
  /** The address that the server listens on; undefined if the variable itself is faulty. */
  readonly host: string | undefined;
}

/** All of these sign with a private key, so that a public key cannot sign a token. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'] as const;

const claim = z.string().regex(/^[\x21-\x7e]{1,128}$/);
const CLAIM = 'the name of a claim, of 1 to 128 visible ASCII characters';
const visible = z.string().regex(/^[\x21-\x7e]{1,512}$/);

const isSafeUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return username + password === '' && (protocol === 'https:' || isLoopback(text));
};

const JWT = {
  issuer: {
    variable: 'JWT_ISSUER',
    shape: visible,
    expects: 'the issuer of the tokens, exactly as in their claim iss',
  },
  audience: {
    variable: 'JWT_AUDIENCE',
    shape: visible,
    expects: 'the name of this API in the claim aud of the tokens',
  },
  jwksUrl: {
    variable: 'JWT_JWKS_URL',
    shape: z.url({ protocol: /^https?$/ }).refine(isSafeUrl),
    expects: "the https URL of the issuer's public keys, without a user name (http only on loopback)",
  },
  algorithms: {
    variable: 'JWT_ALGORITHMS',
    shape: z
      .string()
      .default('RS256,PS256,ES256,EdDSA')
      .transform((text) => text.split(',').map((name) => name.trim()))
      .pipe(z.array(z.enum(ALGORITHMS))),
    expects: `one or more of ${ALGORITHMS.join(', ')}, separated by commas`,
  },
  tenantClaim: { variable: 'JWT_TENANT_CLAIM', shape: claim.default('tenant'), expects: CLAIM },
  scopeClaim: { variable: 'JWT_SCOPE_CLAIM', shape: claim.default('scope'), expects: CLAIM },
} as const;

const HOW =
  'create an API key with npm run keys -- create --name web-shop --scopes orders:read (API_KEYS_FILE names its file), or set JWT_ISSUER, JWT_AUDIENCE and JWT_JWKS_URL';

/** The callers that the variables configure. Null without a fault only if no other machine can reach the server. */
export const readCallers = (environment: Environment, exposure: ServerExposure): CallersAndFaults => {
  const keys = readApiKeys(environment);
  const jwt = readJwt(environment.env);
  const faults = [...keys.faults, ...jwt.faults];
  if (faults.length > 0) return { callers: null, faults };
  if (keys.apiKeys === null && jwt.jwt === null) return { callers: null, faults: opennessFaults(exposure) };
  return { callers: { apiKeys: keys.apiKeys, jwt: jwt.jwt }, faults: [] };
};

/** The file of the API keys, for the server and for the command that creates them. */
export const keysFileOf = (env: Environment['env']): string =>
  env['API_KEYS_FILE'] || join(env['DATA_DIR'] || './data', 'api-keys.json');

type WithFaults<Part> = Part & { readonly faults: readonly string[] };

const readApiKeys = ({ env, readFile }: Environment): WithFaults<{ readonly apiKeys: ApiKeysConfig | null }> => {
  if (env['API_KEYS'] && env['API_KEYS_FILE'])
    return keyFault('API_KEYS and API_KEYS_FILE are both set. Remove one of them.');
  if (env['API_KEYS']) return keysIn(env['API_KEYS'], 'API_KEYS', null);
  const file = keysFileOf(env);
  const isNamed = Boolean(env['API_KEYS_FILE']);
  const name = isNamed ? 'API_KEYS_FILE' : file;
  try {
    return keysIn(readFile(file), name, file);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing && !isNamed) return { apiKeys: null, faults: [] };
    const why = isMissing ? 'does not exist; npm run keys -- create makes it' : 'cannot be read by this user';
    return keyFault(`${name}${isNamed ? ' names a file that' : ''} ${why}.`);
  }
};

const keysIn = (text: string, name: string, file: string | null): ReturnType<typeof readApiKeys> => {
  const parsed = parseKeys(text);
  if (parsed.kind === 'keys') return { apiKeys: { file, keys: parsed.keys }, faults: [] };
  return keyFault(`${name} must hold API keys that npm run keys created: ${parsed.fault}.`);
};

const keyFault = (fault: string): ReturnType<typeof readApiKeys> => ({ apiKeys: null, faults: [fault] });

const readJwt = (env: Environment['env']): WithFaults<{ readonly jwt: JwtConfig | null }> => {
  const settings = Object.entries(JWT);
  if (!settings.some(([, { variable }]) => env[variable])) return { jwt: null, faults: [] };
  const parsed = settings.map(([setting, { variable, shape, expects }]) => {
    const { success, data } = shape.safeParse(env[variable] || undefined);
    return { setting, data, faults: success ? [] : [`${variable} must be ${expects}.`] };
  });
  const jwt = Object.fromEntries(parsed.map(({ setting, data }) => [setting, data])) as JwtConfig;
  return { jwt, faults: parsed.flatMap(({ faults }) => faults) };
};

const opennessFaults = ({ isProduction, host }: ServerExposure): readonly string[] => {
  if (isProduction) return [`In production every caller needs a credential, because money moves: ${HOW}.`];
  if (host === undefined || isLoopbackHost(host)) return [];
  return [`HOST lets other machines in, and callers need no credential: set HOST=127.0.0.1, or ${HOW}.`];
};

const isLoopbackHost = (host: string): boolean => {
  const url = `http://${host.includes(':') ? `[${host}]` : host}`;
  return URL.canParse(url) && isLoopback(url);
};
