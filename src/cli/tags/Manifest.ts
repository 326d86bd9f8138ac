/** What one published file is for. */
export type FileRole = 'script' | 'lazy part' | 'one file' | 'style sheet' | 'licences';

export interface PublishedFile {
  /** Relative to the folder: "chunks/later.en-xwPIbBM-.js". */
  readonly path: string;
  readonly bytes: number;
  /** "sha384-…", for `integrity`. */
  readonly integrity: string;
  readonly role: FileRole;
  /** Present where the file is for one language. */
  readonly locale?: string;
}

/** `dist/manifest.json`: what the build made for script tags. */
export interface Manifest {
  readonly version: string;
  /** "0.1.0-5f2c…". It changes with the content of any file, so what is served below it never changes. */
  readonly folder: string;
  readonly files: readonly PublishedFile[];
  /** For a copy of `dist/browser` at "/fenqi/<folder>/", ready to paste; `fenqi tags` prints them for any other place. */
  readonly tags: Tags;
}

/** Lines of HTML for the head, in this order. */
export interface Tags {
  readonly styleSheet: readonly string[];
  /** An import map that holds the lazy parts to their hashes. It must come before any module. */
  readonly importMap: string;
  /** The small part that the first picture needs in a language that does not come with the first script, by locale. */
  readonly preload: Readonly<Record<string, string>>;
  readonly script: string;
  /** One language in one file, by locale. It replaces all other tags but the style sheet. */
  readonly oneFile: Readonly<Record<string, string>>;
  /** All languages and the sandbox in one file, instead of one language. */
  readonly wholeFile: string;
}
