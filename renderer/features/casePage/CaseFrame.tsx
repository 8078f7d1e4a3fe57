import { Tabs } from 'antd'
import type { ReactNode } from 'react'

import type { CaseView } from '#contract/case.ts'
import { headlineOf } from '#contract/text/case.ts'
import { caseTabs, type CaseTab } from '#renderer/app/caseTabs.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'
import { headlineTone } from '#renderer/ui/tones.ts'

import { MilestoneBar } from './MilestoneBar.tsx'

interface CaseFrameProps {
  view: CaseView
  tab: CaseTab
  onTab: (tab: CaseTab) => void
  children: ReactNode
}

/** Name, status and milestones of a case, above its tabs. */
export function CaseFrame({ view, tab, onTab, children }: CaseFrameProps) {
  const t = useText('casePage')
  const { file } = view
  const numbers = [...file.decisions.map((decision) => decision.docNo), file.case.filingNo].filter((no) => no !== '')
  return (
    <div className="casePage">
      <div className="caseHead">
        <h1 title={view.title}>{view.title}</h1>
        <StatusTag tone={headlineTone(view.headline)} text={headlineOf(view.headline)} />
        <span className="muted caseNumbers">{numbers.join(' · ')}</span>
        <span className="muted">{t('handledBy', { name: file.case.handler || '—' })}</span>
        {file.case.archivedOn === null ? null : <span className="muted">{t('readOnly')}</span>}
      </div>
      <MilestoneBar view={view} onTab={onTab} />
      <Tabs
        activeKey={tab}
        onChange={(key) => {
          const next = caseTabs.find((name) => name === key)
          if (next !== undefined) onTab(next)
        }}
        items={caseTabs.map((name) => ({ key: name, label: tabLabel(t(name), countOf(view, name)) }))}
        tabBarGutter={22}
      />
      <div className="tabBody" key={tab}>
        {children}
      </div>
    </div>
  )
}

function tabLabel(text: string, count: number): string {
  return count === 0 ? text : `${text} ${count}`
}

function countOf(view: CaseView, tab: CaseTab): number {
  const { file } = view
  if (tab === 'materials') return file.materials.filter((material) => material.withdrawnReason === '').length
  if (tab === 'review') return file.rounds.length
  if (tab === 'discussion') return file.discussions.length
  if (tab === 'decision') return file.decisions.length
  if (tab === 'service') return file.services.length
  return 0
}
