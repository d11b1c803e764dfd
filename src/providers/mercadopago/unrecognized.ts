import { ERROR_ROWS } from './errors.js';
import { currencyOf } from './money.js';
import { toOrderStatus } from './status.js';
import type { WireReply } from './wire.js';

const LISTED = new Set(ERROR_ROWS.map(({ status, providerCode }) => `${status} ${providerCode}`));

/** The provider's codes that no table of this folder lists. */
export const findUnrecognized = (reply: WireReply): string[] => {
  if (reply.status >= 400) return findUnrecognizedErrors(reply);
  const { order: wire } = reply;
  if (wire === undefined) return [`unreadable ${reply.status}`];
  const statuses = [wire, ...(wire.transactions?.payments ?? [])]
    .filter(({ status, status_detail }) => toOrderStatus(status, status_detail) === 'UNRECOGNIZED')
    .map(({ status, status_detail }) => `status ${status}/${status_detail}`);
  const currency = wire.total_amount !== undefined && currencyOf(wire) === undefined;
  return [...statuses, ...(currency ? [`currency ${wire.currency ?? wire.country_code}`] : [])];
};

/** Every 5xx has a row, with any body. */
const findUnrecognizedErrors = ({ status, errors }: WireReply): string[] => {
  if (status >= 500 || LISTED.has(`${status} *`)) return [];
  if (errors.length === 0) return [`unreadable ${status}`];
  return errors.filter(({ code }) => !LISTED.has(`${status} ${code}`)).map(({ code }) => `error ${status} ${code}`);
};
