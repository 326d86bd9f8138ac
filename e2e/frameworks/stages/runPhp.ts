import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const whyNoPhp: string | null = spawnSync('php', ['--version']).error ? 'no php is installed' : null;

/**
 * Runs a stage and returns what it prints.
 *
 * @throws Error with PHP's own message if the script fails
 */
export function runPhp(stage: 'wordPress' | 'magento', script: string, input = ''): string {
  const path = fileURLToPath(new URL(`${stage}.php`, import.meta.url));
  return execFileSync('php', ['-d', 'display_errors=stderr', '-d', 'error_reporting=-1', path, script], {
    encoding: 'utf8',
    input,
  });
}
