"""The time of the place a kiosk stands in.

Owns that a new time zone is taken without a restart. Never sets the clock.
"""

from __future__ import annotations

import time

take_time_zone = getattr(time, "tzset", lambda: None)
"""Look at the computer's time zone anew: Python goes on with the one it began with."""
