"""What the program costs, as ratios to small apps measured in the same run.

`make bench` runs it. Owns the method; never asserts on seconds, which belong to the machine.
"""
