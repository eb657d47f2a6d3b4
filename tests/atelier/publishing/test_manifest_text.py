"""The text of a manifest is changed where it must be, and every remark stays."""

from __future__ import annotations

from datetime import date

import pytest

from actgen.atelier.first_file.editing import NotEditableError
from actgen.atelier.publishing.manifest_text import left_marks, with_end, with_entry, with_state

DAY = date(2030, 1, 1)
HEAD = "titre: Convention   # le nom\netat: projet  # pas encore\n\nfenetre:  # les dates\n  du: 2030-01-01\n"


def test_the_state_changes_and_its_remark_stays() -> None:
    assert with_state(HEAD, "publie") == HEAD.replace("etat: projet", "etat: publie")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("fenetre:\n  du: 2026-01-01  # début\n\nsources: []\n",
         "fenetre:\n  du: 2026-01-01  # début\n  au: 2030-01-01\n\nsources: []\n"),
        ("fenetre:\n    du: 2026-01-01\n    au: 2040-12-31  # provisoire\n",
         "fenetre:\n    du: 2026-01-01\n    au: 2030-01-01  # provisoire\n"),
        ("fenetre: { du: 2026-01-01, au: 2040-12-31 }\n", "fenetre: { du: 2026-01-01, au: 2030-01-01 }\n"),
    ],
)  # fmt: skip
def test_a_window_is_closed(before: str, after: str) -> None:
    assert with_end(before, DAY) == after


def test_a_window_between_braces_without_an_end_is_left_to_a_person() -> None:
    with pytest.raises(NotEditableError):
        with_end("fenetre: { du: 2026-01-01 }\n", DAY)


ENTRY = "  - date: 2030-01-01\n    texte: >-\n      Remplace tout\u00a0: rien.\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("titre: x\n", f"titre: x\n\njournal:\n{ENTRY}"),
        ("journal: []\nsources: []\n", f"journal:\n{ENTRY}sources: []\n"),
        ("journal: []  # rien encore\n", f"journal:\n{ENTRY}"),
        ("journal:\n  - date: 2020-01-01\n    texte: Un.\n\n# fin\nsources: []\n",
         f"journal:\n  - date: 2020-01-01\n    texte: Un.\n{ENTRY}\n# fin\nsources: []\n"),
        ("journal:\n- date: 2020-01-01\n  texte: >-\n    Un,\n    deux.\nsources: []\n",
         "journal:\n- date: 2020-01-01\n  texte: >-\n    Un,\n    deux.\n"
         "- date: 2030-01-01\n  texte: >-\n    Remplace tout\u00a0: rien.\nsources: []\n"),
        ("journal:\n  - date: 2029-01-01    # à compléter\n    texte: \"Projet, fait du texte de a/b@1.\"\n",
         f"journal:\n{ENTRY}"),
        ("journal:\n  - date: 2029-01-01\n    texte: \"Projet, fait du texte de a/b@1.\"\n",
         f"journal:\n  - date: 2029-01-01\n    texte: \"Projet, fait du texte de a/b@1.\"\n{ENTRY}"),
    ],
)  # fmt: skip
def test_the_journal_gets_one_more_entry(before: str, after: str) -> None:
    assert with_entry(before, DAY, "Remplace tout\u00a0: rien.") == after


def test_a_journal_between_brackets_is_left_to_a_person() -> None:
    with pytest.raises(NotEditableError):
        with_entry("journal: [{ date: 2020-01-01, texte: Un. }]\n", DAY, "Deux.")


def test_a_long_entry_is_folded_at_ordinary_spaces_and_read_back_whole() -> None:
    from actgen.variables.yaml.nodes import read_yaml

    sentence = "Remplace nantes/convention@2026\u00a0: " + ", ".join(
        f"article\u00a0{n} – Objet: #{n}" for n in range(30)
    )
    text = with_entry("titre: x\n", DAY, sentence)
    assert max(map(len, text.splitlines())) <= 120
    data = read_yaml(text.encode(), "m").data
    assert isinstance(data, dict)
    assert data["journal"] == [{"date": "2030-01-01", "texte": sentence}]


def test_marks_left_in_remarks_are_found_but_for_the_entry_of_a_draft() -> None:
    text = (
        f"{HEAD}  au: 2031-01-01  # À compléter\njournal:\n  - date: 2030-01-01    # à compléter : le jour\n"
        '    texte: "Projet repris de recue.docx."\n'
    )
    assert [(place.line, place.column, place.path) for place in left_marks(text, "m.yaml")] == [(6, 19, "m.yaml")]
