"""An .ics file as bytes and as components, read by the letter of RFC 5545 section 3.1 (CHECKLIST.md part A)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Iterator

MAX_OCTETS = 75
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True)
class Property:
    name: str
    parameters: dict[str, str]
    value: str


@dataclass
class Component:
    name: str
    properties: list[Property] = field(default_factory=list)
    children: list[Component] = field(default_factory=list)

    def all(self, name: str) -> list[Property]:
        return [each for each in self.properties if each.name == name]

    def value(self, name: str) -> str | None:
        found = self.all(name)
        return found[0].value if found else None

    def parts(self, *names: str) -> list[Component]:
        return [child for child in self.children if child.name in names]


def byte_problems(data: bytes) -> Iterator[tuple[str, str, str]]:
    """Place, what was found, what is allowed: CRLF, 75 octets, UTF-8 in every physical line, nothing unprintable."""
    if data.startswith(BYTE_ORDER_MARK):
        yield "line 1", "a byte order mark", "BEGIN:VCALENDAR"
    if not data.endswith(b"\r\n"):
        yield "the end", repr(data[-2:]), "CRLF"
    lines = data.split(b"\r\n")[:-1] if data.endswith(b"\r\n") else data.split(b"\r\n")
    for number, line in enumerate(lines, 1):
        following = lines[number] if number < len(lines) else b""
        for found, allowed in _line_problems(line, following):
            yield f"line {number}", found, allowed


def _line_problems(line: bytes, following: bytes) -> Iterator[tuple[str, str]]:
    if not line.strip():
        yield "an empty line", "none"
    if len(line) > MAX_OCTETS:
        yield f"{len(line)} octets", f"{MAX_OCTETS}"
    if b"\r" in line or b"\n" in line:
        yield "CR or LF alone", "CRLF"
    if match := CONTROL.search(line):
        yield f"control character {match.group()!r}", "none"
    try:
        line.decode("utf-8")
    except UnicodeDecodeError as error:
        yield f"not UTF-8: {error.reason}", "whole characters on each line"
    backslashes = len(line) - len(line.rstrip(b"\\"))
    if following.startswith((b" ", b"\t")) and backslashes % 2:
        yield "a fold between a backslash and its letter", "a fold elsewhere"


def read_components(data: bytes) -> list[Component]:
    """The top components; raises ValueError where BEGIN and END do not match or a line is no property."""
    text = re.sub(r"\r\n[ \t]", "", data.decode("utf-8", errors="replace"))
    root = Component("")
    stack = [root]
    for line in filter(None, text.split("\r\n")):
        prop = parse_property(line)
        if prop.name == "BEGIN":
            stack.append(Component(prop.value.upper()))
            stack[-2].children.append(stack[-1])
        elif prop.name == "END":
            if len(stack) < 2 or stack.pop().name != prop.value.upper():
                raise ValueError(f"END:{prop.value} without its BEGIN")
        else:
            stack[-1].properties.append(prop)
    if len(stack) > 1:
        raise ValueError(f"{stack[-1].name} does not end")
    return root.children


_PROPERTY = re.compile(r'([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)', re.DOTALL)
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:])*)')


def parse_property(line: str) -> Property:
    match = _PROPERTY.fullmatch(line)
    if match is None:
        raise ValueError(f"not a property: {line[:60]!r}")
    parameters = {name.upper(): value.strip('"') for name, value in _PARAMETER.findall(match.group(2))}
    return Property(match.group(1).upper(), parameters, match.group(3))
