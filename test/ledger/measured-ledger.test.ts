import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import { measureLedger } from '../../src/ledger/measured-ledger.js';
import { createMetrics } from '../../src/platform/metrics.js';
import { describeLedger } from '../contract/ledger.contract.js';
import { createFakeClock } from '../support/fake-clock.js';
import { createMemoryLedger } from '../support/ledgers/memory-ledger.js';
import { createUnreliableLedger } from '../support/ledgers/unreliable-ledger.js';

describeLedger('any store, measured', async (clock) =>
  measureLedger(createMemoryLedger(clock), createMetrics(), clock),
);

const aMeasuredLedger = () => {
  const clock = createFakeClock();
  const metrics = createMetrics();
  const store = createUnreliableLedger(createMemoryLedger(clock));
  const slowly = async (...args: Parameters<Ledger['findByIds']>) => {
    clock.pause(20);
    return store.findByIds(...args);
  };
  return { store, metrics, ledger: measureLedger({ ...store, findByIds: slowly }, metrics, clock) };
};

describe('a call to the ledger', () => {
  it('is timed by its name', async () => {
    const { ledger, metrics } = aMeasuredLedger();
    expect(await ledger.findByIds('default', ['op_1'])).toEqual([null]);
    await ledger.countOpen();
    const text = await metrics.text();
    expect(text).toContain('guiche_ledger_call_seconds_count{call="findByIds",result="ok"} 1\n');
    expect(text).toContain('guiche_ledger_call_seconds_sum{call="findByIds",result="ok"} 0.02\n');
    expect(text).toContain('guiche_ledger_call_seconds_sum{call="countOpen",result="ok"} 0\n');
  });

  it('is told apart where the store did not answer', async () => {
    const { ledger, store, metrics } = aMeasuredLedger();
    store.fail('countOpen', 'before');
    expect(await ledger.countOpen()).toEqual({ kind: 'store-down' });
    await ledger.countOpen();
    const text = await metrics.text();
    expect(text).toContain('guiche_ledger_call_seconds_count{call="countOpen",result="store-down"} 1\n');
    expect(text).toContain('guiche_ledger_call_seconds_count{call="countOpen",result="ok"} 1\n');
  });

  it('is told apart where it ended with a defect, which passes', async () => {
    const clock = createFakeClock();
    const metrics = createMetrics();
    const broken = { ...createMemoryLedger(clock), list: () => Promise.reject(new Error('a defect')) };
    await expect(measureLedger(broken, metrics, clock).list({ tenant: 'default', limit: 1 })).rejects.toThrow(
      'a defect',
    );
    expect(await metrics.text()).toContain('guiche_ledger_call_seconds_count{call="list",result="failed"} 1\n');
  });
});
