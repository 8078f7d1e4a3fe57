import { App, Button, Select } from 'antd'
import { useState } from 'react'

import type { OpenRow } from '#contract/paper.ts'
import { sheetQuestionText } from '#contract/text/paper.ts'
import { isOnRecord, type Material } from '#domain/material/material.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import { paperChoices } from '#renderer/ui/materialChoices.ts'

interface HangBackProps {
  materials: readonly Material[]
  /** The print whose signed scan is awaited. */
  printed: Material
  onHangBack: (materialId: string) => Promise<boolean>
}

/** 扫描挂回: a scan whose code or number of pages does not fit is hung only when somebody says so. */
export function HangBack({ materials, printed, onHangBack }: HangBackProps) {
  const t = useText('paper')
  const { message, modal } = App.useApp()
  const papers = useQueryRpc('paper.list', { caseId: printed.caseId, shown: 'open' })
  const hang = useCommandRpc('paper.hangBack')
  const hangAnyway = useCommandRpc('inbox.hang')
  const [existing, setExisting] = useState<string | null>(null)
  const paper = papers.data?.find((one) => one.materialId === printed.id)
  const insist = (paperId: string, asks: readonly OpenRow[]) =>
    modal.confirm({
      title: t('doesNotFit'),
      content: [...new Set(asks.map(({ question }) => sheetQuestionText[question]))].join('；'),
      okText: t('hangAnyway'),
      cancelText: t('leaveInInbox'),
      onOk: async () => {
        const answer = await hangAnyway.run({ paperId, sides: asks.flatMap(({ sides }) => sides) })
        if (answer.ok) void message.success(t('hungBackDone'))
      },
    })
  const takeScan = async ([file]: File[]) => {
    if (file === undefined || paper === undefined) return
    const [token = ''] = await window.yijuan.tokensOf([file])
    const answer = await hang.run({ paperId: paper.id, token })
    if (!answer.ok) return
    if (answer.value.hung) void message.success(t('hungBackDone'))
    else insist(paper.id, answer.value.asks)
  }
  return (
    <div className="hangBack">
      <FileDrop
        hint={t('dropScan')}
        accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff"
        isBusy={hang.busy || hangAnyway.busy || paper === undefined}
        onFiles={(files) => void takeScan(files)}
      />
      <div className="hangExisting">
        <Select
          className="wide"
          aria-label={t('chooseExisting')}
          placeholder={t('chooseExisting')}
          value={existing}
          onChange={setExisting}
          showSearch={{ optionFilterProp: 'label' }}
          options={paperChoices(materials.filter(isOnRecord))}
        />
        <Button disabled={existing === null} onClick={() => void (existing !== null && onHangBack(existing))}>
          {t('hangExisting')}
        </Button>
      </div>
    </div>
  )
}
