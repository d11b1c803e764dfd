import type { ProblemCategory } from '../domain/problem/problem.js';
import { inSpan, type SpanEnd } from '../platform/trace.js';
import type { Dependencies } from './dependencies.js';
import type { Outcome } from './outcome.js';
import type { OperationRun } from './run-operation.js';

/** One money verb as operators see it: a span, and what it came to. */
export const observeRun = async (
  { metrics }: Pick<Dependencies, 'metrics'>,
  { provider: { account }, intention: { kind } }: Pick<OperationRun, 'provider' | 'intention'>,
  work: () => Promise<Outcome>,
): Promise<Outcome> => {
  const provider = account.provider.name;
  const attributes = { 'guiche.kind': kind, 'guiche.provider': provider, 'guiche.account': account.name };
  const outcome = await inSpan(kind, { attributes, end: spanEndOf }, work);
  const { member, category } = namesOf(outcome);
  metrics.count('outcomes', { kind, provider, outcome: member, category, replayed: String(outcome.replayed) });
  return outcome;
};

const namesOf = (outcome: Outcome): { readonly member: string; readonly category: ProblemCategory | 'NONE' } =>
  outcome.kind === 'problem'
    ? { member: outcome.problem.member, category: outcome.problem.category }
    : { member: outcome.kind, category: 'NONE' };

/** What somebody should look into; the others are the business at work. */
const FAILURES: ReadonlySet<ProblemCategory | 'NONE'> = new Set<ProblemCategory>([
  'UNKNOWN_OUTCOME',
  'PROVIDER_FAULT',
  'CONFIGURATION',
  'INTERNAL',
]);

const spanEndOf = (outcome: Outcome): SpanEnd => {
  const { member, category } = namesOf(outcome);
  return {
    attributes: {
      'guiche.outcome': member,
      'guiche.replayed': outcome.replayed,
      ...(outcome.operation ? { 'guiche.operation': outcome.operation.id } : {}),
    },
    isFailure: FAILURES.has(category),
  };
};
