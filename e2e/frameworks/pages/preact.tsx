/** @jsxImportSource preact */
import 'fenqi/element';
import { sandboxLender } from 'fenqi/sandbox';
import type {} from 'fenqi/types/preact';
import { render } from 'preact';
import { useState } from 'preact/hooks';

const lender = sandboxLender();

function Offers() {
  const [amount, setAmount] = useState('2999.00');
  const [said, setSaid] = useState('');
  return (
    <form>
      <fenqi-offers
        name="fenqi"
        amount={amount}
        currency="CNY"
        lender={lender}
        applicant="test_approved"
        onfenqi:select={event => setSaid(event.detail.choice?.planId ?? '')}
      />
      <button type="button" onClick={() => setAmount('5998.00')}>
        Two
      </button>
      <output>{said}</output>
    </form>
  );
}

render(<Offers />, document.querySelector('#app')!);
