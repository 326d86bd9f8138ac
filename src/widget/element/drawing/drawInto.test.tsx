// @vitest-environment jsdom
import * as fc from 'fast-check';
import { h, render, type VNode } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { drawInto } from './drawInto.js';

type Tree = string | readonly [name: string, props: Record<string, string | boolean>, children: readonly Tree[]];

const { tree } = fc.letrec<{ tree: Tree; element: Tree }>(tie => ({
  tree: fc.oneof({ maxDepth: 3 }, fc.string({ minLength: 1 }), tie('element')),
  element: fc.tuple(
    fc.constantFrom('p', 'span', 'b', 'svg', 'label'),
    fc
      .dictionary(fc.constantFrom('class', 'id', 'key', 'aria-label', 'hidden'), fc.string(), { maxKeys: 3 })
      .map(props => {
        const { hidden, ...texts } = props;
        return { ...texts, ...(hidden !== undefined && { hidden: hidden.length > 2 }) };
      }),
    fc.array(tie('tree'), { maxLength: 4 }),
  ),
}));
const pictures = fc.array(tree, { maxLength: 5 });

const nodeOf = (tree: Tree): VNode | string =>
  typeof tree === 'string'
    ? tree
    : (h(
        tree[0],
        { ...tree[1], ...(tree[0] === 'svg' && { xmlns: 'http://www.w3.org/2000/svg' }) },
        tree[2].map(nodeOf),
      ) as VNode);
const box = () => document.createElement('div');
const all = (node: Node): Node[] => [...node.childNodes].flatMap(child => [child, ...all(child)]);

describe('a picture', () => {
  it('is what Preact draws', () => {
    fc.assert(
      fc.property(pictures, picture => {
        const [ours, theirs] = [box(), box()];
        drawInto(picture.map(nodeOf), ours);
        render(h('div', {}, picture.map(nodeOf)), theirs);
        expect(ours.innerHTML).toBe((theirs.firstChild as Element).innerHTML);
        const namespaces = (node: Node) => all(node).map(each => (each as Partial<Element>).namespaceURI);
        expect(namespaces(ours)).toEqual(namespaces(theirs.firstChild!));
      }),
    );
  });

  it('does not depend on the picture before', () => {
    fc.assert(
      fc.property(pictures, pictures, (before, after) => {
        const [used, fresh] = [box(), box()];
        drawInto(before.map(nodeOf), used);
        drawInto(after.map(nodeOf), used);
        drawInto(after.map(nodeOf), fresh);
        expect(used.isEqualNode(fresh), `${used.innerHTML} is not ${fresh.innerHTML}`).toBe(true);
      }),
    );
  });

  it('touches no node when it is drawn again, and Preact takes over every node', () => {
    fc.assert(
      fc.property(pictures, picture => {
        const parent = box();
        drawInto(picture.map(nodeOf), parent);
        const nodes = all(parent);
        drawInto(picture.map(nodeOf), parent);
        const same = () => all(parent).length === nodes.length && all(parent).every((node, i) => node === nodes[i]);
        expect(same()).toBe(true);
        render(picture.map(nodeOf), parent);
        expect(same()).toBe(true);
      }),
    );
  });
});

describe('a picture drawn again', () => {
  const Tiles = ({ ids, chosen }: { readonly ids: readonly string[]; readonly chosen?: string }) => (
    <>
      {ids.map(id => (
        <input key={id} type="radio" name="plan" value={id} checked={id === chosen} />
      ))}
      {null}
      {false}
    </>
  );

  it('keeps the focus, and sets what the shopper or the shop changed', () => {
    const parent = document.body.appendChild(box());
    drawInto(<Tiles ids={['a', 'b']} />, parent);
    const [first, second] = parent.querySelectorAll('input');
    second!.focus();
    second!.checked = true;
    drawInto(<Tiles ids={['a', 'b', 'c']} chosen="a" />, parent);
    expect(document.activeElement).toBe(second);
    expect([first!.checked, second!.checked]).toEqual([true, false]);
    expect(parent.querySelectorAll('input')).toHaveLength(3);
    parent.remove();
  });

  it('leaves open what the shopper opened, and removes what the former picture set', () => {
    const parent = box();
    drawInto(<details class="a" title="b" />, parent);
    const details = parent.querySelector('details')!;
    details.open = true;
    drawInto(<details class="c" />, parent);
    expect(details.outerHTML).toBe('<details class="c" open=""></details>');
  });

  it('takes over the markup of a server', () => {
    const parent = box();
    parent.innerHTML = '<p class="a">From 1.00</p>';
    const written = parent.firstChild;
    drawInto(
      <p class="a">
        From {'2.00'}
        {1}
      </p>,
      parent,
    );
    expect(parent.innerHTML).toBe('<p class="a">From 2.001</p>');
    expect(parent.firstChild).toBe(written);
  });

  it('calls only the last handler, and once', () => {
    const parent = box();
    const [former, last] = [vi.fn(), vi.fn()];
    for (const act of [former, last]) drawInto(<input onChange={act} />, parent);
    parent.querySelector('input')!.dispatchEvent(new Event('change'));
    expect([former.mock.calls.length, last.mock.calls.length]).toEqual([0, 1]);
  });

  it('keeps the element of a key, whatever comes and goes before it', () => {
    const parent = box();
    const draw = (...before: readonly string[]) => {
      const others = before.map(name => h(name, {}));
      drawInto([...others, <div key="answer">{before.join()}</div>], parent);
      return parent.lastChild;
    };
    const answer = draw('p');
    for (const before of [['p', 'div'], ['div'], [], ['section', 'p', 'div']]) {
      expect(draw(...before)).toBe(answer);
      expect(parent.childNodes).toHaveLength(before.length + 1);
    }
  });

  it('leaves open what the shopper opened until the picture itself changes that', () => {
    const parent = box();
    const draw = (open: boolean) => drawInto(<details open={open} />, parent);
    draw(false);
    const details = parent.querySelector('details')!;
    details.open = true;
    draw(false);
    expect(details.open).toBe(true);
    draw(true);
    draw(false);
    expect(details.open).toBe(false);
  });

  it('removes a handler', () => {
    const parent = box();
    const act = vi.fn();
    drawInto(<button type="button" onClick={act} />, parent);
    drawInto(<button type="button" />, parent);
    parent.querySelector('button')!.click();
    expect(act).not.toHaveBeenCalled();
  });

  it('calls a ref once when the element has its children, and calls it back before the element goes, at any depth', () => {
    const parent = document.body.appendChild(box());
    const calls: string[] = [];
    const said = (what: string) => calls.push(`${what} ${parent.textContent}`);
    const ref = () => {
      said('here');
      return () => {
        said('gone');
      };
    };
    const picture = (text: string) => (
      <section>
        <p ref={ref}>{text}</p>
      </section>
    );
    drawInto(picture('a'), parent);
    drawInto(picture('b'), parent);
    drawInto(<b>c</b>, parent);
    expect(calls).toEqual(['here a', 'gone cb']);
    parent.remove();
  });

  it('of null is empty', () => {
    const parent = box();
    drawInto(['a', <p key="p">b</p>], parent);
    drawInto(null, parent);
    expect(parent.childNodes).toHaveLength(0);
  });
});
