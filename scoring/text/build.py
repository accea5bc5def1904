"""Builds the shipped model from the corpus: python -m scoring.text.build

Takes a quarter of an hour. The same corpus and code give the same model, down to the byte before compression.
"""

import gzip
import json
from pathlib import Path
from typing import Any

from scoring.text import corpus
from scoring.text.learning import learn, prepare
from scoring.text.measure import scales_of, score_unseen
from scoring.text.weights import MODEL_FILE


def build() -> dict[str, Any]:
    """The model's data: learned from all texts, scaled on scores of unseen writers."""
    digest = corpus.digest()
    readings = [prepare(example) for example in corpus.responses() + corpus.clauses()]
    scales = scales_of(score_unseen(readings))
    plain = {label: vars(scale) for label, scale in scales.items()}
    return {**learn(readings), "scales": plain, "corpus": digest}


def pack(data: dict[str, Any]) -> bytes:
    """The model file; without a time in it, so that it changes only when the model does."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), mtime=0)


def file_of(packed: bytes) -> str:
    """What a model file holds; two files may differ in how they are compressed and yet hold the same."""
    return gzip.decompress(packed).decode()


def shipped_bytes() -> bytes:
    """The model file as it lies beside the code."""
    return Path(__file__).with_name(MODEL_FILE).read_bytes()


def main() -> None:
    """Write the model beside the code."""
    Path(__file__).with_name(MODEL_FILE).write_bytes(pack(build()))


if __name__ == "__main__":
    main()
