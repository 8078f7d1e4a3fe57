const marks = /(?:绝密|机密|秘密)\s*[★☆]|[【[（(](?:绝密|机密|秘密)[】\])）]|^(?:绝密|机密|秘密)[\s_-]/u

/**
 * The mark of a state secret in a title, file name or typed text, or `null`.
 *
 * A state secret may not be kept in a system that is not made for it (保守国家秘密法31). 商业秘密
 * and 个人隐私 are no such marks.
 */
export function stateSecretMark(text: string): string | null {
  return marks.exec(text.normalize('NFKC'))?.[0].trim() ?? null
}
