import { readFileSync } from 'node:fs'

import { sheetLayoutSchema, type SheetKind, type SheetLayout } from '#domain/exchange/sheetLayout.ts'
import { ledgerLayout } from '#domain/exchange/sheetRows.ts'
import { resourcePath } from '#main/resources.ts'

const loaded = new Map<SheetKind, SheetLayout>([['cases', ledgerLayout]])

/** The columns of a spreadsheet, from `resources/sheets/<kind>.json`. @throws for a file that is none. */
export function sheetLayout(kind: SheetKind): SheetLayout {
  const known = loaded.get(kind)
  if (known !== undefined) return known
  const layout = sheetLayoutSchema.parse(JSON.parse(readFileSync(resourcePath(`sheets/${kind}.json`), 'utf8')))
  loaded.set(kind, layout)
  return layout
}
