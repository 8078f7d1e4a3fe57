import * as z from 'zod'

/**
 * What stands under a photograph in the official form (现场照片证据). `takenAt` is a clock time as
 * typed, such as `2026-09-14 10:20`; every field may be empty, to be filled in by hand.
 */
export const photoCaptionSchema = z.object({
  /** 证明对象 */
  proves: z.string().trim(),
  /** 拍摄时间 */
  takenAt: z.string().trim(),
  /** 拍摄地点 */
  place: z.string().trim(),
  /** 拍摄人 */
  photographer: z.string().trim(),
  /** 执法证号 */
  cardNo: z.string().trim(),
})
export type PhotoCaption = z.infer<typeof photoCaptionSchema>

/** By how many degrees a picture is turned clockwise. */
export const quarterTurnSchema = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)])
export type QuarterTurn = z.infer<typeof quarterTurnSchema>

/** A photograph on a sheet; `own` holds only what differs from the common caption. */
export const sheetPhotoSchema = z.object({
  materialId: z.string(),
  version: z.int().positive(),
  turn: quarterTurnSchema,
  own: photoCaptionSchema.partial(),
})
export type SheetPhoto = z.infer<typeof sheetPhotoSchema>

/**
 * 现场照片（图片、影像资料）证据 of the 2024 set: photographs in their order, two to a page, the
 * caption typed once. The photographs stay in the file as they came; `materialId` is the paper made
 * of them, null before it was made.
 */
export const photoSheetSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  title: z.string().trim().min(1),
  common: photoCaptionSchema,
  photos: z.array(sheetPhotoSchema).min(1).max(200),
  materialId: z.string().nullable(),
})
export type PhotoSheet = z.infer<typeof photoSheetSchema>

/** An empty caption. */
export const noCaption: PhotoCaption = { proves: '', takenAt: '', place: '', photographer: '', cardNo: '' }

/** The caption of one photograph: the common one with its exceptions. */
export function captionOf(common: PhotoCaption, photo: SheetPhoto): PhotoCaption {
  const { proves, takenAt, place, photographer, cardNo } = photo.own
  return {
    proves: proves ?? common.proves,
    takenAt: takenAt ?? common.takenAt,
    place: place ?? common.place,
    photographer: photographer ?? common.photographer,
    cardNo: cardNo ?? common.cardNo,
  }
}

/** `2026-09-14 10:20` as `2026年9月14日10时20分`; anything else as it was typed. */
export function clockText(text: string): string {
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d))?$/.exec(text.trim()) ?? []
  if (year === undefined) return text.trim()
  const clock = hour === undefined ? '' : `${Number(hour)}时${minute}分`
  return `${year}年${Number(month)}月${Number(day)}日${clock}`
}
