// 外部角色：记者、患者、家属、监管，按团队的应对行事。
export default {
  actors: {
    title: '外部角色', none: '还没有人在等。', rest: '另有 {n} 位', fold: '收起', hint: '记者、患者、家属、监管按团队的应对行事；与评分无关。',
    kind: { journalist: '记者', patient: '患者', family: '家属', regulator: '监管' },
    state: {
      idle: '还没有来', ringing: '电话在响', talking: '正在通话，已问 {asked}/{of} 次', waits: '已问 {asked}/{of} 次，等到 {at}', waitsOpen: '已问 {asked}/{of} 次，不限时等着',
      willNews: '{verdict}，{at} 见报', willPost: '{verdict}，{at} 发帖', out: '{verdict}，已发布', rests: '{verdict}，不再发布', silenced: '已静音',
    },
    ifMissed: { news: '等不到就见报', post: '等不到就发帖' },
    verdict: { answered: '得到了答复', cared: '得到了有关切的答复', evaded: '没有得到正面回答', refused: '被拒绝答复', blamed: '被指责', declined: '电话被挂断', missed: '没有等到答复' },
    turn: { began: '开始', given_time: '延时', returned: '回了电话', call_over: '通话结束', answered: '答复到位', cared: '答复到位，有关切', evaded: '没有正面回答', refused: '拒绝答复', blamed: '指责对方', declined: '挂断来电', missed: '没有答复' },
    quick: '答复看到了。', quickSend: '回“{words}”',
    knows: '知道：{x}', wants: '要听到：{x}', silence: '静音', unsilence: '取消静音', silenceHint: '静音后不再追问、不再发布；来电照念剧本里的话。', look: '看对话',
    about: '针对 {name} {at} 的应对', aboutItem: '针对“{title}”', picture: '截图：{org}的答复', pictureGone: '答复的原文已删除', pictureOn: '{channel} · {at}',
  },
}
