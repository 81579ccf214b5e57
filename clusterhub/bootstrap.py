"""Makes .venv from the lock files before anything else can be imported; standard library only."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has no such locks
    fcntl = None  # type: ignore[assignment]

OLDEST = (3, 11)
OURS = 3


def ensure(root: Path, *, for_tests: bool) -> Path | None:
    """The interpreter that has what is needed; None where it cannot be made (and says why).

    `.venv` is made anew when a lock file or the interpreter's version differs from what it was
    made from, not only when it is missing.
    """
    if sys.version_info < OLDEST:
        _say(
            f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed, and this is "
            f"{sys.version_info[0]}.{sys.version_info[1]}.",
            "Install a newer one from python.org, and run the command with it.",
        )
        return None
    with _one_set_up_at_a_time(root):
        return _ensure(root, "dev" if for_tests else "site")


def _ensure(root: Path, kind: str) -> Path | None:
    folder = root / ".venv"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / "cluster-hub.json"
    wanted = {name: _fingerprint(root / "requirements" / f"{name}.txt") for name in ("site", "dev")}
    made = _read(stamp)
    if python.is_file() and made.get("kind") in {kind, "dev"}:
        if made.get("lock") == wanted[str(made["kind"])]:
            return python
        kind = str(made["kind"])
    print(
        f"Setting up {folder.name} from requirements/{kind}.txt (once, a minute or so) ...",
        flush=True,
    )
    if not _make(folder) or not _install(python, root / "requirements" / f"{kind}.txt"):
        return None
    stamp.write_text(json.dumps({"kind": kind, "lock": wanted[kind]}))
    return python


def hand_over(python: Path, script: Path, arguments: list[str]) -> int | None:
    """Runs the script again with `python`; None where this already is that interpreter."""
    if Path(sys.prefix).resolve() == python.parent.parent.resolve():
        return None
    try:
        return subprocess.run([str(python), str(script), *arguments], check=False).returncode
    except KeyboardInterrupt:
        return 0


@contextmanager
def _one_set_up_at_a_time(root: Path) -> Iterator[None]:
    """Two commands started together must not make .venv under each other's feet."""
    if fcntl is None:
        yield
        return
    work = root / ".work"
    work.mkdir(exist_ok=True)
    with (work / "set-up.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _fingerprint(lock: Path) -> str:
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    return hashlib.sha256(lock.read_bytes() + version.encode()).hexdigest()


def _read(stamp: Path) -> dict[str, object]:
    try:
        found = json.loads(stamp.read_text())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _make(folder: Path) -> bool:
    shutil.rmtree(folder, ignore_errors=True)
    if shutil.which("uv"):
        return _run(["uv", "venv", "--quiet", "--python", sys.executable, str(folder)])
    done = subprocess.run(
        [sys.executable, "-m", "venv", str(folder)], capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        return True
    shutil.rmtree(folder, ignore_errors=True)
    if "ensurepip" in done.stdout + done.stderr:
        _say(
            "This Python comes without the part that makes virtual environments.",
            "On Debian and Ubuntu install it with: sudo apt install python3-venv",
        )
    else:
        _say("The folder .venv could not be made.", (done.stderr or done.stdout).strip())
    return False


def _install(python: Path, lock: Path) -> bool:
    if shutil.which("uv"):
        command = ["uv", "pip", "install", "--quiet", "--python", str(python)]
    else:
        command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if _run([*command, "--require-hashes", "-r", str(lock)]):
        return True
    _say(
        "The packages could not be installed; the lines above say why.",
        "Check the network connection, and run the command again.",
    )
    return False


def _run(command: list[str]) -> bool:
    return subprocess.run(command, check=False).returncode == 0


def _say(what: str, do: str) -> None:
    print(f"{what}\n{do}", file=sys.stderr)
