// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { LenderDocuments } from '../../../protocol/messages/LenderIdentity.js';
import { laterIn, type TestLocale, viewIn } from '../../testing/textsIn.js';
import { Documents } from './Documents.js';

afterEach(cleanup);

const show = (documents: LenderDocuments, locale: TestLocale = 'en') =>
  render(<Documents view={viewIn(locale)} text={laterIn(locale).checkout} documents={documents} />);
const links = () => screen.queryAllByRole('link').map(link => [link.textContent, link.getAttribute('href')]);

describe('the lender’s documents', () => {
  it('are links by name, in the order contract, consent, privacy, whatever the lender’s order is', () => {
    show({ privacy: 'https://b.example/p', contract: 'https://b.example/c', consent: 'https://b.example/n' });
    expect(links()).toEqual([
      ['Loan agreement', 'https://b.example/c'],
      ['Credit check consent', 'https://b.example/n'],
      ['Privacy', 'https://b.example/p'],
    ]);
  });

  it('are only those that the lender has', () => {
    show({ privacy: 'https://b.example/p' });
    expect(links()).toEqual([['Privacy', 'https://b.example/p']]);
  });

  it('are in the language of the widget, where the lender has them in several', () => {
    const contract = { en: 'https://b.example/en', 'zh-CN': 'https://b.example/zh' };
    show({ contract });
    expect(links()[0]?.[1]).toBe('https://b.example/en');
    cleanup();
    show({ contract }, 'zh-CN');
    expect(links()[0]?.[1]).toBe('https://b.example/zh');
  });

  it('open beside the shop, which hands nothing of itself over', () => {
    show({ contract: 'https://b.example/c' });
    const link = screen.getByRole('link');
    expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noopener']);
  });
});
