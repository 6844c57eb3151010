"""The HTML page in a real browser: what is in view after a click, what the accessibility rules say, what it may load."""

from __future__ import annotations

import json
import re
from pathlib import Path

import chromium
import pytest
from merging import SAMPLES

from briefing.article import Article, read_article
from briefing.brief import Options, brief
from briefing.merge import merge
from briefing.render import Layout, html
from briefing.render.merged import html as merged_html

AXE = Path(__file__).parent / "page" / "node_modules" / "axe-core" / "axe.min.js"
HOSTILE = (
    "<script>document.title='broken'</script> killed 33 people in <img src=http://a.bc/x onerror=alert(1)> on Friday.\n\n"
    "\"><a href='http://a.bc'>Gen. Hassan Tariq</a> said so: </style><style>*{display:none}</style> &amp; javascript:alert(1)."
)
REPEATED = (
    "A blast killed 33 people in Lahore on Friday. Eleven pupils and two teachers were killed in Quetta on Monday, police said."
    "\n\nTom Reed and Ann Bell were wounded. At least 12 soldiers are missing."
)
needs_browser = pytest.mark.skipif(chromium.PROGRAM is None, reason="no chromium on this machine (apt-get install chromium)")
needs_axe = pytest.mark.skipif(not AXE.exists(), reason="no axe-core (npm install --prefix tests/page)")


@pytest.fixture(scope="module")
def browser():
    page = chromium.Page()
    yield page
    page.close()


@pytest.fixture
def show(browser, tmp_path):
    """A briefing's page, open in the browser."""

    def opened(*briefings, width=1280, is_dark=False):
        path = tmp_path / "page.html"
        path.write_text(html.render(briefings, Layout(explain=True)), encoding="utf-8")
        browser.open(path, width, is_dark=is_dark)
        return browser

    return opened


def is_in_view(page: chromium.Page, identity: str) -> bool:
    box = page.evaluate(f"document.getElementById({json.dumps(identity)}).getBoundingClientRect().toJSON()")
    return box["top"] >= 0 and box["bottom"] <= page.evaluate("innerHeight")


def words_of(page: chromium.Page, identity: str) -> str:
    """The words of a mark without the links and tips inside it."""
    script = (
        f"(m => {{ const c = m.cloneNode(true); c.querySelectorAll('sup, .tip').forEach(e => e.remove());"
        f" return c.textContent; }})(document.getElementById({json.dumps(identity)}))"
    )
    return page.evaluate(script)


@needs_browser
def test_a_click_on_a_figure_goes_to_its_words_and_back(show, sample):
    briefing = brief(read_article(str(sample)))
    page = show(briefing)
    for figure in briefing.casualties[:: max(len(briefing.casualties) // 3, 1)]:
        page.click(f"#row-{figure.id} a[href='#{figure.id}']")
        assert page.evaluate("location.hash") == f"#{figure.id}"
        assert page.evaluate("document.querySelector(':target').id") == figure.id
        assert words_of(page, figure.id) == " ".join(briefing.document.quote(figure.span).split())
        assert is_in_view(page, figure.id)
        page.click(f"a[href='#row-{figure.id}']")
        assert page.evaluate("document.querySelector(':target').id") == f"row-{figure.id}"
        assert is_in_view(page, f"row-{figure.id}")


@needs_browser
def test_a_sentence_number_goes_to_the_sentence_and_back(show):
    page = show(brief(Article(REPEATED * 20)))
    page.click(".summary a")
    assert page.evaluate("document.querySelector(':target').className") == "sentence chosen"
    page.click(".sentence:target a.at")
    assert page.evaluate("document.querySelector(':target').closest('.summary') !== null")


@needs_browser
def test_hover_and_focus_show_the_row(show):
    page = show(brief(Article(REPEATED)))
    shown = "Array.from(document.querySelectorAll('.tip')).filter(t => getComputedStyle(t).display !== 'none').map(t => t.id)"
    assert page.evaluate(shown) == []
    page.hover("#c1 sup a")
    assert page.evaluate(shown) == ["tip-c1"]
    assert "Lahore, Friday" in page.evaluate("document.getElementById('tip-c1').textContent")
    page.hover("h1")
    page.evaluate("document.querySelector('#c2 sup a').focus()")
    assert len(page.evaluate(shown)) == 1


@needs_browser
def test_the_keyboard_alone_reaches_the_words_of_a_figure(show):
    page = show(brief(Article(REPEATED * 20)))
    for _ in range(40):
        page.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('href')") == "#c1":
            break
    page.press("Enter")
    assert page.evaluate("document.querySelector(':target').id") == "c1"


@needs_browser
@needs_axe
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("is_dark", [False, True])
def test_the_accessibility_rules_find_nothing(show, sample, width, is_dark):
    page = show(brief(read_article(str(sample))), width=width, is_dark=is_dark)
    assert violations(page) == []


@needs_browser
@needs_axe
def test_the_accessibility_rules_find_nothing_on_a_page_of_several_nor_of_hostile_ones(show):
    assert violations(show(brief(Article(REPEATED)), brief(Article(REPEATED)), brief(Article(HOSTILE)))) == []


@needs_browser
@needs_axe
def test_the_accessibility_rules_would_find_a_fault(show):
    page = show(brief(Article(REPEATED)))
    page.evaluate("document.querySelector('.length').style.color = '#eee'")
    page.evaluate("document.documentElement.removeAttribute('lang')")
    assert {"color-contrast", "html-has-lang"} <= {rule for rule, _ in violations(page)}


def violations(page: chromium.Page) -> list[tuple[str, list[str]]]:
    """What axe-core holds against the page: the rule and the elements."""
    page.evaluate(AXE.read_text(encoding="utf-8") + "; 0")
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations)")
    return [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found]


@needs_browser
def test_hostile_words_make_no_element_load_nothing_and_run_nothing(show, tmp_path):
    page = show(brief(Article(HOSTILE, title="</title><script>1</script>", notes=("<b>note</b>",))))
    assert page.requests == [(tmp_path / "page.html").as_uri()]
    assert page.complaints == []
    assert page.evaluate("document.querySelectorAll('script, img, iframe, b, body style').length") == 0
    assert page.evaluate("Array.from(document.links).every(a => a.getAttribute('href').startsWith('#'))")
    assert "<script>document.title='broken'</script>" in page.evaluate("document.body.textContent")
    assert page.evaluate("document.title") == "</title><script>1</script>"


@needs_browser
def test_the_policy_lets_no_script_and_no_other_style_in(show):
    page = show(brief(Article(REPEATED)))
    page.evaluate("document.body.appendChild(document.createElement('script')).textContent = 'window.ran = 1'")
    page.evaluate("document.head.appendChild(document.createElement('style')).textContent = 'body {display: none}'")
    assert page.evaluate("window.ran") is None
    assert page.evaluate("getComputedStyle(document.body).display") != "none"
    assert page.evaluate("getComputedStyle(document.querySelector('.toll')).fontWeight") == "700"


@needs_browser
@pytest.mark.parametrize("width", [320, 390, 768, 980, 1280])
def test_no_width_makes_the_page_scroll_sideways_nor_words_leave_their_cell(show, sample, width):
    page = show(brief(read_article(str(sample))), width=width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate("Array.from(document.querySelectorAll('td')).filter(d => d.scrollWidth > d.clientWidth + 1).length") == 0


def test_every_link_of_a_page_has_its_place(sample):
    briefing = brief(read_article(str(sample)))
    for briefings in ([briefing], [briefing, brief(Article(REPEATED))]):
        page = html.render(briefings, Layout(explain=True))
        ids = re.findall(r' id="([^"]+)"', page)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


@needs_browser
@needs_axe
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("is_dark", [False, True])
def test_the_accessibility_rules_find_nothing_on_a_merged_page(browser, tmp_path, width, is_dark):
    merged = merge([brief(read_article(str(path))) for path in SAMPLES], Options())
    path = tmp_path / "merged.html"
    path.write_text(merged_html.render(merged), encoding="utf-8")
    browser.open(path, width, is_dark=is_dark)
    assert browser.requests == [path.as_uri()]
    assert browser.complaints == []
    assert browser.evaluate("document.documentElement.scrollWidth") == width
    assert violations(browser) == []
