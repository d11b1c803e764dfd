import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { SimulatedAnswer } from './answer.js';
import type { MutableRecord } from './request-record.js';

/** The connection back to the client, byte by byte if a fault needs it. */
export interface Line {
  /** Sends the whole answer. */
  send(answer: SimulatedAnswer): void;
  /** Sends the status line and the headers, with the content-length of the whole body. */
  sendHead(answer: SimulatedAnswer): void;
  sendBytes(bytes: Buffer | string): void;
  end(): void;
  /** Destroys the socket. */
  cut(): void;
}

export function createLine(response: ServerResponse, record: MutableRecord): Line {
  const isOpen = () => !response.destroyed && response.socket !== null && !response.socket.destroyed;

  const sendHead = (answer: SimulatedAnswer) => {
    if (!isOpen() || response.headersSent) return;
    record.status = answer.status;
    response.writeHead(answer.status, {
      'x-request-id': randomUUID(),
      ...answer.headers,
      'content-length': Buffer.byteLength(answer.body),
    });
    response.flushHeaders();
  };
  const sendBytes = (bytes: Buffer | string) => {
    if (isOpen()) response.write(bytes);
  };
  const end = () => {
    if (isOpen()) response.end();
  };

  return {
    sendHead,
    sendBytes,
    end,
    send: (answer) => {
      sendHead(answer);
      if (answer.body !== '') sendBytes(answer.body);
      end();
    },
    cut: () => {
      response.socket?.destroy();
    },
  };
}
