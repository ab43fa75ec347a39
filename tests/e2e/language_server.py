"""A YAML language server, the program behind the help of most editors, for tests.

Owns finding one that is already here, and talking to it. Never downloads anything.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, Self

from msgspec import Struct

_SETTINGS = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False},
        "kubernetesCRDStore": {"enable": False},
    }
}


class Mark(Struct, frozen=True):
    """Something an editor would underline."""

    line: int
    """Counted from 1, as in an editor's margin."""
    message: str


def find_server() -> list[str] | None:
    """How to start the server, or None when it is not on this machine."""
    name = os.environ.get("YAML_LANGUAGE_SERVER") or shutil.which("yaml-language-server")
    if not name or not Path(name).exists() or not shutil.which("node"):
        return None
    return ["node", name, "--stdio"]


class LanguageServer:
    """One running server, asked as an editor asks."""

    def __init__(self, command: list[str], folder: Path) -> None:
        """Start it for a folder."""
        self._process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._last = 0
        self._marks: dict[str, list[Mark]] = {}
        abilities = {
            "textDocument": {"completion": {"completionItem": {"snippetSupport": True}}},
            "workspace": {"configuration": True},
        }
        self._ask(
            "initialize",
            {"processId": None, "rootUri": folder.as_uri(), "capabilities": abilities},
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": _SETTINGS})

    def __enter__(self) -> Self:
        """Use it, and be sure that it ends."""
        return self

    def __exit__(self, *_: object) -> None:
        """End it."""
        self._process.kill()
        self._process.communicate()

    def open(self, path: Path, text: str) -> list[Mark]:
        """Open a file with this text, and wait for what is marked in it."""
        about = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._marks.pop(path.as_uri(), None)
        self._tell("textDocument/didOpen", {"textDocument": about})
        while path.as_uri() not in self._marks:
            self._receive()
        return self._marks[path.as_uri()]

    def hover(self, path: Path, line: int, column: int) -> str:
        """What is shown for the word at a place; both count from 1."""
        answer = self._ask("textDocument/hover", _place(path, line, column))
        return str(answer["contents"]["value"]) if answer else ""

    def offers(self, path: Path, line: int, column: int) -> dict[str, str]:
        """What can be typed at a place: the text that is put in, by its label."""
        answer = self._ask("textDocument/completion", _place(path, line, column))
        items = answer["items"] if isinstance(answer, dict) else answer or []
        return {
            str(item["label"]): str(item.get("textEdit", {}).get("newText", item.get("insertText")))
            for item in items
        }

    def _ask(self, method: str, params: Any) -> Any:
        self._last += 1
        wanted = self._last
        self._send({"id": wanted, "method": method, "params": params})
        while True:
            told = self._receive()
            if told.get("id") == wanted and "method" not in told:
                return told.get("result")

    def _tell(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        """The next message; what the server asks in turn is answered at once."""
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "The language server ended."
        told: dict[str, Any] = json.loads(self._process.stdout.read(length))
        method = told.get("method")
        if method == "textDocument/publishDiagnostics":
            found = told["params"]["diagnostics"]
            self._marks[told["params"]["uri"]] = [
                Mark(one["range"]["start"]["line"] + 1, one["message"]) for one in found
            ]
        elif method and "id" in told:
            asked = told["params"].get("items", []) if method == "workspace/configuration" else []
            answer = [_SETTINGS.get(one.get("section", "")) for one in asked]
            self._send({"id": told["id"], "result": answer or None})
        return told


def _place(path: Path, line: int, column: int) -> dict[str, Any]:
    return {
        "textDocument": {"uri": path.as_uri()},
        "position": {"line": line - 1, "character": column - 1},
    }
