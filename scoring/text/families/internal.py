"""tamper, gag, fault: what must not be ordered inside, and fault asserted.

They stand outside the 25 learned labels: phrases alone find them, and `scoring/text/inside.py` decides
whether a phrase is an order, a prohibition of one, a report, or a question.
"""

from scoring.text.families.family import Family

_G = r"[^。!?\n,;:]{0,9}?"  # a gap inside one clause, in Chinese
_L = r"[^。!?\n;:]{0,14}?"  # the same over a comma
_E = r"[^.!?\n,\x3b:]{0,32}?"  # the same in English

# ---- what is kept as evidence --------------------------------------------------------------------

_KEPT = (
    "(?:病历|病程|病案|护理(?:记录|单)|(?:抢救|手术|麻醉|输液|用药|交接班|值班|巡视|冷链|操作|注射|治疗|登记|呼叫|修改|通话)(?:记录|日志|单|本)|记录(?!人)|医嘱|体温单|监控|录像|录音|硬盘|日志|"
    "(?:工作)?(?:群|即)?聊天(?:记录)?|群(?:里的)?(?:消息|记录)|微信记录|台账|底单|单据|知情同意书|同意书|证据|药瓶|药盒|空瓶|包装盒|针管|注射器|输液(?:瓶|袋)|安瓿|标本|留样|原始(?:数据|材料|文件)|账号操作痕迹|痕迹|照片|截图|排班表|药水|药液|(?:检查|检验|化验|尸检)报告|报告单|化验单|条微信|交班记录|(?:那|这)(?:一)?(?:行|段|页|张)(?!视频|帖|话|评|文|推送|声明|通报|笔记))"
)
_UNDO = (
    "(?:删(?:了|掉|除|干净)?|(?<![核查看说算弄理])清(?:空|掉|除|了|干净|一清|一下)|抹(?:掉|去|了|干净)?|涂(?:掉|黑|了)|覆盖(?:掉|了)?|格式化|销毁|毁(?:掉|了)|撕(?:掉|了)|烧(?:掉|了)|粉碎|处理(?:掉|干净)|扔(?:掉|了)|丢(?:掉|了)|倒掉|藏(?:起来|好|了)|收起来别|弄没|搞没|剪(?:掉|了|一下)|改(?:成|了|掉|一下|一改|改|过来|好|得)?(?!期|天|由|进|善|约|派|变|革|日|签)|"
    "修改(?:一下|成|好|掉)?|调整(?:一下|成)|补(?:上|齐|一下|一补|写|签|填|录|进去|全|好|一行|一笔|一条)|重(?:写|打|做|抄|开|新(?:写|打|做|抄|誊|整理))|誊(?:一遍|写)|换(?:掉|一份|成)|倒签|往前(?:写|挪|改|填|提)|提前(?:到|写|填)|(?:做|弄|写)(?:得)?(?:漂亮|圆|好看|干净)|美化)"
)
_THING = (
    r"(?:records?|charts?|notes?|nursing notes|medical notes|logs?|log ?book|audit trail|footage|videos?|cctv|cameras?|recordings?|tapes?|hard drive|chats?|"
    r"messages|thread|evidence|consent forms?|consent|forms?|syringes?|vials?|ampoules?|packaging|samples?|files?|timeline|entry|entries|times?|timestamps?|paperwork|register|worksheets?|roster|drug sheet|sheets?|pages?)"
)
_TO_DOCTOR = (  # a doctor and a record in one sentence are no order
    r"(?<!the )(?<!our )(?<!a )(?<!your )(?<!her )(?<!eye )(?<!duty )(?<!another )(?<!any )(?<!every )(?<!that )(?<!which )(?<!this )"
    r"doctor(?= (?:the|that|those|these|this|all|her|his|its|our|some|any|a few|up|last|yesterday))"
)
_SPOIL = (
    rf"(?:delete|erase|wipe(?: out| clean)?|lose(?! (?:any|your|our|time|sleep|sight|trust|patience|hope|control|track))|shred|destroy|burn|bin|dump|ditch|hide|bury|alter|change|amend|rewrite|redo|re-?write|backdate|{_TO_DOCTOR}|falsify|tweak|massage|adjust|fix|tidy(?: up)?|clean(?: up)?|sanitise|"
    r"fill in|touch up|overwrite|scrub|get rid of|throw (?:away|out)|make away with|edit|cut|swap|reprint|retype|pad|correct(?= the times))"
)
_SPOILT = r"(?:deleted|erased|wiped|lost|shredded|destroyed|burnt|binned|altered|changed|amended|rewritten|backdated|doctored|tidied up|cleaned up|filled in|overwritten|scrubbed|edited|cut|gone)"

# ---- who may be talked to ------------------------------------------------------------------------

_ANYBODY = "(?:任何人|任何单位|外人|外面|外边|别人|谁|家属|患者|卫健委|卫生健康委|卫健局|卫生健康局|监管|主管部门|上级|上面|调查组|核查组|检查组|专家组|纪委|警察|公安|派出所|市场监管|记者|媒体)"
_BAN = "(?:不许|不准|不得|不能|不可以|不要|别|禁止|严禁|一律不|一概不|绝对不|都不|也不|休想)(?:许|准|能|得|要|可以)?"
_TELL = "(?:说|讲|提|谈|透露|泄露|反映|汇报|举报|投诉|接触|联系|交流|聊|发声|吭声|开口|作证|多嘴|多说)"
_OUT = "(?:奖金(?:也)?(?:别想|没了)|别想评|(?:一起|一并|主任)处理|退回学校|没好日子|没有好果子|不用(?:再)?来|别怪我|不讲情面|调岗|出科|别想要|别在{0,1}[^。,]{0,6}干|扣[^。,]{0,4}(?:奖金|绩效|工资|钱)|开除|走人|辞退|滚蛋?|卷铺盖|处分|处理谁|严肃处理|扣(?:发)?(?:奖金|工资|绩效|钱)|别干了|别想(?:干|在|评|转)|不用(?:来|干)了|停职|下岗|待岗|解聘|追责|追究|后果自负|饭碗|自己看着办|不客气|没好果子|收拾|记过|通报批评|吊销|不续签)"
_WHO_OUT = r"(?:(?:is|are|be|'re|'s|goes|go|walks?) out(?! of| to)|fired|sacked|dismissed|finished|gone|suspended|disciplined|in trouble|sorry|looking for (?:a|another) job|clear(?:ing)? (?:your|their) (?:desk|locker)s?|lose (?:your|their|his|her) (?:job|bonus|licen[cs]e|post|contract)s?|packing|answer to me|regret it|pay for it|shown the door|face (?:the )?consequences|never work|(?:won't|will not|not) (?:be )?(?:work(?:ing)?|be) here|out of a job|contracts? ends?|fire (?:them|him|her)|sack (?:them|him|her)|dismiss (?:them|him|her))"
_ENDS_TALK = r"(?:talks?|sent|leaked|shared|took|posted|told|talked|speaks?|says?|posts?|leaks?|tells?|goes|go|opens?|breathes?|mentions?|gossips?|squeals?|blabs?|contacts?|reports?)"
_OFFICIAL = r"(?:any ?(?:one|body)|a(?:ny)? (?:living )?soul|outsiders?|(?:the |any )?(?:health )?(?:commission|authority|authorities|inspectors?|regulators?|investigators?|inquiry|police|family|relatives|district|ministry|experts)|each other|the outside)"

# ---- fault ---------------------------------------------------------------------------------------

_US = "(?:我们(?:的)?|我院|本院|院方|医院|我方|我店|本店|我们医院|我们科|科里|机构|本机构|门诊部|我们(?:的)?(?:医生|护士|大夫|医师|麻醉师|同事|员工|操作|人员)|我院(?:的)?(?:医生|护士|医师|人员|医务人员|工作人员)|[当值]班(?:医生|护士)|主刀(?:医生)?|操作(?:医生|医师))"
_WRONG = "(?:错(?!过|开|峰|觉|综)|过错|过失|失误|失职|疏忽|疏失|疏漏|大意|操作不当|处置不当|用药错误|误诊|误判|漏诊|延误|不负责任|玩忽职守)"
_EN_US = r"(?:we|i|(?:my|our) colleague|one of (?:us|our \w+)|the (?:hospital|clinic|surgeon|doctor|nurse|team|anaesthetist|ward)|our (?:hospital|clinic|surgeon|doctors?|nurses?|team|staff|anaesthetist|procedure|people))"

FAMILIES: tuple[Family, ...] = (
    Family(
        "tamper",
        "change or remove evidence",
        zh=f"""
            (?:把|将){_G}{_KEPT}{_G}{_UNDO}
            (?:赶紧|赶快|马上|立刻|立即|今晚|现在|先|快|尽快|抓紧|趁|连夜|悄悄|偷偷|私下|你们?|你去|让{_G}去?|叫{_G}去?|通知{_G}|安排{_G}|给我|记得|要|得|务必|统一|帮忙|帮我|麻烦|必须)(?:再|就|都|把)?{_G}{_UNDO}{_G}{_KEPT}
            {_KEPT}{_G}(?:赶紧|赶快|马上|立刻|立即|今晚|现在|先|快|尽快|抓紧|连夜|悄悄|偷偷|给我|必须|要|得|该|全部|全都|统一|重新)(?:都|就|给)?{_UNDO}
            (?:^|(?<=[。!?\\n,;:])){_UNDO}(?:掉|了)?(?:那|这|昨晚|昨天|今天|当时|相关|所有|全部|原来|她|他|患者|病人)?(?:的)?{_G}{_KEPT}
            {_KEPT}{_L}(?:删掉|删干净|撕掉|扔掉|清空|清掉|格式化|销毁|抹掉|涂掉|补齐|补上|补全|重抄|重写|重打|重新(?:打|写|抄)|处理掉|藏起来|倒掉|换掉)
            补签(?:一份|一张|名|字|日期) 日期(?:写|签|填)(?:成|为)?(?:昨天|前天|之前|早上|上午|当天)
            (?:时间|日期|签名|签字|剂量|内容|药名|用量|次数|时间点){_G}(?:改(?:成|为|到|一下|早|晚)|往前(?:写|挪|改|提|填)|提前(?:到|写)|倒签|补签|写成|填成|统一成|对上|对齐|做平)
            (?:写|填|签|改|倒签|落款)(?:成|为|到)?{_G}(?:昨天|前天|之前|早上|当时|上午|下午|\\d{{1,2}}:\\d\\d){_G}的?(?:日期|时间|字)
            (?:不|别)留{_G}(?:痕迹|底|记录|证据) (?:就说|都说|统一说|对外说|只说|咬定){_G}(?:监控|硬盘|录像|系统|摄像头|设备|病历){_G}(?:坏了?|没开|故障|丢了?|没有?录|覆盖)
            (?:补|做|编|造)(?:一份|一张|一个|份){_G}(?:病历|记录|同意书|台账|证明|会诊单|单子|医嘱)
            别{_G}(?:交|给|拿){_G}(?:出去|他们|调查组|卫健委|家属){_G}(?:真|原)(?:的)?(?:病历|记录|录像|监控)
            (?:病历|记录|监控|录像|底单|药盒|针管|证据){_G}(?:藏(?:起来|好)|拿回家|带走别|锁起来别给|处理掉|弄没)
            (?:我|我们)(?:已经?|刚|刚刚)?{_G}{_KEPT}{_G}(?:删(?:了|掉|干净)|清空|覆盖掉|销毁|补齐了|改(?:好|过来|掉)了?)
        """,
        en=f"""
            {_SPOIL} (?:all |any |every |that |those |these |this |the |her |his |your |our |some |up |down |out |part of |a few |last night's |yesterday's |today's |missing |old |original |patient's |whole )*(?:{_E} )?{_THING};
            (?:make|let) (?:sure )?(?:that |the |those |this )?{_E}{_THING} (?:disappears?|vanish(?:es)?|goes missing|is gone|are gone|goes|go);
            {_THING} (?:has|have|needs?|must|should|ought|is|are|will) ?(?:to )?(?:be |get )?(?:quietly )?(?:{_SPOILT}|disappear|go(?! to| in| out| with| on)|vanish) ?(?:tonight|now|today|before|at once|first|right away)?(?=[ .,!]|$)(?! to the| as | without| only| and| by| from| if| in | for );
            (?:want|need|get|have|had|see|got) (?:that |the |those |all |this |her |his )?{_E}{_THING} (?:gone|{_SPOILT});
            (?:say|tell {_E}|claim)(?: that)? (?:the |our )?(?:cameras?|recorders?|cctv|system|drive|server)(?: was| were| is|'s| had)? ?(?:broken|off|down|failed|faulty|overwritten|not (?:on|working|recording));
            (?:put|write|enter|make it|record) (?:down )?(?:\\d{{1,2}}:\\d\\d|an earlier time|the earlier time|yesterday's date|an earlier date|five minutes|ten minutes) ?(?:{_E})(?:instead|earlier|so (?:that )?(?:it|nobody)|in the {_THING}|on the {_THING}|not \\d{{1,2}}:\\d\\d);
            (?:date|sign|stamp) (?:it|them|the {_THING}) (?:as (?:of )?|with |for |to )?(?:yesterday|yesterday's date|last (?:night|week)|an earlier|before the);
            leave no (?:trace|record|paper trail|copies); nothing (?:must|should|is to) (?:be left )?(?:on|in) (?:file|writing|the record);
            {_THING} (?:never existed|cannot be found|can't be found when they come);
            (?:we|i)(?:'ve| have)? (?:just |already |quietly )?(?:deleted|wiped|shredded|destroyed|altered|backdated|rewrote|rewritten|erased|overwritten|doctored) (?:{_E} )?{_THING};
            keep (?:the |that |those )?{_E}{_THING} (?:from|away from|out of the hands of|out of reach of) (?:the )?(?:inspectors?|commission|authority|police|investigators?|family|experts)
        """,
    ),
    Family(
        "tamper",
        "meddling with evidence",
        negatable=False,
        hint=True,
        weight=1,
        zh=f"""
            {_KEPT}{_L}(?:去掉|拿掉|抽掉|抽走|拿走|取走|划掉|改改|改一改|修一修|处理一下|(?<![核查看说算弄理])清了|清一清|都删|全删|补个?(?:签名|签|名)|重新填|填上|填进去|填满|想个说法|想个?办法|自然覆盖|去锁|不要锁|少写|写成|编一?个|圆过去|对得上|对上就行|做平|弄一下|不能留|不要留|删一下|补个|补一张|补一份|重出|改得一致|改一致|对一致|统一一下|洗干净|冲掉|倒掉|往正常靠)
            (?:同意书|病历|记录|病程|医嘱){_L}日期{_L}写(?:昨天|前天|之前|早上|上午|当天)
            (?:去掉|拿掉|抽掉|抽走|划掉|处理一下|改改|修一修){_G}{_KEPT} (?:从|在){_G}(?:库房|药房|柜子|档案室|病房){_G}(?:拿走|取走)
            时间{_L}(?:就)?写{_G}\\d{{1,2}}:\\d\\d (?:签我的名|代签|替(?:她|他|家属|患者)签|照着(?:补|签)) (?:微信群|工作群|科室群)(?:马上|先|都)?解散
            (?:别|不要)(?:去)?(?:锁|导出|封存){_G}(?:就)?
        """,
        en=f"""
            (?:take|cut|strip|leave) (?:that |the |those |this |a |her |his |any )*{_E}(?:out of|off|from) (?:the |her |his |your )?{_THING};
            (?:tear|rip|rub|cross|white|strike|blank) out {_E}(?:{_THING}); clear (?:all |the |your |out |last night's |yesterday's )*(?:logs?|chats?|messages|history|folders?);
            add (?:a line|an entry|a note|a sentence) (?:that|saying|to the (?:notes|chart|record|log)|in the (?:notes|chart|record|log));
            (?:i|we)(?:'ve| have| just)? (?:corrected|fixed|adjusted|completed|updated) the (?:notes?|records?|chart|log|entry|entries); throw {_E}(?:{_THING}) (?:away|out);
            sign (?:it |one |the {_THING} )?(?:for|on behalf of) (?:her|him|them|the patient|the family); make (?:it|the {_THING}) (?:say|read|look|add up|match); so (?:that )?it adds up;
            re-?date {_E}{_THING}; let (?:it|the {_THING}|the recorder|the cameras?) (?:just )?overwrite; (?:do not|don't) (?:lock|seal|export) (?:anything|it|them|the {_THING});
            make {_E}(?:{_THING}) (?:agree|match|fit|tally|consistent){_E}; (?:wipe|clear|clean|reset) {_E}(?:phones?|computer|laptop|recorder|server); (?:through|into|in|to) the (?:shredder|incinerator);
            (?:move|put|set|push) (?:it|that|the time) (?:back|forward|earlier) (?:by )?(?:a quarter|ten|five|fifteen|twenty|half|a few|an hour|\\d+); leave {_E}out of the {_THING};
            not have that (?:video|record|entry|page|footage)
        """,
    ),
    Family(
        "gag",
        "threat to those who speak",
        negatable=False,
        zh=f"""
            (?:谁(?:要是|敢|再|要|如果)?|哪个(?:要是|敢)?|任何人(?:敢)?|有人(?:敢)|要是(?:谁|有人)|被我发现){_G}(?:往外|对外|跟|向|找|去|把){_G}{_TELL}{_G}[,:]?{_G}{_OUT}
            (?:谁(?:要是|敢|再|要|如果)?|哪个(?:要是|敢)?|再有人|要有人){_G}(?:找|见|联系|去找|接触){_ANYBODY}{_L}{_OUT}
            (?:谁(?:要是|敢|再|要|如果)?|哪个(?:要是|敢)?|再有人|要有人){_G}(?:说(?!明)|讲|漏|传|透露|泄露|多嘴|乱说|发(?:帖|朋友圈|出去|到)|举报|反映|爆料|吐|捅|抖){_G}[,:]?{_G}{_OUT}
            (?:你|你们|谁|哪个)(?:要是|敢|如果|再){_G}(?:去|找|进|上){_G}(?:卫健委|卫生健康|派出所|公安|信访|纪委|法院|媒体|电视台){_L}{_OUT}
            (?:出去|往外|在外面|到外面|网上){_G}(?:乱讲|乱说|瞎说|多嘴|嚼舌){_L}{_OUT} (?:这事|此事|这件事|消息){_G}(?:传|说|讲|漏|捅)出去{_L}{_OUT}
            (?:否则|不然|要不|再{_G}说|多说(?:一句|一个字)|多嘴){_L}{_OUT}
            (?:谁|哪个|那个人|是谁){_G}(?:发|传|说|漏|截|拍|泄|捅){_L}(?:查出来|查到|揪出来|让他|叫他|直接|一律|立刻){_G}{_OUT}
            (?:发|传|漏|截|拍|泄|捅){_G}(?:的)?(?:那个)?人(?:给我)?(?:找|查|揪)出来{_L}{_OUT}
            (?:跟|和|向|找)(?:家属|记者|媒体|卫健委|调查组|外人){_G}(?:接触|联系|说|讲|透露)(?:的|者){_L}{_OUT}
            (?:想(?:清楚|想)|掂量|考虑清楚){_L}(?:奖金|合同|岗位|饭碗|前途|工作|编制|实习|规培|续签)
            (?:说出去|讲出去|传出去|漏出去|捅出去){_G}[,:]?{_G}{_OUT}
        """,
        en=f"""
            (?:any ?(?:one|body)|any (?:nurse|doctor|colleague|employee|member of staff)|who(?:so)?ever|the first (?:one|person)|nurses|staff|those|if any ?(?:one|body)|if you|if one of you) (?:who |that |caught |found )?(?:{_E} )?(?:{_ENDS_TALK}|talking|speaking|posting|caught)(?!\\w){_E}[,:]? ?{_E}{_WHO_OUT};
            (?:or|or else|otherwise) (?:you|they|he|she|it|there|we){_E}{_WHO_OUT};
            think (?:hard |carefully )?(?:about|of) your (?:job|jobs|contract|contracts|bonus|career|licen[cs]e|family){_E}before (?:you )?(?:talk|speak|say|open);
            remember who (?:pays|signs) your; find out who (?:leaked|posted|talked|sent|told|shared) {_E}(?:and )?(?:fire|sack|dismiss|suspend|get rid of);
            one more word {_E}(?:and )?{_E}{_WHO_OUT}; (?:talk|speak|say a word|open your mouth),? and (?:you|they){_E}(?:never|no|{_WHO_OUT}); (?:any ?(?:one|body)|who(?:so)?ever) seen (?:with|talking|speaking){_E}[,:]? ?{_E}{_WHO_OUT}; find (?:the leak|who){_E}[,:]? ?(?:and )?{_E}{_WHO_OUT}; if you value your (?:job|career|place|post|licen[cs]e);
            what happens to (?:those|people|anyone) who (?:talks?|speaks?|posts?|leaks?)
        """,
    ),
    Family(
        "gag",
        "silence ordered",
        negatable=False,
        zh=f"""
            (?:谁|任何人|所有人|全体|大家|你们|全院|全员|员工|护士|医生|在场的|当班的|知情的)(?:都|也|一律|全部)?{_G}{_BAN}{_G}(?:往外|对外|出去|跟|向|和|对|找){_G}{_TELL}
            {_BAN}(?:跟|向|和|对|找|给){_ANYBODY}{_G}(?:{_TELL}|任何)
            (?:谁也|谁都|都|一律|一概)(?:别|不许|不准|不能|不要|不得)(?:再)?(?:提|说|讲|外传|外说)(?!明|清) 不该说的{_G}(?:别|不要|不许)说
            (?:不要|别|不许|不准|先不|暂不|暂时不|禁止)(?:要|许)?(?:主动|急着|马上|先)?(?:向|给|跟|和|往)?(?:上级|上面|卫健委|卫生健康委|主管部门|监管(?:部门)?|上){_G}(?:报告|上报|汇报|反映)
            (?:禁止|严禁|不许|不准|不得){_G}(?:联系|接触|告诉|配合|惊动){_G}(?:卫健委|卫生健康|监管|主管部门|上级|调查组|核查组|检查组|纪委|警察|公安|派出所|专家组)
            (?:一个字|半个字|一句话|一个字儿|只字){_G}(?:{_BAN}|不){_G}(?:往外|对外|对|跟|向)?{_G}(?:{_TELL}|吐|露|漏)
            {_BAN}{_G}(?:往外说|往外讲|说出去|讲出去|传出去|外传|走漏|捅出去|向上反映|去举报|去卫健委|接触调查组)
            (?:都|全体|大家|你们|给我|全员|一律|统统){_G}闭(?:上)?嘴
            (?:嘴(?:巴)?(?:都)?(?:给我)?(?:闭|管|把)(?:上|紧|好|严|住)|封口|三缄其口|烂在肚子里|守口如瓶|全员封口)
            (?:问(?:起来|起|到|你们)?)?{_G}(?:一律|都|就|统一|只能|全)(?:说|回答|答|讲){_G}[“\"]?(?:不知道|不清楚|不了解|没看见|没看到|不记得|忘了|不在场)
            (?:不知道|没看见|什么都没(?:看|发生)|不记得){_G}(?:三个字|就行|就对了|就好)
        """,
        en=f"""
            (?:nobody(?: is to)?|no one(?: is to)?|none of you(?: is to| are to)?|you (?:will |must |are )?not(?: to)?|do not|don't|never|must not|may not|not to|not allowed to|forbidden to|are not to) (?:ever )?(?:talk|speak|say (?:a word|anything|one word)|breathe a word|tell|answer|respond|reply|cooperate|give (?:any )?statements?|reports?|complain)(?:s)?(?: a word| anything| one word| back)? ?{_E}(?:to |with )?{_OFFICIAL};
            (?:nobody|no one|none of you) (?:talks?|speaks?|says? (?:a word|anything)|tells?|breathes?)(?= about| outside| to | of this|[.,!]|$);
            not (?:a|one) (?:single )?word (?:to (?!be\\b)\\w+|outside|about|leaves|of this|gets out|goes out);
            keep (?:your|their|those|all) mouths? (?:shut|closed); (?:shut|close) (?:your|their) mouths?; lips (?:are )?sealed; zip it;
            (?:you|they|we|everyone|everybody)(?:'ve| have| all)? (?:saw|seen|heard|know|knew|remember) nothing;
            (?:say|tell {_E}|answer|reply)(?: that)? (?:you|they|we|nobody) (?:don't|do not|didn't|did not) (?:know|see|hear|remember|recall);
            (?:must not|do not|don't|nobody|not(?: to)?|never) report (?:\\w+ ){{0,2}}(?:upwards?|up|outside); (?:don't|do not) want (?:a single |any |one )(?:\\w+ ){{0,2}}(?:talking|speaking) (?:to|with);
            keep {_E}(?:away )?from {_OFFICIAL}; no (?:contact|talking|conversations?|statements?) (?:with|to) {_OFFICIAL};
            what happens on (?:this|the) ward stays; this stays (?:in this room|between us|inside); swear {_E}to (?:secrecy|silence); keep {_E} staff quiet
        """,
    ),
    Family(
        "gag",
        "press forbidden to staff",
        negatable=False,
        hint=True,
        weight=1,
        zh=f"""
            (?:谁|任何人|所有人|全体|大家|你们|全院|员工){_G}{_BAN}{_G}(?:接受采访|见记者|发声|发朋友圈|议论|私下讨论|讨论(?:此|这))
            (?:卫健委|检查组|调查组|核查组|专家组|警察|上级|监管){_L}(?:统一口径|对一遍|对一下口径|对好口径|先对|该说的说|先来我|先报我)
            (?:监管|卫健委|调查组|检查组|专家组|警察){_L}(?:一律|全部|都|先){_G}(?:回避|躲|避开|请假) (?:不准|不许|禁止|严禁){_G}(?:带|用|碰){_G}手机 什么都(?:别|不要|不许|不准)(?:说|讲)
            签{_G}保密(?:协议|承诺|书) 全员禁言 管(?:住|好){_G}嘴
        """,
        en=f"""
            (?:nobody|no one|none of you|do not|don't|never|must not|may not)(?: ever)? (?:talk|speak|say (?:a word|anything)|give (?:any )?(?:interviews?|statements?))s? ?{_E}(?:to |with )?(?:the |any )?(?:press|media|reporters?|journalists?);
            (?:nobody|no one) (?:goes|gets|is to go) near (?:the )?(?:family|inspectors|press|commission); (?:everybody|everyone|we all) (?:says?|tells?) the same(?: thing| story);
            sign (?:an? |the )?(?:nda|non-?disclosure|confidentiality|gagging)
        """,
    ),
    Family(
        "gag",
        "phones taken",
        negatable=False,
        zh=f"""
            手机{_G}(?:放(?:在|到)?(?:我|门口|柜|桌|办公室|箱|这儿|这里)|交(?:上来|出来|到|给)|上交|收(?:上来|走|缴|了|起来|掉)|没收|查(?:一遍|一下|一查)|检查|锁(?:起来|进|在))
            (?:收|没收|收缴|检查|查|扣)(?:一下|一遍|走|了|掉)?{_G}(?:的)?手机
        """,
        en=f"""
            (?:hand|give|turn) (?:in|over|up) (?:all |your |their |the |everyone's |everybody's )+{_E}(?:phones?|mobiles?);
            (?:hand|give|put) (?:all |your |their |the |everyone's |everybody's )+{_E}(?:phones?|mobiles?) (?:in|over|up|into)(?: the| a)?(?: box| bag| drawer| locker| basket)?(?= now|[.,!]|$);
            (?:leave|put|drop) (?:all )?(?:your|their) (?:phones?|mobiles?) (?:in|with|at|on) (?:my|the|me|our|a)(?! silent);
            (?:collect|confiscate|take|seize|check|search|go through|lock up|lock away) (?:{_E})(?:phones?|mobiles?)(?! calls?| numbers?| lines?| messages from| interviews?);
            (?:phones?|mobiles?) (?:are|is|will be|to be|must be|have to be|get|go) (?:all )?(?:handed (?:in|over)|collected|confiscated|taken(?! by)|locked (?:up|away)|checked|in the box|searched)
        """,
    ),
    Family(
        "fault",
        "fault owned",
        zh=f"""
            (?:是|属于|(?<!家)属|确是|就是|都是|全是|确实是|完全是|的确是){_G}{_US}(?:的)?{_G}(?:责任(?!制|心|人|由|险)|{_WRONG}|(?:问题|原因|操作|失误)(?:造成|导致|引起)|造成的|导致的|引起的|害的|耽误的)
            错(?:就)?(?:在|出在)(?:我|医院|院方|本|机构|科|流程) 责任(?:就|全|完全|主要|全部)?在(?:我们|我院|院方|医院|我方|本院|机构|本店)
            {_US}(?:应当|应该|要|愿意?)?(?:负|承担)(?:全部|全|完全|主要)(?:的)?责 {_US}{_G}(?:确实|的确|确有|存在|犯|出现|发生|有|承认)(?:了)?{_G}{_WRONG}
            (?:由于|因为|因|系|源于|是){_G}{_US}{_G}(?:{_WRONG}|没(?:有)?(?:及时|尽到|看住|发现|抢救)|打错|用错|扎错|操作|处理不|抢救不){_G}(?:造成|导致|致使|引起|所致|害|,|。|$)
            {_US}{_G}(?:打错|用错|扎错|拿错|开错|输错|做错|搞错|切错|注错|误扎|误注|误伤|误用|误将|误把|打进了|打到了|扎破|穿破|切断|漏看|看漏)
            {_US}(?:就是)?(?:耽误|延误|害)了(?!吃饭) 不可推卸的(?:责任|过失) {_US}{_G}一手造成 {_US}(?:真的|确实|都|是)?(?:做)?错了 是{_US}{_G}(?:做得不对|的问题)
            没有{_US}(?:的)?{_G}(?:延误|失误|疏忽|过失){_L}不会 {_US}{_G}玩忽职守 {_US}{_G}害了(?:您|你|她|他|患者|病人|一条) 是{_US}{_G}(?:发错|打偏|打歪|放错|抽错|看错|抱错|打多|给多|打过量|弄错|搞砸)
            (?:护士|医生|大夫|麻醉师|值班人员|我们){_G}没(?:有)?按(?:规定|规范|流程|要求){_L}(?:才|导致|造成|所以|害|酿成) {_US}{_G}不该(?:那么|这么|这样|那样)?(?:做|打|开刀|切|用药|手术)
            是(?:我们|我院|医院|院方|护士|医生){_G}没(?!有?(?:责任|错|过)) (?<!别)(?<!责)怪我们(?!吗) {_US}{_G}(?:技术不(?:过关|行|好|精)|算错|抢救(?:得)?晚|来晚|发现(?:得)?晚|去晚|到(?:得)?晚|动作慢|没接到铃)
            (?:扎|打|注|推)(?:进|到|入)(?:了)?血管{_L}(?:是|怪)(?:我们|我院|医生) 死在(?:我们|医院|医生){_G}手(?:里|上)
            (?:手术|注射|操作|抢救)不该(?:那么|这么|这样|那样)做
            (?:属于|是|系)(?:一起)?(?:我院|我们)?(?:的)?{_G}(?:责任事故|医疗过失|医疗过错|操作失误|人为失误)
            {_US}(?:没有尽到|未尽到|未尽){_G}(?:义务|责任|职责)
        """,
        en=f"""
            (?:our|the hospital's|the clinic's|the doctor's|the surgeon's|the nurse's|my) (?:own )?(?:terrible |serious |grave |tragic |medical |surgical |clinical )?(?:fault|mistakes?|errors?|negligence|carelessness|wrongdoing|malpractice|blunder);
            (?:the )?(?:fault|blame|error|mistake) (?:is|was|lies|lay|rests) (?:entirely |squarely |fully |all )?(?:ours|with us|with the (?:hospital|clinic)|in our|in how|on our side|with our);
            (?:we|the hospital|the clinic) (?:are|were|is|was) (?:entirely |wholly |clearly |fully |solely )?(?:to blame|negligent|at fault|in the wrong|careless);
            {_EN_US} (?:has |have |had |clearly |simply |badly |really )*(?:made (?:a|an|some|this|that|the) (?:\\w+ )?(?:mistake|error|blunder)s?|got (?:it|this|that) (?:badly )?wrong|botched|messed up|bungled|slipped up|was careless|were careless|failed (?:her|him|them|the patient|your|this (?:patient|woman|man)|in (?:our|its) duty));
            {_EN_US} (?:\\w+ ){{0,2}}(?:injected|cut|hit|pierced|gave|used|operated on|put|nicked|punctured|administered|left) {_E}(?:(?:the )?wrong (?:vessel|artery|drug|dose|side|patient|place|plane|product|eye|knee)|into (?:a|the|an) (?:artery|vessel|blood vessel)|overdose|through our);
            (?:caused by|due to|because of|down to|the result of|through|owing to) (?:an? |the |some )?(?:error|mistake|fault|negligence|carelessness|failure)s? (?:of ours|on our (?:part|side)|by (?:our|the) (?:doctor|surgeon|nurse|staff|team|hospital|clinic));
            {_EN_US} (?:caused|are responsible for causing|is responsible for causing|did this to|killed|blinded|harmed) (?:the |her|his|your|him|this|it);
            {_EN_US} (?:did not|didn't|failed to) (?:act|respond|come|treat|notice|recognise|call a doctor|react|check|monitor) (?:\\w+ ){{0,4}}(?:in time|soon enough|quickly enough|properly|and that (?:is|was) why);
            would (?:still )?(?:be alive|have lived|still see|be able to see|have been saved) (?:today )?if (?:we|our) ; (?:we|the hospital|the clinic) (?:are|is|am|were|was) (?:fully |legally |wholly )?liable;
            {_EN_US} should never have (?:operated|injected|given|used|let|sent|discharged|left|done); this is on us; {_EN_US} (?:\\w+ ){{0,2}}(?:neglected|abandoned|mistreated) (?:her|him|the|your|them);
            because (?:we|nobody|no one|the (?:doctor|nurse)) (?:was|were) (?:not there|too late|late|not in time|asleep); (?:that|which|we) (?:has |have )?cost (?:her|him|them|you) (?:the|her|his|their|your) (?:eye|sight|life|leg|arm|child|baby)s?; (?:we|the hospital|the clinic) (?:are|is) the (?:reason|cause); (?:put|placed|stuck) the needle in(?:to)? the wrong;
            accepts? that (?:it|we) (?:was|were) (?:negligent|at fault|wrong); because (?:our|the) (?:doctor|surgeon|nurse|team|staff) (?:was|were) (?:careless|late|wrong|negligent);
            (?:admit|accept|acknowledge)(?:s|ed)? (?:that it was |our |full |the |legal |medical )*(?:fault|liability|negligence|malpractice|guilt|blame)
        """,
    ),
)
