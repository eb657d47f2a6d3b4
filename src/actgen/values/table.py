"""The closed table of the types of values: one entry for each, which every room of the house asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from operator import attrgetter
from types import MappingProxyType
from typing import Annotated, Any

from msgspec import Struct
from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from actgen.cog.naming import with_code
from actgen.french.amounts import number_figures
from actgen.french.dates import date_long
from actgen.french.durations import duration_figures
from actgen.french.times import time_spaced
from actgen.values.bounds import Between
from actgen.values.codes import Courriel, Insee, Rna, Siren, Siret, Telephone, Uai
from actgen.values.durations import Duree
from actgen.values.groups import ActeCite, ActeDAilleurs, PeriodeEcrite
from actgen.values.numbers import (
    amount_shown,
    area_shown,
    figures,
    percentage_shown,
    read_amount,
    read_area,
    read_decimal,
    read_percentage,
    read_whole,
    typed_again,
)
from actgen.values.people import person_shapes
from actgen.values.places import CommuneNommee
from actgen.values.plain import plain
from actgen.values.shape import Kind, Shape, group, option, text
from actgen.variables.expected import Kind as Asked
from actgen.variables.fields import Date, Image, Line, PartialDate, Text, Time, YesNo
from actgen.variables.persons import Person

#: The attributes of a declaration that only some types take.
BOUNDS = frozenset({"minimum", "maximum"})
MOTIF = frozenset({"motif", "motif_dit"})
CHOICES = frozenset({"choix"})


class ValueType(Struct, frozen=True, eq=False):
    """A type of value: how it is named and typed, what reads it, what a question asks, what a template reads.

    `what` names one in a sentence; each of the `examples` may be typed, none of `refused`. `annotation` is what a
    Pydantic model takes, None where it is made for each field: of its words, of its fields, of its elements.
    `expected` is what a question asks for, `read_as` what a template reads, `filters` those that it most often writes
    the value with. `unbounded` is the annotation before its `least` value, `shown` how a sentence writes such a value.
    """

    name: str
    what: str
    description: str
    annotation: Any
    read_as: Shape
    expected: Asked = Asked.TEXT
    examples: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    filters: tuple[str, ...] = ()
    attributes: frozenset[str] = frozenset()
    unbounded: Any = None
    least: Any = None
    shown: Callable[[Any], str] = str

    @property
    def kind(self) -> Kind:
        """What lint takes the value for."""
        return self.read_as.kind

    def shape(self) -> Shape:
        """What a template reads of it."""
        return self.read_as

    def plain(self, value: Any) -> Any:
        """The value as a template and an expression read it."""
        return plain(value)


def _number(
    name: str, what: str, description: str, read: Callable[[Any], Any], shown: Callable[[Any], str], **more: Any
) -> ValueType:
    """A type of number, 0 or more unless a `minimum` says otherwise."""
    schema = {"type": ["number", "string"], "examples": list(more["examples"])}
    of = int if read is read_whole else Decimal
    again = [] if of is int else [PlainSerializer(typed_again, return_type=str)]
    unbounded = Annotated[(of, BeforeValidator(read), *again, WithJsonSchema(schema))]  # type: ignore[valid-type]
    return ValueType(
        name, what, description, Annotated[unbounded, Between(shown, 0)], Shape(Kind.NUMBER), Asked.NUMBER,
        unbounded=unbounded, least=0, shown=shown, attributes=BOUNDS, **more,
    )  # fmt: skip


_WORDED = ("majuscules", "majuscule_initiale", "minuscule_initiale")
_AMOUNT_FILTERS = ("montant", "montant_lettres", "montant_lettres_chiffres")
_PERSON = group("Une personne.", **person_shapes())

_ENTRIES = (
    ValueType(
        "texte", "un texte", "Un texte de plusieurs lignes, 4 000 caractères au plus.", Text, Shape(Kind.TEXT),
        examples=("Le conseil a entendu le rapporteur.", "Première ligne.\nSeconde ligne."),
    ),
    ValueType(
        "ligne", "un texte d’une ligne", "Un texte d’une ligne, 499 caractères au plus.", Line, Shape(Kind.TEXT),
        examples=("Club de judo",), refused=("Club de judo,",), filters=(*_WORDED, "de", "a"), attributes=MOTIF,
    ),
    _number(
        "nombre", "un nombre entier", "Un nombre entier, positif ou nul.", read_whole, number_figures,
        examples=("35", "11 600"), refused=("-5", "2,5", "trente"),
        filters=("nombre", "nombre_lettres", "ordinal", "ordinal_lettres", "accord"),
    ),
    _number(
        "decimal", "un nombre à virgule", "Un nombre, six décimales au plus, positif ou nul.", read_decimal, figures,
        examples=("2,5", "12 345,678", "40"), refused=("1.500", "1.500.000", "-2,5"),
    ),
    _number(
        "montant", "un montant en euros", "Un montant en euros, au centime près, positif ou nul.",
        read_amount, amount_shown,
        examples=("1 500", "1 500,00", "1500,50 €", "1 500,5", "12.345,60 €", "1,5 M€", "quarante euros"),
        refused=("1.500", "1,500", "12,345.678", "-40", "1 500 $"), filters=_AMOUNT_FILTERS,
    ),
    _number(
        "pourcentage", "un pourcentage", "Un pourcentage, positif ou nul\u00a0: 40 veut dire 40\u00a0%.",
        read_percentage, percentage_shown,
        examples=("40", "40 %", "12,5", "douze virgule cinq pour cent"), refused=("1.500", "12,34567", "-3 %"),
        filters=("pourcentage", "pourcentage_lettres"),
    ),
    ValueType(
        "date", "une date", "Un jour, de 1900 à 2200.", Date, Shape(Kind.DATE), Asked.DATE,
        examples=("2025-12-15", "15/12/2025", "15 décembre 2025"), refused=("15/12/25", "31/02/2025", "demain"),
        filters=("date_longue", "date_lettres", "date_avec_article", "date_jour", "date_chiffres", "annee"),
        attributes=BOUNDS, unbounded=Date, shown=date_long,
    ),
    ValueType(
        "mois", "un mois d’une année", "Un mois d’une année, ou un jour quand il est connu.", PartialDate,
        Shape(Kind.MONTH), examples=("2022-09", "septembre 2022", "2021-09-01"), refused=("2022-13", "septembre"),
        filters=("date_longue", "date_avec_article"),
    ),
    ValueType(
        "heure", "une heure", "Une heure du jour.", Time, Shape(Kind.TIME), Asked.TIME,
        examples=("19:00", "19 h 30", "20h11"), refused=("25:00", "soir"),
        filters=("heure", "heure_longue", "heure_lettres", "heure_compacte"), shown=time_spaced,
    ),
    ValueType(
        "duree", "une durée", "Une durée avec son unité, lue dans l’unité où elle est écrite.", Duree, Shape(Kind.TEXT),
        examples=("3 ans", "18 mois", "1 mois et 15 jours", "2 h 30"), refused=("36", "longtemps"),
        filters=("duree", "duree_lettres"), shown=duration_figures,
    ),
    ValueType(
        "periode", "une période", "Une période, du premier jour au dernier\u00a0: deux lignes «\u00a0du\u00a0» et "
        "«\u00a0au\u00a0», ou une seule. Un modèle l’imprime d’un jour à l’autre\u00a0: "
        "`{{ acte.travaux | periode }}`.", PeriodeEcrite,
        group("Une période.", du=Shape(Kind.DATE, "Le premier jour."), au=Shape(Kind.DATE, "Le dernier jour.")),
        Asked.GROUP, examples=("du 1er au 15 décembre 2025", "du 15/12/2025 au 03/01/2026"),
        refused=("du 15 au 1er décembre 2025", "décembre"), filters=("periode", "periode_lettres"),
    ),
    ValueType(
        "oui_non", "oui ou non", "oui ou non.", YesNo, Shape(Kind.FLAG), Asked.YES_NO, examples=("oui", "non"),
        refused=("peut-être",), filters=("case",), shown=lambda value: "oui" if value else "non",
    ),
    ValueType(
        "choix", "un mot d’une liste", "Un des mots de «\u00a0choix\u00a0», capitales et accents à part.",
        None, Shape(Kind.TEXT), Asked.CHOICE, filters=("case", *_WORDED), attributes=CHOICES,
    ),
    ValueType(
        "personne", "une personne", "Une personne\u00a0: prénom, puis nom en capitales, avec sa civilité si elle est "
        "connue.", Person, _PERSON, Asked.PERSON, examples=("Monsieur Rémy ORHON", "Mme HEBERT", "Anne LE GOFF"),
        refused=("Jean Dupont", "M. et Mme FABRE"), filters=("accord",), shown=attrgetter("whole"),
    ),
    ValueType(
        "membre", "un membre de l’assemblée", "Une personne de la liste des membres\u00a0; son nom s’écrit comme celui "
        "d’une personne.", Person, _PERSON, Asked.PERSON, examples=("Madame Anne LE GOFF",), refused=("Jean Dupont",),
        filters=("accord",), shown=attrgetter("whole"),
    ),
    ValueType(
        "commune", "une commune", "Une commune de la liste officielle, par son code INSEE ou par son nom.",
        CommuneNommee,
        group(
            "Une commune.",
            nom=text("Son nom.", example="Le Havre"),
            de_nom=text("Son nom, après «\u00a0de\u00a0».", example="du Havre"),
            a_nom=text("Son nom, après «\u00a0à\u00a0».", example="au Havre"),
            insee=text("Son code INSEE.", example="76351"),
        ),
        examples=("44003", "Ancenis-Saint-Géréon", "le havre"), refused=("44630", "Saint-Denis", "Nante"),
        shown=with_code,
    ),
    ValueType(
        "adresse", "une adresse", "Une adresse postale, sur une ligne.", Line, Shape(Kind.TEXT),
        examples=("1 place de la Mairie, 30500 SAINT-AMBROIX",), attributes=MOTIF,
    ),
    ValueType(
        "courriel", "une adresse électronique", "Une adresse électronique.", Courriel, Shape(Kind.TEXT),
        examples=("mairie@exemple.fr",), refused=("mairie.exemple.fr", "mairie@exemple"), attributes=MOTIF,
    ),
    ValueType(
        "telephone", "un numéro de téléphone", "Un numéro de téléphone, tel que l’acte l’écrit.", Telephone,
        Shape(Kind.TEXT), examples=("02 40 83 87 00", "02.40.83.87.00", "+33 2 40 83 87 00", "3939"),
        refused=("02 40 83", "mairie"), attributes=MOTIF,
    ),
    ValueType(
        "siren", "un numéro SIREN", "Un numéro SIREN, dont la clé est vérifiée\u00a0; les espaces ne comptent pas.",
        Siren, Shape(Kind.TEXT), examples=("200083228",), refused=("200083282", "20008322"),
    ),
    ValueType(
        "siret", "un numéro SIRET", "Un numéro SIRET, dont la clé est vérifiée\u00a0; les espaces ne comptent pas.",
        Siret, Shape(Kind.TEXT), examples=("21660228400012",), refused=("21660228400021", "216602284"),
    ),
    ValueType(
        "rna", "un numéro RNA", "Le numéro d’une association au répertoire national\u00a0: W et neuf chiffres.", Rna,
        Shape(Kind.TEXT), examples=("W442000001",), refused=("442000001",),
    ),
    ValueType(
        "uai", "un numéro UAI", "Le numéro d’un établissement scolaire, dont la lettre est vérifiée.", Uai,
        Shape(Kind.TEXT), examples=("0300673U",), refused=("0300673B", "300673U"),
    ),
    ValueType(
        "insee", "un code INSEE", "Le code officiel d’une commune, d’aujourd’hui ou d’avant une fusion.", Insee,
        Shape(Kind.TEXT), examples=("44003", "2A004"), refused=("44630", "99999"),
    ),
    _number(
        "superficie", "une superficie", "Une superficie, en mètres carrés\u00a0; hectares, ares et centiares se lisent "
        "aussi.", read_area, area_shown,
        examples=("1 250", "1 250 m²", "85,5 m²", "12 ha 50 a", "0 ha 12 a 50 ca", "2,5 ha"),
        refused=("1.250 m²", "12 a 150 ca", "5 km"),
    ),
    ValueType(
        "acte", "un acte que l’on cite", "Un acte que l’on cite\u00a0: son numéro, sa date et son objet.", ActeCite,
        group(
            "Un acte que l’on cite.",
            numero=text("Son numéro.", example="2021-153"),
            date=option(Shape(Kind.DATE, "Sa date.")),
            objet=option(text("Son objet.", example="Fixation des tarifs municipaux")),
        ),
        Asked.GROUP,
    ),
    ValueType(
        "acte de …", "un acte d’une autre séance", "Un acte d’une autre séance, de la sorte que le type nomme\u00a0: "
        "la date de la séance, une barre et le nom de l’acte. Ses champs se lisent comme les siens.", ActeDAilleurs,
        Shape(Kind.GROUP, "Un acte d’une autre séance.", open=True), examples=("2025-12-15/tarifs",),
        refused=("tarifs", "2025-12-15/Les tarifs"),
    ),
    ValueType(
        "image", "une image", "Une image PNG, JPEG ou SVG du projet, par son chemin.", Image, Shape(Kind.IMAGE),
        examples=("images/logo.png",), refused=("../logo.png", "logo.bmp", "C:\\logo.png"),
    ),
    ValueType(
        "groupe", "un groupe de valeurs", "Un groupe de valeurs, que «\u00a0champs\u00a0» déclare.", None,
        Shape(Kind.GROUP), Asked.GROUP,
    ),
    ValueType(
        "liste de …", "une liste", "Une liste de valeurs d’un même type, une par ligne après un tiret.", None,
        Shape(Kind.LIST), Asked.VALUES, filters=("liste", "length", "first"), attributes=BOUNDS,
    ),
)  # fmt: skip

#: Every type by its name; « liste de … » and « acte de … » hold the two that are named with another word.
TYPES: Mapping[str, ValueType] = MappingProxyType({entry.name: entry for entry in _ENTRIES})
LIST, ACT_OF = TYPES["liste de …"], TYPES["acte de …"]
