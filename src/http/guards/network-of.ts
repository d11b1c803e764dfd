import { isIPv6 } from 'node:net';

const GROUPS = 8;
/** Of an IPv6 address the first 64 bits are a network, and whoever has one has all of its addresses. */
const NETWORK_GROUPS = 4;
/** ::ffff:0:0/96, how IPv4 is written in IPv6: https://www.rfc-editor.org/rfc/rfc4291#section-2.5.5.2 */
const IS_IPV4 = /^0:0:0:0:0:ffff:/;

/** What one client is counted by, however its address is written: an IPv4 address, or the network of an IPv6 one. */
export const networkOf = (address: string): string => {
  if (!isIPv6(address)) return address;
  const groups = groupsOf(address);
  return IS_IPV4.test(groups.join(':')) ? toIPv4(groups) : groups.slice(0, NETWORK_GROUPS).join(':');
};

/** In lower case and without leading zeros, as the URL standard writes them. */
const groupsOf = (address: string): readonly string[] => {
  const [withoutZone = ''] = address.split('%');
  const [head = '', tail = ''] = new URL(`http://[${withoutZone}]`).hostname.slice(1, -1).split('::');
  const [before, after] = [head, tail].map((part) => part.split(':').filter((group) => group !== '')) as [
    string[],
    string[],
  ];
  return [...before, ...Array<string>(GROUPS - before.length - after.length).fill('0'), ...after];
};

const toIPv4 = (groups: readonly string[]): string => {
  const [high = 0, low = 0] = groups.slice(-2).map((group) => Number.parseInt(group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
};
