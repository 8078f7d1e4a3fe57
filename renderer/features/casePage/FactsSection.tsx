import { Button, Descriptions } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { moneyText } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'

import { FactsDialog } from './FactsDialog.tsx'

const flags = [
  'continuing',
  'harmful',
  'majorPublicInterest',
  'complex',
  'suspectedCrime',
  'onLocalList',
  'headOrdersDiscussion',
] as const

/** What the rules must know of the act; each fact is asked once. */
export function FactsSection({ view }: { view: CaseView }) {
  const t = useText('facts')
  const [isEditing, setEditing] = useState(false)
  const mayEdit = useHasRole('handler', 'examiner', 'reviewer', 'archivist') && view.file.case.archivedOn === null
  const facts = view.file.case.facts
  const range =
    facts.legalMin === null && facts.legalMax === null
      ? '—'
      : `${moneyText(facts.legalMin)} ～ ${moneyText(facts.legalMax)}`
  const marked = flags.filter((flag) => facts[flag]).map((flag) => t(flag))
  return (
    <Section title={t('title')} extra={mayEdit ? <Button onClick={() => setEditing(true)}>{t('edit')}</Button> : null}>
      <Descriptions
        bordered
        column={3}
        items={[
          {
            key: 'act',
            label: t('act'),
            children: `${facts.actFrom ?? '—'} 至 ${facts.continuing ? t('stillGoing') : (facts.actTo ?? '—')}`,
          },
          { key: 'range', label: t('range'), children: range },
          {
            key: 'proposed',
            label: t('proposed'),
            children: `${facts.proposedKinds.join('、') || '—'} ${facts.proposedFine === null ? '' : moneyText(facts.proposedFine)}`,
          },
          { key: 'offence', label: t('offenceArticle'), children: facts.offenceArticle || '—' },
          { key: 'penalty', label: t('penaltyArticle'), children: facts.penaltyArticle || '—', span: 2 },
          { key: 'flags', label: t('flags'), children: marked.join('、') || t('noFlags'), span: 3 },
        ]}
      />
      <FactsDialog view={view} isOpen={isEditing} onClose={() => setEditing(false)} />
    </Section>
  )
}
