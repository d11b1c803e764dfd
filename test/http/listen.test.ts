import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { KEYED } from '../config/an-environment.js';
import { anApp } from '../support/an-app.js';

it('explains the fault and closes everything when its port is in use', async () => {
  const other = createServer();
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  await expect(anApp({ PORT: port })).rejects.toThrow('Another process uses the port in PORT');
  other.close();
});

it('explains that its host is not an address of this machine', async () => {
  await expect(anApp({ HOST: '192.0.2.1', ...KEYED })).rejects.toThrow('HOST is not an address of this machine');
});
