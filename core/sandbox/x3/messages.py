"""What X3 says when it does not save, in the user's language (reference/sage-x3.md 2.10).

Clients must not read them: texts differ by language and release. Only some are translated, as on real sites.
"""

from __future__ import annotations

_ENGLISH: dict[str, str] = {
    "mandatory": "{field}: Mandatory field",
    "not-found": '{field}: Record not found: {{"_id":"#{value}"}}',
    "exists": "{field}: Record already exists: {value}",
    "too-long": "{field}: {value} characters, at most {limit} are allowed",
    "control": "{field}: Character not allowed",
    "inactive": "{field} {value}: Inactive",
    "dates": "{field} {value}: Not within the validity dates",
    "no-purchase": "Site {value}: Not a purchase site",
    "no-rights": "Site {value}: You have no rights on this site",
    "no-rate": "Currency {value}: No rate on {date}",
    "not-purchasable": "Product {value}: Not purchasable",
    "no-product-site": "Product {value}: No product-site for {site}",
    "no-supplier-link": "Product {value}: Not referenced for supplier {supplier}",
    "unit-foreign": "Unit {value}: No conversion for product {product}",
    "quantity": "Quantity must be greater than zero",
    "decimals": "{field}: {value} has more than {limit} decimals",
    "no-price": "Price is missing",
    "negative-price": "Price must not be negative",
    "no-tax": "Tax code cannot be determined",
    "early-receipt": "Expected receipt date {value} is before the order date",
    "shifted": "Expected receipt date moved to the working day {value}",
    "dimension-missing": "Dimension type {value}: Mandatory dimension",
    "dimension-twice": "Dimension type {value}: Entered twice",
    "dimension-slot": "Dimension index {value}: Not available on this site",
    "dimension-site": "Dimension {value}: Not allowed for site {site}",
    "dimension-account": "Dimension {value}: Incompatible with account {account}",
    "account-missing": "Account cannot be determined",
    "number-manual": "Order no.: Mandatory field, the counter is manual",
    "number-given": "Order no.: Assigned by the counter, it must not be entered",
    "locked": "{field} {value}: This record is being modified by another user",
    "closed": "Order {value}: Closed, modification impossible",
    "line-closed": "Line {value}: Closed, modification impossible",
    "line-received": "Line {value}: Received or invoiced, modification impossible",
    "no-financial": "Site {value}: Not a financial site",
    "document-known": "Supplier {supplier}: Document {value} already entered as {there}",
    "period": "{value}: Period not open",
    "total": "Total {value} differs from the lines: {lines}",
    "posted": "Invoice {value}: Posted, modification impossible",
    "over-invoiced": "Order {value}, line {line}: More is invoiced than ordered",
    "order-supplier": "Order {value}: Of supplier {supplier}",
    "no-lines": "No line was entered",
    "fixed": "{field}: Modification not allowed",
    "differs": "{field}: Differs from the order's header",
    "action": "_action: one of create, update, delete is expected",
    "key": "The key of the record is missing",
    "transaction": "Entry transaction {value}: Does not exist",
    "address": "At least one address is mandatory",
    "default-address": "Default address {value}: Not among the addresses",
    "twice": "{field} {value}: Entered twice",
    "soap-group": "Group {value}: Not in the publication {field}",
    "soap-field": "Field {value}: Not in the publication {field}",
    "soap-value": "{field}: Incorrect value {value}",
}

_FRENCH: dict[str, str] = {
    "mandatory": "{field} : Champ obligatoire",
    "not-found": "{field} : Fiche inexistante : {value}",
    "exists": "{field} : Fiche déjà existante : {value}",
    "inactive": "{field} {value} : Inactif",
    "dates": "{field} {value} : Hors des dates de validité",
    "no-purchase": "Site {value} : N'est pas un site d'achat",
    "quantity": "La quantité doit être supérieure à zéro",
    "dimension-missing": "Axe {value} : Section obligatoire",
    "locked": "{field} {value} : Fiche en cours de modification par un autre utilisateur",
    "document-known": "Fournisseur {supplier} : Pièce {value} déjà saisie sous {there}",
    "period": "{value} : Période non ouverte",
    "posted": "Facture {value} : Comptabilisée, modification impossible",
    "closed": "Commande {value} : Soldée, modification impossible",
}


def message(name: str, language: str, values: dict[str, object]) -> str:
    """The text of a message; English where there is no translation."""
    texts = _FRENCH if language == "FRA" else _ENGLISH
    return texts.get(name, _ENGLISH[name]).format(**values)
