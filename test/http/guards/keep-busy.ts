/** Blocks the event loop for this time. */
export const keepBusy = (ms: number): void => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};
