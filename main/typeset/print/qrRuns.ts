import QRCode from 'qrcode'

/**
 * A QR code (error correction M) as horizontal runs of dark modules `[column, row, length]`.
 *
 * The template draws them as one filled path, so there are neither pixels nor seams.
 */
export function qrRuns(text: string): { size: number; runs: [number, number, number][] } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const runs: [number, number, number][] = []
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue
      const last = runs.at(-1)
      if (last !== undefined && last[1] === row && last[0] + last[2] === column) last[2] += 1
      else runs.push([column, row, 1])
    }
  }
  return { size: modules.size, runs }
}
