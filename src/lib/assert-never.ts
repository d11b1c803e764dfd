/** Closes a switch. When a union gets a new member, the compiler lists every switch that lacks it. */
export const assertNever = (value: never): never => {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
};
