import type { Page } from 'playwright/test'

/** Notes every breach of the page's security policy from now on; a reload ends it. */
export async function watchPolicy(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { policyBreaches: seen })
    addEventListener('securitypolicyviolation', (event) =>
      seen.push(
        `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}:${event.columnNumber} ${event.sample}`,
      ),
    )
  })
  // as: set just above
  return () => page.evaluate(() => (window as unknown as { policyBreaches: string[] }).policyBreaches)
}
