import { Button } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import { milestoneText } from '#contract/text/milestones.ts'
import { isProof } from '#domain/case/caseFile.ts'
import type { Milestone } from '#domain/case/milestone.ts'
import type { Day } from '#domain/day.ts'
import type { Deadline } from '#domain/deadline/deadline.ts'
import type { Notice } from '#domain/decision/decision.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { SourceText } from '#renderer/ui/SourceText.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { WaiverDialog } from './WaiverDialog.tsx'

interface NoticeClockProps {
  view: CaseView
  notice: Notice
  mayWrite: boolean
}

const waivers: readonly Milestone['kind'][] = ['rightsWaived', 'hearingWaived']

/** When the party's days to plead are over, how that was counted, and whether the party waived them. */
export function NoticeClock({ view, notice, mayWrite }: NoticeClockProps) {
  const t = useText('decision')
  const [isWaiving, setWaiving] = useState(false)
  const clocks = view.deadlines.filter(
    (deadline) => deadline.of === notice.id && (deadline.id === 'D08' || deadline.id === 'D09'),
  )
  const [first] = clocks
  if (first === undefined) return null
  return (
    <div className="noticeClock">
      {clocks.map((clock) => (
        <Clock key={`${clock.id}${clock.partyName}`} clock={clock} />
      ))}
      <WaiverLines view={view} from={first.baseDay} />
      {mayWrite ? <Button onClick={() => setWaiving(true)}>{t('recordWaiver')}</Button> : null}
      {isWaiving ? (
        <WaiverDialog
          view={view}
          servedOn={first.baseDay}
          mayAskHearing={notice.hearingRightTold}
          onClose={() => setWaiving(false)}
        />
      ) : null}
    </div>
  )
}

function Clock({ clock }: { clock: Deadline }) {
  const t = useText('decision')
  return (
    <div>
      <p>
        <strong>{t('lastDay', { title: clock.title, day: clock.dueDay })}</strong>
        {clock.partyName === '' ? '' : `（${clock.partyName}）`} <SourceText source={clock.source} />
      </p>
      <p className="muted">{clock.steps.join('')}</p>
      {clock.fallacy === null ? null : <p className="badNote">{t('fallacy', clock.fallacy)}</p>}
    </div>
  )
}

/** A waiver counts with its signed paper only. */
function WaiverLines({ view, from }: { view: CaseView; from: Day }) {
  const t = useText('decision')
  const { file } = view
  const given = file.case.milestones.filter((one) => waivers.includes(one.kind) && one.day >= from)
  return given.map((one) => {
    const paper = file.materials.find((material) => material.id === one.materialId)
    const party = file.case.parties.find(({ id }) => id === one.partyId)?.name ?? ''
    const isProven = isProof(file, one.materialId)
    return (
      <p key={one.id}>
        <StatusTag
          tone={isProven ? 'good' : 'waiting'}
          text={t(isProven ? 'waived' : 'waivedUnproven', {
            party,
            day: one.day,
            what: milestoneText[one.kind],
            paper: paper?.title ?? '',
          })}
        />
      </p>
    )
  })
}
