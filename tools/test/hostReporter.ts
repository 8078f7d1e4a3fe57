import type { Reporter, TestCase, TestResult } from 'playwright/types/testReporter'

/**
 * Prints which host the window tests ran in.
 *
 * A test states it with `test.info().annotations.push({ type: 'host', description: 'browser host, Chromium 156' })`;
 * a window test that states nothing is named, so that no host is claimed that did not run. What a
 * test measured (`type: 'measured'`) is printed with its name.
 */
export default class HostReporter implements Reporter {
  private readonly hosts = new Map<string, number>()
  private readonly measures: string[] = []

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === 'skipped') return
    for (const { type, description } of result.annotations) {
      if (type === 'measured') this.measures.push(`measured: ${test.title}: ${description ?? ''}`)
    }
    const stated = result.annotations.find((annotation) => annotation.type === 'host')?.description ?? 'host not stated'
    this.hosts.set(stated, (this.hosts.get(stated) ?? 0) + 1)
  }

  onEnd(): void {
    for (const line of this.measures) console.log(line)
    for (const [host, tests] of this.hosts) console.log(`host: ${host} (${tests} tests)`)
  }
}
