"""What a run was begun with; a rerun with anything else is refused."""

from __future__ import annotations

import hashlib
import json
import sys
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing import __version__
from briefing.batch.storage import is_remote, join, names_in, opened, replacing
from briefing.errors import OptionError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.batch.job import Job
    from briefing.batch.sources import File

if sys.platform != "win32":
    import fcntl
else:
    fcntl = None

NAME = ".manifest.json"
LOCK = ".lock"


def describe(job: Job, sources: tuple[str, ...], files: Iterable[File], shard: int) -> dict[str, Any]:
    """All on which the rows and their division into parts depend."""
    digest, size = hashlib.sha256(), 0
    for file in files:
        digest.update(json.dumps([file.name, file.size, file.mark]).encode())
        size += file.size
    options = {name: str(value) for name, value in asdict(job.settings).items()}
    about = {"briefing": __version__, "python": python_minor()} | options
    return about | {"form": job.form.value, "shard": shard, "sources": list(sources), "input": digest.hexdigest(), "bytes": size}


def python_minor() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def begin(job: Job, manifest: dict[str, Any], *, resume: bool) -> None:
    """Write the manifest, or hold it against the one that is there. Raises OptionError, WriteError."""
    folder = job.folder
    names = names_in(folder)
    if NAME not in names:
        if any(not name.startswith(".") for name in names):
            raise OptionError(f"{folder} holds other files; name a new folder")
        with replacing(join(folder, NAME)) as stream:
            stream.write(json.dumps(manifest, indent=2).encode())
        return
    if not resume:
        raise OptionError(f"{folder} holds a run; --resume goes on with it, or remove the folder")
    with opened(join(folder, NAME)) as stream:
        begun = json.loads(stream.read())
    for name, value in manifest.items():
        if begun.get(name) != value:
            raise OptionError(_refusal(folder, name, begun.get(name), value))


@contextmanager
def locked(folder: str) -> Iterator[None]:
    """The folder for this run alone, where the system can tell. Raises OptionError."""
    if is_remote(folder) or fcntl is None:
        yield
        return
    with (Path(folder) / LOCK).open("w") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise OptionError(f"{folder} is being worked on by another run; wait for it, or choose another output") from error
        except OSError:  # a file system without locks
            pass
        yield


def _refusal(folder: str, name: str, before: Any, now: Any) -> str:
    if name in {"input", "bytes"}:
        return f"--resume: the input has changed since the run in {folder} was begun; remove the folder to start afresh"
    begun = f"without {name}" if before is None else f"with {name} {before}"
    given = "" if now is None else f", not with {now}"
    return f"--resume: the run in {folder} was begun {begun}{given}; go on as it was begun, or remove the folder"
