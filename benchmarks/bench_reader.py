"""The reader of responses: its speed and, with --cross-validate, how well it reads writers it never saw.

python benchmarks/bench_reader.py [--cross-validate]

Cross-validation learns the model eight times, each time without one writer, and takes a quarter of an hour. `make
bench-scoring` does it. Writer a was never looked at while phrases and clauses were written; b to f were.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scoring.text import corpus
from scoring.text.calibration import MUST_SEE
from scoring.text.deciding import Decision
from scoring.text.learning import prepare
from scoring.text.measure import decide_unseen, score_unseen
from scoring.text.reader import READER_VERSION, read
from scoring.text.weights import LABELS, shipped

UNTOUCHED = "a"
LANGUAGES = ("en", "zh-Hans", "zh-Hant")
Result = tuple[corpus.Example, dict[str, Decision]]


@dataclass(frozen=True)
class Tally:
    """Decisions of one kind counted; `shown` are right ones that are met or uncertain."""

    hits: int
    wrong: int
    missed: int
    shown: int
    uncertain: int
    decisions: int

    @property
    def f1(self) -> float:
        return 2 * self.hits / max(1, 2 * self.hits + self.wrong + self.missed)

    @property
    def precision(self) -> float:
        return self.hits / max(1, self.hits + self.wrong)

    @property
    def given(self) -> int:
        return self.hits + self.missed

    def share_of_given(self, count: int) -> float:
        return count / max(1, self.given)


def main() -> None:
    speed()
    if "--cross-validate" in sys.argv[1:]:
        cross_validate()


def speed() -> None:
    """Time to load, and to read one response and 100,000 characters."""
    began = time.perf_counter()
    shipped()
    print(f"reader {READER_VERSION}: model loaded in {(time.perf_counter() - began) * 1000:.0f} ms")
    texts = [example.text for example in corpus.responses()]
    read(texts[0])
    took = sorted(_seconds(lambda text=text: read(text)) * 1000 for text in texts)  # type: ignore[misc]
    print(
        f"a response: median {took[len(took) // 2]:.1f} ms, longest {took[-1]:.1f} ms ({len(took)} responses)"
    )
    long = "".join(texts)[:100_000]
    print(f"100,000 characters: {_seconds(lambda: read(long)):.2f} s")


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def cross_validate() -> None:
    """The tables of docs/scoring-reader.md."""
    readings = [prepare(example) for example in corpus.responses() + corpus.clauses()]
    scored = score_unseen(readings)
    results = list(zip([one.example for one in scored], decide_unseen(scored), strict=True))
    untouched = [result for result in results if result[0].writer == UNTOUCHED]
    print("\n| Texts | Number | Micro-F1 | Precision | Recall | Macro-F1 | Uncertain |\n|" + " --- |" * 7)
    overall(f"writer {UNTOUCHED}", untouched)
    for lang in LANGUAGES:
        overall(f"writer {UNTOUCHED}, {lang}", [r for r in untouched if r[0].lang == lang])
    for writer in corpus.WRITERS[1:]:
        overall(f"writer {writer}", [r for r in results if r[0].writer == writer])
    overall("all eight", results)
    print(
        "\n| Label | F1 | Precision | Recall | Seen | Uncertain | n | all eight: F1 | Recall | Seen |\n|"
        + " --- |" * 10
    )
    for label in LABELS:
        of_label(label, tally(untouched, [label]), tally(results, [label]))


def overall(name: str, results: Sequence[Result]) -> None:
    """One line of the first table."""
    total = tally(results, LABELS)
    macro = sum(tally(results, [label]).f1 for label in LABELS) / len(LABELS)
    recall = total.share_of_given(total.hits)
    uncertain = total.uncertain / max(1, total.decisions)
    print(
        f"| {name} | {len(results)} | {total.f1:.2f} | {total.precision:.2f} | {recall:.2f} | {macro:.2f} "
        f"| {uncertain:.1%} |"
    )


def of_label(label: str, one: Tally, every: Tally) -> None:
    """One line of the second table; a violation that must be seen is set in bold."""
    name = f"**{label}**" if label in MUST_SEE else label
    print(
        f"| {name} | {one.f1:.2f} | {one.precision:.2f} | {one.share_of_given(one.hits):.2f} "
        f"| {one.share_of_given(one.shown):.2f} | {one.uncertain / one.decisions:.0%} | {one.given} "
        f"| {every.f1:.2f} | {every.share_of_given(every.hits):.2f} | {every.share_of_given(every.shown):.2f} |"
    )


def tally(results: Sequence[Result], labels: Sequence[str]) -> Tally:
    """Counts over all these texts and labels."""
    cells = [
        (label in example.labels, decisions.get(label)) for example, decisions in results for label in labels
    ]
    met = [(given, decision is not None and decision.is_met) for given, decision in cells]
    return Tally(
        hits=sum(given and is_met for given, is_met in met),
        wrong=sum(is_met and not given for given, is_met in met),
        missed=sum(given and not is_met for given, is_met in met),
        shown=sum(given and decision is not None for given, decision in cells),
        uncertain=sum(decision is not None and not decision.is_met for _, decision in cells),
        decisions=len(cells),
    )


if __name__ == "__main__":
    main()
