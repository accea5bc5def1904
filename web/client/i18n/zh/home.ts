// The page on which exercises are made; more of it is in staff.ts.

export default {
  host: {
    home: {
      tryFirst: '第一次？{n} 分钟就能试一场',
      running: '正在进行', rename: '给这场演练起名', renameOf: '改名：{name}', renameText: '参演人员、大屏、打印的评分卡上都用这个名称；下次打开页面时更新。', name: '名称', briefing: '完整简报', nameMay: '这场演练叫什么（可不填）', nameLike: '如：外科二病区 3 月演练', people: '参演 {least} 至 {most} 人，另有导调', peopleMost: '参演最多 {most} 人，另有导调', colon: '：', loading: '正在读取情景和演练…',
      length: { same: '和剧情时间一样快，不跳过', whole: '剧情 {story} 分钟，按 {pace} 走（实际 1 分钟走剧情 {real} 分钟）', jumped: '剧情 {story} 分钟 − 跳过 {jumped} 分钟 = {played} 分钟，按 {pace} 走（实际 1 分钟走剧情 {real} 分钟）', wholeVaried: '剧情 {story} 分钟，按 {pace} 走', jumpedVaried: '剧情 {story} 分钟 − 跳过 {jumped} 分钟 = {played} 分钟，按 {pace} 走' },
    },
  },
}
