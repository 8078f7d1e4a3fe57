import type { FrameArea, VerifyReason } from '#domain/seal/verifyReport.ts'

/** Why a check did not pass, in the words of somebody who has the file in hand. */
export const verifyReasonText = {
  notReached: '前面的检查未通过，这一项没有办法检查',
  unexpectedContent: '文件内容异常，无法按案卷格式读取',
  fileUnreadable: '打不开这个文件，请确认路径和权限',
  notPdf: '不是 PDF 文件，或文件开头被加了内容',
  structureUnreadable: '文件结构缺失或损坏，不是完整的封签案卷',
  incrementalUpdate: '封签之后有人追加修改（批注、编辑或再次签名）',
  appendedBytes: '文件末尾被追加了内容',
  noSignature: '是 PDF，但没有封签',
  severalSignatures: '封签数目不对，应当只有一个',
  byteRangeWrong: '封签没有覆盖整个文件',
  gapWrong: '封签所在位置被改动',
  contentsNotLowercaseHex: '封签数据被改动',
  paddingNotZero: '封签数据之后被写入了内容',
  cmsUnreadable: '封签数据损坏，无法读取',
  cmsNotStrict: '封签数据与规定的格式不一致',
  digestMismatch: '封签之后内容被改动，位置见“逐字节核对”',
  frameChanged: '封签之后文件结构部分被改动',
  signatureInvalid: '封签与证书不匹配',
  certificateUnreadable: '封签证书无法读取',
  certificateInconsistent: '封签证书自身不一致',
  certificateWeak: '封签证书的密钥强度不够',
  certificateNotValidThen: '封签时间不在证书有效期内',
  signerNotPinned: '没有提供可比对的证书，不能判断由谁封签',
  signerNotTrusted: '封签证书与所信任的证书不是同一个（名称相同也不算）',
  trustUnreadable: '所提供的比对证书无法读取',
  manifestMissing: '缺少案卷清单',
  manifestTooLarge: '案卷清单过大，不正常',
  manifestNotCanonical: '案卷清单被改动或不是规范格式',
  manifestSchema: '案卷清单缺项，或格式版本不认识',
  manifestRootWrong: '清单的总校验值与各件不符',
  sumsMissing: '缺少原件校验表 SHA256SUMS',
  sumsDiffer: '原件校验表与清单不一致',
  itemsInconsistent: '件号、页号前后矛盾',
  unsafePath: '清单中的原件名称不安全',
  segmentsNotContiguous: '清单的字节段不连续',
  segmentPagesWrong: '清单的字节段与页面对不上',
  segmentChanged: '这些页面的内容被改动',
  pageTreeUnreadable: '页面结构无法读取',
  pageCountWrong: '页数与封卷时不同',
  pagesUnopenable: '另一种阅读引擎打不开这个文件',
  originalsNotGiven: '没有指定原件文件夹，未核对原件',
  originalsUnreadable: '原件文件夹无法读取',
  originalsDiffer: '原件缺少或被改动',
  originalsExtra: '原件齐全且未变，但文件夹里还有清单之外的文件',
} as const satisfies Record<VerifyReason, string>

/** The parts of a case file that are no page of an item. */
export const frameAreaText = {
  sharedObjects: '页间公用部分（字体等）',
  unnumberedPage: '封面、目录或备考表',
  manifestAttachment: '案卷清单附件',
  fileStructure: '目录结构、书签和文件尾',
  signature: '封签数据',
  appended: '文件末尾追加部分',
} as const satisfies Record<FrameArea, string>

/** The words for a reason. */
export function verifyReasonOf(reason: VerifyReason | ''): string {
  return reason === '' ? '' : verifyReasonText[reason]
}

/** The words for what is affected: an area of the file by its code, else the catalogue's own title. */
export function affectedOf(title: string): string {
  return Object.hasOwn(frameAreaText, title) ? frameAreaText[title as FrameArea] : title // as: hasOwn has just proved it
}
