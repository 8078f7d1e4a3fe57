import { Input, Select } from 'antd'
import { useState, type ReactNode } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { Day } from '#domain/day.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { DayBox, todayHere } from '#renderer/ui/form/DayField.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { Section } from '#renderer/ui/Section.tsx'

import { PlatformSectionTable } from './PlatformSectionTable.tsx'

/** 填报助手: the fields of another system in its order, to be copied and ticked one after the other. */
export function PlatformSheet({ view }: { view: CaseView }) {
  const t = useText('platform')
  const platforms = useQueryRpc('platform.list', {})
  const [chosen, setChosen] = useState<string | null>(null)
  if (platforms.isPending) return <Loading />
  if (platforms.isError) return <ErrorState error={platforms.error} onRetry={() => void platforms.refetch()} />
  const platform = platforms.data.find((one) => one.code === chosen) ?? platforms.data[0]
  if (platform === undefined) return null
  return (
    <Section title={t('title')} extra={<span className="muted">{t('hint')}</span>}>
      <PlatformFields
        key={platform.code}
        caseId={view.file.case.id}
        platform={platform}
        choice={
          <Select
            aria-label={t('choose')}
            value={platform.code}
            options={platforms.data.map(({ code, title }) => ({ value: code, label: title }))}
            onChange={setChosen}
            popupMatchSelectWidth={false}
          />
        }
      />
    </Section>
  )
}

interface PlatformFieldsProps {
  caseId: string
  platform: { code: string; note: string }
  choice: ReactNode
}

function PlatformFields({ caseId, platform, choice }: PlatformFieldsProps) {
  const t = useText('platform')
  const { account } = useDesk()
  const sheet = useQueryRpc('platform.get', { caseId, platform: platform.code })
  const [enteredBy, setEnteredBy] = useState(account.name)
  const [enteredOn, setEnteredOn] = useState<Day | null>(todayHere())
  return (
    <>
      <div className="platformBar">
        {choice}
        <span className="dayBox">
          <label htmlFor="platform-by">{t('byWhom')}</label>
          <Input id="platform-by" value={enteredBy} onChange={(event) => setEnteredBy(event.target.value)} />
        </span>
        <DayBox label={t('onDay')} value={enteredOn} onChange={setEnteredOn} />
      </div>
      <p className="muted">{platform.note}</p>
      {sheet.isPending ? <Loading /> : null}
      {sheet.isError ? <ErrorState error={sheet.error} onRetry={() => void sheet.refetch()} /> : null}
      {sheet.data?.length === 0 ? <p className="muted">{t('none')}</p> : null}
      {sheet.data?.map((section) => (
        <PlatformSectionTable
          key={`${section.code} ${section.target}`}
          section={section}
          at={{ caseId, platform: platform.code, section: section.code, target: section.target }}
          by={enteredOn === null || enteredBy.trim() === '' ? null : { enteredOn, enteredBy }}
        />
      ))}
    </>
  )
}
