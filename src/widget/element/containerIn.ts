import { adoptStyles } from '../styles/adoptStyles.js';
import pickerCss from '../styles/picker.css?inline';

/** The box of the widget in its shadow root, with its styles: the one that a server has written, or a new one. */
export function containerIn(root: ShadowRoot): HTMLElement {
  // Of its own document: in a frame, Preact makes no elements with another one's registry.
  const container = root.querySelector<HTMLElement>('[part=widget]') ?? root.ownerDocument.createElement('div');
  container.setAttribute('part', 'widget');
  // Takes the focus where a step takes away what had it.
  container.tabIndex = -1;
  adoptStyles(root, pickerCss);
  // In the same task, so that the picture is never without: the server's style sheet goes, and nothing hides what it had to wait for.
  root.querySelector('link,style')?.remove();
  container.hidden = false;
  // To append it again would take the focus.
  if (!container.parentNode) root.append(container);
  return container;
}
