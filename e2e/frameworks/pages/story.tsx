import { FenqiOffers } from 'fenqi/react';
import { agreeToPlan, applyForPlan, choosePlan, type TestAnswer, testLender } from 'fenqi/testing';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** As a component test has it: what comes from outside of the page is data. */
function CheckoutStory({ answer }: { answer: TestAnswer }) {
  const [lender] = useState(() => testLender(answer));
  return <FenqiOffers amount="2999.00" currency="CNY" locale="en" lender={lender} />;
}

const app = document.querySelector('#app')!;

export const show = (answer: TestAnswer) => createRoot(app).render(<CheckoutStory answer={answer} />);
export const goAllTheWay = async () => {
  await choosePlan(app, '6-annuity');
  return [await applyForPlan(app), await agreeToPlan(app)];
};
