// Writing: key messages, who else writes, versions, preview, drafts that could not be kept.
export default {
  compose: {
    held: '已暂停：恢复后才能办。',
    writes: '{name} 正在写{kind}', writesFor: '{name} 正在为“{channel}”写{kind}', answersToo: '{name} 也在答复这一件', look: '看看', close: '收起',
    a_statement: '声明', a_correction: '更正', a_withdrawal: '撤回说明', a_assessment: '研判', a_decision: '决策', a_report: '上报', a_reply: '回复', a_complaint_reply: '答复',
    clash: '你们在写同一个渠道。先在群聊里说好由谁来写，避免口径打架。',
    map: '关键信息', mapHint: '先想清写给谁、让人记住哪三句（可不写）', mapHas: '{n}/3 条', toWhom: '对象：{names}', and: '、', audience: '写给谁',
    to_patients: '患者和家属', to_public: '公众', to_press: '媒体', to_staff: '本院员工', to_authority: '主管部门', to_partners: '合作单位',
    message: '信息{n}', message1: '最要紧的一句：人怎么样了', message2: '我们正在做什么', message3: '什么时候再通报、到哪里问',
    length_chars: '共 {n} 字，九秒约能说 40–60 字', length_words: '共 {n} 词，九秒约能说 27 词', long: '偏长，记不住', use: '放进正文', clear: '清空',
    preview: '预览', previewClose: '收起预览', previewOf: '在“{channel}”上的样子', onPhone: '手机宽度', onScreen: '电脑宽度', previewNote: '{n} 字 · 尚未发布', previewEmpty: '（正文还是空的）',
    nav1: '首页', nav2: '医院概况', nav3: '就医指南', nav4: '通知公告', pageTitle: '情况通报', pageBy: '发布：{name}　剧情 {time}',
    versions: '共 {n} 稿', versionsHint: '历次意见和改动', version: '第 {n} 稿', in: '新增：', out: '删去：', edition: '第 {n} 版，与上一版比对',
    within: '发布前，以下各位须在 {time}（剧情时间）内同意：',
    drafted: '起草', drafting: '起草中', put: '插入', putThis: '插入“{title}”',
    retry: '重试', notSent: '没有发出去，字都还在。', sending: '发送中…', sendsLater: '断线了。连上后自动发出，不用再按。',
    away: '断线：草稿存在这台设备上，连上后自动保存', lost: '草稿没有存住。请先复制到别处，再重试。', notKept: '草稿还没存到服务器，已存在这台设备上。{why}',
  },
}
