const KEY = 'shop.lender-pages';

/**
 * The addresses of the shopper's pages at the lender, by agreement. Whoever has one can pay and withdraw there, so it stays in this browser:
 * the shop's server never gets it.
 */
const known = (): Record<string, string> => {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}');
  } catch {
    return {};
  }
};

/** Remembers where the lender has the contract that was just agreed: the widget links it. */
export function keepLenderLink(offers: HTMLElement, agreementId: string): void {
  const contract = offers.shadowRoot?.querySelector<HTMLAnchorElement>('a[part=link][href*="/contract?"]');
  if (!contract) return;
  try {
    localStorage.setItem(
      KEY,
      JSON.stringify({ ...known(), [agreementId]: contract.href.replace('/contract?', '/loan?') }),
    );
  } catch {
    // The page then says where else the link is.
  }
}

/** Links each loan to its page at the lender. */
export function showLenderLinks(): void {
  const pages = known();
  for (const place of document.querySelectorAll<HTMLElement>('[data-lender-link]')) {
    const url = pages[place.dataset['lenderLink'] ?? ''];
    if (!url?.startsWith('http')) continue;
    const link = document.createElement('a');
    link.className = 'button primary';
    link.href = url;
    link.textContent = place.dataset['text'] ?? '';
    place.replaceChildren(link);
  }
}
