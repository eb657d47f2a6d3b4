"""The act beside its form: as its file says it, and as it would be with what is typed."""

from __future__ import annotations

from actgen.atelier.browser.forms.pages import show_act_form
from actgen.atelier.browser.preview.pages import show_pages, show_preview, show_typed
from actgen.core.project import Project
from tests.atelier.browser.forms.asking import DELIBERATION, asked, file_of, said, sending


def test_the_preview_says_what_the_file_says_and_that_it_is_not_to_be_signed(place: Project) -> None:
    answer = show_preview(asked(place, DELIBERATION))
    assert answer.status == 200
    assert answer.body.decode().count(">Aperçu – acte à ne pas signer</aside>") == 1
    assert 'data-champs="acte.objet"' in answer.body.decode()


def test_on_paper_each_page_says_so(place: Project) -> None:
    style = show_preview(asked(place, DELIBERATION)).body.decode().partition("</style>")[0]
    assert '@page { @top-center { content: "Aperçu – acte à ne pas signer"' in style


def test_it_loads_nothing_and_runs_nothing(place: Project) -> None:
    policy = show_preview(asked(place, DELIBERATION)).headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:")
    assert "script-src" not in policy


def test_what_is_typed_is_shown_and_not_saved(place: Project) -> None:
    before = file_of(place).read_bytes()
    form = show_act_form(asked(place, DELIBERATION))
    answer = show_typed(sending(place, DELIBERATION, form, acte__objet="Un <script>objet</script> neuf"))
    assert "Un <script>objet</script> neuf" in said(answer)
    assert "<script>" not in answer.body.decode()
    assert file_of(place).read_bytes() == before


def test_what_lacks_leaves_a_hole_that_shows(place: Project) -> None:
    form = show_act_form(asked(place, DELIBERATION))
    answer = show_typed(sending(place, DELIBERATION, form, acte__rapporteur=""))
    assert answer.status == 200


def test_a_file_that_cannot_be_read_as_an_act_says_why_instead(place: Project) -> None:
    file_of(place).write_text(file_of(place).read_text("utf-8").replace("date: 2021", "date: 2O21"), encoding="utf-8")
    answer = show_preview(asked(place, DELIBERATION))
    assert answer.status == 422
    assert "L’aperçu attend" in said(answer)
    field = 'href="/collectivites/chateaubriant/dossier/seance#seance.date" target="_parent" data-champs="seance.date"'
    assert field in answer.body.decode()


def test_its_pages_are_those_of_its_pdf(place: Project) -> None:
    answer = show_pages(asked(place, DELIBERATION))
    assert answer.media == "application/pdf"
    assert answer.body.startswith(b"%PDF-")
