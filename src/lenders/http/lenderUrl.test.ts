import { describe, expect, it } from 'vitest';
import { callUrl, readLenderUrl } from './lenderUrl.js';

describe('the address of a lender', () => {
  it.each([
    'https://lender.example',
    'https://lender.example:8443/cn/?merchant=shop-1',
    'http://localhost:4280',
    'http://127.0.0.1:4280?merchant=demo',
    'http://[::1]:4280',
  ])('can be %s', url => {
    expect(readLenderUrl(url).lender.href).toBe(new URL(url).href);
  });

  it.each([
    ['https://lender.example/cn?merchant=a', 'lender.example'],
    ['https://lender.example#', 'lender.example'],
    ['https://lender.example/cn?merchant=a#Example%20Bank', 'Example Bank'],
    ['https://lender.example#示例银行', '示例银行'],
    ['https://lender.example#100%', 'lender.example'],
  ])('%s gives the lender the name %s', (url, name) => {
    const read = readLenderUrl(url);
    expect(read.name).toBe(name);
    expect(read.lender.href).not.toContain('#');
  });

  it.each([
    ['http://lender.example', /needs https:\/\//],
    ['http://localhost.lender.example', /needs https:\/\//],
    ['http://127.0.0.1.lender.example', /needs https:\/\//],
    ['ftp://localhost', /needs https:\/\//],
    ['javascript:alert(1)', /needs https:\/\//],
    ['https://user:secret@lender.example', /no secret/],
    ['https://token@lender.example', /no secret/],
    ['lender.example', /absolute URL such as "https:\/\/lender\.example"/],
    ['/lender', /absolute URL/],
    ['https://', /absolute URL/],
    ['', /absolute URL/],
  ])('cannot be %s, and the error says what to write', (url, sentence) => {
    expect(() => readLenderUrl(url)).toThrow(expect.objectContaining({ name: 'TypeError' }));
    expect(() => readLenderUrl(url)).toThrow(sentence);
    expect(() => readLenderUrl(url)).not.toThrow(/secret@/);
  });
});

describe('the address of a call', () => {
  const of = (lender: string, path = 'terms', query = {}) => callUrl(readLenderUrl(lender).lender, path, query).href;

  it('follows the path of the lender, with or without slashes at its end', () => {
    expect(of('https://lender.example')).toBe('https://lender.example/v1/terms');
    expect(of('https://lender.example/')).toBe('https://lender.example/v1/terms');
    expect(of('https://lender.example/cn//')).toBe('https://lender.example/cn/v1/terms');
  });

  it('has the queries of both and no fragment', () => {
    expect(of('https://lender.example?merchant=a%20b#top', 'applications', { key: 'k&1' })).toBe(
      'https://lender.example/v1/applications?merchant=a+b&key=k%261',
    );
    expect(of('https://lender.example?currency=USD', 'terms', { currency: 'CNY' })).toBe(
      'https://lender.example/v1/terms?currency=CNY',
    );
  });

  it('does not change the lender’s own address', () => {
    const { lender } = readLenderUrl('https://lender.example?merchant=a');
    callUrl(lender, 'terms', { currency: 'CNY' });
    expect(lender.href).toBe('https://lender.example/?merchant=a');
  });
});
