/** Is this URL on this very machine? Only then may it be plain http, and only a simulator stands there. */
export const isLoopback = (url: string): boolean =>
  /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(new URL(url).hostname);

/** Where an account sends, as its identity keeps it: a simulator stands on another port at every start. */
export const identityUrlOf = (url: string): string => (isLoopback(url) ? 'http://127.0.0.1' : url);
