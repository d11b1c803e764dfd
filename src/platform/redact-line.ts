import { isHarmless, redact } from './redact.js';

/** Redacts every text in one line of the log, also the names of fields. */
export const redactLine = (line: string): string =>
  isHarmless(line.slice(0, -1)) ? line : `${JSON.stringify(redactAll(JSON.parse(line)))}\n`;

const redactAll = (value: unknown): unknown => {
  if (typeof value === 'string') return redact(value);
  if (typeof value === 'number') return redactNumber(value);
  if (Array.isArray(value)) return value.map(redactAll);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [redact(key), redactAll(inner)]));
};

/** The shortest card number has 13 digits. */
const redactNumber = (value: number): unknown => {
  if (Math.abs(value) < 1e12) return value;
  const text = String(value);
  const redacted = redact(text);
  return redacted === text ? value : redacted;
};
