import { Button, Descriptions } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import { partyKindText } from '#contract/text/case.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { EditCaseDialog } from './EditCaseDialog.tsx'

/** Parties, officers, source and organ, with the warnings of the data itself. */
export function BasicsSection({ view }: { view: CaseView }) {
  const t = useText('casePage')
  const [isEditing, setEditing] = useState(false)
  const mayEdit = useHasRole('handler', 'archivist') && view.file.case.archivedOn === null
  const one = view.file.case
  return (
    <Section title={t('basics')} extra={mayEdit ? <Button onClick={() => setEditing(true)}>{t('edit')}</Button> : null}>
      <Descriptions
        bordered
        column={3}
        items={[
          { key: 'cause', label: t('cause'), children: one.cause },
          { key: 'source', label: t('source'), children: one.source },
          { key: 'filingNo', label: t('filingNo'), children: one.filingNo || '—' },
          { key: 'organ', label: t('organ'), children: one.organ },
          { key: 'handler', label: t('handler'), children: one.handler || '—' },
          { key: 'retention', label: t('retention'), children: one.retention },
        ]}
      />
      <OrganDoubts view={view} />
      <Parties view={view} />
      <p className="officers">
        <strong>{t('officers')}</strong>{' '}
        {one.officers.length === 0
          ? '—'
          : one.officers
              .map(
                (officer) =>
                  `${officer.name}${officer.cardNo === '' ? '' : `（${officer.cardNo}，${officer.cardValidFrom ?? '?'} 至 ${officer.cardValidTo ?? '?'}）`}`,
              )
              .join('；')}
      </p>
      <EditCaseDialog view={view} isOpen={isEditing} onClose={() => setEditing(false)} />
    </Section>
  )
}

/** What the law of the day proposes instead of the organ: a whole sentence, so not in the narrow table. */
function OrganDoubts({ view }: { view: CaseView }) {
  return view.warnings
    .filter((warning) => warning.field === 'organ')
    .map((warning) => (
      <p key={warning.message} className="organDoubt">
        <StatusTag tone="waiting" text={warning.message} />
      </p>
    ))
}

function Parties({ view }: { view: CaseView }) {
  const t = useText('casePage')
  return (
    <ul className="parties">
      {view.file.case.parties.map((party) => (
        <li key={party.id}>
          <strong>{party.name}</strong> <span className="muted">{partyKindText[party.kind]}</span>
          <span className="numeric">{party.code || t('noCode')}</span>
          <span>{[party.representative, party.phone, party.address].filter((text) => text !== '').join(' · ')}</span>
          {view.warnings
            .filter((warning) => warning.field === party.name)
            .map((warning) => (
              <StatusTag key={warning.message} tone="waiting" text={warning.message} />
            ))}
        </li>
      ))}
    </ul>
  )
}
