"""The mails of an export, read by Python's own parser of mail: RFC 5322, 2045 to 2047, 2231."""

import email
import email.policy
import json
import os
import pathlib
import re
import urllib.parse
import shutil
import subprocess

import pytest
from icalendar import Calendar

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
PROGRAM = pathlib.Path(os.environ.get("ONBOARD", ROOT / ".build" / "debug" / "onboard"))
EXAMPLE = ROOT / "Curricula" / "Examples" / "okna-plus"


def export(rollout, folder, now):
    run = subprocess.run(
        [PROGRAM, "export", rollout, "--effort", "quick", "--to", folder / "out", "--mail", folder / "mails", "--now", now],
        capture_output=True, text=True)
    assert run.returncode in (0, 1), run.stderr
    return json.loads((folder / "out" / "plan.json").read_text()), {path.name: path for path in (folder / "mails").iterdir()}


def calendars_in(folder):
    """Every calendar by its folder and name: whoever learns and teaches has two of one name."""
    return {(path.parent.name, path.stem): path.read_bytes() for path in folder.glob("out/*/*.ics")}


@pytest.fixture(scope="module")
def exports(tmp_path_factory):
    assert PROGRAM.exists(), f"build the program first: {PROGRAM}"
    folder = tmp_path_factory.mktemp("mails")
    plan, mails = export(EXAMPLE, folder, "2027-01-10T09:00:00Z")
    first = {name: path.read_bytes() for name, path in mails.items()}
    calendars = calendars_in(folder)
    changed = folder / "changed"
    shutil.copytree(EXAMPLE, changed)
    document = changed / "rollout.yaml"
    document.write_text(document.read_text().replace("closed: [", "closed: [2027-02-08..2027-02-12, ", 1))
    _, mails = export(changed, folder, "2027-01-20T09:00:00Z")
    second = {name: path.read_bytes() for name, path in mails.items()}
    return plan, first, calendars, second, calendars_in(folder)


def parts(data):
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert not message.defects
    alternative, attachment = message.iter_parts()
    plain, html = alternative.iter_parts()
    for part in (message, alternative, attachment, plain, html):
        assert not part.defects, part.defects
    return message, plain, html, attachment


def attached_name(data, attachment):
    """The name that RFC 2231 gives in pieces, which programs prefer to the plain one; else the plain one."""
    pieces = re.findall(rb"filename\*\d+\*=([^;\r]*)", data)
    if not pieces:
        return attachment.get_filename()
    return urllib.parse.unquote(b"".join(pieces).decode().split("''", 1)[1])


def test_everybody_with_a_session_has_one_mail_that_any_program_reads(exports):
    plan, first, calendars, _, _ = exports
    people = {person for each in plan["sessions"] for person in each["attendees"]}
    assert {name.split("-")[0] for name in first} >= people
    for name, data in first.items():
        message, plain, html, attachment = parts(data)
        assert message.get_content_type() == "multipart/mixed"
        assert [plain.get_content_type(), html.get_content_type()] == ["text/plain", "text/html"]
        assert attachment.get_content_type() == "text/calendar"
        assert attached_name(data, attachment) == name.removeprefix("trainer-").removesuffix(".eml") + ".ics"
        stem = attached_name(data, attachment).removesuffix(".ics")
        own = [calendar for (_, name), calendar in calendars.items() if name == stem]
        assert attachment.get_payload(decode=True) in own
        events = Calendar.from_ical(attachment.get_payload(decode=True)).walk("VEVENT")
        for event in events:
            assert str(event["SUMMARY"]) in plain.get_content()
        assert re.match(r"Ваше обучение: \d+\s\w+ — «Окна Плюс»", message["Subject"]), message["Subject"]
        assert message["Date"] and message["Message-ID"] and message["From"]


def test_no_line_is_too_long_or_ended_otherwise_than_by_crlf(exports):
    for data in [*exports[1].values(), *exports[3].values()]:
        assert b"\n" not in data.replace(b"\r\n", b"") and data.endswith(b"\r\n")
        head, _, _ = data.partition(b"\r\n\r\n")
        assert max(map(len, head.split(b"\r\n"))) <= 78
        assert max(map(len, data.split(b"\r\n"))) <= 998
        assert data.isascii()
        for word in re.findall(rb"=\?.*?\?=", head):
            assert len(word) <= 75
            email.header.make_header(email.header.decode_header(word.decode()))


def test_only_those_whose_calendar_changed_are_told_and_of_the_changes_first(exports):
    _, _, before, second, after = exports
    changed = {key[1] for key in after if before.get(key) != after[key]}
    told = {name.removesuffix(".eml").removeprefix("trainer-") for name in second}
    people = {name for _, name in after if re.match(r"\d|petrova|[a-z]+-[А-Я]", name)}
    assert told <= changed and told
    assert changed & people - told <= {name for name in changed if not re.match(r"\d", name)}
    for data in second.values():
        message, plain, _, _ = parts(data)
        assert message["Subject"].startswith("Ваше обучение изменилось (")
        text = plain.get_content()
        first = min(text.find(word) for word in ("Отменено", "Перенесено", "Изменилось", "Новое") if word in text)
        assert first < text.index("Всё, что впереди")
