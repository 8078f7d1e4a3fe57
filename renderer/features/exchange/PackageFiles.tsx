import { Checkbox, Select } from 'antd'

import type { PackagePreview } from '#contract/platformPackage.ts'
import { gateReasonOf } from '#contract/text/gate.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { bytesText } from '#renderer/ui/format.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

interface PackageFilesProps {
  files: PackagePreview['files']
  chosen: readonly number[]
  kinds: ReadonlyMap<number, string>
  onKind: (index: number, kind: string) => void
  onTurn: (index: number) => void
}

/** The files of a package: taken or not, as what, and why one cannot be. */
export function PackageFiles({ files, chosen, kinds, onKind, onTurn }: PackageFilesProps) {
  const t = useText('platform')
  const pack = useQueryRpc('rulePack.get', {})
  const options = [
    { value: 'other', label: t('otherKind') },
    ...(pack.data?.forms ?? []).map(({ code, title }) => ({ value: code, label: title })),
  ]
  return (
    <table className="platformTable packageTable" aria-label={t('packageFiles')}>
      <thead>
        <tr>
          <th>{t('packageFile')}</th>
          <th>{t('packageKind')}</th>
          <th>{t('packageNote')}</th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.index}>
            <td>
              <Checkbox
                checked={chosen.includes(file.index)}
                disabled={file.problem !== 'none' || file.existing !== ''}
                onChange={() => onTurn(file.index)}
              >
                {file.path} <span className="muted numeric">{bytesText(file.bytes)}</span>
              </Checkbox>
            </td>
            <td>
              <Select
                aria-label={t('kindOf', { name: file.path })}
                className="packageKind"
                disabled={file.problem !== 'none' || file.existing !== ''}
                showSearch={{ optionFilterProp: 'label' }}
                value={kinds.get(file.index) ?? file.kind}
                options={options}
                onChange={(kind) => onKind(file.index, kind)}
              />
            </td>
            <td>
              <FileNote file={file} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function FileNote({ file }: { file: PackagePreview['files'][number] }) {
  const t = useText('platform')
  if (file.problem !== 'none') return <span className="badText">{gateReasonOf(`unpack.${file.problem}`)}</span>
  if (file.existing !== '') return <StatusTag tone="idle" text={t('existing', { title: file.existing })} />
  if (file.isData) return <span className="muted">{t('dataFile')}</span>
  return (
    <>
      {file.isSigned ? <StatusTag tone="good" text={t('signed')} /> : null}{' '}
      {file.word === '' ? null : <span className="muted">{t('byWord', { word: file.word })}</span>}
    </>
  )
}
