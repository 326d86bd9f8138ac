import { readFileSync } from 'node:fs';
import type { Manifest } from '../../src/cli/tags/Manifest.js';
import { tagsFor } from '../../src/cli/tags/tagsFor.js';
import { NONCE } from '../host/HostPage.js';

export const published = (): Manifest =>
  JSON.parse(readFileSync(new URL('../../dist/manifest.json', import.meta.url), 'utf8'));

/** The published tags, for a path on the test host and with its nonce. */
export const tagsAt = (place: string) => tagsFor(published(), place, NONCE);

/** The head of a page that loads the widget from a path, with every file pinned by its hash. */
export function headAt(place: string, locale?: string): string {
  const { importMap, preload, script } = tagsAt(place);
  return [importMap, locale && preload[locale], script].filter(Boolean).join('\n');
}
