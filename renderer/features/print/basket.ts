import type { BasketPartInput, OfferedPart } from '#contract/print.ts'

/** What is in the basket: by the key of a document, which pages and how many copies. */
export type Basket = Readonly<Record<string, { readonly pages: string; readonly copies: number }>>

/** Names a document that may be printed. */
export function keyOf({ kind, volume, materialId }: OfferedPart): string {
  return materialId ?? `${kind}${volume}`
}

/** The parts of a print job in the order in which they are offered. */
export function partsOf(basket: Basket, offered: readonly OfferedPart[]): BasketPartInput[] {
  return offered.flatMap((one) => {
    const chosen = basket[keyOf(one)]
    if (chosen === undefined) return []
    const { kind, volume, materialId } = one
    return [{ kind, volume, materialId, ...chosen }]
  })
}

/** Puts documents in, whole and once; what was in already stays as it was chosen. */
export function withAll(basket: Basket, documents: readonly OfferedPart[]): Basket {
  const added = documents.map((one) => [keyOf(one), basket[keyOf(one)] ?? { pages: '', copies: 1 }])
  return { ...basket, ...Object.fromEntries(added) }
}
