import type { exchangeOperations } from '#contract/exchange.ts'
import { ok } from '#domain/result.ts'

import type { Handlers } from '#service/call.ts'

import { bureauHandlers } from './bureauHandlers.ts'
import { exportSheet } from './exportSheet.ts'
import { importLedger } from './importLedger.ts'
import { previewLedger } from './previewLedger.ts'
import { listTemplates, replaceSheetTemplate, restoreSheetTemplate } from './sheetTemplates.ts'
import { previewFolders, takeFolders } from './takeFolders.ts'

/** Spreadsheets, other systems, the city bureau. */
export const exchangeHandlers: Handlers<keyof typeof exchangeOperations> = {
  'ledger.preview': previewLedger,
  'ledger.import': importLedger,
  'ledger.export': exportSheet,
  'ledger.previewFolders': previewFolders,
  'ledger.takeFolders': takeFolders,
  'sheet.templates': (call) => ok(listTemplates(call)),
  'sheet.replaceTemplate': replaceSheetTemplate,
  'sheet.restoreTemplate': (call, { kind }) => restoreSheetTemplate(call, kind),
  ...bureauHandlers,
}
