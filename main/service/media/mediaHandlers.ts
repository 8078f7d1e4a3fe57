import type { mediaOperations } from '#contract/media.ts'
import { officePreviewSchema } from '#domain/media/officePreview.ts'
import { fail } from '#domain/result.ts'
import { findMaterial } from '#store/tables/materials.ts'

import type { Call, Handlers } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { withOriginal } from '#service/withOriginal.ts'

import { listArchive, unpackArchive } from './archiveHandlers.ts'
import { hangBackSheet, listPhotos, listSheets, printSheet, saveSheet } from './photoHandlers.ts'
import { proposeCorners, removeViewCopy, setViewCopy, straightenPage } from './viewCopyHandlers.ts'

const officeKinds: Readonly<Record<string, 'docx' | 'xlsx'>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}

/** Photographs and their evidence sheets, 阅览件, straightened pages, archives, Office text. */
export const mediaHandlers: Handlers<keyof typeof mediaOperations> = {
  'media.photos': listPhotos,
  'photoSheet.list': listSheets,
  'photoSheet.save': saveSheet,
  'photoSheet.print': printSheet,
  'photoSheet.hangBack': hangBackSheet,
  'material.setViewCopy': setViewCopy,
  'material.removeViewCopy': removeViewCopy,
  'media.corners': proposeCorners,
  'media.straighten': straightenPage,
  'media.archive': listArchive,
  'media.unpack': unpackArchive,
  'media.preview': previewOffice,
}

async function previewOffice(call: Call, { materialId, version: no }: { materialId: string; version: number }) {
  const version = findMaterial(call.desk.ledger, materialId)?.versions.find((one) => one.no === no)
  if (version === undefined) return fail({ kind: 'notFound' as const, what: 'version', id: materialId })
  const kind = officeKinds[version.gate.mediaType]
  if (kind === undefined) return fail({ kind: 'conflict' as const, what: 'noPreview', detail: version.fileName })
  return withOriginal(call, version, (path) =>
    runErrand(call, {
      helper: 'binder',
      op: 'officePreview',
      input: { path, kind },
      output: officePreviewSchema,
      timeoutMs: 60_000,
      step: 'reading',
    }),
  )
}
