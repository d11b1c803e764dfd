import { connect } from 'node:net';
import { type Answer, parseAnswer } from './parse-answer.js';
import { bytesOf, type FuzzRequest } from './request.js';

export type Sent =
  | { readonly kind: 'answered'; readonly answer: Answer }
  /** The connection ended, or the time ran out, before the answer was complete. */
  | { readonly kind: 'unanswered'; readonly why: string; readonly tookMs: number };

/** Longer than the product's longest deadline. */
export const ANSWER_WITHIN_MS = 30_000;
/** The product never sends a larger answer. */
const MOST_BYTES = 20_000_000;

/** Writes a request on a new connection, and reads until the connection ends. */
export const send = (url: string, request: FuzzRequest): Promise<Sent> => {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const began = performance.now();
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (why: string): void => {
      clearTimeout(late);
      socket.destroy();
      const tookMs = performance.now() - began;
      const answer = parseAnswer(Buffer.concat(chunks), request.method === 'HEAD', tookMs);
      resolve(answer ? { kind: 'answered', answer } : { kind: 'unanswered', why, tookMs });
    };
    const late = setTimeout(() => end('no answer in time'), ANSWER_WITHIN_MS);
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST_BYTES) end('an endless answer');
    });
    socket.on('end', () => end('the connection was closed'));
    socket.on('error', (error) => end(error.message));
    socket.on('close', () => end('the connection was closed'));
    socket.write(bytesOf(request));
  });
};
