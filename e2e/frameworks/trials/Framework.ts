/** Texts of files by their paths in a project. */
export type Files = Readonly<Record<string, string>>;

/** How one framework is tried. Commands run in a shell, in the project's folder, with the port in `PORT`. */
export interface Framework {
  /** The heading of its recipe in docs/frameworks.md. */
  readonly heading: string;
  /** The packages whose versions are recorded. */
  readonly packages: readonly string[];
  /** The least version of Node that it runs on. */
  readonly node: 20 | 22;
  /** Makes the project in the folder "shop" without installing it. */
  readonly generate: string;
  /** What the generator would have downloaded, without access to where it is. */
  readonly template?: Files;
  /** Makes the generated project fit for the trial. */
  readonly prepare?: string;
  /** Files that only the trial needs: pages to navigate from, and none that loads from the web. */
  readonly files: Files;
  readonly develop: string;
  readonly build: string;
  readonly start: string;
  /** The pages of the recipe, and how their offers arrive: with the whole page, or streamed later. `/about` links to each of them. */
  readonly pages: Readonly<Record<string, 'whole' | 'streamed'>>;
}
