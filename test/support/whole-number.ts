/** An argument of the command line, or an error that says what it must be. */
export const wholeNumber = (name: string, text: string, least = 1): number => {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new Error(`--${name} must be a whole number from ${least}`);
};

export const positiveNumber = (name: string, text: string): number => {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new Error(`--${name} must be a number above 0`);
};
