/** Runs test files inside a page and gives back what became of each test. */
import { startTests } from "@vitest/runner";
import type { Task, VitestRunner } from "@vitest/runner";

export interface TestResult {
  name: string;
  state: "passed" | "failed" | "skipped";
  errors: string[];
}

export type TestFiles = Record<string, () => Promise<unknown>>;

const runner = (files: TestFiles): VitestRunner => ({
  config: {
    root: "/",
    name: undefined,
    setupFiles: [],
    passWithNoTests: false,
    testNamePattern: undefined,
    allowOnly: false,
    sequence: { seed: 0, hooks: "stack", setupFiles: "list" },
    chaiConfig: undefined,
    maxConcurrency: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    retry: 0,
    includeTaskLocation: false,
    tags: [],
    tagsFilter: undefined,
    strictTags: false,
  },
  importFile: (path) => files[path]!(),
});

export async function runTestFiles(files: TestFiles): Promise<TestResult[]> {
  const tasks: readonly Task[] = await startTests(Object.keys(files), runner(files));
  return tasks.flatMap((task) => resultsOf(task, ""));
}

function resultsOf(task: Task, parent: string): TestResult[] {
  const name = parent === "" ? task.name : `${parent} > ${task.name}`;
  const errors = (task.result?.errors ?? []).map((error) => error.stack ?? error.message);
  if (task.type === "test") {
    const state =
      task.result?.state === "pass" ? "passed" : task.mode === "skip" || task.mode === "todo" ? "skipped" : "failed";
    return [{ name, state, errors }];
  }
  // A file that does not load, or a hook that throws, has its errors on the suite and no failed test to show for it.
  const own: TestResult[] = errors.length > 0 ? [{ name, state: "failed", errors }] : [];
  return [...own, ...task.tasks.flatMap((child) => resultsOf(child, name))];
}
