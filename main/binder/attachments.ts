import type { SealPlan } from '#domain/dossier/sealPlan.ts'

import type { ObjectSink } from './objectSink.ts'
import { pdfDate, pdfRef, pdfTextString } from './pdfText.ts'

/** A file inside the PDF: the numbers of its specification and of its stream. */
export interface Attachment {
  name: string
  mediaType: string
  description: string
  specification: number
  stream: number
}

/** `SHA256SUMS` and `manifest.json`, in the order of the name tree. */
export function planAttachments(sink: ObjectSink): { sums: Attachment; manifest: Attachment } {
  const numbers = (): Pick<Attachment, 'specification' | 'stream'> => ({
    specification: sink.allocate(),
    stream: sink.allocate(),
  })
  return {
    sums: { name: 'SHA256SUMS', mediaType: 'text/plain', description: '原件校验和', ...numbers() },
    manifest: { name: 'manifest.json', mediaType: 'application/json', description: '封卷清单', ...numbers() },
  }
}

/** Writes the file specification (ISO 32000-1 §7.11.3, relationship after ISO 19005-3 §6.8). */
export function writeSpecification(sink: ObjectSink, attachment: Attachment): void {
  const { name, description, specification, stream } = attachment
  sink.object(
    specification,
    `<< /Type /Filespec /F (${name}) /UF ${pdfTextString(name)} /Desc ${pdfTextString(description)} ` +
      `/AFRelationship /Data /EF << /F ${pdfRef(stream)} /UF ${pdfRef(stream)} >> >>`,
  )
}

/** Writes the file itself, uncompressed, so that anybody can read it with a pager. */
export function writeEmbeddedFile(sink: ObjectSink, attachment: Attachment, data: Uint8Array, instant: string): void {
  const subtype = attachment.mediaType.replace('/', '#2F')
  sink.stream(
    attachment.stream,
    `/Type /EmbeddedFile /Subtype /${subtype} /Params << /Size ${data.length} /ModDate ${pdfDate(instant)} >>`,
    data,
  )
}

/** The originals' digests as `sha256sum -c` reads them, one line per file, each path once. */
export function sha256Sums(items: SealPlan['items']): string {
  const lines = items
    .flatMap(({ file, view }) => (view === null ? [file] : [file, view]))
    .map((file) => checksumLine(file.sha256, file.path))
  return [...new Set(lines)].map((line) => `${line}\n`).join('')
}

/** GNU coreutils escape a name with a backslash or a line break and mark the line with a backslash. */
function checksumLine(hash: string, path: string): string {
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
  return `${escaped === path ? '' : '\\'}${hash}  ${escaped}`
}
