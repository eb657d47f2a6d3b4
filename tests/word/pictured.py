"""Word files of the house that show pictures."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from actgen.ooxml.pictures.reading import ENDINGS, MEDIA_TYPES
from actgen.ooxml.xml import RELATIONSHIPS
from tests.document.parts import RELATION, part, with_parts
from tests.word.making import Made


@dataclass(frozen=True)
class Pictured(Made):
    """A base act with pictures: the name of each file and its bytes, which every part shows by that name."""

    pictures: dict[str, bytes] = field(default_factory=dict)

    def docx(self) -> bytes:
        """The Word file."""
        bare = super().docx()
        relating, typing = "word/_rels/document.xml.rels", "[Content_Types].xml"
        parts: dict[str, str | bytes] = {f"word/media/{name}": content for name, content in self.pictures.items()}
        parts |= {
            relating: part(bare, relating).replace("</Relationships>", f"{self._relations()}</Relationships>"),
            typing: part(bare, typing).replace("</Types>", f"{self._types()}</Types>"),
        }
        for name in self.repeated:
            relations = f'<Relationships xmlns="{RELATIONSHIPS}">{self._relations()}</Relationships>'
            parts[f"word/_rels/{name}.xml.rels"] = relations
        return with_parts(bare, parts)

    def _relations(self) -> str:
        return "".join(
            f'<Relationship Id="{name}" Type="{RELATION}/image" Target="media/{name}"/>' for name in self.pictures
        )

    def _types(self) -> str:
        return "".join(
            f'<Override PartName="/word/media/{name}" ContentType="{MEDIA_TYPES[ENDINGS[Path(name).suffix]]}"/>'
            for name in self.pictures
            if Path(name).suffix in ENDINGS
        )
