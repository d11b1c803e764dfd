/** Did the deadline end the call, and not its caller? */
export const isTimeout = (reason: unknown): boolean => reason instanceof DOMException && reason.name === 'TimeoutError';

/**
 * Runs work with a signal that aborts after `ms` milliseconds, or with the caller's signal. The timer ends with the
 * work. A listener of AbortSignal.timeout would stay in memory until the deadline, even after an early answer.
 */
export const withDeadline = async <T>(
  ms: number,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new DOMException('The deadline has passed.', 'TimeoutError')), ms);
  const leave = (): void => controller.abort(caller?.reason);
  if (caller?.aborted) leave();
  caller?.addEventListener('abort', leave, { once: true });
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener('abort', leave);
  }
};
