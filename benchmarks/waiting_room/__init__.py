"""The waiting-room screen tried hard: many visits, many faults, and a search for what stays."""
