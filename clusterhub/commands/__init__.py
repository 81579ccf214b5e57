"""The command line: one module per verb."""

from __future__ import annotations

import argparse
import gc
import re
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from clusterhub.commands import (
    bench,
    build,
    check,
    coverage,
    explain,
    new,
    repeats,
    schemas,
    serve,
    test,
)
from clusterhub.hosts import HOSTS, read_settings
from clusterhub.project import Project

OK, SOURCES, USAGE, OURS = 0, 1, 2, 3
"""Exit codes: fine; the sources need mending; wrong usage; our own fault."""


def main(root: Path, arguments: Sequence[str]) -> int:
    """Runs one verb; returns the exit code."""
    parser = _parser()
    options, rest = parser.parse_known_args(list(arguments) or ["build"])
    if rest and options.verb != "test":
        parser.error(f"do not know what to do with: {' '.join(rest)}")
    project = Project(root)
    # Nearly everything that a command makes lives until its end: sweeping would find nothing.
    gc.disable()
    try:
        match options.verb:
            case "build":
                return build.run(
                    project,
                    host=HOSTS[options.host],
                    settings=read_settings(
                        project, site_url=options.site_url, pictures=options.pictures
                    ),
                    site_dir=options.site_dir,
                    timings=options.timings,
                )
            case "bench":
                return bench.run(project, counts=options.counts, runs=options.runs)
            case "check":
                return check.run(project, paths=options.paths, form=options.format, fix=options.fix)
            case "coverage":
                return coverage.run(project)
            case "repeats":
                return repeats.run(project)
            case "new":
                given = {key: getattr(options, key) for key in new.OPTIONS[options.kind]}
                answers = {key: answer for key, answer in given.items() if answer is not None}
                return new.run(project, options.kind, answers)
            case "schemas":
                return schemas.run(project)
            case "explain":
                return explain.run(options.code)
            case "serve":
                return serve.run(project, port=options.port)
            case _:
                return test.run(project, rest)
    except KeyboardInterrupt:
        return OK
    except Exception as error:
        if options.debug:
            traceback.print_exc()
        print(_our_fault(error), file=sys.stderr)
        return OURS
    finally:
        gc.enable()


def _our_fault(error: Exception) -> str:
    return (
        "HUB-901  Our own fault\n"
        "  The hub's program stopped at something that it does not expect; "
        "your files are as they were,\n"
        "  and the last good site is as it was.\n"
        f"  It said: {type(error).__name__}: {error}\n"
        "  Please report it with this text. Add --debug to see where it happened."
    )


def _web_address(text: str) -> str:
    if text and not re.fullmatch(r"https?://[^\s/]+(/\S*)?", text):
        raise argparse.ArgumentTypeError(f"{text!r} is not like https://example.org/hub/")
    return text


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python3 build.py",
        description="Builds Cluster Hub. Without a verb it builds the site into site/.",
    )
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--debug", action="store_true", help="show where a fault of ours happened")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB")
    for name, about in (
        ("build", "build the site into site/ (this is the default)"),
        ("serve", "preview the site and refresh it while you write"),
        ("check", "show every problem in one run"),
        ("coverage", "count connections by Cluster, subject, grades and practice"),
        ("bench", "measure the build beside plain MkDocs and Material, for docs/benchmarks.md"),
        ("repeats", "phrases and activities that come back in several connections"),
        ("new", "write a starting file that passes the check"),
        ("schemas", "write the JSON Schemas that editors use"),
        ("explain", "what a code such as HUB-201 means, and how to mend it"),
        ("test", "run the tests; what follows goes to pytest"),
    ):
        verb = verbs.add_parser(name, help=about, description=about, parents=[common])
        if name == "build":
            verb.add_argument(
                "--host",
                choices=tuple(HOSTS),
                default="mkdocs",
                help="the program that writes pages",
            )
            verb.add_argument("--site-dir", type=Path, help="another folder than site/")
            verb.add_argument(
                "--site-url", type=_web_address, default="", help="where the site will live"
            )
            verb.add_argument(
                "--no-pictures",
                dest="pictures",
                action="store_false",
                help="leave out the pictures for link previews",
            )
            verb.add_argument(
                "--timings", type=Path, metavar="FILE", help="write the seconds of each step there"
            )
        elif name == "bench":
            verb.add_argument(
                "counts", nargs="*", type=int, default=[100, 1000, 5000],
                help="numbers of synthetic connections (100 1000 5000)",
            )  # fmt: skip
            verb.add_argument("--runs", type=int, default=3, help="how often each is measured")
        elif name == "serve":
            verb.add_argument("--port", type=int, default=8000)
        elif name == "check":
            verb.add_argument("paths", nargs="*", help="only problems in these files or folders")
            verb.add_argument("--format", choices=("text", "github", "rdjson"), default="text")
            verb.add_argument(
                "--fix", action="store_true", help="mend what is certain, and show every change"
            )
        elif name == "new":
            kinds = verb.add_subparsers(dest="kind", metavar="connection|workshop", required=True)
            for kind, questions in new.OPTIONS.items():
                told = f"a new {kind}; what is not given is asked"
                adding = kinds.add_parser(kind, help=told, description=told, parents=[common])
                for key, meaning in questions.items():
                    adding.add_argument(f"--{key}", metavar="TEXT", help=meaning)
        elif name == "explain":
            verb.add_argument("code", nargs="?", default="", help="without one: all titles")
    return parser
