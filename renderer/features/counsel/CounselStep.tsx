import { Button } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import { adoptionText } from '#contract/text/counsel.ts'
import type { CounselOpinion } from '#domain/counsel/counsel.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { AdoptDialog } from './AdoptDialog.tsx'
import { OpinionDialog } from './OpinionDialog.tsx'

/** 法律顾问: questions put to counsel and their written opinions (令30号51); they replace no review. */
export function CounselStep({ view }: { view: CaseView }) {
  const t = useText('counsel')
  const isOpen = view.file.case.archivedOn === null
  const mayWrite = useHasRole('handler', 'examiner', 'reviewer', 'recorder', 'archivist') && isOpen
  const [edited, setEdited] = useState<CounselOpinion | 'new' | null>(null)
  const [adopted, setAdopted] = useState<CounselOpinion | null>(null)
  const [leaving, setLeaving] = useState<CounselOpinion | null>(null)
  const strike = useCommandRpc('counsel.strikeOpinion')
  const opinions = view.file.counselOpinions.filter((one) => one.struckReason === '')
  const drop = async (reason: string) => {
    const answer = leaving === null ? null : await strike.run({ opinionId: leaving.id, reason })
    if (answer?.ok === true) setLeaving(null)
  }
  return (
    <div className="fillColumn">
      <div className="tabBar">
        <span className="muted">{t('title')}</span>
        <span className="barGap" />
        {mayWrite ? (
          <Button type={opinions.length === 0 ? 'primary' : 'default'} onClick={() => setEdited('new')}>
            {t('ask')}
          </Button>
        ) : null}
      </div>
      {opinions.length === 0 ? (
        <EmptyState title={t('none')} {...(isOpen ? { hint: t('noneHint') } : {})} />
      ) : (
        <ul className="counselOpinions">
          {opinions.map((one) => (
            <OpinionItem
              key={one.id}
              view={view}
              opinion={one}
              mayWrite={mayWrite}
              onEdit={() => setEdited(one)}
              onAdopt={() => setAdopted(one)}
              onStrike={() => setLeaving(one)}
            />
          ))}
        </ul>
      )}
      <OpinionDialog view={view} opinion={edited} onClose={() => setEdited(null)} />
      <AdoptDialog opinion={adopted} onClose={() => setAdopted(null)} />
      <ReasonDialog
        title={t('strikeTitle')}
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        onReason={(reason) => void drop(reason)}
      />
    </div>
  )
}

interface OpinionItemProps {
  view: CaseView
  opinion: CounselOpinion
  mayWrite: boolean
  onEdit: () => void
  onAdopt: () => void
  onStrike: () => void
}

function OpinionItem({ view, opinion, mayWrite, onEdit, onAdopt, onStrike }: OpinionItemProps) {
  const t = useText('counsel')
  const mayAdopt = useHasRole('examiner', 'reviewer', 'handler') && mayWrite
  const paper = view.file.materials.find((one) => one.id === opinion.materialId)
  const isAwaited = opinion.opinion === '' && paper === undefined
  const facts = [opinion.firm, opinion.givenOn ?? '', paper?.title ?? ''].filter((text) => text !== '')
  return (
    <li>
      <div className="listHead">
        <strong>{opinion.name}</strong>
        <span className="muted">{facts.join('　')}</span>
        <Adoption opinion={opinion} isAwaited={isAwaited} />
        <span className="barGap" />
        {mayWrite ? (
          <span className="buttonRow">
            {isAwaited || !mayAdopt ? null : <Button onClick={onAdopt}>{t('adopt')}</Button>}
            <Button onClick={onEdit}>{t('edit')}</Button>
            <Button onClick={onStrike}>{t('strike')}</Button>
          </span>
        ) : null}
      </div>
      <dl>
        <dt>{t('question')}</dt>
        <dd>{opinion.question}</dd>
        {opinion.opinion === '' ? null : (
          <>
            <dt>{t('opinion')}</dt>
            <dd>{opinion.opinion}</dd>
          </>
        )}
        {opinion.adoption === null ? null : (
          <>
            <dt>{t('adopt')}</dt>
            <dd>
              {adoptionText[opinion.adoption.how]}
              {opinion.adoption.reason === '' ? '' : `：${opinion.adoption.reason}`}{' '}
              <span className="muted">{t('by', { name: opinion.adoption.by, day: opinion.adoption.on })}</span>
            </dd>
          </>
        )}
      </dl>
    </li>
  )
}

function Adoption({ opinion, isAwaited }: { opinion: CounselOpinion; isAwaited: boolean }) {
  const t = useText('counsel')
  if (opinion.adoption !== null) return <StatusTag tone="good" text={adoptionText[opinion.adoption.how]} />
  return <StatusTag tone={isAwaited ? 'active' : 'waiting'} text={t(isAwaited ? 'waits' : 'undecided')} />
}
