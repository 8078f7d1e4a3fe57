import { Button, Select } from 'antd'
import { useState } from 'react'

import { useHasRole } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { todayHere } from '#renderer/ui/form/DayField.tsx'

/** How many were retained in a year, and one button that puts it into the figures; a typed figure is never overwritten unasked. */
export function YearFigure() {
  const t = useText('counsel')
  const thisYear = Number(todayHere().slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const register = useQueryRpc('counsel.register', { year })
  const entries = useQueryRpc('register.list', { year })
  const save = useCommandRpc('register.save')
  const mayWrite = useHasRole('handler', 'archivist', 'reviewer')
  const count = register.data?.ofYear ?? 0
  const typed = entries.data?.find((entry) => entry.kind === 'counter' && entry.counter === 'counsels')
  const now = typed?.kind === 'counter' ? typed.value : null
  const put = () =>
    save.run({
      id: typed?.id ?? '',
      kind: 'counter',
      counter: 'counsels',
      value: count,
      year,
      day: null,
      caseId: null,
      docNo: '',
      title: t('figure'),
      source: t('figureSource'),
      withdrawnReason: '',
    })
  return (
    <>
      <Select
        aria-label={t('year')}
        value={year}
        onChange={setYear}
        options={[0, 1, 2, 3].map((back) => ({
          value: thisYear - back,
          label: t('yearOf', { year: thisYear - back }),
        }))}
      />
      <span className="muted">{t('registerNote', { count })}</span>
      {now === count ? <span className="muted">{t('figureSame')}</span> : null}
      {mayWrite && entries.data !== undefined && now !== count ? (
        <Button loading={save.busy} onClick={() => void put()}>
          {now === null ? t('figurePut') : t('figureReplace', { now })}
        </Button>
      ) : null}
    </>
  )
}
