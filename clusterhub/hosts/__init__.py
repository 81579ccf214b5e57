"""Runs the program that turns the staged folder into pages with chrome.

MkDocs today, ProperDocs or Zensical tomorrow: the same staged folder builds with each.
Nothing outside this folder knows a host.
"""

from __future__ import annotations

from clusterhub.hosts.config import read_settings
from clusterhub.hosts.incremental import Built, build_pages, chrome, output_path
from clusterhub.hosts.programs import HOSTS, START, Host, HostError, host_environment, is_installed

__all__ = [
    "HOSTS",
    "START",
    "Built",
    "Host",
    "HostError",
    "build_pages",
    "chrome",
    "host_environment",
    "is_installed",
    "output_path",
    "read_settings",
]
