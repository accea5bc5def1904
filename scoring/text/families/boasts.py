"""overpromise, promo, privacy_leak: said too much, of outcomes, of wares, of people."""

from scoring.text.families.family import Family

# A word given to call, answer or protect somebody guarantees no outcome.
_NOT_TO_TELL = (
    r"(?![^.!?]{0,60}\b(?:call|ring|phone|hear|write|tell|told|let you know|update|publish|report|come back"
    r"|be back|answer|look into|punish\w*|blamed|listen|find out|speaking up))"
)

FAMILIES = (
    Family(
        "overpromise",
        "guarantee",
        zh="""
            百分(?:之)?百 100% 绝对(?:安全|不会|不可能|没有副|零|一个字|能|没问题|有效) 绝不会再
            (?:我们?|院方|保证|全院)?保证(?!金|书|书面)(?=.{0,12}(?:零|不|安全|恢复|能|没|百|十年|一)) 担保
            打包票(?![^。!?\\n]{0,6}?骗) 军令状 包您 包你 挂保证 (?:零|无)(?:风险|副作用|感染|死亡|复发|后遗症|痛) 终身(?:不|免)
            一辈子~(?:不|都) 一次管一辈子 万无一失 放(?:一百|一万|一)(?:个)?心 把心放(?:肚子)?里 只有成功
            没有(?:一个|失败)(?:返|复发|失败)? 一模一样 永久归零 永远(?:不|都) 说到做到 谁做谁
            一定(?:能)?(?:恢复|跟原来|好) 立字据 不存在副作用 年内?(?:都)?不(?:会)?(?:掉色|复发|出问题)
            一个都不会 (?:再)?(?:不会|没有)(?:再)?(?:有|发生)(?:任何)?(?:一起|一位|一例) 断根 没有做不好
            一点~(?:留不下|都不会留) 全给您?长回来 不会复发 到我手里 见效 一针(?:管|见|永)
            不会成为第一 亲手做~完美 根治 稳赚 包好
        """,
        en="""
            (?:100|one hundred|hundred) ?(?:%|per ?cent) (?:safe|effective|guaranteed|success|certain);
            100%; (?:i|we|can|absolute|that) guarantee[ds]?;
            guaranteed?(?! by the| isn't| anything)(?=[ .,!:])(?! to be);
            (?:absolutely|completely|perfectly|totally|entirely|fully) (?:safe|harmless|germ-free|unhackable|error-proof|painless|well|risk-free|secure);
            zero (?:risk|pain|downtime|complications|side|infections?|chance);
            (?:no|without) risk(?: whatsoever| of any| at all| to| to anyone)?; risk-free;
            never(?:, ever|, never)?,? (?:ever )?(?:happen )?again;
            (?:will|can|cannot|can't|could|shall) (?:not |never |ever |never, ever )*happen again;
            (?:cannot|will not) and (?:will not|cannot); that's a promise;
            (?:my (?:\\w+ )?word|my (?:personal |solemn )?(?:guarantee|assurance|promise))_TO_TELL;
            (?:i|we) (?:can |do )?promise(?: you)?(?: that)?_TO_TELL;
            (?:cannot|can't|can never) (?:possibly )?(?:get|hurt|catch|fail|go wrong|cause); impossible;
            for life(?=[ .,]); hand on heart; every single (?:person|skin|one|patient|time);
            will see perfectly; need ever fear; error-proof; foolproof; can't possibly; will walk out;
            (?:completely|fully) (?:cured|recover|healed|gone);
            no (?:child|patient|one|visitor) will (?:ever )?(?:come to|be|suffer|get); nor ever will;
            literally impossible; gone by (?:the|tomorrow|sunday|\\w+day|next); works on every;
            in each and every; safest; right as rain; no (?:side effects|complications|scar)
        """.replace("_TO_TELL", _NOT_TO_TELL),
    ),
    Family(
        "promo",
        "advert",
        zh="""
            [\\d一二三四五六七八九半]{1,3}\\.?\\d?折 [七八九]五折 优惠(?!短信|方案) 立减 减\\d 买一送一
            送一(?:支|张|次|套) (?:拍|满)(?:两|三)[送套千] 体验价 团购(?!款|券) 代金券 免单
            首(?:月|周)(?:预约|挂号|全|定位|享|.{0,4}(?:折|免|惠|价)) (?:来直播间|直播间~(?:价|上))
            小(?:黄车|气泡) 金奖 荣获 抽三位|再抽|抽三 手慢无 先到先得 名额(?:有限|只有) 秒杀 明星同款 口碑
            关注我们
            (?:新|全面)(?:引进|开幕|升级|大楼|到了?|上的).{0,14}(?:优惠|免|减|启用|体验|预约|一流|进口|水氧)
            欢迎(?:.{0,8})(?:体验|预约|选购|光临|登记|来看) 期待您(?:再次)?光临 戳头像 点左下
            主页(?:有|点)?~(?:预约|团购) 年卡(?!改) 特需门诊 领先 一流 积分 半价 骨折价 好消息
            顺便(?:给您约|说|跟您) 左下角 周年庆 套餐(?!”) 值此之际 借此机会 咱家 (?:专场|焕肤节) 免费升级
            费全免 扣1 (?:本周|这周|今晚)(?:六|日)?.{0,10}(?:专家义诊|全免|送) 今晚\\d{1,4} 价来 报~名字
            闺蜜 面诊费 照常营业 \\d{1,4}!|只要\\d{1,4} 老客 放个价
        """,
        en="""
            \\d{1,4} ?% off; half[- ]price; discount; quarter off; book (?:now|yours|your); code [a-z]+\\d*;
            quote [a-z]+\\d{1,4}; link(?:'s)? (?:in bio|pinned); award[- ]winning; special offer;
            our new \\w+; two-for-one; complimentary; open day; slots (?:going|left); launch price; finance;
            voted; number one; first (?:fifty|hundred|twenty|\\d{1,4}) (?:bookings?|guests|people|clients);
            register before; tap the link; treat yourself; why not (?:discover|treat|try|book); membership;
            premium;
            from (?:£|\\$|€|nine|forty|fifty|\\d{1,4})(?! to| and| \\w+ to|,\\d{1,4} to| (?:january|february|march|april|may|june|july|august|september|october|november|december|people|vials));
            interest-free; free (?:facial|screening|consultation)s?;
            (?:all|this) (?:month|autumn|summer|spring|weekend)(?: only)?(?: offer| deal|!); on offer;
            now (?:live|open|available) (?:from|to|for); (?:most )?advanced in; second to none;
            thank our loyal; bestie; walk-ins; great time to; signature; champagne;
            (?:thirty|forty|twenty|ten|fifteen) off; makeovers; prices (?:go|are|start); keenest; prettiest;
            shall i (?:pop|slot|book); priority lounge; ten-thousandth; growth booster; while you wait;
            \\d{1,4} a (?:visit|session|month); combo; banner; grab yours; new members; now open;
            come in for
        """,
    ),
    Family(
        "privacy_leak",
        "health detail",
        weight=1,
        hint=True,
        negatable=False,
        zh="""
            抑郁 精神(?:科|卫生|病) 躁狂 双相 梅毒 hpv 艾滋 乙肝 流产 人流 堕胎 性病 (?:肝|肺|胃|乳腺)?癌
            戒酒 割腕 (?:试管|试孕) 糖尿病 (?:离过|离了) 红斑狼疮 智力 失智 帕金森 吸毒 酗酒 避孕 囊肿 肾衰
            血糖高 斜视 (?<!调)整过?|动过 脏病 梅毒待排 酒精中毒 喝了酒 安眠药 隆(?:鼻|胸) 私密 病历~(?:手里|我都)
            痔疮 阳痿 做过(?:什么|两|三|五|几) 狐臭 瘦脸针 建档~诊室? 什么病 开咗两只 贴面 就诊科室
        """,
        en="""
            depress\\w+; bipolar; syphilis; hiv; abortions?; miscarriages?; termination clinic; herpes;
            cold sores; chlamydia; lithium; dementia; parkinson'?s; leukaemia; leukemia; detox;
            alcohol dependence; drinking(?: history| in it)?; psychiatric; diabetes; vasectomy; crohn'?s;
            obes\\w+; boob job; implant revision; kilos; breakdown; liver; rehab; addict\\w*;
            drug (?:habit|problem); hepatitis; cancer; schizo\\w*; mental(?: health)?; infertil\\w*; ivf;
            std; tummy tuck; sugar was; metformin; bloods; epilep\\w*; anorexi\\w*; eating disorder;
            overdose; self-harm; her cycle; nose job; surgery last; stroke; fits; pregnan\\w+
        """,
    ),
    Family(
        "privacy_leak",
        "person shown",
        weight=1,
        negatable=False,
        zh="""
            真名 (?:就|其实就|原来)是(?:住|上个月|原来|[\\u4e00-\\u9fff]{2,8}的) 的那(?:位|个)吧? 身份证
            住(?:在)?[\\u4e00-\\u9fff]{2,8}(?:路|花园|小区|三期|那|的)
            姓[\\u4e00-\\u9fff](?:的|,|女|这|网|,) [\\u4e00-\\u9fff]姓(?:网红|客|女)
            叫[\\u4e00-\\u9fff]{2,3} 这位“? (?:那|这)(?:个|位)(?:客人|患者|女士|姑娘|小姐|网友|病人|太太)?
            您(?:采访|就)是?的? (?:公司|学校|中学|幼儿园|单位|消防队|超市|商场|纺织厂)的?
            大家(?:自己)?(?:掂量|了解|斟酌|多包涵) (?:他|她)(?:在|去年|那晚|姓|说|2) 在我们(?:院|这儿|科|这)
            \\d{1,4}床 老客[\\u4e00-\\u9fff]{1,4} 何先生|先生\\? 太太 回复@ @所有人 您别讲是我 \\d{4}年
            打个折听 (?:信息科|病历)~(?:整理|发给)
        """,
        en="""
            between (?:us|you and me); off the record; you didn't (?:get|hear) (?:that|it) from me;
            (?:mr|mrs|ms|miss|dr)\\.? [a-z]+(?: [a-z]+)?(?:'s)? (?:of|was|is|had|has|from|lives|in|,|who|the|on);
            the (?:patient|man|woman|lady|complainant|reviewer|girl|person)(?: \\w+)? (?:you're|is|in|who|was|are|writing|posts|had);
            lives; wife; (?:works|teaches) at; (?:street|close|lane|road|quay|terrace|avenue|harbour);
            barista; bakery; butcher's; bed \\d; the one (?:with|who); this (?:lady|reviewer|woman|man);
            that (?:lady|reviewer|woman); look that up; readers should know; our notes say;
            it's all in (?:her|his); (?:her|his) (?:chart|file|husband|married name); she's in; he was in;
            they're from; oh, you're from; hi [a-z]+ [a-z]+ from;
            was in (?:on )?(?:thursday|monday|tuesday|last|for)?; gets? that page; (?:who|which) of our;
            \\w+ \\w+, bipolar; you can work out who; well, \\w+ \\w+-\\w+
        """,
    ),
)
