/** A decimal string in hundredths. */
export function hundredths(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2));
}

/** Hundredths as a decimal string, with decimals only if the model has them (Chilean pesos have none). */
export function decimalLike(model: string, value: bigint): string {
  const whole = value / 100n;
  return model.includes('.') ? `${whole}.${String(value % 100n).padStart(2, '0')}` : String(whole);
}

export const isAmount = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{1,12}(\.\d{1,2})?$/.test(value);

export const sumOf = (amounts: readonly string[]): bigint =>
  amounts.reduce((sum, amount) => sum + hundredths(amount), 0n);
