"""What does a person have before them: one browser window, and what may not happen in it?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypedDict

from playwright.sync_api import ConsoleMessage, Error, Locator, Page, expect

from tests.e2e.authenticator import code_of
from tests.e2e.product import Product
from tests.e2e.state import PASSWORD, SECRETS

# The browser itself reports every answer of 400 and above; the screens' own errors read otherwise.
REFUSAL = "Failed to load resource: the server responded with a status of 4"


class Answer(TypedDict):
    """What the API said."""

    status: int
    body: Any


@dataclass
class Window:
    """A window of a browser with its own cookies, and what its console complained of."""

    page: Page
    product: Product
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._heard)
        self.page.on("pageerror", self._failed)

    def go(self, place: str, path: str = "/") -> None:
        """Open `path` at a body's slug, at "console", or at the apex ("")."""
        self.page.goto(self.product.address(place, path))

    def sign_in(self, place: str, login: str, *, then: str, language: str = "ml") -> None:
        """Sign in at `place`, arrive at the path `then`, and read in `language`.

        A code of an authenticator app is good once in half a minute, so whoever has one keeps the
        session for the next window.
        """
        kept = self.product.sessions.get(login)
        if kept is None:
            self.credentials_give(place, login)
            if login in SECRETS:
                self.code_give(code_of(SECRETS[login]))
        else:
            self.page.context.add_cookies(kept)
            self.go(place, then)
        self.page.wait_for_url(self.product.address(place, then))
        if login in SECRETS:
            # That a second step is wanted, the server says by refusing the first.
            self.refusals_forgive()
            self.product.sessions[login] = self.page.context.cookies()
        expect(self.page.get_by_role("heading", level=1).first).to_be_visible()
        self._speak(language)

    def credentials_give(self, place: str, login: str) -> None:
        """Give login and password at `place`."""
        self.go(place, "/sign-in?as=staff")
        self.page.locator("input[autocomplete~=username]").fill(login)
        self.page.locator("input[autocomplete=current-password]").fill(PASSWORD)
        self.page.keyboard.press("Enter")

    def code_give(self, code: str) -> None:
        """Type a code, which sends itself."""
        self.page.locator("input[autocomplete=one-time-code]").fill(code)

    def ask(self, path: str) -> Answer:
        """Ask the API of the host that the window shows, as its screens do."""
        answer: Answer = self.page.evaluate(
            """path => fetch(path).then(async reply => (
                 { status: reply.status, body: await reply.json() }))""",
            path,
        )
        return answer

    def choose_from_menu(self, label: str) -> None:
        """Follow an entry of the main navigation."""
        self.menu_entry(label).click()

    def menu_entry(self, label: str) -> Locator:
        """Return an entry of the main navigation."""
        return self.page.get_by_role("navigation").get_by_role("link", name=label, exact=True)

    def row(self, text: str) -> Locator:
        """Return the table row that holds `text`."""
        return self.page.get_by_role("row").filter(has_text=text)

    def refusals_forgive(self) -> None:
        """Forget answers of 400 and above that the journey provoked, once all have come."""
        self.page.wait_for_load_state("networkidle")
        self.complaints = [text for text in self.complaints if not text.startswith(REFUSAL)]

    def _speak(self, language: str) -> None:
        """Choose the language in the header, unless the account is read in it already."""
        html = self.page.locator("html")
        kept = self.ask("/api/session/")["body"]["user"]["language"]
        expect(html).to_have_attribute("lang", kept)
        if kept != language:
            name = "English" if language == "en" else "മലയാളം"
            with self.page.expect_response("**/api/session/"):
                self.page.get_by_role("button", name=name).click()
        expect(html).to_have_attribute("lang", language)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{message.text} ({message.location['url']})")

    def _failed(self, error: Error) -> None:
        self.complaints.append(str(error))
