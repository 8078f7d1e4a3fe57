import type { TemplateData } from '#typeset/templates.ts'

import { caseTitle, sampleHash as hash } from './sampleCase.ts'

const caption = {
  proves: '废水处理设施停运，总排口正在排放废水',
  takenAt: '2023-09-04 10:20',
  place: '厂区西侧总排口',
  photographer: '陈䶮、林喆',
  cardNo: '13040015001、13040015002',
}

/** Without pictures: they come beside the data. */
export const samplePhotoEvidence: TemplateData<'photoEvidence'> = {
  organ: '泉州市丰泽生态环境局',
  caseTitle,
  title: '现场照片（图片、影像资料）证据',
  photos: [{ caption, fileName: 'IMG_20230904_102030.HEIC', sha256: hash }],
  hasPictures: false,
  formCode: '8F3K2M7Q',
}

export const sampleCarrierPage: TemplateData<'carrierPage'> = {
  caseTitle,
  fields: {
    title: '现场检查全过程录像',
    deviceNo: 'DSJ-07',
    recorder: '林喆',
    from: '2023-09-04 09:40',
    to: '2023-09-04 11:05',
    place: '厂区',
    proves: '现场检查经过',
    storedAt: '光盘 2023-012 号',
    retention: '30年',
  },
  document: '现场检查（勘察）笔录',
  fileName: 'MOV_0007.MP4',
  format: '视频（MP4）',
  bytes: 2_254_857_830,
  seconds: 5103,
  sha256: hash,
  explanation: '原件未复制入卷，保存于上列存储位置，其内容以上列校验值为准。',
}
