"""One file that becomes a folder of sittings."""

from __future__ import annotations

from actgen.core.project import Project
from tests.atelier.browser.served import Visitor


def test_a_collectivite_of_one_file_becomes_a_folder_whose_version_before_is_kept(
    place: Project, visitor: Visitor
) -> None:
    assert "a un seul fichier, qui dit une seule séance." in visitor.get("/commencer?collectivite=saint-ambroix").said
    after = visitor.follow(visitor.post("/collectivites/saint-ambroix/dossier"))
    assert "Date de la séance" in after.said
    folder = place.root / "variables" / "communes" / "saint-ambroix"
    assert sorted(path.name for path in folder.iterdir()) == ["commune.yaml", "seances"]
    assert not folder.with_suffix(".yaml").exists()
    assert "lire le texte d’avant" in visitor.get("/collectivites/saint-ambroix/versions").said
