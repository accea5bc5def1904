"""How each platform talks: beginnings, endings, formats."""

OPENERS = """
microblog post trouble relief|Just seen this.
microblog slang post trouble|OK, I can't scroll past this.
microblog sceptic media defender insider post trouble relief|Calmly, now.
microblog angry post trouble relief|Sorry, but.
microblog sympathiser worried post trouble relief|Had to stop reading for a moment.
microblog joker slang post trouble relief|Front row, good view.
notes slang angry joker local data price conduct general post trouble relief|Right, girls.
notes worried post trouble relief|Bit urgent, so no pictures.
notes sceptic insider post trouble relief|Short version first.
notes sympathiser angry post trouble relief|Mixed feelings, writing them down.
notes defender local post trouble relief|Only what I know.
circle post trouble relief|Just came across this.
circle worried sympathiser post trouble relief|Can't stop reading about it.
circle local post trouble relief|They're all talking about it downstairs.
circle defender insider post trouble relief|Wasn't going to post.
forum post trouble relief|Long-time lurker.
forum sceptic angry local post trouble relief|Got to get this off my chest.
forum insider defender post trouble relief|Breaking cover for once.
forum joker slang post trouble relief|Brought my own stool.
reviews worried sympathiser local post trouble relief|Been a few times.
reviews defender insider post trouble relief|Regular here.
reviews angry sceptic joker post trouble relief|Honest opinion.
"""

TAILS = """
microblog low angry sympathiser trouble|Leaves you cold.
microblog low sceptic trouble|It's getting hard to walk back.
microblog sceptic worried sympathiser trouble|I'd just like to understand.
microblog defender trouble|Give it time.
microblog low even joker slang trouble|I'll see myself out.
microblog low even angry trouble|Not letting this go.
microblog sympathiser worried relief|Onwards, I hope.
microblog sceptic angry relief|We'll see.
microblog joker slang relief|Serious for once. Won't happen again.
microblog local|Says a local.
microblog insider|That's all I'll say.
notes low angry worried trouble|Make up your own minds.
notes sceptic worried trouble|I'll add to this when I hear more.
notes worried sympathiser relief|Hope it helps somebody.
notes low even sympathiser trouble|A hug to those it happened to.
notes joker slang|Don't do as I do.
notes defender insider local|Just my view.
circle low angry sympathiser trouble|Can't shake it off.
circle worried sympathiser trouble|Look after yourselves.
circle sympathiser worried local defender insider relief|It'll come right.
circle insider defender|Those who know, know.
circle local joker|More when I see you.
forum low angry trouble|Bump if you agree.
forum sceptic local trouble|Watching this thread.
forum sceptic local sympathiser relief|This can cool down now, I think.
forum insider|Any more and they'd know who I am.
forum joker slang|Refilling my flask.
forum defender|Be gentle.
reviews low angry trouble|Think twice.
reviews worried sceptic trouble|Waiting and seeing.
reviews worried sympathiser defender relief|Willing to give them another go.
clips low angry slang trouble|fuming
clips low even sympathiser trouble|poor things
clips sympathiser relief|good luck
clips sceptic trouble|waiting
"""

FRAMES = """
microblog post|{text}
microblog post trouble answered_well promise_kept|{text} #{tag}
microblog post outbreak silence|{text} #WhatHappened
microblog post harmful|{text} #CallThatAnAnswer
microblog post contradiction|{text} #WhichIsIt
microblog post promise_broken|{text} #StillWaiting
microblog post answered_well promise_kept recovery|{text} #NowDoIt
microblog post background|{text} #SmallThings
microblog comment|{text}
microblog repost|RE: {text}
microblog repost|{text} // passing this on
microblog repost outbreak silence harmful contradiction promise_broken|Passing it on: {text}
notes post|{text}
notes post angry worried sceptic outbreak silence harmful promise_broken|[What to avoid] {text}
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
reviews trouble relief|{stars} {text}
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
MARKS = {"sympathiser": "🙏", "angry": "😡", "sceptic": "🤔", "joker": "🍿", "worried": "😟", "local": "👀"}
FILLERS: dict[str, tuple[str, ...]] = {
    "food": ("dumplings", "tomato soup", "porridge", "fried rice", "noodles", "sticky rice", "apple cake", "pickles"),
    "pet": ("The cat", "The neighbour's dog", "The parrot", "A very round cat", "The hamster", "Grandad's dog"),
    "when": ("yesterday", "on Sunday", "last night", "the other day", "last week"),
}
