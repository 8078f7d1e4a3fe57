import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type * as z from 'zod'

import type { intakeFolderSchema } from '#domain/intake/intakeFolder.ts'

import { makeScan } from './officeCase.ts'
import type { TestOffice } from './testOffice.ts'

type IntakeJson = z.input<typeof intakeFolderSchema>

/** A case that was decided on paper, with a defect: nobody announced anything. */
export function intakeJson(overrides: Partial<IntakeJson> = {}): IntakeJson {
  return {
    format: 'yijuan-intake',
    version: 1,
    case: { filingNo: '泉丰环立〔2023〕9号', cause: '无证排污', source: '现场检查', organ: '泉州市生态环境局' },
    parties: [
      {
        kind: 'organisation',
        name: '泉州华源涂料有限公司',
        code: '91350599MA2DEM017F',
        address: '示例路1号',
        representative: '林一',
        phone: '',
      },
    ],
    officers: [{ name: '陈甲', cardNo: '1', cardValidFrom: '2021-01-01', cardValidTo: '2027-12-31', staffNo: null }],
    milestones: [{ kind: 'filed', day: '2023-09-04', material: '立案.jpg' }],
    materials: [
      { file: '立案.jpg', title: '立案审批表' },
      { file: '决定.jpg', title: '行政处罚决定书', docNo: '闽泉环罚〔2023〕118号' },
      { file: '回证.jpg', title: '送达回证' },
      { file: '审核.jpg', title: '案件法制审核表', volume: '副' },
    ],
    rounds: [
      {
        kind: 'formal',
        submittedOn: '2023-11-16',
        submittedBy: '陈甲',
        reviewer: '陈甲',
        reviewerStaffNo: null,
        answers: [{ row: '1', answer: 'yes', problem: '', citations: [{ file: '立案.jpg', page: 1 }] }],
        opinion: 'agree',
        opinionText: '同意',
        concludedOn: '2023-11-20',
        signed: '审核.jpg',
      },
    ],
    decisions: [
      {
        docNo: '闽泉环罚〔2023〕118号',
        decidedOn: '2023-11-27',
        organ: '泉州市生态环境局',
        parties: ['泉州华源涂料有限公司'],
        outcome: 'penalty',
        kinds: ['罚款'],
        fine: 200_000,
        article: '',
        text: '',
        publicity: [],
        material: '决定.jpg',
        services: [{ party: '泉州华源涂料有限公司', method: 'direct', servedOn: '2023-11-29', receipt: '回证.jpg' }],
      },
    ],
    ...overrides,
  }
}

/** Writes an intake folder with a scan for each material of the standard description; gives its path. */
export async function writeIntake(office: TestOffice, name: string, json: unknown = intakeJson()): Promise<string> {
  const directory = join(office.directory, name)
  await mkdir(join(directory, 'materials'), { recursive: true })
  for (const { file } of intakeJson().materials ?? []) {
    await makeScan(office, `${name}/materials/${file.replace('.jpg', '')}`)
  }
  await writeFile(join(directory, 'case.json'), typeof json === 'string' ? json : JSON.stringify(json))
  return directory
}
