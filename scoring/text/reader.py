"""Reads a trainee's response: which elements and violations it holds, and where.

`read` is deterministic and knows nothing but its arguments. It proposes; an
evaluator decides (doctrine D2 to D4). What it cannot decide it reports as
uncertain instead of guessing.
"""

from dataclasses import dataclass

from scoring.text.clauses import Layout
from scoring.text.matching import Findings, find
from scoring.text.normalise import Normal, normalise
from scoring.text.rules import apply_rules

READER_VERSION: str = "families-1"


@dataclass(frozen=True)
class Span:
    """A stretch of the original text as given, in code points; `end` is exclusive."""

    start: int
    end: int


@dataclass(frozen=True)
class Reading:
    """What one text does.

    `labels` are met, `uncertain` are for a person to decide; both are sorted
    and share nothing. `evidence` has one entry for each of them, sorted by
    label: the clause that shows it.
    """

    labels: tuple[str, ...]
    uncertain: tuple[str, ...]
    evidence: tuple[tuple[str, Span], ...]


def read(
    text: str, *, lang: str | None = None, role: str = "", channel: str = "", context: str = ""
) -> Reading:
    """Label one response.

    Both languages are always looked for, since answers mix them; `lang`,
    `role`, `channel` and `context` are accepted for readers that use them.
    """
    normal = normalise(text)
    layout = Layout(normal.text)
    found = find(layout)
    apply_rules(found, layout)
    met = tuple(sorted(label for label, findings in found.items() if findings.is_met))
    doubtful = tuple(sorted(label for label, findings in found.items() if findings.is_open))
    evidence = tuple((label, _evidence(found[label], layout, normal)) for label in sorted(met + doubtful))
    return Reading(met, doubtful, evidence)


def quote(text: str, span: Span) -> str:
    """The words of the original text that a span stands for."""
    return text[span.start : span.end]


def _evidence(findings: Findings, layout: Layout, normal: Normal) -> Span:
    """From the clause in which the best phrase starts to the one in which it ends, without outer blanks."""
    start, end = findings.place or findings.doubtful_place or (0, len(normal.text))
    first = layout.clause_at(start).start
    last = layout.clause_at(max(start, end - 1)).end
    clause = normal.text[first:last]
    first += len(clause) - len(clause.lstrip())
    last -= len(clause) - len(clause.rstrip())
    return Span(normal.origin[first], normal.origin[last - 1] + 1)
