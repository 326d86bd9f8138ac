/** Numbers as one short word. */
export const inShort = (numbers: Uint32Array): string => [...numbers].map(each => each.toString(36)).join('-');
