// What a screen reader says when several things came at once.
export default {
  announce: {
    and: '；', sum: '新到：{what}', of: '、',
    many: {
      post: '{n} 条帖子', news: '{n} 篇报道', call: '{n} 个来电', complaint: '{n} 件投诉', message: '{n} 条消息', letter: '{n} 封来函',
      work_order: '{n} 张工单', heardFrom: '{n} 次对方追问', heardChat: '{n} 条群聊', heardFact: '{n} 条事实', other: '{n} 条其他消息',
    },
  },
}
