/**
 * Series by number. Each colour has a contrast of at least 3:1 to the light and to the dark page, so that one picture serves both; dashes tell
 * lines apart without colour.
 */
export const palette = ['#2b8a74', '#c4622d', '#5479c4', '#9b5fa8', '#8d7a2b', '#74808a'] as const;
const dashes = ['none', '7 4', '2 4', '10 4 2 4', '5 2', '1 3'] as const;

/** Marks are told apart from series by their dots. */
export const MARK_DASH = '2 3';

export const colourOf = (index: number): string => palette[index % palette.length]!;
export const dashOf = (index: number): string => dashes[index % dashes.length]!;
