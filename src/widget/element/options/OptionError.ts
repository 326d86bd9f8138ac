import type { WordOption } from './optionValues.js';

/** The options that change no price. A bad one is told, and the widget goes on with its default. */
export type MinorOption = WordOption | 'locale' | 'lender';

/** An option of the widget cannot be used. `message` says what to write instead. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
  readonly kind = 'invalid-option';
  constructor(
    message: string,
    readonly minor?: MinorOption,
  ) {
    super(message);
  }
}
