"""Files of the shape of the official ones, small and invented: nobody of that name is mayor there."""

from __future__ import annotations

_MAYORS = (
    "Code du département;Libellé du département;Code de la collectivité à statut particulier;"
    "Libellé de la collectivité à statut particulier;Code de la commune;Libellé de la commune;Nom de l'élu;"
    "Prénom de l'élu;Code sexe;Date de naissance;Code de la catégorie socio-professionnelle;"
    "Libellé de la catégorie socio-professionnelle;Date de début du mandat;Date de début de la fonction"
)
_SCHOOLS = (
    "Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;Adresse_1;Code_postal;"
    "Code_commune;Nom_commune;Code_departement;Ecole_maternelle;Ecole_elementaire;Telephone;Mail;etat"
)


def mayors(*rows: tuple[str, str, str, str]) -> bytes:
    """The file of mayors: the code of the commune, the name, the first name, the sex of each."""
    lines = [
        f"{code[:2]};Département;;;{code};Commune;{nom};{prenom};{sex};1961-02-03;23;Profession;2026-03-20;2026-03-20"
        for code, nom, prenom, sex in rows
    ]
    return "\n".join([_MAYORS, *lines, ""]).encode()


def school(uai: str, nom: str, code: str, *classes: str, etat: str = "OUVERT", status: str = "Public") -> str:
    """A row of the directory: a school with those classes, « maternelle » and « élémentaire »."""
    nursery, elementary = (str(int(name in classes)) for name in ("maternelle", "élémentaire"))
    return (
        f"{uai};{nom};Ecole;{status};1 rue du Bourg;44000;{code};Commune;044;{nursery};{elementary};"
        f"0240000000;ce.{uai}@exemple.fr;{etat}"
    )


def directory(*rows: str) -> bytes:
    """The directory of schools of these rows, and of a collège that is none of a commune."""
    college = "0440999Z;Collège;Collège;Public;1 rue;44000;44036;Commune;044;0;0;0240000001;ce@exemple.fr;OUVERT"
    return "\n".join([_SCHOOLS, *rows, college, ""]).encode()
