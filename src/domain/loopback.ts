/** Is this URL on this very machine? Only then may it be plain http, and only a simulator stands there. */
export const isLoopback = (url: string): boolean =>
  /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(new URL(url).hostname);
