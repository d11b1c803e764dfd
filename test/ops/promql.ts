/** A metric as an expression asks for it. */
export interface Selector {
  readonly metric: string;
  readonly labels: readonly string[];
}

export interface Asked {
  readonly selectors: readonly Selector[];
  /** What it groups by or matches on. */
  readonly grouping: readonly string[];
}

const GROUPING = /\b(?:by|on|ignoring|without|group_left|group_right)\s*\(([^)]*)\)/g;
const RANGE = /\[[^\]]*\]/g;
const OFFSET = /\boffset\s+\w+/g;
/** A name, with the braces behind it, or with the parenthesis that makes it a function. */
const NAMED = /[a-zA-Z_:][\w:]*\s*(?:\{[^}]*\}|\(|)/g;
const OPERATORS = new Set(['and', 'or', 'unless', 'bool']);

/** What an expression of PromQL asks for: enough of the language for the expressions in ops/. */
export const readPromql = (expression: string): Asked => {
  const text = expression
    .replaceAll(/"[^"]*"/g, '""')
    .replaceAll(RANGE, '')
    .replaceAll(OFFSET, '');
  const grouping = [...text.matchAll(GROUPING)].flatMap(([, names = '']) => namesIn(names));
  const selectors = [...text.replaceAll(GROUPING, ' ').matchAll(NAMED)]
    .map(([found]) => found)
    .filter((found) => !found.endsWith('('))
    .map((found) => {
      const [name = '', braces = ''] = found.split('{');
      return { metric: name.trim(), labels: namesIn(braces.replaceAll(/[=!~]+""|\}/g, '')) };
    })
    .filter(({ metric }) => !OPERATORS.has(metric));
  return { selectors, grouping };
};

const namesIn = (list: string): readonly string[] =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
