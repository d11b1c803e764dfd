import { expect, it } from 'vitest';
import { AccountMode } from '../../src/domain/account.js';
import { ProviderIdempotency } from '../../src/domain/capabilities.js';
import { AttemptPurpose } from '../../src/domain/operation/attempt.js';
import { OperationKind } from '../../src/domain/operation/kind.js';
import { OperationState, ResolvedOutcome } from '../../src/domain/operation/operation.js';
import { CaptureMode, ProcessingMode } from '../../src/domain/order/order.js';
import { PaymentMethodType } from '../../src/domain/order/payment-method.js';
import { OrderStatus } from '../../src/domain/order/status.js';
import { DeclineReason } from '../../src/domain/problem/decline-reason.js';
import { ProblemCategory, ProblemCode, RetryKind } from '../../src/domain/problem/problem.js';

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

it.each(Object.entries(VOCABULARIES))('every word of %s equals its own name', (_, words) => {
  for (const [name, value] of Object.entries(words)) expect(value).toBe(name);
});
