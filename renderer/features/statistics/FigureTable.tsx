import { figureText, figureValueText } from '#contract/text/statistics.ts'
import type { Figure, FigureKey } from '#domain/statistics/figure.ts'
import { useText } from '#renderer/i18n/useText.ts'

interface FigureTableProps {
  figures: readonly Figure[]
  chosen: FigureKey
  onChoose: (key: FigureKey) => void
}

/** The figures in the order of the report; each value is a button that shows what it counts. */
export function FigureTable({ figures, chosen, onChoose }: FigureTableProps) {
  const t = useText('statistics')
  return (
    <table className="plainTable figureTable">
      <thead>
        <tr>
          <th scope="col">{t('figure')}</th>
          <th scope="col">{t('value')}</th>
          <th scope="col">{t('definition')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.key} className={figure.key === chosen ? 'isChosen' : ''}>
            <th scope="row">{figureText[figure.key].title}</th>
            <td>
              <button
                type="button"
                className={figure.value === null ? 'figureValue muted' : 'figureValue numeric'}
                aria-pressed={figure.key === chosen}
                aria-label={`${figureText[figure.key].title} ${figureValueText(figure)}`}
                onClick={() => onChoose(figure.key)}
              >
                {figureValueText(figure)}
              </button>
            </td>
            <td className="muted">
              {figureText[figure.key].definition}（{figureText[figure.key].source}）
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
