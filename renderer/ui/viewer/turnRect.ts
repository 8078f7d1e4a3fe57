import type { PageRect } from '#domain/review/review.ts'

/** Where a rectangle of a page lies on the screen once the page was turned clockwise by 0, 90, 180 or 270 degrees. */
export function turnRect({ x, y, width, height }: PageRect, degrees: number): PageRect {
  switch (((degrees % 360) + 360) % 360) {
    case 90:
      return { x: 1 - y - height, y: x, width: height, height: width }
    case 180:
      return { x: 1 - x - width, y: 1 - y - height, width, height }
    case 270:
      return { x: y, y: 1 - x - width, width: height, height: width }
    default:
      return { x, y, width, height }
  }
}

/** The same the other way: from the screen back to the page as it lies unturned. */
export function unturnRect(rect: PageRect, degrees: number): PageRect {
  return turnRect(rect, -degrees)
}

interface Corner {
  readonly x: number
  readonly y: number
}

/** The rectangle between two corners on screen as a share of `frame`, kept inside it. Pixels in, fractions out. */
export function shareOf(
  frame: Pick<DOMRectReadOnly, 'left' | 'top' | 'width' | 'height'>,
  one: Corner,
  other: Corner,
): PageRect {
  const share = (at: number, from: number, length: number) => Math.max(0, Math.min(1, (at - from) / length))
  const [left, right] = [one.x, other.x].map((x) => share(x, frame.left, frame.width)).toSorted((a, b) => a - b)
  const [top, bottom] = [one.y, other.y].map((y) => share(y, frame.top, frame.height)).toSorted((a, b) => a - b)
  const [x = 0, y = 0] = [left, top]
  return { x, y, width: (right ?? x) - x, height: (bottom ?? y) - y }
}
