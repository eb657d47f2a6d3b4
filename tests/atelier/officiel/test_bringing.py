"""What an official text is brought in from, what refuses it, and the facts of its act that it finds again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.atelier.importing.sources import DOCUMENTS, made
from tests.atelier.officiel.names import NAME, TITLE
from tests.conftest import Actgen, Answer
from tests.ooxml.word import p, r, word_file


def source_with(extra: str) -> bytes:
    """A file of the corpus with these changes and no other."""
    others = {"commentaires"} - {extra}
    extras = ((one, set(one.typing.extras)) for one in DOCUMENTS if one.kind == "docx")
    return next(made(one)[1] for one, has in extras if extra in has and not has & others)


@pytest.mark.parametrize(
    ("extra", "message"),
    [
        ("suivi", "Le fichier reçu porte un suivi des modifications"),
        ("commentaires", "Le fichier reçu porte des commentaires\u00a0: J. Martin y demande «\u00a0À revoir"),
    ],
)
def test_a_text_still_under_discussion_is_refused(
    extra: str, message: str, bring: Callable[..., Answer], project: Path
) -> None:
    answer = bring(source_with(extra))
    assert answer.code == 1
    assert "erreur OFF-001 — recue.docx\n" in answer.err
    assert message in answer.err
    assert "→ Rien n’a été écrit. Demandez à son auteur le texte définitif" in answer.err
    assert not (project / "templates/nantes/convention/2026-officiel.docx").exists()


def test_a_text_that_is_not_a_word_file_is_refused(bring: Callable[..., Answer]) -> None:
    answer = bring("ARTICLE 1 – OBJET".encode(), file="recue.txt")
    assert (answer.code, answer.err) == (
        2,
        "Un texte officiel se reprend de son fichier Word (.docx), et de lui seul.\n"
        "→ Demandez-le à son auteur\u00a0: un PDF, un .doc ou un texte copié a pu perdre des mots.\n",
    )


def test_an_official_text_needs_a_received_file_and_is_no_clause(actgen: Actgen, project: Path) -> None:
    answer = actgen("templates", "new", NAME, "--like", "nantes/convention@2026", "--officiel")
    assert (
        answer.err
        == "--officiel reprend un fichier reçu, et --like n’en donne pas.\n→ Donnez ce fichier avec --from.\n"
    )
    answer = actgen("templates", "new", "commun/vote", "--from", "recue.docx", "--officiel")
    assert answer.err == "Une clause n’est pas un texte officiel.\n→ Retirez --officiel, ou nommez un modèle.\n"


def test_brought_in_again_it_keeps_what_was_typed_in_its_manifest(bring: Callable[..., Answer], project: Path) -> None:
    source = word_file(TITLE, p(r("Elle coûte 45 € par école.")))
    assert bring(source).code == 0
    path = project / "templates/nantes/convention/2026-officiel.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("du: 2026-01-01    # à compléter", "du: 2026-05-01"))
    assert bring(source).code == 2
    assert bring(source, "--toutes-variables", "--force").code == 0
    manifest = path.read_text(encoding="utf-8")
    assert "  du: 2026-05-01\n" in manifest
    assert "    cout_par_ecole: 45    # « 45 »\n" in manifest


@pytest.mark.long
def test_the_official_text_is_chosen_before_our_own_wording(
    bring: Callable[..., Answer], project: Path, actgen: Actgen
) -> None:
    """Both serve on the same days; no window has to be closed."""
    lines = [
        TITLE,
        p(r("ARTICLE 1 – OBJET", "<w:b/>")),
        p(r("La commune de ……………… adhère au groupement de commandes.")),
    ]
    signing = [p(r("Fait à ………………, le ………………")), p(r("Le maire,"))]
    assert bring(word_file(*lines, *signing), "--toutes-variables").code == 0
    path = project / "templates/nantes/convention/2026-officiel.yaml"
    text = path.read_text(encoding="utf-8").replace("du: 2026-01-01    # à compléter", "du: 2025-09-01")
    path.write_text(text.replace("# à compléter : le jour où ce projet est fait", ""), encoding="utf-8")
    actgen("golden", "update", "--projet", NAME)
    answer = actgen("templates", "publish", NAME, "--date", "2025-12-01")
    assert answer.code == 0, answer.err
    answer = actgen("render", "convention", "--commune", "ancenis-saint-gereon", "--format", "docx")
    assert "convention\u00a0: modèle nantes/convention@2026-officiel\n" in answer.out, answer.err


def test_a_fault_of_the_official_words_is_told_and_does_not_stop_the_act(
    bring: Callable[..., Answer], project: Path, actgen: Actgen
) -> None:
    """An annexe that the received text names and has not: its author alone can mend it."""
    lines = [TITLE, p(r("ARTICLE 1 – OBJET", "<w:b/>")), p(r("La liste des écoles est donnée à l’annexe 7."))]
    assert bring(word_file(*lines, p(r("Fait à Nantes, le 15 décembre 2025")), p(r("Le maire,")))).code == 0
    answer = actgen("templates", "lint", NAME)
    assert answer.code == 0
    assert "avertissement REV-004 — nantes/convention@2026-officiel" in answer.err
    assert "→ C’est le texte officiel, qui ne se corrige pas ici\u00a0: signalez-le à son auteur.\n" in answer.err
