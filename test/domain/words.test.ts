import { expect, it } from 'vitest';
import { AccountMode } from '../../src/domain/account.js';
import { AttemptPurpose } from '../../src/domain/attempt.js';
import { ProviderIdempotency } from '../../src/domain/capabilities.js';
import { DeclineReason } from '../../src/domain/decline-reason.js';
import { OperationState, ResolvedOutcome } from '../../src/domain/operation.js';
import { OperationKind } from '../../src/domain/operation-kind.js';
import { CaptureMode, ProcessingMode } from '../../src/domain/order.js';
import { OrderStatus } from '../../src/domain/order-status.js';
import { PaymentMethodType } from '../../src/domain/payment-method.js';
import { ProblemCategory, ProblemCode, RetryKind } from '../../src/domain/problem.js';

const VOCABULARIES = {
  AccountMode,
  AttemptPurpose,
  CaptureMode,
  DeclineReason,
  OperationKind,
  OperationState,
  OrderStatus,
  PaymentMethodType,
  ProblemCategory,
  ProblemCode,
  ProcessingMode,
  ProviderIdempotency,
  ResolvedOutcome,
  RetryKind,
};

it.each(Object.entries(VOCABULARIES))('every word of %s means itself', (_, words) => {
  for (const [name, value] of Object.entries(words)) expect(value).toBe(name);
});
