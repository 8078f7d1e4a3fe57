import { readFile } from 'node:fs/promises'
import exifr from 'exifr'
import * as z from 'zod'

import { noPictureFacts, type PictureFacts } from '#domain/media/pictureFacts.ts'

const exifSchema = z.object({
  DateTimeOriginal: z.string().optional().catch(undefined),
  CreateDate: z.string().optional().catch(undefined),
  Make: z.string().optional().catch(undefined),
  Model: z.string().optional().catch(undefined),
  latitude: z.number().optional().catch(undefined),
  longitude: z.number().optional().catch(undefined),
})
// Dates as they are written: a Date would be read in the time zone of this PC.
const options = { reviveValues: false, tiff: true, exif: true, gps: true }
/** Where an EXIF block begins inside a HEIC: an offset (ISO/IEC 23008-12 annex A), or the word, then a TIFF head. */
const exifHeads = ['Exif\0\0II*\0', 'Exif\0\0MM\0*', '\0\0\0\0II*\0', '\0\0\0\0MM\0*']

/** What the camera wrote into a picture; nothing is an answer, not an error. */
export async function pictureFacts(path: string): Promise<PictureFacts> {
  const bytes = await readFile(path)
  const found = (await parsed(bytes)) ?? (await parsed(exifInside(bytes)))
  if (found === null) return noPictureFacts
  const { latitude, longitude } = found
  return {
    takenAt: cameraTime(found.DateTimeOriginal ?? found.CreateDate ?? ''),
    device: device(found.Make ?? '', found.Model ?? ''),
    place: latitude === undefined || longitude === undefined ? null : { latitude, longitude },
  }
}

async function parsed(bytes: Buffer | null): Promise<z.output<typeof exifSchema> | null> {
  if (bytes === null) return null
  try {
    const tags = exifSchema.safeParse(await exifr.parse(bytes, options))
    return tags.success && Object.values(tags.data).some((value) => value !== undefined) ? tags.data : null
  } catch {
    return null
  }
}

/** The EXIF block of a container that the parser does not get along with, such as HEIC by libheif. */
function exifInside(bytes: Buffer): Buffer | null {
  for (const head of exifHeads) {
    const at = bytes.indexOf(head, 0, 'latin1')
    if (at >= 0) return bytes.subarray(at + head.length - 4)
  }
  return null
}

/** `2026:09:14 10:20:30` as `2026-09-14 10:20`; a clock that was never set (`0000:…`) is no time. */
function cameraTime(text: string): string {
  const [, year, month, day, hour, minute] = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d)/.exec(text) ?? []
  if (year === undefined || year < '1980') return ''
  return `${year}-${month}-${day} ${hour}:${minute}`
}

function device(make: string, model: string): string {
  const [one, other] = [make, model].map((part) => part.replaceAll(/\p{C}/gu, '').trim())
  return one === undefined || other?.startsWith(one) === true ? (other ?? '') : `${one} ${other}`.trim()
}
