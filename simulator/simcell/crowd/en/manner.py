"""How each platform talks: beginnings, endings, formats."""

OPENERS = """
microblog|Just seen this.
microblog slang|OK, I can't scroll past this.
microblog sceptic media defender insider|Calmly, now.
microblog angry|Sorry, but.
microblog sympathiser worried|Had to stop reading for a moment.
microblog joker slang|Front row, good view.
notes slang|Right, girls.
notes worried|Bit urgent, so no pictures.
notes sceptic insider|Short version first.
notes sympathiser angry|Mixed feelings, writing them down.
notes defender local|Only what I know.
circle|Just came across this.
circle worried sympathiser|Been reading about it all evening.
circle local|They're all talking about it downstairs.
circle defender insider|Wasn't going to post.
forum|Long-time lurker.
forum sceptic angry local|Got to get this off my chest.
forum insider defender|Breaking cover for once.
forum joker slang|Brought my own stool.
reviews worried sympathiser local|Been a few times.
reviews defender insider|Regular here.
reviews angry sceptic joker|Honest opinion.
"""

TAILS = """
microblog low angry sympathiser|Leaves you cold.
microblog low sceptic|It's getting hard to walk back.
microblog even sceptic worried sympathiser|I'd just like to understand.
microblog even high defender|Give it time.
microblog low even joker slang|I'll see myself out.
microblog low even angry|Not letting this go.
microblog high sympathiser worried|Onwards, I hope.
microblog high sceptic angry|Deeds next.
microblog high joker slang|Serious for once. Won't happen again.
microblog local|Says a local.
microblog insider|That's all I'll say.
notes low angry worried|Make up your own minds.
notes even sceptic worried|I'll add to this when I hear more.
notes high worried sympathiser|Hope it helps somebody.
notes low even sympathiser|A hug to those it happened to.
notes joker slang|Don't do as I do.
notes defender insider local|Just my view.
circle low angry sympathiser|Can't shake it off.
circle even worried sympathiser|Look after yourselves.
circle high|It'll come right.
circle insider defender|Those who know, know.
circle local joker|More when I see you.
forum low angry|Bump if you agree.
forum even sceptic local|Watching this thread.
forum high sceptic local sympathiser|This can cool down now, I think.
forum insider|Any more and they'd know who I am.
forum joker slang|Refilling my flask.
forum defender|Be gentle.
reviews low angry|Think twice.
reviews even worried sceptic|Waiting and seeing.
reviews high worried sympathiser defender|Willing to give them another go.
clips low angry slang|fuming
clips low even sympathiser|poor things
clips high sympathiser|good luck
clips even sceptic|waiting
"""

FRAMES = """
microblog post|{text}
microblog post outbreak silence answered_well answered_thinly harmful contradiction promise_kept promise_broken|{text} #{tag}
microblog post outbreak silence|{text} #WhatHappened
microblog post harmful|{text} #CallThatAnAnswer
microblog post contradiction|{text} #WhichIsIt
microblog post promise_broken|{text} #StillWaiting
microblog post answered_well promise_kept recovery|{text} #NowDoIt
microblog post background|{text} #SmallThings
microblog comment|{text}
microblog repost|RE: {text}
microblog repost|{text} // passing this on
microblog repost outbreak silence harmful contradiction promise_broken|Spread the word. {text}
notes post|{text}
notes post outbreak silence harmful promise_broken|[What to avoid] {text}
notes post answered_well answered_thinly promise_kept contradiction|[Latest] {text}
notes post recovery|[Afterwards] {text}
notes post worried|{text} #AdvicePlease
notes post background|{text} #EverydayNotes
notes comment repost|{text}
clips|{text}
circle post comment|{text}
circle repost|Forwarding. {text}
forum post outbreak|[Discuss] {text}
forum post silence|[Still waiting] {text}
forum post harmful contradiction|[Rant] {text}
forum post answered_well answered_thinly promise_kept|[News] {text}
forum post promise_broken|[Nothing again] {text}
forum post recovery|[Chat] {text}
forum post background|{text}
forum comment repost|{text}
forum comment outbreak silence harmful answered_thinly contradiction promise_broken promise_kept|Same here. {text}
forum comment recovery answered_well|Bump. {text}
reviews outbreak silence answered_well answered_thinly harmful contradiction promise_kept promise_broken recovery|{stars} {text}
reviews background|{text}
"""

WHAT = {
    "injury": "the injury",
    "death": "the death",
    "data": "the leak",
    "price": "the bills",
    "conduct": "the way people were treated",
    "general": "what's going round",
}
UNNAMED = "that place"
MARKS: dict[str, tuple[str, ...]] = {
    "sympathiser": ("🙏", "😢"),
    "angry": ("😡",),
    "sceptic": ("🤔",),
    "joker": ("🍿", "😅"),
    "worried": ("😟",),
    "local": ("👀",),
    "defender": ("🙏",),
}
FILLERS: dict[str, tuple[str, ...]] = {
    "food": ("dumplings", "tomato soup", "porridge", "fried rice", "noodles", "sticky rice", "apple cake", "pickles"),
    "pet": ("The cat", "The neighbour's dog", "The parrot", "A very round cat", "The hamster", "Grandad's dog"),
    "when": ("today", "yesterday", "this morning", "on Sunday", "last night", "at lunchtime"),
}
