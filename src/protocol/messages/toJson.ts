/** Writes what `JSON.stringify` would write without any `toJSON`: old libraries give every list of a page one, which turns it into a text. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, name: string) {
    return this[name];
  });
