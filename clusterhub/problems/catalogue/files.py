"""Codes for a file as a whole, and for YAML that cannot be read."""

from __future__ import annotations

from clusterhub.problems.catalogue.code import Code

CODES = (
    Code(
        code="HUB-101",
        title="File is not UTF-8",
        mend='Save the file again with "UTF-8" as its encoding (often under Save As, Encoding).',
        means="The bytes of the file are not text in UTF-8. A file from a word processor, or one "
        "saved as UTF-16 or Windows-1252, looks like this.",
        why="Any other encoding turns accents and quotes into noise on somebody's screen.",
        wrong="summary: Students check a caf� count.",
        right="summary: Students check a café count.",
        alike=("HUB-102", "HUB-120", "HUB-128"),
    ),
    Code(
        code="HUB-102",
        title="File is empty",
        mend="Write the entry into the file, or delete the file.",
        means="There is nothing in the file but blank space.",
        why="An empty file is usually one that was not saved.",
        wrong="(nothing)",
        right="---\nid: count-the-votes\n...",
        alike=("HUB-108",),
    ),
    Code(
        code="HUB-103",
        title="YAML cannot be read",
        mend="Look at the marked place: most often a text needs quotes around it, or a line "
        "begins in the wrong column.",
        means="The facts at the top of a file are written in YAML. There, a colon with a space, "
        "a quote, a bracket or a change of indentation means something.",
        why="From this place on, nothing in the file has a sure meaning.",
        wrong="title: Hamlet: a trial",
        right='title: "Hamlet: a trial"',
        alike=("HUB-104", "HUB-106", "HUB-119", "HUB-121", "HUB-123"),
    ),
    Code(
        code="HUB-104",
        title="Tab in YAML",
        mend="Use spaces: two for every level.",
        means="A line begins with a tab, and YAML does not allow that.",
        why="YAML counts spaces, and every editor shows a tab in another width.",
        wrong="clusters:\n\t- cluster: education",
        right="clusters:\n  - cluster: education",
        alike=("HUB-119", "HUB-122"),
    ),
    Code(
        code="HUB-105",
        title="Same key twice",
        mend="Keep one of the two lines and remove the other.",
        means="The same word stands before a colon twice in one group.",
        why="Only one of the two could be used, and nobody would know which.",
        wrong="subject: mathematics\nsubject: science",
        right="subject: science",
        alike=("HUB-215", "HUB-208", "HUB-122"),
    ),
    Code(
        code="HUB-106",
        title="YAML shortcut not used here",
        mend="Put quotes around the text.",
        means="A text that begins with an asterisk, an ampersand or an exclamation mark is an "
        "alias, an anchor or a tag in YAML, and the hub does not use these.",
        why="Shortcuts of this kind make a file hard to follow and can be misused.",
        wrong="title: *Hamlet* takes the stand",
        right='title: "Hamlet takes the stand"',
        alike=("HUB-103",),
    ),
    Code(
        code="HUB-107",
        title="Nested too deeply",
        mend="Look for a bracket that is never closed, or for indentation that grows.",
        means="A value stands more than twenty levels deep.",
        why="No file here needs so many levels.",
        wrong='grades: [[[[[[[[[[[[[[[[[[[[["9"',
        right='grades: ["9"]',
        alike=("HUB-103",),
    ),
    Code(
        code="HUB-108",
        title="Front matter is missing",
        mend='Begin the file with a line "---", then the facts (id, title, ...), then a second '
        'line "---", then the text.',
        means="The file does not begin with a line of three hyphens.",
        why="The facts about an entry stand between two such lines; without them there is no page.",
        wrong="# Count the votes\n\nStudents check a count.",
        right="---\nid: count-the-votes\ntitle: Count the votes\n---\n\n## The connection",
        alike=("HUB-109", "HUB-125", "HUB-126"),
    ),
    Code(
        code="HUB-109",
        title="Front matter has no end",
        mend='Put a line "---" after the last fact, before the text begins.',
        means="The facts begin with three hyphens, and no second such line ends them.",
        why="Without the second line the text of the lesson would be read as facts.",
        wrong="---\nid: count-the-votes\n\n## The connection",
        right="---\nid: count-the-votes\n---\n\n## The connection",
        alike=("HUB-108", "HUB-126"),
    ),
    Code(
        code="HUB-119",
        title="Space that YAML does not count",
        mend="Delete the space and type it again with the space bar.",
        means="What looks like a space is a no-break or other special space. Word processors and "
        "web pages bring it along when text is copied.",
        why="YAML and Markdown count only plain spaces, so the line is read in another way than "
        "it looks.",
        wrong="(no-break space)title: Count the votes",
        right="title: Count the votes",
        alike=("HUB-104", "HUB-120"),
    ),
    Code(
        code="HUB-120",
        title="Character that cannot be seen",
        mend="Delete the character; if you cannot find it, type the line again.",
        means="There is a character here that shows nothing: a control character, a zero-width "
        "space, or one that turns the direction of writing.",
        why="It makes two words look alike that are not, so searching and linking fail.",
        wrong="cluster: public-(zero-width space)service-safety",
        right="cluster: public-service-safety",
        alike=("HUB-101", "HUB-119"),
    ),
    Code(
        code="HUB-121",
        title="Curly quotes around a value",
        mend='Use straight quotes ("), or none.',
        means="The whole value stands in typographic quotes. For YAML these are letters like any "
        "other, so they become part of the value.",
        why="A name in curly quotes is found in no list, and a title would show them.",
        wrong="grades: [“9”, “10”]",
        right='grades: ["9", "10"]',
        alike=("HUB-103", "HUB-210"),
    ),
    Code(
        code="HUB-123",
        title="Number sign cuts a text",
        mend="Put the whole text in quotes.",
        means="A # after a space begins a note in YAML, and everything after it is left out. "
        "A real note has a space after the sign.",
        why="The rest of the text would vanish without a word.",
        wrong="title: Why the team is #1",
        right='title: "Why the team is #1"',
        alike=("HUB-103", "HUB-111"),
    ),
    Code(
        code="HUB-124",
        title="Comma splits a text",
        mend="Put the whole text in quotes.",
        means="Inside braces or brackets a comma ends a value, so the rest is read as something "
        "new.",
        why="Half of the text would be lost or stand in the wrong place.",
        wrong="materials: [{item: Pens, red and blue, count: 1, per: group}]",
        right='materials: [{item: "Pens, red and blue", count: 1, per: group}]',
        alike=("HUB-110", "HUB-103"),
    ),
    Code(
        code="HUB-125",
        title="Text before the front matter",
        mend='Move the text below the second line of hyphens: the file begins with "---".',
        means="Something stands above the first line of three hyphens.",
        why="The facts are looked for at the very top; otherwise they would be shown as text.",
        wrong="My first connection\n---\nid: count-the-votes\n---",
        right="---\nid: count-the-votes\n---\n\nMy first connection",
        alike=("HUB-108", "HUB-126"),
    ),
    Code(
        code="HUB-126",
        title="Front matter fence doubled or misspelled",
        mend='Keep exactly two lines "---": one above the facts and one below them.',
        means="A line of hyphens stands here once too often, or it has another number of hyphens "
        "or a dash in their place. Some editors turn three hyphens into a dash by themselves.",
        why="The lines tell the facts and the text apart.",
        wrong="—\nid: count-the-votes\n---",
        right="---\nid: count-the-votes\n---",
        alike=("HUB-108", "HUB-109", "HUB-125"),
    ),
    Code(
        code="HUB-127",
        title="Marks of a merge are left",
        mend="Choose one of the two versions, and delete the other and the three marked lines.",
        means="Two people changed the same lines, and the marks that show both versions are still "
        "in the file.",
        why="Readers would see both versions, with the marks.",
        wrong="<<<<<<< HEAD\ntitle: Count the votes\n=======\ntitle: Count all votes\n>>>>>>> mine",
        right="title: Count all votes",
        alike=("HUB-103", "HUB-105"),
    ),
    Code(
        code="HUB-128",
        title="File of a kind that is not read",
        mend='Give the file the ending that is read here: ".md" for a lesson, a workshop or a '
        'page, ".yml" for the taxonomy.',
        means="Only files with exactly this ending become pages. Others would be passed over, "
        "such as .MD, .markdown, .txt, .yaml or a word processor's file.",
        why="Somebody wrote it and would wait in vain for the page.",
        wrong="lesson_connections/mathematics/count-the-votes.markdown",
        right="lesson_connections/mathematics/count-the-votes.md",
        alike=("HUB-117", "HUB-116", "HUB-101"),
    ),
)
