import PizZip from 'pizzip'

import { WorkerRefusal } from '#main/worker/refusal.ts'

/** Opens the container of a DOCX. @throws WorkerRefusal `notDocx` for anything else. */
export function openZip(bytes: Uint8Array): PizZip {
  try {
    const zip = new PizZip(Buffer.from(bytes))
    if (zip.file('word/document.xml') !== null) return zip
  } catch {
    // What PizZip says is not for users.
  }
  throw new WorkerRefusal('notDocx', '')
}
