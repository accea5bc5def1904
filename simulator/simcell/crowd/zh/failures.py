"""Said badly, said thinly, said in two ways, promised and not done."""

THIN = """
sympathiser|有回应了就好，可里面没有一句话是说给当事人听的。
sympathiser|“{quote}”……我读了三遍，还是替当事人难过。
sympathiser|能出来说话是第一步，希望下一步是去看看人。
sympathiser death|人都不在了，字里行间看不到一点疼。
sympathiser injury|人现在到底怎么样了？我只想知道这个。
angry|“{quote}”，就这？
angry|等了半天，等来一段套话。
angry|这一段把名字换掉，哪家都能用。
angry|态度看见一点，事情没看见。
angry|字都认识，连起来等于没说。
angry data|多少人的信息、哪些内容，能不能写清楚？
angry price|到底多收没多收？退不退？给句准话。
angry conduct|“{quote}”，所以是谁的问题？空气的问题？
sceptic|通报说“{quote}”，可最关键的几个问题还是空着。
sceptic|谁去查、查什么、什么时候说，请把这三样补全。
sceptic|能看出是真话，就是太短。下一次什么时候说？
sceptic|比不说强，离说清楚还差得远。
sceptic injury|当时几点说不舒服，几点有人管，这个绕不过去的。
sceptic death|封存、尸检、告知，这三件事做没做，一句话就能写清楚。
joker slang|阅读理解题：请找出全文中的信息。（0 分）
joker slang|“{quote}”，好的，我也高度重视一下我的晚饭。
joker|这稿子是从抽屉里拿出来的吧，边角都磨圆了。
insider|一看就是七八个人改过的稿子，能说的都改没了。
insider|第一份短一点正常，怕的是第二份还这么短。
insider|至少没乱讲原因，这点我替写的人松口气。
defender|才第一份通报，能说多少说多少，别苛求。
defender|“{quote}”这句我信，剩下的慢慢等。
defender|总比胡说强，给点时间吧。
worried|看完还是不知道我该不该去复查。
worried|我就想知道一件事：我约的还做不做？还是没有说。
worried data|所以我到底要不要改密码？
worried injury|有没有个电话是真能问到医生的？
local|街坊看完就一句：跟没说一样。
local|比刚才强点，至少有人站出来了。
media|{org}发布简短情况说明，称“{quote}”。全文不长。
media|说明提到“{quote}”。大家还在问的是三样：何时、何人、下一步。
clips angry slang|就这？？
clips joker slang|说了，又好像没说。
clips sceptic|等第二份。
notes angry worried|帮大家划重点：“{quote}”。没了，真的没了。
notes sceptic|说明看完了，优点是没甩锅，缺点是没内容。
circle sympathiser worried|他们总算发话了，转给家里看，老人问：那到底要不要紧？
circle insider local|官方说明大家都看到了吧，我知道的也就这么多。
forum sceptic angry|逐句看了，有用的只有“{quote}”，其余全是客气话。
forum defender|楼上别急，后面肯定还有，先让子弹飞一会儿。
reviews angry sceptic|说明看了，避重就轻，分数不改。
reviews worried|看到有回应才来说一句，希望下次能讲到我们这些老顾客。
|看完了，心里还是没底。
|有回应了，不过内容不多。
|还有好几个问题没有答。
|等下一份吧。
|说了“{quote}”，剩下的呢？
"""

HARMFUL = """
sympathiser|“{quote}”——当着受苦的人说这种话，心是怎么长的。
sympathiser|我本来还在等，现在只剩难过了。
sympathiser|话可以说得慢，不能说得伤人。
sympathiser death|人不在了，你们还要跟他争对错？
sympathiser injury|疼的人还没喊，你们先喊上了。
angry|“{quote}”，你再说一遍？
angry|这句话截图了，删也没用。
angry|道歉不会，甩锅第一名。
angry|看到“{quote}”，血压直接上来了。
angry|不说还好，一说全网都来了。
angry death|对着家属说“{quote}”，你们家没有老人吗？
angry data|资料在你们手里丢的，话还说得这么硬？
angry price|钱照收，话照样难听，是吧？行，以后都不来了。
angry conduct|原来不是一个人的态度，是一整家的态度。
sceptic|结论还没出，先把责任推出去，这不是通报，是辩护词。
sceptic|“{quote}”，依据呢？谁认定的？
sceptic|一边说在调查，一边已经替自己判了无罪。
sceptic|拿当事人来证明自己没错，这一步走得太错了。
sceptic injury death|人家在难处，你们在讲输赢。
joker slang|公关：我来灭火。手里拎着一桶油。
joker slang|这文案一出，竞争对手连广告费都省了。
joker|“{quote}”，建议收入教材，放反面那一页。
joker slang|好家伙，一句话把自己送上去了。
insider|这句话绝对没给懂行的人看过，看过的人不会让它出门。
insider|一线同事看了也想哭，明天上班怎么面对病人。
insider|写的人大概觉得自己在讲理。可现在不是讲理的时候。
defender|我替你们说了半天话，你们就回我一句“{quote}”？
defender|话是难听，可事实怎么样还得等调查。
defender|应该是急了口不择言，赶紧收回吧，还来得及。
worried|出了事是这样说话的，那我还敢去吗？
worried|我上次也提过不舒服，是不是也会说是我自己的问题？
worried injury|要是哪天轮到我，你们也会这么说我吧？
worried data|我只想知道我的资料安不安全，不想听谁怪谁。
local|本来街坊还分两边，现在一边了。
local|我妈看完说，这家以后不去了，就因为这句话。
media|{org}回应称“{quote}”，评论区迅速失控。
media|一句“{quote}”，把一起个案变成了一场信任危机。
media|二次舆情往往不是因为事情本身，而是因为回应。今天又添一例。
clips angry slang|听听，这是人话吗？！
clips joker slang|这回应，绝了。
clips sympathiser|太伤人了。
notes angry worried|原话在这：“{quote}”。姐妹们自己品。
notes sceptic|认真劝一句：正在维权的，把这份回应也存进证据里。
circle sympathiser angry|看到那句话，真的气到手抖，都是有爹有妈的人。
circle insider local|现在谁问我在哪上班，我都不好意思说。
forum angry sceptic|把“{quote}”置顶吧，让后来的人都看看。
forum defender|删了重写吧，真的，别犟。
reviews angry|冲着“{quote}”这句，一星都嫌多。
reviews worried|原本打算再去的，看到这样的回应，算了。
|这样说话，真的不合适。
|看到这份回应，愣了一下。
|本来事情还没这么大，回应完就大了。
|该先关心人的时候，说了这些。
|“{quote}”，这句话会被记很久。
"""

CONTRADICTION = """
sympathiser|家属听了两个说法，心里该有多乱。
sympathiser|求求你们先对好再说，别让难过的人还要自己找真相。
sympathiser death injury|“{first}”“{second}”，对当事人来说，这不是口误，是又挨一刀。
angry|“{first}”，又说“{second}”，到底哪句是真的？
angry|一家两张嘴，骗谁呢？
angry|前脚一个说法，后脚一个说法，当我们没有记性？
angry|连自己人都对不上，还想让我们信？
angry death|人命关天的事，你们给出两个版本。
angry data|资料到底漏没漏，你们自己先统一一下。
angry price|问两次两个答案，问第三次是不是还有第三个？
sceptic|并排放一下：“{first}”；“{second}”。请{org}选一个。
sceptic|“{first}”和“{second}”不可能同时成立。
sceptic|说法改了可以，请说明为什么改、以哪个为准。
sceptic|先别骂，也可能是信息没同步，可没同步本身就是问题。
sceptic injury|说法差在哪儿，问题多半就在哪儿。
sceptic|建议公布原始记录，谁说都不如记录说。
joker slang|左手“{first}”，右手“{second}”，中间的我裂开了。
joker slang|薛定谔的通报：不打开不知道是哪个版本。
joker|建议两位发言人先加个好友。
joker slang|小时候两个人抄作业都知道对一下答案。
insider|多头对外就是这个下场，早说了只能一个口子出去。
insider|两头各报各的，出来就成了这样，见得多了。
insider|里面没人故意骗，就是没人统稿。外面可不这么看。
defender|一个说的是开始，一个说的是上报，可能不是一回事。
defender|更正一下就好了，谁还没有说错的时候。
defender|我还是愿意等一个完整的时间表，麻烦快点。
worried|“{first}”还是“{second}”？我该听谁的？
worried|两个说法摆在一起，我现在谁都不敢信。
worried injury|我到底要不要去复查，能不能给个统一的说法？
worried data|你们对不上，我先把密码改了。
local|连门口保安讲的都跟通报不一样。
local|街坊凑一起对了半天，也没对上。
media|对比显示，{org}先后出现两种说法：“{first}”与“{second}”。
media|前后不一之处在这里：“{first}”；“{second}”。以哪个为准，尚待说明。
media|当说法互相打架，公众只会相信最坏的那一个。
clips angry slang|到底信哪个？！
clips joker slang|剧本没对好。
clips sceptic|等更正。
notes sceptic worried|做了个对照：A“{first}”，B“{second}”，欢迎补充。
notes angry|两个版本我都存图了，谁改口谁尴尬。
circle sympathiser worried|群里两个版本吵起来了，其实谁也不知道。
circle insider local|别来问我哪个是对的，我也是看手机才知道有两个。
forum sceptic|整理两种说法如下：一、“{first}”；二、“{second}”。等官方认领。
forum angry local|一件事能讲出两个样，{org}自己信吗？
reviews angry sceptic|说话前后不一样的地方，我不敢把身体交给他们。
reviews worried|问不同的人得到不同的答案，我上次也遇到过。
|前后说法对不上了。
|到底以哪个为准？
|先等一个统一的说法吧。
|越说越糊涂了。
|刚听到“{first}”，转头又听到“{second}”。
"""

BROKEN = """
sympathiser|说好 {promised}，家属一直在等啊。
sympathiser|给了希望又不兑现，比一开始不说还难受。
sympathiser death injury|等消息的那家人，一分一秒都是熬。
sympathiser|哪怕到点说一句“还没有结果”，也是交代。
angry|{promised} 早过了，通报呢？
angry|{org}的 {promised}，是明年的 {promised} 吧？
angry|自己定的时间自己都不守，还让我们信什么？
angry|又被放一次鸽子，行，记账上。
angry|说话算话四个字，很难吗？
angry data|说好 {promised} 给消息，现在连影子都没有。
angry price|钱的事等到 {promised}，等了个空。
angry conduct|敷衍人也是一种态度问题，你们倒是始终如一。
sceptic|承诺更新时间 {promised}，现在已经过了。记录一下。
sceptic|推迟可以理解，不说一声不可以。
sceptic|第一次失约，后面的时间我就都打折听了。
sceptic|要么是内部没谈拢，要么是压根忘了，哪个更糟？
sceptic injury death|结论没出来可以延期，延期公告也写不出来吗？
joker slang|{promised} 已到，通报未到，外卖先到了。
joker slang|请问是哪个时区的 {promised}？
joker|我妈说“马上就来”的可信度都比这高。
joker slang|蹲点的各位，瓜子续上，看来还得熬。
insider|定时间之前没问过能不能做到，这是大忌。
insider|里面肯定还在改稿。改稿也该先出来说一声。
insider|早点承认来不及，没人会吃了你。
defender|晚一点也许是想说得更准，不过真该打个招呼。
defender|我都替你们编不出理由了。
defender|再等半小时，半小时还没有，我也不等了。
worried|我请了假守着 {promised}，什么都没守到。
worried|什么都说等 {promised}，现在呢？
worried injury|{promised} 过了，我的身体不会跟着暂停啊。
worried data|我手机安安静静，什么也没等到。
local|{promised} 那会儿街坊都掏出手机看，看完又揣回去了。
local|街坊都看着表呢，白等。
media|{org}此前承诺于 {promised} 更新情况，截至目前未见发布。
media|{promised} 已过。我们仍在等待一份说好的更新。
media|承诺的时间是自己定的，失约的代价也得自己付。
clips angry slang|{promised} 呢？？
clips joker slang|鸽了鸽了。
clips worried|还等吗……
notes angry worried|{promised} 打卡失败，没有更新，没有解释。
notes sceptic|一起蹲的先去忙吧，有了我在评论里喊。
circle sympathiser worried|刷了又刷也没等到，家里老人还在问出了没有。
circle insider local|别问我了，我也在等 {promised} 的那份。
forum sceptic angry|{promised} 已过，本楼继续计时。
forum local|下回别报时间了，报了我们当真。
reviews angry|答应的更新没有更新，这就是日常水平。
reviews worried|说好 {promised} 给消息，落空了，先扣着分。
|到点了，没有消息。
|说好的时间过了。
|又要接着等。
|没有更新，也没有解释。
|{promised} 了，大家等到了吗？
"""
