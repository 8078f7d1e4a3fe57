import * as z from 'zod'

import { coverSchema } from '#domain/dossier/sealPlan.ts'
import { coverOffsetSchema } from '#domain/paper/printBasket.ts'

import { defineTemplate } from '#typeset/template.ts'

/** 卷宗封面 (form 62) for paper: whole, or only its words at the office's offsets for a pre-printed 卷皮. */
export const paperCoverData = z.object({ cover: coverSchema, textOnly: z.boolean(), offset: coverOffsetSchema })

export const paperCover = defineTemplate(
  paperCoverData,
  ({ cover, textOnly, offset }) => ({
    cover: {
      ...cover,
      // The name of the organ stands on the 卷皮.
      organ: textOnly ? '' : cover.organ,
      volume: `（${cover.volume}）`,
      itemCount: String(cover.itemCount),
      pageCount: String(cover.pageCount),
    },
    textOnly,
    x: textOnly ? offset.x : 0,
    y: textOnly ? offset.y : 0,
  }),
  () => 1,
)
