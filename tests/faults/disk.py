"""A disk that can be made slow and full while the server runs (faults.c, loaded by LD_PRELOAD)."""

from __future__ import annotations

import subprocess
from pathlib import Path

SOURCE = Path(__file__).with_name("faults.c")


class Disk:
    """`env` goes to the server; the methods work at once."""

    def __init__(self, folder: Path) -> None:
        self.flags = folder / "faults"
        self.flags.mkdir()
        library = folder / "faults.so"
        subprocess.run(["gcc", "-shared", "-fPIC", "-O1", "-o", library, SOURCE, "-ldl"], check=True)
        self.env = {"LD_PRELOAD": str(library), "YANLIAN_TEST_FAULTS": str(self.flags)}

    def slow(self, ms: int) -> None:
        (self.flags / "fsync_ms").write_text(str(ms))

    def fill(self) -> None:
        (self.flags / "full").touch()

    def free(self) -> None:
        (self.flags / "full").unlink()
