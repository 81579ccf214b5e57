"""The pages that the browser tests visit, one of every kind."""

from __future__ import annotations

from playwright.sync_api import ViewportSize

HOME = "/"
FIND = "/find/"
CLUSTER = "/clusters/public-service-safety/"
HAMLET = "/connections/hamlet-takes-the-stand/"
HANDOUT = "/connections/hamlet-takes-the-stand/handout/"
WORKSHOPS = "/workshops/"
NOT_FOUND = "/404.html"

EVERY_KIND = (
    HOME,
    FIND,
    "/clusters/",
    CLUSTER,
    "/clusters/digital-technology/software-solutions/",
    "/groupings/caring-for-communities/",
    "/connections/",
    HAMLET,
    HANDOUT,
    "/subjects/mathematics/",
    "/grades/9-12/",
    "/practices/communication/",
    "/standards/ccss-ela/",
    "/occupations/",
    WORKSHOPS,
    "/projects/",
    "/framework/",
    "/for/teachers/",
    "/contribute/",
    "/help/",
    "/help/hub-201/",
    "/about/credits/",
    "/about/components/",
    "/about/coverage/",
    NOT_FOUND,
)
"""A workshop is missing here: which ones there are changes, so the fixture `workshop` names one."""

PHONE: ViewportSize = {"width": 320, "height": 640}
TABLET: ViewportSize = {"width": 768, "height": 1024}
LAPTOP: ViewportSize = {"width": 1280, "height": 800}
