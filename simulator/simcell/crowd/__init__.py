"""The simulated crowd: who speaks, what they write about what happened, and when. Pure and deterministic.

    kinds      stages, topics, platforms, attitudes: the axes on which lines are chosen
    people     person(seed, index): as many crowd personas as are needed
    names      the words of their nicknames and handles
    occasion   Occasion: what happened; the slots that lines fill from it
    book       BOOK: the lines of zh and en put together, and small words
    grammar    write(occasion, person, seed, counter, used): one text in both languages
    variants   the walk through everything that could be said
    marks      marks(text): what to add to `used` once a text is shown
    lines      the form of a line and of a book of lines
    zh, en     the lines themselves, row by row the same, each in words of its own
    filter     is_fit(text): no real names, numbers, addresses; nothing that denies the drill
    times      activity(time of day): when people are online

What was shown is journalled by the caller; nobody makes it again.
"""
