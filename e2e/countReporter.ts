import type { FullConfig, FullResult, Reporter, Suite } from '@playwright/test/reporter';

/** One last line that a script can count: "e2e: 120 passed, 0 failed, 0 flaky, 0 skipped". */
export default class CountReporter implements Reporter {
  #suite: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onEnd(result: FullResult): void {
    const outcomes = this.#suite?.allTests().map(test => test.outcome()) ?? [];
    const count = (outcome: string) => outcomes.filter(each => each === outcome).length;
    console.log(
      `e2e: ${count('expected')} passed, ${count('unexpected')} failed, ${count('flaky')} flaky, ${count('skipped')} skipped (${result.status})`,
    );
  }
}
