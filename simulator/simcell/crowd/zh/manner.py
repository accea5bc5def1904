"""各个平台的腔调：开头、结尾、格式。"""

OPENERS = """
microblog|刚刷到。
microblog slang|看完坐不住了。
microblog sceptic media defender insider|理性说两句。
microblog angry|忍不住说一句。
microblog sympathiser worried|看哭了。
microblog joker slang|前排占座。
notes slang|姐妹们，
notes worried|在线等，有点急。
notes sceptic insider|先说结论。
notes sympathiser angry|心情复杂，随便写写。
notes defender local|说说我知道的。
circle|刚看到的。
circle worried sympathiser|一晚上都在看这个。
circle local|楼下都在说。
circle defender insider|本来不想发。
forum|冒个泡。
forum sceptic angry local|不吐不快。
forum insider defender|潜水多年，说两句。
forum joker slang|搬好小板凳了。
reviews worried sympathiser local|来过几次。
reviews defender insider|老顾客。
reviews angry sceptic joker|说点实话。
"""

TAILS = """
microblog low angry sympathiser|真的寒心。
microblog low sceptic|越来越不好收场了。
microblog even sceptic worried sympathiser|等一个明白。
microblog even high defender|给点时间吧。
microblog low even joker slang|先溜了。
microblog low even angry|别想糊弄过去。
microblog high sympathiser worried|希望越来越好。
microblog high sceptic angry|看行动。
microblog high joker slang|难得正经一回。
microblog local|本地人路过。
microblog insider|言尽于此。
notes low angry worried|大家自己掂量。
notes even sceptic worried|有消息我再更新～
notes high worried sympathiser|希望帮到大家～
notes low even sympathiser|抱抱当事人。
notes joker slang|以上，别学我。
notes defender insider local|仅代表个人看法。
circle low angry sympathiser|心里堵得慌。
circle even worried sympathiser|都保重身体。
circle high|都会好的。
circle insider defender|懂的自然懂。
circle local joker|见面再聊。
forum low angry|大家帮顶。
forum even sceptic local|蹲后续。
forum high sceptic local sympathiser|这楼可以缓缓了。
forum insider|说多了怕被认出来。
forum joker slang|我去续水。
forum defender|轻喷。
reviews low angry|请大家慎重。
reviews even worried sceptic|先观望。
reviews high worried sympathiser defender|愿意再给一次机会。
clips low angry slang|气！
clips low even sympathiser|唉。
clips high sympathiser|加油。
clips even sceptic|坐等。
"""

FRAMES = """
microblog post|{text}
microblog post outbreak silence answered_well answered_thinly harmful contradiction promise_kept promise_broken|#{tag}# {text}
microblog post outbreak silence|{text} #等一个说法#
microblog post harmful|{text} #这也叫回应#
microblog post contradiction|{text} #到底哪句是真的#
microblog post promise_broken|{text} #说好的更新呢#
microblog post answered_well promise_kept recovery|{text} #看行动#
microblog post background|{text} #今日碎碎念#
microblog comment|{text}
microblog repost|转：{text}
microblog repost|{text}//转给大家看看
microblog repost outbreak silence harmful contradiction promise_broken|扩散。{text}
notes post|{text}
notes post outbreak silence harmful promise_broken|【避坑记录】{text}
notes post answered_well answered_thinly promise_kept contradiction|【进展】{text}
notes post recovery|【后续】{text}
notes post worried|{text} #求经验#
notes post background|{text} #生活记录#
notes comment repost|{text}
clips|{text}
circle post comment|{text}
circle repost|转发一条，{text}
forum post outbreak|【讨论】{text}
forum post silence|【还在等】{text}
forum post harmful contradiction|【吐槽】{text}
forum post answered_well answered_thinly promise_kept|【最新】{text}
forum post promise_broken|【又没等到】{text}
forum post recovery|【闲聊】{text}
forum post background|{text}
forum comment repost|{text}
forum comment outbreak silence harmful answered_thinly contradiction promise_broken promise_kept|同问。{text}
forum comment recovery answered_well|顶。{text}
reviews outbreak silence answered_well answered_thinly harmful contradiction promise_kept promise_broken recovery|{stars} {text}
reviews background|{text}
"""

WHAT = {
    "injury": "治疗后受伤",
    "death": "术后离世",
    "data": "信息泄露",
    "price": "收费",
    "conduct": "工作人员态度",
    "general": "网上说的",
}
UNNAMED = "那家机构"
MARKS: dict[str, tuple[str, ...]] = {
    "sympathiser": ("🙏", "😢"),
    "angry": ("😡", "💢"),
    "sceptic": ("🤔",),
    "joker": ("🍉", "😅"),
    "worried": ("😟", "🙏"),
    "local": ("👀",),
    "defender": ("🙏",),
}
FILLERS: dict[str, tuple[str, ...]] = {
    "food": ("番茄炒蛋", "雪菜面", "小米粥", "红薯", "饺子", "糖炒栗子", "桂花糕", "酸辣粉"),
    "pet": ("楼下橘猫", "邻居家的狗", "我家鹦鹉", "一只胖猫", "仓鼠", "外公的老狗"),
    "when": ("今天", "昨天", "今早", "周日", "昨晚", "中午"),
}
