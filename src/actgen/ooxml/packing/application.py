"""What a Word file says of the program that made it, `docProps/app.xml`: its name, and no count that would be false.

ECMA-376 part 1, 15.2.12.3 and 22.2: every property may lack, and Word counts pages and words anew when it saves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.ooxml.packing.parts import DECLARATION
from actgen.ooxml.packing.zipping import stored

if TYPE_CHECKING:
    from actgen.ooxml.packing.zipping import Entry

APP_PART = "docProps/app.xml"
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def application_part() -> Entry:
    """The part that names actgen."""
    said = f'<Properties xmlns="{_PROPERTIES}"><Application>actgen</Application></Properties>'
    return stored(APP_PART, (DECLARATION + said).encode())
