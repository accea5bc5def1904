"""Pictures of pages, kept small and grey, and compared with a tolerance: fonts may differ a little, a layout may not.

`make pictures` draws them anew. A picture that differs fails, and is put beside the kept one into a folder that the
failure names.
"""

from __future__ import annotations

import base64
import os
import struct
import tempfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

FOLDER = Path(__file__).parent / "pictures"
RENEW = os.environ.get("RENEW_PICTURES") == "1"

# A block is `BLOCK` pixels a side; it differs if its mean brightness does by more than `SHADES` of 255.
BLOCK = {True: 3, False: 6}
SHADES = 20
# A picture differs if this share of all its blocks does, or this share of the blocks of one of its tiles.
OVERALL, IN_TILE, TILE = 0.02, 0.45, 16
# Two shots in a row with less difference than this: it stands still. So many tries.
STILL, STILL_WITHIN = 0.0005, 20

# What is different each time, by its nature: clocks, time left, codes, and what turns or shrinks with them.
HIDDEN = """
time, [data-test=story-clock], [data-test=join-code], .qr, input[readonly], .code, .round, .left, .timer,
.items strong, .ramp, .now, .clock, .caret { visibility: hidden !important }
"""
MEANS = """async ([jpeg, block]) => {
    const image = await createImageBitmap(await (await fetch('data:image/jpeg;base64,' + jpeg)).blob())
    const canvas = new OffscreenCanvas(image.width, image.height)
    const pen = canvas.getContext('2d', { willReadFrequently: true })
    pen.drawImage(image, 0, 0)
    const pixels = pen.getImageData(0, 0, image.width, image.height).data
    const wide = Math.floor(image.width / block), high = Math.floor(image.height / block)
    const means = new Uint8Array(wide * high)
    for (let y = 0; y < high; y++) for (let x = 0; x < wide; x++) {
        let sum = 0
        for (let v = 0; v < block; v++) for (let u = 0; u < block; u++) {
            const i = ((y * block + v) * image.width + x * block + u) * 4
            sum += pixels[i] * 0.299 + pixels[i + 1] * 0.587 + pixels[i + 2] * 0.114
        }
        means[y * wide + x] = Math.round(sum / block / block)
    }
    return [wide, high, btoa(String.fromCharCode(...[].concat(...Array.from({ length: high }, (_, y) => [...means.subarray(y * wide, (y + 1) * wide)]))))]
}"""


@dataclass(frozen=True)
class Grey:
    """A grey picture: its rows from the top, a byte a block."""

    wide: int
    high: int
    blocks: bytes

    def png(self) -> bytes:
        rows = (self.blocks[y * self.wide : (y + 1) * self.wide] for y in range(self.high))
        packed = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
        head = struct.pack(">IIBBBBB", self.wide, self.high, 8, 0, 0, 0, 0)
        return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")

    @classmethod
    def read(cls, path: Path) -> Grey:
        """One that `png` has written: no other kind of PNG is understood."""
        data = path.read_bytes()
        wide, high = struct.unpack(">II", data[16:24])
        (length,) = struct.unpack(">I", data[33:37])
        raw = zlib.decompress(data[41 : 41 + length])
        rows = (raw[y * (wide + 1) + 1 : (y + 1) * (wide + 1)] for y in range(high))
        return cls(wide, high, b"".join(rows))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def difference(kept: Grey, now: Grey) -> tuple[float, float]:
    """The share of blocks that differ, of the whole picture and of its worst tile."""
    if (kept.wide, kept.high) != (now.wide, now.high):
        return 1.0, 1.0
    tiles: dict[tuple[int, int], int] = {}
    differing = [
        i for i, (a, b) in enumerate(zip(kept.blocks, now.blocks, strict=True)) if abs(a - b) > SHADES
    ]
    for i in differing:
        tile = (i % kept.wide // TILE, i // kept.wide // TILE)
        tiles[tile] = tiles.get(tile, 0) + 1
    return len(differing) / len(kept.blocks), max(tiles.values(), default=0) / TILE**2


class Album:
    """The pictures of one look (its name begins theirs); says at the end which of them differ."""

    def __init__(self, browser: Browser, look: str, small: bool, folder: Path = FOLDER) -> None:
        self.look, self.block, self.folder = look, BLOCK[small], folder
        self.differ: list[str] = []
        self.names: set[str] = set()
        self._table = browser.new_page()

    def take(self, page: Page, name: str) -> None:
        """What the window shows, once it stands still."""
        shot, now = self._shoot(page)
        for _ in range(STILL_WITHIN):
            page.wait_for_timeout(60)
            before = now
            shot, now = self._shoot(page, shot, now)
            if now is before or difference(before, now)[0] < STILL:
                break
        self.names.add(name)
        path = self.folder / f"{self.look}-{name}.png"
        if RENEW:
            path.write_bytes(now.png())
            return
        self._compare(path, now, shot)

    def _shoot(self, page: Page, last: bytes = b"", was: Grey | None = None) -> tuple[bytes, Grey]:
        """As JPEG, which is the quicker; the same bytes as the last time are the same picture."""
        shot = page.screenshot(type="jpeg", quality=80, animations="disabled", caret="hide", style=HIDDEN)
        if shot == last and was is not None:
            return last, was
        wide, high, means = self._table.evaluate(MEANS, [base64.b64encode(shot).decode(), self.block])
        return shot, Grey(wide, high, base64.b64decode(means))

    def _compare(self, path: Path, now: Grey, shot: bytes) -> None:
        overall, in_tile = difference(Grey.read(path), now) if path.exists() else (1.0, 1.0)
        if overall <= OVERALL and in_tile <= IN_TILE:
            return
        folder = Path(tempfile.mkdtemp(prefix=f"picture-{path.stem}-"))
        if path.exists():
            (folder / "kept.png").write_bytes(path.read_bytes())
        (folder / "now.png").write_bytes(now.png())
        (folder / "now-full.jpg").write_bytes(shot)
        self.differ.append(
            f"{path.stem}: {overall:.1%} differ, {in_tile:.0%} in the worst tile; see {folder}"
        )

    def close(self) -> None:
        self._table.close()
        kept = {path.stem.removeprefix(f"{self.look}-") for path in self.folder.glob(f"{self.look}-*.png")}
        for gone in sorted(kept - self.names):
            if RENEW:
                (self.folder / f"{self.look}-{gone}.png").unlink()
            else:
                self.differ.append(f"{self.look}-{gone}: kept, but not taken any more")
        assert not self.differ, "\n".join([*self.differ, "If the new look is meant: make pictures"])
