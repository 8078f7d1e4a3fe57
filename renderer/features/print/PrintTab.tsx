import { App, Button } from 'antd'
import { useCallback, useMemo, useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { OutputOf } from '#contract/index.ts'
import { printPdf } from '#renderer/app/paper/printPages.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { OpenPath } from '#renderer/ui/OpenPath.tsx'
import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'

import { partsOf, type Basket } from './basket.ts'
import { BasketChoices } from './BasketChoices.tsx'
import { BasketTable } from './BasketTable.tsx'
import { PrintLog } from './PrintLog.tsx'
import { PrintOptions, type PrintSettings } from './PrintOptions.tsx'

type Made = OutputOf<'print.make'>

/** The window draws every page as a picture; a thick job is left to the system's own viewer. */
const mostInWindow = 40
const noKeys = {}

/** 打印: the basket of a case, and the log of what was printed. */
export function PrintTab({ view }: { view: CaseView }) {
  const t = useText('print')
  const caseId = view.file.case.id
  const query = useQueryRpc('print.basket', { caseId })
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (query.isPending) return <Loading />
  const { offered, runs } = query.data
  return (
    <div className="scrollColumn">
      {offered.length === 0 ? (
        <EmptyState title={t('empty')} hint={t('emptyHint')} />
      ) : (
        <PrintBasket key={caseId} caseId={caseId} data={query.data} />
      )}
      <PrintLog runs={runs} />
    </div>
  )
}

function PrintBasket({ caseId, data }: { caseId: string; data: OutputOf<'print.basket'> }) {
  const t = useText('print')
  const [basket, setBasket] = useState<Basket>({})
  const [settings, setSettings] = useState<PrintSettings>({ duplex: true, offset: data.offset })
  const parts = useMemo(() => partsOf(basket, data.offered), [basket, data.offered])
  const { made, isBusy, print } = usePrinting()
  const canPrint = parts.length > 0 && !isBusy
  const start = useCallback(() => void print({ caseId, parts, ...settings }), [print, caseId, parts, settings])
  useShortcuts(useMemo(() => (canPrint ? { 'Ctrl+p': start } : noKeys), [canPrint, start]))
  return (
    <>
      <div className="printHead">
        <div className="buttonRow">
          <Button type="primary" disabled={!canPrint} loading={isBusy} onClick={start}>
            {t('print')} <kbd>Ctrl+P</kbd>
          </Button>
          <BasketChoices offered={data.offered} basket={basket} onChange={setBasket} />
          {made === null ? (
            <span className="muted">{t('hint')}</span>
          ) : (
            <>
              <span className="goodNote" role="status">
                {t('made', { pages: made.pages })}
              </span>
              <OpenPath path={made.path} label={t('openPdf')} />
            </>
          )}
        </div>
        <PrintOptions
          settings={settings}
          hasCoverWords={parts.some(({ kind }) => kind === 'coverWords')}
          onChange={setSettings}
        />
      </div>
      <BasketTable offered={data.offered} basket={basket} onChange={setBasket} />
    </>
  )
}

function usePrinting() {
  const t = useText('print')
  const { message } = App.useApp()
  const { run, busy } = useCommandRpc('print.make')
  const [made, setMade] = useState<Made | null>(null)
  const [isPrinting, setPrinting] = useState(false)
  const print = useCallback(
    async (input: Parameters<typeof run>[0]) => {
      setPrinting(true)
      try {
        const answer = await run(input)
        if (!answer.ok) return
        const { runId, pages, bytes } = answer.value
        setMade(answer.value)
        if (pages > mostInWindow) void message.info(t('tooLong', { pages }), 6)
        else await printPdf({ url: `/bytes/print/${runId}`, bytes })
      } catch {
        void message.error(t('printFailed'))
      } finally {
        setPrinting(false)
      }
    },
    [run, message, t],
  )
  return { made, isBusy: busy || isPrinting, print }
}
