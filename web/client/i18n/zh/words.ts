export default {
  halting: {
    stop: '叫停', real: '真实情况', stopTitle: '叫停演练', stopNote: '可以写一句说明（所有人都会看到）', realTitle: '发生了真实情况？', realText: '演练立即停下，所有人的屏幕都会提示转入真实处置。', realNote: '请写明情况和地点（所有人都会看到）',
    slip: '按错了，继续', why: '为什么叫停？（可不写）', tell: '告诉大家', standsText: '时钟已经停着。确定后，所有人都会看到是你叫停。', realAsk: '演练已经停下。确有真实情况就写明并报告，所有人的屏幕都会转入真实处置；没有就点“取消”，再点“按错了，继续”或写明原因。',
  },
  words: {
    title: '导调的话', answersYou: '导调人员回复了你的呼叫', toYou: '导调对你说', toAll: '导调对全体说', seen: '知道了', lock: '请看前方', lockHint: '屏幕暂时锁住，写到一半的内容都在，导调解除后继续。',
    button: '喊话', dialog: '以导调身份说话', dialogText: '这是剧情之外的话，不计分，记入日志。', to: '对谁说', all: '全体参演人员', text: '内容', locks: '锁住全体屏幕，请大家看前方', pauses: '同时暂停演练时钟', lockGo: '锁屏',
    isLocked: '全体屏幕已锁住', unlock: '解除锁屏', privately: '私下对{name}说',
    alarm: { offline: '离线', overloaded: '{n} 项待办在手', quiet: '实际 {n} 分钟没有动作' }, alarmShort: { offline: '离线', overloaded: '满负荷', quiet: '没有动作' },
    open: '待办 {n}', longest: '最久 {t}', unseen: '未看 {n}', lastAct: '{t} 前有动作', notSeen: '没看',
    tour: {
      title: '导调入门', offer: '第一次导调？五步看一遍。', start: '看一遍', done: '看完了',
      clock: { head: '时钟归你管', text: '人到齐就点“开始演练”。之后在这里暂停、跳转、换速、临时注入、喊话；宣布结束后有两分钟倒计时，可以反悔。' },
      chart: { head: '全场一张图', text: '横着是剧情时间，竖线是此刻。没放出的注入可以拖到别的时间，拖错了能撤销；也可以按角色分道。斜坡是预期行动的时限。' },
      list: { head: '一条一条管', text: '到点会自动放出。选中一行：F 触发，H 暂扣，S 跳过，E 修改，D 照此再发一条。“预期行动”里看谁该做什么、做到哪一步。' },
      people: { head: '看着人', text: '谁在等你回应、谁闲着、谁忙不过来，都在这一栏。点开席位能换人，也能私下提醒一句。' },
      safe: { head: '真出了事', text: '点“真实情况”，所有人的屏幕立即停下。任何人都能叫停，只有你能继续。大屏按钮在旁边，只显示大家都能看的内容。' },
    },
  },
}
