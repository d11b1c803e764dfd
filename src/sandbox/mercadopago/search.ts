import { jsonAnswer, type SimulatedAnswer } from '../wire/answer.js';
import { errorAnswer } from './errors.js';
import type { Order } from './order.js';

const EXACT_FILTERS = ['external_reference', 'type', 'status', 'status_detail'] as const;
const MAX_PAGE_SIZE = 100;

const positive = (value: string | null, otherwise: number): number => {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
};

export function search(orders: readonly Order[], query: URLSearchParams): SimulatedAnswer {
  const missing = ['begin_date', 'end_date'].filter((name) => Number.isNaN(Date.parse(query.get(name) ?? '')));
  if (missing.length > 0) return errorAnswer('required_properties', missing);

  const begin = Date.parse(query.get('begin_date') ?? '');
  const end = Date.parse(query.get('end_date') ?? '');
  const found = orders
    .filter((order) => Date.parse(order.created_date) >= begin && Date.parse(order.created_date) <= end)
    .filter((order) => EXACT_FILTERS.every((name) => !query.has(name) || query.get(name) === order[name]))
    .toSorted((a, b) => b.created_date.localeCompare(a.created_date));

  const limit = Math.min(positive(query.get('page_size'), 30), MAX_PAGE_SIZE);
  const offset = (positive(query.get('page'), 1) - 1) * limit;
  const paging = {
    total: String(found.length),
    total_pages: String(Math.ceil(found.length / limit)),
    offset: String(offset),
    limit: String(limit),
  };
  return jsonAnswer(200, { data: found.slice(offset, offset + limit), paging });
}
