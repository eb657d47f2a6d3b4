"""The chunks of a run made by the workers of a Dask cluster, which see the project and the acts at the same paths."""

from __future__ import annotations

import logging
from concurrent.futures import CancelledError
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from actgen.atelier.batch.cluster.beside import answered, asked, made_beside
from actgen.atelier.batch.cluster.scheduler import check_it_speaks, no_scheduler
from actgen.core.errors import MachineFault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.batch.lot import Lot
    from actgen.atelier.batch.made import Made
    from actgen.atelier.batch.running import Chunks, Runner

#: How many seconds a scheduler has to answer, then a worker to come; how often a chunk that failed is given again; how
#: many are sent at once: of more than ten megabytes Dask would warn its user.
PATIENCE, _RETRIES, _SENT = 15, 3, 50
_INSTALL = "Installez-le avec actgen\u00a0: pip install actgen[dask]."
_AGAIN = "Relancez la même commande\u00a0: ce qui est fait reste, et n’est pas refait."


def on_cluster(address: str) -> Runner:
    """What makes the chunks by the workers of the scheduler at that address, in their order.

    MachineFault where Dask is not installed, where nobody answers or works there, and where a chunk is lost for good.
    """

    def made(lot: Lot, chunks: Chunks) -> Iterator[tuple[Made, ...]]:
        with _client(address) as client:
            there = replace(lot, output=lot.output.absolute())
            given = [asked(there, chunks.popleft()) for _ in range(len(chunks))]
            futures = client.map(made_beside, given, pure=False, retries=_RETRIES, batch_size=_SENT)
            given.clear()
            while futures:  # what is given back is let go: no death of a worker makes it again
                done, stopped = answered(futures.pop(0).result())
                yield done
                if stopped:
                    raise stopped

    return made


@contextmanager
def _client(address: str) -> Iterator[Any]:
    try:
        from distributed import Client, KilledWorker
    except ImportError as failure:
        raise MachineFault("Dask, qui est facultatif, n’est pas installé sur cette machine.", _INSTALL) from failure
    check_it_speaks(address, PATIENCE)
    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)  # the sentence below says it
    try:
        with Client(address, timeout=PATIENCE, set_as_default=False) as client:
            client.wait_for_workers(1, timeout=PATIENCE)
            yield client
    except OSError as failure:
        raise no_scheduler(address) from failure
    except (KilledWorker, CancelledError) as failure:
        raise MachineFault("Le travail donné aux ouvriers est perdu.", _AGAIN) from failure
