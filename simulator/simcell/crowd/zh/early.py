"""Outbreak and silence: the news is out, and nobody has explained it."""

OUTBREAK = """
sympathiser|看得我心里一紧，先盼人平安，别的都往后放。
sympathiser|谁家没有个看病的时候，将心比心，太难受了。
sympathiser|别拿当事人编段子，人家这会儿正熬着呢。
sympathiser death|走了的人再也回不来了，家里人往后怎么过。愿安息。
sympathiser injury|好好的人进去，出来成这样，换谁都受不了。希望能治好。
sympathiser data|自己的病历被陌生人看见，那种感觉跟没穿衣服一样。
angry unheard|{org}，出来走两步？
angry|又是这种事，又是等着大家忘了是吧。
angry unheard|出了事先躲起来，这就是你们的态度？
angry injury|收钱的时候一口一个“放心”，出事了人呢？
angry death unheard|一条命啊！家属连句明白话都等不到！
angry price|一张单子看下来三个项目名我一个都不认识，钱倒是一分没少收。
angry data|挂号要填十几项，填完转手就满天飞，谁给的胆子？
angry conduct|来看病的不是来受气的，这话我说一百遍了。
sceptic unheard|目前只有一方的说法，先存个证据，等{org}怎么说。
sceptic|几个时间对不上，图也没头没尾的，我不急着站队。
sceptic|{what}这事，关键就看记录。记录拿得出来吗？
sceptic injury death|病历封存了没有？这比在网上吵重要。
sceptic price|收费有明细、有编码，一条条对就行了，别光喊。
joker slang|瓜还没熟，我先把板凳搬来。
joker slang|打开手机本来想看菜谱，结果看见这个，饭都不香了。
joker|公关部今天的咖啡，建议买大杯。
insider|干这行十几年，说句实话：第一时间见家属、封资料，别的都可以等一等。
insider|同行说一句，院里这会儿应该在开会。会别开太久。
insider injury death|抢救和处置都有时间点的，写得清清楚楚，查得出来，别乱猜。
defender|医生也是人，没调查清楚就骂，以后谁还敢救人？
defender|我在{org}看了好几年，没遇到过糟心事，等结果再说。
defender|先别人肉，当班的也是给人打工的。
worried|我下周就约在{org}，现在手心全是汗，要不要退啊？
worried injury|我上个月刚做过差不多的，现在越看镜子越觉得不对劲。
worried death|我爸明天也要进手术室，看完这个一晚上睡不着。
worried data|我的资料是不是也在里面？谁能告诉我怎么查？
worried price|我翻出上次的单子了，有两项怎么也看不懂，该找谁问？
local|就在我们这条街上，刚路过，门口站着好些人。
local|楼下小店都在说这事，说什么的都有。
media unheard|【持续关注】{what}这事，我们在等{org}的公开说明。
media|梳理一下目前的公开信息：有人发声，机构未回应，原因未知。
clips angry worried slang|真的假的？！
clips sympathiser|心疼，一定要没事啊。
clips sceptic|蹲后续，别剪一半。
clips local slang|我就在附近，救命。
notes worried|想问问大家，碰到{what}这种事，第一步该做什么？
notes angry sceptic unheard|避雷写在前面：在没有说法之前，{org}我先不去了。
circle sympathiser worried|家里老人转给我的，问是不是真的，我也不知道怎么回。
circle insider defender local|认识的人在里面上班，今天群里谁也没说话。
forum sceptic local|有没有知道内情的？只说亲眼看见的，听说的就别来了。
reviews angry|本来想写上次的体验，看到今天的事，什么都不想夸了。
reviews worried unheard|之前收藏过想去，现在先移出来，等他们讲清楚。
|刚看到，还没弄清怎么回事。
unheard|等{org}一个说法。
|先不站队，等有准信再说。
|怎么到处都在说这个，心里不踏实。
reviews forum notes unheard|{what}这事，希望早点讲清楚。
"""

SILENCE = """
sympathiser|{hours}了，当事人和家里人该有多煎熬。
sympathiser|哪怕只说一句“我们在”，也比什么都不说强。
sympathiser|不求马上有结论，只求有人出来关心一下人。
sympathiser death|人都走了，连一声“节哀”都要等吗？
sympathiser injury|人还在治，{org}连一句问候都没有，凉。
angry|{hours}，一个字没有。装睡是吧？
angry|{org}的官方号是停更了还是停电了？
angry|评论区喊破嗓子，等不来一句准话。你们到底谁说了算？
angry|沉默就是态度，我看懂了。
angry|宣传的时候一天三条，出事了一条都没有。
angry death|家属在走廊里等了多久，你们就沉默了多久。
angry data|泄露的是我们，装没事的是你们。
angry price|问退钱没人给准话，当初收钱倒是快得很。
angry conduct|把人气哭的时候话那么多，现在怎么不说了？
sceptic|距离第一条爆料已经 {hours}，正常的核实流程也该有一个“已知悉”了。
sceptic|不回应，猜测就只会越来越多，这个道理不难吧。
sceptic|查原因要时间，说“我们在查”不要时间。
sceptic|群里已经传出三个版本了，{org}再不说，第四个就成真的了。
sceptic injury death|几点发现、几点处置，这两个时间现在都说不出来吗？
joker slang|{hours}了，我面都坨了，通报还没出锅。
joker slang|这静音模式开得比我上课还认真。
joker|建议把“高度重视”四个字先发出来，好歹证明账号没丢密码。
joker slang|蹲到腿麻，有没有接班的？
insider|内部在等领导签字吧。流程我懂，可外面的人不懂。
insider|按规矩早该报了，报没报，一问就知道。
insider|不是没人会写，是没人敢发。
insider|当班的同事最难，话不让说，骂都他们挨。
defender|再等等吧，真要查清楚，{hours}其实不长。
defender|我愿意信{org}，可你们别让我这种人也没话替你们说。
defender|先救人后发声，也有道理。不过真该露个面了。
worried|没人说话我更怕了，我的预约到底还算不算数？
worried|主页刷了又刷，没有一个字是写给我们这些人的。
worried injury|同样的项目我也做过，到底要不要复查，给个准话行吗？
worried death|家里人的手术还做不做？问谁谁都说等通知。
worried data|要不要换号、改密码？没有一个人告诉我们。
worried price|还剩半张卡没用，是不是先去退了再说？
local|看得见里面有人走动，就是没人出来。
local|一传十，十传百，菜市场都有两种讲法了。
local|路过看了一眼，有人举着手机在拍，别的看不出什么。
media|截至发稿，{org}未作出公开回应，距事发已逾 {hours}。
media|我们把问题列在这里：发生了什么、人怎么样、谁在查。等一个公开的回答。
media|沉默 {hours}之后，留给{org}的解释空间正在变小。
clips angry slang|人呢？？
clips joker slang|{hours}了，打卡。
clips worried|没人管管吗，有点慌。
notes worried angry|更新：{hours}过去，依旧没有任何说法，想退的姐妹先把聊天记录存好。
circle sympathiser insider|谁见了都问我，我能说什么，我知道的还没你们多。
forum sceptic local|本楼计时：{hours}，官方零回复。继续等。
reviews angry worried|这种时候不说话，比几颗星更说明问题。
|还是没有消息。
|到现在也没有一个正式的说法。
|刷了好几遍，{org}那边还是老样子。
|能不能先出来讲一句？
|{hours}了，还在等。
"""
