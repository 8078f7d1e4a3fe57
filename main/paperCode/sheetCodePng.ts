import QRCode from 'qrcode'

import { sheetCodeText, type SheetCode } from '#domain/paper/sheetCode.ts'

/**
 * The code of a sheet as a PNG with its quiet zone, for the footer of a DOCX. Print it at least
 * 11 mm wide. WPS repeats one footer on all pages: there `sheet` is null.
 */
export function sheetCodePng(code: SheetCode): Promise<Buffer> {
  return QRCode.toBuffer(sheetCodeText(code), { type: 'png', errorCorrectionLevel: 'M', margin: 2, scale: 8 })
}
