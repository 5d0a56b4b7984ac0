"""What differs between X3 sites at the SOAP door and in imports (reference/sage-x3.md 4, 9.5, 9.6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ORDER_LAYOUT = (
    "E;POHFCY;POHNUM;ORDDAT;BPSNUM;ORDREF;CUR;PTE;VACBPR;BUY;BPAADD;REVNUM;OCNNUM"
    "|L;ITMREF;ITMDES;UOM;QTYUOM;GROPRI;EXTRCPDAT;PRHFCY;ITMREFBPS;VAT1;ACC;CCE1;CCE2;CCE3;CCE4;CCE5;LINTEX"
)
SUPPLIER_LAYOUT = (
    "B;BSGCOD;BPSNUM;BPRNAM(0);BPRNAM(1);BPRSHO;CRY;LAN;CUR;CRN;EECNUM;VACBPR;PTE;ACCCOD;BPCNUMBPS;BPAADD"
    "|A;CODADR;BPADES;ADDLIG1;ADDLIG2;ADDLIG3;POSCOD;CTY;SAT;BPACRY;TEL1;WEB1"
)
INVOICE_LAYOUT = (
    "E;PIVTYP;FCY;NUM;BPR;BPRVCR;BPRDAT;ACCDAT;CUR;PTE;VAC;AMTNOT"
    "|L;POHNUM;POPLIN;ITMREF;ITMDES;UOM;QTYUOM;NETPRI;VAT1;ACC;CCE1;CCE2;CCE3;CCE4;CCE5"
)


@dataclass(frozen=True, slots=True)
class SoapSwitches:
    """How the SOAP door and the import templates of this X3 are set up.

    Attributes:
        services: `absent` = X3 Services is not installed: `/xtrem/api` answers 404 (2.1).
        soap: `off` = no web services: WSDL and calls answer 404.
        soap_pool: alias of the pool (4.1).
        soap_pool_state: `no-children` = the host's number of web service children is 0 (4.1).
        soap_pool_missing: what an unknown or stopped pool answers: HTTP 500 (4.1), or status 0 with a message [R].
        soap_objects: publications as `PUBLIC:OBJECT,...`; POH, BPS, PIH, and those of `core.sandbox.x3.soap.code_object`.
        soap_groups: `variant` = other group ids, as another entry transaction has them (4.2).
        soap_line_numbers: whether order lines show POPLIN; what the reference has seen shows none (4.2).
        soap_unknown: unknown groups and fields are refused, or passed over without a word.
        soap_query_filters: `query` filters by all columns of its list, or by the key alone.
        soap_query_shape: RESULT/TAB/LIN (4.3), or RESULT/LIN.
        soap_list_maximum: most records of a `query`.
        soap_messages: where `multiRef` stands: in the body, or in the response (4.3).
        soap_result_form: `resultXml` in CDATA, or escaped (4.2).
        soap_save_result: what a save gives back: the record, its first group, or nothing (nil).
        soap_warnings: a save that was done with warnings has status 1, or 0 (4.3 [R]), or 0 and no result.
        soap_json_numbers: numbers in JSON results as text, or as numbers.
        soap_description: form of `getDescription`: ADXDESC [R], or that of a result [A].
        soap_volume_kb: what the licence allows in a period; calls are slow beyond it and refused beyond twice of it;
            0 = no limit (4.1).
        soap_volume_period_s: length of the period.
        import_order_template, import_supplier_template, import_invoice_template: template codes (GESAOE).
        import_order_layout, import_supplier_layout, import_invoice_layout: their records and fields (`core.sandbox.x3.soap.template`).
        import_dates, import_decimal: formats of the templates (9.6).
        import_quotes: whether a field in double quotes may hold the separator.
        import_on_error: whether the documents after a refused one are imported.
        import_log: the log in `O_MESSA`, or as messages of the answer.
        import_batch_s: how long a batch request waits.
    """

    services: Literal["present", "absent"] = "present"
    soap: Literal["on", "off"] = "on"
    soap_pool: str = "WSPOOL"
    soap_pool_state: Literal["started", "stopped", "no-children"] = "started"
    soap_pool_missing: Literal["http-500", "message"] = "http-500"
    soap_objects: str = "YPOH:POH,YBPS:BPS,YPIH:PIH"
    soap_groups: Literal["standard", "variant"] = "standard"
    soap_line_numbers: bool = True
    soap_unknown: Literal["refused", "ignored"] = "refused"
    soap_query_filters: Literal["listed", "keys"] = "listed"
    soap_query_shape: Literal["table", "lines"] = "table"
    soap_list_maximum: int = 9999
    soap_messages: Literal["body", "response"] = "body"
    soap_result_form: Literal["cdata", "escaped"] = "cdata"
    soap_save_result: Literal["full", "key", "nil"] = "full"
    soap_warnings: Literal["status-1", "status-0", "status-0-nil"] = "status-1"
    soap_json_numbers: Literal["text", "number"] = "text"
    soap_description: Literal["adxdesc", "result"] = "adxdesc"
    soap_volume_kb: int = 0
    soap_volume_period_s: int = 3600
    import_order_template: str = "POH"
    import_supplier_template: str = "BPS"
    import_invoice_template: str = "PIH"
    import_order_layout: str = ORDER_LAYOUT
    import_supplier_layout: str = SUPPLIER_LAYOUT
    import_invoice_layout: str = INVOICE_LAYOUT
    import_dates: Literal["YYYYMMDD", "DDMMYYYY", "DD/MM/YYYY"] = "YYYYMMDD"
    import_decimal: Literal[".", ","] = "."
    import_quotes: bool = True
    import_on_error: Literal["continue", "stop"] = "continue"
    import_log: Literal["message", "messages"] = "message"
    import_batch_s: int = 5
