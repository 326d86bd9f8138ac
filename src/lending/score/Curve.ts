import type { Curve, CurvePart } from './CreditModel.js';

/** The log-odds of a curve at a number; level beyond its ends. */
export function heightAt({ scale }: Pick<CurvePart, 'scale'>, curve: Curve, x: number): number {
  const right = curve.findIndex(([at]) => x < at);
  if (right < 0) return curve.at(-1)![1];
  if (right === 0) return curve[0]![1];
  const [x0, y0] = curve[right - 1]!;
  const [x1, y1] = curve[right]!;
  const along = scales[scale];
  return y0 + ((y1 - y0) * (along(x) - along(x0))) / (along(x1) - along(x0));
}

/** In what a curve is linear between its points. */
export const scales = { linear: Number, log: Math.log1p } as const satisfies Record<string, (x: number) => number>;
