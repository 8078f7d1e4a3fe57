import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import PizZip from 'pizzip'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { OutputOf } from '#contract/index.ts'
import { makeScan, openCase } from '#tests/helpers/officeCase.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

let office: TestOffice
let caseId: string
beforeEach(async () => {
  office = await openTestOffice(tempDirectory())
  caseId = (await openCase(office)).case.id
})
afterEach(() => office.close())

const make = (code: string) =>
  office.ask('form.generate', { caseId, code, partyId: null, docDate: '2026-09-14', number: { take: 'none' } })

describe('templates of the office', () => {
  const edited = async (change: (xml: string) => string): Promise<string> => {
    const { path } = await office.ask('form.saveTemplate', { code: 'correctionOrder' })
    const zip = new PizZip(await readFile(path))
    zip.file('word/document.xml', change(zip.file('word/document.xml')!.asText()))
    const own = join(office.directory, '本单位责改.docx')
    await writeFile(own, zip.generate({ type: 'nodebuffer' }))
    return own
  }
  const textOf = async ({ path }: OutputOf<'form.generate'>) =>
    new PizZip(await readFile(path)).file('word/document.xml')!.asText()

  it('take the place of ours, 红头 included, until they are taken back', async () => {
    const own = await edited((xml) => xml.replace('{机关}', '海棠市生态环境局文件'))
    await office.ask('form.replaceTemplate', { code: 'correctionOrder', token: own })
    expect(await textOf(await make('correctionOrder'))).toContain('海棠市生态环境局文件')
    await office.ask('form.restoreTemplate', { code: 'correctionOrder' })
    expect(await textOf(await make('correctionOrder'))).not.toContain('海棠市生态环境局文件')
    expect((await office.ask('trail.verify', {})).problems).toEqual([])
  })

  it('that name unknown fields are refused by name, with the field that was probably meant', async () => {
    const own = await edited((xml) => xml.replace('{机关}', '{机关名称}').replace('{检查日期}', '{检查的日期}'))
    const seen = await office.ask('form.inspectTemplate', { token: own })
    expect(seen.faults.map((one) => `${one.name}→${one.meant}`)).toEqual(['机关名称→机关', '检查的日期→检查日期'])
    const error = await office.refuse('form.replaceTemplate', { code: 'correctionOrder', token: own })
    expect(error).toMatchObject({ what: 'templateFields', detail: expect.stringContaining('{机关名称}') as string })
  })

  it('with braces that do not match, or that are no DOCX, are refused in words', async () => {
    const broken = await edited((xml) => xml.replace('{机关}', '{机关'))
    expect(await office.refuse('form.replaceTemplate', { code: 'correctionOrder', token: broken })).toMatchObject({
      what: 'templateFields',
    })
    const picture = await makeScan(office, '不是模板')
    expect(await office.refuse('form.inspectTemplate', { token: picture })).toMatchObject({ what: 'notDocx' })
  })
})
