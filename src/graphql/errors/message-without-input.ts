/**
 * graphql-js quotes values in its messages, and a value may be a card number: each rule keeps only words of the schema.
 */
const RULES: readonly (readonly [RegExp, (matched: RegExpExecArray) => string])[] = [
  [/^Variable "\$(\w+)" got invalid value (.*)$/s, ([, name = '', rest = '']) => describeVariable(name, rest)],
  [/^Argument "(\w+)" has invalid value /, ([, name]) => `Argument "${name}" has an invalid value.`],
  [/^Expected value of type "([^"]+)", found /, ([, type = '']) => expected(type)],
  [/^Value ".*" does not exist in "(\w+)" enum/s, ([, type = '']) => expected(type)],
  [/^Enum "(\w+)" cannot represent /, ([, type = '']) => expected(type)],
  [/^(\w+) cannot represent /, ([, type = '']) => expected(type)],
  [/^Unknown operation named /, () => 'The document has no operation with the name in operationName.'],
  [/^(Syntax Error: .*?\b(?:Int|Float|String|BlockString)) "/s, ([, start]) => `${start}.`],
];

/** Messages repeat names of the document, so that a person finds a typing error; a longer message is cut. */
const MAX_LENGTH = 300;

export const withoutInput = (message: string): string => {
  for (const [pattern, rewrite] of RULES) {
    const matched = pattern.exec(message);
    if (matched) return cut(rewrite(matched));
  }
  return cut(message);
};

const cut = (message: string): string => (message.length > MAX_LENGTH ? `${message.slice(0, MAX_LENGTH)} …` : message);

const expected = (type: string): string => `Expected a value of type "${type}".`;

/** `rest` is the value, then ` at "input.orderId"` if the value is inside the variable, then "; " and the reason. */
const describeVariable = (name: string, rest: string): string => {
  const [, path] = new RegExp(` at "(${name}[\\w.[\\]]*)"; `).exec(rest) ?? [];
  const place = path ? ` at "${path}"` : '';
  return `Variable "$${name}" got an invalid value${place}. ${reasonOf(rest)}`.trimEnd();
};

/** Reasons that quote only the schema: the message keeps them. */
const KEPT_REASONS: readonly RegExp[] = [
  /Expected non-nullable type "[\w![\]]+" not to be null\.$/,
  /Expected type "\w+" to be an object\.$/,
  /Field "\w+" of required type "[\w![\]]+" was not provided\.$/,
];

/** From every other reason the message keeps only the expected type. */
const EXPECTED_TYPES: readonly RegExp[] = [
  /; Field ".*" is not defined by type "(\w+)"/s,
  /; Value ".*" does not exist in "(\w+)" enum/s,
  /; Enum "(\w+)" cannot represent /,
  /; Expected type "(\w+)"/,
  /; (\w+) cannot represent /,
];

const reasonOf = (rest: string): string => {
  const [kept] = KEPT_REASONS.flatMap((reason) => reason.exec(rest)?.[0] ?? []);
  if (kept) return kept;
  const [type] = EXPECTED_TYPES.flatMap((pattern) => pattern.exec(rest)?.[1] ?? []);
  return type ? expected(type) : '';
};
