// The world outside as platforms, the tour, sounds.
export default {
  social: {
    search: '搜账号、内容', show: '显示哪些', found: '{n} 条', noneHere: '{name}还没有动静。一有新帖，就会出现在这里。',
    by_all: '全部帖文', by_pinned: '我盯着的', by_flagged: '已标记', by_untouched: '未处置', by_answered: '已回应', by_back: '有人回应我们',
    hot: '热榜', mark_boiling: '爆', mark_hot: '热', mark_new: '新', rising: '上升',
    pin: '盯住', pinned: '盯着', pinHint: '加入“我盯着的”，只有你看得见', onTop: '置顶', officialPost: '发官方帖',
    platform: '请平台处理', platformAsk: '对这条帖文采取哪项举措？', platformProof: '凭据与请求', platformSend: '提交', platformHint: '作为决策记录，同事可见',
    asked: '{time} {name}：{what}', opener: '楼主', stars: '{n} 星', helpful: '有用', saved: '收藏', replies: '回复',
    drawn: '演练示意图', drawnMark: '演练画面', playClip: '播放 {name} 的短片（无声）', pauseClip: '暂停 {name} 的短片', earlier: '更早的 {n} 条',
  },
}
