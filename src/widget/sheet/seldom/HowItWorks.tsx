import type { SeldomMessages } from '../../locales/SeldomMessages.js';

/** How installments work, who lends, and what late payment does. @param lender undefined while no lender is known */
export const HowItWorks = ({
  text,
  lender,
}: {
  readonly text: SeldomMessages;
  readonly lender: string | undefined;
}) => (
  <>
    <ol class="steps" part="steps">
      {text.steps.map(step => (
        <li key={step}>{step}</li>
      ))}
    </ol>
    {lender && <p>{text.lentBy(lender)}</p>}
    <p>{text.late}</p>
  </>
);
