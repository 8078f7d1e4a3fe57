/** A page as brightness, one byte a pixel, 255 is white. */
export interface GreyPage {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** Share of inked pixels below which a side counts as a blank back; one line of small type has five times as much. */
const blankShare = 0.0004

/**
 * Whether a side is an empty back. Paper tint, grain and print shining through are not ink; the
 * outer 4 % are not looked at, where the lid, punch holes and the page number of the front lie.
 */
export function isBlankPage({ width, height, grey }: GreyPage): boolean {
  const paper = paperBrightness(grey)
  const dark = paper * 0.62
  const [left, top] = [Math.floor(width * 0.06), Math.floor(height * 0.04)]
  let inked = 0
  let seen = 0
  for (let y = top; y < height - top; y += 1) {
    for (let x = left; x < width - left; x += 1) {
      seen += 1
      if ((grey[y * width + x] ?? 255) < dark) inked += 1
    }
  }
  return inked < seen * blankShare
}

/** The commonest brightness: the paper's. */
function paperBrightness(grey: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (let i = 0; i < grey.length; i += 7) counts[grey[i] ?? 255] = (counts[grey[i] ?? 255] ?? 0) + 1
  return counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0))
}
