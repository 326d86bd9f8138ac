/**
 * The shop's own button that submits the form of a widget. Undefined without a form, or without such a button on the screen.
 *
 * @param element the element of the widget, inside the form or tied to it by the attribute `form`
 */
export function submitButtonOf(element: HTMLElement): HTMLElement | undefined {
  const form = (element as { form?: HTMLFormElement | null }).form ?? element.closest('form');
  // Not `form.elements`: a field of that name would take its place, and image buttons are not in it.
  const buttons = (element.getRootNode() as ParentNode).querySelectorAll<HTMLButtonElement>('button,[type]');
  return [...buttons].find(
    button => form && button.form === form && /submit|image/.test(button.type) && button.checkVisibility?.() !== false,
  );
}
