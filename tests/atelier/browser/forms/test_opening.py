"""The file that an address names, opened for its form."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from msgspec.structs import replace

from actgen.atelier.browser.forms.answering import wanted_by
from actgen.atelier.browser.forms.items import Field, Form
from actgen.atelier.browser.forms.making import form_of
from actgen.atelier.browser.forms.opening import Opened, opened_act, opened_collectivite, opened_sitting
from actgen.atelier.browser.forms.posted import posted
from actgen.atelier.browser.places import parts
from actgen.atelier.browser.refusals import Refusal
from actgen.atelier.browser.typed_acts import typed_acts
from actgen.atelier.rewriting.merging import rewritten
from actgen.core.errors import InputFault
from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of
from actgen.variables.yaml.nodes import read_yaml
from actgen.variables.yaml.spans import spans_of
from tests.atelier.browser.forms.asking import DELIBERATION, MEYRALS, SLUG, asked, file_of
from tests.sizes import some


def test_an_act_of_a_list_is_found_by_its_name(place: Project) -> None:
    opened = opened_act(asked(place, {**MEYRALS, "acte": "cantine"}))
    assert (opened.subject.path, opened.entry) == (("actes", 2), "cantine")
    assert opened.subject.held["numero"] == "2026-03"
    assert opened.address == "/collectivites/meyrals/2026-02-10/actes/cantine/formulaire"


def test_a_sitting_of_a_folder_asks_no_roll_since_the_table_has_it(place: Project) -> None:
    opened = opened_sitting(asked(place, MEYRALS))
    assert not opened.subject.model.model_fields["presents"].is_required()
    assert opened.subject.around["membres"]
    assert str(opened.day) == "2026-02-10"


@pytest.mark.parametrize("acte", ["nulle", "../x"])
def test_an_act_that_is_not_there_is_no_page(place: Project, acte: str) -> None:
    with pytest.raises(Refusal, match="il n’y a pas d’acte"):
        opened_act(asked(place, {**DELIBERATION, "acte": acte}))


def test_a_file_that_was_broken_by_hand_is_told_with_its_line(place: Project) -> None:
    file_of(place).write_text('commune: { insee: "44036"\nactes: {}\n', encoding="utf-8")
    with pytest.raises(InputFault) as refused:
        opened_collectivite(asked(place, {"slug": SLUG}))
    assert refused.value.diagnostics[0].code == "YAML-003"


@pytest.mark.long
def test_every_form_of_the_project_gives_back_the_bytes_that_it_was_made_from(place: Project) -> None:
    """Each act, each sitting, each collectivité of the examples, sent as its page shows it."""
    opened = every_form(place)
    assert len(opened) > 40
    for one in opened:
        fields = {item.name: (item.value,) for item in one.form().every() if isinstance(item, Field)}
        text = one.content.decode()
        assert rewritten(text, wanted_by(one.subject, posted(one.subject, fields)), one.subject.order) == text, one


#: Words that a file must quote, or that mean something to a form.
WORDS = ("Neuf", "a: b", "# x", "« a: b »", '"q"', "null", "deux\nlignes", "{a}", "x #1", "", "|", "12", "oui", "\\")


@pytest.mark.long
def test_whatever_is_typed_anywhere_changes_no_other_field(place: Project) -> None:
    random, forms = Random(57), every_form(place)
    for _ in some(range(60), 5):
        one = random.choice(forms)
        shown = values(one.form())
        typed = {name: random.choice(WORDS) for name in random.sample(sorted(shown), min(3, len(shown)))}
        sent = posted(one.subject, {name: (value,) for name, value in {**shown, **typed}.items()})
        text = rewritten(one.content.decode(), wanted_by(one.subject, sent), one.subject.order)
        subject = replace(one.subject, document=read_yaml(text.encode(), one.subject.document.path))
        again = values(form_of(subject, subject.held, {}))
        others = {name: value for name, value in shown.items() if name not in typed}
        assert {name: again.get(name, "") for name in others} == others, (one.address, typed)
        assert remarks(one.content.decode()) - remarks(text) == Counter()


def values(form: Form) -> dict[str, str]:
    return {one.name: one.value for one in form.every() if isinstance(one, Field)}


def remarks(text: str) -> Counter[str]:
    spans = spans_of(text)
    return Counter(spans.rows[row][sign:].rstrip() for row, sign in spans.remarks.items())


def every_form(place: Project) -> list[Opened]:
    """Those of each collectivité, of each sitting, of each act of the examples."""
    opened = [opened_collectivite(asked(place, {"slug": slug})) for slug in place.communes()]
    for part in (part for slug in place.communes() for part in parts(place, slug)):
        names = {"slug": part.slug, "part": part.word}
        acts = typed_acts(part, kinds_of(place))
        opened += [opened_act(asked(place, {**names, "acte": one.name})) for one in acts]
        opened += [opened_sitting(asked(place, names))]
    return opened


def test_the_form_of_a_sitting_says_how_many_members_the_law_gives(place: Project) -> None:
    opened = opened_sitting(asked(place, {"slug": SLUG, "part": "dossier"}))
    (seats,) = (one for one in opened.form().every() if one.name == "seance.conseillers_en_exercice")
    assert seats.words.help == (
        "La loi donne 33 sièges à une commune de cette population\u00a0; un siège vacant ne compte pas."
    )


def test_a_day_of_the_file_is_shown_as_a_clerk_types_it(place: Project) -> None:
    opened = opened_sitting(asked(place, {"slug": SLUG, "part": "dossier"}))
    (day,) = (one for one in opened.form().every() if one.name == "seance.date")
    assert isinstance(day, Field)
    assert day.value == "16/12/2021"
