import { readFileSync } from 'node:fs'

import * as z from 'zod'

import { addDays, type Day } from '#domain/day.ts'
import { fillTemplate } from '#domain/text/fillTemplate.ts'
import { resourcePath } from '#main/resources.ts'

import { paperValues } from './paperValues.ts'
import { yearDays, type YearCase } from './yearCase.ts'

const pair = z.tuple([z.string(), z.string()])

const formSchema = z.object({
  kind: z.string(),
  /** Days without which there is no such paper. */
  needs: z.array(z.enum(yearDays)),
  outcomes: z.array(z.string()).nullable().default(null),
  title: z.string(),
  volume: z.enum(['正', '副']),
  day: z.enum(yearDays),
  docNo: z.string(),
  author: z.string(),
  stamp: z.string(),
  fields: z.array(pair),
  body: z.array(z.string()),
  signs: z.array(pair),
  /** Sheets of raw data follow, as many as the case asks for. */
  long: z.boolean().default(false),
})
type Form = z.infer<typeof formSchema>

/** A paper of a case, filled in, before it is set. */
export interface YearPaper {
  readonly kind: string
  readonly file: string
  readonly title: string
  readonly volume: '正' | '副'
  readonly docNo: string
  readonly docDate: Day
  readonly author: string
  readonly isPrinted: boolean
  readonly isLong: boolean
  /** What the Typst source sets. */
  readonly text: {
    organ: string
    title: string
    docNo: string
    stamp: string
    iso: Day
    fields: [string, string][]
    body: string[]
    signs: [string, string][]
  }
}

/** The papers of a case in the order of its dossier. */
export function papersOfYearCase(one: YearCase, today: Day): YearPaper[] {
  const forms = z.array(formSchema).parse(JSON.parse(readFileSync(resourcePath('demo2023/papers.json'), 'utf8')))
  const made = forms.filter((form) => isMade(form, one))
  return made.map((form, index) => filled(form, one, { index, today }))
}

function isMade(form: Form, one: YearCase): boolean {
  if (one.isDossier) return false
  if (one.printed.includes(form.kind)) return true
  const hasDays = form.needs.every((name) => one.days[name] !== undefined)
  return hasDays && (form.outcomes?.includes(one.outcome) ?? true)
}

function filled(form: Form, one: YearCase, at: { index: number; today: Day }): YearPaper {
  const isPrinted = one.printed.includes(form.kind)
  const values = { ...paperValues(one), ...one.planted[form.kind] }
  const say = (text: string) => fillTemplate(text, values)
  const docDate = isPrinted ? addDays(at.today, -1) : (one.days[form.day] ?? at.today)
  const { kind, title, volume } = form
  const number = String(at.index + 1).padStart(2, '0')
  const docNo = say(form.docNo)
  return {
    kind,
    file: `${number} ${title}.pdf`,
    title,
    volume,
    docNo,
    docDate,
    author: say(form.author),
    isPrinted,
    isLong: form.long,
    text: {
      organ: say(form.stamp),
      title,
      docNo,
      stamp: isPrinted ? '' : say(form.stamp),
      iso: docDate,
      fields: form.fields.map(([label, text]) => [label, say(text)]),
      body: form.body.map(say),
      signs: isPrinted ? [] : form.signs.map(([label, names]) => [label, say(names)]),
    },
  }
}
