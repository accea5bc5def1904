export default {
  flags: { by: '{names} 已标记', seen: '全队可见', seenBy: '收到这条的同事可见', takeBack: '取消标记' },
  planned: { end: '已到计划结束时间，请把手头的事做完', short: '已到计划时间' },
  ahead: { jump: '计划约 {at} 跳到 {to}，由导调人员决定', short: '约 {at} 跳转', due: '计划 {at} 跳到 {to}，时间已到，等导调人员决定', dueShort: '跳转待导调', storyNow: '剧情现在是 {at}。', asOf: '事件背景说的是 {at} 的情况。' },
  ring: {
    aside: '{name}来电', toSide: '先放一边', toSideHint: '铃声停下，来电留在顶部一栏', toCall: '转到来电',
    missed: '{time} 没有接到{name}的电话',
  },
}
