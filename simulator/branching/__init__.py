"""Branching: on what conditions injects, expected actions, storylines and milestones come.

    tree       what a condition is made of
    times      times and spans as an author writes them
    words      a rule's text cut into words, each with its column
    grammar    text to tree
    facts      what a condition reads in an exercise: injects, actions, opinion, provisional scores
    verdict    does a condition hold at a story time, and can that still change?
    luck       chance and one-of, drawn by counter: nothing a team does shifts them
    due        what settles now, and when to look again
    telling    why a rule has or hasn't come, in words
    reach      what can come at all, and how early: worked out from the scenario alone

A scenario keeps its rules as their author wrote them; `grammar.rule_of` reads each once.
"""
