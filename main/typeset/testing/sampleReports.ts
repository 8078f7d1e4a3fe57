import { sha256 } from '#main/sha256.ts'
import type { TemplateData } from '#typeset/templates.ts'

import { caseTitle, sampleAt as at, sampleHash as hash } from './sampleCase.ts'

const actions = [
  '登记案件',
  '收入材料：现场检查（勘察）笔录',
  '提交法制审核（第1轮）',
  '作出审核结论：退回补充完善',
  '挂回签字扫描件：案件集体讨论记录',
  '封卷：正卷',
]

export const sampleTraceReport: TemplateData<'traceReport'> = {
  bureau: '泉州市丰泽生态环境局',
  caseTitle,
  filingNo: '泉丰环立〔2023〕15号',
  docNo: '闽泉环罚〔2023〕118号',
  madeAt: at,
  madeBy: '陈䶮',
  program: 'yijuan 0.1.0',
  deviceHead: { device: 'D7F3', seq: 412, hash },
  seals: [
    {
      volume: '正卷',
      sealedAt: at,
      by: '王堃',
      fileName: '闽泉环罚〔2023〕118号 正卷.pdf',
      pages: 126,
      items: 26,
      sha256: hash,
      merkleRoot: sha256('root'),
    },
  ],
  events: Array.from({ length: 70 }, (_, index) => ({
    device: 'D7F3',
    seq: 300 + index,
    at: new Date(Date.parse(at) + index * 61_000).toISOString(),
    actor: '陈䶮',
    action: actions[index % actions.length] ?? '',
    origin: (['live', 'paper', 'import', 'system'] as const)[index % 4] ?? 'live',
    hash: sha256(`event ${index}`),
  })),
  versions: Array.from({ length: 12 }, (_, index) => ({
    title: `调查询问笔录（第${index + 1}次）`,
    volume: index % 3 === 2 ? ('副' as const) : ('正' as const),
    no: 1,
    fileName: `SKM_C250i2309140${index}150.pdf`,
    bytes: 1_000_000 + index,
    sha256: sha256(`version ${index}`),
    addedAt: at,
    addedBy: '王堃',
  })),
}

export const sampleIntegrityCertificate: TemplateData<'integrityCertificate'> = {
  bureau: '泉州市丰泽生态环境局',
  subject: 'CN=泉州市丰泽生态环境局 完整性封签, O=泉州市丰泽生态环境局',
  fingerprint: hash,
  validFrom: at,
  validTo: '2033-11-27T02:30:00Z',
  madeAt: at,
  recoveryKey: 'A7KD-93MQ-XW2F-8HRT-6PZC-41NB-YG5E-VJ0S-3QKX-9DMA-7TWR-2FHC-B8',
}

export const sampleVerifyReport: TemplateData<'verifyReport'> = {
  fileName: '闽泉环罚〔2023〕118号 正卷.pdf',
  bytes: 48_231_777,
  sha256: hash,
  title: caseTitle,
  volume: '正卷',
  sealedAt: at,
  merkleRoot: sha256('root'),
  signer: { subject: 'CN=泉州市丰泽生态环境局 完整性封签', fingerprint: hash, validTo: '2033-11-27T02:30:00Z' },
  verdict: 'fail',
  conclusion: '文件在封签之后有改动，不应作为案卷使用。',
  checks: [
    { name: '签名覆盖范围', verdict: 'pass', explanation: '签名覆盖整个文件。', items: [] },
    { name: '数字签名', verdict: 'fail', explanation: '文件摘要与签名不一致。', items: [] },
    { name: '签署证书', verdict: 'unknown', explanation: '没有提供可信的证书，签署者身份无法判断。', items: [] },
    { name: '卷内清单', verdict: 'pass', explanation: '清单完整，根值与计算结果一致。', items: [] },
    {
      name: '逐页校验',
      verdict: 'fail',
      explanation: '有一页的内容与清单不符：',
      items: [{ title: '现场检查（勘察）笔录', page: '第 9 页', detail: '内容有改动' }],
    },
    { name: '页数与页码', verdict: 'pass', explanation: '', items: [] },
    { name: '原件', verdict: 'unknown', explanation: '没有提供原件文件夹。', items: [] },
  ],
  checkedAt: at,
  checkedBy: '林喆',
  program: 'yijuan 0.1.0',
}
