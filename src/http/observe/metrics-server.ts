import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ScrapedMetrics } from '../../platform/metrics.js';

export interface MetricsServerSettings {
  readonly metrics: Pick<ScrapedMetrics, 'text' | 'contentType'>;
  readonly host: string;
  readonly port: number;
}

export interface MetricsServer {
  /** Starts to listen and returns the address: "http://127.0.0.1:9464". */
  listen(): Promise<string>;
  /** Closes immediately, since a lost scrape does no harm. */
  close(): Promise<void>;
}

/** A scrape is a few hundred bytes on one socket; Prometheus never needs longer to send it. */
const REQUEST_ARRIVES_MS = 5_000;
const MAX_HEADER_BYTES = 8_192;
/** Enough for some scrapers at once. */
const MAX_CONNECTIONS = 32;

/** GET /metrics on its own port, so that the port of the API can be public without it. */
export const createMetricsServer = ({ metrics, host, port }: MetricsServerSettings): MetricsServer => {
  const options = {
    requestTimeout: REQUEST_ARRIVES_MS,
    headersTimeout: REQUEST_ARRIVES_MS,
    connectionsCheckingInterval: 1_000,
    maxHeaderSize: MAX_HEADER_BYTES,
  };
  const server = createServer(options, answerScrapes(metrics));
  server.maxConnections = MAX_CONNECTIONS;
  return {
    listen: () => listen(server, host, port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const answerScrapes =
  ({ text, contentType }: MetricsServerSettings['metrics']): RequestListener =>
  async (request, response) => {
    // Each scrape uses its own socket, so that closing never waits for one.
    response.setHeader('connection', 'close').setHeader('content-type', 'text/plain; charset=utf-8');
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end('This path does not exist. Use GET /metrics.\n');
      return;
    }
    const scraped = await text().catch(() => null);
    if (scraped === null) response.writeHead(500).end('The server could not read its metrics.\n');
    else response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(scraped);
  };

const listen = (server: Server, host: string, port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      const { address, port: bound, family } = server.address() as AddressInfo;
      resolve(`http://${family === 'IPv6' ? `[${address}]` : address}:${bound}`);
    });
  });
