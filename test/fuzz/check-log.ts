import { findCanary } from './document/odd-texts.js';
import type { Broken } from './judge.js';

/** The longest line of the log. */
const MOST_LINE = 10_000;

/** Checks the server's log: one JSON object on each line, no input of a request, and no defect. */
export const checkLog = (log: string): readonly Broken[] => {
  const found = new Map<string, Broken>();
  for (const line of log.split('\n').filter((each) => each !== '')) {
    const broken = checkLine(line);
    if (broken && !found.has(broken.rule)) found.set(broken.rule, broken);
  }
  return [...found.values()];
};

const checkLine = (line: string): Broken | undefined => {
  const says = line.slice(0, 1_000);
  const level = levelOf(line);
  if (level === undefined || line.length > MOST_LINE) return { rule: 'every line of the log is one JSON object', says };
  if (findCanary(line) !== undefined) return { rule: 'no line of the log repeats a value', says };
  return level >= 50 ? { rule: 'no line of the log tells a defect', says } : undefined;
};

const levelOf = (line: string): number | undefined => {
  try {
    return JSON.parse(line).level;
  } catch {
    return undefined;
  }
};
