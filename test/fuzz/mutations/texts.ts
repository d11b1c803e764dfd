import type { Seeded } from '../../support/seeded.js';
import { aCanary } from '../document/odd-texts.js';

/** A change of the text of a document. */
export type MutateText = (text: string, random: Seeded) => string;

const TOKEN = /"""[\s\S]*?"""|"(?:[^"\\]|\\.)*"|[A-Za-z_]\w*|\.\.\.|[^\s\w]|\d+/g;

/** Replaces one token; the function chooses the replacement from the tokens and a position. */
const atToken =
  (change: (tokens: string[], at: number, random: Seeded) => void): MutateText =>
  (text, random) => {
    const tokens = text.match(TOKEN) ?? [];
    if (tokens.length > 0) change(tokens, random.int(0, tokens.length - 1), random);
    return tokens.join(' ');
  };

/** Adds this text at the start of the first selection. */
const atRoot =
  (add: (random: Seeded) => string): MutateText =>
  (text, random) =>
    text.replace('{', () => `{ ${add(random)} `);

const JUNK = [
  '{',
  '}',
  '(',
  ')',
  '...',
  '@',
  '$',
  '!',
  '|',
  '"',
  '"""',
  '#',
  '\\',
  '-',
  '1e',
  '0x',
  '\u0000',
  '💳',
  'on',
  'null',
  'fragment',
] as const;

const times = (random: Seeded, most: number): number => random.pick([2, 10, 100, most]);

export const TEXT_MUTATIONS: Readonly<Record<string, MutateText>> = {
  cut: (text, random) => text.slice(0, random.int(0, text.length)),
  'cut at the beginning': (text, random) => text.slice(random.int(0, text.length)),
  'a token dropped': atToken((tokens, at) => void tokens.splice(at, 1)),
  'a token doubled': atToken((tokens, at) => void tokens.splice(at, 0, tokens[at] ?? '')),
  'two tokens swapped': atToken((tokens, at, random) => {
    const other = random.int(0, tokens.length - 1);
    [tokens[at], tokens[other]] = [tokens[other] ?? '', tokens[at] ?? ''];
  }),
  'junk for a token': atToken((tokens, at, random) => void tokens.splice(at, 1, random.pick(JUNK))),
  'a character changed': (text, random) => {
    const at = random.int(0, text.length);
    return (
      text.slice(0, at) +
      String.fromCharCode(random.pick([0, 9, 34, 92, 123, 125, 0xfeff, 0xd800, 0x2028])) +
      text.slice(at + 1)
    );
  },
  'a byte order mark': (text) => `\ufeff${text}`,
  'doubled fragments': (text) => `${text}\n${text.match(/fragment F\d+ .*/g)?.join('\n') ?? text}`,
  'a fragment of itself': (text) => `${text.replace('{', '{ ...Cycle ')}\nfragment Cycle on Query { ...Cycle }`,
  'a cycle of fragments': (text, random) => {
    const count = random.int(2, 40);
    const cycle = Array.from({ length: count }, (_, at) => `fragment C${at} on Query { ...C${(at + 1) % count} }`);
    return `${text.replace('{', '{ ...C0 ')}\n${cycle.join('\n')}`;
  },
  'fragments that double': (text, random) => {
    const count = random.int(5, 60);
    const all = Array.from({ length: count }, (_, at) => `fragment D${at} on Query { ...D${at + 1} ...D${at + 1} }`);
    return `${text.replace('{', '{ ...D0 ')}\n${all.join('\n')}\nfragment D${count} on Query { __typename }`;
  },
  'unknown directives': (text, random) => text.replace('{', `${' @nobody'.repeat(times(random, 10_000))} {`),
  'many directives': atRoot((random) => `__typename${' @include(if: true)'.repeat(times(random, 400))}`),
  'many tokens': (_, random) => `{ ${'a '.repeat(random.pick([2_400, 2_600, 20_000, 48_000]))}}`,
  'deep fields': (_, random) => {
    const depth = times(random, 1_200);
    return `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`;
  },
  'deep fields that exist': (_, random) => {
    const depth = times(random, 150);
    const open = 'operations(first: 1) { edges { node { order { ... on Order { ';
    return `{ order(id: "x") { ... on Order { ${open.repeat(depth)}id${' } } } } }'.repeat(depth)} } } }`;
  },
  'a deep list': (_, random) => {
    const depth = times(random, 1_200);
    return `{ orders(ids: ${'['.repeat(depth)}${']'.repeat(depth)}) { __typename } }`;
  },
  'a deep object': (_, random) => {
    const depth = times(random, 800);
    return `{ operations(filter: ${'{a: '.repeat(depth)}1${'}'.repeat(depth)}) { __typename } }`;
  },
  'many aliases': atRoot((random) =>
    Array.from({ length: times(random, 800) }, (_, at) => `n${at}: __typename`).join(' '),
  ),
  'many root fields': (_, random) =>
    `{ ${Array.from({ length: times(random, 250) }, (_each, at) => `r${at}: order(id: "x${at}") { __typename }`).join(' ')} }`,
  'many of one field': (_, random) => `{ ${'order(id: "x") { __typename } '.repeat(times(random, 250))}}`,
  'fields that overlap': (_, random) => {
    const width = random.int(2, 12);
    const inner = '... on Order { transactions { id amount { currency } } } ... on Problem { code message } '.repeat(
      width,
    );
    return `{ ${`order(id: "x") { ${inner} } `.repeat(random.int(1, 8))} }`;
  },
  'fragments that overlap': (_, random) => {
    const count = random.int(2, 60);
    const all = Array.from(
      { length: count },
      (_each, at) =>
        `fragment O${at} on Order { id a: ${at % 2 ? 'id' : 'status'} ${at + 1 < count ? `...O${at + 1}` : ''} }`,
    );
    return `{ order(id: "x") { ${Array.from({ length: count }, (_each, at) => `...O${at}`).join(' ')} } }\n${all.join('\n')}`;
  },
  'many operations': (text, random) => Array.from({ length: times(random, 200) }, () => text.slice(0, 400)).join('\n'),
  'another operation': (text) => `${text}\nquery Other { __typename }`,
  'two money verbs': () =>
    'mutation ($a: CaptureOrderInput!) { a: captureOrder(input: $a) { __typename } b: captureOrder(input: $a) { __typename } }',
  'a subscription': (text) => text.replace(/^(query|mutation)/, 'subscription'),
  'the schema': (_, random) => {
    const depth = random.int(1, 40);
    return `{ __schema { types { ${'fields { type { '.repeat(depth)}name${' } }'.repeat(depth)} } } }`;
  },
  'one type': () => '{ __type(name: "Order") { fields { name type { name ofType { name } } } } }',
  'a huge number': atRoot(
    (random) =>
      `n: operations(first: ${random.pick(['1e999', '9'.repeat(400), '-0', '00', '1.', '0.1e-999'])}) { __typename }`,
  ),
  'a huge text': atRoot((random) => `t: order(id: "${aCanary(random).repeat(times(random, 800))}") { __typename }`),
  'a block of text': atRoot(
    (random) => `t: order(id: """\n  ${aCanary(random)}\n \\""" \u2028 ${aCanary(random)}""") { __typename }`,
  ),
  'a text without an end': atRoot((random) => `t: order(id: "${aCanary(random)}`),
  'odd escapes': atRoot(
    (random) =>
      `t: order(id: "${random.pick(['\\u{110000}', '\\uD800', '\\u{D83D}', '\\x', '\\u12', '\\uD83D\\uDCB3'])}${aCanary(random)}") { __typename }`,
  ),
  'a long name': atRoot((random) => 'n'.repeat(times(random, 50_000))),
  'a wrong enum': atRoot(
    (random) =>
      `e: operations(filter: { states: [${random.pick(['NOBODY', '"PENDING"', '1', 'null', '__proto__'])}] }) { __typename }`,
  ),
  'a text for a number': atRoot((random) => `e: operations(first: "${aCanary(random)}") { __typename }`),
  'unknown arguments': atRoot(
    (random) =>
      `u: accounts(${Array.from({ length: times(random, 400) }, (_, at) => `x${at}: "${aCanary(random)}"`).join(' ')}) { name }`,
  ),
  'many variables': (text, random) =>
    text.replace(
      /^(query|mutation)[^{]*/,
      (head) =>
        `${head.split('(')[0]}(${Array.from({ length: times(random, 700) }, (_, at) => `$w${at}: Int`).join(' ')}) `,
    ),
  comments: (text, random) => `${'# nothing\n'.repeat(times(random, 9_000))}${text}`,
  nothing: () => '',
  'only white space': () => ' \n\t\ufeff,,,',
  'only a fragment': () => 'fragment Alone on Query { __typename }',
  'a type': () => 'type Query { a: Int }',
};
