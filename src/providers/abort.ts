/** Was it the deadline that ended the call, not its caller? */
export const isTimeout = (reason: unknown): boolean => reason instanceof DOMException && reason.name === 'TimeoutError';
