"""The practice JAGGAER: the J1P API of `reference/jaggaer-j1p.md` on loopback."""

from core.sandbox.jaggaer.practice import JaggaerPractice
from core.sandbox.jaggaer.switches import JaggaerSwitches

__all__ = ["JaggaerPractice", "JaggaerSwitches"]
