/** Does the URL point to this machine? Only then may it be plain http, and only a simulator is there. */
export const isLoopback = (url: string): boolean =>
  /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(new URL(url).hostname);

/**
 * The address in the identity of an account. On loopback it has no port, since a simulator gets another at each start.
 */
export const identityUrlOf = (url: string): string => (isLoopback(url) ? 'http://127.0.0.1' : url);
