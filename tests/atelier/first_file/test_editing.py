"""A value put into a file by its path: the lines that change, and no other."""

from __future__ import annotations

import difflib
from collections.abc import Callable

import pytest

from actgen.atelier.first_file.editing import NotEditableError, Sheet, exact_scalar, scalar
from actgen.atelier.first_file.starting import start
from actgen.cog.communes import find_commune
from actgen.core.project import Project
from actgen.variables.yaml.nodes import read_yaml
from tests.conftest import ROOT

COMMUNE = find_commune("44036")
assert COMMUNE is not None
BEGUN = start(Project(ROOT), COMMUNE, ["deliberation", "convention", "annexe-engagement"])
NEW, LAYOUT = Sheet(BEGUN.text), BEGUN.layout


def changes(before: Sheet, after: Sheet) -> list[str]:
    """The lines that went and came, without prose."""
    assert not after.document.faults
    assert after.document.is_readable
    lines = difflib.ndiff(before.lines, after.lines)
    return [line for line in lines if line[0] in "+-" and not line[2:].lstrip("# ").startswith(("Le", "L’", "Qui"))]


def at(sheet: Sheet, *path: str | int) -> object:
    found: object = sheet.document.data
    for step in path:
        found = found[step]  # type: ignore[index]
    return found


def test_a_value_takes_the_place_of_the_mark() -> None:
    after = NEW.with_value(("seance", "date"), "15/12/2025")
    assert changes(NEW, after) == ["-   date: à compléter", "+   date: 15/12/2025"]


def test_a_comment_after_the_value_stays() -> None:
    sheet = Sheet("maire:\n  personne: à compléter    # élu en 2020\n").with_value(("maire", "personne"), "M. HUNAULT")
    assert sheet.text == "maire:\n  personne: M. HUNAULT    # élu en 2020\n"


@pytest.mark.parametrize(
    "former", ["'l''ancien: nom'", '"l\\"ancien"', "sur\n    deux lignes", ">-\n    plié\n    aussi", "|\n    texte"]
)
def test_any_text_can_be_replaced(former: str) -> None:
    sheet = Sheet(f"a:\n  objet: {former}\n  # Suite\n  b: c\n").with_value(("a", "objet"), "Neuf")
    assert sheet.text == "a:\n  objet: Neuf\n  # Suite\n  b: c\n"


def test_a_value_between_braces_is_replaced() -> None:
    sheet = Sheet("p:\n  - { de: à compléter, a: M. HUNAULT }\n").with_value(("p", 0, "de"), "Mme CIRON")
    assert sheet.text == "p:\n  - { de: Mme CIRON, a: M. HUNAULT }\n"


@pytest.mark.parametrize(
    "typed",
    ["Objet : suite", "a: b", "# rien", "l'école", '"cité"', "- x", "?", "{x}", "à 9 h, salle", "100 %", "*", "C:\\x",
     "oui", "2025-132", "a #b", "[", "fin:", "@", "`", "&a", "!x", "|", ">", "%", "11/2025", "19:00", "'", "\\"],
)  # fmt: skip
def test_what_is_typed_is_read_back_as_it_was(typed: str) -> None:
    assert read_yaml(f"a: {scalar(typed)}\nb: {{ c: {scalar(typed)} }}\n".encode(), "").data == {
        "a": typed,
        "b": {"c": typed},
    }


def test_a_list_keeps_the_lines_of_the_names_that_stay() -> None:
    text = "s:\n  presents:\n    - Rémy ORHON    # maire\n    - à compléter\n  date: x\n"
    sheet = Sheet(text).with_values(("s", "presents"), ["Rémy ORHON", "Luc BON", "à compléter"])
    assert sheet.text == ("s:\n  presents:\n    - Rémy ORHON    # maire\n    - Luc BON\n    - à compléter\n  date: x\n")
    assert sheet.with_values(("s", "presents"), ["Rémy ORHON"]).text == (
        "s:\n  presents:\n    - Rémy ORHON    # maire\n  date: x\n"
    )


def test_an_optional_value_comes_out_of_its_comment_and_goes_back() -> None:
    opened = NEW.opened(("commune", "site"), LAYOUT)
    assert changes(NEW, opened) == ["-   #site: à compléter", "+   site: à compléter"]
    assert opened.closed(("commune", "site"), LAYOUT) == NEW


def test_a_group_comes_out_of_its_comment_whole_and_goes_back() -> None:
    path = ("actes", "deliberation", "commission")
    opened = NEW.opened(path, LAYOUT)
    assert at(opened, *path) == {"nom": "à compléter", "date": "à compléter"}
    assert opened.closed(path, LAYOUT) == NEW


def test_an_editor_may_have_put_a_space_after_the_sign() -> None:
    sheet = Sheet(NEW.text.replace("  #site:", "  # site:")).opened(("commune", "site"), LAYOUT)
    assert "\n  site: à compléter\n" in sheet.text


def test_a_line_that_was_removed_is_written_again() -> None:
    sheet = Sheet(NEW.text.replace("  #site: à compléter\n", "")).opened(("commune", "site"), LAYOUT)
    assert at(sheet, "commune", "site") == "à compléter"


def test_an_act_of_nothing_loses_its_braces_when_it_states_something() -> None:
    sheet = NEW.opened(("actes", "convention", "date_signature"), LAYOUT)
    assert at(sheet, "actes", "convention") == {"date_signature": "à compléter"}
    assert at(sheet, "actes", "annexe_engagement") == {}


def test_groups_are_added_to_a_list_and_taken_from_it() -> None:
    two = NEW.with_item(("ecoles",), LAYOUT)
    assert at(two, "ecoles") == [{"type": "à compléter"}, {"type": "à compléter"}]
    named = two.opened(("ecoles", 0, "nom"), LAYOUT).opened(("ecoles", 1, "nom"), LAYOUT)
    assert at(named, "ecoles") == [{"type": "à compléter", "nom": "à compléter"}] * 2
    assert two.without_item(("ecoles", 1)) == NEW


def test_the_first_value_of_a_group_gives_its_dash_to_the_next() -> None:
    sheet = NEW.opened(("ecoles", 0, "nom"), LAYOUT).closed(("ecoles", 0, "type"), LAYOUT)
    assert at(sheet, "ecoles") == [{"nom": "à compléter"}]
    assert at(NEW.closed(("ecoles", 0, "type"), LAYOUT), "ecoles") == [{}]


def test_a_group_of_a_list_of_nothing_opens() -> None:
    sheet = NEW.closed(("ecoles", 0, "type"), LAYOUT).opened(("ecoles", 0, "nom"), LAYOUT)
    assert at(sheet, "ecoles") == [{"nom": "à compléter"}]


@pytest.mark.parametrize(
    "edit",
    [
        lambda sheet: sheet.with_values(("s", "presents"), ["Luc BON"]),
        lambda sheet: sheet.closed(("s", "presents"), LAYOUT),
        lambda sheet: sheet.opened(("s", "lieu"), LAYOUT),
    ],
)
def test_what_stands_between_braces_is_left_to_a_person(edit: Callable[[Sheet], Sheet]) -> None:
    with pytest.raises(NotEditableError):
        edit(Sheet("s: { presents: [Rémy ORHON], heure: '19:00' }\n"))


@pytest.mark.parametrize("word", ["null", "~", "Null"])
def test_a_word_that_yaml_takes_for_nothing_is_quoted(word: str) -> None:
    assert scalar(word) == f'"{word}"'


def test_a_text_keeps_its_blanks_where_they_are_asked_to_stay() -> None:
    assert exact_scalar("l’an\u00a02026  ici") == "l’an\u00a02026  ici"
    assert exact_scalar("un\ndeux\ttrois") == '"un\\ndeux\\ttrois"'
