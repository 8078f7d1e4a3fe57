import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { sha256 } from '#main/sha256.ts'

import { isOnMerklePath, merkleLeaf, merklePath, merkleRoot } from './merkle.ts'

/** The leaves of the Certificate Transparency reference tree; all of them happen to be text. */
const texts = ['', '\u0000', '\u0010', ' !', '01', '@ABC', 'PQRSTUVW', '`abcdefghijklmno']
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const leaves = texts.map((text) => merkleLeaf(sha256, text))
const tree = fc
  .array(fc.string(), { minLength: 1, maxLength: 40 })
  .map((all) => all.map((text) => merkleLeaf(sha256, text)))

describe('the tree of RFC 6962', () => {
  it('of nothing has the hash of nothing', () => {
    expect(merkleRoot(sha256, [])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  it.each(roots.map((root, index) => [index + 1, root] as const))(
    'of %i known leaves has the known root',
    (count, root) => {
      expect(merkleRoot(sha256, leaves.slice(0, count))).toBe(root)
    },
  )

  it('proves the known first leaf of eight by the known path', () => {
    expect(merklePath(sha256, leaves, 0)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ])
  })
})

describe('a path', () => {
  it('leads from every item to the root', () => {
    fc.assert(
      fc.property(tree, fc.nat(), (all, pick) => {
        const index = pick % all.length
        const proof = { leaf: all[index] ?? '', index, count: all.length, path: merklePath(sha256, all, index) }
        expect(isOnMerklePath(sha256, proof, merkleRoot(sha256, all))).toBe(true)
      }),
    )
  })

  it('leads nowhere for another leaf, another root, a longer or a shorter path', () => {
    fc.assert(
      fc.property(tree, fc.nat(), (all, pick) => {
        const index = pick % all.length
        const proof = { leaf: all[index] ?? '', index, count: all.length, path: merklePath(sha256, all, index) }
        const root = merkleRoot(sha256, all)
        const other = merkleLeaf(sha256, 'not in any tree of this test')
        const wrong = [
          { ...proof, leaf: other },
          { ...proof, path: [...proof.path, other] },
          { ...proof, path: [other, ...proof.path] },
          ...(proof.path.length > 0 ? [{ ...proof, path: proof.path.slice(1) }] : []),
        ]
        expect(wrong.map((one) => isOnMerklePath(sha256, one, root))).toEqual(wrong.map(() => false))
        expect(isOnMerklePath(sha256, proof, other)).toBe(false)
      }),
    )
  })

  it.each([-1, 8, 0.5, Number.NaN])('does not exist for position %s of eight', (index) => {
    const proof = { leaf: leaves[0] ?? '', index, count: 8, path: merklePath(sha256, leaves, 0) }
    expect(isOnMerklePath(sha256, proof, roots[7] ?? '')).toBe(false)
  })
})

it('changes with every item and with their order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 20 }), fc.nat(), (texts, pick) => {
      const all = texts.map((text) => merkleLeaf(sha256, text))
      const at = pick % all.length
      const root = merkleRoot(sha256, all)
      expect(merkleRoot(sha256, all.with(at, merkleLeaf(sha256, `${texts[at]}changed`)))).not.toBe(root)
      expect(merkleRoot(sha256, all.toReversed())).not.toBe(root)
      expect(merkleRoot(sha256, all.slice(1))).not.toBe(root)
    }),
  )
})
