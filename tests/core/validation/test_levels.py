from __future__ import annotations

from core.mapping.profiles import load_profile, read_profile
from core.model.finding import Finding
from core.model.status import Level, Status
from core.validation.levels import DEFAULT_LEVELS, level_of, leveled, profile_levels


def test_a_check_without_an_entry_stops() -> None:
    assert level_of("account-missing", {}) is Level.STOP
    assert level_of("amount-rounding", {}) is Level.NOTICE
    assert level_of("amount-rounding", {"amount-rounding": Level.INFO}) is Level.INFO


def test_the_levels_of_a_profile_are_levels(profile_text: str) -> None:
    assert profile_levels(read_profile("j1p-indirect").profile) == {}
    mine = load_profile(profile_text.replace("[levels]", '[levels]\nunit-assumed = "stop"', 1), "mine.toml")
    assert profile_levels(mine.profile) == {"unit-assumed": Level.STOP}


def test_a_finding_gets_the_level_of_the_site_and_stays_itself_otherwise() -> None:
    finding = Finding("x", Level.STOP, Status.INCOMPLETE, "f", "v", "m", "n")
    assert leveled(finding, {}) is finding
    assert leveled(finding, {"x": Level.INFO}).level is Level.INFO


def test_only_what_is_reckoned_and_what_is_written_to_nobody_is_a_notice() -> None:
    notices = {check for check, level in DEFAULT_LEVELS.items() if level is not Level.STOP}
    reckoned = {"amount-rounding", "total-rounding", "unit-assumed", "amount-decimals", "price-per", "split-by-price"}
    compared_alone = {"invoice-total-differs", "currency-differs", "dates-reversed"}
    not_for_x3 = {"charges-not-sent", "taxes-not-sent"}
    assert notices == reckoned | compared_alone | not_for_x3
