"""A file read by its mould is the file read whole: its values, their places, its faults."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from msgspec.structs import replace

from actgen.core.memory.deferred import Deferred
from actgen.rules.unfinished import is_provisional
from actgen.variables.marks import is_mark
from actgen.variables.yaml.document import Document
from actgen.variables.yaml.moulds import read_in_its_mould
from actgen.variables.yaml.nodes import read_yaml
from tests.conftest import ROOT
from tests.sizes import some

PATHS = sorted((ROOT / "variables" / "communes").rglob("*.yaml"))
TEXTS = [text for path in PATHS if len(text := path.read_text(encoding="utf-8")) < 6000]
#: What YAML may read otherwise than as letters of a value.
SIGNS = [
    *"\"'#:-,[]{}|>&*!?%@`~ \n\t\r\\«»\u00a0\x85\u2028\ue000\ue001é.()/°’",
    *("null", "~", ": ", " #", "\n  ", "\r\n", "&a ", "*a", ">-\n", "\n  - ", "\\ue000", "19:00", "---", "..."),
    *("à compléter", "xxx", "…", ". . .", "mot.\n  . .", "à\n  préciser", "À COMPLÉTER", "todo"),
    *("{ de: X, a: Y }", "[a, b]", "\n# mots", "\n      # mots\n", "''"),
]


def told(document: Document) -> tuple[object, ...]:
    """All that is read of a file, the order of its values and of its names too."""
    places = [[*document.values.items()], [*document.keys.items()]]
    texts = replace(document.texts(), are_clear=False)
    return document.path, texts, places, document.faults, document.empty, document.is_readable


def is_unfinished(text: str) -> bool:
    """Whether a text says so, by itself."""
    return is_mark(text) or is_provisional(text)


def is_whole(text: str) -> bool:
    """Whether the file was read whole; it is the same in any case."""
    content = text.encode()
    read = read_in_its_mould(content, "x.yaml")
    is_deferred = isinstance(read.values, Deferred)
    assert told(read) == told(read_yaml(content, "x.yaml"))
    assert not (read.texts().are_clear and any(map(is_unfinished, read.texts().texts)))
    return not is_deferred


@pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_of_a_collectivite_has_a_mould(path: Path) -> None:
    assert not is_whole(path.read_text(encoding="utf-8"))


def test_files_of_a_mould_differ_in_their_words() -> None:
    text = 'nom: {0}\ninsee: "{1}"\nheure: {2}\npouvoirs:\n  - {{ de: {3}, a: {4} }}\nobjet: >-\n  {5}\n  {6}\n'
    for words in (
        ("Huez", "38191", "19:00", "Rémy ORHON", "Léa LE-GOFF", "Tarifs", "de l’année"),
        ("L’Île-d’Yeu", "2A004", "9:30", "É. ŒUVRÉ", "O’NEIL", "Un, deux (et 3)", "d'abord"),
        ("12", "0", "20", "a", "b", "c.", "oui"),
    ):
        assert not is_whole(text.format(*words))


def test_a_remark_is_no_part_of_a_mould() -> None:
    for remark in ("rien", "{ de: X }", "nom: x", "été\u00a0!", "a\tb", "\\u"):
        assert not is_whole(f"# {remark}\nnom: «a: b» et c\n# {remark}\n")


@pytest.mark.parametrize(
    "text",
    [
        *("nom: null\n", "nom: ''\n- a\n", "nom: [\n  a, b,\n  c ]\n", "texte: |\n  un\n  # deux\n", "", "nom: a #b\n"),
        *("nom: un\n  'deux': trois\n", "un mot\n", "- un\n- deux\n", "{ un, deux: trois }\n", "\ue001: a\n"),
        *("a: b\na: c\n", "nom: 'un\n  deux'\n", "nom:\n  -a\n  -b\n", "# \\ue000\nnom: «a: b» et c\n"),
        "a: &b\n  c: d\ne: *b\n",
    ],
)
def test_what_is_not_plain_is_read_whole(text: str) -> None:
    assert is_whole(text)


@pytest.mark.parametrize("seed", some(range(8), 4))
def test_a_file_that_was_spoilt_is_read_as_the_whole_reading_reads_it(seed: int) -> None:
    drawn = random.Random(seed)
    moulded = sum(not is_whole(spoilt(drawn)) for _ in range(40))
    assert 5 < moulded < 35


def spoilt(drawn: random.Random) -> str:
    """A file of a collectivité in which signs were put in, taken away or said twice, half of them where a line ends."""
    text = drawn.choice(TEXTS)
    for _ in range(drawn.randint(1, 3)):
        place = drawn.randrange(len(text))
        if drawn.random() < 0.5:
            place = max(text.find("\n", place), 0)
        match drawn.randrange(5):
            case 0:
                text = text[:place] + text[place + drawn.randint(1, 4) :]
            case 1:
                start = drawn.randrange(len(text))
                text = text[:place] + text[start : start + drawn.randint(1, 30)] + text[place:]
            case _:
                text = text[:place] + drawn.choice(SIGNS) + text[place:]
    return text


def test_what_says_that_it_is_unfinished_is_never_clear() -> None:
    texts = ("à compléter", "À COMPLÉTER", "[date]", "xxx", "un. . .", "un. .\n  .", "un.\n  . .", "à\n  compléter")
    for text in (*texts, *texts[::-1]):
        for file in (f"nom: é\ntexte: >-\n  {text}\n", f"nom: é\ntexte: >-\n  {text}\nautre: Été\n"):
            assert not read_in_its_mould(file.encode(), "x.yaml").texts().are_clear
    assert read_in_its_mould("nom: é\ntexte: >-\n  un. deux.\n  trois.\n".encode(), "x.yaml").texts().are_clear


def test_a_long_file_is_read_whole() -> None:
    assert is_whole("".join(f"nom_{rank}: mot\n" for rank in range(2000)))
    assert not is_whole(f"nom: {'mot ' * 200}mot\nautre: a\n")
