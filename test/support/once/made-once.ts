import { inject } from 'vitest';
import type { OnceName } from './once.js';

/** The address of the PostgreSQL of this run, or the folder of its compiled programs. */
export const madeOnce = async (name: OnceName): Promise<string> => {
  const answer = await fetch(`${inject('once')}/${name}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
};
