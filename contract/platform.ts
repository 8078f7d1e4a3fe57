import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { platformSchema } from '#domain/platform/platform.ts'
import { sheetSectionSchema } from '#domain/platform/platformSheet.ts'

import { command, query } from './operation.ts'

const writers = ['handler', 'archivist', 'reviewer'] as const

/** What one section of another system still wants of one case (应录未录), or has. */
export const platformDueSchema = sheetSectionSchema
  .pick({
    target: true,
    targetTitle: true,
    outcome: true,
    baseLabel: true,
    baseDay: true,
    dueDay: true,
    daysLeft: true,
    certain: true,
  })
  .extend({
    caseId: z.string(),
    caseTitle: z.string(),
    isArchived: z.boolean(),
    platform: z.string(),
    platformTitle: z.string(),
    section: z.string(),
    sectionTitle: z.string(),
    /** Fields not entered yet, and fields whose value changed since. */
    open: z.int(),
    changed: z.int(),
  })
export type PlatformDue = z.infer<typeof platformDueSchema>

/** 填报助手 and 应录未录: what other systems (闽执法, 双公示 …) want of a case. */
export const platformOperations = {
  'platform.list': query(z.object({}), z.array(platformSchema.pick({ code: true, title: true, note: true }))),
  'platform.get': query(z.object({ caseId: z.string(), platform: z.string() }), z.array(sheetSectionSchema)),
  /** Ticks fields of one section with the value that the case has now; repeating a tick that stands changes nothing. */
  'platform.enter': command(
    z.object({
      caseId: z.string(),
      platform: z.string(),
      section: z.string(),
      target: z.string(),
      fields: z.array(z.string()).min(1),
      enteredOn: daySchema,
      enteredBy: z.string().trim().min(1),
    }),
    z.object({ count: z.int() }),
    ['platform', 'workbench', 'trail'],
    writers,
  ),
  'platform.undo': command(
    z.object({ entryId: z.string(), reason: z.string().trim().min(1) }),
    z.object({}),
    ['platform', 'workbench', 'trail'],
    writers,
  ),
  /** Over all cases: what is due first, then what cannot be judged, then what is entered. */
  'platform.due': query(z.object({}), z.array(platformDueSchema)),
}
