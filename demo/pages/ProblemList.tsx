/** @jsxImportSource hono/jsx */
import type { ShopVisit } from '../http/ShopVisit.js';
import { addressFields } from '../shop/Address.js';
import type { CheckoutForm } from '../shop/CheckoutForm.js';
import { addressProblemText } from '../words/wordsIn.js';

/** Everything that is missing, in one list at the top, each entry with a link to its field. */
export function ProblemList({ visit, form }: { readonly visit: ShopVisit; readonly form: CheckoutForm }) {
  const { words } = visit;
  const problems = addressFields.flatMap(field => {
    const problem = form.addressProblems[field];
    return problem ? [{ at: field as string, text: addressProblemText(words, field, problem) }] : [];
  });
  if (form.paymentMissing) problems.push({ at: 'payment', text: words.paymentMissing });
  if (form.agreementProblem) problems.push({ at: 'plans', text: words.agreementProblems[form.agreementProblem] });
  if (form.cartChanged) problems.push({ at: 'order-lines', text: words.cartChanged });
  if (problems.length === 0) return null;
  return (
    <section class="problems" role="alert" tabindex={-1} data-problems data-refused={form.refusedAgreement}>
      <h2>{words.problemsTitle}</h2>
      <ul>
        {problems.map(({ at, text }) => (
          <li>
            <a href={`#${at}`}>{text}</a>
          </li>
        ))}
      </ul>
      <p class="small">{words.problemsKept}</p>
    </section>
  );
}
