import type { exchangeOperations } from '#contract/exchange.ts'

import type { Handlers } from '#service/call.ts'

import { bureauHandlers } from './bureauHandlers.ts'
import { importLedger } from './importLedger.ts'
import { previewLedger } from './previewLedger.ts'

/** Spreadsheets, other systems, the city bureau. */
export const exchangeHandlers: Handlers<keyof typeof exchangeOperations> = {
  'ledger.preview': previewLedger,
  'ledger.import': importLedger,
  ...bureauHandlers,
}
