"""The acts of a town hall that are files alone, subsidies and an arrêté: their four formats, their rules."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import MAIRIE, Actgen

FORMATS = ("docx", "pdf", "html", "txt")
#: What each act says, on paper, wherever its lines are cut.
SAID = {
    "subvention": (
        "le conseil municipal du Brignon, dûment convoqué le 2 avril 2026, s’est réuni à la mairie",
        "Ne prend part ni au débat ni au vote (article L. 2131-11 du Code général des collectivités territoriales) : "
        "Perrine TAULIGNAC",
        "DÉCIDE d’attribuer, au titre de l’exercice 2026, les subventions suivantes :",
        "Le Chœur des narcisses 1 250,50 €",
        "Total 2 000,50 €",
        "FIXE le montant total de ces subventions à deux mille euros et cinquante centimes (2 000,50 €).",
        "peut faire l’objet d’un recours contentieux devant le tribunal administratif de",
    ),
    "circulation": (
        "La Maire du Brignon,",
        "Du lundi 6 juillet 2026 à 8 heures au vendredi 10 juillet 2026 à 18 heures, la circulation est réglementée "
        "comme il suit sur les voies suivantes : rue du Lavoir et place du Four.",
        "– sur la place du Four, la vitesse est limitée à 30 km/h.",
        "Elles ne s’appliquent pas aux véhicules de secours et aux véhicules qui ramassent les ordures ménagères.",
        "La Maire est chargée de l’exécution du présent arrêté",
        "Fait au Brignon, le 29 juin 2026",
    ),
}


@pytest.fixture
def edit(project: Path) -> Callable[[str, str], None]:
    """Replace a text, which must stand there exactly once, in the file of the town hall."""

    def replace(old: str, new: str) -> None:
        path = project / "variables" / "communes" / f"{MAIRIE}.yaml"
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), encoding="utf-8")

    return replace


def flat(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


@pytest.mark.parametrize("acte", SAID)
def test_each_act_is_made_in_its_four_formats_and_says_what_was_decided(
    acte: str, project: Path, actgen: Actgen
) -> None:
    answer = actgen("render", acte, "--commune", MAIRIE, "--format", ",".join(FORMATS))
    assert (answer.code, answer.err) == (0, "")
    files = {suffix: project / "out" / MAIRIE / f"{acte}.{suffix}" for suffix in FORMATS}
    read = subprocess.run(
        ["pdftotext", "-layout", files["pdf"], "-"], capture_output=True, text=True, check=True
    ).stdout
    for words in SAID[acte]:
        assert words in flat(read), words
        assert words.replace("narcisses 1", "narcisses | 1").replace("Total 2", "Total | 2") in flat(
            files["txt"].read_text(encoding="utf-8")
        ), words
    assert files["html"].read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert files["docx"].read_bytes().startswith(b"PK")


@pytest.mark.long
def test_the_bundle_of_a_town_hall_names_no_academy(project: Path, actgen: Actgen) -> None:
    assert actgen("render", "dossier", "--commune", MAIRIE, "--format", "pdf", "--bundle").code == 0
    bundle = project / "out" / MAIRIE / "dossier.pdf"
    read = subprocess.run(["pdftotext", "-l", "2", bundle, "-"], capture_output=True, text=True, check=True).stdout
    assert "Académie" not in read
    assert flat(read).startswith("RÉPUBLIQUE FRANÇAISE Commune du Brignon Dossier de la commune du Brignon")
    assert "Arrêté temporaire de circulation" in flat(read)


def test_one_aid_is_in_the_singular_and_has_no_total(project: Path, actgen: Actgen) -> None:
    path = project / "variables" / "communes" / f"{MAIRIE}.yaml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("      - association: La Truite"), text.index("    vote:\n")
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    assert actgen("render", "subvention", "--commune", MAIRIE, "--format", "txt").code == 0
    said = flat((project / "out" / MAIRIE / "subvention.txt").read_text(encoding="utf-8"))
    assert "VU la demande présentée par l’association citée ci-dessous ;" in said
    assert (
        "la subvention suivante : Association | Montant Les Amis du four banal | 450 € FIXE le montant de cette" in said
    )
    assert "Total" not in said


def test_a_large_aid_without_convention_is_told(edit: Callable[[str, str], None], actgen: Actgen) -> None:
    edit("montant: 450", "montant: 30 000")
    told = flat(actgen("check", "--commune", MAIRIE).err)
    assert "avertissement SUB-001" in told
    assert "L’aide de 30 000 € à Les Amis du four banal dépasse 23 000 € : une convention est obligatoire." in told


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("    fin: 2026-07-10", "    fin: 2026-07-03",
         "erreur CIR-001 La mesure finit le 3 juillet 2026, avant de commencer le 6 juillet 2026."),
        ("    fin: 2026-07-10\n    heure_fin: 18:00", "    fin: 2026-07-06\n    heure_fin: 7:00",
         "erreur CIR-002 Le 6 juillet 2026, la mesure finit à 7 h, mais commence à 8 h."),
        ("    date: 2026-06-29", "    date: 2026-07-07",
         "avertissement CIR-003 L’arrêté est du 7 juillet 2026, après le début de la mesure, le 6 juillet 2026."),
        ("    signalisation: l’entreprise Tuilier, sous le contrôle de la commune\n", "",
         "avertissement CIR-004 L’arrêté ne dit pas qui met la signalisation en place. Sans panneaux, il ne s’impose "
         "pas aux usagers."),
        ("    demandeur:", "    avis_prefet: 2026-06-25\n    demandeur:",
         "erreur VAR-010 actes.circulation.avis_prefet n’est pas admis ici : sa condition, « grande_circulation », "
         "n’est pas remplie."),
        ("    demandeur:", "    grande_circulation: oui\n    demandeur:",
         "erreur VAR-001 Il manque « avis_prefet », que la condition « grande_circulation » demande."),
    ],
)  # fmt: skip
def test_the_rules_of_the_arrete(
    old: str, new: str, said: str, edit: Callable[[str, str], None], actgen: Actgen
) -> None:
    edit(old, new)
    told = flat(actgen("check", "--commune", MAIRIE).err)
    head = " ".join(said.split()[:2])
    assert head in told
    assert said.removeprefix(head).strip() in told
