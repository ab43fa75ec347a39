"""A printing system made of two small programs that answer what a test wrote down.

Owns `lp` and `lpstat` in a folder that is the only one on PATH. Replies are those of CUPS 2.4.
"""

from __future__ import annotations

from pathlib import Path

import pytest

LPSTAT = """\
#!/bin/sh
[ -f "{folder}/$*" ] && exec /bin/cat "{folder}/$*"
exit 0
"""
LP = """\
#!/bin/sh
printf '%s\\n' "$@" > "{folder}/given"
/bin/cat > "{folder}/body"
/bin/cat "{folder}/lp says"
/bin/cat "{folder}/lp complains" >&2
exit {code}
"""
CANCEL = """\
#!/bin/sh
printf '%s\\n' "$@" >> "{folder}/cancelled"
exit {code}
"""
HANGING = "#!/bin/sh\nexec /bin/sleep 60\n"

SINCE = "since Sun Nov 22 00:26:58 2026"
IDLE = f"printer {{name}} is idle.  enabled {SINCE}\n"
PAUSED = f"printer {{name}} disabled {SINCE} -\n\t{{why}}\n"
DETAILS = "\tForm mounted:\n\tContent types: any\n\tAlerts: {signs}\n\tConnection: direct\n"
JOB = f"{{job}}                  ann              1024   {SINCE[6:]}\n"
JOB_DETAILS = "\tStatus: {status}\n\tAlerts: {signs}\n\tqueued for East\n"


class FakeCups:
    """Answers for the printing system."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Put the programs first and alone on PATH."""
        self._programs, self._replies = folder / "programs", folder / "replies"
        self._programs.mkdir()
        self._replies.mkdir()
        monkeypatch.setenv("PATH", str(self._programs))
        self.script("lpstat", LPSTAT.format(folder=self._replies))
        self.lpstat("-r", "scheduler is running\n")
        self.lp("request id is East-42 (1 file(s))\n")

    def script(self, name: str, text: str) -> None:
        """Make one of the programs do something else."""
        program = self._programs / name
        program.write_text(text)
        program.chmod(0o755)

    def lpstat(self, options: str, reply: str | bytes) -> None:
        """What `lpstat` answers to these options."""
        body = reply if isinstance(reply, bytes) else reply.encode()
        (self._replies / options).write_bytes(body)

    def lp(self, says: str = "", complains: str = "", code: int = 0) -> None:
        """What `lp` answers."""
        (self._replies / "lp says").write_text(says)
        (self._replies / "lp complains").write_text(complains)
        self.script("lp", LP.format(folder=self._replies, code=code))

    def printers(self, *names: str, usual: str = "", state: str = "") -> None:
        """The printers there are, idle and taking jobs unless a state is given."""
        idle = "".join(IDLE.format(name=name) + DETAILS.format(signs="none") for name in names)
        self.lpstat("-e", "".join(f"{name}\n" for name in names))
        self.lpstat("-l -p", state or idle)
        self.lpstat("-a", "".join(f"{name} accepting requests {SINCE}\n" for name in names))
        default = f"system default destination: {usual}\n" if usual else ""
        self.lpstat("-d", default or "no system default destination\n")
        for name in names:
            self.lpstat(f"-l -p {name}", state or idle)

    def waiting(self, status: str = "", signs: str = "none", job: str = "East-42") -> None:
        """Let a job wait in the queue East."""
        text = JOB.format(job=job) + JOB_DETAILS.format(status=status, signs=signs)
        self.lpstat("-l -o East", text)

    def done(self, status: str = "", signs: str = "none", job: str = "East-42") -> None:
        """Let a job be over in the queue East."""
        text = JOB.format(job=job) + JOB_DETAILS.format(status=status, signs=signs)
        self.lpstat("-l -W completed -o East", text)

    def cancels(self, code: int = 0) -> None:
        """Let `cancel` be there, and end with this code."""
        self.script("cancel", CANCEL.format(folder=self._replies, code=code))

    def cancelled(self) -> list[str]:
        """The jobs that were to be taken back."""
        path = self._replies / "cancelled"
        return path.read_text().split() if path.exists() else []

    def given(self) -> list[str]:
        """The words that `lp` was started with."""
        return (self._replies / "given").read_text().splitlines()

    def body(self) -> bytes:
        """What was to be printed."""
        return (self._replies / "body").read_bytes()
