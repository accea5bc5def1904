export default {
  staff: {
    signIn: {
      title: '导调登录', text: '创建演练、放出注入、看评分卡。参演人员不用登录,请用加入码。',
      name: '用户名', password: '密码', submit: '登录', hint: '首次启动时,用户名和初始密码显示在服务器的终端里。登录后请尽快修改。', join: '我是参演人员',
    },
    home: {
      title: '演练', hello: '{name},你好', signOut: '退出', password: '修改密码', scenarios: '情景', make: '创建演练', making: '正在创建',
      exercises: '已建演练', none: '还没有演练。选一个情景,创建第一场。', open: '进入', card: '评分卡', code: '加入码',
      roles: '{n} 个角色', injects: '{n} 条注入', actions: '{n} 项预期行动', length: '约 {n} 分钟', story: '剧情 {n} 分钟',
      initial: '你还在用初始密码,请修改。', old: '现在的密码', new: '新密码(至少 10 位)', again: '再输入一次新密码', differ: '两次输入不一样。', changed: '密码已修改。', change: '修改',
    },
  },
}
