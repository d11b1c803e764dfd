import { jsonAnswer, type SimulatedAnswer } from '../wire/answer.js';
import type { Order } from './order.js';

const MAX_PER_PAGE = 100;

const positive = (value: string | null, otherwise: number): number => {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
};

/** Was the order received between these days, both included, in the store's time? */
const isReceivedBetween = (order: Order, start: string, finish: string): boolean => {
  const day = order.received_at.slice(0, 10);
  return start <= day && day <= finish;
};

export function list(orders: readonly Order[], query: URLSearchParams): SimulatedAnswer {
  const start = query.get('start')?.slice(0, 10) ?? '0000-00-00';
  const finish = query.get('finish')?.slice(0, 10) ?? '9999-99-99';
  const found = orders.filter((order) => isReceivedBetween(order, start, finish));
  const perPage = Math.min(positive(query.get('per_page'), 50), MAX_PER_PAGE);
  const page = positive(query.get('page'), 1);
  const totalPages = Math.max(1, Math.ceil(found.length / perPage));
  const pagination = {
    total_pages: totalPages,
    total_count: found.length,
    current_page: page,
    prev_page: page > 1,
    next_page: page < totalPages,
  };
  const items = found.slice((page - 1) * perPage, page * perPage);
  return jsonAnswer(200, items, { 'x-pagination': JSON.stringify(pagination) });
}
