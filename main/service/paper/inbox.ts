import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { formByKind } from '#domain/rules/formByKind.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { listArrivals } from '#store/tables/scanArrivals.ts'
import { inTransaction } from '#store/transaction.ts'

import type { Call } from '#service/call.ts'
import { addMaterial } from '#service/material/takeIn.ts'
import { openFile } from '#service/openFile.ts'
import { watchStatus } from '#service/watch/watchScans.ts'

import { cutSides, knownSides } from './cutSides.ts'
import { requireWaiting } from './hangSheets.ts'
import { settleSides } from './keepSides.ts'
import { openRows } from './openRows.ts'

/** How many scans that are done with are shown beside the open ones. */
const recentScans = 30

/** The inbox: how the folder stands, what needs a person, the scans. */
export function listInbox(call: Call): OutputOf<'inbox.list'> {
  const arrivals = listArrivals(call.desk.ledger).toReversed()
  const isOpen = ({ sides }: (typeof arrivals)[number]) => sides.some(({ what }) => what.fate === 'waiting')
  const shown = [...arrivals.filter(isOpen), ...arrivals.filter((one) => !isOpen(one)).slice(0, recentScans)]
  return {
    watch: watchStatus(call.runtime, call.desk),
    open: openRows(call),
    scans: shown.map(({ gate, ...scan }) => ({ ...scan, mediaType: gate.mediaType })),
  }
}

/** Makes a new paper of a case of these sides. */
export async function fileSides(
  call: Call,
  input: ParsedInputOf<'inbox.file'>,
): Promise<Result<{ materialId: string }>> {
  const before = openFile(call, input.caseId)
  if (!before.ok) return before
  const kept = await cutSides(call, input.sides, input.title)
  if (!kept.ok) return kept
  const opened = openFile(call, input.caseId)
  if (!opened.ok) return opened
  const form = formByKind(call.pack, input.kind)
  return inTransaction(call.desk.ledger, () => {
    const free = requireWaiting(call, input.sides)
    if (!free.ok) return free
    const added = addMaterial(
      call,
      {
        caseId: input.caseId,
        kind: form?.code ?? 'other',
        title: input.title,
        docNo: '',
        docDate: null,
        author: '',
        volume: form?.volume ?? '正',
        position: null,
        paperState: 'received',
        pageLabels: [],
        remark: '',
        withdrawnReason: '',
      },
      kept.value,
    )
    if (!added.ok) return added
    const what = { fate: 'hung' as const, materialId: added.value.id, version: 1 }
    const settled = settleSides(call, input.sides, what, input.caseId)
    return settled.ok ? ok({ materialId: added.value.id }) : settled
  })
}

/** Puts sides aside with a reason, or takes them back into the inbox. What hangs on a document is neither. */
export function setSidesAside(
  call: Call,
  { sides, reason }: ParsedInputOf<'inbox.setAside'>,
): Result<Record<string, never>> {
  const known = knownSides(call, sides)
  if (!known.ok) return known
  if (known.value.some(({ side }) => side.what.fate === 'hung')) {
    return fail({ kind: 'conflict', what: 'sidesTaken', detail: '' })
  }
  const what = reason === null ? { fate: 'waiting' as const, held: false } : { fate: 'aside' as const, reason }
  const settled = inTransaction(call.desk.ledger, () => settleSides(call, sides, what))
  return settled.ok ? ok({}) : settled
}
