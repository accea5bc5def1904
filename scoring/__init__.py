"""Judges an exercise from its journal: pure, without clock, chance or database.

`text/` reads one response and names its elements and violations with evidence.
The scorecard, measures and reports build on the readings that the journal
keeps (`ResponseAssessed`), never on the reader itself.
"""
