import { describe, expect, it } from 'vitest';
import {
  aCrashWorld,
  type CrashProvider,
  type CrashSite,
  capture,
  captureUnheard,
  effectsOn,
  newest,
  PROVIDERS,
  requestsOf,
  sendsAndLooks,
  settled,
  stopAt,
  takesKeys,
} from './a-crash-world.js';

/** A real process, killed after each step of a mutation and started again. */
export const describeCrashes = (site: () => CrashSite, providers: readonly CrashProvider[] = PROVIDERS): void => {
  describe('a server that is killed', () => {
    it.each(providers)('after its claim: nothing was sent, and the same key runs again (%s)', async (provider) => {
      const { sandbox, server } = await aCrashWorld(site());
      const orderId = `${provider}:${sandbox[provider].addOrder()}`;
      const gate = await stopAt(server, { call: 'claim', when: 'after' });
      const unheard = captureUnheard(server, orderId);
      await gate.reached;
      await server.kill();
      expect([await unheard, requestsOf(sandbox, orderId, 'capture').length]).toEqual([null, 0]);

      await server.start();
      const entry = await settled(server, ({ state }) => state === 'FAILED');
      expect(entry.attempts).toEqual([]);
      expect(await capture(server, orderId)).toMatchObject({ member: 'OrderCaptured', replayed: false });
      expect([requestsOf(sandbox, orderId, 'capture').length, effectsOn(sandbox, orderId)]).toEqual([1, 1]);
    });

    it.each(providers.filter(takesKeys))('before the send: is sent by the next one (%s)', async (provider) => {
      const { sandbox, server } = await aCrashWorld(site());
      const orderId = `${provider}:${sandbox[provider].addOrder()}`;
      const gate = await stopAt(server, { call: 'beginCall', when: 'after' });
      const unheard = captureUnheard(server, orderId);
      await gate.reached;
      await server.kill();
      expect([await unheard, requestsOf(sandbox, orderId, 'capture').length]).toEqual([null, 0]);

      await server.start();
      const entry = await settled(server, ({ state }) => state === 'SUCCEEDED');
      expect(await capture(server, orderId)).toMatchObject({
        member: 'OrderCaptured',
        operationId: entry.id,
        replayed: true,
      });
      expect([requestsOf(sandbox, orderId, 'capture').length, effectsOn(sandbox, orderId)]).toEqual([1, 1]);
    });

    it.each(providers.filter((each) => !takesKeys(each)))('before the send: stays unknown (%s)', async (provider) => {
      const { sandbox, server } = await aCrashWorld(site());
      const orderId = `${provider}:${sandbox[provider].addOrder()}`;
      const gate = await stopAt(server, { call: 'beginCall', when: 'after' });
      const unheard = captureUnheard(server, orderId);
      await gate.reached;
      await server.kill();
      await unheard;

      await server.start();
      const entry = await settled(server, ({ attempts }) =>
        attempts.some(({ purpose, answeredAt }) => purpose === 'INQUIRY' && answeredAt !== null),
      );
      expect(entry).toMatchObject({ state: 'OUTCOME_UNKNOWN', nextCheckAt: expect.any(String) });
      for (const key of ['k1', 'k2']) {
        expect(await capture(server, orderId, key)).toMatchObject({ member: 'OutcomeUnknown', operationId: entry.id });
      }
      expect(requestsOf(sandbox, orderId, 'capture')).toHaveLength(0);
    });

    it.each(providers)(
      'after the send, before its answer is written down: the order tells it (%s)',
      async (provider) => {
        const { sandbox, server } = await aCrashWorld(site());
        const orderId = `${provider}:${sandbox[provider].addOrder()}`;
        const gate = await stopAt(server, { call: 'record', when: 'before' });
        const unheard = captureUnheard(server, orderId);
        await gate.reached;
        await server.kill();
        expect([await unheard, effectsOn(sandbox, orderId)]).toEqual([null, 1]);

        await server.start();
        const entry = await settled(server, ({ state }) => state === 'SUCCEEDED');
        expect(sendsAndLooks(entry)).toMatchObject([
          { purpose: 'CALL', result: null },
          { purpose: 'INQUIRY', result: 'applied' },
        ]);
        expect(await capture(server, orderId)).toMatchObject({ member: 'OrderCaptured', operationId: entry.id });
        expect(requestsOf(sandbox, orderId, 'capture')).toHaveLength(1);
      },
    );

    it.each(providers)('while the provider works: the order tells it (%s)', async (provider) => {
      const { sandbox, server } = await aCrashWorld(site());
      const id = sandbox[provider].addOrder();
      const orderId = `${provider}:${id}`;
      sandbox[provider].inject({ orderId: id, verb: 'capture', fault: { kind: 'slow', ms: 1_000 } });
      const unheard = captureUnheard(server, orderId);
      await expect.poll(() => requestsOf(sandbox, orderId, 'capture').length, { timeout: 20_000 }).toBe(1);
      await server.kill();
      expect(await unheard).toBeNull();
      await expect.poll(() => effectsOn(sandbox, orderId), { timeout: 20_000 }).toBe(1);

      await server.start();
      await settled(server, ({ state }) => state === 'SUCCEEDED');
      expect(requestsOf(sandbox, orderId, 'capture')).toHaveLength(1);
    });

    it.each(providers)('before its answer is given: the answer is there (%s)', async (provider) => {
      const { sandbox, server } = await aCrashWorld(site());
      const orderId = `${provider}:${sandbox[provider].addOrder()}`;
      const gate = await stopAt(server, { call: 'record', when: 'after' });
      const unheard = captureUnheard(server, orderId);
      await gate.reached;
      await server.kill();
      await unheard;

      await server.start();
      const entry = await newest(server);
      expect(entry).toMatchObject({ state: 'SUCCEEDED' });
      expect(sendsAndLooks(entry)).toMatchObject([{ result: 'applied' }]);
      expect(await capture(server, orderId)).toMatchObject({ member: 'OrderCaptured', replayed: true });
      expect(await capture(server, orderId, 'k2')).toMatchObject({ code: 'ORDER_ALREADY_CAPTURED', replayed: true });
      expect(requestsOf(sandbox, orderId, 'capture')).toHaveLength(1);
    });
  });
};
