import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { anApp, type RunningApp } from '../../support/an-app.js';

let app: RunningApp;
beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.close());

const HEAD = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n';

/** Sends the text, then single bytes until the server closes; returns everything that came back. */
const drip = async (text: string, byte: string): Promise<string> => {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname);
  socket.setEncoding('utf8').on('error', () => {});
  let answer = '';
  socket.on('data', (chunk: string) => {
    answer += chunk;
  });
  socket.write(text);
  const dripping = setInterval(() => socket.writable && socket.write(byte), 500);
  await once(socket, 'close');
  clearInterval(dripping);
  return answer;
};

// The server gives a request ten seconds to arrive; these tests wait for that at the same time.
describe.concurrent('a request that arrives too slowly', () => {
  it.for([
    ['a body that comes byte by byte', HEAD, ' '],
    ['a body that never comes', HEAD, ''],
    ['headers that come byte by byte', 'GET /health/live HTTP/1.1\r\nx-long: ', 'x'],
    ['a socket on which nothing is said', '', ''],
  ] as const)('is answered 408 and its socket closed: %s', async ([, text, byte], { expect }) => {
    const answer = await drip(text, byte);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"code":"REQUEST_TIMEOUT"');
    expect(answer).toMatch(/\r\nx-request-id: /);
  });

  it('does not end a request whose answer takes as long', async ({ expect }) => {
    const orderId = app.sandbox.vnda.addOrder();
    app.sandbox.vnda.inject({ orderId, verb: 'capture', fault: { kind: 'slow', ms: 12_000 } });
    const query = `mutation { captureOrder(input: { orderId: "vnda:${orderId}", idempotencyKey: "k" }) { __typename } }`;
    expect((await app.askText(query)).data).toEqual({ captureOrder: { __typename: 'OrderCaptured' } });
  });
});
