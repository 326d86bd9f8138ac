import type { CDPSession, Page } from '@playwright/test';

interface Value {
  readonly value?: unknown;
}
interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

/** One item that a screen reader meets, with its children. */
interface Met {
  readonly line: string;
  readonly inside: readonly Met[];
}

/** Roles of boxes that screen readers do not announce. */
const silent = ['generic', 'none', 'LabelText', 'Legend', 'Iframe', 'ListMarker', 'rowgroup', 'RowGroup'];
/** Roles that are read as one piece. */
const cells = ['cell', 'gridcell', 'columnheader', 'rowheader'];
const said: Readonly<Record<string, (value: unknown) => string>> = {
  checked: value => (value === 'true' || value === true ? 'checked' : 'not checked'),
  expanded: value => (value ? 'expanded' : 'collapsed'),
  disabled: value => (value ? 'disabled' : ''),
  modal: value => (value ? 'modal' : ''),
  live: value => (value === 'polite' ? '' : `live ${value}`),
};

/**
 * Reads what a screen reader meets inside an element, in order. It uses the browser's own accessibility tree and does not guess
 * from the markup. Lines are indented by nesting and give role, name and state, then the description after a dash.
 */
export async function readTree(page: Page, selector: string): Promise<string[][]> {
  const session = await page.context().newCDPSession(page);
  try {
    const backendId = await backendIdOf(session, selector);
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] };
    const byId = new Map(nodes.map(node => [node.nodeId, node]));
    const host = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === backendId);
    // Behind an open sheet the page is inert. The sheet is read part by part.
    const sheet = nodes.find(node => !node.ignored && roleOf(node) === 'dialog');
    const found = sheet ? [sheet] : host ? childrenOf(host, byId) : [];
    return meet(found, byId).flatMap(met =>
      met.line.startsWith('dialog') ? [[met.line], ...met.inside.map(each => linesOf(each, 1))] : [linesOf(met, 0)],
    );
  } finally {
    await session.detach();
  }
}

async function backendIdOf(session: CDPSession, selector: string): Promise<number> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await session.send('DOM.describeNode', { nodeId });
  return node.backendNodeId;
}

const textOf = ({ value }: Value = {}): string =>
  String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
const roleOf = (node: Node): string => textOf(node.role);
const childrenOf = (node: Node, all: ReadonlyMap<string, Node>): Node[] =>
  (node.childIds ?? []).flatMap(id => all.get(id) ?? []);

/** Joins neighbouring texts, and replaces meaningless boxes by their content. */
function meet(nodes: readonly Node[], all: ReadonlyMap<string, Node>): Met[] {
  const found: Met[] = [];
  let text = '';
  const speak = () => {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line) found.push({ line: `"${line}"`, inside: [] });
    text = '';
  };
  const visit = (node: Node) => {
    const role = roleOf(node);
    if (role === 'InlineTextBox') return;
    if (role === 'StaticText' && !node.ignored) {
      text += ` ${String(node.name?.value ?? '')}`;
      return;
    }
    if (node.ignored || silent.includes(role)) {
      for (const child of childrenOf(node, all)) visit(child);
      return;
    }
    speak();
    found.push(metAs(role, node, all));
  };
  for (const node of nodes) visit(node);
  speak();
  return found;
}

function metAs(role: string, node: Node, all: ReadonlyMap<string, Node>): Met {
  const name = textOf(node.name);
  const description = textOf(node.description);
  const states = (node.properties ?? [])
    .map(({ name, value }) => said[name]?.(value.value) ?? '')
    .filter(state => state !== '');
  const head = [role, name && `"${name}"`, states.length > 0 && `(${states.join(', ')})`].filter(Boolean).join(' ');
  const children = meet(childrenOf(node, all), all);
  if (role === 'row') {
    const line = children.map(({ line }) => line.replace(/^\w+ /, '').replaceAll('"', '')).join(' | ');
    return { line: `row: ${line}`, inside: [] };
  }
  const only = children.length === 1 && children[0]!.inside.length === 0 ? children[0]!.line : '';
  const described = description && ` — ${description}`;
  // A name that equals the content is written once.
  if (only.startsWith('"') || (cells.includes(role) && children.length === 0))
    return { line: (only === `"${name}"` ? head : `${head}${only && `: ${only}`}`) + described, inside: [] };
  return { line: head + described, inside: children };
}

const linesOf = ({ line, inside }: Met, depth: number): string[] => [
  `${'  '.repeat(depth)}${line}`,
  ...inside.flatMap(each => linesOf(each, depth + 1)),
];
