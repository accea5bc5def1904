export default {
  hands: {
    call: '呼叫导调', callText: '请导调过来', called: '已呼叫导调', waits: '等导调看到', since: '{t} 前', add: '要问什么（可不填）', send: '补充', seen: '导调看到了，马上过来', seenHint: '也可能先回你一句话。', away: '知道了', again: '再次呼叫',
    from: '{name}呼叫导调', coming: '这就来', word: '私下回一句', count: '{n} 人呼叫导调',
  },
}
