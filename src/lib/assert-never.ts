/** Closes a switch: adding a member to a union makes the compiler list every switch that must learn it. */
export const assertNever = (value: never): never => {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
};
