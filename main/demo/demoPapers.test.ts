import { describe, expect, it } from 'vitest'

import { isCreditCode, isIdentityNumber } from '#domain/case/partyCode.ts'
import { amountInWords } from '#domain/text/amountInWords.ts'
import { readFileSync, readdirSync } from 'node:fs'

import { resourcePath } from '#main/resources.ts'

import { demoCase, demoPapers } from './demoPapers.ts'

const sources = readdirSync(resourcePath('demo'))
  .filter((name) => name.endsWith('.typ'))
  .map((name) => readFileSync(resourcePath(`demo/${name}`), 'utf8'))
  .join('\n')

describe('the demo dossier 闽泉环罚〔2023〕118号', () => {
  it('has 26 items on 120 pages in 正卷 and 8 on 33 in 副卷', () => {
    const volume = (name: string) => demoPapers().filter((paper) => paper.volume === name)
    const pagesOf = (name: string) => volume(name).map((paper) => paper.pages)
    const sum = (list: number[]) => list.reduce((total, pages) => total + pages, 0)
    expect(pagesOf('正')).toEqual([8, 2, 6, 6, 4, 5, 2, 11, 3, 11, 2, 2, 7, 5, 8, 3, 2, 3, 13, 1, 3, 2, 6, 2, 2, 1])
    expect(pagesOf('副')).toEqual([3, 4, 5, 2, 7, 2, 3, 7])
    expect([sum(pagesOf('正')), sum(pagesOf('副'))]).toEqual([120, 33])
    expect(volume('正').at(-1)?.first).toBe(120)
  })

  it('tells the steps on the days of case 118', () => {
    const { milestones, decisions, rounds, discussions } = demoCase()
    const dayOf = (kind: string) => milestones.find((milestone) => milestone.kind === kind)?.day
    expect(
      ['inspected', 'filed', 'noticeServed', 'hearingRequested', 'hearingNoticeServed', 'hearingHeld'].map(dayOf),
    ).toEqual(['2023-08-29', '2023-09-04', '2023-10-20', '2023-10-25', '2023-10-27', '2023-11-09'])
    expect(rounds.map((round) => [round.concludedOn, round.opinion])).toEqual([
      ['2023-11-14', 'return'],
      ['2023-11-20', 'agree'],
    ])
    expect(discussions[0]?.heldOn).toBe('2023-11-23')
    expect([
      decisions[0]?.decidedOn,
      decisions[0]?.services[0]?.servedOn,
      decisions[0]?.publicity[0]?.publishedOn,
    ]).toEqual(['2023-11-27', '2023-11-29', '2023-12-05'])
    expect(dayOf('installmentRequested')).toBe('2023-12-11')
  })

  it('names no file that is not a material', () => {
    const { materials, milestones, notices, decisions, rounds, discussions } = demoCase()
    const files = materials.map((material) => material.file)
    const acts = [...notices, ...decisions]
    const named = [
      ...milestones.map((milestone) => milestone.material),
      ...acts.flatMap((act) => [act.material, ...act.services.map((service) => service.receipt)]),
      ...rounds.flatMap((round) => [
        round.signed,
        ...round.answers.flatMap((answer) => answer.citations.map((one) => one.file)),
      ]),
      ...discussions.map((discussion) => discussion.signed),
    ]
    expect(named.filter((file) => file !== null && !files.includes(file))).toEqual([])
    expect(new Set(files).size).toBe(files.length)
  })

  it('uses codes whose check digits are right, of an area that does not exist', () => {
    const organisations = [
      ...new Set([...(sources + JSON.stringify(demoCase())).matchAll(/9135\d{4}MA2DEM\w{4}/g)].map(([code]) => code)),
    ]
    const persons = [...new Set([...sources.matchAll(/\b3\d{16}[\dX]\b/g)].map(([code]) => code))]
    expect(organisations.length).toBe(3)
    expect(persons.length).toBe(3)
    for (const code of organisations) expect([code.slice(2, 8), isCreditCode(code)]).toEqual(['350599', true])
    for (const code of persons) expect([code.slice(0, 6), isIdentityNumber(code)]).toEqual(['350599', true])
    expect(isIdentityNumber('350599197908163013')).toBe(false)
  })

  it('writes amounts in capitals that agree with the figures, lawful and not above what was announced', () => {
    const { decisions, notices, discussions, facts } = demoCase()
    const fine = decisions[0]?.fine ?? 0
    expect(decisions[0]?.text).toContain(amountInWords(fine))
    expect(discussions[0]?.conclusion?.text).toContain(amountInWords(fine))
    expect(discussions[0]?.conclusion?.fine).toBe(fine)
    expect(fine).toBeGreaterThanOrEqual(facts.legalMin ?? Infinity)
    expect(fine).toBeLessThanOrEqual(notices[0]?.proposedFine ?? 0)
  })
})
