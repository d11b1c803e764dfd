import { describe, expect, it } from 'vitest';
import { PROVIDER_KEY, vndaAdapter } from './adapters.js';
import { aTransport } from './calls/a-transport.js';
import { aRawServer, httpAnswer } from './calls/raw-server.js';
import { PROVIDERS } from './cases.js';

const HOSTILE = [
  '/../',
  '../../v1/users/me',
  '0123456789?a=b',
  '0123456789#a',
  '0123456789\r\nX-Injected: 1',
  '0123456789 HTTP/1.1',
  '0123456789%2F',
  '0123456789ç',
  '٠١٢٣٤٥٦٧٨٩',
  '',
  '.',
  '..',
];

describe.each(PROVIDERS)('an order id for $displayName', ({ adapter, orderId, linesFor }) => {
  it('is accepted in its own form', () => {
    expect(adapter.orderIdFault(orderId)).toBeNull();
    expect([adapter.orderIdFault('short'), adapter.orderIdFault('x'.repeat(65))]).toEqual([
      expect.any(String),
      expect.any(String),
    ]);
  });

  it.each(HOSTILE)('is refused when it is %j', (text) => {
    expect(adapter.orderIdFault(text)).toMatch(/such as/);
  });

  it('arrives encoded, for any text, and the server reads it back', async () => {
    const server = await aRawServer((socket) => socket.write(httpAnswer(200, '{}')));
    const { transport } = aTransport(server.url);
    for (const providerOrderId of HOSTILE.filter((text) => text.length > 2)) {
      const built = [
        adapter.requestFor({ kind: 'CAPTURE', providerOrderId }, PROVIDER_KEY),
        adapter.requestForOrder(providerOrderId),
      ];
      for (const request of built)
        await transport.send(request, { signal: AbortSignal.timeout(2_000), freshConnection: false, sentAt: null });
      const [sent, read] = server.requests.slice(-2);
      const encoded = encodeURIComponent(providerOrderId);
      expect(encoded).toMatch(/^[A-Za-z0-9%._-]+$/);
      expect({ capture: sent, read }).toEqual(linesFor(encoded));
    }
  });
});

it('accepts a code of Vnda that looks like a number', () => {
  expect(vndaAdapter.orderIdFault('12345678E9')).toBeNull();
});

it('names the code to use instead of a Vnda order token', () => {
  expect(vndaAdapter.orderIdFault('0a'.repeat(32))).toMatch(/token.*code/);
});
