import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { PackedPackage } from './packPackage.js';

/** Installs a package alone into a new folder. @returns the folder, and how many packages npm put there */
export function install({ name, archive }: PackedPackage, below: string): { folder: string; packages: number } {
  const folder = `${below}/with-${name}`;
  mkdirSync(folder);
  writeFileSync(`${folder}/package.json`, '{ "private": true }\n');
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefer-offline', archive], {
    cwd: folder,
    stdio: 'inherit',
  });
  const lock = JSON.parse(readFileSync(`${folder}/package-lock.json`, 'utf8')) as { packages: object };
  return { folder, packages: Object.keys(lock.packages).length - 1 };
}

/** What a program of an installed package prints. */
export const npx = (folder: string, ...line: readonly string[]): string =>
  execFileSync('npx', ['--no-install', ...line], { cwd: folder, encoding: 'utf8' });

/**
 * Starts the installed lender in a new directory and asks for its health. The package brings migrated books, so nothing may be left to migrate.
 *
 * @throws Error with what it said, where it does not answer
 */
export async function lenderHealth(folder: string): Promise<unknown> {
  const options = ['--port', '0', '--log-level', 'error', '--no-migrate'];
  const lender = spawn('npx', ['--no-install', 'fenqi-lender', 'start', ...options], {
    cwd: folder,
    // A process group of its own: npx alone would not pass a signal on.
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>(resolve => lender.once('close', () => resolve()));
  try {
    for await (const line of createInterface({ input: lender.stdout })) {
      const [url] = /http:\/\/[\w.:[\]-]+:\d+/.exec(line) ?? [];
      if (url) return await (await fetch(`${url}/v1/health`)).json();
    }
    throw new Error('fenqi-lender start ended without an address.');
  } finally {
    if (lender.exitCode === null && lender.pid) process.kill(-lender.pid, 'SIGTERM');
    await ended;
  }
}
