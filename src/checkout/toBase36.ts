/** Numbers as one short word. */
export const toBase36 = (numbers: Uint32Array): string => [...numbers].map(each => each.toString(36)).join('-');
