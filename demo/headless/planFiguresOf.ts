import type { Agreement, Offer } from 'fenqi';

/** The figures that the page shows for a plan, before the agreement and after it. */
export interface PlanFigures {
  readonly monthlyMinor: number;
  readonly totalMinor: number;
  readonly financeChargeMinor: number;
  /** Per cent, in plain digits: "7.2". */
  readonly rate: string;
  readonly installments: readonly { readonly due: string; readonly totalMinor: number }[];
}

export function planFiguresOf(subject: Offer | Agreement): PlanFigures {
  const { totalMinor, financeChargeMinor, installments } = subject;
  const known = { totalMinor, financeChargeMinor, installments };
  return 'committedAt' in subject
    ? { ...known, monthlyMinor: installments[0]?.totalMinor ?? 0, rate: subject.apr }
    : { ...known, monthlyMinor: subject.regularMinor, rate: subject.apr.display };
}
