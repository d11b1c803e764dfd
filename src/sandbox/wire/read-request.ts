import type { FastifyRequest } from 'fastify';
import type { Backend, WireRequest } from './backend.js';
import type { Verb } from './request-record.js';

export const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
};

/** The decoded order id from the path; null if the path has none. */
export const orderIdOf = (request: FastifyRequest): string | null =>
  (request.params as { readonly orderId?: string } | null)?.orderId ?? null;

export const verbOf = ({ routes }: Backend, { method, routeOptions }: FastifyRequest): Verb | null =>
  routes.find((route) => route.method === method && route.path === routeOptions.url)?.verb ?? null;

export function readRequest(backend: Backend, request: FastifyRequest): WireRequest {
  const path = request.raw.url ?? '';
  return {
    method: request.method,
    path,
    query: new URLSearchParams(path.split('?')[1] ?? ''),
    headers: request.headers,
    body: typeof request.body === 'string' ? request.body : '',
    verb: verbOf(backend, request),
    orderId: orderIdOf(request),
  };
}
