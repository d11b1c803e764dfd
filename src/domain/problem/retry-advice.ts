import type { RetryAdvice, RetryKind } from './problem.js';

export const retry = (kind: RetryKind, notBefore: Date | null = null): RetryAdvice => ({ kind, notBefore });
