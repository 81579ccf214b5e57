"""Types of single values; all arrive as text, and the field decides what they mean.

Pydantic's own lax conversions would bring YAML's traps back (`86400` as a date, `on` as a truth).
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

_DIGITS = re.compile(r"^(0|[1-9]\d{0,5})$")
_DATE = re.compile(r"^\d{4}-\d{2}-\d{2}$")


class Record(BaseModel):
    """What an author wrote, validated field by field; ids are still text."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=False, use_attribute_docstrings=True
    )


def _number(value: object) -> object:
    if isinstance(value, str) and _DIGITS.match(value):
        return int(value)
    raise PydanticCustomError("hub_number", "a whole number")


def _date(value: object) -> object:
    if isinstance(value, str) and _DATE.match(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("hub_date", "a date")


def _truth(value: object) -> object:
    if value in {"true", "false"}:
        return value == "true"
    raise PydanticCustomError("hub_truth", "true or false")


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Number = Annotated[int, BeforeValidator(_number)]
Day = Annotated[date, BeforeValidator(_date)]
Truth = Annotated[bool, BeforeValidator(_truth)]
Hex = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
Letters = Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,3}$")]
Texts = tuple[Text, ...]
Ids = tuple[Text, ...]
"""References; checked against the vocabularies, not by pattern, so that a message can help."""
