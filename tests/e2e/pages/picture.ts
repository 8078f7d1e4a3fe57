import { mkdir } from 'node:fs/promises'

import type { Page } from 'playwright/test'

/** A screenshot for a person to look at, when `YIJUAN_PICTURES` names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['YIJUAN_PICTURES'] ?? ''
  if (folder === '') return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png` })
}
