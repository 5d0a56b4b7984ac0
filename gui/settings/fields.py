"""What the settings page calls each setting: its name and help in plain words, and in which group it stands."""

from __future__ import annotations

from dataclasses import dataclass

from core.model.connection import SecretName
from gui.words import QT_TR_NOOP


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A setting on the page.

    Attributes:
        key: as in the set-up file.
        label, help: English, shown through `tr`.
        unit: what stands behind a number; empty = nothing.
    """

    key: str
    label: str
    help: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class GroupSpec:
    """Settings that belong together.

    Attributes:
        title: English.
        fields: those that everybody sees.
        advanced: those that are folded.
        secrets: secrets that stand below them.
        extra: name of a further part that the page puts below them.
    """

    title: str
    fields: tuple[FieldSpec, ...] = ()
    advanced: tuple[FieldSpec, ...] = ()
    secrets: tuple[SecretName, ...] = ()
    extra: str = ""


SECONDS, HOURS, MINUTES, DAYS = (
    QT_TR_NOOP("seconds"),
    QT_TR_NOOP("hours"),
    QT_TR_NOOP("minutes"),
    QT_TR_NOOP("days"),
)
ROWS, CALLS, RECORDS, RULES = (
    QT_TR_NOOP("records a page"),
    QT_TR_NOOP("at a time"),
    QT_TR_NOOP("records"),
    QT_TR_NOOP("rules within an hour"),
)

SECRETS: dict[SecretName, tuple[str, str]] = {
    SecretName.JAGGAER: (
        QT_TR_NOOP("Client secret"),
        QT_TR_NOOP("What JAGGAER gave you together with the client id; with a password, that one."),
    ),
    SecretName.X3: (
        QT_TR_NOOP("Secret or password"),
        QT_TR_NOOP("The secret of the connected application, of the gateway's application, or the user's password."),
    ),
    SecretName.X3_REFRESH_TOKEN: (
        QT_TR_NOOP("Pairing with the gateway"),
        QT_TR_NOOP("Made when a user of X3 accepts. Usually it is paired anew on the connection test, not typed here."),
    ),
    SecretName.X3_REST: (
        QT_TR_NOOP("Password for REST services"),
        QT_TR_NOOP("Of the login above, where REST services take no token."),
    ),
    SecretName.SMTP: (
        QT_TR_NOOP("Password of the mail server"),
        QT_TR_NOOP("Of the account that signs in there."),
    ),
}

_CALLS_JAGGAER = (
    FieldSpec(
        "jaggaer.page_size",
        QT_TR_NOOP("Page size"),
        QT_TR_NOOP("Asked for where the profile names the parameter; JAGGAER may give fewer."),
        ROWS,
    ),
    FieldSpec(
        "jaggaer.max_in_flight",
        QT_TR_NOOP("Most calls"),
        QT_TR_NOOP("So many calls may be under way at the same time."),
        CALLS,
    ),
    FieldSpec(
        "jaggaer.calls_per_second",
        QT_TR_NOOP("Calls a second"),
        QT_TR_NOOP("How fast calls may follow one another; 0 = as fast as JAGGAER answers."),
    ),
    FieldSpec(
        "jaggaer.connect_seconds",
        QT_TR_NOOP("Wait for a connection"),
        QT_TR_NOOP("Until JAGGAER counts as not reachable."),
        SECONDS,
    ),
    FieldSpec(
        "jaggaer.read_seconds",
        QT_TR_NOOP("Wait for an answer"),
        QT_TR_NOOP("So long JAGGAER may be silent in the middle of an answer."),
        SECONDS,
    ),
    FieldSpec(
        "jaggaer.call_seconds",
        QT_TR_NOOP("Wait for a whole call"),
        QT_TR_NOOP("From its beginning to its end; not less than the two above."),
        SECONDS,
    ),
)
_WAY_JAGGAER = (
    FieldSpec(
        "jaggaer.proxy",
        QT_TR_NOOP("Proxy"),
        QT_TR_NOOP("The way out of your network. Usually this computer knows it."),
    ),
    FieldSpec(
        "jaggaer.ca_file",
        QT_TR_NOOP("Certificate authority"),
        QT_TR_NOOP("A file that is trusted besides what this computer trusts. The check is never switched off."),
    ),
    FieldSpec("jaggaer.tls_minimum", QT_TR_NOOP("Oldest TLS"), QT_TR_NOOP("Older versions are refused.")),
    FieldSpec("jaggaer.tls_maximum", QT_TR_NOOP("Newest TLS"), QT_TR_NOOP("1.2 where a device on the way breaks 1.3.")),
)

JAGGAER: tuple[GroupSpec, ...] = (
    GroupSpec(
        QT_TR_NOOP("Address and sign-in"),
        (
            FieldSpec(
                "jaggaer.host",
                QT_TR_NOOP("Address of the interface"),
                QT_TR_NOOP("As JAGGAER told you at onboarding; it begins with https://."),
            ),
            FieldSpec("jaggaer.auth", QT_TR_NOOP("Sign-in"), QT_TR_NOOP("Which kind your JAGGAER wants.")),
            FieldSpec("jaggaer.client_id", QT_TR_NOOP("Client id"), QT_TR_NOOP("Whom JAGGAER knows this program as.")),
        ),
        (
            FieldSpec(
                "jaggaer.token_url",
                QT_TR_NOOP("Address for tokens"),
                QT_TR_NOOP("Empty = the usual place below the address above."),
            ),
            FieldSpec(
                "jaggaer.token_auth",
                QT_TR_NOOP("Secret is sent"),
                QT_TR_NOOP("How client id and secret travel when a token is asked for."),
            ),
            FieldSpec("jaggaer.scope", QT_TR_NOOP("Scope"), QT_TR_NOOP("Only where JAGGAER told you one.")),
            FieldSpec(
                "jaggaer.environment",
                QT_TR_NOOP("Kind of system"),
                QT_TR_NOOP("Whether this is a test JAGGAER. Usually its name says so."),
            ),
        ),
        (SecretName.JAGGAER,),
    ),
    GroupSpec(
        QT_TR_NOOP("Profile"),
        (
            FieldSpec(
                "jaggaer.profile",
                QT_TR_NOOP("Profile"),
                QT_TR_NOOP(
                    "How your JAGGAER looks: which field holds what. A name that comes with the program, or a file."
                ),
            ),
        ),
        (
            FieldSpec(
                "jaggaer.export_columns",
                QT_TR_NOOP("Columns of export files"),
                QT_TR_NOOP("Which column of a search export is what: a name that comes with the program, or a file."),
            ),
            FieldSpec(
                "jaggaer.open_address",
                QT_TR_NOOP("Where a record opens in JAGGAER"),
                QT_TR_NOOP("An address that begins with https://, with {number} or {id} in its place."),
            ),
        ),
        extra="profile",
    ),
    GroupSpec(QT_TR_NOOP("Network and calls"), (), _WAY_JAGGAER + _CALLS_JAGGAER),
)

_X3_WAY = (
    FieldSpec(
        "x3.proxy",
        QT_TR_NOOP("Proxy"),
        QT_TR_NOOP("X3 is usually inside your network and needs none."),
    ),
    FieldSpec("x3.tls_minimum", QT_TR_NOOP("Oldest TLS"), QT_TR_NOOP("Older versions are refused.")),
    FieldSpec("x3.tls_maximum", QT_TR_NOOP("Newest TLS"), QT_TR_NOOP("1.2 where a device on the way breaks 1.3.")),
    FieldSpec(
        "x3.confirm_http",
        QT_TR_NOOP("Accept http"),
        QT_TR_NOOP(
            "X3 answers without encryption: what is written can be read on the way. Home says so until it is mended."
        ),
    ),
    FieldSpec(
        "x3.max_in_flight",
        QT_TR_NOOP("Most saves"),
        QT_TR_NOOP("Up to so many saves may be under way; it begins with two and grows while X3 is quick."),
        CALLS,
    ),
    FieldSpec(
        "x3.connect_seconds",
        QT_TR_NOOP("Wait for a connection"),
        QT_TR_NOOP("Until X3 counts as not reachable."),
        SECONDS,
    ),
    FieldSpec(
        "x3.read_seconds",
        QT_TR_NOOP("Wait for an answer"),
        QT_TR_NOOP("So long X3 may be silent; a save of 17 seconds is normal."),
        SECONDS,
    ),
    FieldSpec(
        "x3.call_seconds",
        QT_TR_NOOP("Wait for a whole call"),
        QT_TR_NOOP("From its beginning to its end; not less than the two above."),
        SECONDS,
    ),
    FieldSpec(
        "x3.settle_seconds",
        QT_TR_NOOP("A lost answer settles after"),
        QT_TR_NOOP("A save without an answer may still land until then: only afterwards it is sent again."),
        SECONDS,
    ),
    FieldSpec(
        "x3.token_seconds",
        QT_TR_NOOP("A token holds"),
        QT_TR_NOOP("How long X3 takes a token that this program signs."),
        SECONDS,
    ),
)

X3: tuple[GroupSpec, ...] = (
    GroupSpec(
        QT_TR_NOOP("Address and sign-in"),
        (
            FieldSpec(
                "x3.base_url",
                QT_TR_NOOP("Address of X3"),
                QT_TR_NOOP("With its port, such as https://x3server:8124."),
            ),
            FieldSpec("x3.folder", QT_TR_NOOP("Folder"), QT_TR_NOOP("The X3 folder that orders are written to.")),
            FieldSpec("x3.auth", QT_TR_NOOP("Sign-in"), QT_TR_NOOP("How this program signs in to X3.")),
            FieldSpec(
                "x3.client_id",
                QT_TR_NOOP("Client id"),
                QT_TR_NOOP("Of the connected application, or of the application at Sage's gateway."),
            ),
            FieldSpec(
                "x3.user",
                QT_TR_NOOP("X3 user"),
                QT_TR_NOOP(
                    "In whose name orders are created: the allowed user of the connected application, or the login."
                ),
            ),
        ),
        (
            FieldSpec("x3.endpoint", QT_TR_NOOP("Endpoint"), QT_TR_NOOP("Empty = named as the folder.")),
            FieldSpec(
                "x3.ca_file",
                QT_TR_NOOP("Certificate authority"),
                QT_TR_NOOP(
                    "The file of your company's authority, where this computer does not trust X3's certificate."
                ),
            ),
            FieldSpec(
                "x3.environment",
                QT_TR_NOOP("Kind of system"),
                QT_TR_NOOP("Whether this is a test X3. Usually its name or folder says so."),
            ),
            FieldSpec(
                "x3.audience",
                QT_TR_NOOP("Audience of tokens"),
                QT_TR_NOOP("auto = found out; else what the X3 administrator entered."),
            ),
            FieldSpec(
                "x3.gateway_url",
                QT_TR_NOOP("Root of Sage's gateway"),
                QT_TR_NOOP("Such as https://api.eu-sagex3.com/v1, for the sign-in through the gateway."),
            ),
            FieldSpec(
                "x3.gateway_scope",
                QT_TR_NOOP("Scope at the gateway"),
                QT_TR_NOOP("What the pairing asks for."),
            ),
            FieldSpec(
                "x3.redirect_port",
                QT_TR_NOOP("Port of the pairing"),
                QT_TR_NOOP("Where the browser of this computer brings the gateway's answer."),
            ),
        ),
        (SecretName.X3, SecretName.X3_REFRESH_TOKEN),
    ),
    GroupSpec(
        QT_TR_NOOP("How X3 is read and written"),
        (
            FieldSpec(
                "x3.read_api",
                QT_TR_NOOP("Read through"),
                QT_TR_NOOP("Found out by asking the site. Pin it only where support told you to."),
            ),
            FieldSpec(
                "x3.write_api",
                QT_TR_NOOP("Write through"),
                QT_TR_NOOP("The first way that the site really offers. Pin it only where support told you to."),
            ),
        ),
        (
            FieldSpec(
                "x3.order_mutation",
                QT_TR_NOOP("Mutation that creates orders"),
                QT_TR_NOOP("Only where your site has one of its own; empty = found out."),
            ),
            FieldSpec(
                "x3.order_mutation_argument",
                QT_TR_NOOP("Its argument"),
                QT_TR_NOOP("The argument of that mutation that takes the data."),
            ),
            FieldSpec(
                "x3.order_update_mutation",
                QT_TR_NOOP("Mutation that changes orders"),
                QT_TR_NOOP("Empty = the standard one."),
            ),
            FieldSpec(
                "x3.order_update_mutation_argument",
                QT_TR_NOOP("Its argument"),
                QT_TR_NOOP("The argument of that mutation that takes the data."),
            ),
            FieldSpec(
                "x3.supplier_mutation",
                QT_TR_NOOP("Mutation that creates suppliers"),
                QT_TR_NOOP("Only where your site has one of its own; empty = found out."),
            ),
            FieldSpec(
                "x3.supplier_mutation_argument",
                QT_TR_NOOP("Its argument"),
                QT_TR_NOOP("The argument of that mutation that takes the data."),
            ),
            FieldSpec(
                "x3.supplier_update_mutation",
                QT_TR_NOOP("Mutation that changes suppliers"),
                QT_TR_NOOP("Empty = the standard one."),
            ),
            FieldSpec(
                "x3.supplier_update_mutation_argument",
                QT_TR_NOOP("Its argument"),
                QT_TR_NOOP("The argument of that mutation that takes the data."),
            ),
        ),
        extra="offers",
    ),
    GroupSpec(QT_TR_NOOP("Network and calls"), (), _X3_WAY, extra="certificates"),
    GroupSpec(
        QT_TR_NOOP("SOAP services"),
        (),
        (
            FieldSpec("x3.soap.pool", QT_TR_NOOP("Pool"), QT_TR_NOOP("Alias of the SOAP pool.")),
            FieldSpec(
                "x3.soap.order_object",
                QT_TR_NOOP("Object for orders"),
                QT_TR_NOOP("Public name under which orders are published."),
            ),
            FieldSpec(
                "x3.soap.supplier_object",
                QT_TR_NOOP("Object for suppliers"),
                QT_TR_NOOP("Public name under which suppliers are published."),
            ),
            FieldSpec(
                "x3.soap.invoice_object",
                QT_TR_NOOP("Object for invoices"),
                QT_TR_NOOP("Public name under which supplier invoices are published."),
            ),
            FieldSpec(
                "x3.soap.reference_objects",
                QT_TR_NOOP("Objects for codes"),
                QT_TR_NOOP("Where they are not the usual ones, such as account=ZGAC,site=ZFCY."),
            ),
            FieldSpec("x3.soap.language", QT_TR_NOOP("Language of messages"), QT_TR_NOOP("X3's code of a language.")),
            FieldSpec(
                "x3.soap.json_results",
                QT_TR_NOOP("Results as JSON"),
                QT_TR_NOOP("Instead of XML, where the pool is set so."),
            ),
            FieldSpec("x3.soap.list_size", QT_TR_NOOP("Rows of a query"), QT_TR_NOOP("At most so many at once."), ROWS),
            FieldSpec(
                "x3.soap.dimension_columns",
                QT_TR_NOOP("Dimension columns"),
                QT_TR_NOOP("Types of the columns CCE1, CCE2, ... where the publication does not say: CCT,PJT."),
            ),
            FieldSpec(
                "x3.soap.settle_seconds",
                QT_TR_NOOP("A lost answer settles after"),
                QT_TR_NOOP("A save without an answer may still land until then."),
                SECONDS,
            ),
        ),
    ),
    GroupSpec(
        QT_TR_NOOP("Import templates"),
        (),
        (
            FieldSpec("x3.soap.import_template", QT_TR_NOOP("Template for orders"), QT_TR_NOOP("Code in GESAOE.")),
            FieldSpec(
                "x3.soap.import_layout",
                QT_TR_NOOP("Its layout"),
                QT_TR_NOOP("Records and columns of the template; without it the import is not used."),
            ),
            FieldSpec(
                "x3.soap.import_supplier_template", QT_TR_NOOP("Template for suppliers"), QT_TR_NOOP("Code in GESAOE.")
            ),
            FieldSpec(
                "x3.soap.import_supplier_layout",
                QT_TR_NOOP("Its layout"),
                QT_TR_NOOP("Records and columns of the template."),
            ),
            FieldSpec(
                "x3.soap.import_invoice_template", QT_TR_NOOP("Template for invoices"), QT_TR_NOOP("Code in GESAOE.")
            ),
            FieldSpec(
                "x3.soap.import_invoice_layout",
                QT_TR_NOOP("Its layout"),
                QT_TR_NOOP("Records and columns of the template."),
            ),
            FieldSpec(
                "x3.soap.import_separator", QT_TR_NOOP("Sign between fields"), QT_TR_NOOP("As the template has it.")
            ),
            FieldSpec(
                "x3.soap.import_record_separator",
                QT_TR_NOOP("Sign between records"),
                QT_TR_NOOP("Another one than that."),
            ),
            FieldSpec(
                "x3.soap.import_quotes",
                QT_TR_NOOP("Fields in quotes"),
                QT_TR_NOOP("Whether a field in double quotes may hold the separator."),
            ),
            FieldSpec(
                "x3.soap.import_dates", QT_TR_NOOP("Dates"), QT_TR_NOOP("As the template writes them: YYYYMMDD.")
            ),
            FieldSpec("x3.soap.import_decimal", QT_TR_NOOP("Decimal sign"), QT_TR_NOOP("As the template writes it.")),
            FieldSpec(
                "x3.soap.import_mode",
                QT_TR_NOOP("Import runs"),
                QT_TR_NOOP("By the batch server only where the X3 administrator says so."),
            ),
            FieldSpec(
                "x3.soap.import_settle_seconds",
                QT_TR_NOOP("A lost answer settles after"),
                QT_TR_NOOP("More than the batch server is ever behind."),
                SECONDS,
            ),
        ),
    ),
    GroupSpec(
        QT_TR_NOOP("REST services"),
        (),
        (
            FieldSpec(
                "x3.rest.order_class", QT_TR_NOOP("Class of orders"), QT_TR_NOOP("CLASS or CLASS.REPRESENTATION.")
            ),
            FieldSpec(
                "x3.rest.supplier_class", QT_TR_NOOP("Class of suppliers"), QT_TR_NOOP("CLASS or CLASS.REPRESENTATION.")
            ),
            FieldSpec(
                "x3.rest.invoice_class", QT_TR_NOOP("Class of invoices"), QT_TR_NOOP("CLASS or CLASS.REPRESENTATION.")
            ),
            FieldSpec(
                "x3.rest.reference_classes",
                QT_TR_NOOP("Classes of codes"),
                QT_TR_NOOP("Where they are not the usual ones, such as account=ZGAC.ZGACC."),
            ),
            FieldSpec(
                "x3.rest.login",
                QT_TR_NOOP("Login"),
                QT_TR_NOOP("Whom REST services know where they take no token; empty = nobody."),
            ),
            FieldSpec("x3.rest.page_size", QT_TR_NOOP("Page size"), QT_TR_NOOP("The site may give fewer."), ROWS),
            FieldSpec(
                "x3.rest.dimension_columns",
                QT_TR_NOOP("Dimension columns"),
                QT_TR_NOOP("Types of the columns CCE1, CCE2, ... where the class does not say: CCT,PJT."),
            ),
        ),
        (SecretName.X3_REST,),
    ),
)

ORDERS: tuple[GroupSpec, ...] = (
    GroupSpec(
        QT_TR_NOOP("Which orders"),
        (
            FieldSpec(
                "connection.start_from",
                QT_TR_NOOP("From"),
                QT_TR_NOOP("Orders that were created or changed on this day or later."),
            ),
            FieldSpec(
                "connection.on_invalid_line",
                QT_TR_NOOP("An order with a wrong line"),
                QT_TR_NOOP("Whether its good lines wait for the wrong one. No order is ever lost."),
            ),
        ),
        (
            FieldSpec(
                "connection.invoices",
                QT_TR_NOOP("Invoices"),
                QT_TR_NOOP("What is done with JAGGAER's invoices. Nothing is ever posted in X3."),
            ),
            FieldSpec(
                "connection.invoice_days",
                QT_TR_NOOP("An invoice is late after"),
                QT_TR_NOOP("One that X3 does not have by then is told apart from those that only just came."),
                DAYS,
            ),
            FieldSpec(
                "x3.invoice_types",
                QT_TR_NOOP("Types of invoices in X3"),
                QT_TR_NOOP(
                    "invoice=INV; credit-note=CRN, with X3's codes. Empty = X3's own type, and no credit notes."
                ),
            ),
            FieldSpec(
                "connection.contracts",
                QT_TR_NOOP("Contracts"),
                QT_TR_NOOP("Whether JAGGAER's contracts are read, for the reconciliation."),
            ),
            FieldSpec(
                "connection.include_closed",
                QT_TR_NOOP("Closed orders"),
                QT_TR_NOOP("Whether orders that JAGGAER has closed already are written, too."),
            ),
            FieldSpec(
                "connection.replay_after_mapping",
                QT_TR_NOOP("Replay after mapping on the command line"),
                QT_TR_NOOP("Whether `map` sends what it releases at once, as the window does."),
            ),
            FieldSpec(
                "connection.environment",
                QT_TR_NOOP("This connection is"),
                QT_TR_NOOP("A test is marked on every page, export and mail."),
            ),
        ),
    ),
    GroupSpec(
        QT_TR_NOOP("Defaults in X3"),
        (
            FieldSpec(
                "x3.site", QT_TR_NOOP("Purchase site"), QT_TR_NOOP("A mapping of the business unit overrides it.")
            ),
            FieldSpec("x3.chart", QT_TR_NOOP("Chart of accounts"), QT_TR_NOOP("Empty = the only one that X3 has.")),
            FieldSpec(
                "x3.cost_center_type",
                QT_TR_NOOP("Dimension type of cost centres"),
                QT_TR_NOOP("Which of X3's dimensions a cost centre of JAGGAER is."),
            ),
            FieldSpec(
                "x3.account_route",
                QT_TR_NOOP("The GL account of a line"),
                QT_TR_NOOP(
                    "Where it goes in X3. Usually it is found out, and the connection test says what was found."
                ),
            ),
            FieldSpec(
                "x3.generic_product",
                QT_TR_NOOP("Product for free-text lines"),
                QT_TR_NOOP("X3 wants a product on every line; this one stands where JAGGAER has none."),
            ),
        ),
        (
            FieldSpec(
                "x3.order_numbering",
                QT_TR_NOOP("Orders are numbered by"),
                QT_TR_NOOP("X3 itself, unless its counter is set to manual."),
            ),
            FieldSpec(
                "x3.mandatory_dimensions",
                QT_TR_NOOP("Dimensions on every line"),
                QT_TR_NOOP("auto = as X3 says; none; or types such as CCT,PJT."),
            ),
            FieldSpec(
                "x3.dimension_defaults",
                QT_TR_NOOP("Dimensions where JAGGAER has none"),
                QT_TR_NOOP("Such as PJT=GENERAL; LOC=01."),
            ),
            FieldSpec(
                "x3.field_lengths",
                QT_TR_NOOP("Lengths of fields"),
                QT_TR_NOOP("Where X3 keeps other lengths than documented: order.description=60."),
            ),
            FieldSpec(
                "x3.open_address",
                QT_TR_NOOP("Where a record opens in X3"),
                QT_TR_NOOP(
                    "An address that begins with https://, with {number}, {folder} and {function} in their places."
                ),
            ),
            FieldSpec(
                "x3.constants.order",
                QT_TR_NOOP("Fixed values of an order"),
                QT_TR_NOOP("FIELD=VALUE; FIELD=VALUE, for every new one."),
            ),
            FieldSpec(
                "x3.constants.order_line",
                QT_TR_NOOP("Fixed values of an order line"),
                QT_TR_NOOP("FIELD=VALUE; FIELD=VALUE, for every new one."),
            ),
            FieldSpec(
                "x3.constants.supplier",
                QT_TR_NOOP("Fixed values of a supplier"),
                QT_TR_NOOP("FIELD=VALUE; FIELD=VALUE, for every new one."),
            ),
            FieldSpec(
                "x3.constants.invoice",
                QT_TR_NOOP("Fixed values of an invoice"),
                QT_TR_NOOP("FIELD=VALUE; FIELD=VALUE, for every new one."),
            ),
            FieldSpec(
                "x3.constants.invoice_line",
                QT_TR_NOOP("Fixed values of an invoice line"),
                QT_TR_NOOP("FIELD=VALUE; FIELD=VALUE, for every new one."),
            ),
        ),
    ),
    GroupSpec(
        QT_TR_NOOP("How documents are found again"),
        (
            FieldSpec(
                "x3.order_reference",
                QT_TR_NOOP("Field for JAGGAER's order number"),
                QT_TR_NOOP("By it an order is never created twice. X3 must be able to search it."),
            ),
            FieldSpec(
                "x3.supplier_reference",
                QT_TR_NOOP("Field for JAGGAER's supplier number"),
                QT_TR_NOOP("auto = X3's own number where numbering is manual; a field of your site; or none."),
            ),
            FieldSpec(
                "x3.duns_field",
                QT_TR_NOOP("Field for a supplier's DUNS number"),
                QT_TR_NOOP("A field of your site, as X3 calls it. New suppliers are looked for by it. Empty = none."),
            ),
            FieldSpec(
                "x3.old_number_field",
                QT_TR_NOOP("Field for a supplier's old number"),
                QT_TR_NOOP("A field of your site that holds its number in the system before. Empty = none."),
            ),
        ),
    ),
    GroupSpec(
        QT_TR_NOOP("Orders that were changed in X3 by hand"),
        (
            FieldSpec(
                "policies.money",
                QT_TR_NOOP("Prices and quantities"),
                QT_TR_NOOP("With unit, payment term and lines deleted in X3. What X3 received is never changed."),
            ),
            FieldSpec(
                "policies.coding",
                QT_TR_NOOP("Accounts and cost centres"),
                QT_TR_NOOP("With every other dimension, and the product where the account chooses it."),
            ),
            FieldSpec(
                "policies.dates",
                QT_TR_NOOP("Dates"),
                QT_TR_NOOP("When goods are expected."),
            ),
            FieldSpec(
                "policies.texts",
                QT_TR_NOOP("Texts"),
                QT_TR_NOOP("Descriptions, the buyer and everything else."),
            ),
            FieldSpec(
                "policies.closed",
                QT_TR_NOOP("An order closed in JAGGAER"),
                QT_TR_NOOP("One of which X3 received or invoiced a line is only shown."),
            ),
            FieldSpec(
                "policies.charges",
                QT_TR_NOOP("Shipping and handling"),
                QT_TR_NOOP("Charges beside the lines; a mapping of their names gives account and product of a line."),
            ),
        ),
    ),
    GroupSpec(
        QT_TR_NOOP("Suppliers"),
        (
            FieldSpec(
                "policies.same_supplier",
                QT_TR_NOOP("A new supplier that X3 certainly has already"),
                QT_TR_NOOP("One that is only alike always waits for your decision."),
            ),
            FieldSpec(
                "policies.supplier_deactivation",
                QT_TR_NOOP("A supplier that JAGGAER deactivated"),
                QT_TR_NOOP(
                    "Its open orders are told either way. Made inactive, it is active again when JAGGAER has it so."
                ),
            ),
        ),
    ),
    GroupSpec(QT_TR_NOOP("Levels of findings"), extra="levels"),
)

ALERTS: tuple[GroupSpec, ...] = (
    GroupSpec(
        QT_TR_NOOP("Notifications on this computer"),
        (
            FieldSpec(
                "alerts.notify",
                QT_TR_NOOP("Show notifications"),
                QT_TR_NOOP("While the window is open or in the tray. One for a cause, and one when it is settled."),
            ),
            FieldSpec("alerts.notify_when", QT_TR_NOOP("When"), QT_TR_NOOP("A run in which all went well is no news.")),
            FieldSpec(
                "alerts.badge_when",
                QT_TR_NOOP("Number at the sign"),
                QT_TR_NOOP("How many things need somebody: at the sign beside the clock, and at that in the taskbar."),
            ),
        ),
        extra="test-notification",
    ),
    GroupSpec(
        QT_TR_NOOP("Mail"),
        (
            FieldSpec(
                "alerts.email_to",
                QT_TR_NOOP("To"),
                QT_TR_NOOP(
                    "Addresses, divided by commas. Empty = nobody gets mail. Mail is how you hear of a run at night."
                ),
            ),
            FieldSpec("alerts.email_when", QT_TR_NOOP("When"), QT_TR_NOOP("One mail for a cause, never one a record.")),
            FieldSpec(
                "alerts.digest_at",
                QT_TR_NOOP("Daily digest at"),
                QT_TR_NOOP("Time of this computer, such as 07:30. Empty = no digest."),
            ),
            FieldSpec(
                "alerts.smtp_host",
                QT_TR_NOOP("Mail server"),
                QT_TR_NOOP("Its name, such as smtp.office365.com. Your IT knows it."),
            ),
            FieldSpec("alerts.smtp_security", QT_TR_NOOP("Encryption"), QT_TR_NOOP("Nearly always STARTTLS.")),
            FieldSpec("alerts.smtp_user", QT_TR_NOOP("Sign in as"), QT_TR_NOOP("Empty = the server wants no sign-in.")),
            FieldSpec("alerts.email_from", QT_TR_NOOP("From"), QT_TR_NOOP("Empty = the address that signs in.")),
        ),
        (
            FieldSpec("alerts.smtp_port", QT_TR_NOOP("Port"), QT_TR_NOOP("0 = the usual one of the encryption.")),
            FieldSpec(
                "alerts.email_details",
                QT_TR_NOOP("Details in mails"),
                QT_TR_NOOP("Names of suppliers and what X3 said; else only codes, numbers and amounts."),
            ),
            FieldSpec(
                "alerts.ca_file",
                QT_TR_NOOP("Certificate authority"),
                QT_TR_NOOP("A file that is trusted besides what this computer trusts."),
            ),
            FieldSpec(
                "alerts.confirm_plain",
                QT_TR_NOOP("Accept mail without encryption"),
                QT_TR_NOOP("Everybody on the way could read it."),
            ),
        ),
        (SecretName.SMTP,),
        extra="test-email",
    ),
    GroupSpec(
        QT_TR_NOOP("What is told"),
        (
            FieldSpec(
                "alerts.silence_hours",
                QT_TR_NOOP("No good sync for"),
                QT_TR_NOOP("Told even when the computer was off meanwhile; 0 = never."),
                HOURS,
            ),
            FieldSpec(
                "alerts.retry_minutes",
                QT_TR_NOOP("A system is away for"),
                QT_TR_NOOP("Shorter interruptions heal by themselves and are not told."),
                MINUTES,
            ),
        ),
        (
            FieldSpec(
                "alerts.partial_records",
                QT_TR_NOOP("More open records than"),
                QT_TR_NOOP("0 = whatever their number."),
                RECORDS,
            ),
            FieldSpec(
                "alerts.partial_amount",
                QT_TR_NOOP("More open money than"),
                QT_TR_NOOP("In any currency; 0 = whatever the amount."),
            ),
            FieldSpec(
                "alerts.partial_age_hours",
                QT_TR_NOOP("Something is open for"),
                QT_TR_NOOP("0 = however long."),
                HOURS,
            ),
        ),
    ),
)

APPROVALS: tuple[GroupSpec, ...] = (
    GroupSpec(
        QT_TR_NOOP("When a second person is needed"),
        (
            FieldSpec(
                "approval.mappings",
                QT_TR_NOOP("Mappings"),
                QT_TR_NOOP("Whoever makes a mapping never approves it."),
            ),
            FieldSpec(
                "approval.accounts",
                QT_TR_NOOP("To these accounts"),
                QT_TR_NOOP("Beginnings of X3 accounts, such as 6, 21, 4011. Counts where mappings go by rules."),
            ),
            FieldSpec(
                "approval.sum_above",
                QT_TR_NOOP("For more money than"),
                QT_TR_NOOP("By currency, * for every other one: EUR=10000; *=5000. Counts where mappings go by rules."),
            ),
            FieldSpec(
                "approval.bulk_above",
                QT_TR_NOOP("For more than"),
                QT_TR_NOOP("By one account; 0 = any number. Counts where mappings go by rules."),
                RULES,
            ),
            FieldSpec(
                "approval.recode",
                QT_TR_NOOP("Corrections of written orders"),
                QT_TR_NOOP("Changing the coding of an order that is in X3."),
            ),
            FieldSpec(
                "approval.bank_data",
                QT_TR_NOOP("Changed bank data"),
                QT_TR_NOOP("Bank accounts of suppliers."),
            ),
            FieldSpec(
                "approval.approvers",
                QT_TR_NOOP("Who may approve"),
                QT_TR_NOOP("Accounts, divided by commas, two or more. Empty = everybody but the maker."),
            ),
        ),
        (
            FieldSpec(
                "approval.afterwards",
                QT_TR_NOOP("Approve afterwards"),
                QT_TR_NOOP("A mapping holds at once and is reviewed within the days below."),
            ),
            FieldSpec(
                "approval.review_days",
                QT_TR_NOOP("Review within"),
                QT_TR_NOOP("Home says when a review is overdue."),
                DAYS,
            ),
        ),
        extra="approvers",
    ),
    GroupSpec(
        QT_TR_NOOP("Who may do what"),
        (
            FieldSpec(
                "duties.map",
                QT_TR_NOOP("Who decides about mappings and records"),
                QT_TR_NOOP("Accounts, divided by commas. Empty = everybody. Each refused act is in the audit trail."),
            ),
            FieldSpec(
                "duties.approve",
                QT_TR_NOOP("Who approves"),
                QT_TR_NOOP("Besides the rules above; signs reconciliations, too. Empty = everybody but the maker."),
            ),
            FieldSpec(
                "duties.run",
                QT_TR_NOOP("Who runs syncs"),
                QT_TR_NOOP("Also the account of the schedule. Previews are free. Empty = everybody."),
            ),
            FieldSpec(
                "duties.connect",
                QT_TR_NOOP("Who changes connections"),
                QT_TR_NOOP("Settings and secrets. Empty = everybody."),
            ),
        ),
    ),
    GroupSpec(
        QT_TR_NOOP("How long things are kept"),
        (
            FieldSpec(
                "retention.payload_days",
                QT_TR_NOOP("Records as JAGGAER sent them"),
                QT_TR_NOOP("Of those alone that were never written to X3. 0 = for ever."),
                DAYS,
            ),
            FieldSpec(
                "retention.audit_days",
                QT_TR_NOOP("Audit trail in the store"),
                QT_TR_NOOP("Older entries go to a file whose seal is kept. 0 = for ever."),
                DAYS,
            ),
        ),
        extra="retention",
    ),
)

_BY_HAND: dict[str, str] = {
    "keep-x3": QT_TR_NOOP("X3's stay, and are shown"),
    "jaggaer-wins": QT_TR_NOOP("Written again as in JAGGAER"),
}

CHOICE_WORDS: dict[str, dict[str, str]] = {
    "policies.money": _BY_HAND,
    "policies.coding": _BY_HAND,
    "policies.dates": _BY_HAND,
    "policies.texts": _BY_HAND,
    "policies.closed": {
        "leave": QT_TR_NOOP("Stays open in X3"),
        "close": QT_TR_NOOP("Is closed in X3"),
    },
    "policies.charges": {
        "report": QT_TR_NOOP("Are told; X3's order is less"),
        "line": QT_TR_NOOP("Become lines of their own"),
        "ignore": QT_TR_NOOP("Are ignored"),
    },
    "policies.same_supplier": {
        "link": QT_TR_NOOP("Is linked to it, and told"),
        "ask": QT_TR_NOOP("Waits for your decision"),
    },
    "policies.supplier_deactivation": {
        "report": QT_TR_NOOP("Stays active in X3, and is told"),
        "deactivate": QT_TR_NOOP("Is made inactive in X3, too"),
    },
    "connection.environment": {"test": QT_TR_NOOP("A test"), "production": QT_TR_NOOP("In production")},
    "connection.on_invalid_line": {
        "hold-order": QT_TR_NOOP("Waits whole"),
        "write-valid-lines": QT_TR_NOOP("Its valid lines are written now"),
    },
    "connection.invoices": {
        "off": QT_TR_NOOP("Not read"),
        "compare": QT_TR_NOOP("Compared with X3's"),
        "code": QT_TR_NOOP("Their coding is written to X3's"),
        "create": QT_TR_NOOP("Entered in X3, not posted"),
    },
    "approval.mappings": {
        "never": QT_TR_NOOP("Need nobody else"),
        "rules": QT_TR_NOOP("By the rules below"),
        "always": QT_TR_NOOP("Always need a second person"),
    },
    "jaggaer.auth": {
        "j1p": QT_TR_NOOP("Token of JAGGAER One"),
        "legacy": QT_TR_NOOP("Token of the older gateway"),
        "basic": QT_TR_NOOP("User and password"),
    },
    "jaggaer.token_auth": {
        "body": QT_TR_NOOP("In the request"),
        "basic": QT_TR_NOOP("As basic authentication"),
    },
    "x3.auth": {
        "connected-app": QT_TR_NOOP("Connected application"),
        "gateway": QT_TR_NOOP("Sage's regional gateway"),
        "basic": QT_TR_NOOP("User and password"),
    },
    "x3.account_route": {
        "auto": QT_TR_NOOP("Found out"),
        "line": QT_TR_NOOP("Onto the line"),
        "product": QT_TR_NOOP("Chooses the product"),
        "check-only": QT_TR_NOOP("Only checked"),
    },
    "x3.order_numbering": {
        "auto": QT_TR_NOOP("X3, or as it insists"),
        "manual": QT_TR_NOOP("JAGGAER's number"),
    },
    "x3.soap.import_mode": {
        "realtime": QT_TR_NOOP("At once"),
        "batch": QT_TR_NOOP("By the batch server"),
    },
    "alerts.smtp_security": {
        "starttls": QT_TR_NOOP("STARTTLS"),
        "tls": QT_TR_NOOP("TLS from the first byte"),
        "none": QT_TR_NOOP("None"),
    },
    "alerts.notify_when": {
        "needs-me": QT_TR_NOOP("Only when somebody is needed"),
        "every-run": QT_TR_NOOP("After every run, too"),
    },
    "alerts.badge_when": {
        "needs-me": QT_TR_NOOP("Only when somebody is needed"),
        "never": QT_TR_NOOP("Never"),
    },
    "alerts.email_when": {
        "needs-me": QT_TR_NOOP("At once, when somebody is needed"),
        "digest": QT_TR_NOOP("Only in the daily digest"),
        "every-run": QT_TR_NOOP("At once, and after every run"),
    },
}
"""Words of choices by key; what is not here is shown through `ANY_CHOICE`, else as it is."""
ANY_CHOICE: dict[str, str] = {
    "auto": QT_TR_NOOP("Found out"),
    "test": QT_TR_NOOP("A test system"),
    "production": QT_TR_NOOP("A real system"),
    "graphql": QT_TR_NOOP("GraphQL"),
    "rest": QT_TR_NOOP("REST services"),
    "soap": QT_TR_NOOP("SOAP services"),
    "import": QT_TR_NOOP("Import template"),
}


def all_fields() -> tuple[FieldSpec, ...]:
    """Every setting that stands on some section."""
    groups = (*JAGGAER, *X3, *ORDERS, *ALERTS, *APPROVALS)
    return tuple(field for group in groups for field in (*group.fields, *group.advanced))
