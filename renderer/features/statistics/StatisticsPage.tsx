import { Select } from 'antd'
import { useState } from 'react'

import type { YearReport } from '#contract/statistics.ts'
import type { FigureKey } from '#domain/statistics/figure.ts'
import { reviewedCount } from '#domain/statistics/reviewReasons.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { todayHere } from '#renderer/ui/form/DayField.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { Section } from '#renderer/ui/Section.tsx'

import { BasisPanel } from './BasisPanel.tsx'
import { FigureTable } from './FigureTable.tsx'
import { RegisterSection } from './RegisterSection.tsx'
import { ReviewReasons } from './ReviewReasons.tsx'
import { YearFiles } from './YearFiles.tsx'

interface StatisticsPageProps {
  year: number | undefined
  onYear: (year: number) => void
}

/** 统计: the figures of a year, what stands behind each, and the register for what no case holds. */
export function StatisticsPage({ year, onYear }: StatisticsPageProps) {
  const thisYear = Number(todayHere().slice(0, 4))
  const query = useQueryRpc('statistics.year', { year: year ?? thisYear })
  if (query.isPending) return <Loading />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return <YearView report={query.data} thisYear={thisYear} onYear={onYear} />
}

function YearView({
  report,
  thisYear,
  onYear,
}: {
  report: YearReport
  thisYear: number
  onYear: (year: number) => void
}) {
  const t = useText('statistics')
  const [chosen, setChosen] = useState<FigureKey>('decisions')
  const years = [...new Set([thisYear, report.year, ...report.years])].toSorted((one, other) => other - one)
  const figure = report.figures.find((one) => one.key === chosen)
  const decisions = report.reviewReasons.length
  const reviews = reviewedCount(report.reviewReasons)
  return (
    <>
      <PageHeader title={t('title')} note={t('note')}>
        <Select
          aria-label={t('year')}
          value={report.year}
          options={years.map((one) => ({ value: one, label: t('yearOf', { year: one }) }))}
          onChange={onYear}
        />
        <YearFiles year={report.year} />
      </PageHeader>
      <div className="statColumns">
        <Section title={t('figures')}>
          <FigureTable figures={report.figures} chosen={chosen} onChoose={setChosen} />
        </Section>
        {figure === undefined ? null : <BasisPanel figure={figure} />}
      </div>
      <Section title={reviews < decisions ? t('why', { decisions, reviews }) : t('whyEach')}>
        <ReviewReasons reasons={report.reviewReasons} />
      </Section>
      <RegisterSection year={report.year} />
    </>
  )
}
