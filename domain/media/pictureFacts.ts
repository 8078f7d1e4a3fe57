import * as z from 'zod'

/**
 * What a camera wrote into a picture (EXIF); empty where it wrote nothing, as in pictures that came
 * through WeChat. `takenAt` is the clock of the camera without a time zone: `2026-09-14 10:20`.
 */
export const pictureFactsSchema = z.object({
  takenAt: z.string(),
  device: z.string(),
  place: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
})
export type PictureFacts = z.infer<typeof pictureFactsSchema>

/** A picture without a word from its camera. */
export const noPictureFacts: PictureFacts = { takenAt: '', device: '', place: null }
