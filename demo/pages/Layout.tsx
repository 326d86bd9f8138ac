/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { ShopVisit } from '../http/ShopVisit.js';
import { DemoBar } from './DemoBar.js';

interface LayoutProps {
  readonly visit: ShopVisit;
  readonly title?: string;
  /** Scripts that the page needs besides the shop's own. */
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  readonly children?: Child;
}

export function Layout({ visit, title, scripts = [], styles = [], children }: LayoutProps) {
  const { words, language } = visit;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title ? `${title} · ${words.shopName}` : `${words.shopName} · ${words.shopLine}`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {['/assets/shop.css', ...styles].map(href => (
          <link rel="stylesheet" href={href} />
        ))}
        {/* Not async: the shop's own script needs the whole page, and has to listen before the widget sends its first event. */}
        {['/assets/shop.js', ...scripts].map(src => (
          <script type="module" src={src} />
        ))}
      </head>
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <DemoBar visit={visit} />
        <header class="masthead">
          <a class="brand" href="/">
            <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
              <path d="M5 5h22v22H5z" fill="none" stroke="currentColor" stroke-width="2" />
              <path d="M5 19h9v8H5z" fill="currentColor" />
            </svg>
            {words.shopName}
          </a>
          <nav aria-label={words.navigation}>
            <a href="/" aria-current={visit.path === '/' ? 'page' : undefined}>
              {words.all}
            </a>
            <a href="/payments" aria-current={visit.path === '/payments' ? 'page' : undefined}>
              {words.paymentsLink}
            </a>
            <a href="/headless" aria-current={visit.path === '/headless' ? 'page' : undefined}>
              {words.headlessLink}
            </a>
          </nav>
          <form method="post" action="/preferences">
            <input type="hidden" name="back" value={visit.path} />
            <button
              type="submit"
              class="quiet"
              name="language"
              value={language === 'en' ? 'zh-CN' : 'en'}
              lang={language === 'en' ? 'zh-CN' : 'en'}
            >
              {words.otherLanguage}
            </button>
          </form>
          <a class="cart-link" href="/cart" aria-label={words.cartCount(visit.cartCount)} data-cart-link>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path
                d="M5 8h14l-1 12H6zM9 8V6a3 3 0 0 1 6 0v2"
                fill="none"
                stroke="currentColor"
                stroke-width="1.6"
                stroke-linejoin="round"
              />
            </svg>
            <span data-cart-count>{visit.cartCount}</span>
          </a>
        </header>
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <footer class="colophon">
          <p>{words.footer}</p>
        </footer>
      </body>
    </html>
  );
}
