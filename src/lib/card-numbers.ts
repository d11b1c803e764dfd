const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

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

/** Whether a text carries what may be the number of a card: so many digits with a right check digit, outside any UUID. */
export const hasCardNumber = (text: string): boolean => {
  const rest = text.replaceAll(UUID, 'uuid');
  return CANDIDATES.some((candidate) => rest.matchAll(candidate).some(([, found]) => isCardNumber(String(found))));
};

const isCardNumber = (found: string): boolean => !MOMENT.test(found) && passesLuhn(found.replaceAll(/\D/g, ''));

/** ISO/IEC 7812-1, annex B. */
const passesLuhn = (digits: string): boolean => {
  const sum = [...digits].reverse().reduce((total, digit, index) => total + weigh(Number(digit), index), 0);
  return sum % 10 === 0;
};

const weigh = (digit: number, index: number): number => {
  if (index % 2 === 0) return digit;
  return digit > 4 ? 2 * digit - 9 : 2 * digit;
};
