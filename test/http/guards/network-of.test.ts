import { SocketAddress } from 'node:net';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { networkOf } from '../../../src/http/guards/network-of.js';

it.each(['198.51.100.7', '::ffff:198.51.100.7', '::FFFF:c633:6407', '0:0:0:0:0:ffff:198.51.100.7'])(
  'IPv4 is itself, however it is written: %s',
  (address) => {
    expect(networkOf(address)).toBe('198.51.100.7');
  },
);

it.each([
  ['2001:db8:1:2::1', '2001:db8:1:2'],
  ['2001:DB8:0001:2:ffff:ffff:ffff:ffff', '2001:db8:1:2'],
  ['2001:db8:1:1::1', '2001:db8:1:1'],
  ['2001:db8::', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['::', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('IPv6 is its network: %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it.each(['no address', ''])('what is no address is itself: %j', (text) => {
  expect(networkOf(text)).toBe(text);
});

it('is told of every IPv6 address, and is the same for each way to write it', () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      const network = networkOf(address);
      expect(network).toMatch(/^([\da-f]{1,4}(:[\da-f]{1,4}){3}|\d+(\.\d+){3})$/);
      expect(networkOf(new SocketAddress({ address, family: 'ipv6' }).address)).toBe(network);
    }),
  );
});
