"""Reads what a trainee wrote and names the elements and violations in it.

`reader.read` is the door. The way through: `normalise` (one written form, with
offsets back), `clauses` (sentences, clauses, quotations), `families` (the
phrases, as data), `matching` (finds them), `negation` and `stance` (whether a
phrase counts), `rules` (what one label does to another). `labels` lists the
labels, `scoretext` reads JSON lines.

`assess.assess` is the door for a response in an exercise: beside the labels it finds the orders that must
not be given (`inside`, families/internal), the organisation's own wordings (`phrases`), the facts that are
`stated`, the `claims` (from `figures`, `moments`, `names` in their `context`, against what is `known`), and
`tricks`. What it needs beside the text is scoring/material.py's.
"""
