import { Button, Table } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { OutputOf } from '#contract/index.ts'
import type { TrailEntry } from '#contract/trail.ts'
import { actionOf } from '#contract/text/actions.ts'
import { verdictText } from '#contract/text/case.ts'
import { refusalSentence } from '#contract/text/refusals.ts'
import { trailProblemOf } from '#contract/text/trailProblems.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { FilePick } from '#renderer/ui/FilePick.tsx'
import { instantText } from '#renderer/ui/format.ts'
import { Loading } from '#renderer/ui/Loading.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'
import { verdictTones } from '#renderer/ui/tones.ts'

/** 留痕: who did what and when, and whether the trail is whole. */
export function TrailTab({ view }: { view: CaseView }) {
  const t = useText('trail')
  const trail = useQueryRpc('trail.list', { caseId: view.file.case.id })
  // Null until somebody asks; then the files sealed earlier that the end of the trail is compared with.
  const [anchors, setAnchors] = useState<readonly string[] | null>(null)
  const check = useQueryRpc('trail.verify', { anchors: [...(anchors ?? [])] }, { enabled: anchors !== null })
  const compare = async (sealed: File) => setAnchors(await window.yijuan.tokensOf([sealed]))
  if (trail.isPending) return <Loading />
  if (trail.isError) return <ErrorState error={trail.error} onRetry={() => void trail.refetch()} />
  return (
    <div className="scrollColumn">
      <div className="tabBar">
        <span className="muted">{t('count', { count: trail.data.length })}</span>
        <span className="barGap" />
        <FilePick label={t('compare')} accept=".pdf" onPick={(file) => void compare(file)} />
        <Button
          loading={anchors !== null && check.isFetching}
          onClick={() => (anchors === null ? setAnchors([]) : void check.refetch())}
        >
          {t('verify')}
        </Button>
      </div>
      {check.isError ? <ErrorState error={check.error} onRetry={() => void check.refetch()} /> : null}
      {check.data === undefined ? null : <TrailVerdict report={check.data} />}
      <Table<TrailEntry>
        rowKey="hash"
        pagination={false}
        dataSource={trail.data.toReversed()}
        locale={{ emptyText: t('none') }}
        expandable={{
          columnTitle: <span className="spokenOnly">{t('body')}</span>,
          expandedRowRender: (entry) => <Body entry={entry} />,
        }}
        columns={[
          { title: t('seq'), dataIndex: 'seq', width: 60, align: 'right' },
          {
            title: t('at'),
            width: 140,
            render: (_, entry) => <span className="numeric">{instantText(entry.at)}</span>,
          },
          { title: t('actor'), dataIndex: 'actorName', width: 110 },
          { title: t('action'), render: (_, entry) => <Action entry={entry} /> },
          { title: t('origin'), width: 90, render: (_, entry) => originOf(entry.origin, t) },
          { title: t('via'), width: 80, render: (_, entry) => viaOf(entry.via, t) },
          {
            title: t('hash'),
            dataIndex: 'hash',
            width: 200,
            ellipsis: true,
            render: (hash: string) => <span className="hash">{hash.slice(0, 24)}…</span>,
          },
        ]}
      />
    </div>
  )
}

/** What was done; a refusal says what was tried and under which article it was not allowed. */
function Action({ entry }: { entry: TrailEntry }) {
  const refused = entry.action === 'act.refused' ? refusalSentence(entry.actorName, entry.payload) : null
  return (
    <>
      {actionOf(entry.action)}
      {refused === null ? null : <p className="refusal">{refused}</p>}
    </>
  )
}

function Body({ entry }: { entry: TrailEntry }) {
  const t = useText('trail')
  return <pre className="payload">{entry.payload === '' ? t('erased') : entry.payload}</pre>
}

function TrailVerdict({ report }: { report: OutputOf<'trail.verify'> }) {
  const t = useText('trail')
  return (
    <div className={`verdict is-${report.verdict}`} role="status">
      <StatusTag tone={verdictTones[report.verdict]} text={verdictText[report.verdict]} />
      <span>{t('verified', { events: report.events, cases: report.cases, blobs: report.blobs })}</span>
      {report.verdict === 'pass' ? <p className="verdictNote">{t('passMeans')}</p> : null}
      <p className="verdictNote">{t(`tails.${report.tail}`)}</p>
      <ul className="plainList">
        {report.problems.map((problem) => (
          <li key={`${problem.what}${problem.detail}`}>{trailProblemOf(problem)}</li>
        ))}
      </ul>
      <p className="hash">{t('head', { head: report.head })}</p>
    </div>
  )
}

type Text = ReturnType<typeof useText<'trail'>>

function originOf(origin: string, t: Text): string {
  if (origin === 'live' || origin === 'paper' || origin === 'import' || origin === 'system')
    return t(`origins.${origin}`)
  return origin
}

function viaOf(via: string, t: Text): string {
  if (via === 'window' || via === 'cli' || via === 'intake' || via === 'watch') return t(`vias.${via}`)
  return via
}
