"""One pair of configured systems: product.md section 6, "Setup file". Secrets are not here, they live in the keyring."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.model.approval_rules import ApprovalSettings
from core.model.duties import DutySettings, RetentionSettings
from core.model.identifiers import DUNS, OLD_NUMBER
from core.model.policies import PolicySettings

AUTO = "auto"
"""The value of settings that are found out where nobody says them."""
STRAIGHT = "none"
"""The value of `proxy` that reaches a system straight, whatever this computer's settings say."""
NEEDS_ME, DIGEST, EVERY_RUN, NEVER = "needs-me", "digest", "every-run", "never"
"""When a channel tells something: when somebody is needed, once a day, after every run, or not at all."""


class InvalidLinePolicy(StrEnum):
    """What happens to an order with invalid lines."""

    HOLD_ORDER = "hold-order"
    WRITE_VALID_LINES = "write-valid-lines"


class AccountRoute(StrEnum):
    """Where the GL account of an order line goes in X3 (product.md section 2)."""

    AUTO = "auto"
    LINE = "line"
    PRODUCT = "product"
    CHECK_ONLY = "check-only"


class SecretName(StrEnum):
    """Names of a connection's secrets in the keyring."""

    JAGGAER = "jaggaer-secret"
    X3 = "x3-secret"
    X3_REFRESH_TOKEN = "x3-refresh-token"
    X3_REST = "x3-rest-password"
    SMTP = "smtp-password"


@dataclass(frozen=True, slots=True)
class JaggaerSettings:
    """How JAGGAER is reached. `token_url` empty means the realm below `host`.

    `environment` says whether it is a `test` or `production` system; `auto` goes by its host.

    `connect_seconds`, `read_seconds`, `call_seconds` are how long a connection may take to come about, a silence and a
    whole call may last; `tls_minimum` and `tls_maximum` the oldest and newest TLS, `1.2` or `1.3`; `calls_per_second` how
    fast calls may follow one another, `proxy` the proxy on the way: `auto` as this computer's settings say, `none`, or its
    address; for `calls_per_second` 0 = as fast as `max_in_flight` lets them (reference/jaggaer-j1p.md 3.3 and 7.1).

    `token_auth` says where a token is asked for with client id and secret: in the `body` of the request, or as `basic`
    authentication.
    """

    host: str
    client_id: str
    token_url: str = ""
    auth: str = "j1p"
    token_auth: str = "body"
    scope: str = ""
    page_size: int = 200
    max_in_flight: int = 4
    profile: str = "j1p-indirect"
    ca_file: str = ""
    tls_minimum: str = "1.2"
    tls_maximum: str = "1.3"
    connect_seconds: int = 10
    read_seconds: int = 120
    call_seconds: int = 300
    calls_per_second: int = 0
    proxy: str = AUTO
    environment: str = AUTO
    export_columns: str = "po-search"
    """Which column of a search export is what: a name in `resources/exports`, or a path."""
    open_address: str = ""
    """Where a record opens in the browser, with `{number}`, `{id}` and `{kind}` in their places; empty = nowhere."""


@dataclass(frozen=True, slots=True)
class SoapSettings:
    """Names that a site gave to its SOAP publications and import template (reference/sage-x3.md 9.5).

    Attributes:
        pool: alias of the SOAP pool.
        order_object, supplier_object, invoice_object: public names of the objects that orders, suppliers and supplier
            invoices are read and saved through.
        reference_objects: public names of reference data where they are not the usual ones: `account=ZGAC,site=ZFCY`.
        language: X3's language code for messages.
        json_results: whether results are asked for as JSON instead of XML.
        list_size: rows that a query may give at once.
        dimension_columns: dimension types of an order line's columns `CCE1`, `CCE2`, ... where the publication has no
            `DIE` beside them: `CCT,PJT`.
        settle_seconds: seconds after which a save that got no answer can no longer land.
        import_template, import_supplier_template, import_invoice_template: import templates (GESAOE) for orders, suppliers
            and supplier invoices.
        import_layout, import_supplier_layout, import_invoice_layout: their records and columns (`core.model.import_layout`); a template
            without a layout is not used.
        import_separator, import_record_separator: signs between fields, which the template has, and between records.
        import_quotes: whether a field in double quotes may hold the separator.
        import_dates, import_decimal: how the templates write dates and decimals: `YYYYMMDD`, `DD/MM/YYYY`, ...; `.`, `,`.
        import_mode: `realtime`, or `batch` where X3 imports by its batch server.
        import_settle_seconds: seconds after which an import that got no answer can no longer land; a batch request whose
            number is known is waited for beyond them, one whose answer was lost is not, so that by `batch` they are to
            be more than X3's batch server is ever behind.
    """

    pool: str = "WSPOOL"
    order_object: str = "YPOH"
    supplier_object: str = "YBPS"
    import_template: str = "POH"
    import_layout: str = ""
    import_supplier_template: str = ""
    import_supplier_layout: str = ""
    import_separator: str = ";"
    import_record_separator: str = "|"
    import_quotes: bool = True
    import_dates: str = "YYYYMMDD"
    import_decimal: str = "."
    import_mode: str = "realtime"
    import_settle_seconds: int = 600
    reference_objects: str = ""
    language: str = "ENG"
    json_results: bool = False
    list_size: int = 1000
    dimension_columns: str = ""
    settle_seconds: int = 600
    invoice_object: str = "YPIH"
    import_invoice_template: str = "PIH"
    import_invoice_layout: str = ""


@dataclass(frozen=True, slots=True)
class RestSettings:
    """Names that a site gave to its REST classes, and the sign-in there (reference/sage-x3.md 3.4, 9.2, 9.7).

    Attributes:
        order_class, supplier_class, invoice_class: class of orders, of suppliers and of supplier invoices, as `CLASS` or `CLASS.REPRESENTATION`.
        reference_classes: classes of reference data where they are not the usual ones: `account=ZGAC.ZGACC,site=FACILITY`.
        login: whom Basic signs in where REST takes no token; the password is in the keyring. Empty = nobody.
        page_size: records of a page that are asked for; the site may give fewer.
        dimension_columns: dimension types of an order line's columns `CCE1`, `CCE2`, ... where the class has no `DIE`
            beside them: `CCT,PJT`.
    """

    order_class: str = "PORDER"
    supplier_class: str = "BPSUPPLIER"
    reference_classes: str = ""
    login: str = ""
    page_size: int = 500
    dimension_columns: str = ""
    invoice_class: str = "PINVOICE"


@dataclass(frozen=True, slots=True)
class ConstantSettings:
    """Values of fields that a site wants in every new document and that neither JAGGAER nor X3 can tell (9.3, 9.14).

    Each is `FIELD=VALUE; FIELD=VALUE`; a field is named as the door has it (`_x3Transaction`, `company`) or by its X3
    code (`YORIGIN`). A menu is given by its word in GraphQL, by its number in SOAP, REST and imports.

    Attributes:
        order, order_line, supplier, invoice, invoice_line: what each of them gets when it is created.
    """

    order: str = ""
    order_line: str = ""
    supplier: str = ""
    invoice: str = ""
    invoice_line: str = ""


@dataclass(frozen=True, slots=True)
class X3Settings:
    """How Sage X3 is reached and what its site wants. `endpoint` empty means the folder.

    `environment` says whether it is a `test` or `production` system; `auto` goes by its host and folder.

    `order_mutation` and `supplier_mutation` pin a GraphQL mutation of the site's own that creates the document
    (`x3Purchasing.purchaseOrder.purchaseOrderUp`), with the argument that takes the data; empty = found out.
    `order_update_mutation` and `supplier_update_mutation` do the same for one that changes it; empty = the standard one.

    `connect_seconds`, `read_seconds`, `call_seconds`, `tls_minimum`, `tls_maximum`, `proxy`: as in `JaggaerSettings`. A save of 5 to
    17 s is normal (reference/sage-x3.md 4.3).

    `order_numbering` says who numbers orders: `manual` = we do, by JAGGAER's number; `auto` = we do where X3 tells that
    it insists on a number (reference/sage-x3.md 5.1, rule 12; SOAP and imports never tell, 9.5).

    `mandatory_dimensions` are the dimension types that X3 wants on every order line: `CCT,PJT`; `auto` = those that say
    so themselves in X3, `none` = none. `dimension_defaults` are codes for lines on which the source names none of a
    type: `PJT=GENERAL; LOC=01`; a mapping of that code decides by unit, supplier or category.

    `field_lengths` are characters that X3 keeps where it keeps others than the documented ones and does not tell:
    `order.reference=12; order.description=60; supplier.line1=60`.

    `duns_field` and `old_number_field` name the fields of the site's own that hold a supplier's DUNS number and its number in
    an older system, by property name or X3 field code; standard X3 has none. Empty = X3 is not searched by them.

    `invoice_types` are X3's types of supplier invoices (PIVTYP) by kind: `invoice=INV; credit-note=CRN`; a kind that is not
    named gets none, so that X3 takes its own for an invoice, and a credit note is not entered.

    `gateway_url` is the root of Sage's regional gateway (`https://api.REGION-sagex3.com/v1`) where `auth` is `gateway`;
    `gateway_scope` what the pairing asks for, `redirect_port` where the browser brings its answer on this computer.
    """

    base_url: str
    folder: str
    endpoint: str = ""
    auth: str = "connected-app"
    client_id: str = ""
    user: str = ""
    audience: str = "auto"
    token_seconds: int = 300
    read_api: str = "auto"
    write_api: str = "auto"
    max_in_flight: int = 8
    ca_file: str = ""
    tls_minimum: str = "1.2"
    tls_maximum: str = "1.3"
    connect_seconds: int = 10
    read_seconds: int = 120
    call_seconds: int = 300
    proxy: str = AUTO
    confirm_http: bool = False
    environment: str = AUTO
    site: str = "FR011"
    chart: str = ""
    cost_center_type: str = "CCT"
    account_route: AccountRoute = AccountRoute.AUTO
    generic_product: str = ""
    order_reference: str = "ORDREF"
    supplier_reference: str = "auto"
    duns_field: str = ""
    old_number_field: str = ""
    settle_seconds: int = 300
    invoice_types: str = ""
    order_mutation: str = ""
    order_mutation_argument: str = ""
    supplier_mutation: str = ""
    supplier_mutation_argument: str = ""
    order_update_mutation: str = ""
    order_update_mutation_argument: str = ""
    supplier_update_mutation: str = ""
    supplier_update_mutation_argument: str = ""
    gateway_url: str = ""
    gateway_scope: str = "api.graphQL user.?"
    redirect_port: int = 47811
    order_numbering: str = AUTO
    mandatory_dimensions: str = AUTO
    dimension_defaults: str = ""
    field_lengths: str = ""
    open_address: str = ""
    """Where a record opens in the browser, with `{number}`, `{folder}`, `{function}` and `{kind}` in their places."""
    soap: SoapSettings = field(default_factory=SoapSettings)
    rest: RestSettings = field(default_factory=RestSettings)
    constants: ConstantSettings = field(default_factory=ConstantSettings)

    @property
    def endpoint_name(self) -> str:
        """Value of the header `x-xtrem-endpoint`."""
        return self.endpoint or self.folder

    @property
    def supplier_identifiers(self) -> dict[str, str]:
        """X3's field by the identifier of a supplier that it holds (`core.model.identifiers`)."""
        named = {DUNS: self.duns_field, OLD_NUMBER: self.old_number_field}
        return {name: code for name, code in named.items() if code}

    @property
    def address(self) -> str:
        """Where calls go: Sage's gateway, or the customer's own X3."""
        return self.gateway_url if self.auth == "gateway" else self.base_url


@dataclass(frozen=True, slots=True)
class AlertSettings:
    """Who is told when something needs a person, and by which way (`core.alerts`).

    Attributes:
        notify: whether windows that are open show notifications of the system.
        notify_when, email_when: what is told there: what `needs-me` (and that it is settled), after `every-run` too, or,
            for mails, only in the daily `digest`.
        badge_when: whether windows show how many things need somebody, at the sign beside the clock and in the taskbar:
            `needs-me` (when there are any) or `never`.
        email_to: addresses that get mail; empty = nobody does.
        email_from: the sender's address; empty = `smtp_user`.
        email_details: whether mails hold the whole sentence of a cause, which may name suppliers and quote X3; else
            only kinds, codes, counts and amounts.
        smtp_host, smtp_port: the mail server; port 0 = the usual one of `smtp_security`.
        smtp_security: `starttls`, `tls` from the first byte, or `none` (this computer, or with `confirm_plain`).
        smtp_user: who signs in; empty = nobody. The password is in the keyring.
        ca_file: certificates that are trusted besides those of this computer.
        digest_at: time of this computer's day (`07:30`) from which on a daily mail sums up; empty = none.
        silence_hours: so long without a good sync is told; 0 = never.
        retry_minutes: so long a system may be away before it is told.
        partial_records, partial_amount, partial_age_hours: from more open records, more money of them in any currency,
            or an older cause on it is told; 0 = never.
    """

    notify: bool = True
    notify_when: str = NEEDS_ME
    badge_when: str = NEEDS_ME
    email_when: str = NEEDS_ME
    email_to: tuple[str, ...] = ()
    email_from: str = ""
    email_details: bool = False
    smtp_host: str = ""
    smtp_port: int = 0
    smtp_security: str = "starttls"
    smtp_user: str = ""
    confirm_plain: bool = False
    ca_file: str = ""
    digest_at: str = "07:30"
    silence_hours: int = 26
    retry_minutes: int = 30
    partial_records: int = 100
    partial_amount: int = 0
    partial_age_hours: int = 72

    @property
    def sender(self) -> str:
        """Whom mails come from."""
        return self.email_from or self.smtp_user

    @property
    def port(self) -> int:
        """The port of the mail server."""
        return self.smtp_port or {"starttls": 587, "tls": 465, "none": 25}[self.smtp_security]


class InvoiceMode(StrEnum):
    """What is done with JAGGAER's invoices."""

    OFF = "off"
    """Nothing: they are not read."""
    COMPARE = "compare"
    """X3's invoices are matched by supplier and the supplier's document number; differences are listed."""
    CODE = "code"
    """Account and dimensions go to the X3 invoice that is entered and not posted."""
    CREATE = "create"
    """The X3 supplier invoice is entered, not posted, its lines linked to their orders."""


@dataclass(frozen=True, slots=True)
class Connection:
    """A configured connection. `name` is unique in a home and shown everywhere.

    Attributes:
        replay_after_mapping: whether `map` on the command line sends what it settles at once.
        invoices: what is done with invoices, where the profile reads them.
        invoice_days: days after which an invoice that X3 does not have yet is told as late.
        contracts: whether contracts are read, where the profile reads them.
    """

    name: str
    start_from: date
    jaggaer: JaggaerSettings
    x3: X3Settings
    environment: str = "production"
    on_invalid_line: InvalidLinePolicy = InvalidLinePolicy.HOLD_ORDER
    include_closed: bool = False
    invoices: InvoiceMode = InvoiceMode.COMPARE
    invoice_days: int = 30
    contracts: bool = True
    replay_after_mapping: bool = False
    approval: ApprovalSettings = field(default_factory=ApprovalSettings)
    """When a second person has to approve."""
    alerts: AlertSettings = field(default_factory=AlertSettings)
    policies: PolicySettings = field(default_factory=PolicySettings)
    """Whose word counts where an order was changed in X3 by hand."""
    duties: DutySettings = field(default_factory=DutySettings)
    retention: RetentionSettings = field(default_factory=RetentionSettings)

    @property
    def is_test(self) -> bool:
        """Whether windows and exports carry the mark of a test system."""
        return self.environment == "test"
