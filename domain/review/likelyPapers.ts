import type { FileChange } from './fileChanges.ts'
import type { PointToAnswer } from './pointsToAnswer.ts'

/**
 * Papers that came since the round and most likely answer a point: a better copy of what the point
 * cites, and a new paper whose title shares two characters in a row, twice, with its words. A
 * proposal for the officer, nothing more. Gives ids of materials.
 */
export function likelyPapers(
  point: Pick<PointToAnswer, 'text' | 'problem' | 'answer'>,
  changes: readonly FileChange[],
): string[] {
  const cited = new Set(point.answer?.citations.map((citation) => citation.materialId))
  const words = pairsOf(point.problem)
  return changes.flatMap(({ what, now }) => {
    if (now === null) return []
    const isCited = what === 'replaced' && cited.has(now.materialId)
    const shared = [...pairsOf(now.title)].filter((pair) => words.has(pair)).length
    return isCited || (what === 'added' && shared >= 2) ? [now.materialId] : []
  })
}

function pairsOf(text: string): Set<string> {
  const letters = [...text.replaceAll(/[\s\p{P}\p{S}]/gu, '')]
  return new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`))
}
