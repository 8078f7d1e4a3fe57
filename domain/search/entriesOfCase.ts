import { caseTitle, type Case } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Decision, Notice } from '#domain/decision/decision.ts'
import type { Discussion } from '#domain/discussion/discussion.ts'
import type { Material } from '#domain/material/material.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import type { Service } from '#domain/service/service.ts'
import { amountInWords } from '#domain/text/amountInWords.ts'

import type { SearchEntry } from './searchEntry.ts'

/** Everything of a case that can be found, but the text of its pages. */
export function entriesOfCase(file: CaseFile): SearchEntry[] {
  return [
    entryOfCase(file),
    ...file.decisions.map(entryOfDecision),
    ...file.notices.map(entryOfNotice),
    ...file.rounds.map(entryOfRound),
    ...file.discussions.map(entryOfDiscussion),
    ...file.services.map(entryOfService),
    ...file.materials.map(entryOfMaterial),
  ]
}

function entryOfCase({ case: found, decisions }: CaseFile): SearchEntry {
  const names = [
    found.handler,
    ...found.parties.flatMap((party) => [party.name, party.representative]),
    ...found.officers.map((officer) => officer.name),
  ]
  // A list of hits shows the first two lines, so they stand there even when empty.
  const head = `${caseTitle(found, decisions.length > 0)}\n${found.filingNo}`
  const text = lines(
    head,
    found.archiveNo,
    found.source,
    found.organ,
    `承办人 ${found.handler}`,
    ...found.parties.flatMap((party) => [party.name, party.code, party.address, party.representative, party.phone]),
    ...found.officers.map((officer) => `${officer.name} ${officer.cardNo}`),
    ...factLines(found),
    ...found.milestones.map((milestone) => `${milestone.day} ${milestone.note}`),
  )
  return { place: 'case', refId: found.id, text, names: lines(...new Set(names)) }
}

function factLines({ facts }: Case): string[] {
  return [
    facts.penaltyArticle,
    facts.offenceArticle,
    facts.localListReason,
    facts.mitigationGround,
    `${facts.actFrom ?? ''} ${facts.actTo ?? ''}`.trim(),
    facts.proposedKinds.join('、'),
    amount(facts.proposedFine),
  ]
}

function entryOfDecision(decision: Decision): SearchEntry {
  const text = lines(
    decision.docNo,
    decision.decidedOn,
    decision.organ,
    decision.kinds.join('、'),
    amount(decision.fine),
    decision.article,
    decision.text,
    ...decision.publicity.map((one) => `${one.publishedOn} ${one.place}`),
  )
  return { place: 'decision', refId: decision.id, text, names: '' }
}

function entryOfNotice(notice: Notice): SearchEntry {
  const text = lines(notice.docNo, notice.proposedKinds.join('、'), amount(notice.proposedFine))
  return { place: 'notice', refId: notice.id, text, names: '' }
}

function entryOfService(service: Service): SearchEntry {
  const { receiver, relation, witness, servers } = service
  const text = lines(
    `${service.sentOn ?? ''} ${service.servedOn ?? ''}`,
    `${receiver} ${relation}`,
    service.place,
    service.mailNo,
    service.announcedIn,
    service.refusal,
    witness,
    service.returnReason,
    service.note,
    ...servers.map((server) => `${server.name} ${server.cardNo}`),
  )
  const names = lines(receiver, witness, ...servers.map((server) => server.name))
  return { place: 'service', refId: service.id, text, names }
}

function entryOfRound(round: ReviewRound): SearchEntry {
  const text = lines(
    round.opinionText,
    `${round.submittedOn} ${round.submittedBy}`,
    `${round.concludedOn ?? ''} ${round.reviewer}`.trim(),
    ...round.answers.flatMap((answer) => [answer.problem, ...answer.citations.map((citation) => citation.quote)]),
  )
  return { place: 'review', refId: round.id, text, names: lines(round.reviewer) }
}

function entryOfDiscussion(held: Discussion): SearchEntry {
  const people = [held.presider, held.recorder, ...held.attendees, ...held.absent, ...held.observers]
  const text = lines(
    `${held.heldOn} ${held.place}`,
    people.map((person) => `${person.name} ${person.post}`).join('、'),
    held.report,
    held.pleadings,
    held.legalOpinion,
    ...held.recusals.map((one) => `${one.name} ${one.ground}`),
    ...held.statements.map((statement) => `${statement.speaker}：${statement.text}`),
    held.conclusion?.article ?? '',
    amount(held.conclusion?.fine ?? null),
    held.conclusion?.text ?? '',
    held.conclusion?.facts ?? '',
    held.conclusion?.offenceArticle ?? '',
    held.organ,
    held.options,
    held.departureReason,
    ...held.addenda.map((one) => one.text),
  )
  const names = lines(...new Set(people.map((person) => person.name)))
  return { place: 'discussion', refId: held.id, text, names }
}

function entryOfMaterial(material: Material): SearchEntry {
  const text = lines(
    material.title,
    material.docNo,
    material.docDate ?? '',
    material.author,
    material.remark,
    material.withdrawnReason,
    ...new Set(material.versions.map((version) => version.fileName)),
  )
  return { place: 'material', refId: material.id, text, names: lines(material.author) }
}

/** A fine in the ways it is looked for: 200000元, 200,000, 20万元, 贰拾万元整. */
function amount(yuan: number | null): string {
  if (yuan === null) return ''
  const grouped = yuan.toLocaleString('en-US')
  return `${yuan}元 ${grouped} ${yuan / 10_000}万元 ${amountInWords(yuan)}`
}

function lines(...parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n')
}
