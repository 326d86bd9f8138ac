import type { LaterMessages } from '../../locales/LaterMessages.js';

interface Props {
  readonly texts: LaterMessages;
  /** Undefined while no lender is known. */
  readonly lender: string | undefined;
  readonly open: boolean;
}

/** How installments work, who lends, and what late payment does. */
export function HowItWorks({ texts: { details: text }, lender, open }: Props) {
  return (
    <details class="disclosure" open={open}>
      <summary part="toggle">{text.how}</summary>
      <ol class="steps" part="steps">
        {text.steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {lender && <p>{text.lentBy(lender)}</p>}
      <p>{text.late}</p>
    </details>
  );
}
