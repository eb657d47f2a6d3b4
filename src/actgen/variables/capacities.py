"""The capacities that a kind of act may have: what each lets the file of a collectivité state of such an act.

A kind names its capacities, « capacites: [numero, seance, vote, publicite] »; its acts have their fields, and the rules
that read a capacity hold for every act that has it. The packages of law bring them, by `core/door.py`.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from actgen.core.door import Group, brought
from actgen.variables.choices import Choice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.variables.actes import Capacity

#: The model of each capacity by its name, in the order in which their fields stand in a file.
CAPACITIES: Mapping[str, type[Capacity]] = MappingProxyType(
    {name: model for table in brought(Group.CAPACITIES) for name, model in table.items()}
)
if TYPE_CHECKING:
    #: The name of a capacity: one of the words of the table.
    CapacityName = Choice
else:
    CapacityName = Choice("CapacityName", {name.upper(): name for name in CAPACITIES})
