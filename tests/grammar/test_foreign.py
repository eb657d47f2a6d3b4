"""What a template of another tool would write is told with what to write here."""

from __future__ import annotations

import re

import pytest
from jinja2.filters import FILTERS as JINJA_FILTERS

from actgen.fill.tag_words import unknown_word
from actgen.grammar.filters import FILTERS
from actgen.grammar.foreign import CLAUSE_INSTEAD, filter_instead, variable_instead
from actgen.grammar.rules import RuleBroken, check_tag
from actgen.grammar.sandbox import ClosedEnvironment

ENVIRONMENT = ClosedEnvironment()


def refused(source: str) -> tuple[str, str]:
    with pytest.raises(RuleBroken) as caught:
        check_tag(ENVIRONMENT, source)
    return caught.value.wording


def is_refused(source: str) -> bool:
    try:
        check_tag(ENVIRONMENT, source)
    except RuleBroken:
        return True
    return False


@pytest.mark.parametrize("name", sorted(set(JINJA_FILTERS) - set(FILTERS)))
def test_every_filter_of_jinja_is_known(name: str) -> None:
    message, hint = refused(f"{{{{ x | {name} }}}}")
    assert message == f"Le filtre «\u00a0{name}\u00a0» n’existe pas."
    assert hint == filter_instead(name)
    assert hint


@pytest.mark.parametrize("name", sorted({*JINJA_FILTERS, "euros", "lettres", "date", "pluriel", "pourcent", "au"}))
def test_what_is_to_be_written_instead_can_be_written(name: str) -> None:
    tags = re.findall(r"\{\{.+?\}\}|\{% if [^…]+? %\}", filter_instead(name))
    whole = [tag + ("{% endif %}" if tag.startswith("{%") else "") for tag in tags]
    assert [tag for tag in whole if is_refused(tag)] == []


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("upper", "Il s’appelle ici majuscules\u00a0: {{ commune.nom | majuscules }}."),
        ("join", 'Il s’appelle ici liste\u00a0: {{ ecoles | liste("designation") }}.'),
        ("e", "Retirez-le\u00a0: actgen le fait toujours."),
        ("Euros", "Il s’appelle ici montant\u00a0: {{ acte.montant | montant }}."),
        ("capitalize", "Il s’appelle ici majuscule_initiale\u00a0: {{ maire.titre | majuscule_initiale }}."),
    ],
)
def test_the_french_filter_is_named(name: str, hint: str) -> None:
    assert refused(f"{{{{ x | {name} }}}}")[1] == hint


@pytest.mark.parametrize("name", ["subdoc", "mon_sous_document", "SubDoc2", "richtext"])
def test_a_piece_of_a_document_is_a_clause(name: str) -> None:
    assert "écrivez {%p clause NOM %} seul dans son paragraphe." in variable_instead(name)
    assert variable_instead("commune") == ""


@pytest.mark.parametrize(
    "tag", ["{{ self }}", "{{ _record }}", "{{ commune.__class__ }}", "{{ caller }}", "{{ super }}"]
)
def test_a_name_of_jinja_is_told_with_what_to_write(tag: str) -> None:
    assert refused(tag)[1] == "Nommez une valeur du dossier\u00a0: {{ commune.nom }}, {{ seance.date | date_longue }}."


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("{{ commune.nom.upper() }}", "Il s’appelle ici majuscules\u00a0: {{ commune.nom | majuscules }}."),
        ("{{ upper(commune.nom) }}", "Il s’appelle ici majuscules\u00a0: {{ commune.nom | majuscules }}."),
        ("{{ seance.date.strftime('%d') }}", "Il s’appelle ici date_longue\u00a0: {{ seance.date | date_longue }}."),
        ("{{ commune.nom.strip() }}", "Retirez-le\u00a0: actgen le fait toujours."),
    ],
)
def test_a_call_of_another_tool_names_the_filter(source: str, hint: str) -> None:
    assert refused(source) == ("Un modèle ne peut pas appeler une fonction.", hint)


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("si", "Un choix s’écrit {% if commune.site %} … {% endif %}."),
        ("Sinon", "L’autre choix s’écrit {% else %}, ou {% elif … %}."),
        ("pour", "Une répétition s’écrit {% for ecole in ecoles %} … {% endfor %}."),
        ("fin", "Un bloc se ferme par {% endif %} ou {% endfor %}."),
        ("end", "Un bloc se ferme par {% endif %} ou {% endfor %}."),
    ],
)
def test_a_tag_in_french_or_of_another_tool_names_the_one_to_write(word: str, hint: str) -> None:
    assert unknown_word(word) == (f"La balise «\u00a0{word}\u00a0» n’existe pas.", hint)


def test_the_inclusion_of_a_file_names_the_clause() -> None:
    assert unknown_word("include") == ("Un modèle ne peut pas inclure un fichier (include).", CLAUSE_INSTEAD)
    assert "{%p clause NOM %}" in CLAUSE_INSTEAD
