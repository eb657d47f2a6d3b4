"""Two sequences of words cut where they differ."""

from __future__ import annotations

from actgen.atelier.compare.stretches import Stretch, joined, stretches


def shown(pieces: list[Stretch[str]]) -> list[str]:
    return [
        f"[-{' '.join(one.before)}-]{{+{' '.join(one.after)}+}}" if one.changed else " ".join(one.before)
        for one in pieces
    ]


def written(words: object) -> str:
    assert isinstance(words, list | tuple)
    return " ".join(words)


def cut(before: str, after: str, *, landmark: str = "") -> list[str]:
    pieces = stretches(before.split(), after.split(), str.casefold, str)
    return shown(joined(pieces, written, lambda _left, scrap, _right: landmark in scrap.before))


def test_what_stands_in_both_is_told_once() -> None:
    assert cut("un deux trois", "un deux trois") == ["un deux trois"]
    assert cut("", "") == []


def test_what_is_aligned_but_does_not_look_the_same_has_changed() -> None:
    assert cut("selon le Code civil", "selon le code civil") == ["selon le", "[-Code-]{+code+}", "civil"]


def test_a_scrap_between_two_longer_changes_goes_with_them() -> None:
    assert cut("collectivités de région", "communes de métropole") == [
        "[-collectivités de région-]{+communes de métropole+}"
    ]


def test_a_landmark_parts_two_changes_however_short_it_is() -> None:
    assert cut("collectivités de région", "communes de métropole", landmark="de") == [
        "[-collectivités-]{+communes+}",
        "de",
        "[-région-]{+métropole+}",
    ]


def test_two_changes_that_touch_are_one() -> None:
    assert cut("Le maire absent", "le préfet absent") == ["[-Le maire-]{+le préfet+}", "absent"]
