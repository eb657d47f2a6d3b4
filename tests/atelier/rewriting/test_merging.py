"""A file brought to other data: the lines that change, no other, and every remark still there."""

from __future__ import annotations

import difflib
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

import pytest

from actgen.atelier.first_file.editing import NotEditableError
from actgen.atelier.rewriting.merging import rewritten
from actgen.atelier.rewriting.wanted import Element, Member, Members, Wanted, plain, wanted_as
from actgen.variables.yaml.nodes import read_yaml
from actgen.variables.yaml.spans import spans_of
from tests.conftest import ROOT
from tests.sizes import some

FILES = sorted((ROOT / "variables").rglob("*.yaml"))
#: Words that a YAML file must quote, fold, or write in lines.
WORDS = (
    "Neuf", "a: b", "# x", "- y", "l’œuvre, dite « a: b »", '"q"', "'s'", "2025-01-02", "lot #1", "null", "~",
    "deux\nlignes", "un\n\nautre : x\n# non", "  bord", "{a}", "[b]", "long " * 40 + "fin", "\u00a0x", "-", "a:",
    "tabu\tlé", "fin\n", "\\", "…", "...", "?", "& a", "*", "!", "|", ">", "%", "@", "`", "c:\\x", "",
)  # fmt: skip


def data_in(text: str) -> Any:
    document = read_yaml(text.encode(), "")
    assert document.faults == []
    return document.data


def wanted_in(text: str) -> Any:
    return wanted_as(data_in(text))


def changes(before: str, after: str) -> list[str]:
    return [line for line in difflib.ndiff(before.split("\n"), after.split("\n")) if line[0] in "+-"]


def remarks(text: str) -> Counter[str]:
    spans = spans_of(text)
    return Counter(spans.rows[row][sign:].rstrip() for row, sign in spans.remarks.items())


def test_a_file_without_another_value_keeps_each_of_its_bytes() -> None:
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        assert rewritten(text, wanted_in(text)) == text


def test_each_change_touches_its_own_lines_alone() -> None:
    before = (ROOT / "variables" / "communes" / "meyrals" / "seances" / "2026-02-10.yaml").read_text(encoding="utf-8")
    wanted = wanted_in(before)
    wanted["seance"]["excuses"].append(Element("ROUX"))
    wanted["seance"]["pouvoirs"].append(Element({"de": "ROUX", "a": "LEROY"}))
    wanted["seance"]["mouvements"][0].value["arrivee"]["point"] = "4"
    wanted["actes"][0].value["motifs"] = "le projet : celui de mars"
    assert changes(before, rewritten(before, wanted)) == [
        "-   excuses: [ÉMERY]",
        "+   excuses: [ÉMERY, ROUX]",
        "-     - { personne: CARON, arrivee: { point: 3 } }",
        "+     - { personne: CARON, arrivee: { point: 4 } }",
        "+     - { de: ROUX, a: LEROY }",
        "-     motifs: le procès-verbal a été adressé à chacun de ses membres",
        '+     motifs: "le projet : celui de mars"',
    ]


def test_the_ends_of_the_lines_stay_those_of_windows() -> None:
    assert rewritten("a: 1\r\nb:\r\n  - x\r\n", {"a": "2", "b": [Element("x", 0), Element("y")]}) == (
        "a: 2\r\nb:\r\n  - x\r\n  - y\r\n"
    )


def test_letters_made_of_two_signs_stay_so_in_the_lines_that_do_not_change() -> None:
    typed = "nom: Méry\nobjet: école\n"  # both accents typed after their letter
    assert rewritten(typed, {"nom": "Méry", "objet": "cour"}) == "nom: Méry\nobjet: cour\n"


def test_a_value_that_others_name_is_not_changed_behind_their_back() -> None:
    with pytest.raises(NotEditableError):
        rewritten("a: &nom X\nb: *nom\n", {"a": "Y", "b": "X"})


def test_a_text_that_is_no_yaml_is_left_to_a_person() -> None:
    with pytest.raises(NotEditableError):
        rewritten('a: "b\n', {"a": "c"})


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize(
    "text", ["a: x  # dit\n", 'a: "x"\n', "a: 'x'\n", "a: [x]\n", "a: { b: x }\n", "a:\n  - x\n", "a: >-\n  x\n  y\n"]
)
def test_any_words_are_read_back_as_they_were_given(text: str, word: str) -> None:
    data = data_in(text)["a"]
    wanted: Wanted = word
    if isinstance(data, list):
        wanted = [Element(word, 0)]
    elif isinstance(data, dict):
        wanted = {"b": word}
    after = rewritten(text, {"a": wanted})
    assert data_in(after) == {"a": plain(wanted)}
    assert remarks(after) == remarks(text)


@pytest.mark.parametrize("seed", some(range(40), 4))
def test_whatever_is_changed_at_random_is_read_back_and_no_remark_is_lost(seed: int) -> None:
    random = Random(seed)
    text = random.choice(FILES).read_text(encoding="utf-8")
    text = text.replace("\n", "\r\n") if random.random() < 0.2 else text
    wanted = changed(random, wanted_in(text), random.choice((0.01, 0.05, 0.2)))
    wanted["commune"] = {"nom": "X"}  # never empty: a file holds something
    after = rewritten(text, wanted)
    assert data_in(after) == plain(wanted)
    assert remarks(text) - remarks(after) == Counter()
    assert rewritten(after, wanted_in(after)) == after


def changed(random: Random, wanted: Any, share: float) -> Any:
    """The data with about that share of its values gone, moved, replaced, or followed by new ones."""
    if isinstance(wanted, dict):
        kept = {name: changed(random, value, share) for name, value in wanted.items() if random.random() > share}
        return {**kept, "neuf": drawn(random)} if random.random() < share else kept
    if isinstance(wanted, list):
        elements = [Element(changed(random, one.value, share), one.rank) for one in wanted if random.random() > share]
        if random.random() < share:
            random.shuffle(elements)
        if random.random() < share:
            elements.insert(random.randint(0, len(elements)), Element(drawn(random)))
        return elements
    return drawn(random) if random.random() < share else wanted


def drawn(random: Random, depth: int = 0) -> Wanted:
    """New words, or a group or a list of them."""
    draw = random.random()
    if draw < 0.7 or depth > 2:
        return random.choice(WORDS)
    if draw < 0.85:
        return {f"n{number}": drawn(random, depth + 1) for number in range(random.randint(0, 3))}
    return [Element(drawn(random, depth + 1)) for _ in range(random.randint(0, 3))]


def test_files_are_found_to_draw_from() -> None:
    assert Path("variables/communes/meyrals/seances/2026-02-10.yaml") in {path.relative_to(ROOT) for path in FILES}


_FIELDS = """\
champs:
  # ce que l’on paie
  prix: {type: montant}   # en euros

  jour:
    type: date
  aides:
    type: liste de groupe
    champs:
      nom: {type: ligne}
regles: []
"""


def test_names_that_people_gave_are_changed_moved_added_and_taken_out_at_once() -> None:
    aides: Wanted = {"type": "liste de groupe", "champs": Members((Member("qui", {"type": "ligne"}, "nom"),))}
    held = (
        Member("aides", aides, "aides"),
        Member("fin", {"type": "date", "facultatif": "oui"}),
        Member("tarif", {"type": "montant"}, "prix"),
    )
    after = rewritten(_FIELDS, {"champs": Members(held), "regles": []})
    assert list(data_in(after)["champs"]) == ["aides", "fin", "tarif"]
    assert data_in(after) == {"champs": plain(Members(held)), "regles": []}
    assert "  # ce que l’on paie\n  tarif: {type: montant}   # en euros\n" in after
    assert "      qui: {type: ligne}\n" in after


def test_names_in_the_same_places_change_no_byte() -> None:
    held = tuple(Member(name, value, name) for name, value in wanted_in(_FIELDS)["champs"].items())
    assert rewritten(_FIELDS, {"champs": Members(held), "regles": []}) == _FIELDS
