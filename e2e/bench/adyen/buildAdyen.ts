import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Bundles the smallest component of `@adyen/adyen-web` as a shop would: one script and its style sheet. */
export async function buildAdyen(): Promise<{ readonly script: string; readonly css: string }> {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: `${root}mountAdyen.js`, output: { codeSplitting: false } },
    },
  });
  const { output } = Array.isArray(result) ? result[0]! : (result as Extract<typeof result, { output: unknown }>);
  const script = output.find(part => part.type === 'chunk')?.code;
  const css = output.find(part => part.type === 'asset' && part.fileName.endsWith('.css'));
  if (!script || css?.type !== 'asset')
    throw new Error("Vite's bundle of Adyen's component lacks a script or a style sheet.");
  return { script, css: `${css.source}` };
}
