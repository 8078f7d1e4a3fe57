import type { Page } from 'playwright/test'

import { blankBack } from '#tests/helpers/copierScan.ts'

import type { PaperVolume } from './oldDossier.ts'

/** Splits the scan that is open by the keyboard alone; gives the number of keys. */
export async function splitByKeys(page: Page, { sides, items }: PaperVolume): Promise<number> {
  let keys = 0
  let at = 0
  const press = async (...names: string[]) => {
    keys += names.length
    for (const name of names) await page.keyboard.press(name)
  }
  const goSide = async (target: number) => {
    for (; at < target; at++) await press('ArrowRight')
  }
  if (sides.includes(blankBack)) await press('b')
  const kinds = kindsByNumber(items)
  for (const [index, side] of sides.entries()) {
    const kind = kinds.get(side.number)
    const isAside = side.number === '' && side !== blankBack
    if (kind === undefined && !isAside && !side.upsideDown) continue
    await goSide(index)
    if (isAside) await press('Delete')
    if (kind !== undefined) await press('Enter')
    if (side.number === '1') await press('F2', '1', 'Enter')
    if (kind !== undefined) await press(...(await numberOfKind(page, kind)))
    if (side.upsideDown) await press('r', 'r')
  }
  return keys
}

/** The kind of the document that begins at a stamped number. */
function kindsByNumber(items: PaperVolume['items']): ReadonlyMap<string, string> {
  let next = 1
  return new Map(
    items.map(([pages, kind]) => {
      const first = next
      next += pages
      return [String(first), kind]
    }),
  )
}

/** The number key of a kind, as it stands in the list beside the grid. */
async function numberOfKind(page: Page, title: string): Promise<string> {
  const kind = page
    .getByRole('region', { name: '种类' })
    .getByRole('button', { name: new RegExp(`^\\d+ ?${title.replaceAll(/[()（）]/gu, '.')}`) })
  return (await kind.first().locator('kbd').innerText()).trim()
}
