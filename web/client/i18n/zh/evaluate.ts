export default {
  evaluate: {
    title: '评估台', open: '评估台', loading: '正在读取评估台', refused: '打不开这张评估台。', readOnly: '只读', toConsole: '看全场（导调台）',
    first: {
      title: '您在这里做三件事', lobby: '演练还没有开始。', lobbyText: '开始后，参演人员发出的每一条应对都会自己出现在下面的队列里。',
      step1: '从队列里选一条应对，先看当时面对什么、写了什么。', step2: '再逐项判定：机器判读只是建议，同意、改判都由您，改判要写一句理由。', step3: '拿不准的可以先空着；随时可以用上方“看全场”了解整场的进展，那里只看不动。', read: '知道了',
    }, toCard: '打开评分卡',
    queue: '应对队列', order: '排序', hardFirst: '先难后易', byTime: '按时间', filter: '筛选', byRole: '按岗位筛选', byInject: '按注入筛选', allRoles: '全部岗位', allInjects: '全部注入',
    responses: '{n} 条',
    filters: { decide: '待判定', critical: '重大', uncertain: '待定', review: '待核', unrated: '我未评', asked: '申请复核', all: '全部' },
    nothing: '还没有应对。参演人员一发出，就会出现在这里。', allDone: '这一类没有了。换个筛选看看。', inChat: '群聊里还有 {n} 处待判定，在评分卡上判。',
    how: { critical: '重大待判定', uncertain: '有待定项', review: '有待核的说法', rated: '我已评', unrated: '我未评', reading: '正在判读' }, asked: '申请复核', reviewShort: '申请复核',
    panes: '分区', pane: { queue: '队列', response: '原文与判定' }, progress: '我已评 {n} / {m} 条；只有“待判定”的必须评',
    blindOn: '盲评中', blindOff: '盲评', blindHint: '先评后看：每个要素都评过，才显示判读和同事的判定。', blindWord: '盲评',
    response: '应对原文', answersWhat: '回应', thisOne: '这一句', ownAccord: '主动发布，没有针对某一条注入。', serves: '归入', noApprovalNeeded: '无须审批',
    pace: { on_time: '剧情用时 {t}，目标 {target} 内', rung_back: '先没接，后回拨，剧情用时 {t}（目标 {target}）', late: '剧情用时 {t}，超过目标 {target}（时限 {limit}）', past: '剧情用时 {t}，已过时限 {limit}' },
    told: '发出时本人已获告知', toldNothing: '当时还没有人告诉他任何一条事实。', notTold: '当时尚未获告知（{n}）', chooseOne: '从队列里选一条。', noResponse: '“{line}”这一行没有人回应，所以没有原文可看。',
    marked: '已标出：', unmark: '取消标记', withMark: '一并记下：', mayMark: '可先在原文里划出能说明问题的那一句，或用 [ ] 键逐句选。',
    proposal: '要素与违规', rowsKey: '上下一项', veil: '盲评：还有 {n} 个要素没评。评完才显示判读、证据和同事的判定。', veilNone: '这条应对没有要评的要素。', look: '显示判读', noRows: '这条应对没有要评的要素，也没有发现问题。',
    row: {
      hidden: '未评', critical: '重大，待判定', uncertain: '待定', toReview: '待核', mine: '我已评', me: '我', added: '评估人员发现，判读没有指出。', same: '与判读一致', apart: '与判读不一致', sameAs: '与{name}一致', apartFrom: '与{name}不一致',
      element: { yes: '具备', no: '缺少' }, finding: { yes: '问题成立', no: '不成立' },
    },
    reads: { element: { met: '判读：具备', not_met: '判读：缺少', uncertain: '判读：待定' }, finding: { met: '判读：有', not_met: '判读：没有', uncertain: '判读：待定' } },
    says: { element: { yes: '{name}：具备', no: '{name}：缺少' }, finding: { yes: '{name}：问题成立', no: '{name}：不成立' } },
    do: {
      element: { yes: '具备', no: '缺少', keepYes: '同意，具备', keepNo: '同意，缺少', toNo: '改为缺少', toYes: '改为具备' },
      finding: { yes: '问题成立', no: '不成立', keepYes: '确认问题成立', keepNo: '同意：不成立', toNo: '不成立', toYes: '改为问题成立' }, comment: '记一笔',
    },
    settle: { element: { yes: '判定“{name}”具备', no: '判定“{name}”缺少' }, finding: { yes: '“{name}”这个问题成立，照规则扣分', no: '“{name}”这个问题不成立，不扣分' } },
    reason: '理由（会和您的名字一起保留）', noteWords: '备注（只有导调、评估、观摩看得到）', add: '补记一处违规', addTitle: '补记判读没有指出的违规', addWhich: '哪一种', addChoose: '请选择',
    previous: '上一条', next: '下一条',
    reviewWaits: '等待答复', reviewAnswered: '已答复', reviewOf: '{name} 申请复核“{line}”', reviewAnswer: '答复（本人会看到，署您的名字）', reviewSend: '答复',
    keys: {
      title: '按键', short: '按键', confirm: '同意或确认；盲评时为“具备”', change: '改判；盲评时为“缺少”', comment: '给这条应对记一笔', add: '补记一处违规', entry: '下一条、上一条应对', row: '上下一项', pick: '直接到第几项', clause: '在原文里逐句标记',
      answer: '答复复核申请', blind: '盲评开关', figures: '一致性', leave: '取消标记或关闭填写', help: '这张表', on: '启用单键操作（关闭后只能用鼠标和 Tab 键）',
    },
    figures: {
      title: '评估一致性', short: '一致性', between: '评估人员之间', betweenHint: '同一条应对的同一个要素或违规，两人都评过才算一处；各取最后一次判定。', betweenNone: '还没有两个人评过同一处。',
      reader: '评估人员与判读', readerHint: '只用盲评的判定：没看判读之前怎么评，和判读对照。判读待定的不计入。', readerNone: '还没有盲评。', who: '谁和谁', all: '合计', share: '一致率', kappa: 'Cohen κ（95% 区间）', alpha: 'Krippendorff α（95% 区间）',
      tooFew: '样本太少（{n} 处，满 {enough} 处才给数）', noFigure: '无法计算', blindOf: '其中盲评 {n} 处', unsure: '判读待定 {n} 处，未计入',
      note: '一致率没有扣除碰巧一致的部分，κ 和 α 扣除了。全是同一种判定时，κ 和 α 无法计算；应对不足 10 条时，不给 α 的区间。',
    },
  },
  review: {
    ask: '申请复核', title: '申请复核', text: '想请评估人员再看什么？（评估和导调会看到，署您的名字）', send: '提交申请', waits: '已提交，等评估人员答复。', yours: '您的申请', answered: '{name} 的答复', again: '再次申请', refused: '没有提交成功：',
  },
}
