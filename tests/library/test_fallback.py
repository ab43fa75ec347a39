"""The crisis card of last resort says what the course says."""

from __future__ import annotations

from tutor.library.fallback import fallback_course
from tutor.library.load import default_folder, open_library


def test_the_numbers_are_those_of_the_course() -> None:
    course = {region.id: region for region in open_library(default_folder(), None).course.regions}
    for region in fallback_course(()).regions:
        assert region.emergency == course[region.id].emergency
        digits = {sign for sign in region.lines[0].reach if sign.isdigit()}
        said = {sign for sign in course[region.id].lines[0].reach if sign.isdigit()}
        assert digits == said
        assert region.lines[0].name == course[region.id].lines[0].name
