import { useCheckout } from 'fenqi/react';
import { sandboxLender } from 'fenqi/sandbox';
import { StrictMode, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';

const lender = sandboxLender({ latencyMs: 0 });

function Checkout() {
  const [amountMinor, setAmount] = useState(299_900);
  const [said, setSaid] = useState('');
  const { state, plans, offer, choose, ...checkout } = useCheckout({
    amountMinor,
    currency: 'CNY',
    lender,
    applicant: 'test_approved',
    day: '2026-11-23',
  });
  const act = (step: 'apply' | 'review' | 'commit' | 'cancel') => async () => {
    const outcome = await checkout[step]();
    setSaid(was => `${was} ${outcome.status}`);
  };
  return (
    <main>
      <p role="status">{`${state.phase} ${offer?.totalMinor ?? ''}`}</p>
      <output>{said}</output>
      {plans.map(({ planId }) => (
        <button key={planId} type="button" onClick={() => choose({ planId })}>
          {planId}
        </button>
      ))}
      {(['apply', 'review', 'commit', 'cancel'] as const).map(step => (
        <button key={step} type="button" onClick={act(step)}>
          {step}
        </button>
      ))}
      <button type="button" onClick={() => setAmount(199_900)}>
        cheaper
      </button>
    </main>
  );
}

const app = (
  <StrictMode>
    <Checkout />
  </StrictMode>
);

export const render = () => renderToString(app);
if (typeof document !== 'undefined') hydrateRoot(document.querySelector('#app')!, app);
