import { Alert, Button, Checkbox } from 'antd'
import { useState } from 'react'

import type { OutputOf } from '#contract/index.ts'
import { errorLine } from '#contract/text/errors.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { FolderField } from '#renderer/ui/form/FolderField.tsx'
import { instantText } from '#renderer/ui/format.ts'
import { Loading } from '#renderer/ui/Loading.tsx'
import { OpenPath } from '#renderer/ui/OpenPath.tsx'
import { Section } from '#renderer/ui/Section.tsx'

/** 明文镜像 and 导出全部: plain files, so that encryption is not the only copy the office trusts. */
export function MirrorPanel() {
  const t = useText('settings')
  return (
    <div className="narrow">
      <Alert showIcon type="warning" title={t('mirrorRisk')} />
      <Section title={t('mirror')}>
        <Mirror />
      </Section>
      <Section title={t('exportAll')}>
        <ExportAll />
      </Section>
    </div>
  )
}

function Mirror() {
  const t = useText('settings')
  const mayWrite = useHasRole('administrator')
  const query = useQueryRpc('mirror.get', {})
  const save = useCommandRpc('mirror.save')
  const [directory, setDirectory] = useState('')
  const [isUnderstood, setUnderstood] = useState(false)
  if (query.isPending) return <Loading />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const on = query.data.directory
  if (on !== null) {
    return (
      <>
        <p className="path">{t('mirrorOn', { directory: on })}</p>
        <MirrorState status={query.data.status} />
        <div className="buttonRow">
          <OpenPath path={on} />
          <Button disabled={!mayWrite} loading={save.busy} onClick={() => void save.run({ directory: null })}>
            {t('mirrorSwitchOff')}
          </Button>
        </div>
      </>
    )
  }
  return (
    <>
      <p className="muted">{t('mirrorNote')}</p>
      <div className="formGrid">
        <FolderField label={t('mirrorDirectory')} hint={t('mirrorHint')} value={directory} onChange={setDirectory} />
      </div>
      <Checkbox checked={isUnderstood} onChange={(event) => setUnderstood(event.target.checked)} disabled={!mayWrite}>
        {t('mirrorUnderstood')}
      </Checkbox>
      <div className="formFoot">
        {mayWrite ? null : <span className="muted">{t('administratorOnly')}</span>}
        <Button
          type="primary"
          loading={save.busy}
          disabled={!mayWrite || !isUnderstood || directory.trim() === ''}
          onClick={() => void save.run({ directory: directory.trim() })}
        >
          {t('mirrorSwitchOn')}
        </Button>
      </div>
    </>
  )
}

function MirrorState({ status }: { status: OutputOf<'mirror.get'>['status'] }) {
  const t = useText('settings')
  if (status === null) return <p className="muted">{t('mirrorStarting')}</p>
  if (status.problem === null) return <p className="goodNote">{t('mirrorFresh', { at: instantText(status.at) })}</p>
  return <Alert showIcon type="error" title={t('mirrorStopped')} description={errorLine(status.problem)} />
}

function ExportAll() {
  const t = useText('settings')
  const mayRun = useHasRole('administrator', 'archivist')
  const run = useCommandRpc('mirror.export')
  const [directory, setDirectory] = useState('')
  const [made, setMade] = useState<OutputOf<'mirror.export'> | null>(null)
  const start = async () => {
    const answer = await run.run({ directory: directory.trim() })
    if (answer.ok) setMade(answer.value)
  }
  return (
    <>
      <p className="muted">{t('exportNote')}</p>
      <div className="formGrid">
        <FolderField label={t('exportDirectory')} hint={t('exportHint')} value={directory} onChange={setDirectory} />
      </div>
      <div className="formFoot">
        {mayRun ? null : <span className="muted">{t('backupRoles')}</span>}
        <Button
          type="primary"
          loading={run.busy}
          disabled={!mayRun || directory.trim() === ''}
          onClick={() => void start()}
        >
          {t('exportRun')}
        </Button>
      </div>
      {made === null ? null : (
        <div className="buttonRow" role="status">
          <p className="goodNote path">{t('exportDone', { ...made, damaged: made.damaged.length })}</p>
          <OpenPath path={made.directory} />
        </div>
      )}
      {made === null || made.damaged.length === 0 ? null : (
        <Alert showIcon type="error" title={t('exportDamaged')} description={made.damaged.join('\n')} />
      )}
    </>
  )
}
