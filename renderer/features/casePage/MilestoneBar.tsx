import { CheckCircleFilled, LockFilled, MinusCircleOutlined } from '@ant-design/icons'
import { Tooltip } from 'antd'

import type { CaseView } from '#contract/case.ts'
import type { CaseTab } from '#renderer/app/caseTabs.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { stationsOf, type Station } from './stations.ts'

/** The procedure at a glance; each station names its day, and a click opens where it is recorded. */
export function MilestoneBar({ view, onTab }: { view: CaseView; onTab: (tab: CaseTab) => void }) {
  const t = useText('casePage')
  return (
    <ol className="milestoneBar" aria-label={t('milestones')}>
      {stationsOf(view).map((station) => (
        <li key={station.key} className={station.day === null ? 'station' : 'station isDone'}>
          <Tooltip title={station.note}>
            <button type="button" onClick={() => onTab(station.tab)}>
              <Mark station={station} />
              <span className="stationName">{t(`station.${station.key}`)}</span>
              <span className="stationDay numeric">{station.day ?? t('notYet')}</span>
            </button>
          </Tooltip>
        </li>
      ))}
    </ol>
  )
}

function Mark({ station }: { station: Station }) {
  if (station.day === null) return <MinusCircleOutlined aria-hidden className="stationMark" />
  return station.key === 'archived' ? (
    <LockFilled aria-hidden className="stationMark" />
  ) : (
    <CheckCircleFilled aria-hidden className="stationMark" />
  )
}
