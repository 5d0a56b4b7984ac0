"""Alerts as data: what holds is found in the store, kept once a cause, told once by each channel.

`facts` reads the store, `rules` decides what holds (pure), `words` puts it into sentences (pure), `mail` speaks SMTP,
`desk` brings them together. Nothing here waits for a run, and no run waits for it.
"""
