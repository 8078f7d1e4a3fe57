import { App, Button } from 'antd'

import type { OperationName } from '#contract/index.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { OpenPath } from '#renderer/ui/OpenPath.tsx'

/** The year on paper: why so many were reviewed, on one page, and the figures as a table. */
export function YearFiles({ year }: { year: number }) {
  const t = useText('statistics')
  return (
    <>
      <FileButton op="statistics.printReviews" year={year} label={t('print')} />
      <FileButton op="statistics.export" year={year} label={t('exportSheet')} />
    </>
  )
}

type Op = Extract<OperationName, 'statistics.printReviews' | 'statistics.export'>

function FileButton({ op, year, label }: { op: Op; year: number; label: string }) {
  const t = useText('statistics')
  const { notification } = App.useApp()
  const make = useCommandRpc(op)
  const run = async () => {
    const answer = await make.run({ year })
    if (!answer.ok) return
    const { path } = answer.value
    notification.success({
      title: t('saved', { name: path.replace(/^.*[/\\]/u, '') }),
      description: <OpenPath path={path} />,
      placement: 'bottomRight',
      duration: 15,
    })
  }
  return (
    <Button loading={make.busy} onClick={() => void run()}>
      {label}
    </Button>
  )
}
