"""Debian's libical as a judge: a small C program, compiled once per run, says how it reads a file."""

from __future__ import annotations

import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1] / "libical_judge.c"


@dataclass
class Reading:
    errors: list[str] = field(default_factory=list)
    events: list[tuple[str, float, float]] = field(default_factory=list)


class LibicalJudge:
    """Compiles the program into a temporary folder; raises OSError or CalledProcessError where that fails."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._program = Path(self._folder.name) / "libical_judge"
        subprocess.run(["cc", "-O1", "-o", self._program, SOURCE, "-lical"], check=True, capture_output=True, text=True)

    def read(self, path: Path) -> Reading:
        run = subprocess.run([self._program, path], capture_output=True)
        reading = Reading()
        if run.returncode:
            reading.errors.append(f"libical ended with {run.returncode}")
        for line in run.stdout.decode("utf-8", errors="replace").split("\n"):
            kind, *fields = line.split("\t")
            if kind == "error":
                reading.errors.append(" ".join(fields))
            elif kind == "event":
                reading.events.append((fields[0], float(fields[1]), float(fields[2])))
        return reading
