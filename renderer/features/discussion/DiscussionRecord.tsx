import { Descriptions } from 'antd'

import type { CaseView } from '#contract/case.ts'
import { outcomeText, statementOpinionText } from '#contract/text/discussion.ts'
import type { Attendee, Discussion } from '#domain/discussion/discussion.ts'
import { PaperRound } from '#renderer/app/paper/PaperRound.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { moneyText } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

const stanceTones = { agree: 'good', disagree: 'bad', reserve: 'waiting', inform: 'idle' } as const

interface DiscussionRecordProps {
  view: CaseView
  discussion: Discussion
  mayWrite: boolean
}

/** A record as it stands, with its paper below. */
export function DiscussionRecord({ view, discussion, mayWrite }: DiscussionRecordProps) {
  const t = useText('discussion')
  const { conclusion } = discussion
  return (
    <div className="scrollColumn">
      <Descriptions
        bordered
        column={3}
        items={[
          {
            key: 'heldOn',
            label: t('heldOn'),
            children: `${discussion.heldOn} ${discussion.from}${discussion.to === '' ? '' : `—${discussion.to}`}`,
          },
          { key: 'place', label: t('place'), children: discussion.place || '—', span: 2 },
          { key: 'presider', label: t('presider'), children: people([discussion.presider]) },
          { key: 'recorder', label: t('recorder'), children: people([discussion.recorder]), span: 2 },
          { key: 'attendees', label: t('attendees'), children: people(discussion.attendees), span: 3 },
          { key: 'absent', label: t('absent'), children: people(discussion.absent), span: 3 },
          { key: 'observers', label: t('observers'), children: people(discussion.observers), span: 3 },
          {
            key: 'recusals',
            label: t('recusals'),
            children: discussion.recusals.map((one) => `${one.name}：${one.ground}`).join('；') || '—',
            span: 3,
          },
          {
            key: 'report',
            label: t('report'),
            children: <span className="preText">{discussion.report || '—'}</span>,
            span: 3,
          },
          {
            key: 'outcome',
            label: t('outcome'),
            children: conclusion === null ? '—' : outcomeText[conclusion.outcome],
          },
          { key: 'kinds', label: t('kinds'), children: conclusion?.kinds.join('、') || '—' },
          { key: 'fine', label: t('fine'), children: moneyText(conclusion?.fine ?? null) },
          {
            key: 'text',
            label: t('conclusionText'),
            children: <span className="preText">{conclusion?.text || '—'}</span>,
            span: 3,
          },
        ]}
      />
      <Section title={t('statements')}>
        <ul className="guardList">
          {discussion.statements.map((statement, index) => (
            <li key={`${statement.speaker}${index}`} className="guard">
              <StatusTag tone={stanceTones[statement.opinion]} text={statementOpinionText[statement.opinion]} />
              <span className="guardText">
                <strong>{statement.speaker}</strong> {statement.text}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <DiscussionPaper view={view} discussion={discussion} mayWrite={mayWrite} />
    </div>
  )
}

function DiscussionPaper({ view, discussion, mayWrite }: DiscussionRecordProps) {
  const t = useText('discussion')
  const print = useCommandRpc('discussion.print')
  const hangBack = useCommandRpc('discussion.hangBack')
  // The service names the record of a later meeting by its number.
  const title = discussion.no === 1 ? '案件集体讨论记录' : `案件集体讨论记录（第${discussion.no}次）`
  const kept = view.file.materials.filter((material) => material.withdrawnReason === '')
  return (
    <Section title={t('paper')}>
      <PaperRound
        materials={kept}
        printed={kept.findLast((material) => material.kind === 'discussionRecord' && material.title === title) ?? null}
        signed={kept.find((material) => material.id === discussion.signedMaterialId) ?? null}
        isBusy={print.busy}
        mayWrite={mayWrite}
        onGenerate={() => void print.run({ discussionId: discussion.id })}
        onHangBack={async (materialId) => (await hangBack.run({ discussionId: discussion.id, materialId })).ok}
      />
    </Section>
  )
}

function people(list: readonly Attendee[]): string {
  return list.map((person) => (person.post === '' ? person.name : `${person.name}（${person.post}）`)).join('、') || '—'
}
