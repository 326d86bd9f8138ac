// biome-ignore lint/suspicious/noExplicitAny: a vector is JSON from outside; each kind reads its own fields
export type Json = any;

export interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly input: Json;
  readonly expected: Json;
  readonly tolerance?: Json;
  readonly recomputed?: Json;
}

export interface Mismatch {
  readonly figure: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/** Collects what differs. A figure that no check knows is a mismatch too. */
export class Report {
  readonly mismatches: Mismatch[] = [];
  private readonly unchecked: Set<string>;

  constructor(readonly expected: Json) {
    this.unchecked = new Set(Object.keys(expected).filter(key => !['published_decimals', 'decimals'].includes(key)));
  }

  is(figure: string, got: unknown, expected: unknown = this.expected[figure]): void {
    this.unchecked.delete(figure);
    if (JSON.stringify(got) !== JSON.stringify(expected)) this.mismatches.push({ figure, expected, got });
  }

  near(figure: string, got: number, expected: unknown, tolerance: number): void {
    this.unchecked.delete(figure);
    if (!(Math.abs(got - Number(expected)) <= tolerance)) this.mismatches.push({ figure, expected, got });
  }

  /** Checks the known figures that the vector states. */
  stated(figures: Record<string, () => unknown>): void {
    for (const [figure, got] of Object.entries(figures)) if (figure in this.expected) this.is(figure, got());
  }

  done(): readonly Mismatch[] {
    for (const figure of this.unchecked)
      this.mismatches.push({ figure, expected: this.expected[figure], got: 'not checked: unknown figure' });
    return this.mismatches;
  }
}

/** How the vectors of a kind are checked. */
export type Check = (vector: Vector, report: Report) => void;
