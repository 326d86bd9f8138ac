/**
 * Ends a switch over a closed list: the compiler refuses the call while a case is missing.
 *
 * @throws Error at run time, for a value that came past the compiler
 */
export const assertNever = (value: never): never => {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
};
