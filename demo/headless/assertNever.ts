/** Ends a switch over a closed list: the compiler refuses the call while a case is missing. */
export const assertNever = (value: never): never => {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
};
