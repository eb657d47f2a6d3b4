"""A rectorate’s convention, from its Word file to the signed act of a commune: the same words, and values besides."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from actgen.atelier.importing.counted_words import counted_words
from actgen.atelier.importing.word.counted_words import word_words
from actgen.ooxml.packing.package import read_received
from tests.atelier.officiel.received import EXAMPLE, NAME, received, replace_in, retyped, with_schools
from tests.conftest import Actgen

BOX = '{%% if acte.representation %%}{{ acte.representation | case("%s") }}{%% else %%}☐{%% endif %%}'


def test_the_example_of_the_guide_is_the_file_that_is_played_here() -> None:
    assert EXAMPLE.read_bytes() == received()


@pytest.mark.long
def test_from_the_received_file_to_the_signed_act(project: Path, actgen: Actgen) -> None:
    bring_in(project, actgen)
    tag_in_word(project / "templates/rennes/convention/2026-officiel.docx")
    complete(project, actgen)
    assert (answer := actgen("templates", "lint", NAME)).code == 0, answer.err
    assert actgen("golden", "update", "--projet", NAME).code == 0
    assert (answer := actgen("templates", "publish", NAME, "--date", "2026-05-01")).code == 0, answer.err
    assert f"{NAME} publie texte officiel à partir du" in " ".join(actgen("templates", "list").out.split())
    answer = actgen("render", "convention", "--commune", "betton", "--format", "docx,pdf,txt")
    assert (answer.code, answer.err) == (0, "")
    compare_words(project / "out/betton/convention.docx")
    check_act(project, actgen)


def bring_in(project: Path, actgen: Actgen) -> None:
    (project / "recue.docx").write_bytes(received())
    answer = actgen("templates", "new", NAME, "--from", "recue.docx", "--officiel", "--toutes-variables")
    assert (answer.code, answer.err) == (0, "")
    assert "Texte officiel, mot pour mot\u00a0: 1\u202f282 mots de la source, tous là et dans l’ordre.\n" in answer.out
    assert "32 balises sont les seules différences\u00a0:\n" in answer.out
    assert (
        "  «\u00a0DE ……………………………………\u00a0» → {{ commune.de_nom | majuscules }} (corps du texte, paragraphe 11)\n"
    ) in answer.out
    assert (project / "templates/rennes/convention/2026-officiel_recu.docx").read_bytes() == received()


def tag_in_word(template: Path) -> None:
    """The two boxes of article 5.2, and the schools of annexe 1, which no guess can tag."""
    docx = retyped(template.read_bytes(), "☐ elle se représente", BOX % "seule" + " elle se représente")
    docx = retyped(docx, "☐ elle est représentée", BOX % "e-collectivites" + " elle est représentée")
    template.write_bytes(with_schools(docx))


def complete(project: Path, actgen: Actgen) -> None:
    replace_in(
        project / "templates/rennes/convention/2026-officiel.yaml",
        ("  du: 2026-01-01    # à compléter", "  du: 2026-05-01"),
    )
    replace_in(project / "variables/academies/rennes.yaml", ("civilite: à compléter", "civilite: Madame"))
    assert actgen("new", "--insee", "35024", "--acte", "convention").code == 0
    path = project / "variables/communes/betton.yaml"
    text = "\n".join(
        line for line in path.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("#")
    )
    schools = "ecoles:\n  - { nom: Les Haies, type: élémentaire, uai: 0350001L }\n"
    completed, count = re.subn(r"^ecoles:\n(?: .*\n)+", schools, text, flags=re.MULTILINE)
    assert count == 1  # the template reads the schools: the file asks for them
    path.write_text(completed, encoding="utf-8")
    replace_in(
        path,
        ("  personne: à compléter", "  personne: Madame Laurence BESSON"),
        ("    date_signature: à compléter", "    date_signature: 2026-06-15\n    representation: seule"),
    )


def compare_words(act: Path) -> None:
    """Every word of the source is in the act, in order; what the act has besides stands in blanks of the source."""
    source, said = word_words(read_received(received(), "recue")), word_words(read_received(act.read_bytes(), "acte"))
    changes = [
        (source[low:high], said[start:end])
        for kind, low, high, start, end in SequenceMatcher(None, source, said, autojunk=False).get_opcodes()
        if kind != "equal"
    ]
    agreed = counted_words("habilité Le maire")
    assert [word for lost, _ in changes for word in lost if word not in agreed] == []
    assert ["laurence", "besson"] in [added for _, added in changes]
    assert ["betton"] in [added[-1:] for _, added in changes]


def check_act(project: Path, actgen: Actgen) -> None:
    shown = (project / "out/betton/convention.txt").read_text(encoding="utf-8")
    assert "☒ elle se représente seule" in shown
    assert "☐ elle est représentée par un prestataire de gestion (e-Collectivités)." in shown
    assert "Les Haies" in shown
    answer = actgen("verify", "out/betton/convention.docx", "out/betton/convention.pdf")
    assert answer.code == 0, answer.err
    assert answer.out.count("Texte officiel, mot pour mot\u00a0: preuve refaite sur le fichier reçu (empreinte ") == 2


@pytest.mark.long
def test_verify_says_when_the_proof_no_longer_holds(project: Path, actgen: Actgen) -> None:
    test_from_the_received_file_to_the_signed_act(project, actgen)
    (project / "templates/rennes/convention/2026-officiel_recu.docx").write_bytes(received() + b" ")
    answer = actgen("verify", "out/betton/convention.docx")
    assert answer.code == 1
    assert "la preuve, refaite, ne tient pas." in answer.out
    assert "n’est pas celui qui a été repris\u00a0: son empreinte n’est pas au verrou." in answer.err
