/** Runs in the page. WebDriver does not report a page's console, exceptions and policy violations, so the page keeps them. */
export function recordTrouble(): void {
  const trouble: string[] = [];
  Object.assign(window, { trouble });
  for (const kind of ['error', 'warn'] as const) {
    const print = console[kind];
    console[kind] = (...said: unknown[]) => {
      trouble.push(`console ${kind}: ${said.join(' ')}`);
      print(...said);
    };
  }
  // A resource that fails to load is reported to its element only, which the listener sees on the way down.
  window.addEventListener(
    'error',
    ({ message, target }) => trouble.push(message ? `exception: ${message}` : `did not load: ${describe(target)}`),
    true,
  );
  window.addEventListener('unhandledrejection', ({ reason }) => trouble.push(`exception: ${reason}`));
  window.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    trouble.push(`refused by ${violatedDirective}: ${blockedURI} ${sample}`),
  );
  const describe = (target: EventTarget | null) => (target instanceof Element ? target.outerHTML : String(target));
}
