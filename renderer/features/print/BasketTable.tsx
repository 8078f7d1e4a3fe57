import { Input, InputNumber, Table, type TableProps } from 'antd'

import type { OfferedPart } from '#contract/print.ts'
import { parsePages } from '#domain/paper/printBasket.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { keyOf, withAll, type Basket } from './basket.ts'

interface BasketTableProps {
  offered: readonly OfferedPart[]
  basket: Basket
  onChange: (basket: Basket) => void
}

/** What may be printed, ticked to be in the basket, each with its pages and copies. */
export function BasketTable({ offered, basket, onChange }: BasketTableProps) {
  const t = useText('print')
  const columns = useColumns(basket, onChange)
  return (
    <Table<OfferedPart>
      aria-label={t('title')}
      columns={columns}
      dataSource={[...offered]}
      rowKey={keyOf}
      pagination={false}
      rowSelection={{
        selectedRowKeys: Object.keys(basket),
        columnWidth: 32,
        getCheckboxProps: ({ title }) => ({ name: title, 'aria-label': title }),
        onChange: (_, rows) => {
          const chosen = withAll({}, rows)
          onChange(Object.fromEntries(Object.entries(chosen).map(([key, one]) => [key, basket[key] ?? one])))
        },
      }}
    />
  )
}

/** Pages of our own are counted only when they are set. */
function doesFit({ pages }: OfferedPart, text: string): boolean {
  return pages === 0 || parsePages(text, pages) !== null
}

function useColumns(
  basket: Basket,
  onChange: (basket: Basket) => void,
): NonNullable<TableProps<OfferedPart>['columns']> {
  const t = useText('print')
  const set = (part: OfferedPart, change: { pages?: string; copies?: number }) => {
    const before = basket[keyOf(part)] ?? { pages: '', copies: 1 }
    onChange({ ...basket, [keyOf(part)]: { ...before, ...change } })
  }
  return [
    {
      title: t('volumeOf'),
      width: 60,
      render: (_, { volume }) => <span className="muted">{t(`volume.${volume}`)}</span>,
    },
    {
      title: t('document'),
      render: (_, { title, isUnsigned }) => (
        <>
          {title} {isUnsigned ? <StatusTag tone="waiting" text={t('unsigned')} /> : null}
        </>
      ),
    },
    { title: t('pages'), width: 60, align: 'right', render: (_, { pages }) => (pages === 0 ? '—' : pages) },
    {
      title: t('range'),
      width: 150,
      render: (_, part) => (
        <Input
          aria-label={t('rangeOf', { title: part.title })}
          placeholder={t('allPages')}
          status={doesFit(part, basket[keyOf(part)]?.pages ?? '') ? '' : 'error'}
          value={basket[keyOf(part)]?.pages ?? ''}
          onChange={(event) => set(part, { pages: event.target.value })}
        />
      ),
    },
    {
      title: t('copies'),
      width: 90,
      render: (_, part) => (
        <InputNumber
          aria-label={t('copiesOf', { title: part.title })}
          min={1}
          max={99}
          precision={0}
          value={basket[keyOf(part)]?.copies ?? 1}
          onChange={(copies) => set(part, { copies: copies ?? 1 })}
        />
      ),
    },
  ]
}
