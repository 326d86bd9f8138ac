import { LOCALES } from '../../../protocol/Locale.js';
import { type DocumentKind, documentKinds } from '../../../protocol/messages/closedLists.js';
import type { LenderIdentity } from '../../../protocol/messages/LenderIdentity.js';
import type { LenderSettings } from '../LenderSettings.js';

/** What the lender says of itself with its terms: name and picture as configured, where its documents are, and whether it has people who review. */
export function lenderIdentity({ lender: { name, logo }, operators, publicUrl }: LenderSettings): LenderIdentity {
  const linksTo = (kind: DocumentKind) =>
    Object.fromEntries(LOCALES.map(lang => [lang, `${publicUrl()}/v1/documents/${kind}?lang=${lang}`]));
  return {
    name,
    ...(logo !== undefined && { logo }),
    documents: Object.fromEntries(documentKinds.map(kind => [kind, linksTo(kind)])),
    personReview: operators.length > 0,
  };
}
