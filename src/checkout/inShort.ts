/** Numbers as one short word. */
export const inShort = (numbers: Uint32Array): string => Array.from(numbers, each => each.toString(36)).join('-');
