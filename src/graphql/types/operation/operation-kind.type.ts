import { registerEnumType } from 'type-graphql';
import { OperationKind } from '../../../domain/operation/kind.js';

registerEnumType(OperationKind, {
  name: 'OperationKind',
  description: 'What this API can do to an order.',
  valuesConfig: {
    CAPTURE: { description: 'Take the whole amount that was authorized before: the mutation captureOrder.' },
    PROCESS: { description: 'Start the payments of an order in manual processing mode: the mutation processOrder.' },
  } satisfies Readonly<Record<OperationKind, { readonly description: string }>>,
});

export { OperationKind };
