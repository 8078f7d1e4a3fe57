import * as z from 'zod'

import { sealVolumeSchema } from '#domain/dossier/sealPlan.ts'
import { eventBodySchema } from '#domain/proof/event.ts'
import { sha256HexSchema } from '#domain/proof/sha256.ts'

import { defineTemplate } from '#typeset/template.ts'
import { byteCount, grouped, shanghaiTime } from './words.ts'

const sealSchema = z.object({
  volume: sealVolumeSchema,
  sealedAt: z.iso.datetime(),
  by: z.string(),
  fileName: z.string(),
  pages: z.int(),
  items: z.int(),
  sha256: sha256HexSchema,
  merkleRoot: sha256HexSchema,
})

const eventSchema = z.object({
  device: z.string(),
  seq: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  /** What was done, as a sentence of `contract/text`. */
  action: z.string(),
  origin: eventBodySchema.shape.origin,
  hash: sha256HexSchema,
})

const versionSchema = z.object({
  title: z.string(),
  volume: z.enum(['正', '副']),
  no: z.int(),
  fileName: z.string(),
  bytes: z.int(),
  sha256: sha256HexSchema,
  addedAt: z.iso.datetime(),
  addedBy: z.string(),
})

/** 内部留痕报告: who did what when, and the hash of every version. Never part of 正卷. */
export const traceReportData = z.object({
  bureau: z.string(),
  caseTitle: z.string(),
  filingNo: z.string(),
  docNo: z.string(),
  madeAt: z.iso.datetime(),
  madeBy: z.string(),
  program: z.string(),
  deviceHead: z.object({ device: z.string(), seq: z.int(), hash: sha256HexSchema }),
  seals: z.array(sealSchema),
  events: z.array(eventSchema),
  versions: z.array(versionSchema),
})

const originWords = { live: '当场', paper: '据纸质补录', import: '导入', system: '系统' } as const

export const traceReport = defineTemplate(traceReportData, ({ deviceHead, ...report }) => ({
  ...report,
  madeAt: shanghaiTime(report.madeAt),
  head: { device: deviceHead.device, seq: String(deviceHead.seq), hash: grouped(deviceHead.hash) },
  seals: report.seals.map((seal) => ({
    ...seal,
    sealedAt: shanghaiTime(seal.sealedAt),
    pages: String(seal.pages),
    items: String(seal.items),
    sha256: grouped(seal.sha256),
    merkleRoot: grouped(seal.merkleRoot),
  })),
  events: report.events.map((event) => ({
    // The head names the device; only what came from another one says so.
    no: event.device === deviceHead.device ? String(event.seq) : `${event.device}-${event.seq}`,
    at: shanghaiTime(event.at),
    actor: event.actor,
    action: event.action,
    origin: originWords[event.origin],
    hash: event.hash.slice(0, 12),
  })),
  versions: report.versions.map((version) => ({
    title: version.title,
    volume: version.volume,
    no: String(version.no),
    fileName: version.fileName,
    bytes: byteCount(version.bytes),
    sha256: grouped(version.sha256),
    added: `${shanghaiTime(version.addedAt)} ${version.addedBy}`,
  })),
}))
