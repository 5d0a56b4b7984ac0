"""Secrets in the operating system's keyring, and nowhere else (product.md section 5)."""

from core.credentials.environment import is_practice_keyring, take_environment_secrets
from core.credentials.secret import Secret
from core.credentials.vault import KeyringSecrets

__all__ = ["KeyringSecrets", "Secret", "is_practice_keyring", "take_environment_secrets"]
