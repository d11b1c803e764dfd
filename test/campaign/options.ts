import { parseArgs } from 'node:util';

export type StoreName = 'sqlite' | 'postgres';

export interface CampaignOptions {
  readonly store: StoreName;
  /** How many intentions the clients bring, each sent until it is answered. */
  readonly operations: number;
  readonly seed: number;
  readonly processes: number;
  readonly clients: number;
  /** After so many minutes no client begins another intention. */
  readonly minutes: number;
  /** Where everything that is known afterwards is written as JSON. */
  readonly records: string | undefined;
}

/** The arguments of `npm run campaign`, or an error that says what they must be. */
export const parseOptions = (args: string[]): CampaignOptions => {
  const { values } = parseArgs({
    args,
    options: {
      store: { type: 'string' },
      operations: { type: 'string', default: '2000' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      processes: { type: 'string' },
      clients: { type: 'string', default: '32' },
      minutes: { type: 'string', default: '30' },
      records: { type: 'string' },
    },
  });
  const { store } = values;
  if (store !== 'sqlite' && store !== 'postgres') throw new Error('--store must be sqlite or postgres');
  const processes = positive('processes', values.processes ?? (store === 'sqlite' ? '1' : '2'));
  if (store === 'sqlite' && processes > 1) throw new Error('--processes: the file of SQLite belongs to one process');
  return {
    store,
    processes,
    operations: positive('operations', values.operations),
    seed: positive('seed', values.seed),
    clients: positive('clients', values.clients),
    minutes: positive('minutes', values.minutes),
    records: values.records,
  };
};

const positive = (name: string, text: string): number => {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new Error(`--${name} must be a whole number from 1`);
};
