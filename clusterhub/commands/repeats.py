"""`repeats`: phrases and activities that come back in several connections."""

from __future__ import annotations

from clusterhub.printing import print_report
from clusterhub.project import Project
from clusterhub.reading import read
from clusterhub.repeats import repeated_phrases, same_activities


def run(project: Project) -> int:
    """Prints them; 1 where the sources cannot be read."""
    reading = read(project)
    if reading.hub is None:
        print_report(reading.report, reading.lines)
        return 1
    texts = {}
    for connection in reading.hub.connections.values():
        lines = reading.lines[connection.path]
        texts[connection.id] = "\n".join(lines[lines.index("---", 1) + 1 :])
    repeats = repeated_phrases(texts)
    for repeat in repeats:
        print(f"{len(repeat.ids)}  {repeat.phrase}\n   {', '.join(repeat.ids)}")
    print(f"{len(repeats)} phrases come back in other connections.")
    same = same_activities(reading.hub)
    for again in same:
        print(f"{again.cluster}: {again.activity} in {', '.join(again.ids)}")
    print(f"{len(same)} activities come back within a Cluster.")
    return 0
