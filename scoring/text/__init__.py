"""Reads what a trainee wrote and names the elements and violations in it.

`reader.read` is the door. The way through: `normalise` (one written form, with
offsets back), `clauses` (sentences, clauses, quotations), `families` (the
phrases, as data), `matching` (finds them), `negation` and `stance` (whether a
phrase counts), `rules` (what one label does to another). `labels` lists the
labels, `scoretext` reads JSON lines.
"""
