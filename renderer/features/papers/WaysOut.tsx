import { App, Button, Select } from 'antd'
import { useState } from 'react'

import type { OpenRow, PaperRow } from '#contract/paper.ts'
import type { SideRef } from '#domain/paper/scanArrival.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx'

import { FileSides } from './FileSides.tsx'

interface WaysOutProps {
  open: OpenRow
  papers: readonly PaperRow[]
  chosen: readonly SideRef[]
}

/** Onto a document, into a case as a new paper, or not needed. */
export function WaysOut({ open, papers, chosen }: WaysOutProps) {
  const t = useText('papers')
  const { message } = App.useApp()
  const hang = useCommandRpc('inbox.hang')
  const [target, setTarget] = useState<string | null>(open.paperId)
  const [dialog, setDialog] = useState<'aside' | 'file' | null>(null)
  const isEmpty = chosen.length === 0
  const hangNow = async () => {
    if (target === null) return
    const answer = await hang.run({ paperId: target, sides: [...chosen] })
    if (answer.ok) void message.success(t('hungDone'))
  }
  return (
    <div className="buttonRow">
      <Select
        className="inboxTarget"
        aria-label={t('chooseDocument')}
        placeholder={t('chooseDocument')}
        value={target}
        onChange={setTarget}
        showSearch={{ optionFilterProp: 'label' }}
        options={targetsOf(open, papers).map(({ id, title, caseTitle }) => ({
          value: id,
          label: `${title}　${caseTitle}`,
        }))}
      />
      <Button type="primary" loading={hang.busy} disabled={target === null || isEmpty} onClick={() => void hangNow()}>
        {t(open.paperId === null ? 'hangTo' : 'hangAsIs')}
      </Button>
      <Button disabled={isEmpty} onClick={() => setDialog('file')}>
        {t('fileNew')}
      </Button>
      <Button disabled={isEmpty} onClick={() => setDialog('aside')}>
        {t('setAside')}
      </Button>
      <FileSides isOpen={dialog === 'file'} sides={chosen} onClose={() => setDialog(null)} />
      <AsideDialog isOpen={dialog === 'aside'} sides={chosen} onClose={() => setDialog(null)} />
    </div>
  )
}

/** What is out, and the document that the codes name: a better scan of what is back already. */
function targetsOf(open: OpenRow, papers: readonly PaperRow[]): { id: string; title: string; caseTitle: string }[] {
  const isListed = open.paperId === null || papers.some(({ id }) => id === open.paperId)
  const named = { id: open.paperId ?? '', title: open.title, caseTitle: open.caseTitle }
  return isListed ? [...papers] : [named, ...papers]
}

function AsideDialog({ isOpen, sides, onClose }: { isOpen: boolean; sides: readonly SideRef[]; onClose: () => void }) {
  const t = useText('papers')
  const aside = useCommandRpc('inbox.setAside')
  const putAside = async (reason: string) => {
    const answer = await aside.run({ sides: [...sides], reason })
    if (answer.ok) onClose()
  }
  return (
    <ReasonDialog
      title={t('setAsideTitle', { count: sides.length })}
      isOpen={isOpen}
      onClose={onClose}
      onReason={(reason) => void putAside(reason)}
    />
  )
}
