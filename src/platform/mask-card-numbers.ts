const MASK = '[card number]';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** What every shape below contains: most texts are done with here. */
const ANY_CANDIDATE = /\d[\d -]{11,}/;

/** A card's digits in a row, or in its groups. Each match is empty, since candidates may overlap. */
const CANDIDATES = [
  /(?<!\d)(?=([1-9]\d{12,18})(?!\d))/g,
  /(?<!\d)(?=([1-9]\d{3}[ -]\d{4}[ -]\d{4}[ -]\d{1,7})(?!\d))/g,
  /(?<!\d)(?=([1-9]\d{3}[ -]\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{1,3})(?!\d))/g,
  /(?<!\d)(?=([1-9]\d{3}[ -]\d{6}[ -]\d{4,5})(?!\d))/g,
];

/** Milliseconds, microseconds or nanoseconds since 1970: no card begins so until 2030. */
const MOMENT = /^1(\d{12}|[4-8]\d{14}|[4-8]\d{17})$/;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Masks what passes for the number of a card, outside any UUID: the same texts that requests are refused for. */
export const maskCardNumbers = (text: string): string => {
  if (!ANY_CANDIDATE.test(text)) return text;
  let masked = '';
  let end = 0;
  for (const { from, to } of findCards(text)) {
    if (from >= end) masked += text.slice(end, from) + MASK;
    end = Math.max(end, to);
  }
  return masked + text.slice(end);
};

const findCards = (text: string): readonly Span[] => {
  const rest = text.replaceAll(UUID, (uuid) => 'u'.repeat(uuid.length));
  return CANDIDATES.flatMap((candidate) => [...rest.matchAll(candidate)])
    .map(({ 1: found = '', index }) => ({ found, from: index, to: index + found.length }))
    .filter(({ found }) => !MOMENT.test(found) && passesLuhn(found))
    .sort((one, other) => one.from - other.from);
};

const ZERO = '0'.charCodeAt(0);

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
