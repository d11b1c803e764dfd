/** Keeps the event loop from every other thing for so long. */
export const keepBusy = (ms: number): void => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};
