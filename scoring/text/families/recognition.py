"""acknowledge, empathy, apology: the organisation sees the event and the people in it."""

from scoring.text.families.family import Family

FAMILIES = (
    Family(
        "acknowledge",
        "noticed",
        zh="""
            (?:关注|注意|留意)到 看到(?:了|您|你|大家|网友|那条|这条|视频|留言|照片|帖|群|好多|相关)
            看到.{0,8}(?:吐槽|反映|留言) 收到.{0,12}(?:通知|反映|反馈|投诉|来信|转来|了)
            视频.{0,6}(?:我|我们)(?:都)?(?:看|刷)(?:了|到) (?:刷|翻|查)到(?:了|您|那条|你) 有看到
            (?:我们|我院|本院|我|都)(?:已经?|都)?(?:知悉|知道了|了解了|听到了|读了|获悉|得知)
            (?:骂|批评)得(?:对|在理) 接获 接到.{0,10}(?:通知|反映|举报|呈报) 反复看了
            看了(?:三|两|好几|好多)遍
            (?:帖子|评论|留言|意见|质疑|担心|信|贴文|录音).{0,12}(?:看到了|看了|收到|读了|读过了|听了|听到|知悉|收到了)
            知道呢单 多谢你肯话 你的(?:笔记|留言|照片).{0,4}看到
        """,
        en="""
            (?:are|am|is) aware;
            (?:we|i)(?:'ve| have)(?: all)?(?: just)? (?:seen|read|heard|watched|listened|looked at|received);
            i read (?:those|that|your|the); we heard; you were right;
            thank(?:s| you) for (?:telling|letting|bringing|sharing|sending|raising|writing);
            confirms? receipt; (?:we|i) can confirm; that's confirmed; (?:it|that)'s true;
            i can see it here; come to our attention; has been told by;
            accepts? the ~ (?:findings?|rating|notice|conclusion); we know (?:there|that|what's|about);
            nothing in ~ is disputed; let me answer; we've listened; thank you for your report;
            is not in dispute
        """,
    ),
    Family(
        "acknowledge",
        "confirmed",
        zh="""
            (?:情况|您说的|反映的|说的|所述|投诉|问题).{0,8}(?<!不)属实 ^属实 确有其事 (?<!不)是真的
            这事儿?是?有的 我们?承认 这是事实
            经?(?:核实|确认|查实|自查|核对|排查|核查|经查)(?:后|确认|了|过|，|,)
            确实(?:有|是|各|多|在|没|发生|存在|给) 该院?承认 ^对[,。].{0,12}(?:有|是|确)
            (?:错|这事|这件事|这个).{0,4}没有(?:争议|第二种说法) 是不假
        """,
        en="""
            yes, (?:it|there|we|the|you|i|that|he|she); so, yes; so yes; i('ll| will)? admit; it did happen;
            we did this; that is correct
        """,
    ),
    Family(
        "empathy",
        "shared feeling",
        zh="""
            理解(?:您|你|大家|家属|家长|患者|这份|那份|这种|此刻|各位|他们)
            (?:都|完全|非常|十分|深|很|特别|也)理解 感同身受 揪(?:着|住)?心 揪着一颗心 心疼 心酸 心痛 心碎
            心都?(?:凉|提) 寒心 心里.{0,8}(?:难受|不好受|不好过|发紧|不是滋味|难过|有数|得多疼)
            (?:太|很|真|多|是真|够|已经够|肯定|一定|谁.{0,4})难受 不好受 煎熬 滋味
            (?:换|搁)(?:了)?(?:谁|我|成我|作我|做我|作谁|成谁) 吓坏 急坏 担惊受怕 悲痛 哀悼 慰问 致哀 节哀
            痛惜 惋惜 抱抱 太?委屈 (?:先|您|你|宝子)?别(?:太)?(?:着急|急(?!诊)|怕|担心) 遭.{0,3}罪
            受.{0,2}(?:苦|罪)(?!不) 于心何忍 熬过来 熬了?一?夜 眼睛都熬红 您哭 (?:我|我们)懂 窝火
            体会(?:得)?到 可以体会 难为(?:您|你|晒) 心急 心更?加?攰 难熬 无助 那种(?:恐惧|无助|等待) 这种痛
            崩溃 放在心上 将心比心 焦急 焦灼 担忧 揾心 辛苦(?:了|您|你) (?:为|替)~(?:家人|家属|一家)~(?:难过|痛心|揪心) 想想都累 替您累 不容易
            该(?:有多|多)(?:疼|急|怕) 谁都会手脚发软 难過
        """,
        en="""
            we understand (?:how|your|that|what|the); i understand (?:how|your|that|what|why);
            (?:i|we) (?:can )?hear (?:how|you're|the (?:worry|fear|anger));
            must (?:have been|be|feel) (?:\\w+ ){0,2}(?:terrifying|horrible|awful|agony|frightening|hard|worried|scary|frustrating|exhausting|torture| wrung|unbearable|painful|miserable|distressing|upsetting|lonely|difficult|worrying);
            must have been; that must; you must be; how lonely;
            (?:i'd|i would|we'd|anyone would) be (?:scared|furious|shaking|the same|in bits|angry|upset|worried|terrified|frightened|devastated);
            our (?:deepest )?(?:thoughts|hearts|condolences|sympath(?:y|ies));
            (?:my|our) (?:heart|hearts|thoughts) (?:goes|go|are|is); sorry for your loss; you poor;
            poor (?:love|thing|you|lad|girl|boy|woman|man|kid); terrifying; condolences?; heartbroken;
            heartbreaking;
            (?:we|i) know (?:how|what it|it's (?:terrifying|hard|awful|frightening)|this (?:does|is)|the waiting|what this);
            stomach dropped; i get why; get why you're; would (?:wear|frighten|put|scare|upset) (?:any|me);
            every (?:reason|right) to be (?:angry|frightened|upset|furious|worried|scared);
            (?:i|we)(?: do)? feel for you; take a breath;
            (?:no one|nobody) should (?:have to|go|have|find|ever); your fear; grief; beyond words;
            sounds (?:\\w+ ){0,2}(?:sore|awful|painful|horrible|miserable|frightening|scary);
            oh (?:no|nooo+|love|dear); horrible (?:feeling|for); felt sick; too much for anyone;
            far outside what anyone; you did not deserve; you're not being stupid;
            are with (?:them|you|the family|her|him); a week that should have been;
            so (?:hard|painful) (?:for|to);
            what (?:they|you|she|he)(?:'re| are|'ve| have)? (?:carrying|going through|been through);
            how (?:frightened|worried|frightening|worrying|hard|painful|upset|upsetting|anxious|distressing|stressful) ~ (?:you|people|this|that|it|families);
            that sounds; (?:completely|perfectly|entirely) understandable; shaken; heart breaks;
            (?:can\\'t|cannot) imagine; difficult (?:time|days|weeks); no wonder;
            sad(?:dened)?(?= by| to| for|,|\\.); anyone would; you deserve better;
            (?:deeply|so|very) (?:sad|worried|distressing|upsetting|painful|frightening);
            distress(?:ed|ing)?; devastat(?:ed|ing); hard to (?:hear|read|bear|watch|imagine);
            sick with worry; worry you; in pain;
            sorry for (?:her|his|their|our|the|this|mr|mrs|ms|you) (?:\\w+ ){0,4}(?:family|parents|relatives|children|husband|wife|loved ones|going through);
            (?:my|our) (?:\\w+ )?sympath(?:y|ies); feel (?:deeply )?for (?:her|him|them|the family|mr|mrs|ms)
        """,
    ),
    Family(
        "apology",
        "sorry",
        zh="""
            对不起 对不住 抱歉(?!您有|你有) 道歉 致歉 歉意 赔礼 赔.{0,3}不是 赔罪 过意(?:不|唔)去 对唔住
            低头认错 低头 鞠.{0,4}躬 (?:真|实在|很|太|挺|害.{0,8})不好意思 原谅 惭愧 作揖 我们错了 请罪
            (?:我|这个不是).{0,4}(?:给|当面)(?:您|你)赔 唔好意思
        """,
        en="""
            (?:so|very|truly|really|deeply|am|are|i'm|we're|terribly|sincerely|real|genuinely|awfully) sorry(?! (?:if|for your loss|you feel|to hear you feel|some|to say|any));
            sorry (?:for(?! your loss)|that|about|you (?:were|had|walked|waited|are)|we|this|everyone);
            sorry(?=[.!]); apologi[sz](?:e|es|ing); (?:our|my|an|sincere|unreserved) apolog(?:y|ies);
            ashamed (?:of|that); forgive (?:us|me); beg your pardon; pardon;
            regret the (?:delay|distress|inconvenience|way|pain); we regret ~ caused
        """,
    ),
)
