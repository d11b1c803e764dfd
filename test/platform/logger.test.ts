import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../../src/platform/logger.js';
import { Secret } from '../../src/platform/secret.js';
import { aLog } from './a-log.js';
import { type Canary, canaries } from './canaries.js';

it('logs entries at and above its level', () => {
  const logger = createLogger('warn');
  expect(logger.level).toBe('warn');
  expect([logger.isLevelEnabled('info'), logger.isLevelEnabled('error')]).toEqual([false, true]);
});

it('names the product in every entry', () => {
  expect(createLogger('silent').bindings()).toMatchObject({ name: 'guiche' });
});

it('writes an entry as one line of JSON', () => {
  const { logger, lines, last } = aLog();
  logger.info({ method: 'POST', status: 200, replayed: false, operation: null }, 'answered');
  expect(lines[0]).toMatch(/^\{.*\}\n$/);
  expect(last()).toMatchObject({
    level: 30,
    name: 'guiche',
    method: 'POST',
    status: 200,
    replayed: false,
    operation: null,
    msg: 'answered',
  });
});

it('keeps the time as a number', () => {
  const { logger, last } = aLog();
  logger.info({ note: 'ana@example.com' }, 'a line that is gone through');
  expect(Math.abs(Number(last()['time']) - Date.now())).toBeLessThan(60_000);
});

it('cuts long texts, and writes a text of many lines on one line', () => {
  const { logger, lines, last } = aLog();
  logger.info({ long: 'x'.repeat(1_000_000), nested: { many: ['one\ntwo\u001b[31m\r\nthree'] } }, 'a\nb');
  expect(last()).toMatchObject({ long: `${'x'.repeat(999)}…`, nested: { many: ['one two  three'] }, msg: 'a b' });
  expect(lines.join('').split('\n')).toHaveLength(2);
});

describe('an error', () => {
  it('keeps its type, code, message and place', () => {
    const { logger, last } = aLog();
    logger.error({ err: Object.assign(new TypeError('no such thing'), { code: 'ENONE' }) }, 'a defect');
    expect(last()).toMatchObject({
      err: { type: 'TypeError', code: 'ENONE', message: 'no such thing' },
      msg: 'a defect',
    });
    expect(JSON.stringify(last()['err'])).toContain('logger.test');
  });

  it.each([
    ['alone', (error: Error) => aLogWith((logger) => logger.error(error))],
    ['under any name', (error: Error) => aLogWith((logger) => logger.warn({ reason: error }, 'a defect'))],
    ['of a child logger', (error: Error) => aLogWith((logger) => logger.child({ err: error }).info('a defect'))],
  ])('is described %s', (_, log) => {
    expect(JSON.stringify(log(new RangeError('too far')))).toContain(
      '"type":"RangeError","message":"too far","stack":["at ',
    );
  });

  it('shows a bounded number of causes', () => {
    const { logger, last } = aLog();
    const chain = [1, 2, 3, 4, 5, 6].reduce<Error>(
      (cause, depth) => new Error(`depth ${depth}`, { cause }),
      new Error('root'),
    );
    logger.error({ err: chain }, 'a defect');
    expect(last()).toMatchObject({ err: { message: 'depth 6', cause: { message: 'depth 5' } } });
    expect(JSON.stringify(last())).not.toContain('root');
  });

  it('shows a cause that is not an error as text', () => {
    expect(aLogWith((logger) => logger.error(new Error('a', { cause: 'a text' })))).toMatchObject({
      err: { cause: 'a text' },
    });
    expect(aLogWith((logger) => logger.error(new Error('a', { cause: Object.create(null) })))).toMatchObject({
      err: { cause: 'no error' },
    });
  });

  it('shows the errors inside an AggregateError', () => {
    const errors = Array.from({ length: 9 }, (_, index) => new Error(`reason ${index}`));
    const { err } = aLogWith((logger) => logger.error({ err: new AggregateError(errors, 'all failed') }, 'a defect'));
    expect(err).toMatchObject({ type: 'AggregateError', errors: [{ message: 'reason 0' }, {}, {}, {}, {}] });
  });

  it('shows no other property, because libraries attach requests to errors', () => {
    const error = Object.assign(new Error('failed'), { request: { headers: { cookie: 'canary' } } });
    expect(JSON.stringify(aLogWith((logger) => logger.error({ err: error }, 'a defect')))).not.toContain('canary');
  });
});

const aLogWith = (log: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown> => {
  const { logger, last } = aLog();
  log(logger);
  return last();
};

describe('a secret', () => {
  const errorOf = ({ text }: Canary, options: ErrorOptions = {}): Error => {
    const error = new Error(text, options);
    error.stack = `Error: ${text}\n    at ${text} (file.js:1:1)\n    at next (${text})`;
    return error;
  };

  /** Every place in a line where a text can be. */
  const PLACES: Readonly<Record<string, (logger: ReturnType<typeof createLogger>, canary: Canary) => void>> = {
    'the message': (logger, { text }) => logger.info(`said ${text} again`),
    'a value put into the message': (logger, { text }) => logger.info('said %s and %j', text, { text }),
    'a field': (logger, { text }) => logger.info({ field: text }, 'a line'),
    'the name of a field': (logger, { text }) => logger.info({ [text]: 1 }, 'a line'),
    'a nested field': (logger, { text }) => logger.info({ a: { b: [{ c: text }, [text]] } }, 'a line'),
    'the name of a nested field': (logger, { text }) => logger.info({ a: [{ [text]: true }] }, 'a line'),
    'something that writes itself': (logger, { text }) => logger.info({ a: { toJSON: () => ({ text }) } }, 'a line'),
    'a field of a child logger': (logger, { text }) => logger.child({ a: text, [text]: 1 }).info('a line'),
    'what a serializer of a child logger makes': (logger, { text }) =>
      logger.child({}, { serializers: { a: () => text } }).info({ a: 1 }, 'a line'),
    'an error': (logger, canary) => logger.error(errorOf(canary)),
    'an error and its name': (logger, canary) =>
      logger.error({ err: Object.assign(errorOf(canary), { name: canary.text, code: canary.text }) }, 'a line'),
    'the cause of an error': (logger, canary) =>
      logger.error({ err: new Error('a', { cause: errorOf(canary, { cause: canary.text }) }) }, 'a line'),
    'an error among several': (logger, canary) =>
      logger.error({ failure: new AggregateError([errorOf(canary), canary.text], canary.text) }, 'a line'),
  };

  it.each(Object.entries(PLACES))('appears in no line from %s', (_, log) => {
    fc.assert(
      fc.property(canaries, (canary) => {
        const { logger, lines } = aLog();
        log(logger, canary);
        expect(lines).toHaveLength(1);
        expect(stringsOf(JSON.parse(lines[0] ?? '')).join('\n')).not.toContain(canary.secret);
        expect(lines[0]).not.toContain(canary.secret);
      }),
      { numRuns: 300 },
    );
  });

  it('does not appear as a number', () => {
    const { logger, lines } = aLog();
    logger.info({ card: 4_111_111_111_111_111, also: [30_569_309_025_904n] }, 'a line');
    logger.info({ card: 378_282_246_310_005n }, 'a line');
    expect(lines.join('')).not.toMatch(/4111|3056|3782/);
  });

  it('does not appear from a Secret', () => {
    const { logger, lines } = aLog();
    logger.info({ secret: new Secret('hunter2'), nested: [new Secret('hunter2')] }, 'a line');
    expect(lines.join('')).not.toContain('hunter2');
  });
});

it('is one line of JSON for any entry', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.anything({ withBigInt: true, withDate: true, withMap: true })),
      fc.string(),
      (fields, message) => {
        const { logger, lines } = aLog();
        logger.info(fields, message);
        expect(lines).toHaveLength(1);
        expect(lines[0]).toMatch(/^[^\n]+\n$/);
        expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 30 });
      },
    ),
    { numRuns: 1_000 },
  );
});

const stringsOf = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsOf(inner)]);
};
