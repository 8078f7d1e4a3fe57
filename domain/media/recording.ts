import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { sha256HexSchema } from '#domain/proof/sha256.ts'

/** What is typed of a recording (音像记录): the fields of 全过程记录. Times as typed, `2026-09-14 10:20`. */
export const recordingFieldsSchema = z.object({
  title: z.string().trim().min(1),
  /** 设备号 */
  deviceNo: z.string().trim(),
  /** 记录人 */
  recorder: z.string().trim(),
  /** 起止时间 */
  from: z.string().trim(),
  to: z.string().trim(),
  /** 地点 */
  place: z.string().trim(),
  /** 证明对象 */
  proves: z.string().trim(),
  /** 对应文书: the material it accompanies. */
  documentId: z.string().nullable(),
  /** 存储位置: server, recorder, number of the disc. */
  storedAt: z.string().trim(),
  /** 保存期限; for evidence not less than that of the file. */
  retention: z.string().trim(),
})
export type RecordingFields = z.infer<typeof recordingFieldsSchema>

/** What a look at the kept hash said: same · changed · unreachable (cannot be judged here and now). */
export const recordingCheckSchema = z.object({
  at: z.iso.datetime(),
  outcome: z.enum(['same', 'changed', 'unreachable']),
})
export type RecordingCheck = z.infer<typeof recordingCheckSchema>

/** One look at or copy of a recording (调用记录). */
export const recordingUseSchema = z.object({
  on: daySchema,
  by: z.string().trim().min(1),
  purpose: z.string().trim().min(1),
})

/**
 * A film or sound of a case. `path` is where a linked file lies, null for one whose bytes are kept
 * in the desk. `materialId` stands for it in the dossier: the file itself, or a carrier page (载体说明).
 */
export const recordingSchema = recordingFieldsSchema.extend({
  id: z.string(),
  caseId: z.string(),
  materialId: z.string(),
  path: z.string().nullable(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int().nonnegative(),
  sha256: sha256HexSchema,
  /** Whole seconds; null when the file does not say it. */
  seconds: z.int().nonnegative().nullable(),
  lastCheck: recordingCheckSchema.nullable(),
  uses: z.array(recordingUseSchema),
})
export type Recording = z.infer<typeof recordingSchema>

/** Whether a media type is film or sound. */
export function isRecording(mediaType: string): boolean {
  return /^(?:video|audio)\//.test(mediaType)
}

/** `1时02分03秒`; empty when it is not known. */
export function lengthText(seconds: number | null): string {
  if (seconds === null) return ''
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}时${two(minutes)}分${two(rest)}秒` : `${minutes}分${two(rest)}秒`
}
