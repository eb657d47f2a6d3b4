"""The manifest of a template: what it is, when it serves, what its version states, the variables that only it reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any

from pydantic import Field, ValidationError

from actgen.core.names import key_of
from actgen.kinds.declared import DeclaredField, FieldName
from actgen.kinds.fields import annotation_of, read_value
from actgen.kinds.shipped import approved_by_others
from actgen.values.plain import plain
from actgen.variables.fiche import Fiche
from actgen.variables.fields import FieldFault, Line, Text, YesNo
from actgen.variables.manifest import ActeName, Changement, Etat, Faits, Fenetre, Modele, Texte


class Facts(Faits):
    """What a version states: its `faits`, and each of its variables that has a value.

    A declared day stands among `dates` too, a whole number among `nombres`, a text among `textes`: who reads those
    sees them. `values` has all that is declared, as a template reads it.
    """

    declared: dict[str, DeclaredField] = Field({})
    values: dict[str, Any] = Field({})

    def number(self, name: str) -> int | Decimal | None:
        """A number that is stated, an amount and a percentage too."""
        found = self.values.get(name, self.nombres.get(name))
        if not isinstance(found, int | Decimal) or isinstance(found, bool):
            return None
        return int(found) if found == int(found) else found

    def named(self) -> dict[str, Any]:
        """What is stated under a name of its own."""
        return {**super().named(), **self.values}


class Manifeste(Fiche):
    """Le manifeste d’un modèle."""

    titre: Line = Field(description="Le nom de l’acte, pour la liste des modèles et les propriétés des fichiers.")
    etat: Etat = Field(description="projet, publie ou abroge.")
    texte: Texte | None = Field(
        None,
        description="D’où viennent ses mots\u00a0: «\u00a0officiel\u00a0», ceux d’un texte reçu, mot pour mot, que "
        "«\u00a0actgen templates new --officiel\u00a0» a repris\u00a0; «\u00a0rédaction actgen\u00a0», les nôtres, "
        "faits des faits d’actes signés. Rien pour un texte du projet.",
    )
    fenetre: Fenetre = Field(description="Quand un acte peut être fait avec ce modèle.")
    remplace: Modele | None = Field(None, description="Le modèle que celui-ci remplace.")
    approuve: ActeName | None = Field(None, description="L’acte dont celui-ci reprend les faits.")
    accents_sur_capitales: YesNo = Field(
        False,
        description="oui pour que les mots en capitales, dans le modèle et dans l’objet de l’acte, reçoivent les "
        "accents qui sont certains\u00a0: DÉLIBÉRATION, À L’UNANIMITÉ. Les noms propres n’en reçoivent pas.",
    )
    faits: Faits = Field(Faits(), description="Les faits de la version.")
    variables: dict[FieldName, DeclaredField] = Field(
        {},
        description="Ce que seul ce modèle lit, déclaré comme les champs d’une sorte d’acte\u00a0; avec «\u00a0valeur"
        "\u00a0», un fait de cette version, sans elle, une ligne du fichier de la collectivité, sous l’acte.",
    )
    sources: tuple[Text, ...] = Field((), description="Les textes et les fiches d’où vient le modèle.")
    journal: tuple[Changement, ...] = Field((), description="Les changements, du plus ancien au plus récent.")

    @property
    def approved(self) -> str:
        """The act whose facts it is given, by default the one that the kinds of actgen approve."""
        return self.approuve or approved_by_others()

    @property
    def is_official(self) -> bool:
        """Whether the template holds an official text, word for word."""
        return self.texte is Texte.OFFICIEL

    @cached_property
    def asked(self) -> dict[str, DeclaredField]:
        """The variables that are fields of the act: the version gives them no value."""
        return {name: said for name, said in self.variables.items() if said.type and said.valeur is None}

    @cached_property
    def stated(self) -> dict[str, DeclaredField]:
        """The variables that are facts of the version: it gives their value."""
        return {name: said for name, said in self.variables.items() if said.type and said.valeur is not None}

    @cached_property
    def facts(self) -> Facts:
        """All that the version states."""
        values = dict(_values(self.stated))
        of_type = {name: said.spec.name for name, said in self.stated.items()}
        typed = {
            part: {name: value for name, value in values.items() if of_type[name] in types}
            for part, types in _PARTS.items()
        }
        return Facts.model_construct(
            periode=self.faits.periode,
            precedente=self.faits.precedente,
            dates={**self.faits.dates, **typed["dates"]},
            nombres={**self.faits.nombres, **typed["nombres"]},
            textes={**self.faits.textes, **typed["textes"]},
            declared=self.stated,
            values=values,
        )


#: The part of `faits` where a value of each type could stand.
_PARTS: Mapping[str, tuple[str, ...]] = {
    "dates": ("date",),
    "nombres": ("nombre",),
    "textes": ("ligne", "texte", "choix", "adresse"),
}


def owner_of_facts(manifest: Manifeste | None) -> str:
    """The name after which a template reads the facts that it is given: `marche`."""
    return key_of(manifest.approved if manifest else approved_by_others())


def _values(stated: Mapping[str, DeclaredField]) -> Any:
    """Each value as a template reads it; what its type refuses is told by `field_faults`, and left out here."""
    for name, said in stated.items():
        try:
            yield name, plain(read_value(annotation_of(name, said), listed(said, said.valeur)))
        except (ValidationError, FieldFault):
            continue


def all_facts(stated: Sequence[Facts]) -> Facts:
    """What several versions state, the last one where they contradict each other; a period is that of the first."""
    return Facts.model_construct(
        periode=next((one.periode for one in stated if one.periode), None),
        precedente=next((one.precedente for one in stated if one.precedente), None),
        dates={name: day for one in stated for name, day in one.dates.items()},
        nombres={name: count for one in stated for name, count in one.nombres.items()},
        textes={name: text for one in stated for name, text in one.textes.items()},
        declared={name: said for one in stated for name, said in one.declared.items()},
        values={name: value for one in stated for name, value in one.values.items()},
    )


def listed(declared: DeclaredField, typed: Any) -> Any:
    """A value of a list that was typed alone, as a list of one."""
    return [typed] if declared.spec.is_list and not isinstance(typed, list) else typed
