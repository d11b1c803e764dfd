import { describe, expect, it } from 'vitest';
import { environmentOf } from '../../src/sandbox/environment.js';
import { aSandbox } from '../support/a-gateway.js';
import { aCrashWorld, type CrashSite, capture, effectsOn, requestsOf, settled } from './a-crash-world.js';

/** Ends in the seller's number, as an access token does. */
const SELLERS_TOKEN = 'APP_USR-1-not-a-real-token-446566691';

/** A ledger that meets another world than the one it was written in. */
export const describeOtherLedgers = (site: () => CrashSite): void => {
  describe('a ledger', () => {
    it('that was written with the sandbox’s credentials sends nothing with those of a seller', async () => {
      const { sandbox, server, startServer } = await aCrashWorld(site());
      const id = sandbox.mercadopago.addOrder();
      const orderId = `mercadopago:${id}`;
      sandbox.mercadopago.inject({ orderId: id, verb: 'capture', fault: { kind: 'cut-before' } });
      expect(await capture(server, orderId)).toMatchObject({ member: 'OutcomeUnknown' });
      await server.kill();

      const real = await aSandbox();
      real.mercadopago.addOrder({ id });
      const other = await startServer({ ...environmentOf(real), MERCADOPAGO_ACCESS_TOKEN: SELLERS_TOKEN });
      await settled(other, ({ state }) => state === 'NEEDS_REVIEW');
      expect(await capture(other, orderId)).toMatchObject({ member: 'IdempotencyConflict', replayed: true });
      expect(real.mercadopago.requests()).toHaveLength(0);
      expect(effectsOn(sandbox, orderId)).toBe(0);
    });

    it('that was restored from a backup sends the same provider key, and nothing happens twice', async () => {
      const { sandbox, ledger, server, startServer } = await aCrashWorld(site());
      const orderId = `mercadopago:${sandbox.mercadopago.addOrder()}`;
      await capture(server, `mercadopago:${sandbox.mercadopago.addOrder()}`, 'k0');
      await server.stop();
      const backup = await site().store.copy(ledger);
      await server.start();
      expect(await capture(server, orderId)).toMatchObject({ member: 'OrderCaptured', replayed: false });
      await server.kill();

      const restored = await startServer(backup);
      expect(await capture(restored, orderId)).toMatchObject({ member: 'OrderCaptured', replayed: false });
      const sent = requestsOf(sandbox, orderId, 'capture').map(({ idempotencyKey }) => idempotencyKey);
      expect([sent.length, new Set(sent).size, effectsOn(sandbox, orderId)]).toEqual([2, 1, 1]);
    });

    it('that was restored from a backup finds at a provider without keys what was done since', async () => {
      const { sandbox, ledger, server, startServer } = await aCrashWorld(site());
      const orderId = `vnda:${sandbox.vnda.addOrder()}`;
      await server.stop();
      const backup = await site().store.copy(ledger);
      await server.start();
      await capture(server, orderId);
      await server.kill();

      const restored = await startServer(backup);
      expect(await capture(restored, orderId)).toMatchObject({ code: 'ORDER_ALREADY_CAPTURED', replayed: false });
      expect(requestsOf(sandbox, orderId, 'capture')).toHaveLength(1);
    });
  });
};
