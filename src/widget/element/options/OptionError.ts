/** An option of the widget cannot be used. `message` says what to write instead. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
  readonly kind = 'invalid-option';
}
