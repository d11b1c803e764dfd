import { expect, it } from 'vitest';
import { OperationState } from '../../src/domain/operation/operation.js';
import { ProblemCode } from '../../src/domain/problem/problem.js';
import { LOCALES } from '../../src/graphql/user-messages/locale.js';
import { USER_MESSAGES_BY_LOCALE, userMessageOf } from '../../src/graphql/user-messages/user-message.js';

const OPEN = [
  OperationState.IN_PROGRESS,
  OperationState.PENDING,
  OperationState.OUTCOME_UNKNOWN,
  OperationState.NEEDS_REVIEW,
];

it.each(OPEN)('never says that nothing was charged while the operation is %s', (state) => {
  for (const locale of LOCALES) {
    for (const code of Object.values(ProblemCode)) {
      const shown = { code, category: 'PROVIDER_FAULT', member: 'ProviderUnavailable', operation: { state } } as const;
      expect(userMessageOf(shown, locale)).toBe(USER_MESSAGES_BY_LOCALE[locale].OUTCOME_UNKNOWN);
    }
  }
});

it('shows the text of the code if no operation is open', () => {
  const shown = { code: 'PROVIDER_UNREACHABLE', category: 'PROVIDER_FAULT', member: 'ProviderUnavailable' } as const;
  const own = USER_MESSAGES_BY_LOCALE.en.PROVIDER_UNREACHABLE;
  expect(userMessageOf({ ...shown, operation: null }, 'en')).toBe(own);
  expect(userMessageOf({ ...shown, operation: { state: 'FAILED' } }, 'en')).toBe(own);
});
