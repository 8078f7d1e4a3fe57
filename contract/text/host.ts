/** What a host says in a terminal or in a box of the system, before or beside the window. */
export const hostText = {
  opening: (directory: string) => `正在打开工作台，数据目录：${directory}`,
  opened: (browser: string) => `窗口已打开（${browser}）。关闭窗口即退出。`,
  closed: '工作台已关闭。',
  noBrowser: '没有找到可用的浏览器。请安装 Chrome、Edge 或 Chromium，或用环境变量 YIJUAN_BROWSER 指明其路径。',
  oldBrowser: (version: string, oldest: number) =>
    `浏览器版本 ${version} 过低，需要 ${oldest} 或更高版本。请升级后再打开。`,
  browserRefused: (detail: string) => `浏览器没有打开：${detail}`,
  noDisplay: '这里没有图形界面，窗口打不开。可以改用命令行：npm run -s yijuan -- --help',
  usage: '用法：--data 后面要写一个文件夹。',
  notBuilt: '程序还没有构建，请先运行 npm run build。',
  rootSandbox: '当前以 root 运行，浏览器沙箱已关闭；日常使用请换普通用户。',
  windowCrashed: '窗口意外关闭，正在重新打开。',
  unsavedTitle: '还有没保存的内容',
  unsavedDetail: '现在关闭会丢失正在填写的内容。',
  stay: '留在这里',
  leave: '仍然关闭',
} as const
