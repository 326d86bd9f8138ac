import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { findChromium, launchArgs } from '../../browser/findBrowsers.js';
import { at } from '../bundle.js';
import { FRAMEWORKS, type FrameworkName } from './frameworks.js';
import { Project } from './Project.js';
import { readInstalls, readRecipe } from './recipe.js';
import { recordInGuide } from './recordInGuide.js';
import { tryPages } from './tryPages.js';

/**
 * Tries the recipes of docs/frameworks.md in projects that the frameworks' own generators make, in production and in development:
 * `npm run try:frameworks -- next nuxt`. It needs npm and a built package, takes minutes, and writes what it saw into the guide and into
 * `records`. `--keep` leaves the projects where they are.
 */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { keep: { type: 'boolean' } } });
const names = positionals.length > 0 ? positionals : Object.keys(FRAMEWORKS);

/** Lines of a server or a build that tell of something wrong. "error-404.css" and "error.js" are files. */
const BAD = /\b(warn(ing)?|error|mismatch|deprecated|failed)\b(?![.-]\w)|[⚠⨯✖]/i;
/** The bundler says so on a busy machine. */
const FINE = /PLUGIN_TIMINGS/;
const warningsIn = (printed: string) => printed.split('\n').filter(line => BAD.test(line) && !FINE.test(line));

async function tryOne(name: FrameworkName, browser: Browser): Promise<boolean> {
  const framework = FRAMEWORKS[name];
  const { heading, packages, pages } = framework;
  const project = await Project.make(framework, await readRecipe(heading), await readInstalls(heading));
  const record = [`# ${heading}`, ''];
  const faults: string[] = [];
  const note = (title: string, lines: readonly string[]) =>
    record.push(`## ${title}`, '', ...(lines.length > 0 ? ['```', ...lines, '```'] : ['Nothing.']), '');
  try {
    const versions = await Promise.all(packages.map(each => versionOf(project, each)));
    record.push(`${versions.join(', ')}, Node ${(await project.run('node -v')).trim().slice(1)}, ${today()}.`);
    record.push(`Made by ${project.origin}.`, '');
    faults.push(...warningsIn(await project.run(framework.build)).map(line => `build: ${line}`));
    for (const [mode, command] of [
      ['production', framework.start],
      ['development', framework.develop],
    ] as const) {
      const server = await project.serve(command);
      try {
        const visits = await tryPages(browser, server.url, pages);
        faults.push(...visits.faults.map(fault => `${mode}, ${fault}`));
        for (const [visit, lines] of Object.entries(visits.said)) note(`Console in ${mode}, ${visit}`, lines);
      } finally {
        await server.stop();
      }
      const warned = warningsIn(server.printed());
      faults.push(...warned.map(line => `${mode}, server: ${line}`));
      note(`Warnings of the server in ${mode}`, warned);
    }
    note('Faults', faults);
    await mkdir(at('trials/records'), { recursive: true });
    await writeFile(at(`trials/records/${name}.md`), record.join('\n'));
    if (faults.length === 0) await recordInGuide(heading, versions.join(', '), today());
    console.log([`${heading}: ${faults.length === 0 ? 'as the guide says' : 'FAULTS'}`, ...faults].join('\n  '));
    return faults.length === 0;
  } finally {
    if (values.keep) console.log(`Kept: ${project.folder}`);
    else await project.remove();
  }
}

const today = () => new Date().toISOString().slice(0, 10);

async function versionOf(project: Project, name: string): Promise<string> {
  const manifest = await readFile(join(project.folder, 'node_modules', name, 'package.json'), 'utf8');
  return `${name} ${(JSON.parse(manifest) as { version: string }).version}`;
}

const isName = (name: string): name is FrameworkName => name in FRAMEWORKS;

const browser = await chromium.launch({ executablePath: await findChromium(), args: [...launchArgs] });
try {
  for (const name of names) {
    if (!isName(name)) throw new Error(`"${name}" is not tried: use ${Object.keys(FRAMEWORKS).join(', ')}.`);
    if (!(await tryOne(name, browser))) process.exitCode = 1;
  }
} finally {
  await browser.close();
}
