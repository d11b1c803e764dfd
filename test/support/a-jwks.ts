import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, SignJWT } from 'jose';
import { SCOPES } from '../../src/domain/caller.js';

/** `down` cuts the connection; `silent` never answers. */
export type JwksAnswer = 'keys' | 'down' | 'silent' | { readonly status: number; readonly body: string };

/** An issuer of tokens with an endpoint for its public keys, on loopback. */
export interface Jwks {
  /** The variables of a server that trusts it. */
  readonly env: { readonly JWT_ISSUER: string; readonly JWT_AUDIENCE: string; readonly JWT_JWKS_URL: string };
  /** A token of the tenant `default` with every scope, valid for five minutes. A claim of undefined is left out. */
  sign(claims?: Readonly<Record<string, unknown>>, header?: Partial<JWTHeaderParameters>): Promise<string>;
  /** Sets the keys of the endpoint by id; at the start it has only "first". */
  publish(...kids: readonly string[]): Promise<void>;
  /** The public key with this id. */
  publicKey(kid: string, alg?: string): Promise<JWK>;
  answer(next: JwksAnswer): void;
  /** The number of requests to the endpoint. */
  requests(): number;
  /** Resolves at the next request. */
  nextRequest(): Promise<void>;
  close(): Promise<void>;
}

const ISSUER = 'https://issuer.example/';
const AUDIENCE = 'guiche';
const LIFETIME_S = 300;

export const aJwks = async (now: () => Date = () => new Date()): Promise<Jwks> => {
  const keys = new Map<string, ReturnType<typeof generateKeyPair>>();
  const keyOf = (kid: string, alg = 'ES256') => {
    const name = `${alg} ${kid}`;
    const key = keys.get(name) ?? generateKeyPair(alg, { extractable: true });
    keys.set(name, key);
    return key;
  };
  const publicKey = async (kid: string, alg = 'ES256'): Promise<JWK> => ({
    ...(await exportJWK((await keyOf(kid, alg)).publicKey)),
    kid,
    alg,
    use: 'sig',
  });

  let published: readonly JWK[] = [await publicKey('first')];
  let answer: JwksAnswer = 'keys';
  let requests = 0;
  let waiting: (() => void)[] = [];
  const server = createServer((_request, response) => {
    requests += 1;
    give(response, answer, published);
    for (const resolve of waiting) resolve();
    waiting = [];
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const { port } = server.address() as AddressInfo;

  return {
    env: { JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE, JWT_JWKS_URL: `http://127.0.0.1:${port}/keys` },
    sign: async (claims = {}, header = {}) => {
      const { alg = 'ES256', kid = 'first' } = header;
      const exp = Math.floor(now().getTime() / 1_000) + LIFETIME_S;
      const usual = { iss: ISSUER, aud: AUDIENCE, sub: 'store-front', tenant: 'default', scope: SCOPES.join(' '), exp };
      const { privateKey } = await keyOf(kid, alg);
      return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg, kid, ...header }).sign(privateKey);
    },
    publish: async (...kids) => {
      published = await Promise.all(kids.map((kid) => publicKey(kid)));
    },
    publicKey,
    answer: (next) => {
      answer = next;
    },
    requests: () => requests,
    nextRequest: () => new Promise((resolve) => void waiting.push(resolve)),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const give = (response: ServerResponse, answer: JwksAnswer, keys: readonly JWK[]): void => {
  if (answer === 'silent') return;
  if (answer === 'down') {
    response.destroy();
    return;
  }
  const { status, body } = answer === 'keys' ? { status: 200, body: JSON.stringify({ keys }) } : answer;
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
};
