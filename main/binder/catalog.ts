import type { SealPlan } from '#domain/dossier/sealPlan.ts'

import { writeSpecification, type Attachment } from './attachments.ts'
import { writeOutputIntent, writeXmp } from './metadata.ts'
import type { ObjectSink } from './objectSink.ts'
import { writeOutline, type OutlineEntry } from './outline.ts'
import { pageLabels, type PageLabel } from './pageLabels.ts'
import { pdfRef } from './pdfText.ts'

/** What the catalog hangs together. */
export interface CatalogParts {
  plan: SealPlan
  isArchival: boolean
  pagesRoot: number
  outline: readonly OutlineEntry[]
  labels: readonly PageLabel[]
  attachments: readonly Attachment[]
  signatureField: number
  signature: number
}

/** Writes outline, labels, metadata, file specifications and the catalog; answers the catalog's number. */
export function writeCatalog(sink: ObjectSink, parts: CatalogParts): number {
  const catalog = sink.allocate()
  const outline = writeOutline(sink, parts.outline)
  const xmp = writeXmp(sink, parts.plan, parts.isArchival)
  const intent = parts.isArchival ? ` /OutputIntents [${pdfRef(writeOutputIntent(sink))}]` : ''
  for (const attachment of parts.attachments) writeSpecification(sink, attachment)
  const names = parts.attachments.map(({ name, specification }) => `(${name}) ${pdfRef(specification)}`).join(' ')
  const files = parts.attachments.map(({ specification }) => pdfRef(specification)).join(' ')
  sink.object(
    catalog,
    `<< /Type /Catalog /Pages ${pdfRef(parts.pagesRoot)} /Lang (zh-CN) /PageMode /UseOutlines ` +
      `/ViewerPreferences << /DisplayDocTitle true >> /Outlines ${pdfRef(outline)} /PageLabels ${pageLabels(parts.labels)} ` +
      `/Metadata ${pdfRef(xmp)}${intent} /Names << /EmbeddedFiles << /Names [${names}] >> >> /AF [${files}] ` +
      `/AcroForm << /Fields [${pdfRef(parts.signatureField)}] /SigFlags 3 >> /Perms << /DocMDP ${pdfRef(parts.signature)} >> >>`,
  )
  return catalog
}
