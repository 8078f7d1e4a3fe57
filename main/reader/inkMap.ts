/** A page in grey: one byte a pixel, 0 black, in rows from the top, upright. */
export interface GreyPage {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** How much ink stands where: 0 paper, 255 as dark as the ink of this page gets. */
export interface InkMap {
  readonly width: number
  readonly height: number
  readonly ink: Uint8Array
}

/** Of the way from paper to ink: what is fainter is paper, what is darker is ink all the same. */
const faint = 0.18
const full = 0.62
const sampled = 7
/** Grey levels between paper and ink at least; less is a page without ink, whose grain must not be stretched. */
const leastDepth = 70

/** Ink without the brightness and contrast of the machine that saw it. */
export function inkMap({ width, height, grey }: GreyPage): InkMap {
  const { paper, depth } = levelsOf(grey)
  const table = new Uint8Array(256)
  for (let value = 0; value < 256; value++) {
    const share = ((paper - value) / depth - faint) / (full - faint)
    table[value] = Math.round(255 * Math.max(0, Math.min(1, share)))
  }
  const ink = new Uint8Array(grey.length)
  for (let at = 0; at < grey.length; at++) ink[at] = table[grey[at] ?? 255] ?? 0
  return { width, height, ink }
}

/** Paper darker than this is no paper: a photograph, of which ink says nothing. */
const darkestPaper = 160

/** Whether the page is paper with something on it. */
export function showsPaper({ grey }: GreyPage): boolean {
  return levelsOf(grey).paper >= darkestPaper
}

/** Paper is the commonest bright grey; ink what the darkest two hundredth part of the page is. */
function levelsOf(grey: Uint8Array): { paper: number; depth: number } {
  const histogram = new Uint32Array(256)
  // An odd part of the pixels says as much as all of them.
  for (let at = 0; at < grey.length; at += sampled) {
    const value = grey[at] ?? 255
    histogram[value] = (histogram[value] ?? 0) + 1
  }
  let paper = 255
  for (let value = 255; value > 100; value--) if ((histogram[value] ?? 0) > (histogram[paper] ?? 0)) paper = value
  let [dark, below] = [0, 0]
  while (dark < paper && below < grey.length / sampled / 200) below += histogram[dark++] ?? 0
  return { paper, depth: Math.max(leastDepth, paper - dark) }
}

/** The same at a `factor`-th of the size, each pixel the mean of a square. */
export function smaller({ width, height, ink }: InkMap, factor: number): InkMap {
  const [w, h] = [Math.floor(width / factor), Math.floor(height / factor)]
  const out = new Uint8Array(w * h)
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      let sum = 0
      for (let v = 0; v < factor; v++) {
        const row = (y * factor + v) * width + x * factor
        for (let u = 0; u < factor; u++) sum += ink[row + u] ?? 0
      }
      out[y * w + x] = sum / (factor * factor)
    }
  }
  return { width: w, height: h, ink: out }
}

/** Each pixel the mean of the square of `2 * radius + 1` pixels round it. */
export function blurred({ width, height, ink }: InkMap, radius: number): InkMap {
  const across = blurredRows({ width, height, ink }, radius)
  const out = new Uint8Array(ink.length)
  // Row by row over sums of columns: down the columns the memory would be read in leaps.
  const sums = new Int32Array(width)
  const size = 2 * radius + 1
  for (let y = -radius; y < height; y++) {
    const [coming, going] = [y + radius, y - radius - 1]
    if (coming < height)
      for (let x = 0, at = coming * width; x < width; x++) sums[x] = (sums[x] ?? 0) + (across[at++] ?? 0)
    if (going >= 0) for (let x = 0, at = going * width; x < width; x++) sums[x] = (sums[x] ?? 0) - (across[at++] ?? 0)
    if (y >= 0) for (let x = 0, at = y * width; x < width; x++) out[at++] = (sums[x] ?? 0) / size
  }
  return { width, height, ink: out }
}

function blurredRows({ width, height, ink }: InkMap, radius: number): Uint8Array {
  const out = new Uint8Array(ink.length)
  const size = 2 * radius + 1
  for (let y = 0; y < height; y++) {
    const row = y * width
    let sum = 0
    for (let x = 0; x < Math.min(radius, width); x++) sum += ink[row + x] ?? 0
    for (let x = 0; x < width; x++) {
      if (x + radius < width) sum += ink[row + x + radius] ?? 0
      if (x > radius) sum -= ink[row + x - radius - 1] ?? 0
      out[row + x] = sum / size
    }
  }
  return out
}
