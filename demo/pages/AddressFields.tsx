/** @jsxImportSource hono/jsx */
import type { ShopVisit } from '../http/ShopVisit.js';
import { type AddressField, addressFields } from '../shop/Address.js';
import type { CheckoutForm } from '../shop/CheckoutForm.js';
import { addressProblemText } from '../words/wordsIn.js';

const kinds: Readonly<Record<AddressField, { autocomplete: string; type: string; pattern?: string }>> = {
  name: { autocomplete: 'shipping name', type: 'text' },
  email: { autocomplete: 'email', type: 'email', pattern: '.+@.+[.].+' },
  phone: { autocomplete: 'shipping tel', type: 'tel', pattern: '(\\D*\\d){6}.*' },
  region: { autocomplete: 'shipping address-level1', type: 'text' },
  city: { autocomplete: 'shipping address-level2', type: 'text' },
  street: { autocomplete: 'shipping street-address', type: 'text' },
  postcode: { autocomplete: 'shipping postal-code', type: 'text' },
};

export function AddressFields({ visit, form }: { readonly visit: ShopVisit; readonly form: CheckoutForm }) {
  const { words } = visit;
  return (
    <fieldset class="address">
      <legend>{words.address}</legend>
      {addressFields.map(field => {
        const problem = form.addressProblems[field];
        return (
          <p class={`field field-${field}`}>
            <label for={field}>{words.fields[field]}</label>
            <input
              id={field}
              name={field}
              type={kinds[field].type}
              autocomplete={kinds[field].autocomplete}
              value={form.address[field]}
              required
              pattern={kinds[field].pattern}
              maxlength={200}
              aria-invalid={problem ? 'true' : undefined}
              aria-describedby={problem ? `${field}-problem` : undefined}
            />
            {problem && (
              <span class="problem" id={`${field}-problem`}>
                {addressProblemText(words, field, problem)}
              </span>
            )}
          </p>
        );
      })}
    </fieldset>
  );
}
