import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Guide {
  /** From the root: "docs/styling.md". */
  readonly path: string;
  readonly text: string;
}

/** The READMEs, the guides, and the pages for contributors. */
export const guides: readonly Guide[] = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'src/cli/lender/README.md',
  'src/training/data/README.md',
  ...readdirSync(`${root}docs`)
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
].map(path => ({ path, text: readFileSync(root + path, 'utf8') }));

export interface CodeBlock {
  /** "docs/styling.md:11" */
  readonly at: string;
  readonly language: string;
  readonly code: string;
  /** The file of a project that it is: the path alone on the line before it, "app/page.tsx". */
  readonly file: string | undefined;
}

export const codeBlocks: readonly CodeBlock[] = guides.flatMap(({ path, text }) =>
  [...text.matchAll(/(?:^`([^`\n]+)`\n\n)?^```(\w*)\n(.*?)^```$/gms)].map(
    ({ 1: file, 2: language = '', 3: code = '', index }) => ({
      at: `${path}:${text.slice(0, index).split('\n').length + (file ? 2 : 0)}`,
      language,
      code,
      file,
    }),
  ),
);

const targetsOf = ({ text }: Guide): string[] =>
  [...text.replace(/^```.*?^```$/gms, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);

/** Where Markdown links and images lead, without the web and mail. */
export const linksOf = (guide: Guide): string[] => targetsOf(guide).filter(target => !/^(https?|mailto):/.test(target));

/** The paths in the repository that a text for readers elsewhere names by their public address. */
export const publicLinksOf = (guide: Guide): string[] => {
  const tree = `${manifest.homepage.replace(/#.*/, '')}/blob/main/`;
  return targetsOf(guide).flatMap(target => (target.startsWith(tree) ? [target.slice(tree.length)] : []));
};

/** As the common hosts make an anchor of a heading. */
export const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
