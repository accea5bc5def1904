export default {
  mark: {
    exercise: '演练', first: '演练', second: 'EXERCISE', warning: '以下内容均为虚构，请勿外传，勿拨打画面中的号码',
    full: '演练：以下内容均为虚构，请勿外传，勿拨打画面中的号码',
  },
  state: { due: '待办', late: '超时', met: '达成', missed: '未达', uncertain: '待定', held: '暂扣' },
  theme: { label: '外观', auto: '跟随系统', light: '浅色', dark: '深色', contrast: '高对比度' },
  do: {
    cancel: '取消', back: '返回', next: '继续', send: '发送', retry: '再试', close: '关闭', save: '保存', copy: '复制', home: '首页', search: '查找', takeOut: '取消选择：{x}', nothingFound: '没有找到。', change: '换一个',
  },
  clock: { story: '剧情', pace: '×{n}', lobby: '尚未开始', running: '进行中', paused: '已暂停', ended: '已结束' },
  link: { connecting: '连接中', live: '已同步', offline: '断线，正在重连', refused: '无法进入', sending: '正在保存 {n} 条', kept: '断网，{n} 条已留存，恢复后自动发出' },
  kind: {
    post: '帖文', call: '来电', complaint: '投诉', reply: '回复', statement: '声明', complaint_reply: '投诉答复', call_line: '通话', flag: '标记',
    message: '内部消息', news: '新闻', letter: '来函', work_order: '工单', assessment: '研判', decision: '决策', report: '上报', correction: '更正', withdrawal: '撤回', room: '现场行动',
  },
  who: { facilitator: '导调', evaluator: '评估', observer: '观摩', simcell: '模拟组', trainee: '参演' },
  count: { minutes: '{n} 分钟', seconds: '{n} 秒' },
  notFound: { title: '没有这个页面', text: '链接可能不完整。请向导调人员要加入码。', join: '输入加入码', signedIn: '链接可能不完整。', list: '返回演练列表' },
}
