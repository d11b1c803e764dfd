import type { OperationKind } from '../../src/domain/operation/kind.js';
import { providers } from '../../src/providers/index.js';
import type { CommonSettings, ProviderDefinition } from '../../src/providers/provider.js';
import { asked } from '../contract/provider.contract.js';
import { mercadopagoCase } from './mercadopago/case.js';
import { vndaCase } from './vnda/case.js';

export type ContractRows = Readonly<Record<'answers' | 'errors' | 'inquiries', readonly string[]>>;

/** What the tests must be told of a provider: what its own words mean, written down a second time. */
export interface ProviderCase {
  /** The settings without those that have a usual value, as a person configures them. */
  readonly given: Readonly<Record<string, string>>;
  /** Where it sends without being told. */
  readonly baseUrl: string;
  /** The credential among the settings, and the one header that it is sent in. */
  readonly credential: string;
  readonly credentialHeader: readonly [name: string, value: string];
  /** An order id in its form. */
  readonly orderId: string;
  /** The request lines of a capture and of a read of an order, whose id is encoded. */
  linesFor(encodedId: string): { readonly capture: string; readonly read: string };
  readonly rows: ContractRows;
  /** Tables of its README that say where each leaf of an example is, and which of our data holds it whole. */
  readonly leafTables: readonly {
    readonly kind: OperationKind;
    readonly heading: string;
    readonly dataOf: 'order' | 'transaction';
  }[];
  /** Whether its own words allow a verb's answer, or an inquiry, to be called applied or accepted. */
  maySay(json: unknown, kind: 'applied' | 'accepted', asked: 'verb' | 'inquiry'): boolean;
}

const CASES: Readonly<Record<string, ProviderCase>> = { mercadopago: mercadopagoCase, vnda: vndaCase };

export const caseOf = ({ name }: Pick<ProviderDefinition, 'name'>): ProviderCase => {
  const found = CASES[name];
  if (found === undefined) throw new Error(`The tests know no ${name}: write test/providers/${name}/case.ts.`);
  return found;
};

/** Settings that were given as a person gives them, read by the provider's schema. */
export const readSettings = <Settings extends CommonSettings>(
  { name, settings }: ProviderDefinition<Settings>,
  given: Readonly<Record<string, unknown>>,
): Settings => {
  const parsed = settings.schema.safeParse(given);
  if (!parsed.success) throw new Error(`${name}: ${JSON.stringify(parsed.error.issues)}`);
  return parsed.data;
};

/** The settings of its case, and an adapter over them. */
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
