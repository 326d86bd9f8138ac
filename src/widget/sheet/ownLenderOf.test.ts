import { describe, expect, it, vi } from 'vitest';
import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import { fakeLender } from '../../lenders/testing/fakeLender.js';
import { OptionError } from '../element/options/OptionError.js';
import { ownLenderOf } from './ownLenderOf.js';

const adapter = (over: object = {}) => ({ ...fakeLender(() => undefined).lender, ...over }) as LenderAdapter;
const identityOf = ({ name, logo, documents }: LenderAdapter) => ({ name, logo, documents });

describe('an adapter of the page itself', () => {
  it.each<[string, object, string]>([
    ['without an id', { id: undefined }, 'lender: the adapter needs "id"'],
    ['whose id is a number', { id: 7 }, 'lender: the adapter needs "id"'],
    ['without a name', { name: undefined }, 'lender: the adapter needs "name"'],
    ['whose name is null', { name: null }, 'lender: the adapter needs "name"'],
    ['whose name is empty', { name: '' }, 'lender: the adapter needs "name"'],
    ['without capabilities', { capabilities: null }, 'lender: the adapter needs "capabilities"'],
    ['without a call', { cancel: undefined }, 'lender: the adapter needs "cancel"'],
  ])('%s is refused, and the error says what it needs', (_, over, message) => {
    expect(() => ownLenderOf(adapter(over), () => {})).toThrow(new OptionError(message));
  });

  it.each([42, { en: 42 }])('whose name is no text goes by its id, and one error says so: %j', async name => {
    const fail = vi.fn<(error: OptionError) => void>();
    expect(ownLenderOf(adapter({ name }), fail).name).toBe('fake');
    await Promise.resolve();
    expect(fail.mock.calls.flat().map(({ message }) => message)).toEqual([
      expect.stringMatching(/^lender: name(\.en)? must be a short text$/),
    ]);
  });

  it('shows no address that a page may not show, and one error names each, however often it is drawn', async () => {
    const fail = vi.fn<(error: OptionError) => void>();
    const documents = { privacy: 'javascript:alert(1)', consent: 'https://b.example/' };
    const shown = ownLenderOf(adapter({ logo: 'data:text/html,x', documents }), fail);
    for (const _ of [1, 2])
      expect(identityOf(shown)).toEqual({
        name: 'Fake',
        logo: undefined,
        documents: { consent: 'https://b.example/' },
      });
    expect(fail).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(fail.mock.calls.flat()).toEqual([
      new OptionError('lender: logo must be an https URL or data:image/'),
      new OptionError('lender: documents.privacy must be an https URL'),
    ]);
  });

  it('may tell its name, its logo and its documents later', () => {
    const own = adapter();
    const shown = ownLenderOf(own, () => {});
    Object.assign(own, { name: { de: 'Bank' }, logo: 'https://b.example/l.svg' });
    expect(identityOf(shown)).toEqual({ name: { de: 'Bank' }, logo: 'https://b.example/l.svg', documents: undefined });
  });

  it('may be frozen, and its calls may use what is private to it', async () => {
    const { lender } = fakeLender(({ name }) => name);
    class Bank {
      readonly id = 'bank';
      readonly name = 'Bank';
      readonly capabilities = lender.capabilities;
      readonly #own = lender;
      readonly terms: LenderAdapter['terms'] = (...of) => this.#own.terms(...of);
      readonly apply: LenderAdapter['apply'] = (...of) => this.#own.apply(...of);
      readonly commit: LenderAdapter['commit'] = (...of) => this.#own.commit(...of);
      readonly cancel: LenderAdapter['cancel'] = (...of) => this.#own.cancel(...of);
      status(...of: Parameters<LenderAdapter['status']>) {
        return this.#own.status(...of);
      }
    }
    const shown = ownLenderOf(Object.freeze(new Bank()), () => {});
    expect(shown.capabilities).toBe(lender.capabilities);
    const options = { signal: new AbortController().signal, timeoutMs: 1 };
    expect(await shown.status({ reference: 'r1' }, options)).toBe('status');
  });
});
