import type { OperationKind } from '../../src/domain/operation/kind.js';
import { providers } from '../../src/providers/index.js';
import type { CommonSettings, ProviderDefinition } from '../../src/providers/provider.js';
import { asked } from '../contract/provider.contract.js';
import { mercadopagoCase } from './mercadopago/case.js';
import { vndaCase } from './vnda/case.js';

export type ContractRows = Readonly<Record<'answers' | 'errors' | 'inquiries', readonly string[]>>;

/** The facts about a provider that the tests need: the meaning of its words, written a second time. */
export interface ProviderCase {
  /** The settings that a person must configure: those without a default. */
  readonly given: Readonly<Record<string, string>>;
  /** The default base URL. */
  readonly baseUrl: string;
  /** The credential among the settings, and the only header that carries it. */
  readonly credential: string;
  readonly credentialHeader: readonly [name: string, value: string];
  /** An order id of the provider. */
  readonly orderId: string;
  /** The request lines of a capture and of a read, for an encoded order id. */
  linesFor(encodedId: string): { readonly capture: string; readonly read: string };
  readonly rows: ContractRows;
  /**
   * The tables of its README that show where each leaf of an example goes, and the field that holds the whole example.
   */
  readonly leafTables: readonly {
    readonly kind: OperationKind;
    readonly heading: string;
    readonly dataOf: 'order' | 'transaction';
  }[];
  /** Do the provider's own words allow this answer to be applied or accepted? */
  maySay(json: unknown, kind: 'applied' | 'accepted', asked: 'verb' | 'inquiry'): boolean;
}

const CASES: Readonly<Record<string, ProviderCase>> = { mercadopago: mercadopagoCase, vnda: vndaCase };

export const caseOf = ({ name }: Pick<ProviderDefinition, 'name'>): ProviderCase => {
  const found = CASES[name];
  if (found === undefined)
    throw new Error(`The tests know no ${name}: write test/providers/${name}/case.ts and add it to CASES.`);
  return found;
};

/** Reads settings, written as a person writes them, with the provider's schema. */
export const readSettings = <Settings extends CommonSettings>(
  { name, settings }: ProviderDefinition<Settings>,
  given: Readonly<Record<string, unknown>>,
): Settings => {
  const parsed = settings.schema.safeParse(given);
  if (!parsed.success) throw new Error(`${name}: ${JSON.stringify(parsed.error.issues)}`);
  return parsed.data;
};

/** The settings of the provider's case, and an adapter with them. */
export const configured = <Settings extends CommonSettings>(provider: ProviderDefinition<Settings>) => {
  const settings = readSettings(provider, caseOf(provider).given);
  return { settings, adapter: asked(provider.createAdapter(provider.name, settings)) };
};

/** Every provider with its case, for `describe.each`. */
export const PROVIDERS = providers.map((provider) => ({
  name: provider.name,
  displayName: provider.displayName,
  provider,
  ...configured(provider),
  ...caseOf(provider),
}));
