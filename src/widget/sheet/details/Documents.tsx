import { inLanguage } from '../../../protocol/inLanguage.js';
import { documentKinds } from '../../../protocol/messages/closedLists.js';
import type { LenderDocuments } from '../../../protocol/messages/LenderIdentity.js';
import type { View } from '../../format/View.js';
import type { CheckoutMessages } from '../../locales/LaterMessages.js';

interface Props {
  readonly view: View;
  readonly text: CheckoutMessages;
  readonly documents: LenderDocuments;
}

/** The lender's own documents, each in a tab of its own. */
export function Documents({ view, text, documents }: Props) {
  return Object.values(documents).some(Boolean) ? (
    <p class="documents" part="documents">
      {documentKinds.map(kind => {
        const url = documents[kind];
        return (
          url && (
            <a key={kind} href={inLanguage(url, view.locale)} target="_blank" rel="noopener" part="link">
              {text.documents[kind]}
            </a>
          )
        );
      })}
    </p>
  ) : null;
}
