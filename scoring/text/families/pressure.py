"""threat, hush, hostile: force, money for silence, and anger."""

from scoring.text.families.family import Family

FAMILIES = (
    Family(
        "threat",
        "consequence",
        negatable=False,
        zh="""
            追究(?!保安|谁)~(?:责任|刑事|法律) 律师函
            (?:起诉|诉讼|状告|法院|法庭|法务部|法务)~(?:您|你|见|起诉|喝杯|发函)? 传票 索赔 报警抓 直接报警
            等着公安 公安(?:上门|处理) 后果自负 走着瞧 掂量 饭碗
            (?:单位|领导|家长群|学校)~(?:桌上|领导|通报|说明|知道)~ 告到 官司 跑不了 别(?:到时候)?后悔
            限(?:你|您|妳)?(?:于)?~(?:小时|日|天)内 (?:没|未|不)删~(?:警察|过点|文|,) 勿谓 移交公安 警察会
            派出所给 ip~掌握 (?:小区|公司|学校|单位)~一清二楚 递个话 不好讲了? 收场 挂出来 记者证号~抄 三思
            逾期 打个招呼 录音存证 名单我 全网一起 各发一份 想清楚 我都?替你 不敢(?:说|打包票)了
            (?:真名|单位)~挂 没提醒过 你自己(?:看着办|掂量|定|选) 工作也?请 震慑 撤帖?~否则
            再(?:闹|有一次|这么占线|不删|继续) 年年续签 还接不接得到 毕不毕得了 影响的恐怕 政审 反诉 敲诈
            告您 告你 别怪(?:我们|我) 给我等着|等着瞧 小心(?:点|你) 黑名单 法律手段 奉陪到底 封杀 有你好看
            兜着走 警告你 起底 举报你
        """,
        en="""
            (?:our|my|the) (?:solicitors?|lawyers?|legal team|barrister|attorneys?)(?: (?:will|has|have|is|are))?;
            sue (?:you|for|the); (?:in|to|see you in) court; proceedings; legal action; libel; defamation;
            injunction; claim for (?:damages|every); damages; (?:be )?served; summons; affidavit;
            magistrate;
            your (?:employer|boss|job|career|home address|house|licen[cs]e|landlord)(?! knows best);
            i know whose; (?:we|i) know (?:who|where) (?:you|your);
            you'll (?:regret|wish|find out how|be out of|hear from our);
            think (?:very |long and )?(?:hard|carefully); (?:or|take it down or) (?:else|face|we go);
            put on notice; officers at; (?:find out|know) who you are; stay quiet; explaining yourselves;
            costs? (?:you your|will be sought|on the highest); i keep a list; references are written;
            out of work; take your house; house on the line; hr desk; unblurred; pics go up; libel judgment;
            already asking round; slot isn't guaranteed; called in early; what a pity; be a pity; pity if;
            place on our list; you have until;
            within (?:48|24|\\d{1,4}|forty-eight|twenty-four) hours(?=\\.| or| and); advertising spend;
            costs you your; what you (?:write|say|do) next; next letter;
            if (?:it|that|this) is(?:n't| not| still) ~ (?:by|up|there|down); repeat them; consequences;
            brother's in the police; regret (?:it|this|posting|what);
            watch (?:your step|yourself|your back);
            (?:we|i)(?: will|\\'ll) (?:sue|prosecute|report you|ruin|make sure|see you|come after);
            legal (?:consequences|team|department|letter);
            (?:hear|letter) from (?:our|my) (?:lawyers?|solicitors?); blacklist\\w*; (?:last|final) warning;
            be warned; your (?:visa|livelihood|husband\\'s job|children\\'s|kids); press charges;
            for defamation; criminal complaint
        """,
    ),
    Family(
        "hush",
        "silence asked",
        weight=1,
        negatable=False,
        zh="""
            删(?:帖|除|了|掉|干净|笔记|差评|视频|稿|一|评)? 撤(?:帖|了|诉|稿|回|下|掉|不撤)? 隐藏 改口
            (?:改|换)(?:成|个说法|一?下) 保密 不(?:再|得)(?:以任何方式)?(?:提|发布|接受|拍|闹)(?:此事)?
            承诺书? (?:说|写)(?:明)?(?:是|个|成)?~(?:误会|误解|自己|满意|解决|解除|弄错|恢复得不错)
            清(?:干净|一清) 打个?码 (?:出来)?澄清 仅自己可见 收一收 以后不提 谈好了 说护工一直 过去吧 标题里
            材料原样 此事即告 各退 交回来 挺满意 私了 别(?:往外|再)(?:说|发|提|讲) 不(?:对外|往外)(?:说|讲)
            当没(?:这|发生) 好评 五星 改(?:口供|笔录|说法|评) 压(?:下来|一压) 不发(?:稿|了)
        """,
        en="""
            (?:take|taking|pull|bring|come|comes|post|review|vlog|reel|thread|video|it|that) (?:\\w+ ){0,4}down;
            delet(?:e|es|ed|ion); remov(?:e|al|ing) (?:it|the|your); withdr(?:aw|awn|awal|ew);
            (?:edit|amend|alter|change|swap|reword) (?:it|your|her|the|his); you'd edit; retract\\w*;
            (?:stay|stays|keep|keeps) (?:quiet|off); signed? (?:the|an|both|here|this);
            (?:not|never) (?:to )?(?:raise|speak|mention|talk); on private; disappears?; lose (?:the|it);
            kill the;
            (?:tell|telling|say|says|saying) (?:the inspector|on record|she|to say|it's healed|the bruises|nobody|they never|the matter);
            let the (?:complaint|matter); considers the matter; closed and will;
            post (?:has|goes|is) to be gone; gone first; the video goes; nobody saw; hide it; go private;
            set to private; thread of yours were; quietly; swap it for; matter arose; nobody else needs;
            (?:five|5)[- ]stars?; (?:good|nice|positive|better) (?:review|one); drop (?:it|the|your|this);
            say(?:s)? nothing; forget (?:it|about|this|the); hold (?:the story|off); spike the; unpublish;
            not (?:to )?(?:post|publish|print|share|tell); (?:let|letting) (?:it|this) (?:go|rest|lie);
            stops? (?:posting|talking); comes? off; goes away; kept between; hush
        """,
    ),
    Family(
        "hush",
        "favour offered",
        weight=1,
        negatable=False,
        zh="""
            退(?!一步|回去|休|烧)(?:给您|您|款|费|还|了)? 补偿
            [一二两三四五六七八九十百\\d]{1,4}[万千百](?:块|元|块钱)? 免(?!得|疫) 送(?!检|到|去|医|市) 报销
            慰问金? (?:给|把|加)~钱 收款码 (?:体检|年|护理|储值)卡 置换 全包 广告 版面 好处 加~(?:两千|一万)
            给您(?:申请|办|转|免) 不收(?:您|你)?(?:的)?(?:钱|费)? 住院费 稿费 致赠 费用~认 一分钱不收 院里凑
            优惠券 底价 安排工作 误工费 当天到账 职位 名额 支付 红包 单间 礼(?:品|盒) 购物卡 现金 独家 赞助
            打点 代金券 升级
        """,
        en="""
            refund(?:ed|s)?; waive[ds]?; [£$€] ?\\d; free; pay(?:ment)?; cheque;
            (?:is|are|'s|sessions are|veneers are) on (?:us|the house); offer(?:s|ed|ing)?; lump sum; quid;
            write off; bursary; first (?:call|interview|look); an hour alone; nudge; package;
            (?:something|little something) (?:for|with); fund; room on the house; senior post;
            permanent post; happy to (?:send|give|pay|refund); four hundred; five hundred; four thousand;
            hundred quid; credit; find (?:you )?a (?:slot|way); instalments; lose your invoice; ex gratia;
            looked after; goodwill; see him right; scratch my back; wheelchair; bill; back on your card;
            glow package; do your full; your next; gift card; vouchers?; upgrade; compensat\\w+;
            complimentary; exclusive; sponsor\\w*; donation; settle(?:ment)?; reward;
            (?:we|i)\\'ll (?:cover|sort|throw in|treat); make it worth; half off; discount; money; priority
        """,
    ),
    Family(
        "hush",
        "tied",
        weight=1,
        negatable=False,
        zh="""
            前提 条件(?:是)? 只要 如果?(?:能|您|你|家属)? 若(?:能|家属)? 的话
            (?:不过)?(?:得|要)?(?:麻烦)?(?:您)?先 麻烦 换(?:她|他|家属|删|撤)?
            就(?:行|好|给|算|可以|说|不收|没) 马上给您 您把 要是 看(?:是|您)~ 顺手 抬手 好聚好散 才放款
            (?:应|须)删 建议 私(?:下|底下) 悄悄 跟~(?:讲明白|讲一声) 办成了 一次性 名目 让她 这样吧 当天
            此事 同步 收条
        """,
        en="""
            if (?:you|we|she|he|the|that|it|they); as soon as; on condition; conditional; provided;
            in return; once (?:you|it|that|the); only (?:need|have|that); asks? in return;
            just (?:pop|ping|take|tell|need|delete|post|let);
            and (?:you've|we'll|i'll|your|then|it's|the|asks); or no; has to be; until; that said; what if;
            the moment; then; swap; get (?:the|that); while; so long as; as long as; signed; simply records;
            and we; when; you'd; equally; so we're; off the record; proposed; in parallel; plan b; suggest;
            what we say
        """,
    ),
    Family(
        "hostile",
        "insult",
        negatable=False,
        zh="""
            喷子 键盘侠 胡说八道|瞎编|胡编 闭嘴 滚(?!动|筒) 货色 吃人血 大聪明
            脑(?:子|袋)(?:呢|进|是不是|有)? 无赖 (?:不要|臭不要|臉|厚脸|脸)(?:脸|皮) 丢人 笑死 水军 苍蝇
            跳梁 没素质|素质的 撒泼 烦不烦 有种 眼神不好 (?:挂|看)个?(?:眼科|脑科|精神科) 长舌
            别(?:在这儿)?(?:瞎|没完没了) 起哄 心理阴暗 没别的素材 黑子 嚷嚷 满嘴 火箭 猪油 您说啥就是啥
            满意了吧 闲得慌 祝你早日 狗 唯恐天下 复读机 戏精 照照镜子 搭理 崩溃几点 玻璃心 不懂就 一个明白人
            戴着记者证 会看图 开天平厂 写电视剧 会编 连a型 这么~编 冲钱来 臭 蠢 贱 傻 神经病 有病 讹 废话
            少来 算老几 想钱想疯 对对对 天王老子 你拍什么 复读 恶心 拎不清 吃饱了撑 可笑 莫名其妙 胡闹
            瞎(?:扯|闹|嚷) 疯(?:子|狗) 泼妇 垃圾(?!桶|袋|分) 白痴 智商 眼瞎 (?:吵|嚷|闹|叫)什么 没完了
            矫情(?!,别) 爱来不来 有本事 别装 装什么
        """,
        en="""
            stop (?:whining|moaning|crying); halfwit; idiots?; clowns?; rag; vultures; ghouls;
            stupid(?! question)(?<!being stupid); moron\\w*; moan(?:ing|ers?)? at; whin(?:ing|ers?|ge\\w*);
            melts; get a (?:job|life|hobby|grip); grow up; get lost; armchair; sherlock; lol; sweetie;
            honey,; learn to; go cry; bitter; absolute (?:melts|clown|\\w+s); dinghy; trolls?; pathetic;
            ridiculous; if you could read; your spelling; half a brain; drivel; liars?; (?:cheap|lazy),;
            it's (?:cheap|lazy); wonderful\\.; the imagination on; anything else,; mate\\.; mate,;
            kindergarten; don't take that tone; people like you; boo hoo; proper job; you lot;
            wind your neck; keyboard; attention[- ]seek\\w*; dumb; pea-?brain\\w*; brain cell\\w*;
            sunshine,; whole internet has; scribbl\\w+; sharpest; embarrassed to ask; own grievance; hun\\.;
            babe, you; grown-up; brave of you; spell my name; some people; time-?wasters?; sad little;
            cretins?; morons?; muppets?; loser; nobody asked; bless; do us all; quieter evening;
            washing-up liquid; eat the; you people; hollywood; sour; shut up; silly; shame on you;
            disgusting; ignorant; nonsense; rubbish; garbage; hysterical; drama queen; crybab\\w+; jerk;
            fools?; foolish; delusional; parasites?; hacks; gutter; scum; petty; get over (?:it|yourself);
            cry me; sick of (?:you|people); who do you think you are; wrong with you; brainless; laughable;
            cowards?; cretin; mob
        """,
    ),
)
