import type { Application } from '../../../lending/applications/Application.js';

/** Who has decided: the computer alone, or a person, and when in the course of it. */
export type HowDecided = 'computer' | 'waiting' | 'person' | 'reviewed';

/** Told from what the books hold: a person's word leaves its mark in the review, in the verdict, or in when it may be told. */
export function howDecided({ review, verdict, readyAt }: Application, now: number): HowDecided {
  if (review?.verdict) return 'reviewed';
  if (verdict.kind === 'declined') return verdict.by === 'person' ? 'person' : 'computer';
  if (!verdict.needsReview) return 'computer';
  return readyAt === null || now < readyAt ? 'waiting' : 'person';
}
