/** In what a curve is linear between its points. */
export const scales = { linear: Number, log: Math.log1p } as const satisfies Record<string, (x: number) => number>;
