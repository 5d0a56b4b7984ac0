"""The way from an empty home to the first preview, as data: steps, their order, what each asks and checks. No window.

`draft` is what was entered so far, `steps` their order and what they still lack, `entered` reads what people paste,
`advice` names the field to change after a check that failed, `choices` what X3 has to choose from, `letters` the
messages to the administrators, `schedules` how often to offer, `practice` where the practice systems live.
"""
