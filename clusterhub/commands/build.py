"""`build`: sources in, site out; a failed build leaves the last good site as it was."""

from __future__ import annotations

import os
import shutil
import sys
import time
from pathlib import Path

from clusterhub.hosts import HostError, build_site, read_settings
from clusterhub.outputs import staged_files
from clusterhub.printing import print_report
from clusterhub.project import Project
from clusterhub.publish import publish, restore
from clusterhub.reading import read
from clusterhub.search import SearchError, index_site
from clusterhub.stage import stage


def run(project: Project, *, site_dir: Path | None, site_url: str) -> int:
    """Builds the site; 0, 1 where sources need mending, 3 where a program of ours failed."""
    began = time.monotonic()
    site = (site_dir or project.root / "site").resolve()
    restore(site)
    reading = read(project)
    if reading.report.errors or reading.hub is None:
        print_report(reading.report, reading.lines)
        print(_kept(site), file=sys.stderr)
        return 1
    settings = read_settings(project, site_url=site_url)
    files = staged_files(reading.hub, project, settings)
    stage(project.staged, files)
    pages = sum(path.endswith(".md") for path in files)
    print(f"{pages} pages staged", flush=True)
    work = project.work / f"site-{os.getpid()}"
    try:
        build_site(project, settings, work)
        print("pages written", flush=True)
        index_site(work)
        print("search index made", flush=True)
        publish(work, site)
    except (HostError, SearchError) as error:
        code = "HUB-902" if isinstance(error, HostError) else "HUB-903"
        print(f"{code}  This is our own fault, not yours.\n{error}\n{_kept(site)}", file=sys.stderr)
        return 3
    finally:
        shutil.rmtree(work, ignore_errors=True)
    advice = len(reading.report.advice)
    if advice:
        print(f"{advice} pieces of advice; see them with: python3 build.py check")
    shown = site.relative_to(project.root) if site.is_relative_to(project.root) else site
    print(f"The site is in {shown}/ ({pages} pages, {time.monotonic() - began:.1f} s).")
    print("Look at it with: python3 build.py serve")
    return 0


def _kept(site: Path) -> str:
    return (
        f"Nothing was published; {site.name}/ is as it was."
        if site.exists()
        else "Nothing was published."
    )
