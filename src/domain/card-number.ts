const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** 13 to 19 digits in a row, or in the groups that cards are printed in. */
const CANDIDATE = /(?<!\d)(?:\d{13,19}|\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{1,7}|\d{4}[ -]\d{6}[ -]\d{4,5})(?!\d)/g;

/** Whether a text carries what may be the number of a card: so many digits with a right check digit, outside any UUID. */
export const hasCardNumber = (text: string): boolean =>
  (text.replaceAll(UUID, ' ').match(CANDIDATE) ?? []).some((found) => passesLuhn(found.replaceAll(/\D/g, '')));

/** ISO/IEC 7812-1, annex B. */
const passesLuhn = (digits: string): boolean => {
  const sum = [...digits].reverse().reduce((total, digit, index) => total + weigh(Number(digit), index), 0);
  return sum % 10 === 0;
};

const weigh = (digit: number, index: number): number => {
  if (index % 2 === 0) return digit;
  return digit > 4 ? 2 * digit - 9 : 2 * digit;
};
