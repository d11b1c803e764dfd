const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** Every shape below contains this, so most texts end here. */
const ANY_CANDIDATE = /\d[\d -]{11,}/;

/**
 * 13 to 19 digits in a row, or in the groups on printed cards. No card begins with 0, while padded numbers do. Each
 * match is empty, because candidates may overlap.
 */
const CANDIDATES = [
  /(?<!\d)(?=([1-9]\d{12,18})(?!\d))/g,
  /(?<!\d)(?=([1-9]\d{3}[ -]\d{4}[ -]\d{4}[ -]\d{1,7})(?!\d))/g,
  /(?<!\d)(?=([1-9]\d{3}[ -]\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{1,3})(?!\d))/g,
  /(?<!\d)(?=([1-9]\d{3}[ -]\d{6}[ -]\d{4,5})(?!\d))/g,
];

/**
 * Milliseconds, microseconds or nanoseconds since 1970. Clients use them in idempotency keys, and no card number looks
 * like them until 2030.
 */
const MOMENT = /^1(\d{12}|[4-8]\d{14}|[4-8]\d{17})$/;

/** The place of a card number in a text, from its first digit to after its last one. */
export interface CardNumberSpan {
  readonly from: number;
  readonly to: number;
}

/** Numbers that may be card numbers: the right length, a correct check digit, outside a UUID. In the text's order. */
export const findCardNumbers = (text: string): readonly CardNumberSpan[] => {
  if (!ANY_CANDIDATE.test(text)) return [];
  const rest = text.replaceAll(UUID, (uuid) => 'u'.repeat(uuid.length));
  return CANDIDATES.flatMap((candidate) => [...rest.matchAll(candidate)])
    .map(({ 1: found = '', index }) => ({ found, from: index, to: index + found.length }))
    .filter(({ found }) => !MOMENT.test(found) && passesLuhn(found))
    .sort((one, other) => one.from - other.from);
};

/** Does the text contain a number that may be a card number? */
export const hasCardNumber = (text: string): boolean => findCardNumbers(text).length > 0;

const ZERO = '0'.charCodeAt(0);

/** ISO/IEC 7812-1, annex B. It ignores the characters between the digits. */
const passesLuhn = (text: string): boolean => {
  let sum = 0;
  let isDoubled = false;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const digit = text.charCodeAt(index) - ZERO;
    if (digit < 0) continue;
    const weighed = isDoubled ? 2 * digit : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
    isDoubled = !isDoubled;
  }
  return sum % 10 === 0;
};
