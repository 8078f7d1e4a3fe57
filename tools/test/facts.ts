import { cpus, release, totalmem } from 'node:os'

import { findBrowser } from '#hosts/browser/findBrowser.ts'
import { findProgram } from '#tests/helpers/externalTool.ts'
import { electronBinary } from '#tools/start/electronBinary.ts'

const judges = ['pdfsig', 'qpdf', 'pdftotext', 'mutool']

/** What `npm test` says about the machine before it starts. */
export function machineFacts(): string {
  const browser = findBrowser()
  const memory = (totalmem() / 2 ** 30).toFixed(0)
  const present = judges.filter((judge) => findProgram(judge) !== null)
  const absent = judges.filter((judge) => !present.includes(judge))
  return [
    `machine   ${process.platform} ${process.arch} ${release()}, ${cpus().length} cores, ${memory} GiB, Node ${process.version}`,
    `browser   ${browser === null ? 'none' : `${browser.path} (${browser.by})`}`,
    `electron  ${electronBinary() ?? 'no binary here; the Electron window is not tested'}`,
    `judges    ${present.join(', ') || 'none'}${absent.length > 0 ? `; absent: ${absent.join(', ')}` : ''}`,
  ].join('\n')
}
