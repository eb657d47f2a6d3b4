"""`actgen templates diff` on a copy of the project: what it says, what it writes, how it refuses."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from tests.conftest import Actgen
from tests.document.building import shown, word_file
from tests.ooxml import word

OLD, NEW = "nantes/convention@2022", "nantes/convention@2026"
ANNEX = ("nantes/annexe-engagement@2022", "nantes/annexe-engagement@2026")


def said(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_two_versions_of_a_template(project: Path, actgen: Actgen) -> None:
    answer = actgen("templates", "diff", *ANNEX)
    assert (answer.code, answer.err) == (0, "")
    assert said(answer.out) == (
        "nantes/annexe-engagement@2022 → nantes/annexe-engagement@2026\n"
        "Parties changées : titre et corps de l’acte ; 4 lignes du manifeste changées ; +48 −23 mots.\n"
        "\n"
        "Titre : modifié (+3 −1 mots)\n"
        "  Annexe 2 – Tableau d’engagement des [-collectivités-]{+adhérents au groupement+} portant expression des "
        "besoins\n"
        "\n"
        "Corps de l’acte : modifié (+45 −22 mots)\n"
        "  * Sur [-la durée du marché, la collectivité est tenue de commander le nombre d’écoles exprimé lors de "
        "l’adhésion au présent groupement-]{+les {{ convention.duree_periode_mois }} premiers mois du marché, "
        "l’adhérent est tenu de commander le nombre d’écoles exprimé lors de l’adhésion au présent groupement et les "
        "comptes qui correspondent à ce besoin, par le bon de commande que prévoit l’article 7.1 de la convention+}. "
        "Le retrait est impossible pendant les {{ … ‹variable›\n"
        "\n"
        "Manifeste\n"
        "  fenetre.du : [-01/09/2021-]{+01/09/2025+}\n"
        "  fenetre.au : [-15/01/2022-]{+24/01/2026+}\n"
        "  remplace : {+nantes/annexe-engagement@2022+}\n"
        "  sources : [-Convention d’adhésion au groupement de commandes, version 2022, articles 3 et 7.1-]"
        "{+Convention d’adhésion au groupement de commandes, version 2026, articles 3 et 7.1 ; Note * : déduite de ces "
        "articles et de l’annexe 2022, sans annexe 2026 signée+}\n"
        "\n"
        "2 actes changeraient :\n"
        "  ancenis-saint-gereon/annexe-engagement (+34 −9 mots)\n"
        "  chateaubriant/annexe-engagement (+34 −9 mots)\n"
    )


@pytest.mark.long
def test_an_act_that_one_version_cannot_make_says_why(project: Path, actgen: Actgen) -> None:
    out = said(actgen("templates", "diff", OLD, NEW).out)
    assert "1 acte ne peut pas être comparé :\n  ancenis-saint-gereon/convention : impossible à faire avec" in out
    assert "Le modèle emploie « titre », que le fichier de la commune ne donne pas." in out


def test_without_the_acts(project: Path, actgen: Actgen) -> None:
    assert "acte changerait" not in said(actgen("templates", "diff", OLD, NEW, "--sans-actes").out)


def test_all_shows_what_did_not_change_too(project: Path, actgen: Actgen) -> None:
    out = said(actgen("templates", "diff", OLD, NEW, "--sans-actes", "--all").out)
    assert "ARTICLE 9 – LITIGES : inchangé\n  Les litiges relatifs à l’exécution" in out
    assert "…" not in out.split("Manifeste")[0].replace("évaluation…", "").replace("culturels…", "").replace(
        "pédagogiques…", ""
    )


def test_the_exit_code_only_when_asked(project: Path, actgen: Actgen) -> None:
    assert actgen("templates", "diff", *ANNEX).code == 0
    assert actgen("templates", "diff", *ANNEX, "--exit-code").code == 1
    same = actgen("templates", "diff", NEW, NEW, "--exit-code", "--sans-actes")
    assert (same.code, same.out) == (0, f"{NEW} → {NEW}\nAucune différence.\n")


def test_json_is_for_programs(project: Path, actgen: Actgen) -> None:
    data = json.loads(actgen("templates", "diff", *ANNEX, "--json").out)
    assert (data["avant"], data["apres"]) == ANNEX
    assert data["faits"][0] == {"nom": "fenetre.du", "avant": "01/09/2021", "apres": "01/09/2025"}
    assert [act["commune"] for act in data["actes"]] == ["ancenis-saint-gereon", "chateaubriant"]


def test_a_page_and_a_word_file_are_written_and_replaced(project: Path, actgen: Actgen) -> None:
    words = ("templates", "diff", *ANNEX, "--html", "d.html", "--word", "d.docx")
    assert actgen(*words).out.endswith("écrit d.html\nécrit d.docx\n")
    first = Path("d.docx").read_bytes()
    assert actgen(*words, "--author", "Rectorat").code == 0
    assert b'w:author="Rectorat"' in zipfile.ZipFile("d.docx").read("word/document.xml")
    assert actgen(*words).code == 0
    assert Path("d.docx").read_bytes() == first
    assert b'w:date="2025-09-01T00:00:00Z"' in zipfile.ZipFile("d.docx").read("word/document.xml")


@pytest.mark.parametrize(("option", "name"), [("--html", "notes.html"), ("--word", "contrat.docx")])
def test_a_file_of_someone_else_is_never_replaced(project: Path, actgen: Actgen, option: str, name: str) -> None:
    Path(name).write_bytes(word_file("# Mon contrat"))
    before = Path(name).read_bytes()
    answer = actgen("templates", "diff", *ANNEX, option, name)
    assert answer.code == 2
    assert said(answer.err).startswith(
        f"Déjà là, et ce n’est pas une comparaison d’actgen : {name}. Rien n’a été écrit."
    )
    assert Path(name).read_bytes() == before
    assert actgen("templates", "diff", *ANNEX, option, name, "--force").code == 0


def test_a_template_and_a_word_file_of_it(project: Path, actgen: Actgen) -> None:
    path = Path("templates/nantes/convention/2026.docx").rename("essai.docx")
    Path("templates/nantes/convention/2026.docx").write_bytes(path.read_bytes())
    out = said(actgen("templates", "diff", NEW, "essai.docx").out)
    assert out == f"{NEW} → essai.docx\nAucune différence.\n\n1 acte ne changerait pas.\n"


def test_two_acts_outside_any_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, actgen: Actgen) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.docx").write_bytes(word_file("# Acte\nARTICLE 1 – Objet\nLa commune adhère."))
    Path("b.docx").write_bytes(word_file("# Acte\nARTICLE 1 – Objet\nLa commune n’adhère plus."))
    answer = actgen("templates", "diff", "a.docx", "b.docx")
    assert answer.code == 0
    assert "La commune {+n’+}adhère{+ plus+}." in answer.out


def test_a_clause_is_compared_too(project: Path, actgen: Actgen) -> None:
    assert actgen("templates", "diff", "commun/presence", "commun/presence-registre").code == 0


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("nantes/convention@2023", "Le modèle nantes/convention@2023 n’existe pas.\n→ Vouliez-vous dire « nantes/conv"),
        ("nantes/convention", "« nantes/convention » n’est pas un nom de modèle.\n→ Vouliez-vous dire « nantes/conv"),
        ("commun/votes", "La clause « votes » n’existe pas.\n→ Vouliez-vous dire « vote » ?"),
    ],
)
def test_a_wrong_name_gives_the_nearest(project: Path, actgen: Actgen, name: str, sentence: str) -> None:
    answer = actgen("templates", "diff", name, NEW)
    assert (answer.code, answer.out) == (2, "")
    assert said(answer.err).startswith(sentence)


def test_a_file_that_is_not_there(project: Path, actgen: Actgen) -> None:
    answer = actgen("templates", "diff", "absent.docx", NEW)
    assert answer.code == 3
    assert "absent.docx » ne peut pas être lu : il n’existe pas." in said(answer.err)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("vide.docx", b"", "Ce fichier est vide."),
        ("acte.pdf", b"%PDF-1.7 ...", "C’est un PDF, non un fichier Word."),
        ("pdf.docx", b"%PDF-1.7 ...", "C’est un PDF, non un fichier Word."),
        ("acte.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "ancien fichier Word (.doc)"),
        ("page.docx", b"<html></html>", "page web, non un fichier Word."),
        ("image.docx", b"\x89PNG\r\n\x1a\n", "un fichier Word"),
        ("abime.docx", b"PK\x03\x04 la suite manque", "Ce fichier Word est abîmé"),
    ],
)
def test_a_file_of_another_kind_is_named(project: Path, actgen: Actgen, name: str, content: bytes, words: str) -> None:
    Path(name).write_bytes(content)
    answer = actgen("templates", "diff", NEW, name)
    assert (answer.code, answer.out) == (1, "")
    assert words in said(answer.err)
    assert "→" in answer.err


@pytest.mark.parametrize("author", ["", "  ", "a\x07b"])
def test_an_author_that_word_refuses(project: Path, actgen: Actgen, author: str) -> None:
    answer = actgen("templates", "diff", *ANNEX, "--word", "d.docx", "--author", author)
    assert answer.code == 2
    assert not Path("d.docx").exists()


def test_acts_asked_for_where_there_can_be_none(project: Path, actgen: Actgen) -> None:
    Path("a.docx").write_bytes(word_file("# Acte\nUn."))
    answer = actgen("templates", "diff", "a.docx", "a.docx", "--actes")
    assert answer.code == 2
    assert shown(answer.err).startswith("Avec ces deux versions, aucun acte du projet ne peut être comparé.")


def linked(path: Path, text: str, kind: str) -> str:
    """A Word file of one paragraph that leads out of itself."""
    parts = word.word_parts(word.p(text))
    links = word.relations({f"{word.OFFICE}/relationships/{kind}": "mailto:mairie@exemple.fr"}, "External")
    path.write_bytes(word.archive({**parts, "word/_rels/document.xml.rels": links}))
    return str(path)


def test_files_with_an_address_are_compared(tmp_path: Path, actgen: Actgen) -> None:
    files = [
        linked(tmp_path / f"{name}.docx", text, "hyperlink") for name, text in (("a", "Contact"), ("b", "Contacts"))
    ]
    answer = actgen("templates", "diff", *files, "--sans-actes", "--word", str(tmp_path / "suivi.docx"))
    assert (answer.code, answer.err) == (0, "")
    assert "[-Contact-]{+Contacts+}" in answer.out
    shown_text = actgen("templates", "text", "--stdout", files[0])
    assert (shown_text.code, shown_text.out) == (0, "[Normal] Contact\n")


def test_what_would_be_fetched_is_read_and_never_written(tmp_path: Path, actgen: Actgen) -> None:
    files = [linked(tmp_path / f"{name}.docx", name, "attachedTemplate") for name in ("a", "b")]
    assert actgen("templates", "diff", *files, "--sans-actes").code == 0
    answer = actgen("templates", "diff", *files, "--sans-actes", "--word", str(tmp_path / "suivi.docx"))
    assert answer.code == 1
    assert "Développeur > Modèle de document" in answer.err
    assert not (tmp_path / "suivi.docx").exists()


@pytest.mark.parametrize(("html", "docx"), [("zz.x", "zz.x"), ("zz.x", "./zz.x"), ("zz.x", "templates/../zz.x")])
def test_the_two_outputs_have_two_names(project: Path, actgen: Actgen, html: str, docx: str) -> None:
    answer = actgen("templates", "diff", OLD, NEW, "--html", html, "--word", docx)
    assert (answer.code, answer.out) == (2, "")
    assert said(answer.err) == "--html et --word nomment le même fichier : zz.x.\n→ Donnez-leur deux noms.\n"
    assert not Path("zz.x").exists()
