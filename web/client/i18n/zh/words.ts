export default {
  words: {
    title: '导调的话', toYou: '导调对你说', toAll: '导调对全体说', seen: '知道了', lock: '请看前方', lockHint: '屏幕暂时锁住，写到一半的内容都在，导调解除后继续。',
    button: '喊话', dialog: '以导调身份说话', dialogText: '这是剧情之外的话，不计分，记入日志。', to: '对谁说', all: '全体参演人员', text: '内容', locks: '锁住全体屏幕，请大家看前方', pauses: '同时暂停演练时钟', lockGo: '锁屏',
    isLocked: '全体屏幕已锁住', unlock: '解除锁屏', privately: '私下对{name}说',
  },
}
