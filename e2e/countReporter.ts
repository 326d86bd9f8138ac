import { relative } from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter';

/**
 * Prints how long each project took, a command for each failed test, and a last line that a script can read:
 * "e2e: 120 passed, 0 failed, 0 skipped".
 */
export default class BrowserCountReporter implements Reporter {
  #suite: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onEnd(result: FullResult): void {
    const tests = this.#suite?.allTests() ?? [];
    for (const project of this.#suite?.suites ?? []) {
      const seconds = project.allTests().reduce((sum, test) => sum + secondsOf(test), 0);
      console.log(`${project.title}: ${project.allTests().length} tests, ${Math.round(seconds)} s in all workers`);
    }
    const failed = tests.filter(test => ['unexpected', 'flaky'].includes(test.outcome()));
    for (const command of new Set(failed.map(alone))) console.log(`Run it alone: ${command}`);
    const count = (outcome: string) => tests.filter(test => test.outcome() === outcome).length;
    console.log(
      `e2e: ${count('expected')} passed, ${failed.length} failed, ${count('skipped')} skipped (${result.status})`,
    );
  }
}

const secondsOf = (test: TestCase) => test.results.reduce((sum, { duration }) => sum + duration, 0) / 1000;

function alone(test: TestCase): string {
  const project = test.parent.project()?.name;
  const at = `${relative(process.cwd(), test.location.file)}:${test.location.line}`;
  return `npx playwright test -c e2e/playwright.config.ts --project=${project} ${at}`;
}
