import { inject } from 'vitest';
import type { OnceName } from './once.js';

/** Where the one PostgreSQL of this run is, or its one folder of compiled programs. */
export const madeOnce = async (name: OnceName): Promise<string> => {
  const answer = await fetch(`${inject('once')}/${name}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
};
