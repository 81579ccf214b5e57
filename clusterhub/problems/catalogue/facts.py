"""Codes for the facts at the top of a file: keys, values, file names."""

from __future__ import annotations

from clusterhub.problems.catalogue.code import Code

CODES = (
    Code(
        code="HUB-110",
        title="Unknown key",
        mend="Write the key as the message spells it, or remove the line.",
        means="Nothing reads a key of this name at this place.",
        why="A key that nothing reads is usually a slip of the keyboard, and what stands behind "
        "it would be lost.",
        wrong="titel: Count the votes",
        right="title: Count the votes",
        alike=("HUB-111", "HUB-122", "HUB-124"),
    ),
    Code(
        code="HUB-111",
        title="Something is missing",
        mend="Add the line that the message names.",
        means="A key that is needed is not there, or has no value. A connection that aims for "
        '"usable" needs more than one that aims for "seed".',
        why="The page cannot be made without it, or a teacher could not use it as it stands.",
        wrong="title:",
        right="title: Count the votes",
        alike=("HUB-110", "HUB-132", "HUB-301"),
    ),
    Code(
        code="HUB-112",
        title="Wrong kind of value",
        mend="Write a list where a list belongs, and one value where one belongs.",
        means="A list stands where one value belongs, or one value where a list or a group of "
        "keys belongs.",
        why="One value, a list and a group are read in different ways.",
        wrong="grades: 9",
        right='grades: ["9"]',
        alike=("HUB-114", "HUB-122"),
    ),
    Code(
        code="HUB-113",
        title="Not one of the words used here",
        mend="Choose one of the words that the message lists.",
        means="This key takes one of a few words, and another word stands here.",
        why="Teachers filter by these words, so everybody has to use the same ones.",
        wrong="tech: beamer",
        right="tech: projector",
        alike=("HUB-210",),
    ),
    Code(
        code="HUB-114",
        title="Not a number or date as used here",
        mend="Write whole numbers in digits (50), dates as year-month-day (2026-11-22), and "
        'colors as "#" and six signs ("#7c2745").',
        means="A number, date or color is written in a way that could be read in two ways.",
        why="Numbers are added up and dates are compared.",
        wrong="minutes: 50 min",
        right="minutes: 50",
        alike=("HUB-113", "HUB-112"),
    ),
    Code(
        code="HUB-115",
        title="Too long or too short",
        mend="Shorten the text to what the message says, or write at least one.",
        means="The text has more characters than fit, or there is none.",
        why="Cards and search results show it uncut, so that teachers can read it in one glance.",
        wrong="summary: (300 characters)",
        right="summary: Students check a count and say who must be able to.",
        alike=("HUB-111",),
    ),
    Code(
        code="HUB-116",
        title="File name and id differ",
        mend="Rename the file to the id with .md at the end, or change the id if it is new.",
        means="The id in the file and the name of the file are not the same. Capitals count.",
        why="The id is the address of the page, and people look for the file by it.",
        wrong="Count-the-Votes.md with id: count-the-votes",
        right="count-the-votes.md with id: count-the-votes",
        alike=("HUB-118", "HUB-128", "HUB-208"),
    ),
    Code(
        code="HUB-117",
        title="File in the wrong folder",
        mend="Move the file to the folder that the message names.",
        means="Connections lie in the folder of their subject, and every vocabulary has its own "
        "file name.",
        why="The next person looks for it there.",
        wrong="lesson_connections/count-the-votes.md",
        right="lesson_connections/mathematics/count-the-votes.md",
        names="/subjects/",
        alike=("HUB-116", "HUB-128", "HUB-203"),
    ),
    Code(
        code="HUB-118",
        title="Id cannot be an address",
        mend="Use small letters, digits and hyphens only.",
        means="The id has spaces, capitals, accents or other signs in it.",
        why="It becomes the address of the page, and stays it for good.",
        wrong="id: Count the votes!",
        right="id: count-the-votes",
        alike=("HUB-116", "HUB-208"),
    ),
    Code(
        code="HUB-122",
        title="Lines are not indented",
        mend="Put two spaces before each of the lines that belong to the key above.",
        means="A key that holds a group is empty, and the keys that belong into it stand in the "
        "same column as the key itself.",
        why="Only the indentation tells what belongs together.",
        wrong="topic:\nid: hamlet\nname: Hamlet",
        right="topic:\n  id: hamlet\n  name: Hamlet",
        alike=("HUB-105", "HUB-110", "HUB-112"),
    ),
)
