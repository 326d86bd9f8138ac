/** @jsxImportSource hono/jsx */
import type { ShopVisit } from '../http/ShopVisit.js';
import { Layout } from './Layout.js';

interface MessagePageProps {
  readonly visit: ShopVisit;
  readonly title: string;
  readonly text: string;
}

/** The page for "not found", "not accepted" and "something broke": a kind sentence, and a link back to the shop. */
export function MessagePage({ visit, title, text }: MessagePageProps) {
  return (
    <Layout visit={visit} title={title}>
      <div class="empty">
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <a class="button" href="/">
            {visit.words.backToShop}
          </a>
        </p>
      </div>
    </Layout>
  );
}
