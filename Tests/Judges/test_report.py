"""The report in a real browser: Chromium, as Debian packages it, asked by Playwright; accessibility judged by axe-core."""

import os
import pathlib
import re
import shutil
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from pypdf import PdfReader

ROOT = pathlib.Path(__file__).parent.parent.parent
PROGRAM = pathlib.Path(os.environ.get("ONBOARD", ROOT / ".build" / "debug" / "onboard"))
EXAMPLES = ROOT / "Curricula" / "Examples"
CHROMIUM = shutil.which("chromium")
# Where CI keeps what the pages look like.
PICTURES = pathlib.Path(os.environ.get("ONBOARD_SCREENSHOTS", ROOT / ".build" / "screenshots"))
LANGUAGES = ["en", "ru"]
WIDTHS = [375, 768, 1440]
A4 = (595, 842)
SECTIONS = {"answer", "glance", "cash", "gantt", "load", "learning", "finish", "exits", "use", "weeks", "people", "trainers", "rooms",
            "gaps", "told", "appendix"}


@pytest.fixture(scope="module")
def browser():
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("CI has no Chromium: apt-get install chromium")
        pytest.skip("no Chromium: apt-get install chromium to judge the report in a browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


def report(folder, example, language, *options):
    assert PROGRAM.exists(), f"build the program first: {PROGRAM}"
    file = folder / f"{example}-{language}.html"
    run = subprocess.run(
        [PROGRAM, "report", EXAMPLES / example, "--effort", "quick", "--lang", language, "--output", file, *options],
        capture_output=True, text=True)
    assert run.returncode in (0, 1), run.stderr
    return file


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reports")
    return {language: report(folder, "okna-plus", language, "--runs", "50") for language in LANGUAGES}


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    return report(tmp_path_factory.mktemp("large"), "dom-mebeli", "ru", "--runs", "0")


def opened(browser, file, width=1440, scheme="light", scripts=True):
    """The page, and whatever it complained of or asked for."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts, reduced_motion="reduce")
    page = context.new_page()
    faults = []
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: faults.append(request.url) if not request.url.startswith("file:") else None)
    page.goto(file.as_uri())
    return page, faults


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_is_quiet_and_no_wider_than_the_screen(browser, small, language, width, scheme):
    page, faults = opened(browser, small[language], width, scheme)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert faults == []
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = false)")
    page.screenshot(path=PICTURES / f"report-{language}-{width}-{scheme}-first.png")
    # What is far from the window is not drawn until somebody scrolls to it.
    page.add_style_tag(content="*{content-visibility:visible!important}")
    page.screenshot(path=PICTURES / f"report-{language}-{width}-{scheme}.png", full_page=True)
    page.context.close()


# Each pair of a language, a width and a scheme once.
@pytest.mark.parametrize("language, width, scheme", [
    ("en", 375, "light"), ("en", 1440, "dark"), ("ru", 375, "dark"), ("ru", 1440, "light")])
def test_axe_finds_nothing(browser, small, language, width, scheme):
    page, _ = opened(browser, small[language], width, scheme)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    found = Axe().run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"][:200]) for each in found] == []
    page.context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_there_without_scripts(browser, small, language):
    page, faults = opened(browser, small[language], scripts=False)
    assert page.locator("html").get_attribute("lang") == language
    assert {each.get_attribute("id") for each in page.locator("main > section").all()} == SECTIONS
    targets = [each.get_attribute("href") for each in page.locator("nav a").all()]
    assert all(page.locator(target).count() == 1 for target in targets)
    assert page.locator("h1").count() == 1
    assert page.locator(".filters").is_hidden()
    assert faults == []
    # The answer, with why and when not, is on the first screen.
    for part in (".lead", ".sides", ".scores", ".cards"):
        assert page.locator(part).bounding_box()["y"] < 900
    page.context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_comparison_is_a_picture_on_every_screen(browser, small, width):
    page, _ = opened(browser, small["en"], width)
    strips = page.locator("#glance .strip svg").all()
    assert len(strips) > 20
    for strip in strips:
        assert strip.bounding_box()["width"] >= 100
        signs = [each.bounding_box() for each in strip.locator("circle, path").all()]
        assert len(signs) == 4
        middles = sorted(each["x"] + each["width"] / 2 for each in signs)
        # All four are seen: none covers another one.
        assert all(right - left > 5 for left, right in zip(middles, middles[1:])), strip.inner_html()
    page.context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_picture_says_what_it_shows(browser, small, language):
    page, _ = opened(browser, small[language])
    pictures = page.locator("svg[role=img]").all()
    assert len(pictures) > 10
    for picture in pictures:
        names = [picture.get_attribute(name) for name in ("aria-labelledby", "aria-describedby")]
        if names[0] is None:
            assert len(picture.get_attribute("aria-label")) > 20
            continue
        words = [page.locator(f"[id='{name}']").text_content() for name in names]
        assert all(len(each) > 10 for each in words), words
        assert re.search(r"\d", words[1]), words
    hidden = page.locator("svg:not([role=img]):not([aria-hidden=true])")
    assert hidden.count() == 0
    page.context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_is_printed_on_a4(browser, small, language, tmp_path):
    page, _ = opened(browser, small[language])
    page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    PICTURES.mkdir(parents=True, exist_ok=True)
    shutil.copy(tmp_path / "report.pdf", PICTURES / f"report-{language}.pdf")
    pages = PdfReader(tmp_path / "report.pdf").pages
    assert {(round(each.mediabox.width), round(each.mediabox.height)) for each in pages} == {A4}
    assert 3 <= len(pages) <= 25
    empty = [number for number, each in enumerate(pages) if len(each.extract_text().strip()) < 20]
    assert empty == []
    fits_paper(page)
    assert page.locator("nav").is_hidden()
    page.context.close()


def fits_paper(page):
    """Nothing is wider than A4 between its margins: the browser would print the whole report smaller. Maps of many weeks lie across."""
    page.emulate_media(media="print")
    for wide, width in [(False, 700), (True, 1030)]:
        page.set_viewport_size({"width": width, "height": 900})
        found = page.evaluate("""([wide, width]) => [...document.querySelectorAll("main > section")]
            .filter(each => (getComputedStyle(each).page === "wide") === wide)
            .flatMap(each => [...each.querySelectorAll("table, svg, pre, p")])
            .filter(each => each.checkVisibility() && each.getBoundingClientRect().right > width)
            .map(each => each.closest("section").id + ": " + each.textContent.slice(0, 60))""", [wide, width])
        assert found == []


def test_pictures_do_not_write_one_word_over_another(browser, small, large):
    for file in (small["ru"], large):
        page, _ = opened(browser, file)
        page.evaluate("document.querySelectorAll('#gantt details').forEach(each => each.open = true)")
        found = page.evaluate("""() => [...document.querySelectorAll("figure svg")].filter(each => each.checkVisibility())
            .flatMap(each => {
                const texts = [...each.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()])
                return texts.flatMap(([one, a], i) => texts.slice(i + 1)
                    .filter(([, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
                        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > a.height / 3)
                    .map(([other]) => each.querySelector("title").textContent + ": " + one + " | " + other))
            })""")
        assert found == []
        page.context.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_paper_has_what_cannot_be_opened_there(browser, small, tmp_path, scripts):
    """The figures, weeks and the appendix; of people, trainers and rooms only whom somebody opened, and no heading of nothing."""

    def printed(page):
        page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
        text = " ".join(each.extract_text() for each in PdfReader(tmp_path / "report.pdf").pages)
        # A cell may take several lines.
        return " ".join(text.split())

    page, _ = opened(browser, small["en"], scripts=scripts)
    weeks = page.locator("#weeks tbody tr").count()
    text = printed(page)
    assert len(re.findall(r"\d\d:\d\d–\d\d:\d\d", text)) == weeks
    for words in ("Payments by month", "PPE τ, medium material", "Wilson E. B. (1927)", "First session"):
        assert words in text, words
    assert "Timetable by trainer" not in text and "Timetable by room" not in text
    trainer = page.locator("#trainers details").first
    trainer.locator("summary").click()
    text = printed(page)
    assert "Timetable by trainer" in text and "Timetable by room" not in text
    assert len(re.findall(r"\d\d:\d\d–\d\d:\d\d", text)) == weeks + trainer.locator("tbody tr").count()
    page.context.close()


def test_four_hundred_people_stay_usable(browser, large):
    assert large.stat().st_size < 5_000_000
    # The page's own work until it is loaded, on the processor's clock: what else the machine does is not the page's.
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(large.as_uri())
    metrics = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
    assert 0 < metrics["TaskDuration"] < 1, metrics
    context.close()
    page, faults = opened(browser, large)
    assert faults == []
    page.context.close()
    page, _ = opened(browser, large, 375)
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    fits_paper(page)
    page.context.close()


def test_filters_leave_those_who_fit(browser, large):
    page, _ = opened(browser, large)
    rows = page.locator("tr[data-t]")
    everybody = rows.count()
    assert everybody == 400

    def shown(selector):
        return page.evaluate("s => [...document.querySelectorAll(s)].filter(each => !each.closest('[hidden]')).length", selector)

    def wait(count):
        page.wait_for_function(
            "c => [...document.querySelectorAll('tr[data-t]')].filter(each => !each.hidden).length === c", arg=count)

    page.select_option("#team", index=1)
    team = page.locator("tr[data-t='0']").count()
    wait(team)
    assert 0 < team < everybody
    assert shown("#people details") == team
    assert str(team) in page.locator("#shown").text_content()
    page.select_option("#team", index=0)
    wait(everybody)
    people = page.evaluate("[...document.querySelectorAll('tr[data-t]')].map(each => [each.cells[0].textContent, each.dataset.r])")
    role = people[0][1].split()[0]
    page.select_option("#role", value=role)
    wait(sum(role in roles.split() for _, roles in people))
    page.select_option("#role", index=0)
    name = people[7][0]
    page.fill("#person", name.upper())
    alike = sum(each == name for each, _ in people)
    wait(alike)
    assert shown("#people details") == alike
    page.context.close()
