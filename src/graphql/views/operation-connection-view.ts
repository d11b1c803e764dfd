import type { OperationFilter, OperationPage, PageRequest } from '../../operations/operations.js';
import type { Context } from '../context.js';
import { ledgerUnavailable } from '../errors/top-level-errors.js';
import { type OperationView, toOperationView } from './operation-view.js';

export interface OperationConnectionView {
  readonly edges: readonly { readonly cursor: string; readonly node: OperationView }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

export const findOperationConnection = async (
  filter: OperationFilter,
  request: PageRequest,
  context: Context,
): Promise<OperationConnectionView> => {
  const page = await context.operations.listOperations(context.caller, filter, request);
  if ('kind' in page) throw ledgerUnavailable();
  return toOperationConnectionView(page, context);
};

const toOperationConnectionView = (page: OperationPage, context: Context): OperationConnectionView => {
  const { entries, hasNextPage, hasPreviousPage } = page;
  return {
    edges: entries.map(({ cursor, operation }) => ({ cursor, node: toOperationView(operation, context) })),
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: entries[0]?.cursor ?? null,
      endCursor: entries.at(-1)?.cursor ?? null,
    },
  };
};

export const EMPTY_CONNECTION: OperationConnectionView = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};
