"""What the engine reads of any collectivité: a file says `commune` and `maire`, or `collectivite` and `executif`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from actgen.variables.collectivites.sortes import Sorte
    from actgen.variables.persons import Personne


class Collectivite(Protocol):
    """Who it is. What is a commune's own (its INSEE code, its merger) only a commune has."""

    @property
    def nom(self) -> str:
        """Its name: « Oudon », « communauté de communes du Frontonnais »."""

    @property
    def le_nom(self) -> str:
        """The name as the subject of a sentence."""

    @property
    def de_nom(self) -> str:
        """The name after « de »; WordingError where nothing tells if it elides."""

    @property
    def a_nom(self) -> str:
        """The name after « à »."""

    @property
    def named(self) -> str:
        """How a contract or a heading names it: « Commune d’Oudon »."""

    @property
    def sorte(self) -> Sorte:
        """How its organs are called."""

    @property
    def territory(self) -> str:
        """The INSEE code that gives its département: its own, or that of a commune of it; empty without one."""

    @property
    def siren(self) -> str | None:
        """Its SIREN."""

    @property
    def siret(self) -> str | None:
        """Its SIRET."""

    @property
    def adresse(self) -> str | None:
        """The address of its seat."""

    @property
    def population(self) -> int | None:
        """Its municipal population."""

    @property
    def academie(self) -> str | None:
        """The academy that the file names."""

    @property
    def site(self) -> str | None:
        """Its web site."""

    @property
    def telephone(self) -> str | None:
        """Its telephone."""

    @property
    def telecopie(self) -> str | None:
        """Its fax."""

    @property
    def logo(self) -> str | None:
        """Its logo, a picture of the project."""

    @property
    def courriel(self) -> str | None:
        """Its e-mail address."""


class Executif(Protocol):
    """Who heads it, from one day to another."""

    @property
    def personne(self) -> Personne:
        """Who it is."""

    @property
    def appellation(self) -> str | None:
        """How she is called, where the file says so."""

    @property
    def depuis(self) -> date | None:
        """Her first day, where the file says so."""

    def holds(self, day: date) -> bool:
        """Whether she does on that day."""
