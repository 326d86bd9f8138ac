import { signal } from '@preact/signals';

/** What a widget needs only later: what it is called, and how it loads. Undefined until it is here. */
export type Late = <Part>(name: string, load: () => Promise<Part>) => Part | undefined;

/**
 * Parts that load when a drawing first asks for them. The drawing that asked is made again when they are here. A part that is missing is
 * told, and the next drawing asks again.
 */
export function lateParts(fail: (error: unknown) => void): Late {
  const here = signal<Readonly<Record<string, unknown>>>({});
  const asked = new Set<string>();
  return <Part>(name: string, load: () => Promise<Part>) => {
    if (!asked.has(name)) {
      asked.add(name);
      load().then(
        part => {
          here.value = { ...here.peek(), [name]: part };
        },
        error => {
          asked.delete(name);
          fail(error);
        },
      );
    }
    return here.value[name] as Part | undefined;
  };
}
