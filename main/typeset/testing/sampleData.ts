import type { TemplateData, TemplateName } from '#typeset/templates.ts'

import { caseTitle, sampleHash as hash } from './sampleCase.ts'
import { sampleExaminationForm } from './sampleExamination.ts'
import { sampleCarrierPage, samplePhotoEvidence } from './sampleMedia.ts'
import { sampleDiscretionSheet } from './sampleDiscretion.ts'
import { sampleDiscussionRecord, sampleReviewForm, sampleReviewLetter, sampleServiceReceipt } from './sampleForms.ts'
import { sampleIntegrityCertificate, sampleTraceReport, sampleVerifyReport } from './sampleReports.ts'

/** Invented case data for the tests of this folder: one whole set per template, to be varied by spreading. */

type FrontMatter = TemplateData<'frontMatter'>

/** `count` rows of a catalogue whose pages follow on one another. */
export function catalogueItems(count: number): FrontMatter['items'] {
  const titles = [
    '行政处罚决定书',
    '送达回证',
    '立案审批表',
    '现场检查（勘察）笔录',
    '调查询问笔录（林㛃）',
    '关于泉州某某环保科技有限公司违反水污染防治管理规定一案的调查报告（含证据目录、现场照片及监测数据附表）',
  ]
  return Array.from({ length: count }, (_, index) => ({
    no: index + 1,
    title: titles[index % titles.length] ?? '',
    docNo: index % 6 === 0 ? '闽泉环罚〔2023〕118号' : '',
    date: index % 5 === 4 ? null : `2023-09-${String((index % 28) + 1).padStart(2, '0')}`,
    remark: index % 9 === 8 ? '复印件' : '',
    firstNumber: index * 3 + 1,
    lastNumber: index * 3 + 3,
    labels: [],
  }))
}

export const sampleFrontMatter: FrontMatter = {
  cover: {
    organ: '泉州市丰泽生态环境局',
    volume: '正卷',
    docNo: '闽泉环罚〔2023〕118号',
    party: '泉州某某环保科技有限公司',
    title: caseTitle,
    result: '罚款人民币贰拾万元整（¥200,000.00），2023年11月20日缴清；2023年10月8日改正完成',
    filedOn: '2023年9月4日',
    closedOn: '2023年11月27日',
    handler: '陈䶮、王堃',
    retention: '30年',
    itemCount: 26,
    pageCount: 120,
    archivedOn: '2023年12月20日',
    archiveNo: '0118-2023-HF·30年-0007',
  },
  items: catalogueItems(26),
  merkleRoot: hash,
  coverCode: `YIJUAN1|闽泉环罚〔2023〕118号|${hash}`,
}

const samplePageNumbers: TemplateData<'pageNumbers'> = {
  volume: '正卷',
  caseTitle,
  docNo: '闽泉环罚〔2023〕118号',
  items: [
    { no: 1, title: '行政处罚决定书', firstNumber: 1, lastNumber: 4, paperLabels: ['1', '2', '2-1', '3'] },
    { no: 2, title: '立案审批表', firstNumber: 5, lastNumber: 6, paperLabels: [] },
    { no: 3, title: '行政执法证', firstNumber: 7, lastNumber: 7, paperLabels: ['6'] },
  ],
}

export const sampleClosingNote: TemplateData<'closingNote'> = {
  caseTitle,
  docNo: '闽泉环罚〔2023〕118号',
  summary:
    '本案卷共有文件材料26件120页，其中纸质材料118页，电子材料2件（现场执法视频，以载体说明页代之），原件存放于原件文件夹。\n本案来源于现场检查。本案另有副卷一卷8件33页。',
  remarks: '第87页为复印件，原件由当事人留存，已经核对无误。',
  filedBy: '陈䶮',
  filedOn: '2023年12月18日',
  checkedBy: '',
  checkedOn: '',
}

const standIn = {
  no: 19,
  title: '现场执法记录视频',
  docNo: '',
  fileName: '19 现场执法记录视频_DSJ-2023090410151200001_very_long_recorder_file_name.mp4',
  format: '视频（MP4）',
  bytes: 1_234_567_890,
  sha256: hash,
  folder: '118号案正卷-原件',
  explanation: '音像材料不能以纸面呈现，原件与本文件一同保存。',
}

export const samplePlaceholder: TemplateData<'placeholder'> = {
  pages: [
    standIn,
    {
      ...standIn,
      no: 20,
      title: '废水排放口监测数据表',
      fileName: '监测数据.xlsx',
      format: '电子表格（XLSX）',
      bytes: 18_204,
    },
  ],
}

const sampleReviewReasons: TemplateData<'reviewReasons'> = {
  bureau: '泉州市丰泽生态环境局',
  year: '2023',
  title: '2023年处罚决定1件、法制审核1件的情况说明',
  summary: '2023年共作出行政处罚决定1件，其中经法制审核1件。',
  reasons: [
    {
      caseId: 'case1',
      title: '泉州华源涂料有限公司无证排污案',
      docNo: '闽泉环罚〔2023〕118号',
      decidedOn: '2023-11-27',
      fine: 200_000,
      answer: '已审核',
      reviewedOn: '2023-11-20',
      grounds: [
        {
          code: 'FZ-T2',
          applies: 'yes',
          reason: '本案于2023-11-09举行了听证。',
          source: { law: '行政处罚法', article: '第五十八条', mark: 'confirmed' },
        },
      ],
    },
  ],
}

const sampleHandoverList: TemplateData<'handoverList'> = {
  bureau: '泉州市某某生态环境局',
  from: '陈某某',
  to: '林㛃',
  reason: '抽调专项行动',
  preparedOn: '2023-11-27',
  cases: Array.from({ length: 9 }, (_, index) => ({
    caseId: `c${index}`,
    title: caseTitle,
    number: `闽泉环罚〔2023〕${index + 1}号`,
    headline: '待送达',
    items: 20 + index,
    pages: 110 + index,
    open: index % 3 === 0 ? [] : ['决定书送达：2023-12-04届满', '已打印，待签字盖章：案件集体讨论记录'],
  })),
}

export const samples: { [N in TemplateName]: TemplateData<N> } = {
  frontMatter: sampleFrontMatter,
  paperCover: { cover: sampleFrontMatter.cover, textOnly: true, offset: { x: 2, y: -1.5 } },
  paperCatalogue: { items: sampleFrontMatter.items },
  pageNumbers: samplePageNumbers,
  closingNote: sampleClosingNote,
  placeholder: samplePlaceholder,
  examinationForm: sampleExaminationForm,
  discretionSheet: sampleDiscretionSheet,
  reviewForm: sampleReviewForm,
  reviewLetter: sampleReviewLetter,
  discussionRecord: sampleDiscussionRecord,
  serviceReceipt: sampleServiceReceipt,
  traceReport: sampleTraceReport,
  integrityCertificate: sampleIntegrityCertificate,
  verifyReport: sampleVerifyReport,
  handoverList: sampleHandoverList,
  reviewReasons: sampleReviewReasons,
  photoEvidence: samplePhotoEvidence,
  carrierPage: sampleCarrierPage,
}
