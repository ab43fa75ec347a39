"""How the counts' tables came to be, one step a file. Never holds a count."""
