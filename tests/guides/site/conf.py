"""What Sphinx makes the guides with. The colours are those of the window."""

from __future__ import annotations

from pathlib import Path

from core import __version__
from gui.theme import DARK, LIGHT, Tokens

ROOT = Path(__file__).parents[3]


def colors(tokens: Tokens) -> dict[str, str]:
    """The theme's variables from the colours of the window."""
    return {
        "color-brand-primary": tokens.accent,
        "color-brand-content": tokens.accent,
        "color-brand-visited": tokens.accent,
        "color-background-primary": tokens.surface,
        "color-background-secondary": tokens.nav,
        "color-background-border": tokens.line,
        "color-foreground-primary": tokens.text,
        "color-foreground-secondary": tokens.muted,
        "color-foreground-muted": tokens.muted,
        "color-foreground-border": tokens.edge,
        "color-table-header-background": tokens.head,
        "color-sidebar-item-background--current": tokens.selection,
        "color-sidebar-item-background--hover": tokens.selection,
        "color-highlight-on-target": tokens.warn_soft,
    }


project = "ML Connector"
release = version = __version__
extensions = ["myst_parser"]
myst_enable_extensions = ["attrs_inline"]
myst_heading_anchors = 3
myst_url_schemes = {"english": "../en/{{path}}.html", "other": "../{{path}}.html"}
highlight_language = "none"
smartquotes = False  # an option of a command begins with two signs
templates_path = ["_templates"]
html_theme = "furo"
html_theme_options = {
    "light_css_variables": colors(LIGHT),
    "dark_css_variables": colors(DARK),
    "top_of_page_buttons": [],
}
html_title = f"ML Connector {__version__}"
html_favicon = str(ROOT / "installer" / "windows" / "ml-connector.svg")
html_static_path = ["_static"]
html_css_files = ["guides.css"]
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
html_show_copyright = False
html_show_search_summary = False  # a page that is opened from a folder may not read another one
html_use_index = False
html_domain_indices = False
