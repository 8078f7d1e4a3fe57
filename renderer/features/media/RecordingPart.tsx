import { Button, Descriptions } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import { lengthText, type Recording } from '#domain/media/recording.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FilePick } from '#renderer/ui/FilePick.tsx'
import { bytesText } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { RecordingEditor } from './RecordingEditor.tsx'
import { RecordingForm } from './RecordingForm.tsx'
import { RecordingUses } from './RecordingUses.tsx'

const tones = { same: 'good', changed: 'bad', unreachable: 'unknown' } as const

/** 音像记录: films and sound of the case, linked or kept. */
export function RecordingPart({ view, mayWrite }: { view: CaseView; mayWrite: boolean }) {
  const t = useText('media')
  const recordings = useQueryRpc('recording.list', { caseId: view.file.case.id })
  const [isAdding, setAdding] = useState(false)
  const all = recordings.data ?? []
  return (
    <div className="scrollColumn">
      {mayWrite && !isAdding ? (
        <div className="tabBar">
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('addFilm')}
          </Button>
        </div>
      ) : null}
      {isAdding ? <RecordingForm view={view} onDone={() => setAdding(false)} /> : null}
      {all.length === 0 && !isAdding ? <EmptyState title={t('noFilms')} hint={t('noFilmsHint')} /> : null}
      {all.map((recording) => (
        <RecordingCard key={recording.id} view={view} recording={recording} mayWrite={mayWrite} />
      ))}
    </div>
  )
}

interface RecordingCardProps {
  view: CaseView
  recording: Recording
  mayWrite: boolean
}

/** One recording: to be played, put right, compared with its hash; who used it. */
function RecordingCard({ view, recording, mayWrite }: RecordingCardProps) {
  const [isEditing, setEditing] = useState(false)
  const extra = <RecordingActions recording={recording} mayWrite={mayWrite} onEdit={() => setEditing(true)} />
  return (
    <Section title={recording.title} extra={extra}>
      {isEditing ? (
        <RecordingEditor view={view} recording={recording} onDone={() => setEditing(false)} />
      ) : (
        <RecordingFacts recording={recording} />
      )}
      <RecordingUses recording={recording} mayWrite={mayWrite} />
    </Section>
  )
}

interface RecordingActionsProps {
  recording: Recording
  mayWrite: boolean
  onEdit: () => void
}

function RecordingActions({ recording, mayWrite, onEdit }: RecordingActionsProps) {
  const t = useText('media')
  const check = useCommandRpc('recording.check')
  const relink = useCommandRpc('recording.relink')
  const { id, lastCheck, path } = recording
  const relinkTo = async (file: File) => {
    const [token = ''] = await window.yijuan.tokensOf([file])
    if (token !== '') await relink.run({ recordingId: id, token })
  }
  return (
    <div className="recordingActions">
      {lastCheck === null ? null : <StatusTag tone={tones[lastCheck.outcome]} text={t(lastCheck.outcome)} />}
      {mayWrite ? (
        <Button loading={check.busy} onClick={() => void check.run({ recordingId: id })}>
          {t('check')}
        </Button>
      ) : null}
      {mayWrite && path !== null ? (
        <FilePick label={t('relink')} accept="video/*,audio/*" onPick={(file) => void relinkTo(file)} />
      ) : null}
      {mayWrite ? <Button onClick={onEdit}>{t('editFilm')}</Button> : null}
    </div>
  )
}

function RecordingFacts({ recording }: { recording: Recording }) {
  const t = useText('media')
  const { id, title, path } = recording
  const row = (key: string, label: string, text: string) => ({ key, label, children: text || '—' })
  const Player = recording.mediaType.startsWith('audio/') ? 'audio' : 'video'
  return (
    <>
      <Player
        className="player"
        controls
        preload="metadata"
        aria-label={t('player', { title })}
        src={`/bytes/recording/${encodeURIComponent(id)}`}
      />
      <Descriptions
        className="recordingFacts"
        bordered
        column={2}
        items={[
          row('lies', t('lies'), path ?? t('kept')),
          row('length', t('length'), `${lengthText(recording.seconds)} ${bytesText(recording.bytes)}`.trim()),
          row('device', t('deviceNo'), recording.deviceNo),
          row('recorder', t('recorder'), recording.recorder),
          row('time', t('from'), `${recording.from} — ${recording.to}`),
          row('place', t('filmPlace'), recording.place),
          row('proves', t('proves'), recording.proves),
          row('stored', t('storedAt'), recording.storedAt),
          row('retention', t('retention'), recording.retention),
          { key: 'hash', label: 'SHA-256', children: <span className="hash">{recording.sha256}</span>, span: 2 },
        ]}
      />
    </>
  )
}
