import { readFile } from 'node:fs/promises'
import * as z from 'zod'

import { pictureSource } from './pictureSource.ts'

/** A page (from 0) of a picture as a JPEG for a screen or a sheet: turned clockwise, no side over `maximum` pixels. */
export const viewPictureInputSchema = z.object({
  path: z.string(),
  page: z.int().nonnegative(),
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  maximum: z.int().positive(),
  output: z.string(),
})

/** Writes the view; a damaged picture is shown as far as it can be read. @throws Error when nothing can be read. */
export async function viewPicture(input: z.output<typeof viewPictureInputSchema>): Promise<{ bytes: number }> {
  const { page, turn, maximum, output } = input
  const source = await pictureSource(await readFile(input.path), page, 'none')
  const { size } = await source
    .autoOrient()
    .rotate(turn)
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .resize({ width: maximum, height: maximum, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 82 })
    .toFile(output)
  return { bytes: size }
}
