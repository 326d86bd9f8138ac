import { FenqiOffers } from 'fenqi/react';
import type { renderShadowRoot } from 'fenqi/ssr';
import { useState } from 'react';

const priceMinor = 299_900;

/** @param draw draws the offers on a server. The page draws nothing: the parser has made the shadow root when React hydrates. */
export function App({ draw = () => '' }: { draw?: typeof renderShadowRoot }) {
  const [quantity, setQuantity] = useState(1);
  const [inInstallments, setInInstallments] = useState(true);
  const [said, setSaid] = useState('');
  const options = { amount: ((priceMinor * quantity) / 100).toFixed(2), currency: 'CNY', locale: 'en', name: 'fenqi' };

  return (
    <form method="post" action="/order">
      <h1>Folio laptop</h1>
      <label>
        Quantity{' '}
        <select name="quantity" value={quantity} onChange={event => setQuantity(Number(event.target.value))}>
          <option>1</option>
          <option>2</option>
          <option>3</option>
        </select>
      </label>
      <label>
        <input type="checkbox" checked={inInstallments} onChange={event => setInInstallments(event.target.checked)} />
        Pay in installments
      </label>
      {inInstallments && (
        <FenqiOffers
          {...options}
          drawn={draw(options)}
          lender="sandbox"
          applicant="test_approved" // A token from your server; this one is a test shopper of the sandbox.
          order="A-1001"
          onSelect={({ detail }) => setSaid(detail.choice ? `Chosen: ${detail.choice.planId}` : 'Nothing is chosen')}
          onDecision={({ detail }) => setSaid(`Decided: ${detail.status}`)}
          onCommitted={({ detail }) => setSaid(`Agreed: ${detail.agreement.planId}`)}
          onError={({ detail }) => setSaid(`Error: ${detail.kind}`)}
        />
      )}
      <button type="submit">Place order</button>
      <p>
        <output>{said}</output>
      </p>
    </form>
  );
}
