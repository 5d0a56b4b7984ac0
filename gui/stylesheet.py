"""The style sheet: how widgets are drawn, in tokens. Widgets ask for a look by the property `look`."""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

_SHEET = Template("""
* { outline: none; }
QWidget { color: $text; }
QMainWindow, QDialog, QWidget[look="page"] { background: $bg; }
QToolTip {
    background: $raised; color: $text; border: 1px solid $line; padding: 4px 6px;
}

/* -- text ---------------------------------------------------------------- */
QLabel { background: transparent; }
QLabel[look="sentence"] { font-size: 20px; font-weight: 600; }
QLabel[look="section"] { font-size: 15px; font-weight: 600; }
QLabel[look="figure"] { font-size: 28px; font-weight: 600; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="muted"], QLabel[look="figure-none"] { color: $muted; }
QLabel[look="figure-none"] { font-size: 28px; font-weight: 500; }
QLabel[look="small"] { color: $muted; font-size: 12px; }
QLabel[look="bad"] { color: $bad; }
QLabel[look="product"] { font-size: 15px; font-weight: 600; }

/* -- grounds ------------------------------------------------------------- */
QWidget[look="nav"] { background: $nav; }
QFrame[look="nav-edge"] { background: $line; border: none; }
QFrame[look="card"] {
    background: $surface; border: 1px solid $line; border-radius: 8px;
}
QFrame[look="hairline"] { background: $line; border: none; }
QFrame[look="notice-warn"] {
    background: $warn_soft; border: 1px solid $warn; border-radius: 8px;
}
QFrame[look="notice-bad"] {
    background: $bad_soft; border: 1px solid $bad; border-radius: 8px;
}
QFrame[look="notice-info"] {
    background: $info_soft; border: 1px solid $line; border-radius: 8px;
}
QFrame[look="notice-ok"] {
    background: $ok_soft; border: 1px solid $line; border-radius: 8px;
}
QFrame[look="notice-warn"] QLabel { color: $warn; }
QFrame[look="notice-bad"] QLabel { color: $bad; }
QFrame[look="notice-info"] QLabel { color: $info; }
QFrame[look="notice-ok"] QLabel { color: $ok; }

/* -- chips --------------------------------------------------------------- */
QLabel[look="chip"] {
    border-radius: 9px; padding: 1px 10px; font-size: 12px; font-weight: 600;
    min-height: 16px; max-height: 16px;
}
QLabel[look="chip"][role="ok"] { background: $ok_soft; color: $ok; }
QLabel[look="chip"][role="warn"] { background: $warn_soft; color: $warn; }
QLabel[look="chip"][role="bad"] { background: $bad_soft; color: $bad; }
QLabel[look="chip"][role="info"] { background: $info_soft; color: $info; }

QPushButton[look="chip"] {
    border: 1px solid transparent; border-radius: 12px; padding: 2px 12px;
    font-size: 12px; font-weight: 600; min-height: 18px;
}
QPushButton[look="chip"][role="ok"] { background: $ok_soft; color: $ok; }
QPushButton[look="chip"][role="warn"] { background: $warn_soft; color: $warn; }
QPushButton[look="chip"][role="bad"] { background: $bad_soft; color: $bad; }
QPushButton[look="chip"][role="info"] { background: $info_soft; color: $info; }
QPushButton[look="chip"][role="ok"]:checked { border-color: $ok; }
QPushButton[look="chip"][role="warn"]:checked { border-color: $warn; }
QPushButton[look="chip"][role="bad"]:checked { border-color: $bad; }
QPushButton[look="chip"][role="info"]:checked { border-color: $info; }
QPushButton[look="chip"]:hover { border-color: $edge; }
QPushButton[look="chip"]:focus { border: 2px solid $accent; padding: 1px 11px; }

/* -- buttons ------------------------------------------------------------- */
QPushButton {
    background: $raised; border: 1px solid $line; border-radius: 6px;
    padding: 0 14px; min-height: 30px; font-weight: 500;
}
QPushButton:hover { border-color: $edge; background: $head; }
QPushButton:pressed { background: $nav; }
QPushButton:focus { border: 2px solid $accent; padding: 0 13px; min-height: 28px; }
QPushButton:disabled { color: $muted; background: $bg; border-color: $line; }
QPushButton[look="primary"] {
    background: $accent; color: $on_accent; border: 1px solid $accent;
    font-weight: 600;
}
QPushButton[look="primary"]:hover { background: $accent_hover; }
QPushButton[look="primary"]:focus { border: 2px solid $text; }
QPushButton[look="primary"]:disabled {
    background: $head; color: $muted; border-color: $line;
}
QPushButton[look="small"] { min-height: 26px; padding: 0 12px; }
QPushButton[look="small"]:focus { min-height: 24px; padding: 0 11px; }
QPushButton[look="link"] {
    background: transparent; border: 1px solid transparent; color: $accent;
    padding: 0 4px; min-height: 22px; text-align: left;
}
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus {
    border: 2px solid $accent; padding: 0 3px; min-height: 20px;
}
QPushButton[look="nav"] {
    background: transparent; border: 2px solid transparent; border-radius: 6px;
    text-align: left; padding: 0 8px; min-height: 28px; color: $muted;
    font-weight: 500;
}
QPushButton[look="nav"]:hover { background: $head; color: $text; }
QPushButton[look="nav"]:checked { background: $selection; color: $text; font-weight: 600; }
QPushButton[look="nav"]:focus { border: 2px solid $accent; }
QPushButton[look="card"] {
    background: $surface; border: 1px solid $line; border-radius: 8px;
    padding: 0; text-align: left;
}
QPushButton[look="card"]:hover { border-color: $edge; background: $zebra; }
QPushButton[look="card"]:focus { border: 2px solid $accent; }
QPushButton[look="row"] {
    background: transparent; border: 2px solid transparent; border-radius: 6px;
    padding: 0; min-height: 0; text-align: left;
}
QPushButton[look="row"]:hover { background: $zebra; }
QPushButton[look="row"]:checked { background: $head; }
QPushButton[look="row"]:focus { border: 2px solid $accent; }
QPushButton[look="tool"] {
    background: transparent; border: 1px solid transparent; padding: 0 6px; min-height: 24px;
}
QPushButton[look="tool"]:hover { background: $head; }
QPushButton[look="tool"]:focus { border: 2px solid $accent; padding: 0 5px; min-height: 22px; }
QPushButton::menu-indicator { image: none; width: 0; }

/* -- fields -------------------------------------------------------------- */
QLineEdit, QDateEdit, QComboBox, QPlainTextEdit {
    background: $raised; border: 1px solid $line; border-radius: 6px;
    padding: 0 10px; min-height: 30px;
    selection-background-color: $selection; selection-color: $text;
}
QPlainTextEdit { padding: 6px 8px; }
QLineEdit:hover, QDateEdit:hover, QComboBox:hover { border-color: $edge; }
QLineEdit:focus, QDateEdit:focus, QComboBox:focus, QPlainTextEdit:focus {
    border: 2px solid $accent; padding: 0 9px; min-height: 28px;
}
QPlainTextEdit:focus { padding: 5px 7px; }
QLineEdit[look="search"] { padding: 0 4px 0 0; }
QLineEdit[look="search"]:focus { padding: 0 3px 0 0; }
QLineEdit:disabled, QDateEdit:disabled, QComboBox:disabled { color: $muted; background: $bg; }
QComboBox::drop-down, QDateEdit::drop-down {
    border: none; width: 26px; subcontrol-position: center right;
}
QComboBox::down-arrow, QDateEdit::down-arrow {
    image: url("$chevron_down"); width: 14px; height: 14px;
}
QComboBox QAbstractItemView {
    background: $raised; border: 1px solid $line; padding: 4px;
    selection-background-color: $selection; selection-color: $text;
}
QCheckBox, QRadioButton { spacing: 8px; background: transparent; min-height: 20px; }
QCheckBox::indicator, QRadioButton::indicator, QTableView::indicator {
    width: 14px; height: 14px; border: 1px solid $muted; background: $raised;
}
QCheckBox::indicator, QTableView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked, QTableView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$check");
}
QRadioButton::indicator:checked {
    border: 4px solid $accent; width: 8px; height: 8px; background: $on_accent;
}
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }
QRadioButton::indicator:disabled, QCheckBox::indicator:disabled { border-color: $line; }

/* -- tables -------------------------------------------------------------- */
QTableView {
    background: $surface; alternate-background-color: $zebra; border: none;
    gridline-color: transparent;
    selection-background-color: $selection; selection-color: $text;
}
QTableView::item { padding: 0 6px; border: none; }
QTableView::item:hover { background: $head; }
QTableView::item:selected { background: $selection; }
QHeaderView { background: $head; border: none; }
QHeaderView::section {
    background: $head; color: $muted; border: none;
    border-bottom: 1px solid $line; padding: 0 9px; font-size: 12px;
    font-weight: 600; min-height: 34px; max-height: 34px;
}
QHeaderView::section:hover { color: $text; }
QHeaderView::up-arrow, QHeaderView::down-arrow {
    width: 10px; height: 10px; subcontrol-origin: border; subcontrol-position: top center;
}
QHeaderView::up-arrow { image: url("$chevron_up"); }
QHeaderView::down-arrow { image: url("$chevron_down"); }
QFrame[look="card"][focused="true"] { border: 2px solid $accent; }

/* -- lists --------------------------------------------------------------- */
QListWidget, QTextBrowser { background: transparent; border: none; outline: none; }
QListWidget::item { padding: 7px 10px; border-radius: 6px; color: $text; }
QListWidget::item:hover { background: $head; }
QListWidget::item:selected { background: $selection; color: $text; }

/* -- tabs ---------------------------------------------------------------- */
QTabBar { background: transparent; border: none; }
QTabBar::tab {
    background: transparent; color: $muted; border: none; border-bottom: 2px solid transparent;
    padding: 4px 2px; margin-right: 16px; min-height: 22px; font-weight: 500;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus:selected { color: $accent; }
QTabBar QToolButton { background: $raised; border: 1px solid $line; border-radius: 4px; }

/* -- the rest ------------------------------------------------------------ */
QScrollArea, QScrollArea > QWidget > QWidget[look="bare"] { background: transparent; }
QScrollArea, QListView, QTextBrowser { border: 2px solid transparent; border-radius: 6px; }
QScrollArea:focus, QListView:focus, QTextBrowser:focus { border-color: $accent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $edge; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QProgressBar {
    background: $line; border: none; border-radius: 3px; min-height: 6px;
    max-height: 6px; color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: transparent; }
QMenu {
    background: $raised; border: 1px solid $line; padding: 4px; border-radius: 6px;
}
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::indicator { width: 14px; height: 14px; margin-left: 6px; }
QCalendarWidget QToolButton { color: $text; background: $raised; }
""")


def style_sheet(tokens: Mapping[str, str], pictures: Mapping[str, str]) -> str:
    """The style sheet for tokens (name -> colour) and pictures (icon name -> path with forward slashes)."""
    names = {name.replace("-", "_"): path for name, path in pictures.items()}
    return _SHEET.substitute({**tokens, **names})
