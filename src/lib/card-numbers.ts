const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** What every shape below contains: most texts are done with here. */
const ANY_CANDIDATE = /\d[\d -]{11,}/;

/**
 * 13 to 19 digits in a row, or in the groups that cards are printed in. No card begins with 0, as numbers that were padded
 * do. Each match is empty, since candidates may overlap.
 */
const CANDIDATES = [
  /(?<!\d)(?=([1-9]\d{12,18})(?!\d))/g,
  /(?<!\d)(?=([1-9]\d{3}[ -]\d{4}[ -]\d{4}[ -]\d{1,7})(?!\d))/g,
  /(?<!\d)(?=([1-9]\d{3}[ -]\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{1,3})(?!\d))/g,
  /(?<!\d)(?=([1-9]\d{3}[ -]\d{6}[ -]\d{4,5})(?!\d))/g,
];

/** Milliseconds, microseconds or nanoseconds since 1970: keys are made of these, and no card begins so until 2030. */
const MOMENT = /^1(\d{12}|[4-8]\d{14}|[4-8]\d{17})$/;

/** Where a card number stands in a text: from its first digit to behind its last. */
export interface CardNumberSpan {
  readonly from: number;
  readonly to: number;
}

/** What passes for the number of a card, outside any UUID: so many digits with a right check digit. In the text's order. */
export const findCardNumbers = (text: string): readonly CardNumberSpan[] => {
  if (!ANY_CANDIDATE.test(text)) return [];
  const rest = text.replaceAll(UUID, (uuid) => 'u'.repeat(uuid.length));
  return CANDIDATES.flatMap((candidate) => [...rest.matchAll(candidate)])
    .map(({ 1: found = '', index }) => ({ found, from: index, to: index + found.length }))
    .filter(({ found }) => !MOMENT.test(found) && passesLuhn(found))
    .sort((one, other) => one.from - other.from);
};

/** Whether a text carries what may be the number of a card. */
export const hasCardNumber = (text: string): boolean => findCardNumbers(text).length > 0;

const ZERO = '0'.charCodeAt(0);

/** ISO/IEC 7812-1, annex B; what stands between the digits is passed over. */
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
