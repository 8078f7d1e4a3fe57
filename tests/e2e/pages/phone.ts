import { createWriteStream } from 'node:fs'
import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import sharp from 'sharp'
import { ZipFile } from 'yazl'

const heic = join(import.meta.dirname, '../../fixtures/pictures/plain.heic')

/** What an inspection of 2026-09-14 leaves on a phone and a recorder: paths. */
export interface Phone {
  /** Seventeen HEIC as WeChat packs them; it has thrown away what the camera wrote. */
  readonly zip: string
  /** Six JPEG straight from the camera, with their times. */
  readonly jpegs: readonly string[]
  /** 2.1 GB. */
  readonly film: string
  /** A handwritten record photographed at an angle. */
  readonly angled: string
}

/** Writes what the phone holds into a folder of its own. */
export async function makePhone(folder: string): Promise<Phone> {
  await mkdir(folder, { recursive: true })
  const at = (name: string) => join(folder, name)
  const jpegs = await Promise.all(Array.from({ length: 6 }, (_, index) => photo(folder, index)))
  await writeZip(at('微信图片.zip'))
  await writeFilm(at('MOV_0007.MP4'))
  await sharp(Buffer.from(angledRecord())).jpeg().toFile(at('手写笔录.jpg'))
  return { zip: at('微信图片.zip'), jpegs, film: at('MOV_0007.MP4'), angled: at('手写笔录.jpg') }
}

/** A photograph of its own colour, with what a camera writes. */
async function photo(folder: string, index: number): Promise<string> {
  const path = join(folder, `IMG_20260914_10${10 + index}00.jpg`)
  const background = { r: 30 * index, g: 120, b: 160 }
  await sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .withExif({ IFD2: { DateTimeOriginal: `2026:09:14 10:${10 + index}:00` } })
    .toFile(path)
  return path
}

/** Each picture has bytes of its own: a free box (ISO 14496-12 §8.1.2) with its number. */
async function writeZip(path: string): Promise<void> {
  const bytes = await readFile(heic)
  const zip = new ZipFile()
  for (let no = 1; no <= 17; no++) {
    const own = Buffer.concat([bytes, Buffer.from([0, 0, 0, 9, 0x66, 0x72, 0x65, 0x65, no])])
    zip.addBuffer(own, `微信图片/IMG_${String(no).padStart(2, '0')}.HEIC`)
  }
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
}

/** A head, and room that takes no place on the disk. */
async function writeFilm(path: string): Promise<void> {
  await writeFile(path, Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp41', 'latin1'))
  await truncate(path, 2_254_857_830)
}

/** Where the sheet lies in the photograph of 1200×1600, upper left first, clockwise. */
const corners = [
  [210, 150],
  [960, 200],
  [1080, 1440],
  [110, 1370],
] as const

/** Heights of the lines of writing on the sheet, in shares of it from the top. */
export const writtenLines = [0.2, 0.35, 0.5, 0.65, 0.8]

/** A sheet on a dark table, its strokes drawn between the slanting edges as a camera sees them. */
function angledRecord(): string {
  const edge = corners.map(([x, y]) => `${x},${y}`).join(' ')
  const lines = writtenLines.map((share) => {
    const [x1, y1] = onSheet(0.2, share)
    const [x2, y2] = onSheet(0.8, share)
    return `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="#182040" stroke-width="14"/>`
  })
  const sheet = `<polygon points="${edge}" fill="#f4f4ee"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1600"><rect width="1200" height="1600" fill="#3a3026"/>${sheet}${lines.join('')}</svg>`
}

/** The point of the sheet at shares (u, v) of its width and height, by the projective map of the unit square. */
function onSheet(u: number, v: number): [number, number] {
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = corners
  const [sx, sy] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3]
  const [ax, ay, bx, by] = [x1 - x2, y1 - y2, x3 - x2, y3 - y2]
  const divisor = ax * by - bx * ay
  const g = (sx * by - bx * sy) / divisor
  const h = (ax * sy - sx * ay) / divisor
  const w = g * u + h * v + 1
  const x = ((x1 - x0 + g * x1) * u + (x3 - x0 + h * x3) * v + x0) / w
  const y = ((y1 - y0 + g * y1) * u + (y3 - y0 + h * y3) * v + y0) / w
  return [x, y]
}
