export const officeText = {
  title: '文本预览',
  mark: '文本预览，以原件为准：不显示版式、图片、批注和修订。',
  cut: '内容较多，只显示前面一部分。',
  empty: '这份文件里没有文字。',
  sheets: '工作表',
} as const
