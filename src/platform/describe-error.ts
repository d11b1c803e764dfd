/**
 * An error as the log shows it. It has only these properties, because libraries attach requests and answers to errors.
 */
export interface DescribedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  /** The places in the code, one line each. */
  readonly stack: readonly string[];
  readonly cause?: DescribedError | string;
  readonly errors?: readonly (DescribedError | string)[];
}

const MAX_DEPTH = 4;
const MAX_FRAMES = 20;
const MAX_ERRORS = 5;

export const describeError = (error: Error, depth = 0): DescribedError => ({
  type: error.name,
  message: error.message,
  ...codeOf(error),
  stack: framesOf(error),
  ...(error.cause !== undefined && depth < MAX_DEPTH ? { cause: describe(error.cause, depth + 1) } : {}),
  ...(error instanceof AggregateError && depth < MAX_DEPTH
    ? { errors: error.errors.slice(0, MAX_ERRORS).map((each) => describe(each, depth + 1)) }
    : {}),
});

const describe = (thrown: unknown, depth: number): DescribedError | string => {
  if (thrown instanceof Error) return describeError(thrown, depth);
  return typeof thrown === 'object' ? 'no error' : String(thrown);
};

const codeOf = (error: Error): Pick<DescribedError, 'code'> => {
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' || typeof code === 'number' ? { code } : {};
};

const framesOf = ({ stack }: Error): readonly string[] =>
  String(stack)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, MAX_FRAMES);
