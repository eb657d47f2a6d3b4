"""The former versions of the files of a collectivité."""

from __future__ import annotations

from actgen.atelier.browser.people import LOCAL
from actgen.atelier.browser.saving import digest_of, save
from actgen.core.project import Project
from tests.atelier.browser.served import Visitor


def test_what_a_file_said_before_can_be_read(place: Project, visitor: Visitor) -> None:
    path = place.commune_file("chateaubriant")
    old = path.read_bytes()
    new = old.replace(b"18:15", b"19:30")
    saved = save(place, path, new, made_from=digest_of(path), who=LOCAL, why="l’heure <était> fausse")
    page = visitor.get("/collectivites/chateaubriant/versions")
    assert "poste local : l’heure &lt;était&gt; fausse" in page.said
    name = saved.version.rpartition("/")[2].removesuffix(".yaml")
    version = visitor.get(f"/collectivites/chateaubriant/versions/{name}")
    assert "heure: 18:15" in version.said
    assert visitor.get(f"/collectivites/saint-ambroix/versions/{name}").status == 404


def test_a_line_of_the_journal_that_names_another_file_shows_nothing(place: Project, visitor: Visitor) -> None:
    journal = place.root / "variables" / "journal" / "atelier-2026-05.jsonl"
    journal.parent.mkdir()
    line = '{"quand": "2026", "qui": "A", "quoi": "enregistre", "fichier": "variables/communes/chateaubriant.yaml", '
    journal.write_text(line + '"version": "variables/historique/../../../etc/passwd"}\n', encoding="utf-8")
    assert "lire le texte d’avant" not in visitor.get("/collectivites/chateaubriant/versions").said
    assert visitor.get("/collectivites/chateaubriant/versions/passwd").status == 404
