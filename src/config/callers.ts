import { join } from 'node:path';
import { z } from 'zod';
import { type ApiKey, parseKeys } from '../callers/key-file.js';
import { isLoopback } from '../lib/loopback.js';
import type { Environment } from './accounts.js';

export interface ApiKeysConfig {
  /** Read again when it changes; null for keys that stand in a variable. */
  readonly file: string | null;
  readonly keys: readonly ApiKey[];
}

export type JwtConfig = { readonly [Setting in keyof typeof JWT]: z.output<(typeof JWT)[Setting]['shape']> };

/** How callers prove who they are: one of both at least. */
export interface CallersConfig {
  readonly apiKeys: ApiKeysConfig | null;
  readonly jwt: JwtConfig | null;
}

export interface ReadCallers {
  /** Null: nobody is asked who they are. */
  readonly callers: CallersConfig | null;
  readonly faults: readonly string[];
}

export interface Standing {
  readonly isProduction: boolean;
  /** Where the server listens; undefined where the variable itself is at fault. */
  readonly host: string | undefined;
}

/** Every one is signed with a private key, so that what everybody can read signs nothing. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'] as const;

const claim = z.string().regex(/^[\x21-\x7e]{1,128}$/);
const CLAIM = 'the name of a claim: visible ASCII characters, 128 at most';
const visible = z.string().regex(/^[\x21-\x7e]{1,512}$/);

const isSafeUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return username + password === '' && (protocol === 'https:' || isLoopback(text));
};

const JWT = {
  issuer: { variable: 'JWT_ISSUER', shape: visible, expects: 'the issuer of the tokens, exactly as their iss says it' },
  audience: {
    variable: 'JWT_AUDIENCE',
    shape: visible,
    expects: 'the audience of the tokens: the name of this API there',
  },
  jwksUrl: {
    variable: 'JWT_JWKS_URL',
    shape: z.url({ protocol: /^https?$/ }).refine(isSafeUrl),
    expects: "the https URL of the issuer's keys, without a user (http only on loopback)",
  },
  algorithms: {
    variable: 'JWT_ALGORITHMS',
    shape: z
      .string()
      .default('RS256,PS256,ES256,EdDSA')
      .transform((text) => text.split(',').map((name) => name.trim()))
      .pipe(z.array(z.enum(ALGORITHMS))),
    expects: `some of ${ALGORITHMS.join(', ')}, separated by commas`,
  },
  tenantClaim: { variable: 'JWT_TENANT_CLAIM', shape: claim.default('tenant'), expects: CLAIM },
  scopeClaim: { variable: 'JWT_SCOPE_CLAIM', shape: claim.default('scope'), expects: CLAIM },
} as const;

const HOW =
  'set API_KEYS_FILE (npm run keys -- create --name web-shop --scopes orders:read makes it), or JWT_ISSUER, JWT_AUDIENCE and JWT_JWKS_URL';

/** Who may call, as the variables say it; null without a fault only where nobody else can reach the server. */
export const readCallers = (environment: Environment, standing: Standing): ReadCallers => {
  const keys = readApiKeys(environment);
  const jwt = readJwt(environment.env);
  const faults = [...keys.faults, ...jwt.faults];
  if (faults.length > 0) return { callers: null, faults };
  if (keys.apiKeys === null && jwt.jwt === null) return { callers: null, faults: opennessFaults(standing) };
  return { callers: { apiKeys: keys.apiKeys, jwt: jwt.jwt }, faults: [] };
};

/** Where the keys are, for the server and for the command that makes them. */
export const keysFileOf = (env: Environment['env']): string =>
  env['API_KEYS_FILE'] || join(env['DATA_DIR'] || './data', 'api-keys.json');

type Read<Part> = Part & { readonly faults: readonly string[] };

const readApiKeys = ({ env, readFile }: Environment): Read<{ readonly apiKeys: ApiKeysConfig | null }> => {
  if (env['API_KEYS'] && env['API_KEYS_FILE'])
    return keyFault('API_KEYS and API_KEYS_FILE are both set: leave one out.');
  if (env['API_KEYS']) return keysIn(env['API_KEYS'], 'API_KEYS', null);
  const file = keysFileOf(env);
  const isNamed = Boolean(env['API_KEYS_FILE']);
  const name = isNamed ? 'API_KEYS_FILE' : file;
  try {
    return keysIn(readFile(file), name, file);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing && !isNamed) return { apiKeys: null, faults: [] };
    const why = isMissing ? 'does not exist: npm run keys -- create makes it' : 'cannot be read by this user';
    return keyFault(`${name}${isNamed ? ' names a file that' : ''} ${why}.`);
  }
};

const keysIn = (text: string, name: string, file: string | null): ReturnType<typeof readApiKeys> => {
  const parsed = parseKeys(text);
  if (parsed.kind === 'keys') return { apiKeys: { file, keys: parsed.keys }, faults: [] };
  return keyFault(`${name} must hold the API keys that npm run keys makes: ${parsed.fault}.`);
};

const keyFault = (fault: string): ReturnType<typeof readApiKeys> => ({ apiKeys: null, faults: [fault] });

const readJwt = (env: Environment['env']): Read<{ readonly jwt: JwtConfig | null }> => {
  const settings = Object.entries(JWT);
  if (!settings.some(([, { variable }]) => env[variable])) return { jwt: null, faults: [] };
  const parsed = settings.map(([setting, { variable, shape, expects }]) => {
    const { success, data } = shape.safeParse(env[variable] || undefined);
    return { setting, data, faults: success ? [] : [`${variable} must be ${expects}.`] };
  });
  const jwt = Object.fromEntries(parsed.map(({ setting, data }) => [setting, data])) as JwtConfig;
  return { jwt, faults: parsed.flatMap(({ faults }) => faults) };
};

const opennessFaults = ({ isProduction, host }: Standing): readonly string[] => {
  if (isProduction) return [`Nobody is asked who they are, and money moves in production: ${HOW}.`];
  if (host === undefined || isLoopbackHost(host)) return [];
  return [`HOST lets other machines in, and nobody is asked who they are: set HOST=127.0.0.1, or ${HOW}.`];
};

const isLoopbackHost = (host: string): boolean => {
  const url = `http://${host.includes(':') ? `[${host}]` : host}`;
  return URL.canParse(url) && isLoopback(url);
};
