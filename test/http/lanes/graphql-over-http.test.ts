import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anApp, type RunningApp } from '../../support/an-app.js';

let app: RunningApp;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.close());

/**
 * Audits for a GET that a browser form can send. The server refuses it against cross-site request forgery, as the
 * standard allows.
 */
const REFUSED_ON_PURPOSE: ReadonlySet<string> = new Set(['5A70', 'D6D5', '6A70']);

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${app.url}/graphql`, fetchFn: fetch });

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (id, _name, audit) => {
    const { status } = await audit.fn();
    expect(status).toBe(REFUSED_ON_PURPOSE.has(id) ? 'notice' : 'ok');
  });
});
