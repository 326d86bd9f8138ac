import { assertNever } from '../../pricing/assertNever.js';
import type { Assumptions } from '../assumptions.js';
import { type DrawOf, waitOf, wholeIn } from '../draws.js';
import type { Person } from '../population/samplePerson.js';

/** How a shopper who can pay means to pay one installment. */
export interface Intention {
  readonly day: number;
  /** Half now, and the other half so many days later. Null: all at once. */
  readonly restAfterDays: number | null;
  /** Whether the due day has slipped their mind until then. */
  readonly forgotten: boolean;
}

interface Minds {
  readonly draw: DrawOf;
  readonly assumptions: Assumptions;
}

/** @param key of the loan; `number` is that of the installment, which is due on `due` */
export function intentionOf(
  { draw, assumptions }: Minds,
  { habit }: Person,
  { key, number, due }: { readonly key: number; readonly number: number; readonly due: number },
): Intention {
  const onTime = { day: due, restAfterDays: null, forgotten: false };
  switch (habit) {
    case 'prompt':
      return onTime;
    case 'early':
      return { ...onTime, day: due - wholeIn([1, 5], draw('pays-early', key, number)) };
    case 'forgetful':
      return draw('forgets', key, number) < assumptions.forgets
        ? { ...onTime, day: due + waitOf(assumptions.remembersDays, draw('remembers', key, number)), forgotten: true }
        : onTime;
    case 'short-of-cash':
      return { ...onTime, day: due + wholeIn(assumptions.cashDays, draw('lateness', key, number)) };
    case 'in-parts':
      return draw('pays-part', key, number) < assumptions.paysInParts
        ? { ...onTime, restAfterDays: wholeIn(assumptions.partDays, draw('part-days', key, number)) }
        : onTime;
    default:
      return assertNever(habit);
  }
}

/** Whether somebody who pays early settles the whole loan, in the middle of it. */
export const settlesEarly = (
  { draw, assumptions }: Minds,
  { habit }: Person,
  { key, paid, count }: { readonly key: number; readonly paid: number; readonly count: number },
): boolean =>
  habit === 'early' && paid >= count / 2 && paid < count && draw('settles-early', key) < assumptions.settlesEarly;
