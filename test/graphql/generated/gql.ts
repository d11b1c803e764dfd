/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Accounts {\n  accounts {\n    name\n    mode\n    provider {\n      name\n      displayName\n      capabilities {\n        operations\n        partialCapture\n        idempotency\n        captureWindowDays\n      }\n    }\n  }\n}": typeof types.AccountsDocument,
    "mutation CaptureOrder($input: CaptureOrderInput!, $locale: String) {\n  captureOrder(input: $input) {\n    ...OperationResultFields\n    ... on OrderCaptured {\n      order {\n        ...OrderSummary\n      }\n    }\n    ... on CapturePending {\n      order {\n        ...OrderSummary\n      }\n    }\n    ...ProblemFields\n  }\n}": typeof types.CaptureOrderDocument,
    "fragment MoneyFields on Money {\n  amount\n  minorUnits\n  currency\n}": typeof types.MoneyFieldsFragmentDoc,
    "query Operation($id: ID!, $locale: String) {\n  operation(id: $id) {\n    ...OperationSummary\n    idempotencyKey\n    requestedBy\n    resolvedBy\n    resolution\n    attempts {\n      number\n      purpose\n      sentAt\n      answeredAt\n      result\n      cause\n      answer {\n        ...ProviderAnswerFields\n      }\n    }\n    problem {\n      ...ProblemFields\n    }\n    order {\n      ...OrderSummary\n      ... on Problem {\n        code\n        userMessage(locale: $locale)\n      }\n    }\n  }\n}": typeof types.OperationDocument,
    "fragment OperationResultFields on OperationResult {\n  __typename\n  operation {\n    ...OperationSummary\n  }\n  replayed\n}": typeof types.OperationResultFieldsFragmentDoc,
    "fragment OperationSummary on Operation {\n  id\n  kind\n  orderId\n  state\n  startedAt\n  finishedAt\n  nextCheckAt\n}": typeof types.OperationSummaryFragmentDoc,
    "query Operations($filter: OperationFilter, $first: Int! = 20, $after: String) {\n  operations(filter: $filter, first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        ...OperationSummary\n        account {\n          name\n        }\n        idempotencyKey\n        requestedBy\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.OperationsDocument,
    "query Order($id: ID!, $locale: String) {\n  order(id: $id) {\n    ... on Order {\n      ...OrderSummary\n      externalReference\n      description\n      captureMode\n      processingMode\n      createdAt\n      account {\n        name\n        mode\n      }\n      paid {\n        ...MoneyFields\n      }\n      refunded {\n        ...MoneyFields\n      }\n      payer {\n        name\n        email\n      }\n      items {\n        title\n        quantity\n        unitPrice {\n          ...MoneyFields\n        }\n      }\n      transactions {\n        ...TransactionFields\n      }\n      operations(first: 5) {\n        edges {\n          node {\n            ...OperationSummary\n          }\n        }\n      }\n    }\n    ...ProblemFields\n  }\n}": typeof types.OrderDocument,
    "fragment OrderSummary on Order {\n  id\n  status\n  providerStatus {\n    status\n    detail\n  }\n  availableOperations\n  captureBefore\n  total {\n    ...MoneyFields\n  }\n}": typeof types.OrderSummaryFragmentDoc,
    "query Orders($ids: [ID!]!, $locale: String) {\n  orders(ids: $ids) {\n    ...OrderSummary\n    ...ProblemFields\n  }\n}": typeof types.OrdersDocument,
    "fragment ProblemFields on Problem {\n  __typename\n  category\n  code\n  message\n  userMessage(locale: $locale)\n  retry {\n    kind\n    notBefore\n  }\n  provider {\n    ...ProviderAnswerFields\n  }\n  ledgerEntry: operation {\n    ...OperationSummary\n  }\n  replayed\n  ... on InvalidInput {\n    fields {\n      path\n      code\n      message\n    }\n  }\n  ... on OrderNotFound {\n    orderId\n  }\n  ... on OrderStateConflict {\n    currentOrder: order {\n      ...OrderSummary\n    }\n  }\n  ... on PaymentDeclined {\n    declines {\n      transactionId\n      reason\n      providerCode\n    }\n    currentOrder: order {\n      ...OrderSummary\n    }\n  }\n  ... on OperationNotSupported {\n    account {\n      name\n    }\n    kind\n  }\n  ... on IdempotencyConflict {\n    differs\n  }\n  ... on OperationInProgress {\n    pollAfterMs\n  }\n  ... on OutcomeUnknown {\n    pollAfterMs\n  }\n  ... on ProviderUnavailable {\n    account {\n      name\n    }\n  }\n  ... on ProviderMisconfigured {\n    account {\n      name\n    }\n  }\n}": typeof types.ProblemFieldsFragmentDoc,
    "mutation ProcessOrder($input: ProcessOrderInput!, $locale: String) {\n  processOrder(input: $input) {\n    ...OperationResultFields\n    ... on OrderProcessed {\n      order {\n        ...OrderSummary\n        transactions {\n          ...TransactionFields\n        }\n      }\n    }\n    ... on ProcessPending {\n      order {\n        ...OrderSummary\n      }\n    }\n    ...ProblemFields\n  }\n}": typeof types.ProcessOrderDocument,
    "fragment ProviderAnswerFields on ProviderAnswer {\n  provider\n  httpStatus\n  code\n  message\n  details\n  requestId\n}": typeof types.ProviderAnswerFieldsFragmentDoc,
    "mutation ReconcileOperation($id: ID!, $locale: String) {\n  reconcileOperation(id: $id) {\n    ... on Operation {\n      ...OperationSummary\n    }\n    ...ProblemFields\n  }\n}": typeof types.ReconcileOperationDocument,
    "mutation ResolveOperation($input: ResolveOperationInput!, $locale: String) {\n  resolveOperation(input: $input) {\n    ... on Operation {\n      ...OperationSummary\n      resolvedBy\n      resolution\n    }\n    ...ProblemFields\n  }\n}": typeof types.ResolveOperationDocument,
    "fragment TransactionFields on Transaction {\n  id\n  status\n  amount {\n    ...MoneyFields\n  }\n  captured {\n    ...MoneyFields\n  }\n  paymentMethod {\n    type\n    brand\n    card {\n      lastDigits\n      holderName\n    }\n    pix {\n      qrCode\n      expiresAt\n    }\n    boleto {\n      digitableLine\n      url\n      expiresAt\n    }\n  }\n  installments\n  refusal {\n    reason\n    providerReason\n  }\n}": typeof types.TransactionFieldsFragmentDoc,
};
const documents: Documents = {
    "query Accounts {\n  accounts {\n    name\n    mode\n    provider {\n      name\n      displayName\n      capabilities {\n        operations\n        partialCapture\n        idempotency\n        captureWindowDays\n      }\n    }\n  }\n}": types.AccountsDocument,
    "mutation CaptureOrder($input: CaptureOrderInput!, $locale: String) {\n  captureOrder(input: $input) {\n    ...OperationResultFields\n    ... on OrderCaptured {\n      order {\n        ...OrderSummary\n      }\n    }\n    ... on CapturePending {\n      order {\n        ...OrderSummary\n      }\n    }\n    ...ProblemFields\n  }\n}": types.CaptureOrderDocument,
    "fragment MoneyFields on Money {\n  amount\n  minorUnits\n  currency\n}": types.MoneyFieldsFragmentDoc,
    "query Operation($id: ID!, $locale: String) {\n  operation(id: $id) {\n    ...OperationSummary\n    idempotencyKey\n    requestedBy\n    resolvedBy\n    resolution\n    attempts {\n      number\n      purpose\n      sentAt\n      answeredAt\n      result\n      cause\n      answer {\n        ...ProviderAnswerFields\n      }\n    }\n    problem {\n      ...ProblemFields\n    }\n    order {\n      ...OrderSummary\n      ... on Problem {\n        code\n        userMessage(locale: $locale)\n      }\n    }\n  }\n}": types.OperationDocument,
    "fragment OperationResultFields on OperationResult {\n  __typename\n  operation {\n    ...OperationSummary\n  }\n  replayed\n}": types.OperationResultFieldsFragmentDoc,
    "fragment OperationSummary on Operation {\n  id\n  kind\n  orderId\n  state\n  startedAt\n  finishedAt\n  nextCheckAt\n}": types.OperationSummaryFragmentDoc,
    "query Operations($filter: OperationFilter, $first: Int! = 20, $after: String) {\n  operations(filter: $filter, first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        ...OperationSummary\n        account {\n          name\n        }\n        idempotencyKey\n        requestedBy\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.OperationsDocument,
    "query Order($id: ID!, $locale: String) {\n  order(id: $id) {\n    ... on Order {\n      ...OrderSummary\n      externalReference\n      description\n      captureMode\n      processingMode\n      createdAt\n      account {\n        name\n        mode\n      }\n      paid {\n        ...MoneyFields\n      }\n      refunded {\n        ...MoneyFields\n      }\n      payer {\n        name\n        email\n      }\n      items {\n        title\n        quantity\n        unitPrice {\n          ...MoneyFields\n        }\n      }\n      transactions {\n        ...TransactionFields\n      }\n      operations(first: 5) {\n        edges {\n          node {\n            ...OperationSummary\n          }\n        }\n      }\n    }\n    ...ProblemFields\n  }\n}": types.OrderDocument,
    "fragment OrderSummary on Order {\n  id\n  status\n  providerStatus {\n    status\n    detail\n  }\n  availableOperations\n  captureBefore\n  total {\n    ...MoneyFields\n  }\n}": types.OrderSummaryFragmentDoc,
    "query Orders($ids: [ID!]!, $locale: String) {\n  orders(ids: $ids) {\n    ...OrderSummary\n    ...ProblemFields\n  }\n}": types.OrdersDocument,
    "fragment ProblemFields on Problem {\n  __typename\n  category\n  code\n  message\n  userMessage(locale: $locale)\n  retry {\n    kind\n    notBefore\n  }\n  provider {\n    ...ProviderAnswerFields\n  }\n  ledgerEntry: operation {\n    ...OperationSummary\n  }\n  replayed\n  ... on InvalidInput {\n    fields {\n      path\n      code\n      message\n    }\n  }\n  ... on OrderNotFound {\n    orderId\n  }\n  ... on OrderStateConflict {\n    currentOrder: order {\n      ...OrderSummary\n    }\n  }\n  ... on PaymentDeclined {\n    declines {\n      transactionId\n      reason\n      providerCode\n    }\n    currentOrder: order {\n      ...OrderSummary\n    }\n  }\n  ... on OperationNotSupported {\n    account {\n      name\n    }\n    kind\n  }\n  ... on IdempotencyConflict {\n    differs\n  }\n  ... on OperationInProgress {\n    pollAfterMs\n  }\n  ... on OutcomeUnknown {\n    pollAfterMs\n  }\n  ... on ProviderUnavailable {\n    account {\n      name\n    }\n  }\n  ... on ProviderMisconfigured {\n    account {\n      name\n    }\n  }\n}": types.ProblemFieldsFragmentDoc,
    "mutation ProcessOrder($input: ProcessOrderInput!, $locale: String) {\n  processOrder(input: $input) {\n    ...OperationResultFields\n    ... on OrderProcessed {\n      order {\n        ...OrderSummary\n        transactions {\n          ...TransactionFields\n        }\n      }\n    }\n    ... on ProcessPending {\n      order {\n        ...OrderSummary\n      }\n    }\n    ...ProblemFields\n  }\n}": types.ProcessOrderDocument,
    "fragment ProviderAnswerFields on ProviderAnswer {\n  provider\n  httpStatus\n  code\n  message\n  details\n  requestId\n}": types.ProviderAnswerFieldsFragmentDoc,
    "mutation ReconcileOperation($id: ID!, $locale: String) {\n  reconcileOperation(id: $id) {\n    ... on Operation {\n      ...OperationSummary\n    }\n    ...ProblemFields\n  }\n}": types.ReconcileOperationDocument,
    "mutation ResolveOperation($input: ResolveOperationInput!, $locale: String) {\n  resolveOperation(input: $input) {\n    ... on Operation {\n      ...OperationSummary\n      resolvedBy\n      resolution\n    }\n    ...ProblemFields\n  }\n}": types.ResolveOperationDocument,
    "fragment TransactionFields on Transaction {\n  id\n  status\n  amount {\n    ...MoneyFields\n  }\n  captured {\n    ...MoneyFields\n  }\n  paymentMethod {\n    type\n    brand\n    card {\n      lastDigits\n      holderName\n    }\n    pix {\n      qrCode\n      expiresAt\n    }\n    boleto {\n      digitableLine\n      url\n      expiresAt\n    }\n  }\n  installments\n  refusal {\n    reason\n    providerReason\n  }\n}": types.TransactionFieldsFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Accounts {\n  accounts {\n    name\n    mode\n    provider {\n      name\n      displayName\n      capabilities {\n        operations\n        partialCapture\n        idempotency\n        captureWindowDays\n      }\n    }\n  }\n}"): typeof import('./graphql.js').AccountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CaptureOrder($input: CaptureOrderInput!, $locale: String) {\n  captureOrder(input: $input) {\n    ...OperationResultFields\n    ... on OrderCaptured {\n      order {\n        ...OrderSummary\n      }\n    }\n    ... on CapturePending {\n      order {\n        ...OrderSummary\n      }\n    }\n    ...ProblemFields\n  }\n}"): typeof import('./graphql.js').CaptureOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment MoneyFields on Money {\n  amount\n  minorUnits\n  currency\n}"): typeof import('./graphql.js').MoneyFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Operation($id: ID!, $locale: String) {\n  operation(id: $id) {\n    ...OperationSummary\n    idempotencyKey\n    requestedBy\n    resolvedBy\n    resolution\n    attempts {\n      number\n      purpose\n      sentAt\n      answeredAt\n      result\n      cause\n      answer {\n        ...ProviderAnswerFields\n      }\n    }\n    problem {\n      ...ProblemFields\n    }\n    order {\n      ...OrderSummary\n      ... on Problem {\n        code\n        userMessage(locale: $locale)\n      }\n    }\n  }\n}"): typeof import('./graphql.js').OperationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment OperationResultFields on OperationResult {\n  __typename\n  operation {\n    ...OperationSummary\n  }\n  replayed\n}"): typeof import('./graphql.js').OperationResultFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment OperationSummary on Operation {\n  id\n  kind\n  orderId\n  state\n  startedAt\n  finishedAt\n  nextCheckAt\n}"): typeof import('./graphql.js').OperationSummaryFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Operations($filter: OperationFilter, $first: Int! = 20, $after: String) {\n  operations(filter: $filter, first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        ...OperationSummary\n        account {\n          name\n        }\n        idempotencyKey\n        requestedBy\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): typeof import('./graphql.js').OperationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Order($id: ID!, $locale: String) {\n  order(id: $id) {\n    ... on Order {\n      ...OrderSummary\n      externalReference\n      description\n      captureMode\n      processingMode\n      createdAt\n      account {\n        name\n        mode\n      }\n      paid {\n        ...MoneyFields\n      }\n      refunded {\n        ...MoneyFields\n      }\n      payer {\n        name\n        email\n      }\n      items {\n        title\n        quantity\n        unitPrice {\n          ...MoneyFields\n        }\n      }\n      transactions {\n        ...TransactionFields\n      }\n      operations(first: 5) {\n        edges {\n          node {\n            ...OperationSummary\n          }\n        }\n      }\n    }\n    ...ProblemFields\n  }\n}"): typeof import('./graphql.js').OrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment OrderSummary on Order {\n  id\n  status\n  providerStatus {\n    status\n    detail\n  }\n  availableOperations\n  captureBefore\n  total {\n    ...MoneyFields\n  }\n}"): typeof import('./graphql.js').OrderSummaryFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Orders($ids: [ID!]!, $locale: String) {\n  orders(ids: $ids) {\n    ...OrderSummary\n    ...ProblemFields\n  }\n}"): typeof import('./graphql.js').OrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ProblemFields on Problem {\n  __typename\n  category\n  code\n  message\n  userMessage(locale: $locale)\n  retry {\n    kind\n    notBefore\n  }\n  provider {\n    ...ProviderAnswerFields\n  }\n  ledgerEntry: operation {\n    ...OperationSummary\n  }\n  replayed\n  ... on InvalidInput {\n    fields {\n      path\n      code\n      message\n    }\n  }\n  ... on OrderNotFound {\n    orderId\n  }\n  ... on OrderStateConflict {\n    currentOrder: order {\n      ...OrderSummary\n    }\n  }\n  ... on PaymentDeclined {\n    declines {\n      transactionId\n      reason\n      providerCode\n    }\n    currentOrder: order {\n      ...OrderSummary\n    }\n  }\n  ... on OperationNotSupported {\n    account {\n      name\n    }\n    kind\n  }\n  ... on IdempotencyConflict {\n    differs\n  }\n  ... on OperationInProgress {\n    pollAfterMs\n  }\n  ... on OutcomeUnknown {\n    pollAfterMs\n  }\n  ... on ProviderUnavailable {\n    account {\n      name\n    }\n  }\n  ... on ProviderMisconfigured {\n    account {\n      name\n    }\n  }\n}"): typeof import('./graphql.js').ProblemFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ProcessOrder($input: ProcessOrderInput!, $locale: String) {\n  processOrder(input: $input) {\n    ...OperationResultFields\n    ... on OrderProcessed {\n      order {\n        ...OrderSummary\n        transactions {\n          ...TransactionFields\n        }\n      }\n    }\n    ... on ProcessPending {\n      order {\n        ...OrderSummary\n      }\n    }\n    ...ProblemFields\n  }\n}"): typeof import('./graphql.js').ProcessOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ProviderAnswerFields on ProviderAnswer {\n  provider\n  httpStatus\n  code\n  message\n  details\n  requestId\n}"): typeof import('./graphql.js').ProviderAnswerFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ReconcileOperation($id: ID!, $locale: String) {\n  reconcileOperation(id: $id) {\n    ... on Operation {\n      ...OperationSummary\n    }\n    ...ProblemFields\n  }\n}"): typeof import('./graphql.js').ReconcileOperationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ResolveOperation($input: ResolveOperationInput!, $locale: String) {\n  resolveOperation(input: $input) {\n    ... on Operation {\n      ...OperationSummary\n      resolvedBy\n      resolution\n    }\n    ...ProblemFields\n  }\n}"): typeof import('./graphql.js').ResolveOperationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment TransactionFields on Transaction {\n  id\n  status\n  amount {\n    ...MoneyFields\n  }\n  captured {\n    ...MoneyFields\n  }\n  paymentMethod {\n    type\n    brand\n    card {\n      lastDigits\n      holderName\n    }\n    pix {\n      qrCode\n      expiresAt\n    }\n    boleto {\n      digitableLine\n      url\n      expiresAt\n    }\n  }\n  installments\n  refusal {\n    reason\n    providerReason\n  }\n}"): typeof import('./graphql.js').TransactionFieldsFragmentDoc;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
