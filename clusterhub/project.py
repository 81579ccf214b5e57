"""Where things are in a checkout, and the settings that its owner makes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """What mkdocs.yml says that our pages need too."""

    site_name: str = "Cluster Hub"
    site_url: str = ""
    """With a trailing slash; empty while nobody knows where the site will live."""
    repo_url: str = ""
    """Without a trailing slash; empty means that no edit link is shown."""
    edit_branch: str = "main"
    wants_pictures: bool = True
    """Whether link previews show a picture of the page."""

    @property
    def shows_pictures(self) -> bool:
        """Previews need whole addresses, so there is none without a `site_url`."""
        return self.wants_pictures and bool(self.site_url)

    def edit_url(self, path: str) -> str:
        """Where `path` is edited in the browser; empty without a `repo_url`."""
        return f"{self.repo_url}/edit/{self.edit_branch}/{path}" if self.repo_url else ""

    def new_issue_url(self, title: str) -> str:
        """Where a proposal is made; empty without a `repo_url`. `title` is already URL-quoted."""
        return f"{self.repo_url}/issues/new?title={title}" if self.repo_url else ""


@dataclass(frozen=True, slots=True)
class Project:
    """One checkout."""

    root: Path

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def taxonomy(self) -> Path:
        return self.root / "taxonomy"

    @property
    def connections(self) -> Path:
        return self.root / "lesson_connections"

    @property
    def theme(self) -> Path:
        return self.root / "theme"

    @property
    def staged(self) -> Path:
        return self.root / "staged"

    @property
    def work(self) -> Path:
        """Private to a running build; safe to delete."""
        return self.root / ".work"

    @property
    def config(self) -> Path:
        return self.root / "mkdocs.yml"
