import { element } from './element.js';
import type { Stage, StageAction } from './stageOf.js';

export interface Panel {
  readonly root: HTMLElement;
  show(stage: Stage): void;
}

/** Words and buttons of one state, in a polite status region. The focus stays inside when its button disappears. */
export function panel(act: (action: StageAction) => void): Panel {
  const text = element('p', { class: 'panel-text' });
  const details = element('ul', { class: 'panel-details' });
  const status = element('div', { role: 'status', tabindex: -1 }, text, details);
  const buttons = element('div', { class: 'panel-actions' });
  const root = element('div', { class: 'panel-stage' }, status, buttons);
  let shown = '';

  const button = (action: StageAction, index: number) => {
    const made =
      action.does === 'visit'
        ? element('a', { href: action.url, class: 'button primary' }, action.label)
        : element('button', { type: 'button', class: index === 0 ? 'primary' : 'quiet' }, action.label);
    if (action.does !== 'visit') made.addEventListener('click', () => act(action));
    return made;
  };

  return {
    root,
    show(stage) {
      const now = JSON.stringify(stage);
      if (now === shown) return;
      shown = now;
      const held = buttons.contains(document.activeElement);
      root.classList.toggle('busy', stage.busy);
      text.textContent = stage.text;
      details.replaceChildren(...stage.details.map(line => element('li', {}, line)));
      buttons.replaceChildren(...stage.actions.map(button));
      if (held) status.focus();
    },
  };
}
