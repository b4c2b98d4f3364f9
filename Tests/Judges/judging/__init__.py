"""What the judges of onboard's results are made of.

Nothing here is derived from the planner's source: every reading is one of DESIGN.md's text. Where that text allows two
readings, the stricter one is checked too and its findings are marked "strict".
"""
