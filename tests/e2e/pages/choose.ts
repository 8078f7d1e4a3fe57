import { expect, type Locator, type Page } from 'playwright/test'

/** A list that is open, not one that is still fading away. */
const openList = '.ant-select-dropdown:not(.ant-select-dropdown-hidden):not(.ant-slide-up-leave)'

/** Picks an entry of a list box by words of it, or by all of its words. */
export async function choose(page: Page, box: Locator, words: string, isWhole = false): Promise<void> {
  await box.click()
  const option = page
    .locator(`${openList} .ant-select-item-option`, { hasText: isWhole ? new RegExp(`^${words}$`, 'u') : words })
    .last()
  await expect(page.locator(openList).last()).toBeVisible()
  // A long list holds only what is on screen; typing brings the rest.
  if ((await option.count()) === 0) await box.fill(words)
  await option.click()
}
