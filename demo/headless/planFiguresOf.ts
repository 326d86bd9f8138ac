import type { Agreement, Offer } from 'fenqi';

/** What the page shows of a plan, whether it is an offer still or an agreement already. */
export interface PlanFigures {
  readonly monthlyMinor: number;
  readonly totalMinor: number;
  readonly financeChargeMinor: number;
  /** Percent, plain digits. */
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
