import { Descriptions } from 'antd'

import type { CaseView } from '#contract/case.ts'
import { outcomeText } from '#contract/text/discussion.ts'
import type { Attendee, Discussion } from '#domain/discussion/discussion.ts'
import { absenteeText, personText, recusalText, reportText, tableOf } from '#domain/form/formDiscussion.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { moneyText } from '#renderer/ui/format.ts'

/** Meeting and reports as they were recorded. */
export function RecordFacts({ view, discussion }: { view: CaseView; discussion: Discussion }) {
  const t = useText('discussion')
  const { heldOn, from, to } = discussion
  return (
    <Descriptions
      bordered
      className="recordFacts"
      column={3}
      items={[
        row(t('heldOn'), `${heldOn} ${from}${to === '' ? '' : `—${to}`}`, 1),
        row(t('place'), discussion.place, 2),
        ...optional(t('organ'), discussion.organ),
        row(t('presider'), personText(discussion.presider), 1),
        row(t('recorder'), personText(discussion.recorder), 2),
        row(t('attendees'), people(tableOf(discussion))),
        ...optional(t('absent'), discussion.absent.map(absenteeText).join('、')),
        ...optional(t('recusals'), discussion.recusals.map(recusalText).join('；')),
        row(t('observers'), people(discussion.observers)),
        row(t('draft'), draftText(view, discussion)),
        row(t('report'), reportText(discussion)),
        row(t('pleadings'), discussion.pleadings),
        row(t('legalOpinion'), discussion.legalOpinion),
      ]}
    />
  )
}

/** What was concluded, with what it departs from. */
export function RecordConclusion({ discussion }: { discussion: Discussion }) {
  const t = useText('discussion')
  const { conclusion } = discussion
  return (
    <Descriptions
      bordered
      className="recordFacts"
      column={3}
      items={[
        ...optional(t('options'), discussion.options),
        row(t('outcome'), conclusion === null ? '' : outcomeText[conclusion.outcome], 1),
        row(t('kinds'), conclusion?.kinds.join('、') ?? '', 1),
        row(t('fine'), moneyText(conclusion?.fine ?? null), 1),
        ...partyRows(discussion).map(({ name, text }) => row(name, text)),
        ...optional(t('facts'), conclusion?.facts ?? ''),
        ...optional(t('offenceArticle'), conclusion?.offenceArticle ?? ''),
        ...optional(t('penaltyArticle'), conclusion?.article ?? ''),
        ...optional(t('conclusionText'), conclusion?.text ?? ''),
        ...optional(t('departureReason'), discussion.departureReason),
      ]}
    />
  )
}

function row(label: string, value: string, span = 3) {
  return { key: label, label, span, children: <span className="preText">{value || '—'}</span> }
}

function optional(label: string, value: string) {
  return value === '' ? [] : [row(label, value)]
}

function partyRows({ conclusion }: Discussion): { name: string; text: string }[] {
  const entries = conclusion?.perParty ?? []
  if (entries.length < 2) return []
  return entries.map(({ name, outcome, kinds, fine }) => ({
    name,
    text: outcome === 'noPenalty' ? outcomeText.noPenalty : `${kinds.join('、')} ${moneyText(fine)}`,
  }))
}

function draftText({ file }: CaseView, { draft }: Discussion): string {
  const material = file.materials.find((one) => one.id === draft?.materialId)
  return material === undefined ? '' : `${material.title}（第 ${draft?.version ?? 1} 稿）`
}

function people(list: readonly Attendee[]): string {
  return list.map(personText).join('、')
}
