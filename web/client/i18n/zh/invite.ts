export default {
  invite: {
    copied: '已复制', copyOf: '复制：{of}', selected: '已选中，请按 Ctrl+C 复制', open: '加入方式', title: '请人加入', others: '评估、观摩、模拟组', text: '演练中途也能加入：打开链接或扫码，填称呼，选席位。',
  },
}
