import { fail, ok, type Result } from '#domain/result.ts'
import type { OutsideAnchor } from '#store/anchors.ts'

import type { Call } from '#service/call.ts'
import { getIdentity } from '#service/seal/bureauIdentity.ts'
import { verifyPath } from '#service/seal/sealHandlers.ts'

/**
 * Where the trail stood when files of this desk were sealed.
 *
 * Nothing inside a desk shows that its newest events were cut off or that an old copy was put
 * back; a sealed file lies outside and names the last event before it. Only one that this desk
 * sealed and nobody changed counts.
 */
export async function readAnchors(call: Call, tokens: readonly string[]): Promise<Result<OutsideAnchor[]>> {
  const anchors: OutsideAnchor[] = []
  for (const token of tokens) {
    const path = call.runtime.options.files.resolve(token)
    if (path === null) return fail({ kind: 'fileUnreadable', path: token, reason: 'unknownToken' })
    const trusted = getIdentity(call.desk).certificatePem
    const report = await verifyPath(call, { path, originals: null, trusted })
    if (!report.ok) return report
    const { verdict, deviceHead } = report.value
    if (verdict !== 'pass' || deviceHead === null) return fail({ kind: 'conflict', what: 'notAnAnchor', detail: path })
    anchors.push(deviceHead)
  }
  return ok(anchors)
}
