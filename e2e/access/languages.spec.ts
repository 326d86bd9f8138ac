import { expect, test } from '../fixtures/test.js';

test('in Arabic, the widget reads from the right and figures keep their digit order', { tag: '@engine' }, async ({
  host,
}) => {
  const widget = await host.open({
    body: '<fenqi-offers amount="2999.00" currency="SAR" locale="ar"></fenqi-offers>',
    css: 'main { width: 40rem }',
  });
  await expect(widget.root.getByRole('radiogroup')).toBeVisible();
  const { direction, lefts, amounts } = await widget.root.evaluate(element => {
    const tiles = [...element.shadowRoot!.querySelectorAll('.tile')];
    return {
      direction: getComputedStyle(element.shadowRoot!.querySelector('.tiles')!).direction,
      lefts: tiles.map(tile => tile.getBoundingClientRect().left),
      amounts: tiles.map(tile => {
        // The position of each digit of the amount, from left to right.
        const text = document.createTreeWalker(tile.querySelector('.amount')!, 4).nextNode() as Text;
        const drawn = [...text.data]
          .map((letter, at) => {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            return { letter, left: range.getBoundingClientRect().left };
          })
          .filter(({ letter }) => /\d/.test(letter));
        return drawn.every(({ left }, at) => at === 0 || left > drawn[at - 1]!.left);
      }),
    };
  });
  expect(direction).toBe('rtl');
  expect(lefts, 'the first plan is on the far right').toEqual([...lefts].sort((a, b) => b - a));
  expect(amounts).toEqual([true, true, true]);
});
