"""The scheduler of a Dask cluster, before any work is given: what its address is, and whether it speaks there."""

from __future__ import annotations

import re
import socket

from actgen.core.citing import cited
from actgen.core.errors import MachineFault, UsageFault

_ADDRESS = re.compile(r"tcp://(?P<host>[\w.-]+|\[[\da-fA-F:.]+\]):(?P<port>\d{1,5})")
_START = "Tapez «\u00a0dask scheduler\u00a0», puis «\u00a0dask worker tcp://…:8786 --nthreads 1\u00a0»."


def host_and_port(address: str) -> tuple[str, int]:
    """The machine and the port that an address names; UsageFault for any other text."""
    found = _ADDRESS.fullmatch(address)
    if found is None or not 0 < int(found["port"]) < 65536:
        raise UsageFault(f"{cited(address)} n’est pas l’adresse d’un ordonnanceur.", "Écrivez tcp://MACHINE:8786.")
    return found["host"].strip("[]"), int(found["port"])


def check_it_speaks(address: str, seconds: float) -> None:
    """MachineFault where nothing at that address speaks first within that time, as a scheduler does.

    Dask waits without end for the first word of what listens and is no scheduler.
    """
    try:
        with socket.create_connection(host_and_port(address), seconds) as line:
            if line.recv(1):
                return
            raise ConnectionError("closed without a word")
    except OSError as failure:
        raise no_scheduler(address) from failure


def no_scheduler(address: str) -> MachineFault:
    """What is told where no scheduler answers."""
    return MachineFault(f"À l’adresse {cited(address)}, aucun ordonnanceur ne répond avec un ouvrier.", _START)
