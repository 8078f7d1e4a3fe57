import type { Difference } from './inkDifference.ts'

/** Size in pixels at 150 dpi. */
interface Size {
  readonly width: number
  readonly height: number
}

const millimetre = 150 / 25.4
/** A binding has so many holes at most; more marks along one side are a seal set across the pages (骑缝章). */
const mostHoles = 4

/**
 * The differences that say something of the sheet itself. The edge of the glass, the holes of the
 * binding and the number stamped into a corner (打号) come and go between two scans.
 */
export function ofSheet(differences: readonly Difference[], page: Size): Difference[] {
  const placed = differences.map((one) => ({ one, ...millimetres(one, page) }))
  const holes = (side: 'left' | 'right') => placed.filter((place) => place.side === side && isHole(place))
  const ignored = [holes('left'), holes('right')].filter((some) => some.length <= mostHoles).flat()
  return placed.filter((place) => !isEdge(place) && !isStamp(place) && !ignored.includes(place)).map(({ one }) => one)
}

/** Millimetres: the size, and how far it reaches from the nearest side and from top or bottom. */
interface Place {
  readonly width: number
  readonly height: number
  readonly side: 'left' | 'right'
  readonly fromSide: number
  readonly fromEnd: number
}

function millimetres({ rect }: Difference, page: Size): Place {
  const [wide, high] = [page.width / millimetre, page.height / millimetre]
  const [left, top] = [rect.x * wide, rect.y * high]
  const [width, height] = [rect.width * wide, rect.height * high]
  const side = left + width / 2 < wide / 2 ? 'left' : 'right'
  return {
    width,
    height,
    side,
    fromSide: side === 'left' ? left + width : wide - left,
    fromEnd: top + height / 2 < high / 2 ? top + height : high - top,
  }
}

function isEdge({ fromSide, fromEnd }: Place): boolean {
  return fromSide < 4 || fromEnd < 4
}

function isHole({ width, height, fromSide }: Place): boolean {
  return fromSide < 17 && width < 9 && height < 9
}

function isStamp({ width, height, fromSide, fromEnd }: Place): boolean {
  return fromEnd < 24 && fromSide < 55 && width < 32 && height < 15
}
