import { Button } from 'antd'
import { useState } from 'react'

import type { InputOf, OutputOf } from '#contract/index.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'

import { PackageFiles } from './PackageFiles.tsx'
import { PackageValues } from './PackageValues.tsx'

interface PackagePreviewProps {
  caseId: string
  token: string
  onCancel: () => void
  onDone: (done: OutputOf<'platform.importPackage'>) => void
}

/** What a package holds, which kinds its files become, and what its values fill. */
export function PackagePreview({ caseId, token, onCancel, onDone }: PackagePreviewProps) {
  const t = useText('platform')
  const [fields, setFields] = useState<InputOf<'platform.previewPackage'>['fields']>([])
  const [kinds, setKinds] = useState<ReadonlyMap<number, string>>(new Map())
  const [turned, setTurned] = useState<readonly number[]>([])
  const preview = useQueryRpc('platform.previewPackage', { caseId, token, fields })
  const run = useCommandRpc('platform.importPackage')
  if (preview.isPending) return <Loading />
  if (preview.isError) return <ErrorState error={preview.error} onRetry={onCancel} />
  const { files, values, fileName } = preview.data
  const usable = files.filter((file) => file.problem === 'none' && file.existing === '')
  // The file with the values is no paper of the case; it comes in only when asked for.
  const chosen = usable.filter((file) => turned.includes(file.index) === file.isData)
  const start = async () => {
    const answer = await run.run({
      caseId,
      token,
      files: chosen.map(({ index, kind }) => ({ index, kind: kinds.get(index) ?? kind })),
      fields: values.map(({ name, field }) => ({ name, field })),
    })
    if (answer.ok) onDone(answer.value)
  }
  return (
    <>
      <p className="path">{fileName}</p>
      <PackageFiles
        files={files}
        chosen={chosen.map((file) => file.index)}
        kinds={kinds}
        onKind={(index, kind) => setKinds(new Map([...kinds, [index, kind]]))}
        onTurn={(index) =>
          setTurned(turned.includes(index) ? turned.filter((one) => one !== index) : [...turned, index])
        }
      />
      <PackageValues
        values={values}
        onField={(name, field) =>
          setFields(values.map((one) => ({ name: one.name, field: one.name === name ? field : one.field })))
        }
      />
      <div className="platformBar">
        <Button type="primary" loading={run.busy} disabled={chosen.length === 0} onClick={() => void start()}>
          {caseId === '' ? t('takeAsNew', { count: chosen.length }) : t('takePackage', { count: chosen.length })}
        </Button>
        <Button onClick={onCancel}>{t('otherPackage')}</Button>
      </div>
    </>
  )
}
