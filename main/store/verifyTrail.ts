import type { Verdict } from '#domain/guardFinding.ts'
import { genesisHash } from '#domain/proof/event.ts'
import type { Sha256Hex } from '#domain/proof/sha256.ts'

import { anchorRoot, listAnchors, type OutsideAnchor } from './anchors.ts'
import { countLeftovers } from './blobLeftovers.ts'
import { listBlobs, verifyBlob } from './blobStore.ts'
import type { Desk } from './desk.ts'
import { deviceHead } from './eventLog.ts'
import { errorCode } from './storageError.ts'
import { listBlobUses } from './tables/blobUses.ts'
import type { TrailProblem } from './trailProblem.ts'
import { verifyChains, type Chains } from './verifyChains.ts'
import { verifyRows } from './verifyRows.ts'

/**
 * What the check of the trail and of all originals says.
 *
 * `tail` answers whether events were cut off at the end, which nothing inside the desk can show:
 * `unknown` without an anchor from outside. `verdict` leaves it out; an open `tail` is to be said
 * beside a pass. Rows that cannot be compared with their events (`rowErased`) keep the verdict from
 * passing: nobody can say any more whether they are what was recorded.
 */
export interface TrailVerdict {
  readonly verdict: Verdict
  readonly tail: Verdict
  readonly events: number
  readonly cases: number
  readonly blobs: number
  /** Hash of this device's last event. */
  readonly head: Sha256Hex
  readonly problems: TrailProblem[]
}

/** What to hold the trail against, and how to stop; without `blobs` every original is read and hashed. */
export interface TrailCheck {
  readonly signal?: AbortSignal
  readonly outside?: readonly OutsideAnchor[]
  /** `present` only looks whether the originals are there. */
  readonly blobs?: 'hash' | 'present'
  /** `skip` for a desk whose rows have no events, as in tests of the store itself. */
  readonly rows?: 'compare' | 'skip'
}

/**
 * Checks every chain, hash, canonical form, parent, payload digest and anchor, every row against
 * what its events recorded, and every original.
 *
 * A payload that was destroyed is no problem; one that was changed is. An aborted check fails
 * with the problem `aborted`: what was not looked at never passes.
 */
export async function verifyTrail(desk: Desk, check: TrailCheck = {}): Promise<TrailVerdict> {
  const outside = check.outside ?? []
  const trail = await unlessDamaged('ledger.db', unreadTrail, () => trailFindings(desk, outside))
  const originals = await unlessDamaged('materials.db', { blobs: 0 }, () => blobFindings(desk, check))
  const rows = await unlessDamaged('ledger.db', {}, async () => rowFindings(desk, check))
  const problems = [...trail.problems, ...rows.problems, ...originals.problems]
  const isCut = problems.some(({ detail }) => detail === 'cut' || detail === 'anchorUnknown')
  return {
    ...trail,
    verdict: verdictOf(problems),
    tail: isCut ? 'fail' : outside.length === 0 ? 'unknown' : 'pass',
    blobs: originals.blobs,
    problems,
  }
}

function verdictOf(problems: readonly TrailProblem[]): Verdict {
  if (problems.some(({ detail }) => detail !== 'rowErased')) return 'fail'
  return problems.length === 0 ? 'pass' : 'unknown'
}

function rowFindings(desk: Desk, check: TrailCheck): Problems {
  if (check.rows === 'skip') return { problems: [] }
  const { problems, open } = verifyRows(desk)
  return { problems: [...problems, ...open.map((what) => ({ what, detail: 'rowErased' as const }))] }
}

const unreadTrail = { events: 0, cases: 0, head: genesisHash }

type Problems = { problems: TrailProblem[] }

// A page that cannot be read is a finding of the check, not its end.
async function unlessDamaged<T>(file: string, unread: T, look: () => Promise<T & Problems>): Promise<T & Problems> {
  try {
    return await look()
  } catch (error) {
    if (!/^SQLITE_(CORRUPT|NOTADB)/.test(errorCode(error))) throw error
    return { ...unread, problems: [{ what: file, detail: 'damaged' }] }
  }
}

async function trailFindings(desk: Desk, outside: readonly OutsideAnchor[]): Promise<typeof unreadTrail & Problems> {
  const chains = await verifyChains(desk)
  const problems = [...chains.problems, ...anchorProblems(desk, chains), ...outsideProblems(desk, chains, outside)]
  return { events: chains.caseOf.size, cases: chains.cases, head: deviceHead(desk).hash, problems }
}

function anchorProblems(desk: Desk, chains: Chains): TrailProblem[] {
  return listAnchors(desk).flatMap((anchor, i): TrailProblem[] => {
    const what = `anchor:${anchor.no}`
    const isRight = anchor.no === i + 1 && anchor.root === anchorRoot(anchor.leaves)
    const found: TrailProblem[] = isRight ? [] : [{ what, detail: 'changed' }]
    if (!isKnown(chains, anchor)) found.push({ what, detail: 'cut' })
    const lost = anchor.leaves.filter((leaf) => leaf.heads.some((head) => chains.caseOf.get(head) !== leaf.caseId))
    return [...found, ...lost.map((leaf) => ({ what: `case:${leaf.caseId}`, detail: 'cut' as const }))]
  })
}

function outsideProblems(desk: Desk, chains: Chains, outside: readonly OutsideAnchor[]): TrailProblem[] {
  const kept = listAnchors(desk)
  return outside.flatMap((anchor): TrailProblem[] => {
    const what = `event:${anchor.device}#${anchor.seq}`
    if (!isKnown(chains, anchor)) return [{ what, detail: 'cut' }]
    if (anchor.root === undefined || kept.some((own) => own.root === anchor.root && own.seq === anchor.seq)) return []
    return [{ what, detail: 'anchorUnknown' }]
  })
}

function isKnown(chains: Chains, anchor: OutsideAnchor): boolean {
  return anchor.seq === 0 || chains.hashOf.get(`${anchor.device}#${anchor.seq}`) === anchor.hash
}

async function blobFindings(desk: Desk, check: TrailCheck): Promise<{ blobs: number } & Problems> {
  const present = listBlobs(desk).map((blob) => blob.sha256)
  // For its reads only: a page of an index that no original needs would else stay unseen.
  countLeftovers(desk.materials)
  const uses = listBlobUses(desk.ledger)
  const known = new Set(present)
  const problems: TrailProblem[] = uses
    .filter((use) => !known.has(use.sha256))
    .map(({ what }) => ({ what, detail: 'missing' }))
  const blobs = present.length
  if (check.blobs === 'present') return { blobs, problems }
  for (const sha256 of present) {
    const state = await verifyBlob(desk.materials, sha256, check.signal)
    if (state === null) return { blobs, problems: [...problems, { what: 'trail', detail: 'aborted' }] }
    if (state === 'intact') continue
    const hit = uses.filter((use) => use.sha256 === sha256).map(({ what }) => what)
    for (const what of [`blob:${sha256}`, ...hit]) problems.push({ what, detail: state })
  }
  return { blobs, problems }
}
