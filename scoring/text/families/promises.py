"""responsibility, next_update: what the organisation binds itself to."""

from scoring.text.families.family import Family

FAMILIES = (
    Family(
        "responsibility",
        "ours",
        zh="""
            责任(?:就|都|全|完全|当然)?(?:在|由|归)(?:于)?(?:我|医院|院方|本院|本诊所|诊所|店里|本所|本中心|中心|机构)
            错(?:就|都|全|完全)?(?:在|的是)(?:我|医院|院方|店里|本|诊所|中心) 过错(?:完全|全)?在我
            (?:是|系|归|算|就是|当然是)(?:我们|我哋|医院|本院|我院|本诊所|院方)(?:的|自己的?|药房|工作)?(?:错|失误|疏忽|过错|责任|管理失职|没(?!有)|冇|日常~不到位)
            (?:我们|我|医院|我院|院方|由此|法律)~(?:负|承担)(?:起)?(?:全部|一切|相应|全|主要|应有|法律|一切法律)?的?责任?
            负全责 我(?:来)?负责(?!任何) 由我来负 责任~由(?:医院|我院|我们|院方)(?:来)?(?:承担|负)
            (?:怪|全怪)(?:我们|我(?!们)) (?:账|帐|板子)~(?:算|记|打|寄|认)~(?:我|医院|院长|自己|别人家)
            算我的 (?:账|帐)~(?:赖不掉|我们认)
            不(?:会|能|想|再)?(?:往外)?(?:推诿|推卸|推脱|回避|甩锅|推给|往外推|赖别人|往别处) 绝不推
            绝不~推诿 该(?:我们?|承担|由我|负|医院|我先)~(?:担|背|负|赔|责任|认)
            该(?:赔|认)的(?:就)?~(?:赔|认)
            (?:我|我们|医院)(?:就|都)?认(?!为|识|真|得|证)(?:账|罚|错|几成|下)? 我们认 就认几成
            我们的(?:错|失误|责任|过失) 我的(?:失误|错|责任) (?:属|是)~失职 依法(?:赔偿|承担) 承担到底
            手上没做好 不(?:怪|赖|怨)~(?:怪我|是我|赖我) 没做到的是我 该我担 就是漏了
            (?:我们|我)(?:自己)?(?:搞错|没核对|没看住|没查出|栽) 根子在~我 认账
            (?:判|评|认定|定)~我们~(?:担|赔|认|背) 就?算我们的人 出了事当然也?是我们的 事就是谁家的 问我
            骂我一个人 该先?赔 愿接受(?:处理|处罚) 对此负责 错就是~错 我负责 该被检讨的是我 怪我
            按责任认定赔
        """,
        en="""
            (?:take|takes|taking|accept|accepts|accepted|bear|accepting|takes) (?:\\w+ ){0,2}(?:responsibility|liability|blame|fault|ownership);
            (?:accept|accepts) ~ (?:liability|fault|sanction); own(?:s)? (?:its|our|that|this|what|it|the);
            i own; we own (?:it|this|that|what|up);
            (?:fault|mistake|failure|failing|failings|error|delay|blame|responsibility|omission|shame|part)s? (?:is|was|are|were|lies|lay|sits|rests|belongs) (?:\\w+ ){0,3}(?:ours|mine|us|with us|this hospital|here|to this|to us|at our|my own|our own|on us);
            (?:is|are|was|it's|they are|that's|this is) (?:all )?(?:ours|mine)(?: alone| and)?(?=[ ,.!]|$)(?! not);
            (?:that|this|it|one)(?:'s| is| one's) on (?:us|me|the (?:trust|hospital));
            we (?:were|got it) (?:\\w+ )?wrong;
            (?:it was |that's |was )?our (?:own )?(?:\\w+ )?(?:mistake|failure|error|fault|carelessness|configuration|responsibility|failing);
            my (?:mistake|fault|failure|responsibility|decision);
            answers? (?:in full )?for (?:it|that|what|whatever); i answer for; down to us;
            mistake was made here; stops with (?:me|us); belongs to (?:this hospital|us);
            through our (?:\\w+ )?(?:carelessness|fault|failure); were at fault; we are at fault;
            we did this; i missed it; we (?:missed|failed|let you down|did not listen|put it off);
            pointing at us; nobody else's; ask me, not; the one who signs; will own; nowhere else;
            decision made by me; the call ~ was mine; liability that goes; own part; we are responsible;
            hold ourselves; compensate without; we'll stand by; pay what a (?:mediator|judge|court)
        """,
    ),
    Family(
        "next_update",
        "will tell",
        zh="""
            (?:后续|进展|结果|结论|意见|情况|消息|进度|数字|报告|调查)~(?:会|将|再|就|即|出来|第一时间|及时|如实|一个字|明日|今日|一出来)~(?:通报|公布|公开|告知|告诉|通知|更新|汇报|发布|交给|贴|讲|答复)
            续报 第一时间~(?:通报|公布|告知|发布|告诉|跟)
            (?:再|会|将|还会|还有|给)(?:向)?~(?:通报|公布|发布|更新|回电|回话|答复|补报|讲一次|说一次|报一次|讲一遍|发一次|公示|添一段)
            (?:初步|检测|检验|化验|比对|核查)?(?:结果|结论)~(?:公布|续报|念|告诉|公示|预计|放上)
            下一?次(?:通报|更新|发布|二十|报)
            每(?:天|晚|日|两个小时|个?半个?钟|\\d{1,4}小时|[一二两三四六半]个?小时|两小时|周)~(?:通报|更新|讲|添|打畀|报一?次?(?!名)|站在这里|公布|发布|报一次)
            回(?:您|你)(?:电话|话|一声)?(?:说|讲)?(?=[,。!]|$)
            (?:点|号|前|日|晚|后|天|周.)~(?:跟大家说|告诉|给(?:您|你)~(?:回|打)|跟您说|再说|再报|讲结果|讲一次|讲一遍|回话|通报|公布|再报|把结果|报一次|发布会|站到这里|念给|覆)
            覆你 书面补报 接着更 查到什么 查清楚了?~(?:告诉|通报|公布) 一出来 核完~(?:念|贴|公布|告诉) 再报
            \\d{1,4}号?出\\d{1,4}号 接着讲 问到什么 马上回 (?:我|我们)~(?:再来|再坐回|再站到|落返嚟|再企)
            原封不动 同大家交代 带着~再 放上首页 贴在~大厅 结果通知 会再次通报 另行通报 公布于官网
            给(?:大家|您|你|公众|社会|家属|家长)(?:一个)?(?:交代|答复|说法|准信|回音|回复)
            持续(?:更新|通报|公布) 随时(?:更新|通报|公布) 滚动(?:更新|发布)
            有(?:了)?(?:结果|消息|进展|结论)~(?:告诉|通知|说|公布|通报|发|跟)
            (?:今晚|明天|明早|周.|点|下午)(?:之?前|再)?~(?:给(?:您|你|大家)(?:消息|回话|答复|准信)|再更新|再通报|再跟)
        """,
        en="""
            next (?:\\w+ )?(?:update|briefing|sitrep|bulletin|report|statement)s?;
            (?:another|further|final|fuller|72-hour|full|written|daily) (?:update|bulletin|report|statement|sitrep)s?(?: will)?(?: to)? (?:follow|follows|at|by|on|in|within|will);
            report (?:to follow|follows);
            (?:i'll|i will|we'll|we will|we shall|i shall|will|and) (?:ring|call|phone) (?:you |your desk )?(?:back|again|thursday|tomorrow|tonight|by|you (?:thursday|tomorrow|back|by|when|as|at|before));
            i'll be back; i'll ring (?:you|back); i'll come (?:back|by);
            back (?:here|at this|in this room|to you); be back at;
            (?:we|i)(?:'ll| will| shall)(?: \\w+)? (?:post|publish|announce|report|say (?:so|it|the same)|tell you|let you know|circulate|update|share|put|speak again|know more|come and tell|read|call|phone|walk back);
            will be (?:published|posted|made public|shared|read out|announced|reported|updated|released|on our|on this page|looked at again);
            will (?:publish|post|announce|circulate|release|share the);
            as soon as (?:we|i) (?:have|know|get);
            every (?:hour|half hour|two hours|evening|morning|day) ~ (?:update|you|will|be); on the hour;
            each evening; (?:on|to) this page;
            when (?:i|we) (?:have|know|do|get)(?:,| )~ (?:i'll|we'll|we will|i will|say|tell);
            sitrep \\d{1,4} (?:at|by); you'll (?:have|get|hear) (?:the|it|whatever|from|our|my);
            watch this (?:page|space); refreshed every; will post; more from me;
            by (?:half past|the end of (?:today|the week)) ~ with; hear it (?:first|straight);
            once (?:the|her|his) ~ (?:reported|releases|finding); look for the next;
            (?:lands|comes in|comes back)(?=\\.);
            more (?:information|details|news|to (?:say|share|tell)) (?:will|by|when|as|later|tomorrow|at);
            keep (?:you|everyone|people|families|the public|parents) (?:posted|informed|updated);
            update you; hear (?:back )?from (?:me|us) (?:by|before|again|tomorrow|tonight|on);
            (?:i\\'ll|we\\'ll|i will|we will) (?:\\w+ ){1,6}(?:by|before) (?:noon|tonight|tomorrow|\\d|six|five|four|nine|ten|mon|tues|wednes|thurs|fri|satur|sun)\\w*;
            (?:results?|findings) (?:are )?(?:due|expected);
            as soon as (?:it|they|the results?) (?:is|are|come|comes);
            i\\'ll (?:update|post|report|write) (?:again|back|here)
        """,
    ),
)
