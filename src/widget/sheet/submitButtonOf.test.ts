// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { submitButtonOf } from './submitButtonOf.js';

afterEach(() => {
  document.body.innerHTML = '';
});

/** The id of the button that is found for the element `w`. */
function found(html: string): string | undefined {
  document.body.innerHTML = html;
  return submitButtonOf(document.querySelector<HTMLElement>('#w')!)?.id;
}

describe('the shop’s own submit button', () => {
  it.each([
    ['a button without a type', '<form><i id="w"></i><button id="a"></button></form>'],
    ['an input', '<form><input type="text"><i id="w"></i><input type="submit" id="a"></form>'],
    ['an image', '<form><i id="w"></i><input type="image" id="a"></form>'],
    ['a button elsewhere that names the form', '<form id="f"><i id="w"></i></form><button form="f" id="a"></button>'],
    ['the first of several', '<form><button id="a"></button><i id="w"></i><button></button></form>'],
    [
      'a button in a form with fields that are called like its members',
      '<form><input name="elements"><input name="getRootNode"><i id="w"></i><button id="a"></button></form>',
    ],
  ])('is %s', (_, html) => {
    expect(found(html)).toBe('a');
  });

  it.each([
    ['outside of a form', '<i id="w"></i><button></button>'],
    ['a form has none', '<form><i id="w"></i><button type="button"></button><button type="reset"></button></form>'],
    ['only another form has one', '<form><i id="w"></i></form><form><button></button></form>'],
  ])('does not exist where %s', (_, html) => {
    expect(found(html)).toBeUndefined();
  });

  it('is not one that the shop hides', () => {
    document.body.innerHTML = '<form><i id="w"></i><button></button></form>';
    document.querySelector('button')!.checkVisibility = () => false;
    expect(submitButtonOf(document.querySelector<HTMLElement>('#w')!)).toBeUndefined();
  });

  it('belongs to the form that the element itself names', () => {
    document.body.innerHTML = '<form id="f"></form><button form="f" id="a"></button><i id="w"></i>';
    const element = Object.assign(document.querySelector<HTMLElement>('#w')!, { form: document.querySelector('form') });
    expect(submitButtonOf(element)?.id).toBe('a');
  });
});
