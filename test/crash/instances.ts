import { describe, expect, it } from 'vitest';
import {
  aCrashWorld,
  type CrashSite,
  capture,
  captureUnheard,
  effectsOn,
  newest,
  outliveLease,
  PROVIDERS,
  requestsOf,
  settled,
  stopAt,
} from './a-crash-world.js';

const TWO_MINUTES_MS = 120_000;

/** Two servers that share one ledger. */
export const describeInstances = (site: () => CrashSite): void => {
  describe('two servers on one ledger', () => {
    it.each(PROVIDERS)('send once what both are asked for at once, by one key or by two (%s)', async (provider) => {
      const { sandbox, server, startServer } = await aCrashWorld(site());
      const other = await startServer();
      const orderId = `${provider}:${sandbox[provider].addOrder()}`;
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          capture(index % 2 ? server : other, orderId, index % 4 < 2 ? 'k1' : 'k2'),
        ),
      );
      expect(new Set(answers.map(({ operationId }) => operationId).filter((id) => id !== null)).size).toBe(1);
      expect([requestsOf(sandbox, orderId, 'capture').length, effectsOn(sandbox, orderId)]).toEqual([1, 1]);
    });

    it.each(PROVIDERS)(
      'leave each other in peace while a lease runs, one clock two minutes fast (%s)',
      async (provider) => {
        const { sandbox, server, startServer } = await aCrashWorld(site());
        const fast = await startServer();
        fast.setClock(TWO_MINUTES_MS);
        const id = sandbox[provider].addOrder();
        const orderId = `${provider}:${id}`;
        const gate = await stopAt(server, { call: 'record', when: 'before' });
        const answer = capture(server, orderId);
        await gate.reached;
        const looks = requestsOf(sandbox, orderId, 'get').length;
        expect(await capture(fast, orderId)).toMatchObject({ member: 'OperationInProgress' });
        expect(await capture(fast, orderId, 'k2')).toMatchObject({ member: 'OperationInProgress' });
        expect(requestsOf(sandbox, orderId, 'get')).toHaveLength(looks);
        server.send({ kind: 'go' });
        expect(await answer).toMatchObject({ member: 'OrderCaptured' });
        expect(requestsOf(sandbox, orderId, 'capture')).toHaveLength(1);
      },
    );

    it('go on with what the other one was killed over, once its lease is over', async () => {
      const { sandbox, server, startServer } = await aCrashWorld(site());
      const other = await startServer();
      const orderId = `mercadopago:${sandbox.mercadopago.addOrder()}`;
      const gate = await stopAt(server, { call: 'beginCall', when: 'after' });
      const unheard = captureUnheard(server, orderId);
      await gate.reached;
      await server.kill();
      await unheard;
      expect(await capture(other, orderId)).toMatchObject({ member: 'OperationInProgress' });
      await settled(other, ({ state }) => state === 'SUCCEEDED');
      expect(effectsOn(sandbox, orderId)).toBe(1);
    });

    it('keep the proof of one that was paused before the send while the other one sent', async () => {
      const { sandbox, server, startServer } = await aCrashWorld(site());
      const other = await startServer();
      const orderId = `mercadopago:${sandbox.mercadopago.addOrder()}`;
      const gate = await stopAt(server, { call: 'beginCall', when: 'after' });
      const answer = capture(server, orderId);
      await gate.reached;
      server.pause();
      server.send({ kind: 'go' });
      await outliveLease();
      await settled(other, ({ state }) => state === 'SUCCEEDED');
      server.resume();
      expect(await answer).toMatchObject({ member: 'OrderCaptured', state: 'SUCCEEDED' });
      expect((await newest(other))?.attempts[0]).toMatchObject({ result: 'not-sent' });
      expect([requestsOf(sandbox, orderId, 'capture').length, effectsOn(sandbox, orderId)]).toEqual([1, 1]);
    });
  });
};
