"""What is found, at the fields of a form."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.forms.finding import findings_of
from actgen.atelier.browser.forms.opening import opened_act, opened_collectivite, opened_sitting
from actgen.core.project import Project
from tests.atelier.browser.forms.asking import DELIBERATION, MEYRALS, SLUG, asked, file_of


def test_a_sound_act_has_nothing_and_is_ready(place: Project) -> None:
    opened = opened_act(asked(place, DELIBERATION))
    found = findings_of(opened, opened.form())
    assert (found.wrong, found.marks, found.state) == ((), (), "prêt")


def test_a_fault_of_an_act_of_a_list_stands_at_its_field(place: Project) -> None:
    path = place.root / "variables" / "communes" / "meyrals" / "seances" / "2026-02-10.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("numero: 2026-03", "numero: à compléter"), "utf-8")
    opened = opened_act(asked(place, {**MEYRALS, "acte": "cantine"}))
    assert [one.name for one in findings_of(opened, opened.form()).marks] == ["acte.numero"]
    other = opened_act(asked(place, {**MEYRALS, "acte": "judo"}))
    found = findings_of(other, other.form())
    assert (found.summary, found.others) == ((), 1)


def test_what_is_wrong_in_an_act_is_not_said_in_the_form_of_the_sitting(place: Project) -> None:
    text = (
        file_of(place)
        .read_text(encoding="utf-8")
        .replace("heure: 1", "heure: 9", 1)
        .replace("numero: ", "numero: ;", 1)
    )
    file_of(place).write_text(text, encoding="utf-8")
    opened = opened_sitting(asked(place, {"slug": SLUG, "part": "dossier"}))
    found = findings_of(opened, opened.form())
    assert [one.name for one in found.summary] == ["seance.heure"]
    assert found.above == ()


def test_the_form_of_a_collectivite_tells_what_is_wrong_with_it(place: Project) -> None:
    text = file_of(place).read_text(encoding="utf-8")
    file_of(place).write_text(text.replace("maire:\n", "maire:\n  depuis: hier\n", 1), encoding="utf-8")
    opened = opened_collectivite(asked(place, {"slug": SLUG}))
    assert [one.name for one in findings_of(opened, opened.form()).summary] == ["maire.depuis"]


@pytest.mark.long
def test_what_every_act_of_a_sitting_misses_is_said_once_at_the_field_of_the_sitting(place: Project) -> None:
    path = place.root / "variables" / "communes" / "meyrals" / "seances" / "2026-02-10.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("  convocation: 2026-02-04\n", ""), "utf-8")
    opened = opened_sitting(asked(place, MEYRALS))
    found = findings_of(opened, opened.form())
    assert [(one.name, one.finding.diagnostic.code) for one in found.summary] == [("seance.convocation", "REM-001")]
    act = opened_act(asked(place, {**MEYRALS, "acte": "judo"}))
    (linked,) = findings_of(act, act.form()).linked
    assert linked.lead.address == "/collectivites/meyrals/2026-02-10/seance#seance.convocation"


def test_the_form_of_an_act_leads_to_the_field_of_the_sitting_that_stops_it(place: Project) -> None:
    text = file_of(place).read_text(encoding="utf-8")
    file_of(place).write_text(text.replace("  presents:\n", "  presents:\n    - à compléter\n", 1), encoding="utf-8")
    opened = opened_act(asked(place, DELIBERATION))
    found = findings_of(opened, opened.form())
    assert [one.lead.address for one in found.linked] == [
        "/collectivites/chateaubriant/dossier/seance#seance.presents.0"
    ]
    assert (found.above, found.summary) == ((), ())


def test_a_field_of_a_group_is_called_after_its_group(place: Project) -> None:
    text = (
        file_of(place).read_text(encoding="utf-8").replace("personne: Monsieur Alain HUNAULT", "personne: à compléter")
    )
    file_of(place).write_text(text, encoding="utf-8")
    opened = opened_collectivite(asked(place, {"slug": SLUG}))
    label = "Le maire, Civilité, prénom et nom, le nom en capitales"
    assert [one.label for one in findings_of(opened, opened.form()).marks] == [label]
    act = opened_act(asked(place, DELIBERATION))
    (linked,) = findings_of(act, act.form()).linked
    assert (linked.lead.address, linked.lead.label) == (f"/collectivites/{SLUG}/identite#maire.personne", label)


def test_the_form_of_a_sitting_names_the_acts_that_wait(place: Project) -> None:
    text = file_of(place).read_text(encoding="utf-8").replace("    numero: ", "    numero: à compléter #", 1)
    file_of(place).write_text(text, encoding="utf-8")
    opened = opened_sitting(asked(place, {"slug": SLUG, "part": "dossier"}))
    (waiting,) = findings_of(opened, opened.form()).nexts
    assert waiting.address == f"/collectivites/{SLUG}/dossier/actes/deliberation/formulaire"
    assert (waiting.title[:24], waiting.state) == ("Adhésion à un groupement", "à compléter")
