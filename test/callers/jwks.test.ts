import { afterEach, beforeEach, expect, it } from 'vitest';
import { aJwks, type Jwks, type JwksAnswer } from '../support/a-jwks.js';
import { createFakeClock, type FakeClock } from '../support/fake-clock.js';
import { type SomeCallers, someCallers } from './some-callers.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const CALLER = { name: 'store-front' };

let clock: FakeClock;
let issuer: Jwks;
let callers: SomeCallers;

beforeEach(async () => {
  clock = createFakeClock();
  issuer = await aJwks(clock.now);
  callers = someCallers(issuer.env, undefined, clock);
});

afterEach(() => issuer.close());

/** A token that stays valid during the outages below. */
const aToken = (kid = 'first'): Promise<string> =>
  issuer.sign({ exp: clock.now().getTime() / SECOND + 100 * HOUR }, { kid });

const all = (tokens: readonly string[]) => Promise.all(tokens.map((token) => callers.who(token)));
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

it('fetches the keys once for many callers at once', async () => {
  const token = await aToken();
  for (const caller of await all(times(200, () => token))) expect(caller).toMatchObject(CALLER);
  expect(issuer.requests()).toBe(1);
});

it('fetches the keys again after ten minutes, and not earlier', async () => {
  const token = await aToken();
  await callers.who(token);
  await clock.advance(10 * MINUTE - 1);
  await callers.who(token);
  expect(issuer.requests()).toBe(1);
  await clock.advance(1);
  await all(times(50, () => token));
  expect(issuer.requests()).toBe(2);
});

it('refuses nobody while the issuer rotates its key under load', async () => {
  const [old, next] = [await aToken('first'), await aToken('second')];
  await callers.who(old);
  await clock.advance(MINUTE);

  await issuer.publish('first', 'second');
  for (const caller of await all(times(200, (at) => (at % 2 ? old : next)))) expect(caller).toMatchObject(CALLER);
  expect(issuer.requests()).toBe(2);

  await issuer.publish('second');
  await clock.advance(10 * MINUTE);
  const answers = await all(times(200, (at) => (at % 2 ? old : next)));
  expect(answers.filter((_, at) => at % 2 === 0)).toEqual(times(100, () => expect.objectContaining(CALLER)));
  expect(answers.filter((_, at) => at % 2 === 1)).toEqual(times(100, () => 'unauthenticated'));
  expect(issuer.requests()).toBe(3);
});

it('makes one request per cooldown during a flood of unknown key ids', async () => {
  const known = await aToken();
  await callers.who(known);
  const flood = await Promise.all(times(100, (at) => aToken(`unknown-${at}`)));

  expect(await all(flood)).toEqual(flood.map(() => 'unauthenticated'));
  expect(issuer.requests()).toBe(1);
  for (const round of [2, 3, 4]) {
    await clock.advance(10 * SECOND);
    expect(await all(flood)).toEqual(flood.map(() => 'unauthenticated'));
    expect(await all(flood)).toEqual(flood.map(() => 'unauthenticated'));
    expect(issuer.requests()).toBe(round);
  }
  expect(await callers.who(known)).toMatchObject(CALLER);
});

it('answers unavailable until the first successful fetch, with one fetch per cooldown', async () => {
  issuer.answer('down');
  const token = await aToken();
  expect(await all(times(50, () => token))).toEqual(times(50, () => 'unavailable'));
  expect(await all(times(50, () => token))).toEqual(times(50, () => 'unavailable'));
  expect(issuer.requests()).toBe(1);

  await clock.advance(10 * SECOND);
  expect(await callers.who(token)).toBe('unavailable');
  expect(issuer.requests()).toBe(2);

  issuer.answer('keys');
  await clock.advance(10 * SECOND);
  expect(await callers.who(token)).toMatchObject(CALLER);
});

it('answers unauthenticated to a token that no key can make valid, also without keys', async () => {
  issuer.answer('down');
  expect(await callers.who('garbage')).toBe('unauthenticated');
  expect(issuer.requests()).toBe(0);
});

it('uses the keys that it has for hours while the issuer is down', async () => {
  const token = await aToken();
  await callers.who(token);
  issuer.answer('down');
  for (const hours of [1, 5, 5]) {
    await clock.advance(hours * HOUR);
    expect(await all(times(20, () => token))).toEqual(times(20, () => expect.objectContaining(CALLER)));
    expect(await callers.who(await aToken('unknown'))).toBe('unauthenticated');
  }
  expect(issuer.requests()).toBe(4);
});

it('makes a token with a known key wait once for an issuer that hangs, not again', async () => {
  const token = await aToken();
  await callers.who(token);
  issuer.answer('silent');
  await clock.advance(10 * MINUTE);

  const asked = issuer.nextRequest();
  const first = callers.who(token);
  await asked;
  await clock.advance(5 * SECOND);
  expect(await first).toMatchObject(CALLER);

  await clock.advance(10 * SECOND);
  expect(await callers.who(token)).toMatchObject(CALLER);
  expect(clock.sleeping()).toBe(1);
});

it('trusts no key that it could not confirm for half a day', async () => {
  const token = await aToken();
  await callers.who(token);
  issuer.answer('down');
  await clock.advance(12 * HOUR);
  expect(await callers.who(token)).toBe('unavailable');
  issuer.answer('keys');
  await clock.advance(10 * SECOND);
  expect(await callers.who(token)).toMatchObject(CALLER);
});

it('gives the issuer five seconds to answer', async () => {
  issuer.answer('silent');
  const asked = issuer.nextRequest();
  const waiting = callers.who(await aToken());
  await asked;
  await clock.advance(5 * SECOND);
  expect(await waiting).toBe('unavailable');
  expect(callers.logged).toMatchObject([{ level: 50, fault: 'no answer within 5000 ms' }]);
});

it.each<readonly [string, JwksAnswer, string]>([
  ['is cut', 'down', 'UND_ERR_SOCKET'],
  ['is an error', { status: 503, body: '{}' }, 'status 503'],
  ['redirects', { status: 302, body: '' }, 'status 302'],
  [
    'is huge',
    { status: 200, body: JSON.stringify({ keys: [], filler: 'x'.repeat(10_000_000) }) },
    'more than 100000 bytes',
  ],
  ['is not JSON', { status: 200, body: '<html>canary' }, 'not JSON'],
  ['is not a set of keys', { status: 200, body: '{"canary":[]}' }, 'ERR_JWKS_INVALID'],
])('keeps its keys when the answer %s', async (_name, answer, fault) => {
  const token = await aToken();
  await callers.who(token);
  issuer.answer(answer);
  await clock.advance(10 * MINUTE);
  expect(await callers.who(token)).toMatchObject(CALLER);
  expect(callers.logged).toMatchObject([{ level: 50, fault, msg: 'the keys of the issuer cannot be fetched' }]);
  expect(JSON.stringify(callers.logged)).not.toContain('canary');
});

it('logs once that the issuer is down, and once that it is back', async () => {
  const token = await aToken();
  await callers.who(token);
  issuer.answer('down');
  for (const _round of [1, 2, 3]) {
    await clock.advance(10 * MINUTE);
    await callers.who(await aToken('unknown'));
  }
  issuer.answer('keys');
  await clock.advance(10 * SECOND);
  await callers.who(await aToken('unknown'));
  expect(callers.logged.filter(({ level }) => level > 20).map(({ msg }) => msg)).toEqual([
    'the keys of the issuer cannot be fetched',
    'the keys of the issuer can be fetched again',
  ]);
});

it('refuses everyone when the issuer withdraws all of its keys', async () => {
  const token = await aToken();
  await callers.who(token);
  await issuer.publish();
  await clock.advance(10 * MINUTE);
  expect(await callers.who(token)).toBe('unauthenticated');
});
