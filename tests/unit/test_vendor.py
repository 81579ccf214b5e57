"""What is not ours is what its makers published."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from clusterhub.outputs.scripts import published

VENDOR = Path(__file__).resolve().parents[2] / "theme" / "assets" / "vendor"
PUBLISHED = {
    # dist/es/index.js and LICENSE.txt of minisearch-7.2.0.tgz, whose SHA-1 on npm is
    # 3dc30e41e9464b3836553b6d969b656614f8f359.
    "minisearch/minisearch.js": "0393b3ba253b809d5e55707c7b0875ef9b518a296a006c6739b28876e154edb3",
    "minisearch/LICENSE": "70d37354d6395629fb99edb28cb37a5d356ffa24a48cd02a5def5b83a300a899",
}


@pytest.mark.parametrize("path", PUBLISHED)
def test_a_vendored_file_is_the_published_one(path: str) -> None:
    """Nobody has changed a byte."""
    assert hashlib.sha256((VENDOR / path).read_bytes()).hexdigest() == PUBLISHED[path]


def test_every_vendored_file_is_known() -> None:
    """Nothing else has come in."""
    found = {file.relative_to(VENDOR).as_posix() for file in VENDOR.rglob("*") if file.is_file()}
    assert found == set(PUBLISHED)


def test_comments_are_left_out_and_code_is_not() -> None:
    """Comments with lines of their own go; text that looks like one stays."""
    script = (
        "// Why.\nconst a = 1; // kept\n/**\n * @param {string} b\n */\n"
        'const c = "https://x/*y";\n\nconst d = a / 2; /* kept */\n'
    )
    assert published(script) == (
        'const a = 1; // kept\nconst c = "https://x/*y";\nconst d = a / 2; /* kept */\n'
    )
