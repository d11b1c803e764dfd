import type { Scope } from '../../../src/domain/caller.js';
import { aJwks, type Jwks } from '../../support/a-jwks.js';
import { anApiKey, bearer, keysEnv } from '../../support/an-api-key.js';

export const KINDS = ['API key', 'JWT'] as const;
export type Kind = (typeof KINDS)[number];

/** The facts about the holder of a credential. */
export interface Holder {
  readonly tenant: string;
  readonly scopes: readonly Scope[];
}

export interface SomeCredentials {
  readonly issuer: Jwks;
  /** The variables of a server that accepts these credentials. */
  readonly env: Readonly<Record<string, string>>;
  /** The header with the credential of this holder. */
  headerOf(kind: Kind, holder: Holder): Promise<{ readonly authorization: string }>;
}

/** API keys of these holders, and an issuer of tokens. */
export const someCredentials = async (holders: readonly Holder[]): Promise<SomeCredentials> => {
  const issuer = await aJwks();
  const keys = new Map(holders.map((holder) => [nameOf(holder), anApiKey(holder)]));
  return {
    issuer,
    env: { ...issuer.env, ...keysEnv(...keys.values()) },
    headerOf: async (kind, holder) => {
      if (kind === 'JWT') return bearer(await issuer.sign({ tenant: holder.tenant, scope: holder.scopes.join(' ') }));
      const key = keys.get(nameOf(holder));
      if (key === undefined) throw new Error(`there is no key of ${nameOf(holder)}`);
      return bearer(key.text);
    },
  };
};

const nameOf = ({ tenant, scopes }: Holder): string => `${tenant}: ${scopes.toSorted().join(' ')}`;
