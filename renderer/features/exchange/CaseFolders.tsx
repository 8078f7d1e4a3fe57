import { Button, Checkbox } from 'antd'
import { useState } from 'react'

import type { OutputOf } from '#contract/index.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { FolderField } from '#renderer/ui/form/FolderField.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { Section } from '#renderer/ui/Section.tsx'

import { FolderTable } from './FolderTable.tsx'
import { FoldersTaken } from './FoldersTaken.tsx'

/** 成批收入旧卷: a folder with one folder for each old case. */
export function CaseFolders() {
  const t = useText('exchange')
  const [typed, setTyped] = useState('')
  const [directory, setDirectory] = useState<string | null>(null)
  const [done, setDone] = useState<OutputOf<'ledger.takeFolders'> | null>(null)
  return (
    <>
      {done === null ? null : <FoldersTaken done={done} />}
      <Section title={t('foldersTitle')} extra={<span className="muted">{t('foldersHint')}</span>}>
        <form
          className="tripForm"
          onSubmit={(event) => {
            event.preventDefault()
            setDone(null)
            setDirectory(typed.trim())
          }}
        >
          <FolderField label={t('foldersAt')} hint={t('foldersAtHint')} value={typed} onChange={setTyped} />
          <Button htmlType="submit" disabled={typed.trim() === ''}>
            {t('lookAtFolders')}
          </Button>
        </form>
      </Section>
      {directory === null ? null : (
        <Preview
          key={directory}
          directory={directory}
          onDone={(answer) => {
            setDone(answer)
            setDirectory(null)
          }}
        />
      )}
    </>
  )
}

interface PreviewProps {
  directory: string
  onDone: (done: OutputOf<'ledger.takeFolders'>) => void
}

function Preview({ directory, onDone }: PreviewProps) {
  const t = useText('exchange')
  const { account } = useDesk()
  const query = useQueryRpc('ledger.previewFolders', { directory })
  const run = useCommandRpc('ledger.takeFolders')
  const [opensNew, setOpensNew] = useState(true)
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  if (query.isPending) return <Loading />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const mayTake = account.roles.includes('handler') || account.roles.includes('archivist')
  const take = async () => {
    const choices = [...chosen].map(([name, caseId]) => ({ name, caseId }))
    const answer = await run.run({ directory, opensNew, chosen: choices })
    if (answer.ok) onDone(answer.value)
  }
  return (
    <Section
      title={t('foldersFound', { count: query.data.folders.length })}
      extra={
        <>
          <Checkbox checked={opensNew} onChange={(event) => setOpensNew(event.target.checked)}>
            {t('opensNew')}
          </Checkbox>
          <Button
            type="primary"
            loading={run.busy}
            disabled={!mayTake}
            title={mayTake ? '' : t('readOnly')}
            onClick={() => void take()}
          >
            {t('takeFolders')}
          </Button>
        </>
      }
    >
      <FolderTable
        folders={query.data.folders}
        chosen={chosen}
        onChoose={(name, caseId) => setChosen(new Map([...chosen, [name, caseId]]))}
      />
    </Section>
  )
}
