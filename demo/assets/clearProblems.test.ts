// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { clearProblems } from './clearProblems.js';

let form: HTMLFormElement;
const problems = () => [...document.querySelectorAll('[data-problems] li')].map(({ textContent }) => textContent);
const field = (id: string) => document.getElementById(id) as HTMLInputElement;
const commit = (id: string) =>
  form.dispatchEvent(new CustomEvent('fenqi:committed', { detail: { agreement: { id } } }));

beforeEach(() => {
  document.body.innerHTML = `
    <section data-problems data-refused="agr_1" tabindex="-1"><ul>
      <li><a href="#city">City</a></li><li><a href="#payment">Payment</a></li><li><a href="#plans">Plans</a></li>
    </ul></section>
    <form>
      <input id="city" name="city" required aria-invalid="true" aria-describedby="city-problem">
      <span id="city-problem">City</span>
      <input type="radio" id="full" name="payment" value="full">
      <input type="radio" id="installments" name="payment" value="installments">
    </form>`;
  form = document.querySelector('form')!;
  clearProblems(form);
});

it('A problem goes with its cause, and the list with its last problem', () => {
  field('city').value = 'Hangzhou';
  field('city').dispatchEvent(new Event('input', { bubbles: true }));
  expect(problems()).toEqual(['Payment', 'Plans']);
  expect(document.getElementById('city-problem')).toBeNull();
  field('installments').click();
  expect(problems()).toEqual(['Plans']);
  commit('agr_2');
  expect(document.querySelector('[data-problems]')).toBeNull();
});

it('A field that is still wrong keeps its problem', () => {
  field('city').dispatchEvent(new Event('input', { bubbles: true }));
  expect(problems()).toEqual(['City', 'Payment', 'Plans']);
});

it('Whoever pays in full needs no agreement', () => {
  field('full').click();
  expect(problems()).toEqual(['City']);
});

it('The agreement that the shop has refused, brought back by the widget, does not take the reason away', () => {
  commit('agr_1');
  expect(problems()).toContain('Plans');
});
