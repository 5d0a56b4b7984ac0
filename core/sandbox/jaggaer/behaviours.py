"""What the practice JAGGAER does and how sure it is that the real one does so (`GET /_sim/state`).

Marks are those of `reference/jaggaer-j1p.md`: C confirmed, R reasoned, A assumed.
"""

from __future__ import annotations

from core.sandbox.jaggaer.switches import JaggaerSwitches

BEHAVIOURS: tuple[tuple[str, str, str, str], ...] = (
    ("Token by client_credentials in the form body, realm J1p-integrations, case-sensitive", "2.1", "C", ""),
    ("Token reply with expires_in and four more members; opaque token; no refresh token", "2.1", "C", ""),
    ("Lifetime of a token", "2.1", "R", "token_seconds"),
    ("Basic authentication or a scope may be wanted of a token request", "2.1", "A", "token_auth, token_scope"),
    ("Token errors: invalid_client 401, unsupported_grant_type and invalid_request 400, unknown realm 404", "2.1", "A", ""),
    ("Envelope with returnCode, returnMessage, totRecords, returnedRecords, startAt", "3.1", "C", ""),
    ("returnCode is a number or text", "3.1", "C", "return_code"),
    ("totRecords is a number or text, and may change between pages", "3.1", "C", "totals"),
    ("companyprofiles: text returnCode, no startAt, list member returnCompanyData", "3.1", "C", ""),
    ("Pages start at `start`, from 1", "3.1", "C", "start_ignored"),
    ("Other ways through a list: an offset from 0, page numbers, a cursor, links in a header", "7", "A", "paging, next_link, cursor_loops, cursor_forgotten"),
    ("Records leave, enter or move in a list while it is read", "5.4", "R", "moves"),
    ("extCode of companyprofiles holds the ERP's code, or the number that orders carry", "4.1", "C", "ext_code"),
    ("20 records a page when no size is asked for", "0.5, 6", "R", "page_default"),
    ("Name of the page-size parameter, and the cap", "3.1", "A", "page_parameter, page_cap"),
    ("The server may ignore the size asked for, or send less", "6", "A", "page_size"),
    ("Lists are sorted by id, not by last update", "1", "C", "sort"),
    ("A record may come twice while paging; a page in the middle may be empty", "5.4, 6", "R", "repeated_ids, empty_middle_page"),
    ("Filter grammar of flt: == != >= <= > < =in=(); `;` is and", "3.2", "C", ""),
    ("`,` is or", "3.2", "A", ""),
    ("ji lists can be filtered by lastUpdate", "3.2", "A", "change_filter"),
    ("An unknown filter name answers 200 with returnCode 2", "3.2, 3.4", "A", "unknown_filter"),
    ("Bad filter syntax or a bad parameter answers 400", "3.4", "A", ""),
    ("HTTP 200 with returnCode 2 is a failure", "3.4", "C", "unknown_filter"),
    ("401 without WWW-Authenticate, Content-Type `; charset=UTF-8` (seen on the older gateway)", "3.4", "C", "odd_401"),
    ("403: no right to this resource; 404 on a detail: gone or not visible", "3.4", "A", "forbidden"),
    ("429 and 503 with Retry-After in seconds, as a date, or without", "3.3", "C", "(faults)"),
    ("Lists of ji carry headers only; one GET per record (proven for invoices)", "0.4", "A", ""),
    ("Suppliers come whole in the list", "4.1", "A", "suppliers"),
    ("duns of suppliers (dAndBCode of companyprofiles) is missing on some, and DNP on some", "4.0, 4.1", "A", ""),
    ("Paths ji/v1/purchaseorders and ji/v1/suppliers", "4.1, 4.2", "A", ""),
    ("JSON names by rule 4.0: lowerCamelCase, xList.x[], text booleans, absent members, UTC with milliseconds", "4.0", "R", "milliseconds"),
    ("Money is a bare number on lines, an object at the total", "4.0", "C", ""),
    ("businessUnit and total are missing on some headers", "4.0", "C", ""),
    ("The detail of an order is {header, lineList}, without an envelope", "4.2", "A", ""),
    ("Header workflow Completed, line workflow Approved", "4.2", "C", ""),
    ("Units such as EA, 0/EA", "4.2", "C", ""),
    ("Segments in splittableFieldSetGroupList, one index a split (proven for invoices)", "4.2", "A", "second_chart"),
    ("Codes carry a campus suffix; none and none-L mean empty; unused segments have a name only", "4.2", "C", ""),
    ("Shares of a split: splitType, splitValue", "4.2", "A", ""),
    ("The header carries the accounting block only while all lines agree", "4.2", "C", ""),
    ("Active is Yes/No on some suppliers and true/false on others", "4.1", "C", ""),
    ("A self-registered supplier has no supplier number", "4.1", "C", ""),
    ("Cancelled lines keep their quantity; how a cancellation shows", "5.2", "A", "cancelled_in"),
    ("An approved revision keeps id and number and raises revisionNumber and revisionDate", "5.2", "R", ""),
    ("A change request in progress keeps showing the approved revision", "5.2", "R", "pending_shown"),
    ("AP close and cancel are no revisions", "5.2", "R", ""),
    ("A removed line is absent or cancelled; added lines get new numbers", "5.2", "A", "removed_lines"),
    ("A deleted order vanishes and answers 404", "5.5", "A", ""),
    ("Invoices: list jiinvoiceList.jiinvoice[].header, detail {header, lineList} without an envelope", "4.4", "C", ""),
    ("Path ji/v1/invoices of the list, and its filters", "4.4", "R", "change_filter"),
    ("A credit memo's total is below zero; supplierInvoiceNumber, businessUnit, duns, total are missing on some", "4.4", "C", ""),
    ("The accounting date may lie months before the invoice's", "4.4", "C", ""),
    ("What is below zero on a credit memo's lines", "4.4", "A", "credit_sign"),
    ("Whether a credit memo's charges and taxes are below zero", "4.4", "A", "credit_charges"),
    ("Whether an order line's extended price is less its discount", "4.2", "A", "extended_price"),
    ("Invoice lines: quantity and unitPrice and no extended price; poLineNumber is text", "4.4", "C", ""),
    ("Words of workflow and payment: Pending, Completed, Payable, InProcess", "4.4", "C", ""),
    ("Further words: Cancelled of the workflow, Paid of the payment", "4.4", "A", ""),
    ("Contracts: list contractList.item[] with deletedStatus NOT-DELETED", "4.3", "C", ""),
    ("Path ja/v1/contracts, JSON names by rule 4.0, lastModTime with the filter LASTMODTIME", "4.3", "A", ""),
    ("The word of a deleted contract: DELETED", "4.3, 5.5", "A", ""),
    ("Contract dates such as 2023-03-16 02:25 PM, days that do not exist among them; values as text", "4.3", "C", ""),
    ("An amended contract is a record of its own", "4.3", "A", "amendments"),
    ("Order lines carry contract {number, name}", "4.2", "A", ""),
)  # fmt: skip


def behaviours(switches: JaggaerSwitches) -> list[dict[str, str]]:
    """The table, with the present position of each switch."""
    shown = []
    for what, section, mark, names in BEHAVIOURS:
        row = {"behaviour": what, "section": section, "mark": mark}
        if names:
            row["switch"] = names
            row["now"] = ", ".join(
                str(getattr(switches, name)) for name in names.split(", ") if hasattr(switches, name)
            )
        shown.append(row)
    return shown
