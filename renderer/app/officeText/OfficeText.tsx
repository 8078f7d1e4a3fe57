import { Segmented } from 'antd'
import { createElement, useState, type ReactNode } from 'react'

import type { Material, MaterialVersion } from '#domain/material/material.ts'
import type { OfficePreview, PreviewNode } from '#domain/media/officePreview.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'

/** DOCX and XLSX; the older formats are shown by their 阅览件. */
const readable =
  /^application\/vnd\.openxmlformats-officedocument\.(?:wordprocessingml\.document|spreadsheetml\.sheet)$/

interface OfficeTextProps {
  material: Material
  version: MaterialVersion
}

/** The words of a DOCX or the cells of an XLSX to read, where the original has no pages (文本预览). */
export function OfficeText({ material, version }: OfficeTextProps) {
  if (version.viewCopy !== null || !readable.test(version.gate.mediaType)) return null
  return <PreviewOf materialId={material.id} version={version.no} />
}

function PreviewOf(of: { materialId: string; version: number }) {
  const t = useText('officeText')
  const preview = useQueryRpc('media.preview', of)
  if (preview.isPending) return <Loading />
  if (preview.isError) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
  return (
    <section className="officeText" aria-label={t('title')}>
      <p className="officeTextMark">
        {t('mark')}
        {preview.data.isCut ? ` ${t('cut')}` : ''}
      </p>
      <Words preview={preview.data} />
    </section>
  )
}

function Words({ preview }: { preview: OfficePreview }) {
  const t = useText('officeText')
  if (preview.kind === 'sheets') return <Sheets sheets={preview.sheets} />
  return preview.nodes.length === 0 ? <p className="muted">{t('empty')}</p> : <div>{preview.nodes.map(drawn)}</div>
}

function Sheets({ sheets }: { sheets: Extract<OfficePreview, { kind: 'sheets' }>['sheets'] }) {
  const t = useText('officeText')
  const [at, setAt] = useState(0)
  const sheet = sheets[at]
  return (
    <>
      {sheets.length < 2 ? null : (
        <Segmented
          aria-label={t('sheets')}
          value={at}
          onChange={setAt}
          options={sheets.map(({ name }, value) => ({ value, label: name }))}
        />
      )}
      <table>
        <tbody>
          {(sheet?.rows ?? []).map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** Elements of the list only, without attributes: whatever a foreign document says stays text. */
function drawn(node: PreviewNode, index: number): ReactNode {
  if (typeof node === 'string') return node
  return createElement(node.tag, { key: index }, ...node.children.map(drawn))
}
