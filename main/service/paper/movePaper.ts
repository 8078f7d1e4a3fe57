import type { ParsedInputOf } from '#contract/index.ts'
import { isOnRecord, type PaperState } from '#domain/material/material.ts'
import type { PaperCopy } from '#domain/paper/paperCopy.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { inTransaction } from '#store/transaction.ts'

import { now, type Call } from '#service/call.ts'
import { editMaterial } from '#service/material/materialHandlers.ts'

import { openPaper, type OpenPaper } from './hangSheets.ts'
import { keepPaper } from './keepPaper.ts'

type Move = Omit<ParsedInputOf<'paper.move'>, 'paperIds'>

/** Says where prints are now, or that they are signed. One that came back already is refused (conflict `hungBack`). */
export function movePapers(
  call: Call,
  { paperIds, ...move }: ParsedInputOf<'paper.move'>,
): Result<Record<string, never>> {
  return inTransaction(call.desk.ledger, () => {
    for (const paperId of paperIds) {
      const found = openPaper(call, paperId)
      if (!found.ok) return found
      const moved = movePaper(call, found.value, move)
      if (!moved.ok) return moved
    }
    return ok({})
  })
}

function movePaper(call: Call, { copy, material }: OpenPaper, move: Move): Result<PaperCopy> {
  if (copy.returned !== null || isOnRecord(material)) return fail({ kind: 'conflict', what: 'hungBack', detail: '' })
  const place = move.place ?? copy.place
  const isAway = place !== 'handler'
  const sent = move.stage === 'printed' ? isAway : copy.sent || isAway || move.stage === 'sent'
  const state = stateAfter(material.paperState, move, sent)
  if (state !== material.paperState) {
    const changed = editMaterial(call, material.id, 'material.setPaperState', (old) =>
      ok({ ...old, paperState: state }),
    )
    if (!changed.ok) return changed
  }
  const movedAt = place === copy.place && sent === copy.sent ? copy.movedAt : now(call)
  return keepPaper(call, 'paper.move', { ...copy, place, sent, movedAt })
}

/** What was sent somewhere has been printed, whoever printed it. */
function stateAfter(before: PaperState, { stage }: Move, sent: boolean): PaperState {
  if (stage === 'signed') return 'signed'
  if (stage !== null) return 'printed'
  return sent && before === 'generated' ? 'printed' : before
}
