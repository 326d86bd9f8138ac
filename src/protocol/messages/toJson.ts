/** As `JSON.stringify`, but of the values themselves: old libraries give every list of a page a `toJSON` that makes a text of it. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, name: string) {
    return this[name];
  });
