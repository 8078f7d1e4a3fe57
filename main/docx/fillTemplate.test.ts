import { readFile } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import * as fc from 'fast-check'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'

import { formFields } from '#domain/form/formFields.ts'
import { emptyFormOffice } from '#domain/form/formOffice.ts'
import { formValues, type FormContext } from '#domain/form/formValues.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'
import {
  makeCase,
  makeDecision,
  makeDiscussion,
  makeFacts,
  makeFile,
  makeMaterial,
  makeMilestone,
  makeNotice,
  makeParty,
} from '#tests/helpers/builders.ts'
import { externalTool } from '#tests/helpers/externalTool.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { fillTemplate, formValuesSchema } from './fillTemplate.ts'
import { formDescriptions } from './formDescriptions.ts'
import { makeTemplate } from './makeTemplate.ts'
import { openZip } from './openZip.ts'
import { fieldsOf, templateFaults } from './templateFaults.ts'

const bureau = { name: '海棠市丰宁生态环境局', parentOrgan: '海棠市生态环境局', areaCode: '', fondNo: '' }
const blankContext: FormContext = {
  file: makeFile({
    case: makeCase({ officers: [], parties: [makeParty({ code: '', address: '', representative: '' })] }),
  }),
  pack: rulePack,
  bureau,
  office: emptyFormOffice,
  title: '文书',
  partyId: null,
  discussionId: null,
  roundId: null,
  examinationId: null,
  docNo: '',
  docDate: null,
  formCode: '8F3K2M7Q',
}
const fullContext: FormContext = {
  ...blankContext,
  docNo: '闽泉环罚〔2023〕118号',
  docDate: '2023-11-27',
  file: makeFile({
    case: makeCase({
      milestones: [makeMilestone('inspected', '2023-08-29'), makeMilestone('filed', '2023-09-04')],
      facts: makeFacts({
        actFrom: '2023-06-01',
        actTo: '2023-08-29',
        penaltyArticle: '《排污许可管理条例》第三十三条第一项',
        proposedKinds: ['罚款'],
        proposedFine: 200_000,
      }),
    }),
    notices: [makeNotice()],
    decisions: [makeDecision()],
    materials: [makeMaterial({ title: '现场检查（勘察）笔录', kind: 'sceneRecord', docDate: '2023-08-29' })],
  }),
}

async function fill(code: string, context: FormContext, more: Record<string, string> = {}): Promise<string> {
  const form = formDescriptions().find((one) => one.code === code)!
  const output = join(tempDirectory(), `${code}.docx`)
  const values = formValuesSchema.parse({ ...formValues(context), ...more })
  await fillTemplate(await makeTemplate(form), values, output)
  return output
}
const textOf = async (path: string) => (await mammoth.extractRawText({ path })).value
const codes = formDescriptions().map((form) => form.code)

describe('the forms', () => {
  it('are forms of the rule pack, one file each, and name known fields only', async () => {
    for (const form of formDescriptions()) {
      expect(rulePack.forms.map((one) => one.code)).toContain(form.code)
      expect(templateFaults(await makeTemplate(form))).toEqual([])
    }
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.length).toBeGreaterThanOrEqual(30)
  })

  it.each(codes)('%s is filled from a full case and from an almost empty one', async (code) => {
    for (const context of [fullContext, blankContext]) {
      const path = await fill(code, context)
      const xml = openZip(await readFile(path))
        .file('word/document.xml')!
        .asText()
      expect(xml).not.toMatch(/undefined|\[object|null|NaN|\{[\p{L}#/]/u)
      expect(await textOf(path)).toContain(formDescriptions().find((form) => form.code === code)!.title)
    }
  })

  it('give a value to every field that is explained, and explain every value', () => {
    const values = formValues(fullContext)
    const texts = Object.keys(values).filter((name) => typeof values[name] === 'string')
    expect(texts.toSorted()).toEqual(formFields.map((field) => field.name).toSorted())
  })

  it('show what is missing as a blank, and the amount in digits and capitals', async () => {
    const blank = await textOf(await fill('penaltyDecision', blankContext))
    expect(blank).toContain('统一社会信用代码：（　　）')
    const full = await textOf(await fill('penaltyDecision', fullContext))
    expect(full).toContain('罚款人民币贰拾万元整（200000元）')
    expect(full).toContain('1. 现场检查（勘察）笔录，2023年8月29日')
  })

  it('written before the decision is recorded carry what the discussion concluded, never the proposal', async () => {
    const file = { ...fullContext.file, decisions: [], discussions: [] }
    expect(await textOf(await fill('penaltyDecision', { ...fullContext, file }))).not.toContain('贰拾万元整')
    const discussed = { ...file, discussions: [makeDiscussion()] }
    expect(await textOf(await fill('penaltyDecision', { ...fullContext, file: discussed }))).toContain('贰拾万元整')
  })

  it('hold the discussion as it was typed, dissent verbatim, with lines to sign on every page', async () => {
    const [first] = makeDiscussion().statements
    const said = '建议罚款八万元，\n理由是初次违法。'
    const discussion = makeDiscussion({
      absent: [{ name: '孙副', post: '副局长', staffNo: null, reason: '出差' }],
      recusals: [{ name: '李副', ground: '近亲属是股东', decidedBy: '王局' }],
      statements: [first!, { speaker: '赵副', opinion: 'disagree', text: said }],
    })
    const file = { ...fullContext.file, discussions: [discussion] }
    const path = await fill('discussionRecord', { ...fullContext, file })
    const text = await textOf(path)
    for (const part of [
      '孙副（副局长，出差）',
      '李副：近亲属是股东（王局决定）',
      '赵副（不同意）：',
      '初次违法',
      '200000元',
    ])
      expect(text).toContain(part)
    const foot = openZip(await readFile(path))
      .file(/^word\/footer/)[0]!
      .asText()
    for (const who of ['出席人员签字', '列席人员签字', '记录人签字']) expect(foot).toContain(who)
  })

  it('tell the right to a hearing at 200,000 and not below', async () => {
    const facts = (proposedFine: number) => ({
      ...fullContext,
      file: { ...fullContext.file, case: { ...fullContext.file.case, facts: makeFacts({ proposedFine }) } },
    })
    expect(await textOf(await fill('noticeBeforePenalty', facts(200_000)))).toContain('要求举行听证的权利')
    expect(await textOf(await fill('noticeBeforePenalty', facts(199_999)))).not.toContain('听证的权利')
  })

  it('keep whatever stands in the data as text: brackets, quotes, emoji, line breaks, control characters', async () => {
    const name = `<w:t>甲&乙"公司'{字段}🦊\u0007\ud800`
    const path = await fill('correctionOrder', fullContext, { 当事人: name, 当事人信息: '一\n二' })
    const text = await textOf(path)
    expect(text).toContain(`<w:t>甲&乙"公司'{字段}🦊\ufffd`)
    expect(
      openZip(await readFile(path))
        .file('word/document.xml')!
        .asText(),
    ).toMatch(/一<\/w:t>.*<w:br\/>.*>二</)
  })

  it('hold any text that a person can type', async () => {
    const template = await makeTemplate(formDescriptions().find((form) => form.code === 'serviceReceipt')!)
    const output = join(tempDirectory(), '回证.docx')
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (typed) => {
        const name = `甲${typed}乙`
        await fillTemplate(template, formValuesSchema.parse({ ...formValues(fullContext), 当事人: name }), output)
        const plain = (text: string) => text.replaceAll(/\s|\p{C}/gu, '')
        expect(plain(await textOf(output))).toContain(plain(name))
      }),
      { numRuns: 25, endOnFailure: true },
    )
  })

  it('carry the code of their print in the footer, as text and as the code that a scan is found by', async () => {
    const template = await makeTemplate(formDescriptions()[0]!)
    const zip = openZip(await readFile(await fill(codes[0]!, fullContext)))
    const media = (from: typeof zip) => from.file(/^word\/media\//).map((file) => file.asBinary())
    expect(zip.file(/^word\/footer/)[0]!.asText()).toContain('8F3K2M7Q')
    expect(media(zip)).toHaveLength(1)
    expect(media(zip)).not.toEqual(media(openZip(template)))
  })

  it('are made of nothing but a DOCX', () => {
    expect(() => openZip(Buffer.from('no ZIP'))).toThrow()
  })

  it('name their fields, in the footer too', async () => {
    const fields = fieldsOf(await makeTemplate(formDescriptions().find((form) => form.code === 'penaltyDecision')!))
    expect(fields).toEqual(expect.arrayContaining(['机关', '文号', '证据列表', '提供单位', '表单码']))
  })
})

const soffice = externalTool('soffice', '生成的 DOCX 能否被 LibreOffice 打开')
const pdftotext = externalTool('pdftotext', 'LibreOffice 打开后的文字')

describe.skipIf(soffice === null || pdftotext === null)('LibreOffice', () => {
  it('opens the documents and shows their fields', { timeout: 120_000 }, async () => {
    const folder = tempDirectory()
    const wanted = ['penaltyDecision', 'filingApproval', 'sceneRecord', 'investigationReport', 'serviceReceipt']
    const paths = await Promise.all(wanted.map((code) => fill(code, fullContext)))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    execFileSync(soffice!, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths], {
      stdio: 'ignore',
      timeout: 90_000,
    })
    for (const code of wanted) {
      const text = execFileSync(pdftotext!, ['-layout', join(folder, `${code}.pdf`), '-'], { encoding: 'utf8' })
      expect(text.replaceAll(/\s/g, '')).toContain('华源')
      expect(text).toContain('8F3K2M7Q')
      expect(text).toMatch(/—\s*1\s*—/)
    }
  })
})
