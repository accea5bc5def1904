"""How the team did across its responses: information beside the score, no part of it.

    overview   all measures, in the order in which the card shows them
    voice      one voice: the same fact stated two ways, one denies what another owns up to
    promises   promised updates: kept, missed, still open
    updates    the longest gap between official publications, against the level's limit
    reach      which audiences and official channels were reached, when and by what
    inside     staff told before, with or after the public
    grading    levels and types chosen against the key, as the evidence changed
    load       what lay on each role's desk
    shapes     what the measures are built of: outward words, places, times without jumps

Pure folds of the exercise's state. A measure with nothing to measure is not rated: its value is None.
"""
