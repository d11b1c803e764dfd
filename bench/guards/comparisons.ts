import type { VariantName } from './variants.js';

/** How a client asks: its credential, and how it names its document. */
export interface Asking {
  readonly server: VariantName;
  readonly credential: 'key' | 'token';
  readonly document: 'id' | 'text';
}

/** The cost of a part: the time of the first minus the time of the second. */
export interface Comparison {
  readonly part: string;
  readonly withIt: Asking;
  readonly without: Asking;
}

const EVERYTHING: Asking = { server: 'everything', credential: 'key', document: 'id' };

const without = (server: VariantName, asking: Partial<Asking> = {}): Asking => ({ ...EVERYTHING, ...asking, server });

const byText = without('no documents', { document: 'text' });

export const COMPARISONS: readonly Comparison[] = [
  { part: 'all of these together', withIt: EVERYTHING, without: without('nothing', { document: 'text' }) },
  { part: 'caller by API key', withIt: EVERYTHING, without: without('no callers') },
  {
    part: 'caller by JWT (ES256, verified each time)',
    withIt: { ...EVERYTHING, credential: 'token' },
    without: without('no callers'),
  },
  { part: 'trusted document by id, against any text', withIt: EVERYTHING, without: byText },
  { part: 'trusted document by text, against any text', withIt: { ...EVERYTHING, document: 'text' }, without: byText },
  { part: 'rate limits of address and caller', withIt: EVERYTHING, without: without('no rates') },
  { part: 'load shedding', withIt: EVERYTHING, without: without('no shedding') },
  { part: 'metrics', withIt: EVERYTHING, without: without('no metrics') },
  { part: 'redaction of the log', withIt: EVERYTHING, without: without('no redaction') },
  { part: 'the log, redaction included', withIt: EVERYTHING, without: without('no log') },
];
