import { describe, expect, it } from 'vitest';
import { aFrontDoor, post, verbsSent } from '../over-http.js';

const capture = (idempotencyKey: string) => ({
  query: `mutation { captureOrder(input: { orderId: "vnda:7A4F490570", idempotencyKey: "${idempotencyKey}" }) { __typename } }`,
});

describe('a capture', () => {
  it.each(['text/html', 'image/*', 'application/json;q=0', 'application/json; charset=utf-16', 'nonsense', ''])(
    'is answered with its outcome as JSON when the client accepts %j',
    async (accept) => {
      const app = await aFrontDoor();
      const answer = await post(app, capture('k'), { accept });
      expect(answer).toMatchObject({ status: 200, data: { captureOrder: { __typename: 'OrderCaptured' } } });
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(verbsSent(app)).toHaveLength(1);
    },
  );
});

describe('the media type of an answer', () => {
  it.each([
    ['application/graphql-response+json', 'application/graphql-response+json', 400],
    [
      'Application/GraphQL-Response+JSON; charset=utf-8, application/json;q=0.9',
      'application/graphql-response+json',
      400,
    ],
    ['application/json', 'application/json', 200],
    ['*/*', 'application/json', 200],
  ])('is for %s %s, and an invalid document has the status %s', async (accept, type, status) => {
    const app = await aFrontDoor();
    const good = await post(app, { query: '{ accounts { name } }' }, { accept });
    const bad = await post(app, { query: '{ nothing }' }, { accept });
    expect([good, bad].map(({ headers }) => headers.get('content-type'))).toEqual([
      `${type}; charset=utf-8`,
      `${type}; charset=utf-8`,
    ]);
    expect([good.status, bad.status]).toEqual([200, status]);
  });
});
