import { pino } from 'pino';
import { expect, it } from 'vitest';
import { sha256 } from '../../../src/documents/document-id.js';
import { createUntrustedLog } from '../../../src/http/observe/untrusted-log.js';

const aLog = (maxTold?: number) => {
  const lines: Record<string, unknown>[] = [];
  const logger = pino({ level: 'info' }, { write: (line) => void lines.push(JSON.parse(line)) });
  return { lines, log: createUntrustedLog(logger, maxTold) };
};

it('logs a document once, with its hash, its name and its first caller', () => {
  const { lines, log } = aLog();
  const text = 'query Hello { hello(token: "canary") }';
  for (const caller of ['key:web', 'key:phone']) log.tell(text, caller);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    msg: 'untrusted document',
    documentHash: sha256(text),
    document: 'Hello',
    caller: 'key:web',
  });
  expect(JSON.stringify(lines)).not.toContain('canary');
});

it.each([
  ['{ hello }', null],
  ['query { hello }', null],
  ['fragment A on Query { a } mutation Pay($id: ID!) { pay }', 'Pay'],
  ['query Card4111111111111111 { hello }', null],
  [`query ${'x'.repeat(65)} { hello }`, null],
  ['this is no GraphQL', null],
])('gives %s the name %s', (text, name) => {
  const { lines, log } = aLog();
  log.tell(text, 'anonymous');
  expect(lines[0]).toMatchObject({ document: name });
});

it('remembers a bounded number of documents, and logs once that there are more', () => {
  const { lines, log } = aLog(2);
  for (const name of ['A', 'B', 'C', 'D', 'A']) log.tell(`query ${name} { a }`, 'anonymous');
  expect(lines.map(({ msg }) => msg)).toEqual([
    'untrusted document',
    'untrusted document',
    'further untrusted documents are not logged',
  ]);
});
