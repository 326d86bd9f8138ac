/** A custom property that a page may set on the element or anything around it. */
export interface CustomProperty {
  readonly name: `--fenqi-${string}`;
  /** The name of the type in CSS `@property`. */
  readonly syntax: '<color>' | '<length>' | '<integer>' | '*';
  /** Plain words, with "by theme" if light and dark differ. */
  readonly initial: string;
  readonly description: string;
}

/** Everything that a page may set. Names that begin with `--_` are the widget's own, and may change. */
export const CUSTOM_PROPERTIES: readonly CustomProperty[] = [
  {
    name: '--fenqi-accent',
    syntax: '<color>',
    initial: 'green, by theme',
    description: 'buttons, the chosen plan, links',
  },
  {
    name: '--fenqi-on-accent',
    syntax: '<color>',
    initial: 'white, dark: near black',
    description: 'text on the accent',
  },
  {
    name: '--fenqi-tint',
    syntax: '<color>',
    initial: '9 % of the accent',
    description: 'behind the chosen plan and the agreement',
  },
  { name: '--fenqi-link', syntax: '<color>', initial: 'the accent', description: 'links and quiet buttons' },
  { name: '--fenqi-focus', syntax: '<color>', initial: 'the accent', description: 'the ring of the keyboard' },
  { name: '--fenqi-text', syntax: '<color>', initial: "the page's", description: 'all text' },
  {
    name: '--fenqi-muted',
    syntax: '<color>',
    initial: '74 % of the text',
    description: 'secondary text, such as total and APR',
  },
  { name: '--fenqi-line', syntax: '<color>', initial: '22 % of the text', description: 'edges and rules' },
  { name: '--fenqi-surface', syntax: '<color>', initial: 'none', description: 'behind each plan' },
  {
    name: '--fenqi-card-surface',
    syntax: '<color>',
    initial: 'by theme',
    description: 'behind the looks `card` and `contrast`',
  },
  { name: '--fenqi-dialog-surface', syntax: '<color>', initial: 'by theme', description: 'behind the sheet' },
  { name: '--fenqi-dialog-text', syntax: '<color>', initial: 'by theme', description: 'text of the sheet' },
  { name: '--fenqi-radius', syntax: '<length>', initial: '12px', description: 'corners' },
  { name: '--fenqi-font', syntax: '*', initial: "the page's", description: 'the font family' },
  { name: '--fenqi-plans', syntax: '<integer>', initial: '3', description: 'how many plans to keep a place for' },
];
