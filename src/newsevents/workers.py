"""Spread batches over processes: in order, with bounded memory."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import Any, TypeVar

Item = TypeVar("Item")
Batch = TypeVar("Batch")
Result = TypeVar("Result")

# One batch in work and one waiting for each process: nobody idles, and no more than this is ever held.
_BATCHES_PER_PROCESS = 2

_work: Callable[[Any], Any] | None = None


def cut_batches(items: Iterable[Item], batch_size: int) -> Iterator[list[Item]]:
    """Cut ``items`` into lists of ``batch_size``, the last one shorter, taking no more at a time."""
    remaining = iter(items)
    while batch := list(islice(remaining, batch_size)):
        yield batch


def map_batches(
    make_work: Callable[[], Callable[[Batch], Result]], batches: Iterable[Batch], *, n_process: int
) -> Iterator[Result]:
    """Apply a function to batches in ``n_process`` new processes.

    Args:
        make_work: Makes the function, once in each process; must be picklable, as must batches and results.
        batches: Taken only as fast as results are.
        n_process: How many processes.

    Yields:
        One result a batch, in the order of the batches.
    """
    # "spawn" everywhere: a forked copy of a process with threads (tokenizers, BLAS) may hang.
    context = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(n_process, mp_context=context, initializer=_start, initargs=(make_work,))
    pending: deque[Future[Result]] = deque()
    try:
        for batch in batches:
            pending.append(executor.submit(_run, batch))
            if len(pending) >= n_process * _BATCHES_PER_PROCESS:
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
    finally:
        executor.shutdown(cancel_futures=True)


def _start(make_work: Callable[[], Callable[[Any], Any]]) -> None:
    global _work
    _work = make_work()


def _run(batch: Any) -> Any:
    assert _work is not None
    return _work(batch)
