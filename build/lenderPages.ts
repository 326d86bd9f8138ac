import { build } from 'vite';

/** The scripts of the lender's own pages, each one file, which the page carries within itself. */
export async function buildLenderPages(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: { receipts: 'src/lender-server/http/receipts/browser/receipts.ts' }, formats: ['es'] },
      rolldownOptions: { output: { minify: true, comments: false, codeSplitting: false } },
    },
  });
}
