/** The same for what is chosen beside a product, which stands in the page's address. */
export function keepChoice(form: HTMLFormElement): void {
  document.addEventListener('submit', event => {
    const settings = event.target as HTMLFormElement;
    const back = settings.elements.namedItem('back');
    if (settings.getAttribute('action') !== '/preferences' || !(back instanceof HTMLInputElement)) return;
    const chosen = [...new FormData(form)].filter(([name]) => name !== 'product') as [string, string][];
    back.value = `${location.pathname}?${new URLSearchParams(chosen)}`;
  });
}

/** A change of language or of another setting loads the page anew. It takes along what was typed, and the server puts it back. */
export function keepDraft(form: HTMLFormElement): void {
  document.addEventListener('submit', event => {
    const settings = event.target as HTMLFormElement;
    if (settings === form || settings.getAttribute('action') !== '/preferences') return;
    for (const [name, value] of new FormData(form)) {
      if (typeof value !== 'string' || settings.elements.namedItem(name)) continue;
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = value;
      settings.append(field);
    }
  });
}
