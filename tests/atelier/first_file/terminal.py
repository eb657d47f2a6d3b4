"""A command run in a real terminal, a pty: what is typed goes in key by key, what is shown comes back as text."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.warm import Running, call

_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\x1b\][^\x07]*\x07|\r")
#: What prompt_toolkit asks of a terminal, « where is the cursor? », and what one answers.
_WHERE, _HERE = b"\x1b[6n", b"\x1b[1;1R"
#: How many times in a row the command may be found asleep with nothing to show: a slow machine keeps it awake.
_LOOKS, _BETWEEN = 200, 0.1


class Terminal:
    """A running command: `waits_for` gives what it showed up to a text, `types` sends keys."""

    def __init__(self, process: Running, channel: int) -> None:
        self.process, self.channel, self.shown, self._at = process, channel, "", 0

    def types(self, keys: str) -> None:
        os.write(self.channel, keys.encode())

    def waits_for(self, text: str) -> str:
        """All that was shown since the last wait, once `text` is there."""
        while text not in self.shown[self._at :]:
            if not self._read():
                raise AssertionError(f"{text!r} never came; shown:\n{self.shown[self._at :]}")
        end = self.shown.index(text, self._at) + len(text)
        passage, self._at = self.shown[self._at : end], end
        return passage

    def ends(self) -> int:
        """The exit code, once all is shown."""
        while self._read():
            pass
        return self.process.wait()

    def _read(self) -> bool:
        asleep = 0
        while not select.select([self.channel], [], [], _BETWEEN)[0]:
            asleep = asleep + 1 if self._is_asleep() else 0
            if asleep == _LOOKS:
                raise AssertionError(f"the command waits for keys; shown:\n{self.shown[self._at :]}")
        try:
            read = os.read(self.channel, 65536)
        except OSError:
            return False
        if _WHERE in read:
            os.write(self.channel, _HERE)
        self.shown += _ESCAPES.sub("", read.decode("utf-8", "replace"))
        return bool(read)

    def _is_asleep(self) -> bool:
        """Whether the command waits for keys, and not for its turn on the processor; true where nothing tells."""
        try:
            shown = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8")
        except OSError:
            return True
        return shown.rpartition(")")[2].split()[0] == "S"


@contextmanager
def terminal(*words: str, folder: Path, columns: int = 200) -> Iterator[Terminal]:
    """`actgen` called with these words in a terminal of that width, in that folder."""
    mine, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    environment = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    environment["TERM"] = "xterm"
    process = call(words, [theirs] * 3, folder, environment)
    os.close(theirs)
    try:
        yield Terminal(process, mine)
    finally:
        process.kill()
        process.told.close()
        os.close(mine)
