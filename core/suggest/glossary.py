"""Words of charts of accounts that mean the same in English, French, German, Spanish and Italian.

No dictionary: the words that labels of accounts, cost centres and products really use. Words are without accents, in the
forms that labels have them; what is missing is compared as it stands.
"""

from __future__ import annotations

import unicodedata
from typing import Final

_MEANINGS: Final = """
supplies supply consumables fournitures fourniture materiel verbrauchsmaterial material bedarf suministros materiales forniture fornitura consommables
office bureau buro burobedarf oficina ufficio bureaux
laboratory lab laboratoire labor laboratorio laboratorios laborbedarf
equipment equipement equipements ausstattung ausrustung gerate equipo equipos equipamiento attrezzature attrezzatura apparecchiature
maintenance entretien wartung instandhaltung mantenimiento manutenzione upkeep
repair repairs reparation reparations reparaturen reparatur reparacion reparaciones riparazione riparazioni
vehicle vehicles vehicule vehicules fahrzeug fahrzeuge kfz vehiculo vehiculos veicolo veicoli cars
building buildings premises immeuble immeubles batiment batiments gebaude edificio edificios edifici
fees fee honoraires honorare honorar honorarios onorari
professional consulting consultancy consultants conseil conseils beratung beratungskosten asesoria consultoria consulenza consulenze
legal juridique juridiques rechtlich rechtskosten rechtsberatung legales legali
audit auditing audits commissariat abschlussprufung prufung auditoria revisione
travel voyages voyage deplacements deplacement reise reisen reisekosten viajes viaje viaggi viaggio
hotel accommodation lodging hebergement hotels unterkunft ubernachtung alojamiento alloggio
mileage kilometres kilometriques kilometergeld kilometraje chilometrico
meals catering restauration repas receptions bewirtung verpflegung comidas restauracion pasti ristorazione
postage postal postaux postales post porto poste affranchissement correos postali
telephone telephony telecom telecommunications telecommunication telefon telephonie telefono telefonia telekommunikation telefoniche
internet web netz
electricity electricite strom elektrizitat electricidad elettricita energia
gas gaz erdgas
water eau wasser agua acqua
fuel fuels carburant carburants kraftstoff kraftstoffe treibstoff combustible combustibles carburante carburanti petrol diesel
heating chauffage heizung heizkosten calefaccion riscaldamento
rent rental rents lease loyer loyers miete mieten alquiler alquileres arrendamientos affitto affitti noleggio leasing
insurance assurance assurances versicherung versicherungen seguro seguros assicurazione assicurazioni
advertising publicite werbung werbekosten publicidad pubblicita marketing
printing printed impression impressions imprimes druck drucksachen impresion stampa stampati
books publications documentation livres ouvrages bucher fachliteratur zeitschriften libros publicaciones libri pubblicazioni
subscriptions subscription memberships membership abonnements abonnement cotisations cotisation mitgliedsbeitrage beitrage suscripciones cuotas abbonamenti
training formation schulung fortbildung weiterbildung formacion formazione
wages salaries salary wage pay remunerations remuneration salaires salaire lohne gehalter lohn gehalt salarios sueldos salari stipendi
agency temporary interimaire interim leiharbeit zeitarbeit temporal temporaneo
staff personnel personal personale
social sociales sozial sozialabgaben sociali
software logiciel logiciels programas
licences licenses license licence lizenzen lizenz licencias licenze redevances
computer computers hardware informatique informatiques edv computer rechner informatica informatico informatici
furniture mobilier mobel mobiliario mobili arredi
cleaning nettoyage reinigung limpieza pulizia pulizie
waste dechets abfall entsorgung residuos rifiuti
security surveillance gardiennage sicherheit bewachung seguridad vigilancia sicurezza vigilanza
transport transports freight carriage fret fracht frachten transporte transportes trasporti trasporto
bank banking bancaires bancaire bankgebuhren bancarios bancarie bancari
interest interests interets zinsen intereses interessi
tax taxes impots impot taxe steuern steuer impuestos imposte tasse
goods merchandise marchandises waren mercaderias mercancias merci
services service prestations dienstleistungen dienstleistung leistungen servicios servizi
subcontracting subcontractors subcontract subcontracts traitance fremdleistungen subcontratacion subappalto
research recherche recherches forschung investigacion ricerca
medical medicaux medicales medizinisch medicos medici sanitarios
clothing uniforms vetements kleidung arbeitskleidung ropa vestuario abbigliamento
tools outillage outils werkzeug werkzeuge herramientas utensili
spare parts pieces rechange ersatzteile repuestos ricambi
chemicals chemical chimiques chemikalien quimicos chimici
grants subsidies subventions zuschusse subvenciones contributi
gifts donations dons geschenke spenden donaciones regalos omaggi donazioni
depreciation amortissements abschreibungen amortizacion ammortamenti ammortamento
other sundry miscellaneous divers autres sonstige ubrige otros varios altri diversi
expenses costs charges frais kosten aufwendungen aufwand gastos costi spese
purchases achats einkaufe einkauf compras acquisti
conference conferences tagungen konferenz seminars seminaires congresos conferenze
events manifestations veranstaltungen eventos eventi
garden gardens grounds espaces verts garten jardin jardines giardini
"""
_JOINING: Final = """
a an and for in of on or the to with de des du d et la le les l en pour sur aux der die das den und fur im von zu mit
el los las y para con il lo gli i e di da del della per
"""
_SMALL: Final = frozenset(_JOINING.split())
_MEANING_OF: Final = {
    word: words[0] for words in (line.split() for line in _MEANINGS.strip().splitlines()) for word in reversed(words)
}


def folded(text: str) -> str:
    """Text without case and accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def meaning(word: str) -> str:
    """One word for all that mean the same; the word itself where nothing is known. `word` is folded."""
    return _MEANING_OF.get(word, word)


def is_small(word: str) -> bool:
    """Whether a folded word only joins others."""
    return word in _SMALL
