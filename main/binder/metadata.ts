import { getDefaultSRGBProfile } from 'pdf-lib'

import { canonicalJson } from '#domain/proof/canonicalJson.ts'
import type { SealPlan } from '#domain/dossier/sealPlan.ts'
import { sha256 } from '#main/sha256.ts'

import type { ObjectSink } from './objectSink.ts'
import { pdfDate, pdfRef, pdfTextString, xmlText, xmpDate } from './pdfText.ts'

/** The identity of the file: the SHA-256 of the frozen plan, so that the same plan names the same file. */
export function planHash(plan: SealPlan): string {
  return sha256('yijuan-plan-v1\n', canonicalJson(plan))
}

/** Writes the information dictionary; answers its number. It says the same as the XMP packet. */
export function writeInfo(sink: ObjectSink, plan: SealPlan): number {
  const number = sink.allocate()
  const date = pdfDate(plan.sealedAt)
  sink.object(
    number,
    `<< /Title ${pdfTextString(titleOf(plan))} /Author ${pdfTextString(plan.bureau)} /Creator ${pdfTextString('Yijuan')} ` +
      `/Producer ${pdfTextString(plan.program)} /CreationDate ${date} /ModDate ${date} >>`,
  )
  return number
}

/** Writes the XMP packet; `pdfaid` only when `isArchival`: a false claim is worse than none. */
export function writeXmp(sink: ObjectSink, plan: SealPlan, isArchival: boolean): number {
  const number = sink.allocate()
  const date = xmpDate(plan.sealedAt)
  const uuid = planHash(plan).slice(0, 32)
  const claim = isArchival
    ? '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>'
    : ''
  const packet = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(titleOf(plan))}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>${xmlText(plan.bureau)}</rdf:li></rdf:Seq></dc:creator></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>Yijuan</xmp:CreatorTool><xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:MetadataDate>${date}</xmp:MetadataDate></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${xmlText(plan.program)}</pdf:Producer></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"><xmpMM:DocumentID>uuid:${uuid}</xmpMM:DocumentID><xmpMM:InstanceID>uuid:${uuid}</xmpMM:InstanceID></rdf:Description>
${claim}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
  sink.stream(number, '/Type /Metadata /Subtype /XML', Buffer.from(packet, 'utf8'))
  return number
}

/** Writes the output intent sRGB (ISO 19005-3 §6.2.3), only for a file that claims PDF/A. */
export function writeOutputIntent(sink: ObjectSink): number {
  const profile = sink.allocate()
  const intent = sink.allocate()
  sink.stream(profile, '/N 3', getDefaultSRGBProfile())
  sink.object(
    intent,
    `<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) /DestOutputProfile ${pdfRef(profile)} >>`,
  )
  return intent
}

function titleOf(plan: SealPlan): string {
  return [plan.cover.docNo, plan.cover.title, plan.volume].filter((part) => part !== '').join(' ')
}
