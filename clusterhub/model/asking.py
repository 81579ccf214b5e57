"""Records of taxonomy/asking.yml: the words in which people ask for things."""

from __future__ import annotations

from pydantic import Field

from clusterhub.model.fields import Ids, Record, Text, Texts

Words = dict[str, Texts]
"""Further words by the id of what they mean."""


class WayRecord(Record):
    """One of several right answers to a wish; `to` names Clusters or Sub-Clusters."""

    say: Text
    to: Ids


class WishRecord(Record):
    """What somebody would like to do; the question back helps to tell the answers apart."""

    asks: Texts
    question: Text
    ways: tuple[WayRecord, ...]


class TopicRecord(Record):
    """A topic that is taught everywhere, and the work it leads to; a connection may not exist."""

    words: Texts
    """The first is its name."""
    subject: Text
    to: Ids


class AskingFile(Record):
    """`filters` maps a facet and a value of it to the phrases that mean it."""

    wishes: tuple[WishRecord, ...] = ()
    topics: tuple[TopicRecord, ...] = ()
    clusters: Words = Field(default_factory=dict)
    sub_clusters: Words = Field(default_factory=dict)
    occupations: Words = Field(default_factory=dict)
    subjects: Words = Field(default_factory=dict)
    courses: Words = Field(default_factory=dict)
    pages: Words = Field(default_factory=dict)
    """By the address of a page without its outer slashes."""
    filters: dict[str, Words] = Field(default_factory=dict)
    same: tuple[Texts, ...] = ()
    """Groups of words that mean the same."""
    passed_over: Texts = ()
    """Words that say nothing about what is looked for."""
