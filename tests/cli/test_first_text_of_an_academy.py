"""The whole way of a new user: an académie without a file, a received convention, a commune, a first act."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.atelier.importing.sources import DOCUMENTS, made
from tests.conftest import Actgen

SOURCE = next(one for one in DOCUMENTS if one.text == "convention-rennes" and one.kind == "docx")


@pytest.fixture
def received(project: Path) -> str:
    file, content = made(SOURCE)
    (project / file).write_bytes(content)
    return file


def replace(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def test_a_departement_without_an_academy_is_told_how_to_begin_one(project: Path, actgen: Actgen) -> None:
    answer = actgen("new", "--insee", "35024")
    assert answer.code == 2
    assert "Ce département est de l’académie de Rennes" in answer.err
    assert "actgen templates new rennes/convention@2026 --from FICHIER" in answer.err


@pytest.mark.long
def test_from_a_received_convention_to_the_act_of_a_commune(received: str, project: Path, actgen: Actgen) -> None:
    answer = actgen("templates", "new", "rennes/convention@2026", "--from", received)
    assert (answer.code, answer.err) == (0, "")
    again = f"actgen templates new rennes/convention@2026 --from {received} --toutes-variables --force"
    assert answer.out.endswith(
        "écrit variables/academies/rennes.yaml\u00a0: 1\u00a0valeur à compléter, la civilité du recteur ou de la "
        "rectrice.\n"
        "→ Et maintenant\u00a0:\n"
        "  1. Ouvrez templates/rennes/convention/2026.rapport.html (double clic)\u00a0: il montre ce qui a été compris "
        "et ce qui est à relire.\n"
        "     Pour poser d’un coup toutes les balises qu’il propose\u00a0:\n"
        f"     {again}\n"
        "  2. Corrigez templates/rennes/convention/2026.docx dans Word, et complétez "
        "templates/rennes/convention/2026.yaml.\n"
        "  3. Essayez-le sur une commune\u00a0:\n"
        "     actgen new --insee CODE --acte convention    (code INSEE d’une commune de l’académie)\n"
        "     actgen render convention --commune NOM --version 2026 --projet\n"
    )
    replace(project / "variables/academies/rennes.yaml", ("civilite: à compléter", "civilite: Madame"))
    assert actgen(*again.split()[1:]).code == 0

    answer = actgen("new", "--insee", "35024", "--acte", "convention")
    assert (answer.code, answer.err) == (0, "")
    assert "c’est un projet, l’acte ne sera pas à signer" in answer.out
    assert answer.out.endswith("  actgen render convention --commune betton --version 2026 --projet\n")
    replace(
        project / "variables/communes/betton.yaml",
        ("  personne: à compléter", "  personne: Madame Laurence BESSON"),
        ("    date_signature: à compléter", "    date_signature: 2026-06-15"),
    )
    answer = actgen(
        "render", "convention", "--commune", "betton", "--version", "2026", "--projet", "--format", "docx,txt"
    )
    assert answer.code == 0, answer.err
    shown = (project / "out/betton/convention.txt").read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "LA COMMUNE DE BETTON" in shown
    assert "Madame Laurence BESSON, dûment habilitée par la délibération" in shown
    assert "Fait en deux exemplaires, à Betton, le 15 juin 2026" in shown
    assert "La Maire," in shown
    publish_and_render(project, actgen)


def publish_and_render(project: Path, actgen: Actgen) -> None:
    """The draft that a commune has tried becomes the version that its date chooses."""
    name = "rennes/convention@2026"
    published = ("templates", "publish", name, "--date", "2026-05-01")
    assert "Cette ligne est encore marquée «\u00a0à compléter\u00a0»." in actgen(*published).err
    replace(
        project / "templates/rennes/convention/2026.yaml",
        ("  du: 2026-01-01    # à compléter", "  du: 2026-05-01"),
    )
    assert actgen("templates", "lint", name).code == 0
    assert actgen("golden", "update", "--projet", name).code == 0
    answer = actgen(*published)
    assert (answer.code, answer.err) == (0, "")
    assert "publié, pour les actes faits à partir du 01/05/2026" in answer.out
    answer = actgen("render", "convention", "--commune", "betton", "--format", "docx")
    assert (answer.code, answer.err) == (0, "")
    assert "convention\u00a0: modèle rennes/convention@2026" in answer.out


def test_an_academy_that_does_not_exist_is_told(received: str, project: Path, actgen: Actgen) -> None:
    answer = actgen("templates", "new", "renes/convention@2026", "--from", received)
    assert answer.code == 0
    assert "n’est le nom d’aucune académie de France. Vouliez-vous dire «\u00a0rennes\u00a0»" in answer.out
    assert not (project / "variables/academies/renes.yaml").exists()


def test_no_tag_and_every_tag_do_not_go_together(received: str, actgen: Actgen) -> None:
    answer = actgen(
        "templates", "new", "nantes/convention@2031", "--from", received, "--sans-variables", "--toutes-variables"
    )
    assert (answer.code, answer.err) == (
        2,
        "--sans-variables ne pose aucune balise, et --toutes-variables les pose toutes.\n→ Gardez l’une des deux.\n",
    )


@pytest.mark.parametrize("name", ["mairie/subvention@2031", "commune-betton/subvention@2031"])
def test_a_collection_that_is_no_academy_needs_no_file_of_one(
    name: str, received: str, project: Path, actgen: Actgen
) -> None:
    answer = actgen("templates", "new", name, "--from", received)
    assert answer.code == 0
    report = project / "templates" / name.split("@", maxsplit=1)[0] / "2031.rapport.html"
    for told in (answer.out, report.read_text(encoding="utf-8")):
        assert "académie connue" not in told
        assert "alors que le modèle est celui" not in told
