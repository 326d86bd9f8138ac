/** The scales on which a curve is straight between its points. */
export const scales = { linear: Number, log: Math.log1p } as const satisfies Readonly<
  Record<string, (x: number) => number>
>;
export type Scale = keyof typeof scales;

/** Log-odds by a number: points ascending in `x`, straight between them, and level before the first and after the last. */
export type Curve = readonly (readonly [x: number, logOdds: number])[];

/** The log-odds of a curve at a number. */
export function heightAt({ scale }: { readonly scale: Scale }, curve: Curve, x: number): number {
  const right = curve.findIndex(([at]) => x < at);
  if (right < 0) return curve.at(-1)![1];
  if (right === 0) return curve[0]![1];
  const [x0, y0] = curve[right - 1]!;
  const [x1, y1] = curve[right]!;
  const along = scales[scale];
  return y0 + ((y1 - y0) * (along(x) - along(x0))) / (along(x1) - along(x0));
}
