"""A copy of the project that one test has spoilt is whole again for the next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.copies import Held, lent

HELD: Held = {"a": None, "a/b": None, "a/b/un": b"un", "a/deux": b"deux", "trois": b"trois"}


def told(root: Path) -> Held:
    return {str(path.relative_to(root)): None if path.is_dir() else path.read_bytes() for path in root.rglob("*")}


def rewritten_as_long(root: Path) -> None:
    (root / "a/deux").write_bytes(b"DEUX")


def removed(root: Path) -> None:
    (root / "a/b/un").unlink()
    (root / "a/b").rmdir()


def added(root: Path) -> None:
    (root / "out/lot").mkdir(parents=True)
    (root / "out/lot/acte").write_bytes(b"acte")
    (root / "a/lien").symlink_to(root / "out")


def replaced(root: Path) -> None:
    (root / "neuf").write_bytes(b"neuf")
    (root / "neuf").replace(root / "trois")


def closed(root: Path) -> None:
    (root / "trois").chmod(0o400)
    (root / "a").chmod(0o500)


def made_a_file(root: Path) -> None:
    removed(root)
    (root / "a/b").write_bytes(b"un fichier")


@pytest.mark.parametrize("spoil", [rewritten_as_long, removed, added, replaced, closed, made_a_file])
def test_what_a_test_changes_is_mended_for_the_next(spoil: Callable[[Path], None], tmp_path: Path) -> None:
    folders = (spoil.__name__,)
    with lent(tmp_path / "1", folders, HELD, lambda: False) as root:
        modes = {path: path.stat().st_mode for path in sorted(root.rglob("*"))}
        spoil(root)
    with lent(tmp_path / "2", folders, HELD, lambda: False) as again:
        assert told(again) == HELD
        assert {path: path.stat().st_mode for path in sorted(again.rglob("*"))} == {
            again / path.relative_to(root): mode for path, mode in modes.items()
        }


def test_two_at_once_are_two(tmp_path: Path) -> None:
    with lent(tmp_path / "1", ("deux",), HELD, lambda: False) as one:
        removed(one)
        with lent(tmp_path / "2", ("deux",), HELD, lambda: False) as other:
            assert told(other) == HELD


def test_that_of_a_test_that_fails_stays_as_it_is(tmp_path: Path) -> None:
    with lent(tmp_path / "1", ("trois",), HELD, lambda: True) as root:
        added(root)
    with lent(tmp_path / "2", ("trois",), HELD, lambda: False):
        assert (root / "out/lot/acte").is_file()
