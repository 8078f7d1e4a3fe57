import { styleNonce } from './theme.ts'

/**
 * Gives antd's own style elements the nonce of this page.
 *
 * ConfigProvider's `csp` reaches the component styles, but not the two helpers of `@rc-component/util`
 * that lock scrolling (one style per dialog) and measure scroll bars (one per table): they append a
 * style without nonce, which the CSP refuses. Only elements with antd's mark are touched; a style
 * that anything else appends is still refused.
 */
export function giveAntdNonce(): void {
  const { head } = document
  const append = head.appendChild.bind(head)
  head.appendChild = <T extends Node>(node: T): T => {
    if (node instanceof HTMLStyleElement && node.hasAttribute('data-rc-order') && node.nonce === '') {
      node.nonce = styleNonce()
    }
    return append(node)
  }
}
