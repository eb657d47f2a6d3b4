"""What people write of a kind of act, as they write it: its name, its capacities, its fields, its rules.

The same syntax declares a field everywhere: in a kind of act, in the manifest of a template, in a root of a
collectivité’s file.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Annotated, Any

from pydantic import ConfigDict, Field

from actgen.core.names import SLUG_PATTERN
from actgen.values.naming import TypeDeclare, TypeSpec
from actgen.variables.actes import Nature
from actgen.variables.capacities import CapacityName
from actgen.variables.choices import Choice
from actgen.variables.fiche import Fiche
from actgen.variables.fields import Code, Count, Date, Formula, Line, Text, YesNo

FieldName = Annotated[str, Code(r"[a-z][a-z0-9_]*", "un nom de champ, en minuscules et sans accent", "montant_total")]
#: The two levels that the whole country shares, then those of a préfecture: @CTES, classification of 19 April 2017.
_NATIONAL = r"1\.[1-7]|2\.[1-3]|3\.[1-6]|4\.[1-5]|5\.[1-8]|6\.[1-5]|7\.(?:10|[1-9])|8\.[1-9]|9\.[1-4]"
_MATIERE = rf"(?:{_NATIONAL})(?:\.[0-9]{{1,2}}){{0,3}}"
MatiereCode = Annotated[str, Code(_MATIERE, "le code d’une matière (@CTES)", "7.5")]
RuleCode = Annotated[str, Code(r"[A-Z]{2,5}-[0-9]{3}", "le code d’une règle", "SUB-001")]
Collection = Annotated[
    str, Code(SLUG_PATTERN, "le nom d’une collection de modèles, en minuscules et sans accent", "mairie")
]
Source = Annotated[
    str, Code(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*", "le nom d’une date\u00a0: un point entre deux noms", "seance.date")
]
#: The collection that stands for the academy of the collectivité.
OF_THE_ACADEMY = "academie"


#: What opens a tag in a text that is filled as a template’s.
TAG = "{{"


def is_filled(text: Any) -> bool:
    """Whether what is declared is a text with tags, which is no value yet."""
    return isinstance(text, str) and TAG in text


class WhenMade(Choice):
    """Whether a paper of a sitting is made before it or after."""

    AVANT = "avant"
    APRES = "après"


class Gravity(Choice):
    """How grave the breach of a rule is."""

    ERREUR = "erreur"
    AVERTISSEMENT = "avertissement"


class DeclaredField(Fiche):
    """Un champ\u00a0: ce qu’on y écrit, ce qu’il veut dire, et quand."""

    #: Built at once: kinds, roots and manifests hold it, and would each build it anew.
    model_config = ConfigDict(defer_build=False)

    type: TypeDeclare | None = Field(
        None,
        description="Ce qu’on y écrit\u00a0: montant, date, liste de groupe… Sans type, le champ est celui d’une "
        "capacité, que cet acte demande autrement.",
        examples=["montant"],
    )
    description: Text | None = Field(
        None, description="Ce qu’il veut dire, en une phrase.", examples=["L’aide accordée."]
    )
    exemple: Any = Field(None, description="Ce qu’on peut y écrire.", examples=["1 500,00"])
    facultatif: YesNo = Field(False, description="oui s’il peut manquer.")
    attendu: YesNo = Field(
        False, description="oui si un fichier peut le taire tant qu’aucun modèle ne le lit\u00a0: un modèle y compte."
    )
    defaut: Any = Field(None, description="Sa valeur, quand rien n’est écrit.", examples=["la publication"])
    raison: Line | None = Field(None, description="Pourquoi cette valeur par défaut.", examples=["C’est l’usage."])
    choix: tuple[Formula, ...] = Field((), description="Pour un choix, les mots admis.", examples=["oui, peut-être"])
    parmi: Formula | None = Field(
        None,
        description="D’où viennent ses valeurs\u00a0: `actgen new` demande aussi ce qu’il faut pour les connaître.",
        examples=["ecoles | liste('designation')"],
    )
    motif: Formula | None = Field(
        None, description="L’expression régulière que la valeur doit suivre.", examples=["[A-Z]{2}[0-9]+"]
    )
    motif_dit: Line | None = Field(
        None, description="Ce motif, en mots\u00a0: deux lettres et un nombre.", examples=["deux lettres et un nombre"]
    )
    minimum: Formula | None = Field(None, description="La plus petite valeur, ou le moins d’éléments.", examples=["1"])
    maximum: Formula | None = Field(None, description="La plus grande valeur, ou le plus d’éléments.", examples=["10"])
    si: Formula | None = Field(
        None,
        description="La condition sans laquelle il n’est ni demandé ni admis\u00a0: montant > 0.",
        examples=["montant > 0"],
    )
    calcul: Formula | None = Field(
        None,
        description="Comment il se calcule\u00a0; il ne s’écrit alors jamais.",
        examples=["aides | somme('montant')"],
    )
    a_dire: YesNo = Field(
        False, description="oui si un acte qui le passe sous silence est refusé\u00a0; non si un modèle peut le taire."
    )
    valeur: Any = Field(None, description="Dans un manifeste, la valeur que la version donne.", examples=["40"])
    depuis: Date | None = Field(None, description="Le premier jour des actes qui ont ce champ.")
    jusqua: Date | None = Field(None, description="Le dernier jour des actes qui ont ce champ.")
    element: Line | None = Field(
        None,
        description="Pour une liste de groupes, ce qu’est un élément, en une phrase.",
        examples=["Une association aidée."],
    )
    champs: dict[FieldName, DeclaredField] = Field({}, description="Pour un groupe, les champs qu’il réunit.")

    @property
    def spec(self) -> TypeSpec:
        """Its type; LookupError where it only asks otherwise for a field that a capacity brings."""
        if self.type is None:
            raise LookupError("this field has no type of its own")
        return self.type

    @property
    def asks(self) -> bool:
        """Whether it, or a field of its group, has a condition, a calculation, a text to fill or days, or names what is
        elsewhere.
        """
        own = self.asks_itself or self.names_else or self.filled_default is not None
        return own or any(one.asks for one in self.champs.values())

    @cached_property
    def asks_itself(self) -> bool:
        """Whether it has a condition, a calculation or days, so that what a file states of it may break them."""
        return self.si is not None or self.calcul is not None or self.is_dated

    @cached_property
    def source(self) -> str:
        """What gives a value that is not typed: a calculation, a text with tags; empty where nothing does."""
        return self.calcul if self.calcul is not None else self.filled_default or ""

    @cached_property
    def is_stated_as_group(self) -> bool:
        """Whether a file states it field by field, once or in a list."""
        return self.type is not None and self.type.has_fields and self.calcul is None

    @property
    def filled_default(self) -> str | None:
        """Its default, where it is a text that is filled as a template’s."""
        return str(self.defaut) if is_filled(self.defaut) else None

    @cached_property
    def is_computed(self) -> bool:
        """Whether a file never states it: it has a calculation, or is a group of which each field has one."""
        if self.calcul is not None or not self.champs or self.spec.is_list:
            return self.calcul is not None
        return all(one.is_computed for one in self.champs.values())

    @cached_property
    def names_else(self) -> bool:
        """Whether its value names what is kept elsewhere: a member, an image of the project, an act of another day."""
        return self.type is not None and (self.type.one.name in ("membre", "image") or bool(self.type.one.acte))

    @cached_property
    def names_acts(self) -> bool:
        """Whether its value, or that of a field of its group, names an act of another sitting."""
        return self.type is not None and (
            bool(self.type.one.acte) or any(one.names_acts for one in self.champs.values())
        )

    @cached_property
    def is_optional(self) -> bool:
        """Whether a file may leave it out: it may lack, it has a condition, or a text stands for it."""
        return self.facultatif or self.attendu or self.si is not None or self.defaut is not None

    @property
    def is_asked(self) -> bool:
        """Whether a file must state it."""
        return not (self.is_optional or self.is_computed or self.is_dated)

    @cached_property
    def is_dated(self) -> bool:
        """Whether only the acts of some days have it: a file leaves it out of the others."""
        return self.depuis is not None or self.jusqua is not None


class DeclaredRubrique(DeclaredField):
    """Une rubrique du fichier d’une collectivité, que tous ses actes peuvent lire\u00a0: ses salles, son budget."""

    type: TypeDeclare = Field(
        description="Ce qu’on y écrit\u00a0: liste de groupe, groupe, ligne ou date.", examples=["liste de groupe"]
    )
    description: Text = Field(
        description="Ce qu’elle veut dire, en une phrase.", examples=["Les salles que la commune loue."]
    )
    facultatif: YesNo = Field(
        False, description="oui si un modèle qui la lit s’en passe. Un fichier qu’aucun acte ne fait lire s’en passe."
    )


class DeclaredRule(Fiche):
    """Une règle\u00a0: ce qu’elle vérifie, ce qu’elle dit, et deux exemples qui la montrent."""

    code: RuleCode = Field(description="Son code\u00a0: SUB-001.")
    pour: Formula | None = Field(
        None, description="La liste qu’elle parcourt\u00a0; chaque élément s’y nomme element.", examples=["acte.aides"]
    )
    verifie: Formula = Field(description="Ce qui doit être vrai.", examples=["element.montant <= 23000"])
    gravite: Gravity = Field(Gravity.ERREUR, description="erreur ou avertissement.")
    source: Line | None = Field(None, description="Le texte qui le demande.", examples=["règlement, art. 3"])
    depuis: Date | None = Field(None, description="Le premier jour des actes qu’elle lit.")
    jusqua: Date | None = Field(None, description="Le dernier jour des actes qu’elle lit.")
    message: Formula = Field(
        description="Ce qui ne va pas, avec les valeurs.", examples=["L’aide de {{ element.montant | montant }} est…"]
    )
    conseil: Formula | None = Field(None, description="Ce qu’il faut faire.", examples=["Demandez un devis."])
    juste: Any = Field(None, description="Des valeurs qui la respectent.", examples=["{aides: []}"])
    faux: Any = Field(None, description="Des valeurs qui l’enfreignent.", examples=["{aides: []}"])


class DeclaredKind(Fiche):
    """Une sorte d’acte."""

    nom: Line = Field(description="Comment les phrases le nomment\u00a0: arrêté de voirie.")
    feminin: YesNo = Field(False, description="oui si l’on dit «\u00a0une\u00a0».")
    description: Line | None = Field(
        None, description="Ce qu’il est, en une phrase.", examples=["La délibération qui accorde des aides."]
    )
    nature: Nature | None = Field(
        None,
        description="La nature sous laquelle il se transmet (@CTES)\u00a0: DE, AR, AI, CC, BF ou AU. Sans elle, "
        "l’acte ne se transmet pas\u00a0: il est exécutoire dès sa publication.",
    )
    matiere: MatiereCode | None = Field(None, description="Le code de sa matière (@CTES)\u00a0: 7.5.")
    collection: Collection = Field(
        "mairie",
        description="Où sont ses modèles\u00a0: un dossier de templates\u00a0; academie est celui de l’académie de la "
        "collectivité.",
        examples=["mairie"],
    )
    papier_de_seance: WhenMade | None = Field(
        None,
        description="avant ou après, si chaque séance a ce document, sans que son fichier le nomme, et qu’il se fait "
        "avant elle, comme la convocation, ou après\u00a0: «\u00a0actgen render seance\u00a0» le fait.",
    )
    a_dire: YesNo = Field(
        False,
        description="oui pour un papier de séance qui doit dire tout ce que la séance et ses actes retiennent, comme "
        "le procès-verbal\u00a0: s’il en passe un fait sous silence, il est refusé.",
    )
    rang: Count = Field(50, description="Sa place parmi les actes que l’on envoie.", examples=["20"])
    date: tuple[Source, ...] = Field(
        ("acte.date", "acte.date_signature", "seance.date"),
        description="D’où vient la date de l’acte\u00a0: le premier de ces noms qui est donné.",
    )
    capacites: tuple[CapacityName, ...] = Field((), description="Ce que l’acte a de commun avec d’autres.")
    champs: dict[FieldName, DeclaredField] = Field({}, description="Ce que l’acte a en propre.")
    regles: tuple[DeclaredRule, ...] = Field((), description="Ses règles.")
    approuve: Line | None = Field(
        None, description="L’acte qu’il approuve, et dont il lit les faits.", examples=["marche"]
    )


def article_of(kind: DeclaredKind) -> str:
    """The kind after its article: « la délibération », « l’arrêté », « le certificat d’adhésion »."""
    if _VOWEL.match(kind.nom):
        return f"l’{kind.nom}"
    return f"{'la' if kind.feminin else 'le'} {kind.nom}"


_VOWEL = re.compile(r"[aeiouyâàäéèêëîïôöùûüœAEIOUYÂÀÄÉÈÊËÎÏÔÖÙÛÜŒ]")
