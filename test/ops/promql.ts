/** A metric in an expression. */
export interface Selector {
  readonly metric: string;
  readonly labels: readonly string[];
}

export interface ExpressionParts {
  readonly selectors: readonly Selector[];
  /** The labels that it groups by or matches on. */
  readonly grouping: readonly string[];
}

const GROUPING = /\b(?:by|on|ignoring|without|group_left|group_right)\s*\(([^)]*)\)/g;
const RANGE = /\[[^\]]*\]/g;
const OFFSET = /\boffset\s+\w+/g;
/** A name, with the braces after it, or with the parenthesis of a function. */
const NAMED = /[a-zA-Z_:][\w:]*\s*(?:\{[^}]*\}|\(|)/g;
const OPERATORS = new Set(['and', 'or', 'unless', 'bool']);

/** The metrics and labels of a PromQL expression. It reads as much of the language as ops/ uses. */
export const readPromql = (expression: string): ExpressionParts => {
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
