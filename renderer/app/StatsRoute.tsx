import { useNavigate, useSearch } from '@tanstack/react-router'

import { StatisticsPage } from '#renderer/features/statistics/StatisticsPage.tsx'

/** 统计 of the year that the address names. */
export function StatsRoute() {
  const { year } = useSearch({ from: '/stats' })
  const navigate = useNavigate()
  return (
    <StatisticsPage
      year={year}
      onYear={(next) => void navigate({ to: '/stats', search: { year: next }, replace: true })}
    />
  )
}
