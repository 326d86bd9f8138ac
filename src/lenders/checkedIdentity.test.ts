import { afterEach, describe, expect, it, vi } from 'vitest';
import { fenqiLogo } from '../lending/fenqiLogo.js';
import { checkedIdentity } from './checkedIdentity.js';

const tell = vi.fn<(wrong: string) => void>();
afterEach(() => tell.mockClear());

describe('what a lender says of itself', () => {
  it.each([
    { name: 'Bank' },
    { name: { en: 'Bank', 'zh-CN': '银行' }, logo: fenqiLogo },
    { name: 'Bank', logo: 'https://bank.example/logo.svg', documents: { privacy: 'https://bank.example/privacy' } },
    { name: 'Bank', documents: { contract: { en: 'https://bank.example/en', de: 'http://localhost:4280/de' } } },
    { name: 'Bank', logo: 'http://[::1]:4280/logo.svg' },
  ])('is taken as it is: %j', identity => {
    expect(checkedIdentity(identity, tell)).toEqual(identity);
    expect(tell).not.toHaveBeenCalled();
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
  ])('loses %s, and says so once', (_, given, kept) => {
    const checked = checkedIdentity(given, tell);
    expect(checked).toEqual(kept);
    expect(tell).toHaveBeenCalledOnce();
  });

  it('names each thing that is wrong and what it must be, and repeats no value', () => {
    const documents = { privacy: 'ftp://secret', consent: { en: 'https://b.example/', de: 'javascript:secret' } };
    checkedIdentity({ name: 'B', logo: 'ftp://secret', documents }, tell);
    expect(tell.mock.calls.flat()).toEqual([
      'logo must be an https URL or data:image/',
      'documents.privacy must be an https URL',
      'documents.consent.de must be an https URL',
    ]);
  });

  it.each([undefined, null, 7, 'Bank', []])('is nothing where it is %j', given => {
    expect(checkedIdentity(given, tell)).toEqual({});
  });
});
