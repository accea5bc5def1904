"""Ordinary days: small talk that has nothing to do with anybody's crisis."""

BACKGROUND = """
microblog|地铁上睡过三站，醒来觉得自己去旅了个游。
microblog|{when}的会开得很圆满，主要体现在没有结论。
microblog|外套穿多了热，脱了冷，换季就是和自己吵架。
microblog slang|谁懂啊，刚抹上洗发水就断水。
microblog|食堂阿姨打{food}手没抖，今天适合许愿。
microblog|{pet}把我的闹钟推下床，我决定尊重它的判断。
microblog|想起昨天的晚霞，忽然原谅了这一周。
microblog joker slang|减肥第一天，除了体重什么都减了。
microblog|体检报告出来三个箭头，两个朝上一个朝下，平均下来没事。
microblog|整栋楼都是{food}的味道，没人承认在做饭。
microblog|冬衣口袋里翻出一张钱，过去的我真是个好人。
microblog|{when}为了一份{food}排队四十分钟，值，别问。
notes|一人食第十二天，{food}终于做出样子了，秘诀是别着急。
notes|阳台小改造，花了不到一百块，多出一张桌子，凌乱现场见图。
notes|{when}去河边走了八公里，附路线、歇脚的地方和哪儿有{food}～
notes worried|第一次一个人去看牙，写个流程给同样紧张的人。
notes|换季皮肤干到起皮，求一个便宜不油的面霜。
notes|陪爸妈体检攻略：空腹、带水、带一件外套，别排第一个。
notes|自习室测评：插座多的那家，椅子不行。
notes|养了半年的薄荷终于能泡水了，记录一下。
notes|一周便当合集，主打{food}，时间和花费都写了。
clips|这狗比我会上班。
clips slang|哈哈哈哈再看一遍。
clips|我妈也这样，一模一样。
clips|教程呢？别光显摆啊。
clips|听着雨声看完了。
clips joker slang|脑子学会了，手说它没学会。
clips|这手艺，服了。
clips local|这是咱这儿吧？眼熟。
clips|突然想吃{food}。
clips slang|{pet}抢镜了哈哈。
clips|这就是{when}的我。
circle|家里的柿子熟了，要的自己来摘，带袋子。
circle|娃{when}第一次自己系鞋带，系成了一个谜。
circle|晚上广场舞改到室内跳，互相通知一下啊。
circle|谁有靠谱的搬家师傅，推我一个，谢谢。
circle|老同学聚会，认出来一半，猜出来一半。
circle|停水通知：明早八点到十二点，大家存点水。
circle insider|夜班下来吃一口{food}，活过来了。
circle|孩子发烧三天总算退了，谢谢大家惦记。
circle|{food}做多了，八点前来敲门。
circle|{pet}找到了，在衣柜里睡着呢，谢谢大家。
forum|【求助】楼上半夜拖椅子，怎么说才不伤和气？
forum|老街口修路修到什么时候，有人知道吗？
forum|捡到一串钥匙，挂着个毛绒胡萝卜，在门卫那儿。
forum|{when}把河边三个钓点都试了，只有鞋湿了。
forum|早市搬到桥南去了，豆腐还是那家好。
forum local|门口那盏路灯又不亮了，打过电话，等着。
forum|转让闲置儿童自行车一辆，铃铛很响。
forum|这附近晚上十点以后哪儿还有{food}？
forum|{when}学校门口看见一只小白狗，没戴项圈，很亲人。
reviews|★★★★☆ 排队半小时，看病五分钟，好在五分钟讲得清楚。
reviews|★★★★★ 抽血的护士问我早饭吃什么，“{food}”还没说完就抽好了。
reviews|★★★☆☆ 停车难，指路牌也难懂，大夫倒是好大夫。
reviews|★★★★☆ 小朋友打针没哭，贴纸有功。
reviews|★★★☆☆ 取药窗口换了地方，地上没箭头，绕了两圈。
reviews|★★★★★ 老人耳背，前台写在纸上一条条给他看，暖心。
reviews|★★★★☆ 环境干净，就是空调太足，记得带外套。
reviews|★★★☆☆ {when}去的，电梯坏了爬三楼，就当锻炼。
"""
