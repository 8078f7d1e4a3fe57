import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { describe, expect, it } from 'vitest'

import { formValuesSchema, fillTemplate } from '#main/docx/fillTemplate.ts'
import { formDescriptions } from '#main/docx/formDescriptions.ts'
import { makeTemplate } from '#main/docx/makeTemplate.ts'
import { codes } from '#reader/codes.ts'
import { externalTool } from '#tests/helpers/externalTool.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

const soffice = externalTool('soffice', '文书页脚的表单码打印后能否被读出')
const hooks = { progress: () => {}, signal: new AbortController().signal }

describe.skipIf(soffice === null)('the code in the footer of a document', () => {
  it('is read from every page of its print', { timeout: 120_000 }, async () => {
    const folder = tempDirectory()
    const path = join(folder, '决定书.docx')
    const form = formDescriptions().find((one) => one.code === 'penaltyDecision')!
    await fillTemplate(await makeTemplate(form), formValuesSchema.parse({ 表单码: '8F3K2M7Q' }), path)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const convert = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path]
    execFileSync(soffice!, convert, { stdio: 'ignore', timeout: 90_000 })
    const { sides } = await codes({ path: join(folder, '决定书.pdf'), mediaType: 'application/pdf' }, hooks)
    expect(sides.length).toBeGreaterThan(1)
    expect(new Set(sides.map((side) => `${side.code} ${side.turn}`))).toEqual(new Set(['YJ1:8F3K2M7Q 0']))
  })
})
