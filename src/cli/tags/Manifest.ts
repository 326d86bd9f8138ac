/** What one published file is for. */
export type FileRole = 'script' | 'lazy part' | 'one file' | 'style sheet';

export interface PublishedFile {
  /** From the folder: "chunks/later.en-xwPIbBM-.js". */
  readonly path: string;
  readonly bytes: number;
  /** "sha384-…", for `integrity`. */
  readonly integrity: string;
  readonly role: FileRole;
  /** The one language that the file is for. */
  readonly locale?: string;
}

/** `dist/manifest.json`: what the build made for script tags. */
export interface Manifest {
  readonly version: string;
  /** "0.1.0-5f2c…": changes with the content of any file, so whatever is served below it never changes. */
  readonly folder: string;
  readonly files: readonly PublishedFile[];
  /** For a copy of `dist/browser` at "/fenqi/<folder>/", ready to paste; `fenqi tags` prints them for any other place. */
  readonly tags: Tags;
}

/** Lines of HTML, in this order in the head. */
export interface Tags {
  readonly styleSheet: readonly string[];
  /** Lazy parts are held to their hashes by an import map; it has to stand before any module. */
  readonly importMap: string;
  /** Of a language that does not come with the first script: the small part that its first picture needs. */
  readonly preload: Readonly<Record<string, string>>;
  readonly script: string;
  /** Instead of all the others but the style sheet: the whole of one language in one file. */
  readonly oneFile: Readonly<Record<string, string>>;
}
