import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { at } from '../bundle.js';
import type { Files, Framework } from './Framework.js';

const QUIET = {
  NO_COLOR: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  // An install may wait forever for an answer that never comes.
  npm_config_fetch_timeout: '60000',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_update_notifier: 'false',
};

/** Without what `npm run` adds, which would lead the commands of the project to this package. */
const OWN = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$|NODE_ENV$)/i.test(name)),
);

/** A generated project in a temporary folder, with the package as it would be published. */
export class Project {
  /** How the project was made, for the record. */
  origin = 'the generator';
  #path = process.env['PATH'] ?? '';

  private constructor(readonly home: string) {}

  get folder(): string {
    return join(this.home, 'shop');
  }

  static async make(framework: Framework, recipe: Files, installs: readonly string[]): Promise<Project> {
    const project = new Project(await mkdtemp(join(tmpdir(), 'fenqi-trial-')));
    await project.#useNode(framework.node);
    await project.#generate(framework);
    await project.write({ ...framework.files, ...recipe });
    if (framework.prepare) await project.run(framework.prepare);
    await project.run('npm install');
    const packed = await project.#pack();
    await project.run(`npm install ${[packed, ...installs.filter(name => name !== 'fenqi')].join(' ')}`);
    return project;
  }

  /** If this Node is too old, the npm package `node` brings the binary. */
  async #useNode(least: number): Promise<void> {
    if (Number(process.versions.node.split('.')[0]) >= least) return;
    const folder = join(this.home, 'node');
    await mkdir(folder);
    await this.run(`npm init -y && npm install node@${least}`, folder);
    this.#path = `${join(folder, 'node_modules/.bin')}${delimiter}${this.#path}`;
  }

  async #generate({ generate, template }: Framework): Promise<void> {
    try {
      await this.run(`CI=1 ${generate}`, this.home);
    } catch (error) {
      if (!template) throw error;
      // Some generators download their template from GitHub.
      this.origin = 'the template of the trial, because the generator could not download its own';
      await mkdir(this.folder, { recursive: true });
      await this.write(template);
    }
  }

  async #pack(): Promise<string> {
    const printed = await this.run(`npm pack --silent --pack-destination ${this.home}`, at('../..'));
    return join(this.home, printed.trim().split('\n').at(-1)!);
  }

  async write(files: Files): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }

  /** @throws Error with all that the command printed, if it fails */
  async run(command: string, cwd = this.folder): Promise<string> {
    const child = this.#spawn(command, cwd, {});
    const printed = listen(child);
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`${command} exited with ${code}:\n${printed()}`);
    return printed();
  }

  /** Starts a server of the project, and waits until it answers. */
  async serve(command: string): Promise<Server> {
    const port = await freePort();
    const child = this.#spawn(command, this.folder, { PORT: `${port}` }, true);
    const printed = listen(child);
    const url = `http://localhost:${port}`;
    const ended = once(child, 'close').then(() => {
      throw new Error(`${command} ended:\n${printed()}`);
    });
    ended.catch(() => {});
    await Promise.race([answers(url), ended]);
    return {
      url,
      printed,
      stop: async () => {
        if (child.exitCode !== null) return;
        const closed = once(child, 'close');
        // The whole group, because the shell has started the server.
        process.kill(-child.pid!, 'SIGKILL');
        await closed;
      },
    };
  }

  #spawn(command: string, cwd: string, env: object, detached = false): ChildProcess {
    return spawn('sh', ['-c', command], {
      cwd,
      detached,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...OWN, ...QUIET, PATH: this.#path, ...env },
    });
  }

  remove(): Promise<void> {
    return rm(this.home, { recursive: true, force: true });
  }
}

export interface Server {
  readonly url: string;
  /** All that it has printed so far. */
  printed(): string;
  stop(): Promise<void>;
}

function listen(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding('utf8').on('data', more => (text += more));
  return () => text;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(url: string): Promise<void> {
  for (;;) {
    try {
      // A development server that is still starting says 503.
      if ((await fetch(url)).status !== 503) return;
    } catch {
      // Not listening yet.
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}
