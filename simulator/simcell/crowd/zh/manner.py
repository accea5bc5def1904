"""How each platform talks: beginnings, endings, formats."""

OPENERS = """
microblog post trouble relief|刚刷到。
microblog slang post trouble|看完坐不住了。
microblog sceptic media defender insider post trouble relief|理性说两句。
microblog angry post trouble relief|忍不住说一句。
microblog sympathiser worried post trouble relief|看哭了。
microblog joker slang post trouble relief|前排占座。
notes slang angry joker local data price conduct general post trouble relief|姐妹们，
notes worried post trouble relief|在线等，有点急。
notes sceptic insider post trouble relief|先说结论。
notes sympathiser angry post trouble relief|心情复杂，随便写写。
notes defender local post trouble relief|说说我知道的。
circle post trouble relief|刚看到的。
circle worried sympathiser post trouble relief|一直在看这个。
circle local post trouble relief|楼下都在说。
circle defender insider post trouble relief|本来不想发。
forum post trouble relief|冒个泡。
forum sceptic angry local post trouble relief|不吐不快。
forum insider defender post trouble relief|潜水多年，说两句。
forum joker slang post trouble relief|搬好小板凳了。
reviews worried sympathiser local post trouble relief|来过几次。
reviews defender insider post trouble relief|老顾客。
reviews angry sceptic joker post trouble relief|说点实话。
"""

TAILS = """
microblog low angry sympathiser trouble|真的寒心。
microblog low sceptic trouble|越来越不好收场了。
microblog sceptic worried sympathiser trouble|等一个明白。
microblog defender trouble|给点时间吧。
microblog low even joker slang trouble|先溜了。
microblog low even angry trouble|别想糊弄过去。
microblog sympathiser worried relief|希望越来越好。
microblog sceptic angry relief|做到了再说。
microblog joker slang relief|难得正经一回。
microblog local|本地人路过。
microblog insider|言尽于此。
notes low angry worried trouble|大家自己掂量。
notes sceptic worried trouble|有消息我再更新～
notes worried sympathiser relief|希望帮到大家～
notes low even sympathiser trouble|抱抱当事人。
notes joker slang|以上，别学我。
notes defender insider local|仅代表个人看法。
circle low angry sympathiser trouble|心里堵得慌。
circle worried sympathiser trouble|都保重身体。
circle sympathiser worried local defender insider relief|都会好的。
circle insider defender|懂的自然懂。
circle local joker|见面再聊。
forum low angry trouble|大家帮顶。
forum sceptic local trouble|蹲后续。
forum sceptic local sympathiser relief|这楼可以缓缓了。
forum insider|说多了怕被认出来。
forum joker slang|我去续水。
forum defender|轻喷。
reviews low angry trouble|请大家慎重。
reviews worried sceptic trouble|先观望。
reviews worried sympathiser defender relief|愿意再给一次机会。
clips low angry slang trouble|气！
clips low even sympathiser trouble|唉。
clips sympathiser relief|加油。
clips sceptic trouble|坐等。
"""

FRAMES = """
microblog post|{text}
microblog post trouble answered_well promise_kept|#{tag}# {text}
microblog post outbreak silence|{text} #等一个说法#
microblog post harmful|{text} #这也叫回应#
microblog post contradiction|{text} #到底哪句是真的#
microblog post promise_broken|{text} #说好的更新呢#
microblog post answered_well promise_kept recovery|{text} #看行动#
microblog post background|{text} #今日碎碎念#
microblog comment|{text}
microblog repost|转：{text}
microblog repost|{text}//转给大家看看
microblog repost outbreak silence harmful contradiction promise_broken|帮转：{text}
notes post|{text}
notes post angry worried sceptic outbreak silence harmful promise_broken|【避坑记录】{text}
notes post answered_well answered_thinly promise_kept contradiction|【进展】{text}
notes post recovery|【后续】{text}
notes post worried|{text} #求经验#
notes post background|{text} #生活记录#
notes comment repost|{text}
clips|{text}
circle post comment|{text}
circle repost|转发一条：{text}
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
reviews trouble relief|{stars} {text}
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
MARKS = {"sympathiser": "🙏", "angry": "😡", "sceptic": "🤔", "joker": "🍉", "worried": "😟", "local": "👀"}
FILLERS: dict[str, tuple[str, ...]] = {
    "food": ("番茄炒蛋", "雪菜面", "小米粥", "红薯", "饺子", "糖炒栗子", "桂花糕", "酸辣粉"),
    "pet": ("楼下橘猫", "邻居家的狗", "我家鹦鹉", "一只胖猫", "仓鼠", "外公的老狗"),
    "when": ("昨天", "周日", "昨晚", "前两天", "上周"),
}
