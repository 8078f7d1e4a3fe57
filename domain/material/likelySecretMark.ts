import { printedSecretMark } from './secretMark.ts'

/** 密级, a star that recognition took for something else, and the period; a whole line of its own. */
const likelyMark =
  /^.{0,12}?((?:绝\s*密|机\s*密|秘\s*密)\s*[^\p{L}\p{N}\s]?\s*\S?\s*(?:长期|\d{1,3}\s*(?:年|个?月)))\s*$/mu

/**
 * The mark of a state secret in recognised text, or `null`. The star is small print that
 * recognition reads as anything; so 密级 and a period alone on a line are enough to warn. A warning
 * too many is looked at by a person.
 */
export function likelySecretMark(pageText: string): string | null {
  return (
    printedSecretMark(pageText) ?? likelyMark.exec(pageText.normalize('NFKC'))?.[1]?.replaceAll(/\s+/gu, '') ?? null
  )
}
