"""Codes for the text of an entry: headings, steps, links, wording."""

from __future__ import annotations

from clusterhub.problems.catalogue.code import Code

CODES = (
    Code(
        code="HUB-130",
        title="HTML in the text",
        mend="Write it in Markdown, or remove it. A < that is meant as text gets a backslash: \\<",
        means="There is an HTML tag in a text that is written in Markdown. It is never carried "
        "out, and scripts least of all.",
        why="HTML breaks pages, and hides text from readers and from printing.",
        wrong="A lawyer <b>argues</b> from words on record.",
        right="A lawyer **argues** from words on record.",
        alike=("HUB-131", "HUB-139"),
    ),
    Code(
        code="HUB-131",
        title="Link or picture that is not allowed",
        mend="Write the whole web address (https://...), or the address of a page of this hub, "
        "beginning with a slash.",
        means="A link leads to something else than a web page, a mail address or a page of this "
        "hub, or a picture is shown. Pictures are not possible in entries yet.",
        why="A link to a file works on one computer only, and some kinds of link can do harm. "
        "Whoever cannot see a picture needs its content in words.",
        wrong="See [the other lesson](hamlet-takes-the-stand.md).",
        right="See [the other lesson](/connections/hamlet-takes-the-stand/).",
        names="/connections/",
        alike=("HUB-214", "HUB-218", "HUB-305"),
    ),
    Code(
        code="HUB-132",
        title="Section is missing",
        mend="Add the heading that the message names, with text below it.",
        means="A connection that aims for usable has nine sections, and one of them is not there.",
        why="Every usable connection has the same parts, so that teachers find them.",
        wrong="## In class\n...\n## Student handout",
        right="## In class\n...\n## Talk about it\n...\n## Student handout",
        alike=("HUB-133", "HUB-140", "HUB-301"),
    ),
    Code(
        code="HUB-133",
        title="Section is not one of ours, or out of order",
        mend="Use the headings of the guide, each once and in its order.",
        means="A second-level heading is none of the nine, stands twice, or stands in another "
        "place.",
        why="Every connection has the same parts in the same order.",
        wrong="## Extra ideas",
        right="### Extra ideas (a part of one of the nine sections)",
        names="/contribute/",
        alike=("HUB-132", "HUB-141"),
    ),
    Code(
        code="HUB-134",
        title="Section is empty",
        mend="Write the section, or remove its heading.",
        means="There is a heading with nothing below it.",
        why="A heading without text promises something that is not there.",
        wrong="## Before you start\n\n## In class",
        right="## Before you start\n\nStudents know the story.\n\n## In class",
        alike=("HUB-132",),
    ),
    Code(
        code="HUB-135",
        title="Size and text do not match",
        mend="Give every size that is listed at the top its heading under In class, and the "
        "other way round.",
        means="The top of the file lists a size that has no steps, or there are steps for a size "
        "that is not listed.",
        why="A teacher chooses by the size and then needs its steps.",
        wrong="sizes:\n  - size: lesson\n...\n## In class\n\n### Spark",
        right="sizes:\n  - size: lesson\n...\n## In class\n\n### Lesson",
        alike=("HUB-136", "HUB-132"),
    ),
    Code(
        code="HUB-136",
        title="Minutes do not add up",
        mend="Change the minutes of a step, or of the whole, until both are the same.",
        means="The minutes of the steps are more or fewer than the top of the file says.",
        why="A teacher plans the bell by them.",
        wrong="minutes: 10 with steps of 4 and 7",
        right="minutes: 10 with steps of 4 and 6",
        alike=("HUB-137", "HUB-135"),
    ),
    Code(
        code="HUB-137",
        title="Step without minutes",
        mend="Begin the step with its minutes in bold.",
        means="A numbered step of a size does not say how long it takes.",
        why="A teacher plans the bell by them.",
        wrong="1. Read the lines aloud.",
        right="1. **5 min** Read the lines aloud.",
        alike=("HUB-136",),
    ),
    Code(
        code="HUB-138",
        title="The spark needs something",
        mend="Change the spark so that it can start at once, or move what it needs to the lesson.",
        means="The spark lists preparation, technology or materials.",
        why="A spark is for the ten minutes in which a teacher has nothing at hand.",
        wrong="- size: spark\n  tech: projector",
        right="- size: spark\n  tech: none",
        alike=("HUB-135",),
    ),
    Code(
        code="HUB-139",
        title="Braces after a text",
        mend="Remove the braces and what stands in them.",
        means="Some programs read {: ...} or {#...} after a heading or a link as an instruction. "
        "The hub does not, and would show it.",
        why="Such instructions can change how a page behaves, and readers would see them.",
        wrong="## Talk about it {: .wide onclick=go }",
        right="## Talk about it",
        alike=("HUB-130",),
    ),
    Code(
        code="HUB-140",
        title="Heading is not recognized",
        mend="Put a space between the number signs and the heading.",
        means="A line begins with number signs, but without a plain space after them, so it is "
        "shown as ordinary text.",
        why="The section would be missing, and teachers would see the signs.",
        wrong="##Talk about it",
        right="## Talk about it",
        alike=("HUB-132", "HUB-141"),
    ),
    Code(
        code="HUB-141",
        title="Heading skips a level",
        mend="Use one number sign fewer, so that each heading is at most one level below the one "
        "before it. The text itself begins with ##.",
        means="A heading is two levels or more below the one before, or the text has a heading of "
        "the first level, which belongs to the title of the page.",
        why="People who cannot see the page move from heading to heading, by level.",
        wrong="## Supports\n\n#### Access",
        right="## Supports\n\n### Access",
        alike=("HUB-133", "HUB-140"),
    ),
    Code(
        code="HUB-142",
        title="Link does not say where it leads",
        mend="Make the name of the page the text of the link.",
        means='The text of a link is a word such as "here", "this link" or the bare address, or '
        "there is no text at all.",
        why="Many people read only the links of a page, or have them read aloud.",
        wrong="For all jobs click [here](/occupations/).",
        right="See [all occupations](/occupations/).",
        alike=("HUB-131",),
    ),
    Code(
        code="HUB-144",
        title="Wording of a standard",
        mend="Say in your own plain words what students can do.",
        means="The text repeats the official wording of a standard, or has its typical marks in "
        "it.",
        why="Most statements are under copyright, and a teacher elsewhere understands plain words "
        "better. The code leads to the official text.",
        wrong="skill: (a sentence copied from the standard)",
        right="skill: Citing the strongest evidence for what a text says.",
        names="/standards/",
        alike=("HUB-205",),
    ),
    Code(
        code="HUB-145",
        title="Wage or growth figure without a source",
        mend="Leave the figure out, or name its source and year in the same paragraph.",
        means="A text states what people earn or how fast a line of work grows, and does not say "
        "who found that out and when. A figure that is made up for an exercise says so.",
        why="Such figures are soon out of date, and nobody can check one without its source.",
        wrong="Paralegals earn $60,970 a year.",
        right="Paralegals earned $60,970 a year at the median (Bureau of Labor Statistics, 2023).",
    ),
    Code(
        code="HUB-146",
        title="Claim only repeats the title",
        mend="Say in one sentence why the link between the topic and the work is true.",
        means="The claim has no word that is not in the title.",
        why="The claim is what a colleague can defend when a student asks why.",
        wrong="title: Hamlet takes the stand\nclaim: Hamlet takes the stand.",
        right="claim: Hamlet acts on what he cannot prove; so must everyone who argues a case.",
    ),
)
