import { describe, expect, it } from 'vitest';
import { awaitRefusal } from '../../../src/graphql/guards/guard.js';
import { NOBODY, toAskedRequest } from '../../../src/http/guards/asked.js';
import { anAsked, aRequest, someGuards } from './some-guards.js';

describe('a request whose head has been read', () => {
  it('belongs to a caller who may do nothing, and names no document', () => {
    expect(anAsked()).toMatchObject({ caller: NOBODY, document: { kind: 'none' } });
    expect(NOBODY.scopes.size).toBe(0);
  });

  it('is refused if the lane skips the guard of its document', async () => {
    expect(await awaitRefusal(someGuards().ready, anAsked())).toMatchObject({ code: 'INTROSPECTION_FORBIDDEN' });
  });
});

describe('the credential of a request', () => {
  const authorizationOf = (...headers: readonly string[]) => toAskedRequest(aRequest(...headers), '').authorization;

  it.each([
    [[], undefined],
    [['Authorization', 'Bearer a'], 'Bearer a'],
    [['authorization', 'Bearer a', 'Authorization', 'Bearer a'], undefined],
  ])('with the headers %j is %j', (headers, credential) => {
    expect(authorizationOf(...headers)).toBe(credential);
  });
});
