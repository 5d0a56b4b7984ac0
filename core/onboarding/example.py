"""A set-up file to begin with, with a word on each line; `ml-connector onboarding example` prints it."""

from __future__ import annotations

EXAMPLE = """\
# A connection of ML Connector. Fill in what stands in capitals, then:
#     ml-connector onboarding check FILE.toml     tries it, and keeps nothing
#     ml-connector setup FILE.toml                makes the connection
# Secrets are never in this file: both commands ask for them, or read ML_CONNECTOR_JAGGAER_SECRET and
# ML_CONNECTOR_X3_SECRET. Keys that are left out have their usual values.

[connection]
name = "Main"
environment = "test"                    # test | production; stands on every page and every export
start_from = "2026-01-01"               # orders made or changed from this day on are taken over
on_invalid_line = "hold-order"          # or "write-valid-lines": what is right goes now, the rest joins it later
invoices = "compare"                    # off | compare | code | create; nothing is ever posted in X3

[jaggaer]
host = "https://YOUR-HOST.jaggaer.com"  # from JAGGAER: address of the API
client_id = "CLIENT-ID"                 # from JAGGAER; its secret is asked for
auth = "j1p"                            # j1p | legacy | basic
profile = "j1p-indirect"                # where your JAGGAER keeps accounts and cost centres

[x3]
base_url = "https://YOUR-X3-SERVER:8124"  # as people open X3 in their browser
folder = "FOLDER"                       # as it is called in X3
auth = "connected-app"                  # connected-app | gateway | basic
client_id = "CLIENT-ID"                 # X3: Authentication, Connected applications; its secret is asked for
user = "X3-USER"                        # the allowed user there; capital and small letters count
site = "SITE"                           # these four: ml-connector onboarding choices FILE.toml
chart = ""                              # "" = the only one
cost_center_type = "CCT"                # dimension type that holds cost centres
generic_product = ""                    # product for lines that only have a text

[alerts]
# email_to = ["finance@company.com"]    # who is told when something needs a person
# smtp_host = "smtp.company.com"
# email_from = "ml-connector@company.com"
"""
