"""The lock of npm without the addresses that it may hold: `without_addresses.py FROM TO`, called by `make lock`.

A lock says which bytes are right, by their sums; from where they come is for the machine to say.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

#: What npm writes of a package that has an address in it, and that it does without.
_TOLD = {"funding", "resolved", "homepage", "bugs", "repository"}


def without_addresses(lock: Any) -> Any:
    """The same lock, at any depth without them."""
    if isinstance(lock, dict):
        return {name: without_addresses(value) for name, value in lock.items() if name not in _TOLD}
    return lock


def main(source: str, target: str) -> int:
    """Write the lock; 1 where an address is left in it."""
    written = json.dumps(without_addresses(json.loads(Path(source).read_text("utf-8"))), indent=2) + "\n"
    if "://" in written:
        print(f"{target} would hold an address", file=sys.stderr)
        return 1
    Path(target).write_text(written, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
