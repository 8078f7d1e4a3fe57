const nameMarks =
  /(?<!商业|工作)(?:绝密|机密|秘密)\s*[★☆]|[【[（(](?:绝密|机密|秘密)[】\])）]|^(?:绝密|机密|秘密)[\s_-]/u

/** 密级★期限 as GB/T 9704 prints it: the two characters may stand apart, the period may be missing. */
const printedMark = /(?<!商业|工作)(?:绝\s*密|机\s*密|秘\s*密)\s*[★☆]\s*(?:长期|\d{1,3}\s*(?:年|个?月|日))?/u

/**
 * The mark of a state secret in a title, file name or typed text, or `null`.
 *
 * A state secret may not be kept in a system that is not made for it (保守国家秘密法31). 商业秘密
 * and 个人隐私 are no such marks.
 */
export function stateSecretMark(text: string): string | null {
  return nameMarks.exec(text.normalize('NFKC'))?.[0].trim() ?? null
}

/**
 * The mark printed on a page, or `null`. Only 密级★期限 counts: a sentence that speaks of secrets
 * is no mark.
 */
export function printedSecretMark(pageText: string): string | null {
  return printedMark.exec(pageText.normalize('NFKC'))?.[0].replaceAll(/\s+/gu, '') ?? null
}
