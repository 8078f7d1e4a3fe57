import type { ThemeConfig } from 'antd'

/** White and light grey, one blue for action, red only for what failed or is overdue. All pairs pass WCAG AA. */
export const theme: ThemeConfig = {
  hashed: false,
  cssVar: { key: 'app' },
  token: {
    colorPrimary: '#1f5aa6',
    colorLink: '#1f5aa6',
    colorError: '#b42318',
    colorSuccess: '#1d6f42',
    colorWarning: '#8a5a00',
    colorInfo: '#1f5aa6',
    colorInfoBg: '#eaf2fb',
    colorInfoBorder: '#b9d0ec',
    colorWarningBg: '#fff7e6',
    colorWarningBorder: '#e3c47c',
    colorErrorBg: '#fdeceb',
    colorErrorBorder: '#eab3ae',
    colorSuccessBg: '#eaf6ee',
    colorSuccessBorder: '#a9d3b8',
    colorText: 'rgba(0,0,0,0.88)',
    colorTextPlaceholder: '#6b6b6b',
    colorTextDescription: 'rgba(0,0,0,0.62)',
    colorTextSecondary: 'rgba(0,0,0,0.66)',
    colorTextDisabled: 'rgba(0,0,0,0.6)',
    colorBorder: '#c4ccd6',
    colorBorderSecondary: '#dfe4ea',
    fontFamily:
      '"Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC",sans-serif',
    fontSize: 13,
    controlHeightSM: 26,
    borderRadius: 3,
    boxShadow: '0 2px 8px rgba(0,0,0,0.14)',
    motion: false,
  },
  components: {
    Table: {
      cellPaddingBlockSM: 4,
      cellPaddingInlineSM: 8,
      headerBg: '#f3f5f8',
      rowHoverBg: '#f0f5fc',
      rowSelectedBg: '#eef4fb',
      rowSelectedHoverBg: '#e6eff9',
    },
    Form: { itemMarginBottom: 10 },
    Tabs: { horizontalMargin: '0', horizontalItemPaddingSM: '7px 2px' },
    Menu: { itemHeight: 32 },
    Descriptions: { labelBg: '#f6f8fa' },
  },
}

/** The nonce of this page's CSP, put into the page by the host; antd's styles need it. */
export function styleNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
  return meta?.nonce ?? meta?.getAttribute('nonce') ?? ''
}
