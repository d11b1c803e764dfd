import { findCardNumbers } from '../lib/card-numbers.js';

const MASK = '[card number]';

/** Masks the same card numbers for which a request is refused. */
export const maskCardNumbers = (text: string): string => {
  let masked = '';
  let end = 0;
  for (const { from, to } of findCardNumbers(text)) {
    if (from >= end) masked += text.slice(end, from) + MASK;
    end = Math.max(end, to);
  }
  return masked + text.slice(end);
};
