import { afterEach, describe, expect, it, vi } from 'vitest';
import { fenqiLogo } from '../lending/fenqiLogo.js';
import { checkedIdentity } from './checkedIdentity.js';

const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
afterEach(() => warned.mockClear());

describe('what a lender says of itself', () => {
  it.each([
    { name: 'Bank' },
    { name: { en: 'Bank', 'zh-CN': '银行' }, logo: fenqiLogo },
    { name: 'Bank', logo: 'https://bank.example/logo.svg', documents: { privacy: 'https://bank.example/privacy' } },
    { name: 'Bank', documents: { contract: { en: 'https://bank.example/en', de: 'http://localhost:4280/de' } } },
    { name: 'Bank', logo: 'http://[::1]:4280/logo.svg' },
  ])('is taken as it is: %j', identity => {
    expect(checkedIdentity(identity)).toEqual(identity);
    expect(warned).not.toHaveBeenCalled();
  });

  it.each<[string, object, object]>([
    ['a name that is not a text', { name: 7 }, {}],
    ['a name that is too long', { name: 'n'.repeat(201) }, {}],
    ['a name in one language that is not a text', { name: { en: 'Bank', de: 7 } }, { name: { en: 'Bank' } }],
    ['a logo that is a script', { name: 'B', logo: 'javascript:alert(1)' }, { name: 'B' }],
    ['a logo that is a page', { name: 'B', logo: 'data:text/html,x' }, { name: 'B' }],
    ['a logo without TLS', { name: 'B', logo: 'http://bank.example/logo.svg' }, { name: 'B' }],
    ['a logo by language', { name: 'B', logo: { en: fenqiLogo } }, { name: 'B' }],
    [
      'a document that is a script, beside one that is not',
      { name: 'B', documents: { privacy: 'javascript:0', consent: 'https://b.example/' } },
      { name: 'B', documents: { consent: 'https://b.example/' } },
    ],
    ['a host that only begins like this machine', { documents: { privacy: 'http://localhost.evil.example/' } }, {}],
    ['a document on the page’s own site', { documents: { privacy: '/privacy' } }, {}],
    ['documents that are one address', { documents: 'https://b.example/' }, {}],
    ['documents in a language that are more than a text', { documents: { privacy: { en: { a: 'https://b' } } } }, {}],
  ])('loses %s, with one warning', (_, told, kept) => {
    const checked = checkedIdentity(told);
    expect(checked).toEqual(kept);
    expect(warned).toHaveBeenCalledOnce();
  });

  it('names what is wrong and what it must be, once, and repeats no value', () => {
    checkedIdentity({
      name: 'B',
      logo: 'ftp://secret',
      documents: { privacy: 'ftp://secret', consent: 'ftp://secret' },
    });
    expect(warned.mock.calls).toEqual([['Fenqi: lender documents must be an https URL']]);
  });

  it.each([undefined, null, 7, 'Bank', []])('is nothing where it is %j', told => {
    expect(checkedIdentity(told)).toEqual({});
  });
});
