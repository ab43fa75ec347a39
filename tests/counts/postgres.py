"""A PostgreSQL of one's own, and a line to it that can be cut.

Owns a server in a temporary folder that listens on a socket there and on no port.
"""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

SOCKET = ".s.PGSQL.5432"


def programs() -> Path | None:
    """Where PostgreSQL's programs are; None where it is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    initdb = shutil.which("initdb")
    return Path(initdb).resolve().parent if initdb else None


def _user() -> str:
    """Who runs the server: PostgreSQL refuses to be run by root."""
    if os.getuid():
        return pwd.getpwuid(os.getuid()).pw_name
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


class Server:
    """One server."""

    def __init__(self, where: Path) -> None:
        """Make a cluster with the programs in a folder, and start it."""
        self._programs = where
        self._user = _user()
        # Not below pytest's folder: that is closed to others, and too long for a socket.
        self.folder = Path(tempfile.mkdtemp(prefix="counts-pg-"))
        if os.getuid() == 0:
            shutil.chown(self.folder, self._user)
        self._call("initdb", "-D", str(self.folder / "data"), "-U", "tutor", "-A", "trust",
                   "-E", "UTF8", "--locale=C", "--no-sync")  # fmt: skip
        self.start()

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        options = f"-c listen_addresses='' -c unix_socket_directories='{self.folder}' -F"
        self._call("pg_ctl", "-D", str(self.folder / "data"), "-w", "-s", "-o", options,
                   "-l", str(self.folder / "log"), "start")  # fmt: skip

    def kill(self) -> None:
        """End the server as a power cut would."""
        self._call("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "-w", "-s", "stop")

    def remove(self) -> None:
        """End the server, and take its files away."""
        with suppress(subprocess.CalledProcessError):
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, folder: Path | None = None) -> str:
        """Its address, or the one by way of a socket in another folder."""
        return f"postgresql://tutor@/postgres?host={folder or self.folder}"

    def _call(self, program: str, *arguments: str) -> None:
        other = self._user if os.getuid() == 0 else None
        subprocess.run(
            [str(self._programs / program), *arguments],
            check=True,
            cwd=self.folder,
            user=other,
            extra_groups=[] if other else None,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


class Line:
    """A way to the server that cuts some connections after they commit, before the answer."""

    def __init__(self, server: Server, is_cut: Callable[[int], bool]) -> None:
        """Listen on a socket of its own; `is_cut` decides for each commit, counted from one."""
        self.folder = Path(tempfile.mkdtemp(prefix="counts-line-"))
        self._server = server
        self._is_cut = is_cut
        self._commits = 0
        self.cuts = 0
        self._guard = threading.Lock()
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(self.folder / SOCKET))
        self._listener.listen(16)
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Stop listening."""
        self._listener.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _address = self._listener.accept()
                threading.Thread(target=self._carry, args=(near,), daemon=True).start()

    def _carry(self, near: socket.socket) -> None:
        far = socket.socket(socket.AF_UNIX)
        with near, far, suppress(OSError):
            far.connect(str(self._server.folder / SOCKET))
            muted = threading.Event()
            back = threading.Thread(target=self._back, args=(far, near, muted), daemon=True)
            back.start()
            for data in _pieces(near):
                if b"COMMIT" in data and self._cuts_now():
                    # The server commits, and its answer never arrives.
                    muted.set()
                    far.sendall(data)
                    far.shutdown(socket.SHUT_WR)
                    back.join(30)
                    break
                far.sendall(data)

    def _back(self, far: socket.socket, near: socket.socket, muted: threading.Event) -> None:
        with suppress(OSError):
            for data in _pieces(far):
                if not muted.is_set():
                    near.sendall(data)
        # Also when the server broke off: nobody may wait for an answer that never comes.
        with suppress(OSError):
            near.shutdown(socket.SHUT_RDWR)

    def _cuts_now(self) -> bool:
        with self._guard:
            self._commits += 1
            is_cut = self._is_cut(self._commits)
            self.cuts += is_cut
            return is_cut


def _pieces(source: socket.socket) -> Iterator[bytes]:
    while data := source.recv(65536):
        yield data
