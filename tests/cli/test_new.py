"""`actgen new`: its file, what it refuses, and how `check` and `render` speak of what is left to type."""

from __future__ import annotations

import errno
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.atelier.first_file.editing import Sheet
from tests.conftest import Actgen
from tests.core.test_files import fail_at

VIGNEUX = "variables/communes/vigneux-de-bretagne.yaml"


def sheet(project: Path) -> Sheet:
    return Sheet((project / VIGNEUX).read_text(encoding="utf-8"))


def test_a_file_is_begun_and_what_to_type_next_is_said(project: Path, actgen: Actgen) -> None:
    answer = actgen("new", "--insee", "44217", "--acte", "deliberation")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == (
        "Vigneux-de-Bretagne (Loire-Atlantique, 44217), académie de Nantes\n"
        f"écrit {VIGNEUX}\u00a0: {sheet(project).marks}\u00a0valeurs à compléter.\n"
        "  modèle nantes/deliberation@2026, pour un acte du 01/09/2025 au 24/01/2026\n"
        "Ouvrez ce fichier et remplacez chaque «\u00a0à compléter\u00a0», ou répondez aux questions\u00a0:\n"
        "  actgen new --ask --commune vigneux-de-bretagne\n"
        "Puis contrôlez, et faites les actes\u00a0:\n"
        "  actgen check --commune vigneux-de-bretagne\n"
        "  actgen render dossier --commune vigneux-de-bretagne\n"
    )


def test_check_tells_what_is_left_and_nothing_else(project: Path, actgen: Actgen) -> None:
    actgen("new", "--insee", "44217")
    answer = actgen("check", "--commune", "vigneux-de-bretagne")
    count = sheet(project).marks
    assert answer.code == 1
    assert answer.out == f"vigneux-de-bretagne\u00a0: il reste {count}\u00a0valeurs à compléter.\n"
    assert answer.err.count("à compléter VAR-008 — ") == count
    assert answer.err.endswith(f"\n\n{count} valeurs à compléter.\n")
    assert (
        "      date: à compléter\n"
        "            ^\n"
        "  seance.date est à compléter.\n"
        "  → Le jour de la séance. Exemple\u00a0: 2025-12-15.\n"
    ) in answer.err


def test_the_last_value_is_told_in_the_singular(
    project: Path, actgen: Actgen, edit: Callable[[str, str], None]
) -> None:
    edit("      pour: 33", "      pour: à compléter")
    answer = actgen("check", "--commune", "ancenis-saint-gereon")
    assert answer.out == "ancenis-saint-gereon\u00a0: il reste 1\u00a0valeur à compléter.\n"


def test_a_true_fault_is_counted_apart(project: Path, actgen: Actgen, edit: Callable[[str, str], None]) -> None:
    edit("      pour: 33", "      pour: à compléter")
    edit("      contre: 0", "      contre: zéro")
    answer = actgen("check", "--commune", "ancenis-saint-gereon")
    assert answer.out == "ancenis-saint-gereon\u00a0: 1 erreur à corriger\u00a0; il reste 1\u00a0valeur à compléter.\n"
    assert answer.err.endswith("1 valeur à compléter, 1 erreur.\n")


@pytest.mark.parametrize("acte", ["dossier", "convention"])
def test_no_act_is_made_while_a_value_is_left(acte: str, project: Path, actgen: Actgen) -> None:
    actgen("new", "--insee", "44217")
    answer = actgen("render", acte, "--commune", "vigneux-de-bretagne", "--format", "txt")
    assert answer.code == 1
    assert answer.err == actgen("check", "--commune", "vigneux-de-bretagne").err
    assert not (project / "out").exists()


def test_json_gives_the_marks_to_programs(project: Path, actgen: Actgen) -> None:
    actgen("new", "--insee", "44217")
    assert '"code": "VAR-008"' in actgen("check", "--commune", "vigneux-de-bretagne", "--json").out


def test_the_commune_is_found_by_its_name(project: Path, actgen: Actgen) -> None:
    assert actgen("new", "--nom", "vigneux de bretagne").code == 0
    assert 'insee: "44217"' in sheet(project).text


def test_the_file_may_have_another_name(project: Path, actgen: Actgen) -> None:
    assert actgen("new", "--insee", "44217", "--commune", "essai").code == 0
    assert (project / "variables/communes/essai.yaml").is_file()


def test_the_date_of_the_sitting_chooses_the_template(project: Path, actgen: Actgen) -> None:
    answer = actgen("new", "--insee", "44217", "--date", "16 décembre 2021", "--acte", "deliberation")
    assert "nantes/deliberation@2022" in answer.out
    assert "\n  date: 2021-12-16\n" in sheet(project).text


def test_a_file_is_not_replaced_unasked(project: Path, actgen: Actgen) -> None:
    (project / VIGNEUX).write_text("à moi", encoding="utf-8")
    answer = actgen("new", "--insee", "44217")
    assert answer.code == 2
    assert answer.err == (
        f"{VIGNEUX} existe déjà. Rien n’a été écrit.\n"
        "→ Pour le continuer\u00a0: actgen new --ask --commune vigneux-de-bretagne. Pour un autre fichier, "
        "donnez-lui un nom avec --commune\u00a0; pour remplacer celui-ci, ajoutez --force.\n"
    )
    assert (project / VIGNEUX).read_text(encoding="utf-8") == "à moi"
    assert actgen("new", "--insee", "44217", "--force").code == 0
    assert sheet(project).marks


@pytest.mark.parametrize("function", ["fsync", "replace"])
def test_a_disk_that_refuses_leaves_nothing(
    function: str, project: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_at(monkeypatch, function, 1, errno.ENOSPC)
    answer = actgen("new", "--insee", "44217")
    assert answer.code == 3
    assert "le disque est plein. vigneux-de-bretagne.yaml n’a pas été écrit." in answer.err
    assert not (project / VIGNEUX).exists()


def test_a_code_that_is_also_a_postal_code_is_told(project: Path, actgen: Actgen) -> None:
    assert (
        "Attention\u00a0: 44110 est le code INSEE de Nort-sur-Erdre\u00a0; c’est aussi le code postal de\u00a0:\n"
        "  Châteaubriant (Loire-Atlantique, 44036)\n"
    ) in actgen("new", "--insee", "44110").out


#: The words of a call → what is said of it, and what to do.
REFUSED = {
    "": (
        "Donnez le code INSEE de la commune, le SIREN de l’EPCI, ou son nom\u00a0: l’un d’eux.",
        'Ajoutez --insee 44036, --siren 244400404, ou --nom "Châteaubriant"\u00a0; ou répondez aux questions\u00a0: '
        "actgen new --ask.",
    ),
    "--insee=44036 --nom=Nantes": (
        "Donnez le code INSEE de la commune, le SIREN de l’EPCI, ou son nom\u00a0: l’un d’eux.",
        'Ajoutez --insee 44036, --siren 244400404, ou --nom "Châteaubriant"\u00a0; ou répondez aux questions\u00a0: '
        "actgen new --ask.",
    ),
    "--insee=abc": (
        "«\u00a0abc\u00a0» n’est pas un code INSEE de commune\u00a0: il a cinq caractères.",
        'Exemple\u00a0: 44036. Sans le code, donnez le nom\u00a0: --nom "Châteaubriant".',
    ),
    "--insee=44999": (
        "Aucune commune n’a le code INSEE 44999.",
        "Codes voisins\u00a0:\n  Soudan (Loire-Atlantique, 44199)\n  Moisdon-la-Rivière (Loire-Atlantique, 44099)",
    ),
    "--siren=214401093": (
        "214401093 est le numéro SIREN d’une commune, Nantes.",
        "Donnez son code INSEE\u00a0: --insee 44109.",
    ),
    "--insee=44670": (
        "44670 est le code postal de\u00a0:\n"
        "  La Chapelle-Glain (Loire-Atlantique, 44031)\n"
        "  Juigné-des-Moutiers (Loire-Atlantique, 44078)\n"
        "  Petit-Auverné (Loire-Atlantique, 44121)\n"
        "  Saint-Julien-de-Vouvantes (Loire-Atlantique, 44170)",
        "Donnez le code INSEE, qui est entre parenthèses.",
    ),
    "--insee=13201": (
        "13201 est le code de Marseille 1er Arrondissement, un arrondissement de Marseille (Bouches-du-Rhône, 13055).",
        "Donnez le code de la commune\u00a0: 13055.",
    ),
    "--insee=44060": (
        "44060 est le code d’une ancienne commune, qui appartient aujourd’hui à Ingrandes-le-Fresne-sur-Loire "
        "(Maine-et-Loire, 49160).",
        "Donnez le code de la commune\u00a0: 49160.",
    ),
    "--nom=Saint-Denis": (
        "4 communes ont le nom de «\u00a0Saint-Denis\u00a0»\u00a0:\n"
        "  Saint-Denis (Aude, 11339)\n"
        "  Saint-Denis (Gard, 30247)\n"
        "  Saint-Denis (Seine-Saint-Denis, 93066)\n"
        "  Saint-Denis (La Réunion, 97411)",
        "Donnez le code INSEE, qui est entre parenthèses\u00a0: --insee 11339.",
    ),
    "--nom=Nante": (
        "Aucune commune n’a le nom de «\u00a0Nante\u00a0».",
        "Noms voisins\u00a0:\n  Nantes (Loire-Atlantique, 44109)\n  Nant (Aveyron, 12168)\n  Naintré (Vienne, 86174)",
    ),
    "--nom=Xyzzyqw": (
        "Aucune commune n’a le nom de «\u00a0Xyzzyqw\u00a0».",
        "Vérifiez le nom, ou donnez le code INSEE\u00a0: --insee 44036.",
    ),
    "--insee=29019": (
        "Aucune académie de ce projet ne compte le département du Finistère (29), celui de Brest\u00a0: ses actes "
        "n’ont pas encore de modèle.",
        "Académies connues\u00a0: Créteil (77, 93, 94), Montpellier (11, 30, 34, 48, 66) et Nantes (44, 49, 53, 72, 85)"
        ". Ce département est de l’académie de Rennes\u00a0: demandez-en les modèles au service qui tient actgen, ou "
        "faites le premier d’un texte reçu, ce qui commence aussi le fichier de l’académie\u00a0: "
        "actgen templates new rennes/convention@2026 --from FICHIER",
    ),
    "--insee=44217 --acte=certificat-adhesion": (
        "L’académie «\u00a0nantes\u00a0» n’a pas de modèle pour «\u00a0certificat-adhesion\u00a0».",
        "Elle en a pour\u00a0: deliberation, convention, annexe-engagement.",
    ),
    "--insee=44217 --acte=convension": (
        "L’acte «\u00a0convension\u00a0» n’existe pas.",
        "Vouliez-vous dire «\u00a0convention\u00a0», «\u00a0convocation\u00a0» ou «\u00a0subvention\u00a0»\u202f?",
    ),
    "--insee=44217 --date=2026-12-15": (
        "Aucun modèle publié de nantes/deliberation ne sert à un acte du 15/12/2026.",
        "Versions\u00a0: 2022 (du 01/09/2021 au 15/01/2022)\u00a0; 2026 (du 01/09/2025 au 24/01/2026). Corrigez "
        "--date, ou retirez-la\u00a0: la version la plus récente est alors prise.",
    ),
    "--insee=44217 --commune=Pas_Bon": (
        "«\u00a0Pas_Bon\u00a0» ne peut pas être le nom d’une commune.",
        "Un tel nom s’écrit en minuscules sans accent, avec des chiffres et des traits d’union\u00a0: "
        "ancenis-saint-gereon. Il a 80 caractères au plus.",
    ),
}


@pytest.mark.parametrize("words", REFUSED)
def test_what_cannot_be_begun_says_why_and_writes_nothing(words: str, project: Path, actgen: Actgen) -> None:
    before = sorted((project / "variables/communes").iterdir())
    said = REFUSED[words]
    answer = actgen("new", *words.split())
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == f"{said[0]}\n→ {said[1]}\n"
    assert sorted((project / "variables/communes").iterdir()) == before


def test_the_file_of_an_epci_says_what_the_list_gives_and_asks_for_the_rest(project: Path, actgen: Actgen) -> None:
    answer = actgen("new", "--siren", "244400404", "--acte", "deliberation-intercommunale")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(
        "Nantes Métropole (Loire-Atlantique, 244400404), académie de Nantes\n"
        "écrit variables/communes/nantes-metropole.yaml\u00a0: 13\u00a0valeurs à compléter.\n"
    )
    text = (project / "variables/communes/nantes-metropole.yaml").read_text(encoding="utf-8")
    assert text.startswith(
        "# yaml-language-server: $schema=../schema/groupement.schema.json\n# Le fichier de Nantes Métropole (Loire-"
    )
    assert "#   communes      24 communes membres\n" in text
    assert '\n  siren: "244400404"\n' in text
    assert "\n  siege: à compléter\n" in text
    assert "\nmembres:\n  - à compléter\n" in text
    assert not re.search(r"^(commune|maire):|^ +#?(nom|nature|population|communes):", text, re.MULTILINE)
    told = actgen("check", "--commune", "nantes-metropole")
    assert told.out == "nantes-metropole\u00a0: il reste 13\u00a0valeurs à compléter.\n"


def test_an_epci_is_found_by_its_name_where_no_commune_has_it(project: Path, actgen: Actgen) -> None:
    assert actgen("new", "--nom", "Nantes Métropole", "--acte", "deliberation-intercommunale").code == 0
    assert (project / "variables/communes/nantes-metropole.yaml").is_file()


@pytest.mark.long
def test_a_sitting_of_a_folder_is_begun_without_what_its_main_file_says(meyrals: Path, actgen: Actgen) -> None:
    answer = actgen("new", "--commune", "meyrals", "--seance", "12/05/2026", "--acte", "tarifs", "--acte", "affaire")
    file = "variables/communes/meyrals/seances/2026-05-12.yaml"
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == (
        "Meyrals, séance du 12\u00a0mai 2026\n"
        f"écrit {file}\u00a0: 19\u00a0valeurs à compléter.\n"
        "  modèle mairie/tarifs@2026, pour un acte à partir du 01/01/2026\n"
        "  modèle mairie/affaire@2026, pour un acte à partir du 01/01/2026\n"
        "Ouvrez ce fichier et remplacez chaque «\u00a0à compléter\u00a0», ou répondez aux questions\u00a0:\n"
        "  actgen new --ask --commune meyrals --seance 2026-05-12\n"
        "Puis contrôlez, et faites les actes\u00a0:\n"
        "  actgen check --commune meyrals --seance 2026-05-12\n"
        "  actgen render dossier --commune meyrals --seance 2026-05-12\n"
    )
    text = (meyrals / file).read_text(encoding="utf-8")
    assert text.startswith(
        "# yaml-language-server: $schema=../../../schema/seance.schema.json\n# Meyrals, séance du 12"
    )
    assert re.findall(r"^\w+:", text, re.MULTILINE) == ["seance:", "actes:"]
    assert not re.search(r"^  date:|^  presents:|^  conseillers_en_exercice:", text, re.MULTILINE)
    told = actgen("check", "--commune", "meyrals", "--seance", "2026-05-12")
    assert told.out == "meyrals\u00a0: il reste 19\u00a0valeurs à compléter.\n"


#: The words of a call about a sitting → what is said of it.
NO_SITTING = {
    "--commune=meyrals --seance=2026-02-10 --acte=tarifs --force": (
        "variables/communes/meyrals/seances/2026-02-10.yaml existe déjà. Rien n’a été écrit."
    ),
    "--commune=meyrals --seance=2026-05-12": "Nommez au moins un acte de cette séance.",
    "--commune=meyrals --seance=2026-05-12 --insee=24268": (
        "Une séance se commence dans le dossier d’une collectivité, qui dit déjà qui elle est."
    ),
    "--seance=2026-05-12 --acte=tarifs": (
        "Une séance se commence dans le dossier d’une collectivité, qui dit déjà qui elle est."
    ),
    "--commune=chateaubriant --seance=2026-05-12 --acte=tarifs": (
        "La commune «\u00a0chateaubriant\u00a0» a un seul fichier, qui dit une seule séance."
    ),
    "--commune=meyral --seance=2026-05-12 --acte=tarifs": "La commune «\u00a0meyral\u00a0» n’a pas de fichier",
    "--commune=meyrals --seance=2026-05-12 --acte=tariffs": "L’acte «\u00a0tariffs\u00a0» n’existe pas.",
}


@pytest.mark.parametrize("words", NO_SITTING)
def test_a_sitting_that_cannot_be_begun_is_told_and_writes_nothing(words: str, meyrals: Path, actgen: Actgen) -> None:
    files = {path: path.read_bytes() for path in meyrals.rglob("*.yaml")}
    answer = actgen("new", *words.split())
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(NO_SITTING[words])
    assert {path: path.read_bytes() for path in meyrals.rglob("*.yaml")} == files


def test_a_main_file_with_a_fault_is_told_before_a_sitting_is_begun(meyrals: Path, actgen: Actgen) -> None:
    main = meyrals / "variables/communes/meyrals/commune.yaml"
    main.write_text(main.read_text(encoding="utf-8").replace("Madame Anne ABEL", "à compléter"), encoding="utf-8")
    answer = actgen("new", "--commune", "meyrals", "--seance", "2026-05-12", "--acte", "tarifs")
    assert answer.code == 1
    assert "à compléter VAR-008 — variables/communes/meyrals/commune.yaml" in answer.err


def test_an_academy_without_any_template_is_told(project: Path, actgen: Actgen) -> None:
    (project / "variables/academies/rennes.yaml").write_text(
        'nom: Rennes\ndepartements: ["29"]\nrecteurs:\n  - { depuis: 2025-01-01, civilite: Monsieur }\n',
        encoding="utf-8",
    )
    answer = actgen("new", "--insee", "29019")
    assert answer.err == (
        "L’académie «\u00a0rennes\u00a0» n’a aucun modèle, ni publié, ni à l’état de projet.\n"
        "→ Faites-en un d’un texte reçu\u00a0: actgen templates new rennes/convention@2026 --from FICHIER\n"
    )


def test_a_name_whose_article_no_commune_has_is_not_taken_for_another(actgen: Actgen) -> None:
    answer = actgen("new", "--nom", "La Baule")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "Aucune commune n’a le nom de «\u00a0La Baule\u00a0».\n"
        "→ Noms voisins\u00a0:\n"
        "  Baule (Loiret, 45024)\n"
        "  La Baule-Escoublac (Loire-Atlantique, 44055)\n"
        "  Baulne (Essonne, 91047)\n"
    )
