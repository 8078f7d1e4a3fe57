import { currentVersion, isOnRecord, shownFile, type Material } from '#domain/material/material.ts'

/** Papers that live in a file: OFD, Word, WPS, Excel, ET, PowerPoint. Films and archives have no pages to show. */
const paperLike =
  /^application\/(?:ofd|msword|vnd\.ms-(?:works|excel|powerpoint)|x-ole-storage|vnd\.openxmlformats-officedocument\..+)$/

/**
 * Whether a paper on record shows no pages and should: nobody reads it in the dossier until a 阅览件
 * stands beside it. A draft of ours does not; its signed scan will be the record.
 */
export function lacksViewCopy(material: Material): boolean {
  const version = currentVersion(material)
  if (version === null || !isOnRecord(material) || material.withdrawnReason !== '') return false
  return shownFile(version).gate.pages.length === 0 && paperLike.test(version.gate.mediaType)
}
