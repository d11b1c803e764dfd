import { describe, expect, it } from 'vitest';
import {
  aCrashWorld,
  type CrashProvider,
  type CrashSite,
  capture,
  captureUnheard,
  effectsOn,
  newest,
  outliveLease,
  PROVIDERS,
  requestsOf,
  sendsAndLooks,
  settled,
  stopAt,
} from './a-crash-world.js';

/** A real process that stands still for longer than its lease, and a clock that does not keep time. */
export const describePauses = (site: () => CrashSite, providers: readonly CrashProvider[] = PROVIDERS): void => {
  describe('a server that is paused past its lease', () => {
    it.each(
      providers.flatMap((provider) => [
        { provider, call: 'claim' as const },
        { provider, call: 'beginCall' as const },
      ]),
    )('before the send: sends no more ($provider, after $call)', async ({ provider, call }) => {
      const { sandbox, server } = await aCrashWorld(site());
      const orderId = `${provider}:${sandbox[provider].addOrder()}`;
      const gate = await stopAt(server, { call, when: 'after' });
      const answer = captureUnheard(server, orderId);
      await gate.reached;
      server.pause();
      server.send({ kind: 'go' });
      await outliveLease();
      server.resume();

      expect(await answer).not.toBeNull();
      const entry = await settled(server, (each) => sendsAndLooks(each)[0]?.result !== null);
      expect(sendsAndLooks(entry)[0]).toMatchObject({ result: 'not-sent', cause: 'DEADLINE_PASSED', sentAt: null });
      await capture(server, orderId);
      await settled(server, ({ state }) => state === 'SUCCEEDED');
      expect([requestsOf(sandbox, orderId, 'capture').length, effectsOn(sandbox, orderId)]).toEqual([1, 1]);
    });

    it.each(providers)('after the send: its late proof settles what no reading can (%s)', async (provider) => {
      const { sandbox, server } = await aCrashWorld(site());
      const id = sandbox[provider].addOrder();
      const orderId = `${provider}:${id}`;
      // Vnda is read once before the send.
      const skip = provider === 'vnda' ? 1 : 0;
      sandbox[provider].inject({
        orderId: id,
        verb: 'get',
        fault: { kind: 'answer', status: 503 },
        skip,
        times: 1_000,
      });
      const gate = await stopAt(server, { call: 'record', when: 'before' });
      const answer = captureUnheard(server, orderId);
      await gate.reached;
      server.pause();
      await outliveLease();
      server.resume();
      await settled(server, ({ state, attempts }) => state === 'OUTCOME_UNKNOWN' && attempts.length > 1);
      server.send({ kind: 'go' });

      expect(await answer).toMatchObject({ member: 'OrderCaptured', state: 'SUCCEEDED' });
      expect(await newest(server)).toMatchObject({
        state: 'SUCCEEDED',
        attempts: expect.arrayContaining([expect.objectContaining({ purpose: 'CALL', result: 'applied' })]),
      });
      expect(requestsOf(sandbox, orderId, 'capture')).toHaveLength(1);
    });

    it.each(providers)('while its clock goes back two minutes: answers as ever (%s)', async (provider) => {
      const { sandbox, server } = await aCrashWorld(site());
      const id = sandbox[provider].addOrder();
      const orderId = `${provider}:${id}`;
      sandbox[provider].inject({ orderId: id, verb: 'capture', fault: { kind: 'slow', ms: 300 } });
      const answer = capture(server, orderId);
      const sent = () => requestsOf(sandbox, orderId, 'capture').length;
      await expect.poll(sent, { timeout: 20_000, interval: 10 }).toBe(1);
      server.setClock(-120_000);
      expect(await answer).toMatchObject({ member: 'OrderCaptured', state: 'SUCCEEDED' });
      await server.kill();
      await server.start();
      expect(await capture(server, orderId)).toMatchObject({ member: 'OrderCaptured', replayed: true });
      expect(requestsOf(sandbox, orderId, 'capture')).toHaveLength(1);
    });
  });
};
