import { describe, expect, it } from 'vitest';
import { visitor } from '../testing/visitor.js';

describe('built files', () => {
  it('are revalidated if their name has no hash, and an unchanged file is answered with 304', async () => {
    const someone = visitor();
    const first = await someone.get('/fenqi/script.js');
    expect(first.headers.get('content-type')).toMatch(/javascript/);
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    const again = await someone.get('/fenqi/script.js', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect((await someone.get('/assets/shop.css')).headers.get('content-type')).toMatch(/css/);
  });

  it('are cached for good if their name carries a hash', async () => {
    const chunk = await visitor().get('/fenqi/chunks/flow-Ab12.js');
    expect(chunk.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('are never served from outside their folder', async () => {
    for (const path of [
      '/fenqi/../visitor.ts',
      '/fenqi/%2e%2e/demo/shop.css',
      '/fenqi/..%2fdemo/shop.css',
      '/fenqi/none.js',
    ])
      expect((await visitor().get(path)).status, path).toBe(404);
  });
});
