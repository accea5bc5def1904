"""Said well, done as promised, slowly better."""

WELL = """
sympathiser|“{quote}”，这句话是对人说的，谢谢。
sympathiser|先讲人，再讲事，看得出用了心。
sympathiser|有人情味，也有安排，家里人至少有个盼头了。
sympathiser death|“{quote}”。愿逝者安息，也愿你们说到做到。
sympathiser injury|先把人治好，别的都好说。这次的说明我看得进去。
angry|火气消了一半，剩下一半看你们做不做得到。
angry|“{quote}”，行，我等着看。
angry|早这么说多好，非要等大家骂。
angry|态度算有了，账还没清，继续盯。
angry price|钱的事总算肯说了，真到账那天我再来夸。
angry data|总算肯把信息的事摆到台面上说了，早一天多好。
sceptic|该写的写了，没查清的没乱写，这才叫通报。
sceptic|“{quote}”，不急着下结论，这点我认可。
sceptic|知道的说了，不知道的也说了不知道，够诚实。
sceptic|先记下来：说了要做什么。到时候对。
sceptic injury death|原因没乱猜，该交代的交代了，可以，先不喷。
sceptic data|让人知道自己该做什么，这样的通报才算通报。
joker slang|本来是来吃瓜的，看完默默把瓜放下了。
joker slang|难得一份看得懂的通报，我奶奶都看懂了。
joker|建议隔壁几家抄作业，名字记得改。
insider|这份是懂的人写的，先人后事，不抢结论。
insider|不抢着下结论，背后是有人扛了责任的。
insider|一线的同事松了口气，终于有人替我们把话说明白。
defender|我就说等等看吧，{org}还是负责任的。
defender|“{quote}”，这才是我认识的{org}。
defender|有错认错，没查清的不乱认，挺好。
worried|终于知道该找谁了，不用再到处乱问。
worried|说明里写了像我这样的该怎么办，心里踏实多了。
worried injury|这就去约个复查，心里没那么慌了。
worried data|看完先去改了密码，心里有数多了。
worried death|一家人商量过了，手术还是照常做。
local|街坊传阅了一圈，都说这回像话。
local|楼下吵架的人少了，终于能聊点别的。
media|{org}发布情况通报，称“{quote}”，评论区的火气降了一些。
media|通报回应了大部分追问：已知、未知、正在做什么。我们会继续核对。
media|从“{quote}”可以看出，这次回应先照顾了人。
clips sympathiser|这次说得像人话。
clips angry sceptic|先信一回。
clips joker slang|可以，散了散了。
notes worried|通报里有用的我都圈出来了，收藏备用。
notes sceptic|难得，通报没有一句空话。“{quote}”这句我截图了，等兑现。
circle sympathiser worried|官方说清楚了，家里人别再转那些没头没尾的了。
circle insider|今天第一次觉得，可以把自己单位的通报转到这里来。
forum sceptic local|看完了，能答的答了，没乱答的也没乱答。顶一下。
forum angry|我是骂得最凶的那个，先闭嘴，看行动。
reviews worried sympathiser|话说得诚恳，之前扣的星先还一颗。
reviews angry sceptic|说明比想象的实在，分数暂时不动，等后续。
|这次说得比较清楚。
|看完心里踏实了一点。
|愿意好好说话，就是个好开头。
|希望说到做到。
|记住这句：“{quote}”。
"""

KEPT = """
sympathiser|说好的时间真的来了，等的人心里会好受一点。
sympathiser|谢谢没有让家里人又空等一场。
sympathiser|有进展说进展，没结果也来说一声，这就够了。
sympathiser death injury|一次次按时说，比说得漂亮更暖人。
angry|{promised} 准时，算你们一次。
angry|没鸽，行，骂声先减半。
angry|“{quote}”，进度条总算动了。
angry|按时出来说话本来就是应该的，不用夸，继续。
sceptic|承诺 {promised} 更新，如期发布。记一笔，正的。
sceptic|说到做到一次，可信度加一点，就一点。
sceptic|这次更新多了“{quote}”，是新信息，不是复读。
sceptic|按这个节奏走下去就对了。
sceptic data price|和上一版对得上，没有自己打自己的脸。
joker slang|{promised} 准点开饭，难得难得。
joker slang|闹钟响了通报也响了，我还没刷牙。
joker|这准时程度，建议去管地铁。
insider|守住 {promised} 不容易，里面的人一夜没睡吧。
insider|能按点说，说明里面有人在统。
insider|坚持住，最难的是第三次、第四次还准时。
defender|看，没有骗大家吧。
defender|{org}说 {promised} 就是 {promised}，给个好评。
defender|该肯定的要肯定，人家确实做到了。
worried|准时看到更新，今晚能睡了。
worried|说到做到，我打算先不退了。
worried injury|照着更新去问了，没有再被踢皮球。
worried data|更新看到了，该改的密码我也都改了。
worried price|更新看到了，钱的事我继续盯着。
local|到点了大家一起刷手机，还真有。
local|街坊都说，这回没让人白等。
media|{org}于承诺的 {promised} 再次发布说明，提到“{quote}”。
media|如期更新。新增内容主要是“{quote}”，仍有问题待答。
media|按时，是重建信任里最便宜也最贵的一步。
clips sympathiser worried|等到了，谢谢。
clips angry sceptic|准时，行。
clips joker slang|没鸽，稀奇。
notes worried|{promised} 更新已出，重点：“{quote}”。其余慢慢看。
notes sceptic|对照表更新：承诺 {promised}，兑现。继续跟。
circle sympathiser|他们按时发了，转给等消息的亲戚们。
circle insider local|今天说话算话，我在这儿也抬得起头。
forum sceptic local|{promised} 准时，楼主把计时器停了。
forum angry|好，这次没话说。下次继续盯。
reviews worried|说几点更新就几点更新，这一点值得写出来。
reviews sceptic|承诺的事做到了一件，比上次多给一颗。
|说好的更新来了。
|按时出来说话，挺好。
|看到了，继续等后面的。
|这一步做到了。
|{promised} 的更新看到了。
"""

RECOVERY = """
sympathiser|希望当事人一天比一天好，也希望这样的事别再有。
sympathiser|吵的人少了，别忘了还有人正难着。
sympathiser|愿意坐下来说话就好，家里人太不容易了。
sympathiser death|给走了的人点一盏灯。愿家里人慢慢走出来。
angry|气是消了些，教训可不能跟着消。
angry|我还会盯着的，别以为过去了。
angry|认账认得还行，希望不是嘴上。
angry price|钱的事能说清楚，我就翻篇。
sceptic|说过的一条条我都记着，三个月后回来对。
sceptic|结果公布的时候请别悄悄放在角落。
sceptic|热度下来了才是真功夫，看你们还说不说话。
sceptic data|系统以后谁来检查、多久一次，写进制度才算完。
joker slang|瓜吃完了，把皮收一收，各回各家。
joker slang|下一个热搜请让我吃点甜的。
joker|板凳我先收了，有结果再叫我。
insider|火没了才好做事，接下来看内部怎么改。
insider|这一关最难的已经过了，剩下的是慢功夫。
insider|对一线来说，最好的交代就是下一个病人平安。
insider|能稳下来，是有人在里面一直顶着。
defender|经得起骂也说得清话，我继续去。
defender|谢谢那些没被骂跑的医生护士。
defender|总得给人改的机会，{org}这次我看在眼里。
worried|想了想，我的预约先不退了。
worried|心里没那么慌了，有问题知道该问谁。
worried injury|还是会去复查一下，不过手不抖了。
worried death|家里人的手术还是会做，我们把要问的都写下来了。
worried data|密码都改过了，睡觉能踏实点。
local|街上又恢复老样子，小吃摊也不聊这个了。
local|刚路过，门口清静多了。
local|街坊现在说的是：看后面怎么做。
media|{what}这事声音小了，我们还在跟。
media|回顾这一路：从七嘴八舌到坐下来听。
media|热度散去，问题还在。我们会在结果公布时再来。
clips sympathiser|都好好的吧。
clips joker slang|散会！
clips sceptic|等最终结果。
clips local|路过，一切正常。
notes worried|给还在担心的姐妹报个平安，我现在没那么慌了。
notes sceptic|把这次问到的要点整理好了，但愿大家都用不上。
circle sympathiser worried|大家都辛苦了，好好吃饭，好好睡觉。
circle insider|总算能喘口气了。谢谢没有骂我们的人。
forum local sceptic|本楼可以沉了，等结果出来再顶上来。
forum defender|说句公道话，后面处理得还可以。
reviews worried|之前犹豫，看完后面的处理，愿意再去看看。
reviews defender|老病人，看着他们挨骂也看着他们认账，支持一下。
reviews angry sceptic|后面的态度比前面强，先加一颗，别骄傲。
|慢慢平静下来了。
|没怎么看到有人吵了。
|希望以后都好好的。
|{what}这事，总算往前走了。
|过去的就让它慢慢过去，该改的要改。
"""
