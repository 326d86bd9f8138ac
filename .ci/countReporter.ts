import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/** Prints a command for each failed file, and a last line that a script can read: "unit: 120 passed, 0 failed, 0 skipped". */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    for (const module of modules)
      if (!module.ok()) console.log(`Run it alone: npx vitest run ${relative(process.cwd(), module.moduleId)}`);
    const states = modules.flatMap(module => [...module.children.allTests()]).map(test => test.result().state);
    const count = (state: string) => states.filter(each => each === state).length;
    // A file that could not be loaded failed although none of its tests did.
    const broken = modules.filter(module => !module.ok() && ![...module.children.allTests('failed')].length).length;
    const failed = count('failed') + broken + errors.length;
    console.log(`unit: ${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped`);
  }
}
