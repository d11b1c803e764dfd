import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterEach } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.js';

const running: Sandbox[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
});

/** A sandbox with short delays, closed after the test. */
export async function aSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ settleMs: 40, slowMs: 40, ...options });
  running.push(sandbox);
  return sandbox;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Body;
}

interface BodyPayment {
  readonly id: string;
  readonly status: string;
  readonly status_detail: string;
  readonly payment_method: { readonly qr_code?: string };
}

interface BodyOrder {
  readonly status: string;
  readonly status_detail: string;
  readonly transactions: { readonly payments: readonly [BodyPayment, ...BodyPayment[]] };
}

/** The fields that tests read, from any body. */
interface Body extends BodyOrder {
  readonly code?: string;
  readonly errors: readonly [{ readonly code: string; readonly details?: readonly string[] }];
  readonly data: BodyOrder;
  readonly paging: unknown;
  readonly card: boolean;
  readonly paid_at: string | null;
  readonly shipping_address: unknown;
}

export async function call(url: string, init: RequestInit = {}): Promise<Answered> {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true && text !== '';
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : {} };
}

type Extra = Readonly<Record<string, string>>;

interface MercadoPagoAddress {
  readonly mercadopago: Pick<Sandbox['mercadopago'], 'url' | 'accessToken'>;
}

export function mercadopagoClient({ mercadopago: { url, accessToken } }: MercadoPagoAddress) {
  const headers = (extra: Extra) => ({ authorization: `Bearer ${accessToken}`, ...extra });
  const post = (path: string, extra: Extra = {}, body?: unknown) =>
    call(`${url}${path}`, {
      method: 'POST',
      headers: headers({ 'x-idempotency-key': randomUUID(), ...extra }),
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return {
    post,
    get: (path: string, extra: Extra = {}) => call(`${url}${path}`, { headers: headers(extra) }),
    read: (id: string, extra: Extra = {}) => call(`${url}/v1/orders/${id}`, { headers: headers(extra) }),
    act: (verb: string, id: string, extra?: Extra, body?: unknown) => post(`/v1/orders/${id}/${verb}`, extra, body),
  };
}

interface VndaAddress {
  readonly vnda: Pick<Sandbox['vnda'], 'url' | 'accessToken' | 'shopHost'>;
}

export function vndaClient({ vnda: { url, accessToken, shopHost } }: VndaAddress) {
  const headers = (extra: Extra) => ({ authorization: `Bearer ${accessToken}`, 'x-shop-host': shopHost, ...extra });
  return {
    get: (path: string, extra: Extra = {}) => call(`${url}${path}`, { headers: headers(extra) }),
    read: (code: string, extra: Extra = {}) => call(`${url}/api/v2/orders/${code}`, { headers: headers(extra) }),
    act: (verb: string, code: string, extra: Extra = {}) =>
      call(`${url}/api/v2/orders/${code}/${verb}`, { method: 'POST', headers: headers(extra) }),
  };
}

export const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`examples/${name}.json`, import.meta.url), 'utf8'));

export interface RawAnswer {
  readonly bytes: string;
  /** Milliseconds from the send to the first byte and to the end; null if no byte came. */
  readonly firstByteMs: number | null;
  readonly endMs: number;
  readonly chunks: number;
}

/** Sends a request over a new socket and reads until the other side ends, or until `enough` says so. */
export function rawPost(
  url: string,
  headers: Extra,
  enough: (bytes: string) => boolean = () => false,
): Promise<RawAnswer> {
  const { hostname, port, pathname } = new URL(url);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return new Promise((resolve) => {
    const started = performance.now();
    let bytes = '';
    let chunks = 0;
    let firstByteMs: number | null = null;
    const socket = connect(Number(port), hostname, () => {
      socket.write(`POST ${pathname} HTTP/1.1\r\nhost: ${hostname}\r\ncontent-length: 0\r\n${lines.join('')}\r\n`);
    });
    const finish = () => {
      socket.destroy();
      resolve({ bytes, firstByteMs, endMs: performance.now() - started, chunks });
    };
    socket.on('data', (data) => {
      firstByteMs ??= performance.now() - started;
      chunks += 1;
      bytes += data.toString('latin1');
      if (enough(bytes)) finish();
    });
    socket.on('error', () => undefined);
    socket.on('close', finish);
  });
}
