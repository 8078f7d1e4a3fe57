import type { Verdict } from '#domain/guardFinding.ts'
import type { VerifyCheck } from '#domain/seal/verifyReport.ts'

/** What each check of a sealed file looks at. */
export const verifyCheckText = {
  coverage: '封签覆盖范围',
  signature: '封签',
  certificate: '封签证书',
  manifest: '案卷清单',
  segments: '逐字节核对',
  pages: '页面与编号',
  originals: '原件',
} as const satisfies Record<VerifyCheck['code'], string>

/** What a check that passed says. */
export const verifyPassText = {
  coverage: '封签覆盖整个文件，封签之后没有追加内容',
  signature: '内容自封签后未变',
  certificate: '由所信任的证书封签',
  manifest: '清单完整，总校验值相符',
  segments: '每一页的字节与清单一致',
  pages: '页数、页号与目录一致',
  originals: '原件逐件相符',
} as const satisfies Record<VerifyCheck['code'], string>

/** The one line on top of a verification: never claims more than was checked. */
export const verdictSentence = {
  pass: '内容自封签后未变',
  fail: '内容已变或封签无效',
  unknown: '内容自封签后未变；签署者身份未经第三方认证',
} as const satisfies Record<Verdict, string>
