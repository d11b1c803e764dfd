import { type Problem, retry } from './problem.js';

/** The process that claimed the operation ended, or lost its claim, before it sent anything. */
export const nothingSent = (): Problem & { member: 'UnexpectedProblem' } => ({
  member: 'UnexpectedProblem',
  category: 'INTERNAL',
  code: 'INTERNAL_ERROR',
  message:
    'This server stopped before it sent the request. Nothing was sent and no money moved. Send the same again with the same idempotency key.',
  retry: retry('SAME_KEY'),
  provider: null,
});
