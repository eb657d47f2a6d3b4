"""What to do, in the words of a page."""

from __future__ import annotations

from actgen.atelier.browser.findings import told
from actgen.atelier.browser.forms.advising import advice_in_words, in_words
from actgen.core.diagnostics import FilePlace, error
from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of


def test_a_name_of_the_file_becomes_the_label_of_its_field(place: Project) -> None:
    kinds = kinds_of(place)
    said = advice_in_words("Complétez-les, ou corrigez «\u00a0conseillers_en_exercice\u00a0».", kinds)
    assert said == "Complétez-les, ou corrigez «\u00a0Le nombre de conseillers en exercice\u00a0»."
    said = advice_in_words("L’acte la motive\u00a0: «\u00a0urgence\u00a0», sous «\u00a0seance\u00a0».", kinds)
    assert said == "L’acte la motive\u00a0: «\u00a0L’urgence, si le délai de convocation a été abrégé\u00a0»."


def test_words_that_are_no_name_stay(place: Project) -> None:
    said = "Écrivez «\u00a0gratuit\u00a0», non «\u00a0zéro euro\u00a0»."
    assert advice_in_words(said, kinds_of(place)) == said


def test_a_name_that_stands_for_several_things_stays(place: Project) -> None:
    said = advice_in_words("Corrigez «\u00a0pour\u00a0» ou «\u00a0abstentions\u00a0».", kinds_of(place))
    assert said == "Corrigez «\u00a0pour\u00a0» ou «\u00a0Les abstentions\u00a0»."


def test_a_value_that_lacks_is_said_without_its_line(place: Project) -> None:
    hint = "Ajoutez une ligne «\u00a0numero: …\u00a0». Le numéro de l’acte."
    lacking = error("VAR-001", FilePlace("f"), "Il manque «\u00a0numero\u00a0» dans «\u00a0actes.tarifs\u00a0».", hint)
    (found,) = in_words(told([lacking]), kinds_of(place))
    assert (found.sentence, found.advice) == ("Cette valeur manque.", "Le numéro de l’acte.")
