import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMetricsServer, type MetricsServerSettings } from '../../../src/http/observe/metrics-server.js';
import { createMetrics } from '../../../src/platform/metrics.js';

const aMetricsServer = async (changes: Partial<MetricsServerSettings> = {}) => {
  const metrics = createMetrics();
  const server = createMetricsServer({ metrics, host: '127.0.0.1', port: 0, ...changes });
  onTestFinished(() => server.close());
  return { metrics, server, url: await server.listen() };
};

const aSocketTo = async (url: string): Promise<Socket> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  return socket;
};

/** Resolves when the socket ends, also by a reset. */
const endOf = (socket: Socket): Promise<void> => new Promise((resolve) => void socket.on('close', () => resolve()));

describe('GET /metrics', () => {
  it('answers the counts so far', async () => {
    const { url, metrics } = await aMetricsServer();
    metrics.count('requests_refused', { code: 'RATE_LIMITED' });
    const response = await fetch(`${url}/metrics`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain('guiche_requests_refused_total{code="RATE_LIMITED"} 1\n');
  });

  it('keeps no socket open', async () => {
    const { url } = await aMetricsServer();
    const response = await fetch(`${url}/metrics`);
    expect(response.headers.get('connection')).toBe('close');
    await response.text();
  });

  it('answers that it failed, without the reason', async () => {
    const text = () => Promise.reject(new Error('canary'));
    const { url } = await aMetricsServer({ metrics: { text, contentType: 'text/plain' } });
    const response = await fetch(`${url}/metrics`);
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('The server could not read its metrics.\n');
  });
});

it.each([
  ['GET', '/'],
  ['GET', '/metrics/'],
  ['GET', '/metrics?x=1'],
  ['GET', '/graphql'],
  ['POST', '/metrics'],
  ['HEAD', '/metrics'],
  ['OPTIONS', '/metrics'],
])('answers 404 to %s %s', async (method, path) => {
  const { url } = await aMetricsServer();
  const response = await fetch(`${url}${path}`, { method });
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain('guiche_');
});

describe('closing', () => {
  it('waits neither for an idle socket nor for an unfinished request', async () => {
    const { url, server } = await aMetricsServer();
    const silent = await aSocketTo(url);
    const slow = await aSocketTo(url);
    slow.write('GET /metrics HTTP/1.1\r\nhost: x\r\n');
    const ends = [endOf(silent), endOf(slow)];
    await server.close();
    await Promise.all(ends);
    await expect(fetch(`${url}/metrics`)).rejects.toThrow();
  });

  it('does not wait for a scrape that does not end', async () => {
    const { url, server } = await aMetricsServer({
      metrics: { text: () => new Promise(() => undefined), contentType: 'text/plain' },
    });
    const scrape = await aSocketTo(url);
    scrape.write('GET /metrics HTTP/1.1\r\nhost: x\r\n\r\n');
    await Promise.all([endOf(scrape), server.close()]);
  });

  it('may happen before listening, and twice', async () => {
    const server = createMetricsServer({ metrics: createMetrics(), host: '127.0.0.1', port: 0 });
    await server.close();
    await server.close();
  });
});

it('says why it cannot listen', async () => {
  const { url } = await aMetricsServer();
  const server = createMetricsServer({ metrics: createMetrics(), host: '127.0.0.1', port: Number(new URL(url).port) });
  await expect(server.listen()).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
