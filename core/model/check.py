"""Why a step of a connection check failed, as a word that programs can act on; sentences are for people."""

from __future__ import annotations

from enum import StrEnum


class CheckFault(StrEnum):
    """The kind of a failed step; steps whose kind nothing depends on have none."""

    NAME = "name"
    """The host's name is not known."""
    PORT = "port"
    """Nothing answers at the port."""
    PROXY = "proxy"
    """The proxy of this computer's settings does not let us through."""
    CERTIFICATE_AUTHORITY = "certificate-authority"
    """The certificate comes from an authority that this computer does not know: a file of it can be named."""
    CERTIFICATE_NAME = "certificate-name"
    """The certificate is made for another name."""
    CERTIFICATE_DATE = "certificate-date"
    """The certificate is not valid today."""
    TLS = "tls"
    """No encrypted connection could be agreed on."""
    SERVICES = "services"
    """The server answers, what we need of it does not."""
    SIGN_IN = "sign-in"
    """The sign-in is refused."""
    FOLDER = "folder"
    """The folder or endpoint is not there."""
    RIGHTS = "rights"
    """Something may not be read."""
    WRITE_DOOR = "write-door"
    """There is no way to write what is needed."""
    BUSY = "busy"
    """The system asks for fewer calls."""
