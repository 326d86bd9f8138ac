/**
 * Why rows cannot be trained on, as a closed list:
 * - `too-few-rows`: fewer good or bad rows than cross-validation can be done with
 */
export type TrainingErrorKind = 'too-few-rows';

export class TrainingError extends Error {
  override readonly name = 'TrainingError';
  readonly kind: TrainingErrorKind;

  constructor(kind: TrainingErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
