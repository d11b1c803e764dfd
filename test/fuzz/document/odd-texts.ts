import type { Seeded } from '../../support/seeded.js';

/** Texts that break unprepared programs. */
const ODD = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  '-1',
  '1e400',
  '\u0000',
  '\u2028\u2029',
  '\ud800',
  '\u202ederit',
  'ção 💳 é́ ﷽',
  'a\r\nx-injected: 1',
  '\u001b[31mred\u001b[0m',
  '../../etc/passwd',
  '%2e%2e%2f%00',
  '4111 1111 1111 1111',
  '{"$gt":""}',
  '\\',
  '"',
  ':',
  'mercadopago:',
  ':ORDDEMOWAITINGCAPTURE000001',
  'mercadopago:__proto__',
  'mercadopago:../orders/x?y#z',
  'mercadopago:ORDDEMO\r\nHost: x',
  'vnda:7A4F490570/../C0FFEE0001',
  'vnda:ção💳',
  'constructor:toString',
  'nobody:ORD01',
  'op_',
  'op_00000000-0000-4000-8000-000000000000',
] as const;

/** The beginning of each part of a canary. No name contains four of them. */
const PART = 'zq';
const PARTS = 8;

/** A long text, not a name, that may be repeated only in data. */
export const aCanary = (random: Seeded): string =>
  Array.from({ length: PARTS }, () => `${PART}${random.int(0x1000, 0xffff).toString(16)}`).join('-');

/** Finds a repeated part of a canary that is longer than a name. */
export const findCanary = (text: string): string | undefined => /(?:zq[0-9a-f]{4}-){3}zq[0-9a-f]{4}/.exec(text)?.[0];

export const oddText = (random: Seeded): string => {
  if (random.chance(0.35)) return aCanary(random);
  if (random.chance(0.1)) return aCanary(random).repeat(random.int(2, 100));
  return random.pick(ODD);
};
