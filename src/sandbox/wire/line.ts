import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Answer } from './answer.js';
import type { MutableRecord } from './request-record.js';

/** The way back to the client, byte by byte where a fault needs it. */
export interface Line {
  /** The whole answer. */
  send(answer: Answer): void;
  /** The status line and the headers, with the content-length of the whole body. */
  sendHead(answer: Answer): void;
  sendBytes(bytes: Buffer | string): void;
  end(): void;
  /** Destroys the socket. */
  cut(): void;
}

export function createLine(response: ServerResponse, record: MutableRecord): Line {
  const isOpen = () => !response.destroyed && response.socket !== null && !response.socket.destroyed;

  const sendHead = (answer: Answer) => {
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
