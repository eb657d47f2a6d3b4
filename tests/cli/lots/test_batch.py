"""`actgen batch`, as a rectorate calls it: one table, as many acts as it has communes."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import pytest

from actgen.atelier.verification.stated import read_stated
from tests.atelier.batch.tables import SUBVENTION, communes, csv_of
from tests.conftest import Actgen


@pytest.fixture
def table(project: Path) -> Path:
    path = project / "communes.csv"
    path.write_text(csv_of(*communes("43001", "43002")))
    return path


def lines(project: Path, name: str = "manifeste.jsonl") -> list[dict[str, object]]:
    return [json.loads(line) for line in (project / "out" / name).read_text().splitlines()]


def test_a_table_makes_an_act_for_each_commune_and_says_so(project: Path, table: Path, actgen: Actgen) -> None:
    answer = actgen("batch", "subvention", "--table", table.name)
    assert (answer.code, answer.err, answer.out) == (0, "", "2\u00a0actes dans out.\n")
    assert sorted(path.parent.name for path in (project / "out").glob("*/subvention.docx")) == ["agnat", "aiguilhe"]
    assert [(line["collectivite"], line["modele"], line["avertissements"]) for line in lines(project)] == [
        ("agnat", "mairie/subvention@2026", []),
        ("aiguilhe", "mairie/subvention@2026", []),
    ]


def test_the_manifest_states_of_each_act_what_it_was_made_from_and_what_it_is(
    project: Path, table: Path, actgen: Actgen
) -> None:
    actgen("batch", "subvention", "--table", table.name)
    line, other = lines(project)
    docx = (project / "out" / "agnat" / "subvention.docx").read_bytes()
    origin = read_stated(docx).origin
    assert (line["sha256_modele"], line["sha256_clauses"]) == (origin.template_sha256, origin.clauses_sha256)
    assert line["sha256_donnees"] == origin.data_sha256 != other["sha256_donnees"]
    assert line["sha256_docx"] == hashlib.sha256(docx).hexdigest()
    assert "sha256_papier" not in line


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has files whose names are not in UTF-8")
def test_the_name_of_a_table_may_be_in_any_encoding(project: Path, actgen: Actgen) -> None:
    (project / "t\udcff.csv").write_text(csv_of(*communes("43001")))
    for _ in range(2):
        assert actgen("batch", "subvention", "--table", "t\udcff.csv").code == 0
        assert [line["source"] for line in lines(project)] == ["t\udcff.csv, ligne 2"]


def test_a_second_run_makes_nothing_and_the_manifest_stays(project: Path, table: Path, actgen: Actgen) -> None:
    actgen("batch", "subvention", "--table", table.name)
    before = lines(project)
    answer = actgen("batch", "subvention", "--table", table.name)
    assert answer.out == "2\u00a0actes dans out.\n2\u00a0communes inchangées ne sont pas refaites.\n"
    assert lines(project) == before


def test_a_dry_run_says_what_and_why_and_writes_nothing(project: Path, table: Path, actgen: Actgen) -> None:
    answer = actgen("batch", "subvention", "--table", table.name, "--dry-run")
    assert answer.out == (
        "agnat\u00a0: nouveau\naiguilhe\u00a0: nouveau\n2 sur 2\u00a0à faire\u00a0; rien n’a été écrit.\n"
    )
    assert not (project / "out").exists()


def test_the_faults_of_all_rows_are_told_together_and_the_others_are_made(
    project: Path, table: Path, actgen: Actgen
) -> None:
    wrong = {**SUBVENTION, "commune.insee": "43003", "acte.vote.pour": "6"}
    table.write_text(csv_of(*communes("43001"), wrong, *communes("99999")))
    answer = actgen("batch", "subvention", "--table", table.name, "--report", "bilan.html")
    assert answer.code == 1
    assert "erreur LOT-003 — communes.csv, ligne 4, colonne «\u00a0commune.insee\u00a0»" in answer.err
    assert "erreur VOT-001 — communes.csv, ligne 3" in answer.err
    assert answer.out == (
        "1\u00a0acte dans out.\n2\u00a0communes ou lignes sont en défaut, dites plus haut.\nBilan\u00a0: bilan.html\n"
    )
    page = (project / "bilan.html").read_text()
    assert "Ce qui n’a pas été fait" in page
    assert "communes.csv, ligne 3" in page


def test_what_all_rows_lack_is_told_once_on_the_terminal_and_on_the_page(
    project: Path, table: Path, actgen: Actgen
) -> None:
    rows = communes("43001", "43002", "43003", "43004", "43005")
    table.write_text(csv_of(*({name: row[name] for name in row if name != "acte.exercice"} for row in rows)))
    answer = actgen("batch", "subvention", "--table", table.name, "--report", "bilan.html")
    assert answer.err == (
        "erreur VAR-001 — communes.csv, lignes 2 à 6\n"
        "  Il manque «\u00a0acte.exercice\u00a0».\n"
        "  → Ajoutez la colonne «\u00a0acte.exercice\u00a0», ou remplissez sa cellule. L’exercice budgétaire.\n\n"
        "1 erreur.\n"
    )
    page = (project / "bilan.html").read_text()
    assert page.count("Il manque") == 1
    assert '<p class="where">communes.csv, lignes 2 à 6</p>' in page
    assert "<summary>Les 5\u00a0lignes</summary>" in page
    assert "<li>agnat, communes.csv, ligne 2</li>" in page


def test_each_part_writes_its_share_and_its_manifest(project: Path, table: Path, actgen: Actgen) -> None:
    for rank in (1, 2):
        assert actgen("batch", "subvention", "--table", table.name, "--part", f"{rank}/2").code == 0
    shares = [lines(project, f"manifeste-{rank}-sur-2.jsonl") for rank in (1, 2)]
    assert sorted(str(line["collectivite"]) for share in shares for line in share) == ["agnat", "aiguilhe"]


def test_a_mapping_file_names_the_columns(project: Path, table: Path, actgen: Actgen) -> None:
    table.write_text(table.read_text().replace("commune.insee", "Code"))
    (project / "colonnes.yaml").write_text("Code: commune.insee\n")
    assert actgen("batch", "subvention", "--table", table.name, "--colonnes", "colonnes.yaml").code == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("subvension",), 2, "La sorte d’acte «\u00a0subvension\u00a0» n’existe pas."),
        (("subvention", "--part", "3/2"), 2, "«\u00a03/2\u00a0» n’est pas une part."),
        (("subvention", "--part", "x"), 2, "«\u00a0x\u00a0» n’est pas une part."),
        (("subvention", "--colonnes", "communes.csv"), 1, "Ce fichier ne dit pas, ligne par ligne"),
        (("subvention", "--format", "odt"), 2, "Format inconnu"),
        (("subvention", "--output", "templates"), 2, "Les actes ne s’écrivent pas dans templates"),
        (("convention",), 1, "Cette colonne ne porte le nom d’aucune variable"),
    ],
)
def test_wrong_words_are_told(table: Path, actgen: Actgen, words: tuple[str, ...], code: int, said: str) -> None:
    answer = actgen("batch", *words, "--table", table.name)
    assert answer.code == code
    assert said in answer.err


def test_a_table_that_is_not_there_is_told(project: Path, actgen: Actgen) -> None:
    answer = actgen("batch", "subvention", "--table", "absente.csv")
    assert answer.code == 3
    assert "absente.csv" in answer.err


def test_a_value_of_a_commune_is_shown_as_text_on_the_page(project: Path, table: Path, actgen: Actgen) -> None:
    hostile = {**SUBVENTION, "commune.insee": "<script>alert(1)</script>"}
    table.write_text(csv_of(hostile))
    actgen("batch", "subvention", "--table", table.name, "--report", "bilan.html")
    page = (project / "bilan.html").read_text()
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_a_row_of_several_faults_is_one_row(project: Path, table: Path, actgen: Actgen) -> None:
    first, second = communes("43001", "43001")
    table.write_text(csv_of(first, {**second, "acte.objet": "Autre", "acte.numero": "2026-002"}, *communes("43002")))
    answer = actgen("batch", "subvention", "--table", table.name, "--report", "bilan.html")
    assert answer.err.count("erreur LOT-004") == 2
    assert answer.out == (
        "1\u00a0acte dans out.\n1\u00a0commune ou ligne est en défaut, dite plus haut.\nBilan\u00a0: bilan.html\n"
    )
    assert "1\u00a0acte fait, 3\u00a0lignes lues, 1\u00a0en défaut." in (project / "bilan.html").read_text()


def test_a_cell_that_cannot_be_read_stops_no_other_row(project: Path, actgen: Actgen) -> None:
    rows = [{**row, "acte.objet": "Fête d’été"} for row in communes("43001", "43002")]
    lines = csv_of(*rows).encode().split(b"43002")
    (project / "deux.csv").write_bytes(lines[0] + b"43002" + lines[1].decode().encode("cp1252"))
    answer = actgen("batch", "subvention", "--table", "deux.csv")
    assert answer.code == 1
    assert "erreur LOT-001 — deux.csv, ligne 3, colonne «\u00a0acte.objet\u00a0»" in answer.err
    assert answer.out.startswith("1\u00a0acte dans out.\n")


def test_a_run_that_the_machine_stops_tells_what_stands_and_the_next_one_goes_on(
    project: Path, table: Path, actgen: Actgen
) -> None:
    rows = [*communes("43001"), {**SUBVENTION, "commune.insee": "43003", "acte.vote.pour": "6"}, *communes("43002")]
    table.write_text(csv_of(*rows))
    (project / "out").mkdir()
    (project / "out/aiguilhe").write_text("un fichier, non un dossier")
    answer = actgen("batch", "subvention", "--table", table.name)
    assert answer.code == 3
    assert "erreur VOT-001 — communes.csv, ligne 3" in answer.err
    assert "Impossible d’écrire dans «\u00a0" in answer.err
    assert answer.out == (
        "1\u00a0acte dans out, que manifeste.jsonl liste\u00a0: il reste.\n"
        "Le lot n’est pas fini\u00a0: relancez la même commande, elle reprendra où il s’est arrêté.\n"
    )
    assert [line.get("acte") for line in lines(project)] == ["subvention", None]
    (project / "out/aiguilhe").unlink()
    table.write_text(csv_of(*communes("43001", "43002")))
    answer = actgen("batch", "subvention", "--table", table.name)
    assert answer.out == "2\u00a0actes dans out.\n1\u00a0commune inchangée n’est pas refaite.\n"


def test_a_run_that_could_not_even_list_its_acts_names_its_journal(
    project: Path, table: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "out/aiguilhe").mkdir(parents=True)
    (project / "out/aiguilhe/subvention.docx").mkdir()
    (project / "out/manifeste.jsonl").mkdir()
    answer = actgen("batch", "subvention", "--table", table.name, "--force")
    assert answer.code == 3
    assert answer.out.startswith("1\u00a0acte dans out, que .actgen-lot.jsonl liste\u00a0: il reste.\n")


def test_faults_are_told_even_where_the_page_may_not_be_written(project: Path, table: Path, actgen: Actgen) -> None:
    table.write_text(csv_of(*communes("43001", "99999")))
    (project / "bilan.html").write_text("le mien")
    answer = actgen("batch", "subvention", "--table", table.name, "--report", "bilan.html")
    assert answer.code == 2
    assert "erreur LOT-003" in answer.err
    assert "n’est pas tel qu’actgen l’a écrit\u00a0: bilan.html" in answer.err
    assert answer.out.startswith("1\u00a0acte dans out.\n1\u00a0commune ou ligne est en défaut")
