"""denial, stonewall, minimise: not so, not saying, not serious."""

from scoring.text.families.family import Family

FAMILIES = (
    Family(
        "denial",
        "flat",
        negatable=False,
        zh="""
            纯属(?!误解|误会) 纯粹是无中生有 子虚乌有 无中生有 没有的事
            (?:根本|压根|真系?|真的)(?:就)?(?:没有|没|不存在|冇)
            从(?:来|未)(?:都)?没?(?:有)?(?:过)?~(?:错|红包|发生|出过|绑|请过|做过|收过|误|用|没)
            (?:绝无|绝对没有|从未发生) 零(?:疏失|差错|事故|纠纷)(?!目标)
            (?:没有|无|不存在|不承担)任何(?:的)?(?:过失|过错|责任|差错|问题|错误|关联)
            没有(?:一点|半点|丝毫|任何)~(?:过|责任|错|问题|毛病|差错) 一点(?:过错|责任|问题|毛病)都?没有
            任何过(?:失|错) 挑不出~毛病
            (?:我们|医院|我的医院|我的医生|我们医院|手术|护理|医生)(?:自始至终)?(?:没|沒)(?:有)?(?:错|问题|任何)
            哪来的 (?:是)?(?:完全)?不存在(?!差别) ^不可能[,。] 没有(?:一个|一例|一起|一片)~(?:拿|错|该救|过)
            没加 没有(?:少打|就是没有) 冇做过 查都不用查 经得起看 (?:假|谎)的 一派胡言 (?:没有)?半点错
            没有误诊 都没(?:有)?(?:错|加|少)过 一(?:滴|支|片)~(?:没|没有) 真没有 全是(?:假|编)
            (?:以前|昨天)没有, 并(?:未|没有?)(?:发生|存在|出现) 凭空 杜撰 莫须有 没有发生(?!过敏)
            没(?:这|那)回事 没有这(?:回|种|样)?事 (?:均|都)不属实 毫无(?:根据|依据|过错) 无稽
            (?:完全|全部)(?:正确|合规|规范|没问题|没有问题) 瞎说
        """,
        en="""
            (?:completely|entirely|totally|utterly|simply|absolutely|flatly) (?:untrue|false|fabricated|unfounded|invented|baseless|nonsense|wrong);
            false from;
            (?:there was|there were|there is|there's|there are|we had|we have|had) no (?:truth|overdose|fire|infection|cover-up|evacuation|outbreak|gap|error|mistake|negligence|fault|such|story|delay|breach|basis|problem|incident|failure|issue);
            never happened; (?:did not|didn't|does not|doesn't|do not) happen; nothing of the (?:sort|kind);
            nothing (?:you describe|for this hospital|for us to (?:put|answer)|to put right|went wrong|was wrong|was done wrong);
            (?:did|done) nothing (?:\\w+ )?wrong; nothing wrong (?:here|was);
            (?:denied|rejected|reject|deny|denies|refuted?) (?:\\w+ ){0,3}(?:entirety|outright|allegation|allegations|any|categorically|every|all|completely|fault|wrongdoing);
            without (?:any )?foundation;
            (?:pure|complete|total) (?:invention|fiction|fabrication|lie|nonsense|fantasy); tissue of lies;
            not (?:one|a single) (?:mistake|error|complaint|infection|case|of them has any);
            has never (?:had|been|happened|made|harmed|once);
            have never (?:had|turned|taken|made|been|once|harmed|left);
            no such (?:error|thing|event|incident|patient|mistake);
            (?:not|never) (?:at fault|liable|to blame|our doing|in the wrong); nobody did anything wrong;
            i was not; don't buy this; none of this was; nobody here put a foot; no one at this ~ answer;
            not ~ of our doing; never once; not here, not once; all lies; a lie from;
            made up(?= by| from|\\.); zero mistakes; has any basis; no gap; any good team would have done;
            nothing to answer; had nothing to do with it;
            (?:is|are|was|isn\\'t|not|simply) (?:a )?(?:lie|lies|untrue|true|fiction|a hoax|baseless|unfounded|fabrication);
            deny (?:it|this|any|all); we(?:\\'ve)? never; no basis; baseless;
            everything was done (?:correctly|properly|right|by the book); flawless\\w*;
            no (?:\\w+ )?(?:mistake|error|wrongdoing) (?:was|has been|on our|occurred|took place);
            did not take place; never took place; we did everything right
        """,
    ),
    Family(
        "stonewall",
        "no answer",
        negatable=False,
        zh="""
            无可奉告
            (?:不|不予|不作|唔会|(?<!没)(?<!没有)(?<!从未)拒绝|一律不|不会|不再|不想)(?:再)?(?:回应|置评|作答|接话|受访|答复|评论)(?!区)
            (?:不|不会|没法|不能|不予|一题都不|我也不|也不)回(?:答|应|你|复)(?!电话)
            也?不(?:会)?(?:解释|答)(?=[,。!了]|$) 没(?:有)?什么(?:好|可)(?:说|讲|跟您|回应|解释)?
            没(?:有)?(?:好|可)(?:说|讲|谈)的 别(?:再)?(?:打|问我|来问|发了|套我话|打来) 唔使再打
            (?:不|不归|不是)(?:归)?我(?:这边)?管 (?:不归|只管) (?:问|找)~去(?=[,。!]|$) 挂了
            下一(?:位|个问题|题) 不掌握 自行上网 没有答复 不接(?:受)?(?:任何)?采访
            (?:一概|一律)(?:答|不|回)~ 跳过 到此(?:为止|结束) (?:就|访问就)到这里
            不用(?:你们)?(?:来|打|再打)(?:采访|了|嚟)? 按(?:规矩|流程)走 走流程 没有人接待
            不方便(?:讲|说|透露) 不能讲 不能说 勿再(?:艾特|打)
            (?:我|咱)(?:这儿|直播间|这边)(?:不聊|不回答|结了) 也不会答 哪儿(?:听来|知道) 恕不奉告 只回一句
            不许往下讲 问什么都 问啥都 等着就行 不多说 没意见 答不清楚 答“不 不聊 再往下,一句没有 别问
            采访(?:就)?到此 没空 你找别人 不接待 不知道(?=[,。!]|$) 没有义务
        """,
        en="""
            no (?:further )?comment;
            nothing (?:to say|for you|to add|further|more to say|left to say|that i(?:'d| would) say);
            got nothing for; we've nothing;
            (?:not|never|n't) (?:be )?(?:going to )?(?:discuss(?:ing)?|answer(?:ing)?|comment(?:ing)?|going into|doing (?:pay|this)|respond(?:ing)?|talk(?:ing)? (?:about|to) (?:it|that|this|you));
            don't discuss; (?:no|any) (?:further )?(?:questions|replies|correspondence)(?: will| at| on)?;
            take no questions; next\\.(?= |$); move on; can't put you through;
            decline[sd]? to (?:comment|answer|say|discuss); not our practice;
            (?:chat|conversation|matter|subject|ticket) is (?:now )?closed; take this number off;
            nobody(?:'s| is) available; nobody here is free; leave it there; mind the door;
            will not be read; ends here; call(?:'s| is) over; not (?:now|today)\\.;
            (?:that's|is) all (?:anybody|we|i|you'll|you're); you won't get more; needn't reply;
            won't be (?:answering|discussing|taking); same answer; try again monday; hang up; ask a fifth;
            frankly astonished; you don't know, you weren't; stop asking; this number;
            nothing to do with this line; i'm not (?:the person|allowed|getting into); not discussing;
            have a good (?:day|evening); good evening to you; nothing (?:more )?to tell;
            off the record, same; you'll have to raise it; i won't\\.; none of your (?:business|concern);
            you\\'ve had your; interview(?:\\'s| is) over; no more questions; put it in writing;
            not for me to say; not obliged to; nothing we (?:want|wish) to; we do not comment;
            that\\'s (?:our|my) (?:final|only) (?:answer|word); go away
        """,
    ),
    Family(
        "minimise",
        "played down",
        negatable=False,
        zh="""
            小(?:事|问题|状况|毛病|瑕疵|插曲|意思|炎症|case|题大做)
            (?:很|太|再|都|挺|这|就|是)正常(?:的|了|现象|不过)?(?!使用|营业|值|范围) 正常(?:现象|得很|的啦)
            不算(?:个|什么|大)?(?:事|啥|大事|多) 算不上 (?:真)?不算(?:个)?事
            没(?:什么|啥)(?:大|大不了)(?:不了|事|碍|惊小怪|关系)? 没什么好大惊 谈不上 多大(?:点)?事 大惊小怪
            过度(?:解读|紧张|放大|反应) 上纲上线 至于~吗 犯不着 不值(?:得|当) (?:嘛|而已)(?=[,。!?~吧]|$)
            而已嘛? 哪(?:家|座|个)(?:医院|城市|儿科|诊所)?~(?:没|不) 谁(?:不|都会|没)(?:丑|碰|有过)?~ 芝麻
            鸡毛蒜皮 (?:就|便)好(?:了|啦) (?:又|也)(?:不是|没)(?:换头|少一条|多)~ 渲染 满城风雨 沸沸扬扬
            (?:别|勿)自己吓自己 概率(?:问题) 家常便饭 洒洒水 (?:很快|几天|就|天)(?:就)?(?:都)?(?:过去|忘)了?
            十个(?:里头|里|有)~(?:都|三四) 个别(?:现象|案例|问题|小)? (?:也)?不算什么
            都(?:会|要|得)(?:黑|肿|碰|有)(?:一阵|的)? 全国(?:每年|哪家) 不是什么(?:稀奇|大)事
            几乎没(?:什么)?影响 (?:没|写)~那么严重 零头 波及面小 磕碰 四十来分钟 闹(?:到|得)~(?:市长|满城)
            无伤大雅 不必(?:过度|过分|太|大) 正常人 常见得很 上常见 别写得 过两天 睡一觉 细单嘢 点小
        """,
        en="""
            hardly (?:a|an|the|worth|anything|news); neither here nor there; (?:storm in a|in a) teacup;
            blown (?:up|out); in (?:perspective|proportion); sense of proportion;
            isolated (?:case|incident|glitch); minor; a bit of (?:a )?\\w+;
            just a (?:\\w+ )?(?:bit|few|little|scratch|spot|small|hiccup|glitch|blip|cough|misunderstanding|toaster);
            only (?:a|hair|one); a (?:very )?small number; perfectly normal; (?:these|such) things happen;
            happens (?:every|all|to|in); everyone (?:gets|waits|has|does); everybody (?:gets|has); big deal;
            no big; (?:hardly )?the end of the world;
            (?:is|are|that's|it's|honestly that's) nothing(?! to do| wrong| for| i)(?=[,. ]);
            nothing to (?:phone|worry|fuss|write|lose); life goes on;
            not a (?:headline|crisis|big|disaster|tragedy); out of (?:thousands|hundreds|the four);
            size of it; handful; hiccup; blip; boo hoo; grows back; lose sleep; you'll be laughing;
            no harm (?:done|was); nobody (?:lost|came to|died|got); something and nothing;
            (?:barely|scarcely); trifling; trivial; (?:fuss|drama|opera) (?:about|over|out|of|pays);
            a few (?:spots|extra|bumps|people|minutes|patients); neither rare; slight;
            rather what they come; warrants? a (?:camera|crew|headline);
            (?:one|two) (?:patient|selfie|bad|blotchy) (?:out|and|headline); every hospital; merely;
            overreact\\w*; kids get; shrug (?:this|it); that's follicles; a millimetre; calm down;
            ice lollies; part and parcel; not a headline; hold the front page; nothing more than; perk up;
            gets? a camera crew; settle[sd]? (?:by itself|already|down)
        """,
    ),
)
