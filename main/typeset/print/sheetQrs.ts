import { sheetCodeText } from '#domain/paper/sheetCode.ts'

import { qrRuns } from './qrRuns.ts'

/** The QR code of each page of a form that comes back as a scan, for `form-footer` of base.typ. */
export function sheetQrs(formCode: string, sheets: number): ReturnType<typeof qrRuns>[] {
  return Array.from({ length: sheets }, (_, index) =>
    qrRuns(sheetCodeText({ formCode, sheet: { page: index + 1, pages: sheets } })),
  )
}
