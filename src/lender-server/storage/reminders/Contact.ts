/** How a person is reminded, as the merchant's server has said it of them. Kept encrypted, and no longer than something is open. */
export interface Contact {
  readonly email?: string;
  /** E.164 */
  readonly phone?: string;
  /** Of the IANA database. */
  readonly zone?: string;
  /** BCP 47 */
  readonly locale?: string;
}
