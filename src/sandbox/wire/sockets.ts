import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** The sockets of one server, numbered in order of arrival. */
export interface Sockets {
  numberOf(socket: Socket): number;
  count(): number;
  cutAll(): void;
}

export function trackSockets(server: Server): Sockets {
  const open = new Set<Socket>();
  const numbers = new WeakMap<Socket, number>();
  let accepted = 0;
  server.on('connection', (socket) => {
    accepted += 1;
    numbers.set(socket, accepted);
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return {
    numberOf: (socket) => numbers.get(socket) ?? 0,
    count: () => open.size,
    cutAll: () => {
      for (const socket of open) socket.destroy();
    },
  };
}
