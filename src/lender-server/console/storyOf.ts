import type { Application } from '../../lending/applications/Application.js';
import { decisionAt } from '../../lending/applications/decisionAt.js';
import type { LoanEvent } from '../../lending/loans/LoanEvent.js';
import type { LoanRecord } from '../../lending/loans/LoanRecord.js';
import { assertNever } from '../../pricing/assertNever.js';
import type { DecisionStatus } from '../../protocol/messages/closedLists.js';
import type { ConsoleWords } from './words/ConsoleWords.js';

/** Something that has happened, in words. */
export interface Moment {
  /** ms since 1970 */
  readonly at: number;
  readonly what: string;
  readonly details: readonly string[];
  readonly isBad: boolean;
}

interface Written {
  readonly words: ConsoleWords;
  readonly statuses: Readonly<Record<DecisionStatus, string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly money: (minor: number) => string;
  readonly day: (iso: string) => string;
  readonly now: number;
}

/** Everything that has happened to an application and its loan, the oldest first. */
export function storyOf(application: Application, record: LoanRecord | null, written: Written): readonly Moment[] {
  const { words } = written;
  const moment = (at: number, what: string, details: readonly string[] = [], isBad = false): Moment => ({
    at,
    what,
    details,
    isBad,
  });
  const { commitment, verdict, readyAt, cancelledAt, review } = application;
  return [
    moment(application.at, words.story.applied, [written.money(application.request.purchase.amountMinor)]),
    moment(
      readyAt ?? application.at,
      verdictText(application, written),
      [
        ...(verdict.kind === 'declined' ? verdict.reasons.map(reason => written.reasons[reason] ?? reason) : []),
        words.story.decisionBy(`${verdict.versions.model} · ${verdict.versions.policy} · ${verdict.versions.products}`),
      ],
      verdict.kind === 'declined',
    ),
    ...(review ? [moment(review.askedAt, words.story.reviewAsked)] : []),
    ...(cancelledAt === null ? [] : [moment(cancelledAt, words.story.cancelled)]),
    ...(commitment
      ? [moment(Date.parse(commitment.agreement.committedAt), words.story.committed, [commitment.agreement.id])]
      : []),
    ...(record?.amendments ?? []).map(({ kind, reason, amendedAt }) =>
      moment(Date.parse(amendedAt), words.amendments[kind], [words.story.reasonIs(reason)]),
    ),
    ...(record?.events ?? []).map(event =>
      moment(event.at, words.events[event.kind], detailsOf(event, written), isBad(event)),
    ),
  ].sort((a, b) => a.at - b.at);
}

const verdictText = ({ verdict, readyAt, ...application }: Application, { statuses, now }: Written): string =>
  verdict.kind === 'declined'
    ? statuses.declined
    : readyAt === null
      ? statuses[decisionAt({ verdict, readyAt, ...application }, now).status]
      : statuses.approved;

function detailsOf(event: LoanEvent, { words, money, day }: Written): string[] {
  const said = words.story.reasonIs(event.reason);
  switch (event.kind) {
    case 'payment':
    case 'returned':
      return [money(event.amountMinor), day(event.valueDate), event.payment, said];
    case 'bounced':
      return [day(event.valueDate), event.payment, said];
    case 'help-asked':
      return [words.wishes[event.wish]];
    case 'disbursed':
    case 'written-off':
    case 'help-answered':
      return [day(event.valueDate), said];
    default:
      return assertNever(event);
  }
}

const isBad = ({ kind }: LoanEvent) => kind === 'bounced' || kind === 'written-off' || kind === 'help-asked';
