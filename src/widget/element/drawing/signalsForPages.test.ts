import * as original from '@preact/signals-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../testing/runSize.js';
import * as own from './signalsForPages.js';

type Library = Pick<typeof original, 'signal' | 'computed' | 'effect' | 'batch' | 'untracked'>;
const libraries = [original, own as unknown as Library] as const;

/** What one does with a graph: each number picks a node, or a value. */
const step = fc.oneof(
  fc.record({ do: fc.constant('set' as const), at: fc.nat(9), to: fc.nat(3) }),
  fc.record({ do: fc.constant('setMany' as const), at: fc.array(fc.tuple(fc.nat(9), fc.nat(3)), { maxLength: 4 }) }),
  fc.record({ do: fc.constant('peek' as const), at: fc.nat(9) }),
  fc.record({ do: fc.constant('read' as const), at: fc.nat(9) }),
  fc.record({ do: fc.constant('effect' as const), at: fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }) }),
  fc.record({ do: fc.constant('writer' as const), at: fc.nat(9), to: fc.nat(9) }),
  fc.record({ do: fc.constant('subscribe' as const), at: fc.nat(9) }),
  fc.record({ do: fc.constant('end' as const), at: fc.nat(5) }),
);
const computedNode = fc.record({
  of: fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }),
  kind: fc.constantFrom('sum', 'first-or-others', 'parity', 'untracked', 'throws'),
});

/** Plays the steps on a graph of a library, and tells everything that can be seen. */
function play(
  { signal, computed, effect, batch, untracked }: Library,
  computeds: readonly { of: readonly number[]; kind: string }[],
  steps: readonly ReturnType<typeof step.generate>['value'][],
): readonly string[] {
  const told: string[] = [];
  const signals = [signal(0), signal(1), signal(2)];
  const nodes: { readonly value: number; peek(): number }[] = [...signals];
  for (const { of, kind } of computeds) {
    const sources = of.map(at => nodes[at % nodes.length]!);
    nodes.push(
      computed(() => {
        if (kind === 'first-or-others') return sources[0]!.value % 2 ? sources[0]!.value : sources.at(-1)!.value;
        if (kind === 'parity') return sources.reduce((sum, each) => sum + each.value, 0) % 2;
        if (kind === 'untracked') return sources[0]!.value + untracked(() => sources.at(-1)!.value);
        const sum = sources.reduce((total, each) => total + each.value, 0);
        if (kind === 'throws' && sum > 5) throw new Error(`${sum}`);
        return sum;
      }),
    );
  }
  const node = (at: number) => nodes[at % nodes.length]!;
  const attempt = (what: string, act: () => unknown) => {
    try {
      told.push(`${what} ${act() ?? ''}`);
    } catch (error) {
      told.push(`${what} threw ${(error as Error).message}`);
    }
  };
  const ends: (() => void)[] = [];
  let effects = 0;
  for (const now of steps)
    switch (now.do) {
      case 'set':
        attempt('set', () => {
          signals[now.at % 3]!.value = now.to;
        });
        break;
      case 'setMany':
        attempt('batch', () =>
          batch(() => {
            for (const [at, to] of now.at) signals[at % 3]!.value = to;
          }),
        );
        break;
      case 'peek':
        attempt('peek', () => node(now.at).peek());
        break;
      case 'read':
        attempt('read', () => node(now.at).value);
        break;
      case 'effect': {
        const own = effects++;
        attempt('effect', () => {
          ends.push(
            effect(() => {
              told.push(`run ${own}: ${now.at.map(at => node(at).value)}`);
              return () => void told.push(`cleanup ${own}`);
            }),
          );
        });
        break;
      }
      case 'writer': {
        const own = effects++;
        attempt('writer', () => {
          ends.push(
            effect(() => {
              const { value } = node(now.at);
              told.push(`write ${own}: ${value}`);
              signals[now.to % 3]!.value = Math.min(value, 4);
            }),
          );
        });
        break;
      }
      case 'subscribe': {
        const own = effects++;
        attempt('subscribe', () => {
          ends.push(
            (node(now.at) as original.Signal<number>).subscribe(value => void told.push(`heard ${own}: ${value}`)),
          );
        });
        break;
      }
      case 'end':
        attempt('end', () => ends[now.at]?.());
    }
  return told;
}

describe('the signals of the build for script tags', () => {
  it('do what the original does: the same runs, in the same order, with the same values, cleanups and errors', () => {
    fc.assert(
      fc.property(
        fc.array(computedNode, { maxLength: 6 }),
        fc.array(step, { minLength: 1, maxLength: 25 }),
        (computeds, steps) => {
          const [expected, got] = libraries.map(library => play(library, computeds, steps));
          expect(got).toEqual(expected);
        },
      ),
      runs(1_000),
    );
  });
});
