<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <translation>
            <numerusform>%Ln compte</numerusform>
            <numerusform>%Ln comptes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln ajoutée</numerusform>
            <numerusform>%Ln ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln after something else is settled</source>
        <translation>
            <numerusform>%Ln après autre chose</numerusform>
            <numerusform>%Ln après autre chose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are explained</source>
        <translation>
            <numerusform>%Ln est expliquée</numerusform>
            <numerusform>%Ln sont expliquées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are ignored</source>
        <translation>
            <numerusform>%Ln est ignoré</numerusform>
            <numerusform>%Ln sont ignorés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are in doubt</source>
        <translation>
            <numerusform>%Ln est incertain</numerusform>
            <numerusform>%Ln sont incertains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are incomplete in JAGGAER</source>
        <translation>
            <numerusform>%Ln est incomplet dans JAGGAER</numerusform>
            <numerusform>%Ln sont incomplets dans JAGGAER</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not eligible</source>
        <translation>
            <numerusform>%Ln n’est pas concerné</numerusform>
            <numerusform>%Ln ne sont pas concernés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are refused</source>
        <translation>
            <numerusform>%Ln est refusé</numerusform>
            <numerusform>%Ln sont refusés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as they are</source>
        <translation>
            <numerusform>%Ln telle quelle</numerusform>
            <numerusform>%Ln telles quelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls to both systems</source>
        <translation>
            <numerusform>%Ln appel aux deux systèmes</numerusform>
            <numerusform>%Ln appels aux deux systèmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can be corrected in X3</source>
        <translation>
            <numerusform>%Ln peut être corrigée dans X3</numerusform>
            <numerusform>%Ln peuvent être corrigées dans X3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln causes, dearest first</source>
        <translation>
            <numerusform>%Ln cause, la plus coûteuse d’abord</numerusform>
            <numerusform>%Ln causes, la plus coûteuse d’abord</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <comment>mappings</comment>
        <translation>
            <numerusform>%Ln modifiée</numerusform>
            <numerusform>%Ln modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln modifié</numerusform>
            <numerusform>%Ln modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed settings are not saved yet.</source>
        <translation>
            <numerusform>%Ln paramètre modifié n’est pas encore enregistré.</numerusform>
            <numerusform>%Ln paramètres modifiés ne sont pas encore enregistrés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed settings go back to what is saved.</source>
        <translation>
            <numerusform>%Ln paramètre modifié revient à ce qui est enregistré.</numerusform>
            <numerusform>%Ln paramètres modifiés reviennent à ce qui est enregistré.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln closed</source>
        <translation>
            <numerusform>%Ln clos</numerusform>
            <numerusform>%Ln clos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln codes are in use. Type one, or a part of it.</source>
        <translation>
            <numerusform>%Ln code est utilisé. Tapez-le, en entier ou en partie.</numerusform>
            <numerusform>%Ln codes sont utilisés. Tapez-en un, en entier ou en partie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln codes are mapped.</source>
        <translation>
            <numerusform>%Ln code est associé.</numerusform>
            <numerusform>%Ln codes sont associés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contracts</source>
        <translation>
            <numerusform>%Ln contrat</numerusform>
            <numerusform>%Ln contrats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contracts are gone from JAGGAER ({number}); what was read is kept</source>
        <translation>
            <numerusform>%Ln contrat a disparu de JAGGAER ({number})&#xa0;; ce qui a été lu est conservé</numerusform>
            <numerusform>%Ln contrats ont disparu de JAGGAER ({number})&#xa0;; ce qui a été lu est conservé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contracts are incomplete ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln contrat est incomplet ({number})&#xa0;: {reason}</numerusform>
            <numerusform>%Ln contrats sont incomplets ({number})&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cost centres and other dimensions</source>
        <translation>
            <numerusform>%Ln centre de coûts ou autre section</numerusform>
            <numerusform>%Ln centres de coûts et autres sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln created</source>
        <translation>
            <numerusform>%Ln créé</numerusform>
            <numerusform>%Ln créés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>il y a %Ln jour</numerusform>
            <numerusform>il y a %Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions taken back. The next sync looks at these records anew.</source>
        <translation>
            <numerusform>%Ln décision reprise. La prochaine synchronisation examine cet enregistrement de nouveau.</numerusform>
            <numerusform>%Ln décisions reprises. La prochaine synchronisation examine ces enregistrements de nouveau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions wait for approval by somebody else</source>
        <translation>
            <numerusform>%Ln décision attend l’approbation de quelqu’un d’autre</numerusform>
            <numerusform>%Ln décisions attendent l’approbation de quelqu’un d’autre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions wait for approval, {mine} of them for yours.</source>
        <translation>
            <numerusform>%Ln décision attend une approbation, dont {mine} la vôtre.</numerusform>
            <numerusform>%Ln décisions attendent une approbation, dont {mine} la vôtre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions wait for somebody else: who made a decision cannot approve it.</source>
        <translation>
            <numerusform>%Ln décision attend quelqu’un d’autre&#xa0;: qui a pris une décision ne peut pas l’approuver.</numerusform>
            <numerusform>%Ln décisions attendent quelqu’un d’autre&#xa0;: qui a pris une décision ne peut pas l’approuver.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions wait for your approval</source>
        <translation>
            <numerusform>%Ln décision attend votre approbation</numerusform>
            <numerusform>%Ln décisions attendent votre approbation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions wait for your approval.</source>
        <translation>
            <numerusform>%Ln décision attend votre approbation.</numerusform>
            <numerusform>%Ln décisions attendent votre approbation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln differ in X3</source>
        <translation>
            <numerusform>%Ln diffère dans X3</numerusform>
            <numerusform>%Ln diffèrent dans X3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>%Ln différence</numerusform>
            <numerusform>%Ln différences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different in X3</source>
        <translation>
            <numerusform>%Ln différent dans X3</numerusform>
            <numerusform>%Ln différents dans X3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents in X3 are ours.</source>
        <translation>
            <numerusform>%Ln document de X3 est à nous.</numerusform>
            <numerusform>%Ln documents de X3 sont à nous.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents of it are in X3, and nobody would keep them up to date.</source>
        <translation>
            <numerusform>%Ln de ses documents est dans X3, et personne ne le tiendrait à jour.</numerusform>
            <numerusform>%Ln de ses documents sont dans X3, et personne ne les tiendrait à jour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entrée</numerusform>
            <numerusform>%Ln entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the audit</source>
        <translation>
            <numerusform>%Ln entrée de l’audit</numerusform>
            <numerusform>%Ln entrées de l’audit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the audit move to a file</source>
        <translation>
            <numerusform>%Ln entrée de l’audit va dans un fichier</numerusform>
            <numerusform>%Ln entrées de l’audit vont dans un fichier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries saved in {file}.</source>
        <translation>
            <numerusform>%Ln entrée enregistrée dans {file}.</numerusform>
            <numerusform>%Ln entrées enregistrées dans {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exceptions are open</source>
        <translation>
            <numerusform>%Ln exception est ouverte</numerusform>
            <numerusform>%Ln exceptions sont ouvertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exceptions are open again.</source>
        <translation>
            <numerusform>%Ln exception est de nouveau ouverte.</numerusform>
            <numerusform>%Ln exceptions sont de nouveau ouvertes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exceptions explained.</source>
        <translation>
            <numerusform>%Ln exception expliquée.</numerusform>
            <numerusform>%Ln exceptions expliquées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln go on by themselves</source>
        <translation>
            <numerusform>%Ln continue de soi-même</numerusform>
            <numerusform>%Ln continuent d’eux-mêmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln disparue</numerusform>
            <numerusform>%Ln disparues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held</source>
        <translation>
            <numerusform>%Ln retenu</numerusform>
            <numerusform>%Ln retenus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hints are marked.</source>
        <translation>
            <numerusform>%Ln conseil est signalé.</numerusform>
            <numerusform>%Ln conseils sont signalés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln holidays to come, the next on {day}</source>
        <translation>
            <numerusform>%Ln jour férié à venir, le prochain le {day}</numerusform>
            <numerusform>%Ln jours fériés à venir, le prochain le {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <translation>
            <numerusform>il y a %Ln heure</numerusform>
            <numerusform>il y a %Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ignored</source>
        <translation>
            <numerusform>%Ln ignoré</numerusform>
            <numerusform>%Ln ignorés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in X3</source>
        <translation>
            <numerusform>%Ln dans X3</numerusform>
            <numerusform>%Ln dans X3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt</source>
        <translation>
            <numerusform>%Ln incertain</numerusform>
            <numerusform>%Ln incertains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incomplete</source>
        <translation>
            <numerusform>%Ln incomplet</numerusform>
            <numerusform>%Ln incomplets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incomplete in JAGGAER</source>
        <translation>
            <numerusform>%Ln incomplet dans JAGGAER</numerusform>
            <numerusform>%Ln incomplets dans JAGGAER</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoices</source>
        <translation>
            <numerusform>%Ln facture</numerusform>
            <numerusform>%Ln factures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoices are gone from JAGGAER ({number}); nothing was changed in X3</source>
        <translation>
            <numerusform>%Ln facture a disparu de JAGGAER ({number})&#xa0;; rien n’a été modifié dans X3</numerusform>
            <numerusform>%Ln factures ont disparu de JAGGAER ({number})&#xa0;; rien n’a été modifié dans X3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoices are in doubt ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln facture est incertaine ({number})&#xa0;: {reason}</numerusform>
            <numerusform>%Ln factures sont incertaines ({number})&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoices chosen</source>
        <translation>
            <numerusform>%Ln facture choisie</numerusform>
            <numerusform>%Ln factures choisies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoices differ in X3 ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln facture diffère dans X3 ({number})&#xa0;: {reason}</numerusform>
            <numerusform>%Ln factures diffèrent dans X3 ({number})&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are being corrected in X3.</source>
        <translation>
            <numerusform>%Ln ligne est en cours de correction dans X3.</numerusform>
            <numerusform>%Ln lignes sont en cours de correction dans X3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are corrected by the next sync; a run goes on now.</source>
        <translation>
            <numerusform>%Ln ligne est corrigée par la prochaine synchronisation&#xa0;; une exécution est en cours.</numerusform>
            <numerusform>%Ln lignes sont corrigées par la prochaine synchronisation&#xa0;; une exécution est en cours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are corrected once a second person has approved it.</source>
        <translation>
            <numerusform>%Ln ligne est corrigée dès qu’une seconde personne l’a approuvé.</numerusform>
            <numerusform>%Ln lignes sont corrigées dès qu’une seconde personne l’a approuvé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are too early</source>
        <translation>
            <numerusform>%Ln ligne est trop ancienne</numerusform>
            <numerusform>%Ln lignes sont trop anciennes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are written with it</source>
        <translation>
            <numerusform>%Ln ligne est écrite avec elle</numerusform>
            <numerusform>%Ln lignes sont écrites avec elle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines saved in {file}.</source>
        <translation>
            <numerusform>%Ln ligne enregistrée dans {file}.</numerusform>
            <numerusform>%Ln lignes enregistrées dans {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines that are written with it stay as they are.</source>
        <translation>
            <numerusform>%Ln ligne écrite avec elle reste telle quelle.</numerusform>
            <numerusform>%Ln lignes écrites avec elle restent telles quelles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines wait</source>
        <translation>
            <numerusform>%Ln ligne attend</numerusform>
            <numerusform>%Ln lignes attendent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines {on_orders}</source>
        <translation>
            <numerusform>%Ln ligne {on_orders}</numerusform>
            <numerusform>%Ln lignes {on_orders}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln linked</source>
        <translation>
            <numerusform>%Ln lié</numerusform>
            <numerusform>%Ln liés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links wait for records that no sync has read yet.</source>
        <translation>
            <numerusform>%Ln lien attend un enregistrement qu’aucune synchronisation n’a encore lu.</numerusform>
            <numerusform>%Ln liens attendent des enregistrements qu’aucune synchronisation n’a encore lus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings</source>
        <translation>
            <numerusform>%Ln correspondance</numerusform>
            <numerusform>%Ln correspondances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings hold again that were ended or replaced.</source>
        <translation>
            <numerusform>%Ln correspondance terminée ou remplacée vaut de nouveau.</numerusform>
            <numerusform>%Ln correspondances terminées ou remplacées valent de nouveau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings lead elsewhere again.</source>
        <translation>
            <numerusform>%Ln correspondance mène de nouveau ailleurs.</numerusform>
            <numerusform>%Ln correspondances mènent de nouveau ailleurs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings of the list are decided. Replay when you are ready.</source>
        <translation>
            <numerusform>%Ln correspondance de la liste est décidée. Rejouez quand vous êtes prêt.</numerusform>
            <numerusform>%Ln correspondances de la liste sont décidées. Rejouez quand vous êtes prêt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings saved in {file}.</source>
        <translation>
            <numerusform>%Ln correspondance enregistrée dans {file}.</numerusform>
            <numerusform>%Ln correspondances enregistrées dans {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings that came later are ended.</source>
        <translation>
            <numerusform>%Ln correspondance venue plus tard est terminée.</numerusform>
            <numerusform>%Ln correspondances venues plus tard sont terminées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings wait for approval by a second person, with no effect yet.</source>
        <translation>
            <numerusform>%Ln correspondance attend l’approbation d’une seconde personne, sans effet encore.</numerusform>
            <numerusform>%Ln correspondances attendent l’approbation d’une seconde personne, sans effet encore.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings: {first}, {second}, …</source>
        <translation>
            <numerusform>%Ln correspondance&#xa0;: {first}, {second}, …</numerusform>
            <numerusform>%Ln correspondances&#xa0;: {first}, {second}, …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>il y a %Ln minute</numerusform>
            <numerusform>il y a %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more rules fit some of the same lines.</source>
        <translation>
            <numerusform>%Ln autre règle convient à certaines des mêmes lignes.</numerusform>
            <numerusform>%Ln autres règles conviennent à certaines des mêmes lignes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more views need a newer version</source>
        <translation>
            <numerusform>%Ln autre vue demande une version plus récente</numerusform>
            <numerusform>%Ln autres vues demandent une version plus récente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nouvelle</numerusform>
            <numerusform>%Ln nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new links</source>
        <translation>
            <numerusform>%Ln nouveau lien</numerusform>
            <numerusform>%Ln nouveaux liens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not eligible</source>
        <translation>
            <numerusform>%Ln non concerné</numerusform>
            <numerusform>%Ln non concernés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {orders} orders are in Sage X3</source>
        <translation>
            <numerusform>%Ln commande sur {orders} est dans Sage X3</numerusform>
            <numerusform>%Ln commandes sur {orders} sont dans Sage X3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln only by a journal entry</source>
        <translation>
            <numerusform>%Ln seulement par une écriture comptable</numerusform>
            <numerusform>%Ln seulement par une écriture comptable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln ouverte</numerusform>
            <numerusform>%Ln ouvertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open lines</source>
        <translation>
            <numerusform>%Ln ligne ouverte</numerusform>
            <numerusform>%Ln lignes ouvertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open orders</source>
        <translation>
            <numerusform>%Ln commande ouverte</numerusform>
            <numerusform>%Ln commandes ouvertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders</source>
        <translation>
            <numerusform>%Ln commande</numerusform>
            <numerusform>%Ln commandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders are gone from JAGGAER ({number}); nothing was changed in X3</source>
        <translation>
            <numerusform>%Ln commande a disparu de JAGGAER ({number})&#xa0;; rien n’a été modifié dans X3</numerusform>
            <numerusform>%Ln commandes ont disparu de JAGGAER ({number})&#xa0;; rien n’a été modifié dans X3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders are in doubt</source>
        <translation>
            <numerusform>%Ln commande est incertaine</numerusform>
            <numerusform>%Ln commandes sont incertaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders are in doubt ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln commande est incertaine ({number})&#xa0;: {reason}</numerusform>
            <numerusform>%Ln commandes sont incertaines ({number})&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders are in doubt: X3 is asked again by itself.</source>
        <translation>
            <numerusform>%Ln commande est incertaine&#xa0;: X3 est interrogé de nouveau sans vous.</numerusform>
            <numerusform>%Ln commandes sont incertaines&#xa0;: X3 est interrogé de nouveau sans vous.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders are released</source>
        <translation>
            <numerusform>%Ln commande est libérée</numerusform>
            <numerusform>%Ln commandes sont libérées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders chosen</source>
        <translation>
            <numerusform>%Ln commande choisie</numerusform>
            <numerusform>%Ln commandes choisies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders differ in X3 ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln commande diffère dans X3 ({number})&#xa0;: {reason}</numerusform>
            <numerusform>%Ln commandes diffèrent dans X3 ({number})&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders need you, nothing is in doubt.</source>
        <translation>
            <numerusform>%Ln commande demande votre intervention, rien n’est incertain.</numerusform>
            <numerusform>%Ln commandes demandent votre intervention, rien n’est incertain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders need you, {doubts}.</source>
        <translation>
            <numerusform>%Ln commande demande votre intervention, {doubts}.</numerusform>
            <numerusform>%Ln commandes demandent votre intervention, {doubts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln partly synced</source>
        <translation>
            <numerusform>%Ln partiellement synchronisé</numerusform>
            <numerusform>%Ln partiellement synchronisés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln probably in X3 already</source>
        <translation>
            <numerusform>%Ln probablement déjà dans X3</numerusform>
            <numerusform>%Ln probablement déjà dans X3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>%Ln produit</numerusform>
            <numerusform>%Ln produits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln read</source>
        <translation>
            <numerusform>%Ln lu</numerusform>
            <numerusform>%Ln lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln enregistrement</numerusform>
            <numerusform>%Ln enregistrements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are ignored, and can be taken back under Ignored.</source>
        <translation>
            <numerusform>%Ln enregistrement est ignoré, et peut être repris sous Ignorés.</numerusform>
            <numerusform>%Ln enregistrements sont ignorés, et peuvent être repris sous Ignorés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are left out: the next sync writes them.</source>
        <translation>
            <numerusform>%Ln enregistrement est laissé de côté&#xa0;: la prochaine synchronisation l’écrit.</numerusform>
            <numerusform>%Ln enregistrements sont laissés de côté&#xa0;: la prochaine synchronisation les écrit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are linked by the list</source>
        <translation>
            <numerusform>%Ln enregistrement est lié par la liste</numerusform>
            <numerusform>%Ln enregistrements sont liés par la liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are no longer ignored. Replay when you are ready.</source>
        <translation>
            <numerusform>%Ln enregistrement n’est plus ignoré. Rejouez quand vous êtes prêt.</numerusform>
            <numerusform>%Ln enregistrements ne sont plus ignorés. Rejouez quand vous êtes prêt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are not taken over: drafts, or older than the first day.</source>
        <translation>
            <numerusform>%Ln enregistrement n’est pas repris&#xa0;: brouillon, ou antérieur au premier jour.</numerusform>
            <numerusform>%Ln enregistrements ne sont pas repris&#xa0;: brouillons, ou antérieurs au premier jour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are on the clipboard.</source>
        <translation>
            <numerusform>%Ln enregistrement est dans le presse-papiers.</numerusform>
            <numerusform>%Ln enregistrements sont dans le presse-papiers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are released</source>
        <translation>
            <numerusform>%Ln enregistrement est libéré</numerusform>
            <numerusform>%Ln enregistrements sont libérés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are saved in {file}.</source>
        <translation>
            <numerusform>%Ln enregistrement est enregistré dans {file}.</numerusform>
            <numerusform>%Ln enregistrements sont enregistrés dans {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records as JAGGAER sent them are removed for good</source>
        <translation>
            <numerusform>%Ln enregistrement tel que JAGGAER l’a envoyé est supprimé définitivement</numerusform>
            <numerusform>%Ln enregistrements tels que JAGGAER les a envoyés sont supprimés définitivement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <comment>mappings</comment>
        <translation>
            <numerusform>%Ln refusée</numerusform>
            <numerusform>%Ln refusées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refusé</numerusform>
            <numerusform>%Ln refusés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused by X3</source>
        <translation>
            <numerusform>%Ln refusé par X3</numerusform>
            <numerusform>%Ln refusés par X3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are chosen.</source>
        <translation>
            <numerusform>%Ln ligne est choisie.</numerusform>
            <numerusform>%Ln lignes sont choisies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows copied, with their headings.</source>
        <translation>
            <numerusform>%Ln ligne copiée, avec ses intitulés.</numerusform>
            <numerusform>%Ln lignes copiées, avec leurs intitulés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows linked so already</source>
        <translation>
            <numerusform>%Ln ligne déjà liée ainsi</numerusform>
            <numerusform>%Ln lignes déjà liées ainsi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows saved in {file}.</source>
        <translation>
            <numerusform>%Ln ligne enregistrée dans {file}.</numerusform>
            <numerusform>%Ln lignes enregistrées dans {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows that cannot be taken</source>
        <translation>
            <numerusform>%Ln ligne qui ne peut pas être prise</numerusform>
            <numerusform>%Ln lignes qui ne peuvent pas être prises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were not taken</source>
        <translation>
            <numerusform>%Ln ligne n’a pas été prise</numerusform>
            <numerusform>%Ln lignes n’ont pas été prises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs, nothing is open.</source>
        <translation>
            <numerusform>%Ln exécutions, rien en suspens.</numerusform>
            <numerusform>%Ln exécutions, rien en suspens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved views could not be read any more and are gone.</source>
        <translation>
            <numerusform>%Ln vue enregistrée ne pouvait plus être lue et a disparu.</numerusform>
            <numerusform>%Ln vues enregistrées ne pouvaient plus être lues et ont disparu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln settings saved. The next run goes by them.</source>
        <translation>
            <numerusform>%Ln paramètre enregistré. La prochaine exécution s’y conforme.</numerusform>
            <numerusform>%Ln paramètres enregistrés. La prochaine exécution s’y conforme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sites</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay as they are</source>
        <translation>
            <numerusform>%Ln reste tel quel</numerusform>
            <numerusform>%Ln restent tels quels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still wait</source>
        <translation>
            <numerusform>%Ln attend encore</numerusform>
            <numerusform>%Ln attendent encore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppliers</source>
        <translation>
            <numerusform>%Ln fournisseur</numerusform>
            <numerusform>%Ln fournisseurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppliers are gone from JAGGAER ({number}); nothing was changed in X3</source>
        <translation>
            <numerusform>%Ln fournisseur a disparu de JAGGAER ({number})&#xa0;; rien n’a été modifié dans X3</numerusform>
            <numerusform>%Ln fournisseurs ont disparu de JAGGAER ({number})&#xa0;; rien n’a été modifié dans X3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppliers are in doubt ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln fournisseur est incertain ({number})&#xa0;: {reason}</numerusform>
            <numerusform>%Ln fournisseurs sont incertains ({number})&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppliers chosen</source>
        <translation>
            <numerusform>%Ln fournisseur choisi</numerusform>
            <numerusform>%Ln fournisseurs choisis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppliers differ in X3 ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln fournisseur diffère dans X3 ({number})&#xa0;: {reason}</numerusform>
            <numerusform>%Ln fournisseurs diffèrent dans X3 ({number})&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things need you</source>
        <translation>
            <numerusform>%Ln point demande votre intervention</numerusform>
            <numerusform>%Ln points demandent votre intervention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln inchangé</numerusform>
            <numerusform>%Ln inchangés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln up to date</source>
        <translation>
            <numerusform>%Ln à jour</numerusform>
            <numerusform>%Ln à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values are decided; order {number} is replayed.</source>
        <translation>
            <numerusform>%Ln valeur est décidée&#xa0;; la commande {number} est rejouée.</numerusform>
            <numerusform>%Ln valeurs sont décidées&#xa0;; la commande {number} est rejouée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values are decided; the next sync carries it out, since a run goes on now.</source>
        <translation>
            <numerusform>%Ln valeur est décidée&#xa0;; la prochaine synchronisation l’appliquera, car une exécution est en cours.</numerusform>
            <numerusform>%Ln valeurs sont décidées&#xa0;; la prochaine synchronisation l’appliquera, car une exécution est en cours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values of order {number} are not in X3 as they were written.</source>
        <translation>
            <numerusform>%Ln valeur de la commande {number} n’est pas dans X3 telle qu’elle a été écrite.</numerusform>
            <numerusform>%Ln valeurs de la commande {number} ne sont pas dans X3 telles qu’elles ont été écrites.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values stay open</source>
        <translation>
            <numerusform>%Ln valeur reste en suspens</numerusform>
            <numerusform>%Ln valeurs restent en suspens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait</source>
        <translation>
            <numerusform>%Ln attend</numerusform>
            <numerusform>%Ln attendent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait for a mapping</source>
        <translation>
            <numerusform>%Ln attend une correspondance</numerusform>
            <numerusform>%Ln attendent une correspondance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait for approval</source>
        <translation>
            <numerusform>%Ln attend une approbation</numerusform>
            <numerusform>%Ln attendent une approbation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en attente</numerusform>
            <numerusform>%Ln en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be closed</source>
        <translation>
            <numerusform>%Ln serait clos</numerusform>
            <numerusform>%Ln seraient clos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be created</source>
        <translation>
            <numerusform>%Ln serait créé</numerusform>
            <numerusform>%Ln seraient créés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be held</source>
        <translation>
            <numerusform>%Ln serait retenu</numerusform>
            <numerusform>%Ln seraient retenus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be linked to what X3 has</source>
        <translation>
            <numerusform>%Ln serait lié à ce que X3 contient</numerusform>
            <numerusform>%Ln seraient liés à ce que X3 contient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would change</source>
        <translation>
            <numerusform>%Ln changerait</numerusform>
            <numerusform>%Ln changeraient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln written lines</source>
        <translation>
            <numerusform>%Ln ligne écrite</numerusform>
            <numerusform>%Ln lignes écrites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln written lines would be coded otherwise</source>
        <translation>
            <numerusform>%Ln ligne écrite serait imputée autrement</numerusform>
            <numerusform>%Ln lignes écrites seraient imputées autrement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln written lines would have been coded otherwise; they stay as they are.</source>
        <translation>
            <numerusform>%Ln ligne écrite aurait été imputée autrement&#xa0;; elle reste telle quelle.</numerusform>
            <numerusform>%Ln lignes écrites auraient été imputées autrement&#xa0;; elles restent telles quelles.</numerusform>
        </translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(aucun)</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>0 = however long.</source>
        <translation>0 = sans limite de durée.</translation>
    </message>
    <message>
        <source>0 = the usual one of the encryption.</source>
        <translation>0 = celui habituel du chiffrement.</translation>
    </message>
    <message>
        <source>0 = whatever their number.</source>
        <translation>0 = quel que soit leur nombre.</translation>
    </message>
    <message>
        <source>1.2 where a device on the way breaks 1.3.</source>
        <translation>1.2 si un appareil en chemin ne supporte pas 1.3.</translation>
    </message>
    <message>
        <source>? Not known</source>
        <translation>? Inconnu</translation>
    </message>
    <message>
        <source>A GL account that cannot be posted to</source>
        <translation>Un compte général qui n’admet pas d’écritures</translation>
    </message>
    <message>
        <source>A checker that needs Python alone and verifies all of it without this program</source>
        <translation>Un contrôleur qui n’a besoin que de Python et vérifie le tout sans ce programme</translation>
    </message>
    <message>
        <source>A connection is one JAGGAER and one Sage X3. Set one up step by step, or read a set-up file.</source>
        <translation>Une connexion est un JAGGAER et un Sage X3. Configurez-en une pas à pas, ou lisez un fichier de configuration.</translation>
    </message>
    <message>
        <source>A contract ends before it begins</source>
        <translation>Un contrat se termine avant de commencer</translation>
    </message>
    <message>
        <source>A date is none</source>
        <translation>Une date n’en est pas une</translation>
    </message>
    <message>
        <source>A dimension is empty that X3 must have</source>
        <translation>Une section que X3 exige est vide</translation>
    </message>
    <message>
        <source>A discount that may be in the price already</source>
        <translation>Une remise peut-être déjà dans le prix</translation>
    </message>
    <message>
        <source>A field is empty that X3 must have</source>
        <translation>Un champ que X3 exige est vide</translation>
    </message>
    <message>
        <source>A field of your site that holds its number in the system before. Empty = none.</source>
        <translation>Un champ de votre site qui contient son numéro dans l’ancien système. Vide = aucun.</translation>
    </message>
    <message>
        <source>A field of your site, as X3 calls it. New suppliers are looked for by it. Empty = none.</source>
        <translation>Un champ de votre site, avec son nom dans X3. Les nouveaux fournisseurs sont recherchés par lui. Vide = aucun.</translation>
    </message>
    <message>
        <source>A file from another computer</source>
        <translation>Un fichier d’un autre ordinateur</translation>
    </message>
    <message>
        <source>A file of this name is there already.</source>
        <translation>Un fichier de ce nom existe déjà.</translation>
    </message>
    <message>
        <source>A file that is trusted besides what this computer trusts.</source>
        <translation>Un fichier approuvé en plus de ce que cet ordinateur approuve.</translation>
    </message>
    <message>
        <source>A file that is trusted besides what this computer trusts. The check is never switched off.</source>
        <translation>Un fichier approuvé en plus de ce que cet ordinateur approuve. La vérification n’est jamais désactivée.</translation>
    </message>
    <message>
        <source>A full comparison reads everything again and finds what slipped by</source>
        <translation>Une comparaison complète relit tout et trouve ce qui a échappé</translation>
    </message>
    <message>
        <source>A line that cannot be read</source>
        <translation>Une ligne qui ne peut pas être lue</translation>
    </message>
    <message>
        <source>A line that is gone cannot be kept so: have it written again, or delete it in JAGGAER.</source>
        <translation>Une ligne disparue ne peut pas rester ainsi&#xa0;: faites-la réécrire, ou supprimez-la dans JAGGAER.</translation>
    </message>
    <message>
        <source>A list of mappings</source>
        <translation>Une liste de correspondances</translation>
    </message>
    <message>
        <source>A lost answer settles after</source>
        <translation>Une réponse perdue se stabilise après</translation>
    </message>
    <message>
        <source>A mapping holds at once and is reviewed within the days below.</source>
        <translation>Une correspondance vaut aussitôt et est revue dans le délai ci-dessous.</translation>
    </message>
    <message>
        <source>A mapping of the business unit overrides it.</source>
        <translation>Une correspondance de l’unité opérationnelle l’emporte.</translation>
    </message>
    <message>
        <source>A name, an address, a number…</source>
        <translation>Un nom, une adresse, un numéro…</translation>
    </message>
    <message>
        <source>A negative amount</source>
        <translation>Un montant négatif</translation>
    </message>
    <message>
        <source>A new supplier that X3 certainly has already</source>
        <translation>Un nouveau fournisseur que X3 a certainement déjà</translation>
    </message>
    <message>
        <source>A number is none</source>
        <translation>Un nombre n’en est pas un</translation>
    </message>
    <message>
        <source>A number with characters that X3 does not take</source>
        <translation>Un numéro avec des caractères que X3 n’accepte pas</translation>
    </message>
    <message>
        <source>A practice JAGGAER and a practice X3 run on this computer. No account is needed, nothing of it mixes with your own data, and you leave them with one click.</source>
        <translation>Un JAGGAER d’essai et un X3 d’essai tournent sur cet ordinateur. Aucun compte n’est nécessaire, rien ne se mêle à vos données, et vous les quittez d’un clic.</translation>
    </message>
    <message>
        <source>A preview by {actor} is going on since {when}.</source>
        <translation>Un aperçu par {actor} est en cours depuis {when}.</translation>
    </message>
    <message>
        <source>A price for 10, 100 or 1000</source>
        <translation>Un prix pour 10, 100 ou 1000</translation>
    </message>
    <message>
        <source>A product that is not bought</source>
        <translation>Un produit qui n’est pas acheté</translation>
    </message>
    <message>
        <source>A quantity of zero or less</source>
        <translation>Une quantité nulle ou négative</translation>
    </message>
    <message>
        <source>A quantity with more decimals than X3 keeps</source>
        <translation>Une quantité avec plus de décimales que X3 n’en conserve</translation>
    </message>
    <message>
        <source>A real system</source>
        <translation>Un système réel</translation>
    </message>
    <message>
        <source>A replay by {actor} is going on since {when}.</source>
        <translation>Une relance par {actor} est en cours depuis {when}.</translation>
    </message>
    <message>
        <source>A run goes on. Changes can be saved when it has ended, since it goes by what it began with.</source>
        <translation>Une exécution est en cours. Les modifications peuvent être enregistrées quand elle est terminée, car elle suit ce avec quoi elle a commencé.</translation>
    </message>
    <message>
        <source>A run goes on. It ends cleanly: what is written stays and is recorded, the rest comes with the next sync.</source>
        <translation>Une exécution est en cours. Elle se termine proprement&#xa0;: ce qui est écrit reste et est consigné, le reste vient avec la prochaine synchronisation.</translation>
    </message>
    <message>
        <source>A run goes on. Let it end first.</source>
        <translation>Une exécution est en cours. Attendez d’abord qu’elle finisse.</translation>
    </message>
    <message>
        <source>A run in which all went well is no news.</source>
        <translation>Une exécution où tout s’est bien passé n’est pas une nouvelle.</translation>
    </message>
    <message>
        <source>A run that is missed because the computer was off is made up for once, when it is on again.</source>
        <translation>Une exécution manquée parce que l’ordinateur était éteint est rattrapée une fois, quand il est rallumé.</translation>
    </message>
    <message>
        <source>A run was cancelled.</source>
        <translation>Une exécution a été annulée.</translation>
    </message>
    <message>
        <source>A run was due by the schedule.</source>
        <translation>Une exécution était due selon la planification.</translation>
    </message>
    <message>
        <source>A save without an answer may still land until then.</source>
        <translation>Un enregistrement sans réponse peut encore arriver jusque-là.</translation>
    </message>
    <message>
        <source>A save without an answer may still land until then: only afterwards it is sent again.</source>
        <translation>Un enregistrement sans réponse peut encore arriver jusque-là&#xa0;: il n’est renvoyé qu’après.</translation>
    </message>
    <message>
        <source>A second person</source>
        <translation>Une seconde personne (en anglais)</translation>
    </message>
    <message>
        <source>A second person has an account of this computer that can use this data folder, and a keyring of their own. You are {account}. Rules that let more through than now need a second person themselves.</source>
        <translation>Une seconde personne a un compte de cet ordinateur qui peut utiliser ce dossier de données, et son propre trousseau. Vous êtes {account}. Des règles qui laissent passer plus qu’aujourd’hui demandent elles-mêmes une seconde personne.</translation>
    </message>
    <message>
        <source>A set-up file</source>
        <translation>Un fichier de configuration</translation>
    </message>
    <message>
        <source>A site that does not purchase</source>
        <translation>Un site qui n’achète pas</translation>
    </message>
    <message>
        <source>A split coding that X3 cannot take</source>
        <translation>Une imputation répartie que X3 ne peut pas prendre</translation>
    </message>
    <message>
        <source>A split coding without shares</source>
        <translation>Une imputation répartie sans parts</translation>
    </message>
    <message>
        <source>A split line with its whole quantity on each share</source>
        <translation>Une ligne ventilée dont chaque part garde la quantité entière</translation>
    </message>
    <message>
        <source>A status that the profile does not know</source>
        <translation>Un statut que le profil ne connaît pas</translation>
    </message>
    <message>
        <source>A supplier that JAGGAER deactivated</source>
        <translation>Un fournisseur désactivé dans JAGGAER</translation>
    </message>
    <message>
        <source>A sync by {actor} is going on since {when}.</source>
        <translation>Une synchronisation par {actor} est en cours depuis {when}.</translation>
    </message>
    <message>
        <source>A system is away for</source>
        <translation>Un système est absent depuis</translation>
    </message>
    <message>
        <source>A target is not usable; correct it or leave it empty.</source>
        <translation>Une cible n’est pas utilisable&#xa0;; corrigez-la ou laissez-la vide.</translation>
    </message>
    <message>
        <source>A task of this computer looks every few minutes at what is due and runs it, as your account, with the secrets of your keyring. While it is installed, this window starts nothing by itself: it shows the runs of the task. The schedule, its pauses and its holidays stay as they are.</source>
        <translation>Une tâche de cet ordinateur regarde toutes les quelques minutes ce qui est à exécuter et l’exécute, sous votre compte, avec les secrets de votre trousseau. Tant qu’elle est installée, cette fenêtre ne lance rien d’elle-même&#xa0;: elle montre les exécutions de la tâche. La planification, ses pauses et ses jours fériés restent tels quels.</translation>
    </message>
    <message>
        <source>A task of this computer starts the runs, also when nobody is logged on. This window only shows them.</source>
        <translation>Une tâche de cet ordinateur démarre les exécutions, même quand personne n’a ouvert de session. Cette fenêtre ne fait que les montrer.</translation>
    </message>
    <message>
        <source>A task that was not installed from here runs what is due.</source>
        <translation>Une tâche qui n’a pas été installée d’ici exécute ce qui est à exécuter.</translation>
    </message>
    <message>
        <source>A test</source>
        <translation>Un test</translation>
    </message>
    <message>
        <source>A test is marked on every page, export and mail.</source>
        <translation>Un test est signalé sur chaque page, export et courriel.</translation>
    </message>
    <message>
        <source>A test mail can be sent under Settings, where more recipients and rules are, too.</source>
        <translation>Un courriel de test peut être envoyé sous Paramètres, où se trouvent aussi d’autres destinataires et règles.</translation>
    </message>
    <message>
        <source>A test system</source>
        <translation>Un système de test</translation>
    </message>
    <message>
        <source>A text longer than X3 keeps</source>
        <translation>Un texte plus long que X3 n’en conserve</translation>
    </message>
    <message>
        <source>A text with control characters</source>
        <translation>Un texte avec des caractères de contrôle</translation>
    </message>
    <message>
        <source>A token holds</source>
        <translation>Validité d’un jeton</translation>
    </message>
    <message>
        <source>A type of invoice that the profile does not know</source>
        <translation>Un type de facture que le profil ne connaît pas</translation>
    </message>
    <message>
        <source>A unit of measure was assumed</source>
        <translation>Une unité de mesure a été supposée</translation>
    </message>
    <message>
        <source>A user of X3 allows ML Connector to work there. Your browser opens a page of Sage; whoever signs in to X3 on it and accepts needs the right thirdParties in X3. It must be the browser of this computer.</source>
        <translation>Un utilisateur de X3 autorise ML Connector à y travailler. Votre navigateur ouvre une page de Sage&#xa0;; qui s’y connecte à X3 et accepte a besoin du droit thirdParties dans X3. Ce doit être le navigateur de cet ordinateur.</translation>
    </message>
    <message>
        <source>A user of X3 has accepted it</source>
        <translation>Un utilisateur de X3 l’a accepté</translation>
    </message>
    <message>
        <source>A value has another form than expected</source>
        <translation>Une valeur a une autre forme qu’attendu</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Concerne</translation>
    </message>
    <message>
        <source>About ML Connector</source>
        <translation>À propos de ML Connector</translation>
    </message>
    <message>
        <source>About ten minutes if you have the access data at hand. The next page says which, and has messages that ask your administrators for them. You can stop at any step and go on later.</source>
        <translation>Environ dix minutes si vous avez les données d’accès sous la main. La page suivante dit lesquelles, et contient des messages pour les demander à vos administrateurs. Vous pouvez vous arrêter à chaque étape et continuer plus tard.</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln records</source>
        <translation>
            <numerusform>Accepter %Ln enregistrement</numerusform>
            <numerusform>Accepter %Ln enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept http</source>
        <translation>Accepter http</translation>
    </message>
    <message>
        <source>Accept mail without encryption</source>
        <translation>Accepter le courriel sans chiffrement</translation>
    </message>
    <message numerus="yes">
        <source>Accept that %Ln records are gone?</source>
        <translation>
            <numerusform>Accepter que %Ln enregistrement ait disparu&#xa0;?</numerusform>
            <numerusform>Accepter que %Ln enregistrements aient disparu&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept that they are gone…</source>
        <translation>Accepter qu’ils ont disparu…</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Accounting code</source>
        <translation>Code comptable</translation>
    </message>
    <message>
        <source>Accounts and cost centres</source>
        <translation>Comptes et centres de coûts</translation>
    </message>
    <message>
        <source>Accounts that begin with</source>
        <translation>Comptes qui commencent par</translation>
    </message>
    <message>
        <source>Accounts, divided by commas, two or more. Empty = everybody but the maker.</source>
        <translation>Comptes, séparés par des virgules, deux ou plus. Vide = tout le monde sauf l’auteur.</translation>
    </message>
    <message>
        <source>Accounts, divided by commas. Empty = everybody. Each refused act is in the audit trail.</source>
        <translation>Comptes, séparés par des virgules. Vide = tout le monde. Chaque acte refusé figure dans la piste d’audit.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Adapt what is marked SITE in {file}, then save the settings.</source>
        <translation>Adaptez ce qui est marqué SITE dans {file}, puis enregistrez les paramètres.</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Ajouter une connexion</translation>
    </message>
    <message>
        <source>Add a connection…</source>
        <translation>Ajouter une connexion…</translation>
    </message>
    <message>
        <source>Add a pause…</source>
        <translation>Ajouter une pause…</translation>
    </message>
    <message>
        <source>Add another schedule…</source>
        <translation>Ajouter une autre planification…</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address and sign-in</source>
        <translation>Adresse et authentification</translation>
    </message>
    <message>
        <source>Address for tokens</source>
        <translation>Adresse des jetons</translation>
    </message>
    <message>
        <source>Address of JAGGAER&apos;s API</source>
        <translation>Adresse de l’API de JAGGAER</translation>
    </message>
    <message>
        <source>Address of Sage&apos;s gateway</source>
        <translation>Adresse de la passerelle de Sage</translation>
    </message>
    <message>
        <source>Address of X3</source>
        <translation>Adresse de X3</translation>
    </message>
    <message>
        <source>Address of the interface</source>
        <translation>Adresse de l’interface</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Adresse du proxy</translation>
    </message>
    <message>
        <source>Address of the sign-in</source>
        <translation>Adresse de l’authentification</translation>
    </message>
    <message>
        <source>Address {number}</source>
        <translation>Adresse {number}</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Addresses, divided by commas. Empty = nobody gets mail. Mail is how you hear of a run at night.</source>
        <translation>Adresses, séparées par des virgules. Vide = personne ne reçoit de courriel. C’est par courriel que vous apprenez une exécution de nuit.</translation>
    </message>
    <message>
        <source>After every run, too</source>
        <translation>Aussi après chaque exécution</translation>
    </message>
    <message>
        <source>After the first sync you find here what only a person can decide: codes that X3 does not know, and orders that it refused.</source>
        <translation>Après la première synchronisation, vous trouvez ici ce que seul quelqu’un peut décider&#xa0;: des codes que X3 ne connaît pas, et des commandes qu’il a refusées.</translation>
    </message>
    <message>
        <source>Again and again</source>
        <translation>À intervalles réguliers</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Concorde</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Alias of the SOAP pool.</source>
        <translation>Alias du pool SOAP.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>All</source>
        <comment>statuses</comment>
        <translation>Tous</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln exceptions are explained.</source>
        <translation>
            <numerusform>%Ln exception, expliquée.</numerusform>
            <numerusform>Les %Ln exceptions sont toutes expliquées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln orders are in Sage X3</source>
        <translation>
            <numerusform>La seule commande est dans Sage X3</numerusform>
            <numerusform>Les %Ln commandes sont toutes dans Sage X3</numerusform>
        </translation>
    </message>
    <message>
        <source>All companies</source>
        <translation>Toutes les sociétés</translation>
    </message>
    <message>
        <source>All entries of this record</source>
        <translation>Toutes les entrées de cet enregistrement</translation>
    </message>
    <message>
        <source>All entries of this run</source>
        <translation>Toutes les entrées de cette exécution</translation>
    </message>
    <message>
        <source>All entries of {account}</source>
        <translation>Toutes les entrées de {account}</translation>
    </message>
    <message>
        <source>All exceptions {number}</source>
        <translation>Toutes les exceptions {number}</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Tout va bien</translation>
    </message>
    <message>
        <source>All problems</source>
        <translation>Tous les problèmes</translation>
    </message>
    <message>
        <source>All rows {number}</source>
        <translation>Toutes les lignes {number}</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Tous les sites</translation>
    </message>
    <message>
        <source>All {number}</source>
        <translation>Tous {number}</translation>
    </message>
    <message>
        <source>Also link where supplier, currency or total differ much</source>
        <translation>Lier aussi lorsque fournisseur, devise ou total diffèrent beaucoup</translation>
    </message>
    <message>
        <source>Also on battery</source>
        <translation>Aussi sur batterie</translation>
    </message>
    <message>
        <source>Also the account of the schedule. Previews are free. Empty = everybody.</source>
        <translation>Aussi le compte de la planification. Les aperçus sont libres. Vide = tout le monde.</translation>
    </message>
    <message>
        <source>Also while nobody is logged on: Windows asks for my password</source>
        <translation>Aussi quand personne n’a ouvert de session&#xa0;: Windows demande mon mot de passe</translation>
    </message>
    <message>
        <source>Always need a second person</source>
        <translation>Demandent toujours une seconde personne</translation>
    </message>
    <message>
        <source>Amended since</source>
        <translation>Modifié depuis</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>Avenant</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Amount differs</source>
        <translation>Montant différent</translation>
    </message>
    <message>
        <source>An address that begins with https://, with {number} or {id} in its place.</source>
        <translation>Une adresse qui commence par https://, avec {number} ou {id} à sa place.</translation>
    </message>
    <message>
        <source>An address that begins with https://, with {number}, {folder} and {function} in their places.</source>
        <translation>Une adresse qui commence par https://, avec {number}, {folder} et {function} à leurs places.</translation>
    </message>
    <message>
        <source>An amount with more decimals than X3 keeps</source>
        <translation>Un montant avec plus de décimales que X3 n’en conserve</translation>
    </message>
    <message>
        <source>An export file of JAGGAER</source>
        <translation>Un fichier d’export de JAGGAER</translation>
    </message>
    <message>
        <source>An import by {actor} is going on since {when}.</source>
        <translation>Un import par {actor} est en cours depuis {when}.</translation>
    </message>
    <message>
        <source>An invoice is late after</source>
        <translation>Une facture est en retard après</translation>
    </message>
    <message>
        <source>An order closed in JAGGAER</source>
        <translation>Une commande soldée dans JAGGAER</translation>
    </message>
    <message>
        <source>An order with a wrong line</source>
        <translation>Une commande avec une ligne fausse</translation>
    </message>
    <message>
        <source>An order without lines</source>
        <translation>Une commande sans lignes</translation>
    </message>
    <message>
        <source>Anchored outside of the store up to entry {number}.</source>
        <translation>Ancrée hors de la base locale jusqu’à l’entrée {number}.</translation>
    </message>
    <message>
        <source>And listed</source>
        <translation>Plus listé</translation>
    </message>
    <message>
        <source>Another connection</source>
        <translation>Une autre connexion</translation>
    </message>
    <message>
        <source>Another one than that.</source>
        <translation>Un autre que celui-là.</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>Un autre endroit…</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>Une autre heure…</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>N’importe quel jour</translation>
    </message>
    <message>
        <source>Anything in an entry…</source>
        <translation>Texte d’une entrée…</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>S’applique à</translation>
    </message>
    <message>
        <source>Apply how long things are kept?</source>
        <translation>Appliquer les durées de conservation&#xa0;?</translation>
    </message>
    <message>
        <source>Apply now…</source>
        <translation>Appliquer maintenant…</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Approbations</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message numerus="yes">
        <source>Approve %Ln mappings</source>
        <translation>
            <numerusform>Approuver %Ln correspondance</numerusform>
            <numerusform>Approuver %Ln correspondances</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve afterwards</source>
        <translation>Approuver ensuite</translation>
    </message>
    <message>
        <source>Approve what others decided</source>
        <translation>Approuver ce que d’autres ont décidé</translation>
    </message>
    <message>
        <source>Approved by {who}</source>
        <translation>Approuvé par {who}</translation>
    </message>
    <message>
        <source>Approved: {what}</source>
        <translation>Approuvé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Approuver…</translation>
    </message>
    <message>
        <source>Are ignored</source>
        <translation>Sont ignorés</translation>
    </message>
    <message>
        <source>Are not looked at</source>
        <translation>Ne sont pas regardées</translation>
    </message>
    <message>
        <source>Are told; X3&apos;s order is less</source>
        <translation>Signalés&#xa0;; commande X3 moindre</translation>
    </message>
    <message>
        <source>As JAGGAER told you at onboarding; it begins with https://.</source>
        <translation>Comme JAGGAER vous l’a indiquée à la mise en service&#xa0;; elle commence par https://.</translation>
    </message>
    <message>
        <source>As JAGGAER told you, such as https://prep-reg01.api.jaggaer.com. You may paste the whole address.</source>
        <translation>Comme JAGGAER vous l’a indiquée, par exemple https://prep-reg01.api.jaggaer.com. Vous pouvez coller l’adresse entière.</translation>
    </message>
    <message>
        <source>As basic authentication</source>
        <translation>En authentification basic</translation>
    </message>
    <message>
        <source>As in your region</source>
        <translation>Comme dans votre région</translation>
    </message>
    <message>
        <source>As is</source>
        <translation>Tel quel</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Tel quel</translation>
    </message>
    <message>
        <source>As it is called in X3, such as SEED.</source>
        <translation>Tel qu’il s’appelle dans X3, par exemple SEED.</translation>
    </message>
    <message>
        <source>As it was written</source>
        <translation>Valeur écrite</translation>
    </message>
    <message>
        <source>As people open X3 in their browser, with the port, such as https://x3.company.com:8124. You may paste a whole address: the folder is taken from it.</source>
        <translation>Comme on ouvre X3 dans le navigateur, avec le port, par exemple https://x3.company.com:8124. Vous pouvez coller une adresse entière&#xa0;: le dossier en est tiré.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>As the template has it.</source>
        <translation>Comme le modèle les a.</translation>
    </message>
    <message>
        <source>As the template writes it.</source>
        <translation>Comme le modèle l’écrit.</translation>
    </message>
    <message>
        <source>As the template writes them: YYYYMMDD.</source>
        <translation>Comme le modèle les écrit&#xa0;: YYYYMMDD.</translation>
    </message>
    <message>
        <source>As this computer is set</source>
        <translation>Comme cet ordinateur est réglé</translation>
    </message>
    <message>
        <source>Ask X3 again</source>
        <translation>Interroger X3 de nouveau</translation>
    </message>
    <message>
        <source>Asked X3 what became of invoice {number}</source>
        <translation>X3 interrogé sur le sort de la facture {number}</translation>
    </message>
    <message>
        <source>Asked X3 what became of order {number}</source>
        <translation>X3 interrogé sur ce qu’est devenue la commande {number}</translation>
    </message>
    <message>
        <source>Asked X3 what became of supplier {number}</source>
        <translation>X3 interrogé sur ce qu’est devenu le fournisseur {number}</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Demandé par</translation>
    </message>
    <message>
        <source>Asked for by {who}</source>
        <translation>Demandé par {who}</translation>
    </message>
    <message>
        <source>Asked for where the profile names the parameter; JAGGAER may give fewer.</source>
        <translation>Demandé là où le profil indique le paramètre&#xa0;; JAGGAER peut en donner moins.</translation>
    </message>
    <message>
        <source>Asking Sage&apos;s gateway…</source>
        <translation>Interrogation de la passerelle de Sage…</translation>
    </message>
    <message>
        <source>Asking X3…</source>
        <translation>Interrogation de X3…</translation>
    </message>
    <message>
        <source>Asks X3 what it offers, without the rest of the test</source>
        <translation>Demande à X3 ce qu’il propose, sans le reste du test</translation>
    </message>
    <message>
        <source>Asks both systems, step by step (Ctrl+T)</source>
        <translation>Interroge les deux systèmes, étape par étape (Ctrl+T)</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Attribuer</translation>
    </message>
    <message>
        <source>Assigned to nobody any more, by {who}</source>
        <translation>N’est plus attribué à personne, par {who}</translation>
    </message>
    <message>
        <source>Assigned to nobody.</source>
        <translation>Attribué à personne.</translation>
    </message>
    <message>
        <source>Assigned to {about} by {who}</source>
        <translation>Attribué à {about} par {who}</translation>
    </message>
    <message>
        <source>Assigned to {person}.</source>
        <translation>Attribué à {person}.</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Attribuer…</translation>
    </message>
    <message>
        <source>At most so many at once.</source>
        <translation>Au plus autant à la fois.</translation>
    </message>
    <message>
        <source>At most {most} rows are copied at once. Export the table to have all of them.</source>
        <translation>Au plus {most} lignes sont copiées à la fois. Exportez le tableau pour les avoir toutes.</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Aussitôt</translation>
    </message>
    <message>
        <source>At once, and after every run</source>
        <translation>Aussitôt, et après chaque exécution</translation>
    </message>
    <message>
        <source>At once, when somebody is needed</source>
        <translation>Aussitôt, quand quelqu’un doit intervenir</translation>
    </message>
    <message>
        <source>At times of the day</source>
        <translation>À certaines heures du jour</translation>
    </message>
    <message>
        <source>Audience of tokens</source>
        <translation>Audience des jetons</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Audit chain</source>
        <translation>Chaîne d’audit</translation>
    </message>
    <message>
        <source>Audit trail in the store</source>
        <translation>Piste d’audit dans la base locale</translation>
    </message>
    <message>
        <source>Audit {day}</source>
        <translation>Audit {day}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back on the list on</source>
        <translation>De retour dans la liste le</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>Retour à la fenêtre</translation>
    </message>
    <message>
        <source>Backup of X3, period close</source>
        <translation>Sauvegarde de X3, clôture de période</translation>
    </message>
    <message>
        <source>Bank accounts of suppliers.</source>
        <translation>Comptes bancaires des fournisseurs.</translation>
    </message>
    <message>
        <source>Bank data</source>
        <translation>Données bancaires</translation>
    </message>
    <message>
        <source>Bank details that JAGGAER changed</source>
        <translation>Coordonnées bancaires modifiées dans JAGGAER</translation>
    </message>
    <message>
        <source>Become lines of their own</source>
        <translation>Deviennent des lignes</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Before, as X3 has it</source>
        <translation>Avant, comme dans X3</translation>
    </message>
    <message>
        <source>Beginnings of X3 accounts, such as 6, 21, 4011. Counts where mappings go by rules.</source>
        <translation>Débuts de comptes X3, par exemple 6, 21, 4011. Compte là où les correspondances suivent des règles.</translation>
    </message>
    <message>
        <source>Begins nothing by itself for a while</source>
        <translation>Ne démarre rien de lui-même pendant un temps</translation>
    </message>
    <message>
        <source>Besides the rules above; signs reconciliations, too. Empty = everybody but the maker.</source>
        <translation>En plus des règles ci-dessus&#xa0;; signe aussi les rapprochements. Vide = tout le monde sauf l’auteur.</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Effacer</translation>
    </message>
    <message numerus="yes">
        <source>Blank %Ln values for good?</source>
        <translation>
            <numerusform>Effacer définitivement %Ln valeur&#xa0;?</numerusform>
            <numerusform>Effacer définitivement %Ln valeurs&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Blank %Ln values…</source>
        <translation>
            <numerusform>Effacer %Ln valeur…</numerusform>
            <numerusform>Effacer %Ln valeurs…</numerusform>
        </translation>
    </message>
    <message>
        <source>Blank it for good</source>
        <translation>Effacer définitivement</translation>
    </message>
    <message>
        <source>Blank personal data of it…</source>
        <translation>Effacer ses données personnelles…</translation>
    </message>
    <message>
        <source>Blank personal data?</source>
        <translation>Effacer des données personnelles&#xa0;?</translation>
    </message>
    <message>
        <source>Blank personal data…</source>
        <translation>Effacer des données personnelles…</translation>
    </message>
    <message>
        <source>Blank this value for good?</source>
        <translation>Effacer définitivement cette valeur&#xa0;?</translation>
    </message>
    <message>
        <source>Blank this value…</source>
        <translation>Effacer cette valeur…</translation>
    </message>
    <message>
        <source>Both are kept for ever: there is nothing to apply. Give an end above, and save it.</source>
        <translation>Les deux sont conservés pour toujours&#xa0;: il n’y a rien à appliquer. Donnez une fin ci-dessus, et enregistrez-la.</translation>
    </message>
    <message>
        <source>Both sides are summed straight from the documents, not from the rows. A section ties when one side is the other and what is listed, to the cent.</source>
        <translation>Les deux côtés sont additionnés d’après les documents, non d’après les lignes. Une rubrique est équilibrée quand un côté est égal à l’autre plus ce qui est listé, au centime.</translation>
    </message>
    <message>
        <source>Both systems answer, and everything that a sync needs is there.</source>
        <translation>Les deux systèmes répondent, et tout ce qu’il faut pour une synchronisation est là.</translation>
    </message>
    <message>
        <source>Both times are the same: write two times.</source>
        <translation>Les deux heures sont les mêmes&#xa0;: écrivez deux heures.</translation>
    </message>
    <message>
        <source>Business unit</source>
        <translation>Unité opérationnelle</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Acheteur</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>By currency, * for every other one: EUR=10000; *=5000. Counts where mappings go by rules.</source>
        <translation>Par devise, * pour toute autre&#xa0;: EUR=10000; *=5000. Compte là où les correspondances suivent des règles.</translation>
    </message>
    <message>
        <source>By it an order is never created twice. X3 must be able to search it.</source>
        <translation>Par lui, une commande n’est jamais créée deux fois. X3 doit pouvoir le rechercher.</translation>
    </message>
    <message>
        <source>By one account; 0 = any number. Counts where mappings go by rules.</source>
        <translation>Par un compte&#xa0;; 0 = n’importe quel nombre. Compte là où les correspondances suivent des règles.</translation>
    </message>
    <message>
        <source>By the batch server</source>
        <translation>Par le serveur batch</translation>
    </message>
    <message>
        <source>By the batch server only where the X3 administrator says so.</source>
        <translation>Par le serveur batch seulement si l’administrateur X3 le dit.</translation>
    </message>
    <message>
        <source>By the rules below</source>
        <translation>Selon les règles ci-dessous</translation>
    </message>
    <message>
        <source>CLASS or CLASS.REPRESENTATION.</source>
        <translation>CLASS ou CLASS.REPRESENTATION.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Calls a second</source>
        <translation>Appels par seconde</translation>
    </message>
    <message>
        <source>Can be blanked</source>
        <translation>Peut être effacé</translation>
    </message>
    <message>
        <source>Can be corrected</source>
        <translation>Peut être corrigé</translation>
    </message>
    <message>
        <source>Can be corrected in X3</source>
        <translation>Peut être corrigé dans X3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Cancelled in JAGGAER</source>
        <translation>Annulé dans JAGGAER</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Causes that need you</source>
        <translation>Causes à traiter par vous</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>Plafond</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Autorité de certification</translation>
    </message>
    <message>
        <source>Certificate authority of JAGGAER</source>
        <translation>Autorité de certification de JAGGAER</translation>
    </message>
    <message>
        <source>Certificate authority of X3</source>
        <translation>Autorité de certification de X3</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificats (*.pem *.crt *.cer);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>button</comment>
        <translation>Modifier</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln mappings</source>
        <translation>
            <numerusform>Modifier %Ln correspondance</numerusform>
            <numerusform>Modifier %Ln correspondances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln settings</source>
        <translation>
            <numerusform>Modifier %Ln paramètre</numerusform>
            <numerusform>Modifier %Ln paramètres</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the mapping of {kind} {code}</source>
        <translation>Modifier la correspondance de {kind} {code}</translation>
    </message>
    <message>
        <source>Change the schedule…</source>
        <translation>Modifier la planification…</translation>
    </message>
    <message>
        <source>Change the task…</source>
        <translation>Modifier la tâche…</translation>
    </message>
    <message>
        <source>Change when a second person has to approve</source>
        <translation>Modifier quand une seconde personne doit approuver</translation>
    </message>
    <message>
        <source>Change {code}</source>
        <translation>Modifier {code}</translation>
    </message>
    <message>
        <source>Change {connection}?</source>
        <translation>Modifier {connection}&#xa0;?</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Modifier {name}</translation>
    </message>
    <message>
        <source>Change: {field}</source>
        <translation>Modifier&#xa0;: {field}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Changed bank data</source>
        <translation>Données bancaires modifiées</translation>
    </message>
    <message>
        <source>Changed order {number}, {x3} in X3</source>
        <translation>Commande {number} modifiée, {x3} dans X3</translation>
    </message>
    <message>
        <source>Changed since explained</source>
        <translation>Modifiée depuis</translation>
    </message>
    <message>
        <source>Changed supplier {number} in X3</source>
        <translation>Fournisseur {number} modifié dans X3</translation>
    </message>
    <message>
        <source>Changed supplier {number}, {x3} in X3</source>
        <translation>Fournisseur {number} modifié, {x3} dans X3</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Changing the coding of an order that is in X3.</source>
        <translation>Modifier l’imputation d’une commande qui est dans X3.</translation>
    </message>
    <message>
        <source>Charge not in X3</source>
        <translation>Frais absents de X3</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Frais</translation>
    </message>
    <message>
        <source>Charges beside the lines that X3&apos;s order lacks</source>
        <translation>Frais hors lignes absents de la commande X3</translation>
    </message>
    <message>
        <source>Charges beside the lines; a mapping of their names gives account and product of a line.</source>
        <translation>Frais hors lignes&#xa0;; une correspondance de leur nom donne le compte et l’article de la ligne.</translation>
    </message>
    <message>
        <source>Chart of accounts</source>
        <translation>Plan de comptes</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Tester de nouveau</translation>
    </message>
    <message>
        <source>Check of JAGGAER</source>
        <translation>Test de JAGGAER</translation>
    </message>
    <message>
        <source>Check of Sage X3</source>
        <translation>Test de Sage X3</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Test en cours</translation>
    </message>
    <message>
        <source>Checking and saving…</source>
        <translation>Vérification et enregistrement…</translation>
    </message>
    <message>
        <source>Choose a cause</source>
        <translation>Choisissez une cause</translation>
    </message>
    <message>
        <source>Choose a contract</source>
        <translation>Choisissez un contrat</translation>
    </message>
    <message>
        <source>Choose a decision to compare the tables after it with those of now; Ctrl adds a second one to compare with.</source>
        <translation>Choisissez une décision pour comparer les tables qui la suivent avec celles d’aujourd’hui&#xa0;; Ctrl en ajoute une seconde avec laquelle comparer.</translation>
    </message>
    <message>
        <source>Choose a file and make it…</source>
        <translation>Choisir un fichier et le faire…</translation>
    </message>
    <message>
        <source>Choose a mapping</source>
        <translation>Choisissez une correspondance</translation>
    </message>
    <message>
        <source>Choose a period, and a company or a site. What JAGGAER has is compared with what X3 has now: orders, invoices, suppliers, contracts and spend. Nothing is written.</source>
        <translation>Choisissez une période, une société ou un site. Ce que JAGGAER contient est comparé à ce que X3 contient maintenant&#xa0;: commandes, factures, fournisseurs, contrats et dépenses. Rien n’est écrit.</translation>
    </message>
    <message>
        <source>Choose a row to see what differs. Several are chosen with Ctrl or Shift.</source>
        <translation>Choisissez une ligne pour voir ce qui diffère. Ctrl ou Maj en choisissent plusieurs.</translation>
    </message>
    <message>
        <source>Choose a supplier</source>
        <translation>Choisissez un fournisseur</translation>
    </message>
    <message>
        <source>Choose a target on the left.</source>
        <translation>Choisissez une cible à gauche.</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Tout choisir</translation>
    </message>
    <message>
        <source>Choose an entry</source>
        <translation>Choisissez une entrée</translation>
    </message>
    <message>
        <source>Choose an invoice</source>
        <translation>Choisissez une facture</translation>
    </message>
    <message>
        <source>Choose an order</source>
        <translation>Choisissez une commande</translation>
    </message>
    <message>
        <source>Choose in Settings, Orders and coding, Invoices what is to be done with them. Nothing is ever posted.</source>
        <translation>Choisissez dans Paramètres, Commandes et imputation, Factures ce qu’il faut en faire. Rien n’est jamais comptabilisé.</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Ne rien choisir</translation>
    </message>
    <message>
        <source>Choose one day of the week at least.</source>
        <translation>Choisissez au moins un jour de la semaine.</translation>
    </message>
    <message>
        <source>Choose one to compare it with what was sent.</source>
        <translation>Choisissez-en un pour le comparer avec ce qui a été envoyé.</translation>
    </message>
    <message>
        <source>Choose what runs: one box at least.</source>
        <translation>Choisissez ce qui s’exécute&#xa0;: au moins une case.</translation>
    </message>
    <message>
        <source>Chooses the product</source>
        <translation>Détermine le produit</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Chosen days</source>
        <translation>Jours choisis</translation>
    </message>
    <message>
        <source>Chosen from what your X3 has. A mapping can say otherwise later, for a business unit, a supplier or a category.</source>
        <translation>Choisi dans ce que votre X3 contient. Une correspondance peut plus tard dire autre chose, pour une unité opérationnelle, un fournisseur ou une catégorie.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Class of invoices</source>
        <translation>Classe des factures</translation>
    </message>
    <message>
        <source>Class of orders</source>
        <translation>Classe des commandes</translation>
    </message>
    <message>
        <source>Class of suppliers</source>
        <translation>Classe des fournisseurs</translation>
    </message>
    <message>
        <source>Classes of codes</source>
        <translation>Classes des codes</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret du client</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clos</translation>
    </message>
    <message>
        <source>Closed in X3</source>
        <translation>Soldée dans X3</translation>
    </message>
    <message>
        <source>Closed order {number}, {x3} in X3</source>
        <translation>Commande {number} close, {x3} dans X3</translation>
    </message>
    <message>
        <source>Closed orders</source>
        <translation>Commandes closes</translation>
    </message>
    <message>
        <source>Closed supplier {number} in X3</source>
        <translation>Fournisseur {number} clos dans X3</translation>
    </message>
    <message>
        <source>Closed supplier {number}, {x3} in X3</source>
        <translation>Fournisseur {number} clos, {x3} dans X3</translation>
    </message>
    <message>
        <source>Closing the window leaves the sign beside the clock, and runs go on</source>
        <translation>Fermer la fenêtre laisse le signe à côté de l’horloge, et les exécutions continuent</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code in GESAOE.</source>
        <translation>Code dans GESAOE.</translation>
    </message>
    <message>
        <source>Code of JAGGAER</source>
        <translation>Code de JAGGAER</translation>
    </message>
    <message>
        <source>Code of Sage X3</source>
        <translation>Code de Sage X3</translation>
    </message>
    <message>
        <source>Code or words…</source>
        <translation>Code ou mots…</translation>
    </message>
    <message>
        <source>Code those that are entered in X3</source>
        <translation>Imputer celles qui sont saisies dans X3</translation>
    </message>
    <message>
        <source>Code, as JAGGAER has it</source>
        <translation>Code, tel que JAGGAER l’a</translation>
    </message>
    <message>
        <source>Code, as X3 has it</source>
        <translation>Code, tel que X3 l’a</translation>
    </message>
    <message>
        <source>Code, name, who or why…</source>
        <translation>Code, nom, qui ou pourquoi…</translation>
    </message>
    <message>
        <source>Coded invoice {number}, {x3} in X3</source>
        <translation>Facture {number} imputée, {x3} dans X3</translation>
    </message>
    <message>
        <source>Codes of X3</source>
        <translation>Codes de X3</translation>
    </message>
    <message>
        <source>Codes that X3 does not know, refused orders and the like appear here, grouped by what settles them.</source>
        <translation>Les codes que X3 ne connaît pas, les commandes refusées et autres apparaissent ici, groupés par ce qui les règle.</translation>
    </message>
    <message>
        <source>Codes that X3 has under the same name need none. For the others: map what waits under Problems, prepare a code here, or import a list from Excel.</source>
        <translation>Les codes que X3 a sous le même nom n’en demandent pas. Pour les autres&#xa0;: associez ce qui attend sous Problèmes, préparez un code ici, ou importez une liste d’Excel.</translation>
    </message>
    <message>
        <source>Codes to map</source>
        <translation>Codes à associer</translation>
    </message>
    <message>
        <source>Coding differs</source>
        <translation>Imputation différente</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Columns as at the beginning</source>
        <translation>Colonnes comme au début</translation>
    </message>
    <message>
        <source>Columns of export files</source>
        <translation>Colonnes des fichiers d’export</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Confortable</translation>
    </message>
    <message>
        <source>Command for another account</source>
        <translation>Commande pour un autre compte</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Lignes compactes</translation>
    </message>
    <message>
        <source>Compact rows show about a fifth more at a time.</source>
        <translation>Les lignes compactes montrent environ un cinquième de plus à la fois.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Compare everything, not only what changed</source>
        <translation>Tout comparer, pas seulement ce qui a changé</translation>
    </message>
    <message>
        <source>Compare them with X3&apos;s</source>
        <translation>Les comparer à celles de X3</translation>
    </message>
    <message>
        <source>Compare with X3…</source>
        <translation>Comparer avec X3…</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparé</translation>
    </message>
    <message numerus="yes">
        <source>Compared %Ln invoices with X3: they agree</source>
        <translation>
            <numerusform>%Ln facture comparée avec X3&#xa0;: elle concorde</numerusform>
            <numerusform>%Ln factures comparées avec X3&#xa0;: elles concordent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared %Ln orders with X3: nothing to write</source>
        <translation>
            <numerusform>%Ln commande comparée avec X3&#xa0;: rien à écrire</numerusform>
            <numerusform>%Ln commandes comparées avec X3&#xa0;: rien à écrire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared %Ln records that had not changed</source>
        <translation>
            <numerusform>%Ln enregistrement inchangé comparé</numerusform>
            <numerusform>%Ln enregistrements inchangés comparés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared %Ln suppliers with X3: nothing to write</source>
        <translation>
            <numerusform>%Ln fournisseur comparé avec X3&#xa0;: rien à écrire</numerusform>
            <numerusform>%Ln fournisseurs comparés avec X3&#xa0;: rien à écrire</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared everything, not only what changed: the last full comparison is a week old</source>
        <translation>Tout a été comparé, pas seulement ce qui a changé&#xa0;: la dernière comparaison complète date d’une semaine</translation>
    </message>
    <message>
        <source>Compared invoice {number} with X3: they agree</source>
        <translation>Facture {number} comparée avec X3&#xa0;: elles concordent</translation>
    </message>
    <message>
        <source>Compared order {number} with X3: nothing to write</source>
        <translation>Commande {number} comparée avec X3&#xa0;: rien à écrire</translation>
    </message>
    <message>
        <source>Compared supplier {number} with X3: nothing to write</source>
        <translation>Fournisseur {number} comparé avec X3&#xa0;: rien à écrire</translation>
    </message>
    <message>
        <source>Compared with X3&apos;s</source>
        <translation>Comparées à celles de X3</translation>
    </message>
    <message>
        <source>Compared with the date of the order; those that wait are of {first} to {last}.</source>
        <translation>Comparé à la date de la commande&#xa0;; celles qui attendent sont du {first} au {last}.</translation>
    </message>
    <message>
        <source>Compared with the date of the order; those that wait are of {first}.</source>
        <translation>Comparé à la date de la commande&#xa0;; celles qui attendent sont du {first}.</translation>
    </message>
    <message>
        <source>Compared with the invoices of X3; nothing is written.</source>
        <translation>Comparées aux factures de X3&#xa0;; rien n’est écrit.</translation>
    </message>
    <message>
        <source>Compared with the run before</source>
        <translation>Comparé avec l’exécution précédente</translation>
    </message>
    <message>
        <source>Compared with: {kind}, {when}</source>
        <translation>Comparé avec&#xa0;: {kind}, {when}</translation>
    </message>
    <message>
        <source>Connect JAGGAER</source>
        <translation>Connecter JAGGAER</translation>
    </message>
    <message>
        <source>Connect Sage X3</source>
        <translation>Connecter Sage X3</translation>
    </message>
    <message>
        <source>Connect your systems</source>
        <translation>Connecter vos systèmes</translation>
    </message>
    <message>
        <source>Connected application</source>
        <translation>Application connectée</translation>
    </message>
    <message>
        <source>Connected application (usual)</source>
        <translation>Application connectée (habituel)</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Connection test of ML Connector {version}, {time}</source>
        <translation>Test de connexion de ML Connector {version}, {time}</translation>
    </message>
    <message>
        <source>Connection {name} ({environment})</source>
        <translation>Connexion {name} ({environment})</translation>
    </message>
    <message>
        <source>Connection: {value}</source>
        <translation>Connexion&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>Contract not in JAGGAER</source>
        <translation>Contrat absent de JAGGAER</translation>
    </message>
    <message>
        <source>Contract {number}</source>
        <translation>Contrat {number}</translation>
    </message>
    <message>
        <source>Contract {number} is gone from JAGGAER; what was read is kept</source>
        <translation>Le contrat {number} a disparu de JAGGAER&#xa0;; ce qui a été lu est conservé</translation>
    </message>
    <message>
        <source>Contract {number} is incomplete: {reason}</source>
        <translation>Le contrat {number} est incomplet&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contrats</translation>
    </message>
    <message>
        <source>Contracts are not read</source>
        <translation>Les contrats ne sont pas lus</translation>
    </message>
    <message>
        <source>Contracts are not read for this connection</source>
        <translation>Les contrats ne sont pas lus pour cette connexion</translation>
    </message>
    <message>
        <source>Contracts {day}</source>
        <translation>Contrats {day}</translation>
    </message>
    <message>
        <source>Contracts: reading from JAGGAER</source>
        <translation>Contrats&#xa0;: lecture dans JAGGAER</translation>
    </message>
    <message>
        <source>Control total</source>
        <translation>Total de contrôle</translation>
    </message>
    <message>
        <source>Control totals</source>
        <translation>Totaux de contrôle</translation>
    </message>
    <message>
        <source>Copied for support, without prices, names and bank data.</source>
        <translation>Copié pour le support, sans prix, noms ni données bancaires.</translation>
    </message>
    <message numerus="yes">
        <source>Copied, with the numbers of %Ln records: paste it into a message.</source>
        <translation>
            <numerusform>Copié, avec le numéro de %Ln enregistrement&#xa0;: collez-le dans un message.</numerusform>
            <numerusform>Copié, avec les numéros de %Ln enregistrements&#xa0;: collez-les dans un message.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied. It holds no secrets.</source>
        <translation>Copié. Le texte ne contient aucun secret.</translation>
    </message>
    <message>
        <source>Copies of the store (*.db)</source>
        <translation>Copies de la base locale (*.db)</translation>
    </message>
    <message>
        <source>Copies the records that are shown as a table</source>
        <translation>Copie les enregistrements affichés comme tableau</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Copier pour le support</translation>
    </message>
    <message>
        <source>Copy for the JAGGAER buyer</source>
        <translation>Copier pour l’acheteur JAGGAER</translation>
    </message>
    <message>
        <source>Copy for the administrator</source>
        <translation>Copier pour l’administrateur</translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation>Copier son adresse</translation>
    </message>
    <message>
        <source>Copy of ML Connector {day}</source>
        <translation>Copie de ML Connector {day}</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Copier l’empreinte</translation>
    </message>
    <message>
        <source>Copy the hash</source>
        <translation>Copier l’empreinte</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Copier le message</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Copier le numéro</translation>
    </message>
    <message>
        <source>Copy the run&apos;s identifier</source>
        <translation>Copier l’identifiant de l’exécution</translation>
    </message>
    <message>
        <source>Copy to adapt…</source>
        <translation>Copier pour adapter…</translation>
    </message>
    <message>
        <source>Copy “{text}”</source>
        <translation>Copier «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copie en cours…</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message numerus="yes">
        <source>Correct %Ln lines</source>
        <translation>
            <numerusform>Corriger %Ln ligne</numerusform>
            <numerusform>Corriger %Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct coding…</source>
        <translation>Corriger l’imputation…</translation>
    </message>
    <message>
        <source>Correct the codes of written lines</source>
        <translation>Corriger les codes de lignes écrites</translation>
    </message>
    <message>
        <source>Corrected order {number} in X3: {reason}</source>
        <translation>Commande {number} corrigée dans X3&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Corrected supplier {number} in X3: {reason}</source>
        <translation>Fournisseur {number} corrigé dans X3&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Correcting written orders</source>
        <translation>Correction de commandes écrites</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Corrections of written orders</source>
        <translation>Corrections de commandes écrites</translation>
    </message>
    <message>
        <source>Cost centre</source>
        <translation>Centre de coûts</translation>
    </message>
    <message>
        <source>Could not begin</source>
        <translation>N’a pas pu démarrer</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message numerus="yes">
        <source>Covers %Ln open orders</source>
        <translation>
            <numerusform>Couvre %Ln commande ouverte</numerusform>
            <numerusform>Couvre %Ln commandes ouvertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Covers %Ln open records</source>
        <translation>
            <numerusform>Couvre %Ln enregistrement ouvert</numerusform>
            <numerusform>Couvre %Ln enregistrements ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>Covers {orders}, {lines}, {money}; {released}.</source>
        <translation>Couvre {orders}, {lines}, {money}&#xa0;; {released}.</translation>
    </message>
    <message>
        <source>Covers {orders}, {lines}; {released}.</source>
        <translation>Couvre {orders}, {lines}&#xa0;; {released}.</translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln records</source>
        <translation>
            <numerusform>Créer %Ln enregistrement</numerusform>
            <numerusform>Créer %Ln enregistrements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln records as well?</source>
        <translation>
            <numerusform>Créer aussi %Ln enregistrement&#xa0;?</numerusform>
            <numerusform>Créer aussi %Ln enregistrements&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Create it</source>
        <translation>Le créer</translation>
    </message>
    <message>
        <source>Create {key} as well?</source>
        <translation>Créer aussi {key}&#xa0;?</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Created, changed, closed or linked; of a preview: would be</source>
        <translation>Créés, modifiés, clos ou liés&#xa0;; pour un aperçu&#xa0;: le seraient</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Currency differs</source>
        <translation>Devise différente</translation>
    </message>
    <message>
        <source>DUNS number</source>
        <translation>Numéro DUNS</translation>
    </message>
    <message>
        <source>Daily digest at</source>
        <translation>Récapitulatif quotidien à</translation>
    </message>
    <message>
        <source>Daily pause</source>
        <translation>Pause quotidienne</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Data and program</source>
        <translation>Données et programme</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier de données</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Date differs</source>
        <translation>Date différente</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Days of the audit are those of UTC</source>
        <translation>Les jours de l’audit sont ceux d’UTC</translation>
    </message>
    <message>
        <source>Days shown: {days}</source>
        <translation>Jours affichés&#xa0;: {days}</translation>
    </message>
    <message>
        <source>Days until the review</source>
        <translation>Jours jusqu’à la revue</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
    <message numerus="yes">
        <source>Decide %Ln mappings</source>
        <translation>
            <numerusform>Décider %Ln correspondance</numerusform>
            <numerusform>Décider %Ln correspondances</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide about what X3 has otherwise</source>
        <translation>Décider de ce qui diffère dans X3</translation>
    </message>
    <message>
        <source>Decide and replay</source>
        <translation>Décider et rejouer</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <source>Deciding…</source>
        <translation>Décision en cours…</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Signe décimal</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Decisions about mappings, newest first</source>
        <translation>Décisions sur les correspondances, la plus récente d’abord</translation>
    </message>
    <message>
        <source>Decisions that wait for approval</source>
        <translation>Décisions qui attendent une approbation</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Valeurs par défaut</translation>
    </message>
    <message>
        <source>Defaults in X3</source>
        <translation>Valeurs par défaut dans X3</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Désignation</translation>
    </message>
    <message>
        <source>Descriptions, the buyer and everything else.</source>
        <translation>Les désignations, l’acheteur et tout le reste.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Details in mails</source>
        <translation>Détails dans les courriels</translation>
    </message>
    <message>
        <source>Did not correct order {number}: {reason}</source>
        <translation>Commande {number} non corrigée&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Did not correct supplier {number}: {reason}</source>
        <translation>Fournisseur {number} non corrigé&#xa0;: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>Did not send %Ln invoices ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln facture non envoyée ({number})&#xa0;: {reason}</numerusform>
            <numerusform>%Ln factures non envoyées ({number})&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not send %Ln orders ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln commande non envoyée ({number})&#xa0;: {reason}</numerusform>
            <numerusform>%Ln commandes non envoyées ({number})&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not send %Ln suppliers ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln fournisseur non envoyé ({number})&#xa0;: {reason}</numerusform>
            <numerusform>%Ln fournisseurs non envoyés ({number})&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>Did not send invoice {number}: {reason}</source>
        <translation>Facture {number} non envoyée&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Did not send order {number}: {reason}</source>
        <translation>Commande {number} non envoyée&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Did not send supplier {number}: {reason}</source>
        <translation>Fournisseur {number} non envoyé&#xa0;: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>Did not take %Ln contracts ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln contrat non pris ({number})&#xa0;: {reason}</numerusform>
            <numerusform>%Ln contrats non pris ({number})&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not take %Ln invoices ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln facture non prise ({number})&#xa0;: {reason}</numerusform>
            <numerusform>%Ln factures non prises ({number})&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not take %Ln orders ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln commande non prise ({number})&#xa0;: {reason}</numerusform>
            <numerusform>%Ln commandes non prises ({number})&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not take %Ln suppliers ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln fournisseur non pris ({number})&#xa0;: {reason}</numerusform>
            <numerusform>%Ln fournisseurs non pris ({number})&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>Did not take contract {number}: {reason}</source>
        <translation>Contrat {number} non pris&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Did not take invoice {number}: {reason}</source>
        <translation>Facture {number} non prise&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Did not take order {number}: {reason}</source>
        <translation>Commande {number} non prise&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Did not take supplier {number}: {reason}</source>
        <translation>Fournisseur {number} non pris&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Differences of orders</source>
        <translation>Écarts des commandes</translation>
    </message>
    <message>
        <source>Different in X3</source>
        <translation>Différents dans X3</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Diffère</translation>
    </message>
    <message>
        <source>Differs in X3</source>
        <translation>Différent dans X3</translation>
    </message>
    <message>
        <source>Dimension columns</source>
        <translation>Colonnes des sections</translation>
    </message>
    <message>
        <source>Dimension type of cost centres</source>
        <translation>Axe des centres de coûts</translation>
    </message>
    <message>
        <source>Dimension {name}</source>
        <translation>Axe {name}</translation>
    </message>
    <message>
        <source>Dimensions on every line</source>
        <translation>Sections sur chaque ligne</translation>
    </message>
    <message>
        <source>Dimensions where JAGGAER has none</source>
        <translation>Sections là où JAGGAER n’en a pas</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln changes</source>
        <translation>
            <numerusform>Abandonner %Ln modification</numerusform>
            <numerusform>Abandonner %Ln modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard what is not saved?</source>
        <translation>Abandonner ce qui n’est pas enregistré&#xa0;?</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Discount not in X3</source>
        <translation>Remise absente de X3</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Does not tie</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Does not tie by {amount}</source>
        <translation>Écart de {amount}</translation>
    </message>
    <message>
        <source>Does not tie: {sections}.</source>
        <translation>Écart&#xa0;: {sections}.</translation>
    </message>
    <message>
        <source>Does the connection work?</source>
        <translation>La connexion fonctionne-t-elle&#xa0;?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>À régler avant le</translation>
    </message>
    <message>
        <source>Done, needs you</source>
        <translation>Terminée, à traiter par vous</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message numerus="yes">
        <source>Due %Ln times while another run went on: run once</source>
        <translation>
            <numerusform>Due une fois pendant une autre exécution&#xa0;: exécutée une fois</numerusform>
            <numerusform>Due %Ln fois pendant une autre exécution&#xa0;: exécutée une fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicate invoice</source>
        <translation>Facture en double</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Each record is in one place; together they are what was read.</source>
        <translation>Chaque enregistrement est à une place&#xa0;; ensemble, ils sont ce qui a été lu.</translation>
    </message>
    <message>
        <source>Each sync, preview and replay leaves a line here, with what it did.</source>
        <translation>Chaque synchronisation, aperçu et relance laisse ici une ligne, avec ce qu’elle a fait.</translation>
    </message>
    <message>
        <source>Empty = named as the folder.</source>
        <translation>Vide = nommé comme le dossier.</translation>
    </message>
    <message>
        <source>Empty = the address that signs in.</source>
        <translation>Vide = l’adresse qui s’authentifie.</translation>
    </message>
    <message>
        <source>Empty = the only one that X3 has.</source>
        <translation>Vide = le seul que X3 a.</translation>
    </message>
    <message>
        <source>Empty = the server wants no sign-in.</source>
        <translation>Vide = le serveur ne demande pas d’authentification.</translation>
    </message>
    <message>
        <source>Empty = the standard one.</source>
        <translation>Vide = le standard.</translation>
    </message>
    <message>
        <source>Empty = the usual place below the address above.</source>
        <translation>Vide = l’endroit habituel sous l’adresse ci-dessus.</translation>
    </message>
    <message>
        <source>Empty where the server takes mail without a sign-in.</source>
        <translation>Vide si le serveur prend les courriels sans authentification.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>End and close</source>
        <translation>Terminer et fermer</translation>
    </message>
    <message>
        <source>End the mapping</source>
        <translation>Terminer la correspondance</translation>
    </message>
    <message>
        <source>End the mapping of {kind} {code}?</source>
        <translation>Terminer la correspondance de {kind} {code}&#xa0;?</translation>
    </message>
    <message>
        <source>End the run and close?</source>
        <translation>Terminer l’exécution et fermer&#xa0;?</translation>
    </message>
    <message>
        <source>End the run of {connection} and close?</source>
        <translation>Terminer l’exécution de {connection} et fermer&#xa0;?</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Ended: cancelled; what was written stays and is recorded</source>
        <translation>Fin&#xa0;: annulée&#xa0;; ce qui a été écrit reste et est consigné</translation>
    </message>
    <message>
        <source>Ended: done, nothing is open</source>
        <translation>Fin&#xa0;: terminée, rien n’est ouvert</translation>
    </message>
    <message>
        <source>Ended: done, something needs a person</source>
        <translation>Fin&#xa0;: terminée, quelque chose demande une intervention</translation>
    </message>
    <message>
        <source>Ended: stopped before its end</source>
        <translation>Fin&#xa0;: arrêtée avant son terme</translation>
    </message>
    <message>
        <source>Ending the run</source>
        <translation>Fin de l’exécution en cours</translation>
    </message>
    <message>
        <source>Ending…</source>
        <translation>Interruption…</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Ends the run within a second; what is written stays</source>
        <translation>Termine l’exécution en une seconde&#xa0;; ce qui est écrit reste</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Terminer…</translation>
    </message>
    <message>
        <source>Enter it in X3 by hand. Who approves has compared X3 with JAGGAER.</source>
        <translation>Saisissez-les dans X3 à la main. La personne qui approuve a comparé X3 avec JAGGAER.</translation>
    </message>
    <message>
        <source>Enter opens the first, arrow keys choose another.</source>
        <translation>Entrée ouvre le premier, les flèches en choisissent un autre.</translation>
    </message>
    <message>
        <source>Enter them in X3, too</source>
        <translation>Les saisir aussi dans X3</translation>
    </message>
    <message>
        <source>Entered in X3, linked to their orders, not posted.</source>
        <translation>Saisies dans X3, liées à leurs commandes, non comptabilisées.</translation>
    </message>
    <message>
        <source>Entered in X3, not posted</source>
        <translation>Saisies dans X3, non comptabilisées</translation>
    </message>
    <message>
        <source>Entered invoice {number} as {x3}, not posted</source>
        <translation>Facture {number} saisie sous {x3}, non comptabilisée</translation>
    </message>
    <message>
        <source>Entries of the audit, the newest first</source>
        <translation>Entrées de l’audit, la plus récente en premier</translation>
    </message>
    <message>
        <source>Entries up to {number} are in a file and no longer here.</source>
        <translation>Les entrées jusqu’à {number} sont dans un fichier et ne sont plus ici.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Entry {number}</source>
        <translation>Entrée {number}</translation>
    </message>
    <message>
        <source>Entry {number} of the audit, run {run}</source>
        <translation>Entrée {number} de l’audit, exécution {run}</translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln hours</source>
        <translation>
            <numerusform>Toutes les heures</numerusform>
            <numerusform>Toutes les %Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln minutes</source>
        <translation>
            <numerusform>Toutes les minutes</numerusform>
            <numerusform>Toutes les %Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Every class</source>
        <translation>Toutes les classes</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Chaque jour</translation>
    </message>
    <message>
        <source>Every day at {times}</source>
        <translation>Chaque jour à {times}</translation>
    </message>
    <message>
        <source>Every day between two times</source>
        <translation>Chaque jour entre deux heures</translation>
    </message>
    <message>
        <source>Every day but holidays at {times}</source>
        <translation>Chaque jour sauf fériés à {times}</translation>
    </message>
    <message>
        <source>Every day from {start} to {end}</source>
        <translation>Chaque jour de {start} à {end}</translation>
    </message>
    <message>
        <source>Every decision and every write is a link of a chain that is sealed: a change of a link breaks it.</source>
        <translation>Chaque décision et chaque écriture est un maillon d’une chaîne scellée&#xa0;: modifier un maillon la rompt.</translation>
    </message>
    <message>
        <source>Every decision and every write leaves one here, in a chain that shows changes.</source>
        <translation>Chaque décision et chaque écriture en laisse une ici, dans une chaîne où une modification se verrait.</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Toutes les heures</translation>
    </message>
    <message>
        <source>Every hour on working days</source>
        <translation>Toutes les heures, les jours ouvrés</translation>
    </message>
    <message>
        <source>Every run goes by this. Ask again when the X3 administrator published something new.</source>
        <translation>Chaque exécution s’y fie. Demandez de nouveau quand l’administrateur X3 a publié quelque chose de nouveau.</translation>
    </message>
    <message>
        <source>Every value of the record that is chosen</source>
        <translation>Chaque valeur de l’enregistrement choisi</translation>
    </message>
    <message>
        <source>Every working day at 07:00</source>
        <translation>Chaque jour ouvré à 07:00</translation>
    </message>
    <message>
        <source>Every working day at 07:00 and 13:00</source>
        <translation>Chaque jour ouvré à 07:00 et 13:00</translation>
    </message>
    <message>
        <source>Every working day at {times}</source>
        <translation>Chaque jour ouvré à {times}</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Everybody on the way could read it.</source>
        <translation>N’importe qui en chemin pourrait le lire.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Everything that an auditor needs about a period, in one file</source>
        <translation>Tout ce dont un auditeur a besoin sur une période, en un seul fichier</translation>
    </message>
    <message>
        <source>Everything that is open</source>
        <translation>Tout ce qui est ouvert</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Evidence pack (*.zip)</source>
        <translation>Dossier de preuves (*.zip)</translation>
    </message>
    <message>
        <source>Evidence pack…</source>
        <translation>Dossier de preuves…</translation>
    </message>
    <message>
        <source>Evidence {first} to {last}</source>
        <translation>Preuves du {first} au {last}</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV (*.csv)</source>
        <translation>Classeur Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV (*.csv);;PDF (*.pdf)</source>
        <translation>Classeur Excel (*.xlsx);;CSV (*.csv);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;PDF (*.pdf);;CSV (*.csv)</source>
        <translation>Classeur Excel (*.xlsx);;PDF (*.pdf);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Classeurs Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx);;CSV files (*.csv)</source>
        <translation>Classeurs Excel (*.xlsx);;Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation>Attendu le</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Expired {number}</source>
        <translation>Expirés {number}</translation>
    </message>
    <message numerus="yes">
        <source>Explain %Ln exceptions</source>
        <translation>
            <numerusform>Expliquer %Ln exception</numerusform>
            <numerusform>Expliquer %Ln exceptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Explain %Ln exceptions?</source>
        <translation>
            <numerusform>Expliquer %Ln exception&#xa0;?</numerusform>
            <numerusform>Expliquer %Ln exceptions&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Expliquée</translation>
    </message>
    <message>
        <source>Explained {number}</source>
        <translation>Expliquées {number}</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>Expliquer…</translation>
    </message>
    <message>
        <source>Export files of JAGGAER (*.csv *.xml)</source>
        <translation>Fichiers d’export de JAGGAER (*.csv *.xml)</translation>
    </message>
    <message>
        <source>Export the contracts</source>
        <translation>Exporter les contrats</translation>
    </message>
    <message>
        <source>Export the entries shown</source>
        <translation>Exporter les entrées affichées</translation>
    </message>
    <message>
        <source>Export the invoices shown</source>
        <translation>Exporter les factures affichées</translation>
    </message>
    <message>
        <source>Export the orders shown</source>
        <translation>Exporter les commandes affichées</translation>
    </message>
    <message>
        <source>Export the reconciliation</source>
        <translation>Exporter le rapprochement</translation>
    </message>
    <message>
        <source>Export the suppliers shown</source>
        <translation>Exporter les fournisseurs affichés</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>FIELD=VALUE; FIELD=VALUE, for every new one.</source>
        <translation>FIELD=VALUE; FIELD=VALUE, pour chaque nouveau.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Field for JAGGAER&apos;s order number</source>
        <translation>Champ pour le numéro de commande de JAGGAER</translation>
    </message>
    <message>
        <source>Field for JAGGAER&apos;s supplier number</source>
        <translation>Champ pour le numéro de fournisseur de JAGGAER</translation>
    </message>
    <message>
        <source>Field for a supplier&apos;s DUNS number</source>
        <translation>Champ du numéro DUNS du fournisseur</translation>
    </message>
    <message>
        <source>Field for a supplier&apos;s old number</source>
        <translation>Champ de l’ancien numéro du fournisseur</translation>
    </message>
    <message>
        <source>Field: {value}</source>
        <translation>Champ&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Fields in quotes</source>
        <translation>Champs entre guillemets</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Figures; Enter shows the rows behind one</source>
        <translation>Chiffres&#xa0;; Entrée affiche les lignes qui composent l’un d’eux</translation>
    </message>
    <message>
        <source>File: {value}</source>
        <translation>Fichier&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Files for another computer (*.zip)</source>
        <translation>Fichiers pour un autre ordinateur (*.zip)</translation>
    </message>
    <message>
        <source>Files from another computer (*.zip)</source>
        <translation>Fichiers d’un autre ordinateur (*.zip)</translation>
    </message>
    <message>
        <source>Files of the support bundle</source>
        <translation>Fichiers du dossier d’assistance</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation>Filtrer par statut</translation>
    </message>
    <message>
        <source>Filters, search, sort and columns under a name, for all who work with this connection</source>
        <translation>Filtres, recherche, tri et colonnes sous un nom, pour tous ceux qui travaillent avec cette connexion</translation>
    </message>
    <message>
        <source>Find a record</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Trouver un paramètre</translation>
    </message>
    <message>
        <source>Find a value</source>
        <translation>Chercher une valeur</translation>
    </message>
    <message>
        <source>Finds a record by number, name or amount ({keys})</source>
        <translation>Trouve un enregistrement par numéro, nom ou montant ({keys})</translation>
    </message>
    <message>
        <source>Fingerprint of this sheet: {fingerprint}</source>
        <translation>Empreinte de cette feuille&#xa0;: {fingerprint}</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>First day of orders</source>
        <translation>Premier jour des commandes</translation>
    </message>
    <message>
        <source>First due {day}.</source>
        <translation>Première échéance {day}.</translation>
    </message>
    <message>
        <source>First due {day}. It is late.</source>
        <translation>Première échéance {day}. C’est en retard.</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Première page</translation>
    </message>
    <message>
        <source>First preview</source>
        <translation>Premier aperçu</translation>
    </message>
    <message>
        <source>Fixed values of a supplier</source>
        <translation>Valeurs fixes d’un fournisseur</translation>
    </message>
    <message>
        <source>Fixed values of an invoice</source>
        <translation>Valeurs fixes d’une facture</translation>
    </message>
    <message>
        <source>Fixed values of an invoice line</source>
        <translation>Valeurs fixes d’une ligne de facture</translation>
    </message>
    <message>
        <source>Fixed values of an order</source>
        <translation>Valeurs fixes d’une commande</translation>
    </message>
    <message>
        <source>Fixed values of an order line</source>
        <translation>Valeurs fixes d’une ligne de commande</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Regroupée</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Folder {folder} was taken from the address.</source>
        <translation>Le dossier {folder} a été tiré de l’adresse.</translation>
    </message>
    <message>
        <source>Folder: {value}</source>
        <translation>Dossier&#xa0;: {value}</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>For JAGGAER, or to complete by hand: every record that is in X3, with both numbers</source>
        <translation>Pour JAGGAER, ou à compléter à la main&#xa0;: chaque enregistrement qui est dans X3, avec les deux numéros</translation>
    </message>
    <message>
        <source>For X3</source>
        <translation>Pour X3</translation>
    </message>
    <message>
        <source>For administrators</source>
        <translation>Pour les administrateurs (en anglais)</translation>
    </message>
    <message>
        <source>For another browser of this computer</source>
        <translation>Pour un autre navigateur de cet ordinateur</translation>
    </message>
    <message>
        <source>For another computer…</source>
        <translation>Pour un autre ordinateur…</translation>
    </message>
    <message>
        <source>For consultants</source>
        <translation>Pour les consultants (en anglais)</translation>
    </message>
    <message>
        <source>For developers</source>
        <translation>Pour les développeurs (en anglais)</translation>
    </message>
    <message>
        <source>For every row that X3 would still change</source>
        <translation>Pour chaque ligne que X3 accepte encore de modifier</translation>
    </message>
    <message>
        <source>For every row where X3&apos;s value can be kept</source>
        <translation>Pour chaque ligne dont la valeur de X3 peut être gardée</translation>
    </message>
    <message>
        <source>For more money than</source>
        <translation>Pour un montant supérieur à</translation>
    </message>
    <message>
        <source>For more than</source>
        <translation>Pour plus de</translation>
    </message>
    <message>
        <source>For one hour</source>
        <translation>Pendant une heure</translation>
    </message>
    <message>
        <source>For support…</source>
        <translation>Pour l’assistance…</translation>
    </message>
    <message>
        <source>For the marked rows</source>
        <translation>Pour les lignes sélectionnées</translation>
    </message>
    <message>
        <source>For {person}, by {day}.</source>
        <translation>Pour {person}, d’ici {day}.</translation>
    </message>
    <message>
        <source>For {person}.</source>
        <translation>Pour {person}.</translation>
    </message>
    <message>
        <source>Forget a view</source>
        <translation>Oublier une vue</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Forget it…</source>
        <translation>Oublier…</translation>
    </message>
    <message>
        <source>Forget the set-up that was begun</source>
        <translation>Oublier la configuration commencée</translation>
    </message>
    <message>
        <source>Forget the set-up that was begun?</source>
        <translation>Oublier la configuration commencée&#xa0;?</translation>
    </message>
    <message>
        <source>Found intact up to entry {number}, {when}.</source>
        <translation>Trouvée intacte jusqu’à l’entrée {number}, {when}.</translation>
    </message>
    <message>
        <source>Found invoice {number} in X3: it is {x3}</source>
        <translation>Facture {number} trouvée dans X3&#xa0;: c’est {x3}</translation>
    </message>
    <message>
        <source>Found order {number} in X3 and linked it to {x3}</source>
        <translation>Commande {number} trouvée dans X3 et liée à {x3}</translation>
    </message>
    <message>
        <source>Found out</source>
        <translation>Détecté</translation>
    </message>
    <message>
        <source>Found out by asking the site. Pin it only where support told you to.</source>
        <translation>Détecté en interrogeant le site. Ne le fixez que si le support vous l’a dit.</translation>
    </message>
    <message>
        <source>Found supplier {number} in X3 and linked it to {x3}</source>
        <translation>Fournisseur {number} trouvé dans X3 et lié à {x3}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>From JAGGAER</source>
        <translation>De JAGGAER</translation>
    </message>
    <message>
        <source>From JAGGAER to X3, station by station, as a picture</source>
        <translation>De JAGGAER à X3, étape par étape, en image</translation>
    </message>
    <message>
        <source>From Sage X3</source>
        <translation>De Sage X3</translation>
    </message>
    <message>
        <source>From its beginning to its end; not less than the two above.</source>
        <translation>De son début à sa fin&#xa0;; pas moins que les deux ci-dessus.</translation>
    </message>
    <message>
        <source>From now on until a moment</source>
        <translation>De maintenant jusqu’à un moment</translation>
    </message>
    <message>
        <source>From one day to another</source>
        <translation>D’un jour à un autre</translation>
    </message>
    <message>
        <source>From one day to another…</source>
        <translation>D’un jour à un autre…</translation>
    </message>
    <message>
        <source>From then on this window runs what is due, while it is open or in the tray. The schedule stays.</source>
        <translation>Dès lors, cette fenêtre exécute ce qui est à exécuter, tant qu’elle est ouverte ou dans la zone de notification. La planification reste.</translation>
    </message>
    <message>
        <source>From version {earlier} to now: {what}.</source>
        <translation>De la version {earlier} à aujourd’hui&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>From version {earlier} to {later}: {what}.</source>
        <translation>De la version {earlier} à la version {later}&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>From which order date on</source>
        <translation>À partir de quelle date de commande</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>À partir du {day}</translation>
    </message>
    <message>
        <source>From {day}, without an end</source>
        <translation>À partir du {day}, sans fin</translation>
    </message>
    <message>
        <source>From {source} to folder {folder} on {target}.</source>
        <translation>De {source} au dossier {folder} sur {target}.</translation>
    </message>
    <message>
        <source>Full comparison</source>
        <translation>Comparaison complète</translation>
    </message>
    <message>
        <source>GL account</source>
        <translation>compte général</translation>
    </message>
    <message>
        <source>GL account and cost centre go to the X3 invoice that is entered and not posted.</source>
        <translation>Compte général et centre de coûts vont dans la facture X3 saisie et non comptabilisée.</translation>
    </message>
    <message>
        <source>GL accounts</source>
        <translation>comptes généraux</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Give it a name, such as night.</source>
        <translation>Donnez-lui un nom, par exemple nuit.</translation>
    </message>
    <message>
        <source>Go back to version {number}?</source>
        <translation>Revenir à la version {number}&#xa0;?</translation>
    </message>
    <message>
        <source>Go back to version {number}…</source>
        <translation>Revenir à la version {number}…</translation>
    </message>
    <message>
        <source>Go back…</source>
        <translation>Revenir…</translation>
    </message>
    <message>
        <source>Go on with the set-up</source>
        <translation>Poursuivre la configuration</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Goes on by itself: waiting or in doubt</source>
        <translation>Continue de soi-même&#xa0;: en attente ou incertain</translation>
    </message>
    <message>
        <source>Goes on, and is shown</source>
        <translation>Continue, et est montré</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Disparu</translation>
    </message>
    <message>
        <source>Gone bad</source>
        <translation>Devenue invalide</translation>
    </message>
    <message>
        <source>Gone from JAGGAER</source>
        <translation>Disparu de JAGGAER</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bon à savoir</translation>
    </message>
    <message>
        <source>Goods can be received sooner; the order in X3 grows when a line is mended.</source>
        <translation>La marchandise peut être réceptionnée plus tôt&#xa0;; la commande dans X3 s’allonge quand une ligne est corrigée.</translation>
    </message>
    <message>
        <source>GraphQL</source>
        <translation>GraphQL</translation>
    </message>
    <message>
        <source>HTTP status: {value}</source>
        <translation>Statut HTTP&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Manutention</translation>
    </message>
    <message>
        <source>Has a user of X3 allow the access, through Sage&apos;s gateway</source>
        <translation>Fait autoriser l’accès par un utilisateur de X3, par la passerelle de Sage</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Have this at hand. What you do not know, your administrators do: copy a message and send it to them.</source>
        <translation>Ayez ceci sous la main. Ce que vous ne savez pas, vos administrateurs le savent&#xa0;: copiez un message et envoyez-le-leur.</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenu</translation>
    </message>
    <message numerus="yes">
        <source>Held %Ln invoices ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln facture retenue ({number})&#xa0;: {reason}</numerusform>
            <numerusform>%Ln factures retenues ({number})&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Held %Ln orders ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln commande retenue ({number})&#xa0;: {reason}</numerusform>
            <numerusform>%Ln commandes retenues ({number})&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Held %Ln suppliers ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln fournisseur retenu ({number})&#xa0;: {reason}</numerusform>
            <numerusform>%Ln fournisseurs retenus ({number})&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>Held for a person</source>
        <translation>Retenus pour quelqu’un</translation>
    </message>
    <message>
        <source>Held invoice {number}: {reason}</source>
        <translation>Facture {number} retenue&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Held order {number}: {reason}</source>
        <translation>Commande {number} retenue&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Held records are not written; they wait under Problems.</source>
        <translation>Les enregistrements retenus ne sont pas écrits&#xa0;; ils attendent sous Problèmes.</translation>
    </message>
    <message>
        <source>Held supplier {number}: {reason}</source>
        <translation>Fournisseur {number} retenu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Held, refused, incomplete or different in X3</source>
        <translation>Retenus, refusés, incomplets ou différents dans X3</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Aide (F1)</translation>
    </message>
    <message>
        <source>Hide what is rarely changed</source>
        <translation>Masquer ce qui change rarement</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>History of the mapping</source>
        <translation>Historique de la correspondance</translation>
    </message>
    <message>
        <source>Hold at once, review afterwards</source>
        <translation>Vaut aussitôt, revue ensuite</translation>
    </message>
    <message>
        <source>Hold the whole order until all its lines are right</source>
        <translation>Retenir toute la commande jusqu’à ce que toutes ses lignes soient justes</translation>
    </message>
    <message>
        <source>Holds the line</source>
        <translation>Retient la ligne</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Jour férié</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Jours fériés</translation>
    </message>
    <message>
        <source>Holidays, one a line</source>
        <translation>Jours fériés, un par ligne</translation>
    </message>
    <message>
        <source>Holidays…</source>
        <translation>Jours fériés…</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Home says when a review is overdue.</source>
        <translation>Accueil dit quand une revue est en retard.</translation>
    </message>
    <message>
        <source>How X3 is read and written</source>
        <translation>Comment X3 est lu et écrit</translation>
    </message>
    <message>
        <source>How client id and secret travel when a token is asked for.</source>
        <translation>Comment voyagent l’ID client et le secret quand un jeton est demandé.</translation>
    </message>
    <message>
        <source>How days are written in tables and fields.</source>
        <translation>Comment les jours sont écrits dans les tableaux et les champs.</translation>
    </message>
    <message>
        <source>How documents are found again</source>
        <translation>Comment les documents sont retrouvés</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>How fast calls may follow one another; 0 = as fast as JAGGAER answers.</source>
        <translation>À quelle vitesse les appels peuvent se suivre&#xa0;; 0 = aussi vite que JAGGAER répond.</translation>
    </message>
    <message>
        <source>How long X3 takes a token that this program signs.</source>
        <translation>Combien de temps X3 accepte un jeton que ce programme signe.</translation>
    </message>
    <message>
        <source>How long it is kept</source>
        <translation>Combien de temps c’est conservé</translation>
    </message>
    <message>
        <source>How long things are kept</source>
        <translation>Durée de conservation</translation>
    </message>
    <message>
        <source>How many are asked for at once. JAGGAER may give fewer.</source>
        <translation>Combien sont demandés à la fois. JAGGAER peut en donner moins.</translation>
    </message>
    <message>
        <source>How many things need somebody: at the sign beside the clock, and at that in the taskbar.</source>
        <translation>Combien de choses attendent quelqu’un&#xa0;: sur le signe à côté de l’horloge, et sur celui de la barre des tâches.</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>À quelle fréquence</translation>
    </message>
    <message>
        <source>How often it looks</source>
        <translation>À quel rythme elle regarde</translation>
    </message>
    <message>
        <source>How orders and suppliers will be written</source>
        <translation>Comment commandes et fournisseurs seront écrits</translation>
    </message>
    <message>
        <source>How this program signs in to X3.</source>
        <translation>Comment ce programme s’authentifie auprès de X3.</translation>
    </message>
    <message>
        <source>How your JAGGAER looks: which field holds what. A name that comes with the program, or a file.</source>
        <translation>À quoi ressemble votre JAGGAER&#xa0;: quel champ contient quoi. Un nom qui vient avec le programme, ou un fichier.</translation>
    </message>
    <message>
        <source>ISO: 2026-11-29</source>
        <translation>ISO&#xa0;: 2026-11-29</translation>
    </message>
    <message numerus="yes">
        <source>Ignore %Ln records</source>
        <translation>
            <numerusform>Ignorer %Ln enregistrement</numerusform>
            <numerusform>Ignorer %Ln enregistrements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignore %Ln records?</source>
        <translation>
            <numerusform>Ignorer %Ln enregistrement&#xa0;?</numerusform>
            <numerusform>Ignorer %Ln enregistrements&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Ignored by {person} {when} until {day}: {reason}</source>
        <translation>Ignoré par {person} {when} jusqu’au {day}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Ignored by {person} {when}: {reason}</source>
        <translation>Ignoré par {person} {when}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Ignored by {who}</source>
        <translation>Ignoré par {who}</translation>
    </message>
    <message>
        <source>Ignored {number}</source>
        <translation>Ignorés {number}</translation>
    </message>
    <message>
        <source>Ignore…</source>
        <translation>Ignorer…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import cancelled. What was written stays written and is recorded.</source>
        <translation>Import annulé. Ce qui a été écrit reste écrit et est consigné.</translation>
    </message>
    <message>
        <source>Import done in {duration}: {counts}.</source>
        <translation>Import terminé en {duration}&#xa0;: {counts}.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Importer des fichiers…</translation>
    </message>
    <message>
        <source>Import runs</source>
        <translation>Exécution des imports</translation>
    </message>
    <message>
        <source>Import stopped: {reason}</source>
        <translation>Import arrêté&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Import template</source>
        <translation>Modèle d’import</translation>
    </message>
    <message>
        <source>Import templates</source>
        <translation>Modèles d’import</translation>
    </message>
    <message numerus="yes">
        <source>Import these %Ln export files?</source>
        <translation>
            <numerusform>Importer ce fichier d’export&#xa0;?</numerusform>
            <numerusform>Importer ces %Ln fichiers d’export&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Import this export file?</source>
        <translation>Importer ce fichier d’export&#xa0;?</translation>
    </message>
    <message>
        <source>Import this list of mappings?</source>
        <translation>Importer cette liste de correspondances&#xa0;?</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import en cours</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>In 30 days: {figures}</source>
        <translation>En 30 jours&#xa0;: {figures}</translation>
    </message>
    <message>
        <source>In JAGGAER</source>
        <translation>Dans JAGGAER</translation>
    </message>
    <message>
        <source>In JAGGAER now</source>
        <translation>Dans JAGGAER maintenant</translation>
    </message>
    <message>
        <source>In X3</source>
        <translation>Dans X3</translation>
    </message>
    <message>
        <source>In X3 now</source>
        <translation>Dans X3 maintenant</translation>
    </message>
    <message>
        <source>In any currency; 0 = whatever the amount.</source>
        <translation>Dans n’importe quelle devise&#xa0;; 0 = quel que soit le montant.</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>En conflit</translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation>En litige</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>In force {number}</source>
        <translation>En vigueur {number}</translation>
    </message>
    <message>
        <source>In other currencies</source>
        <translation>En d’autres devises</translation>
    </message>
    <message>
        <source>In production</source>
        <translation>En production</translation>
    </message>
    <message>
        <source>In the chain</source>
        <translation>Dans la chaîne</translation>
    </message>
    <message>
        <source>In the request</source>
        <translation>Dans la requête</translation>
    </message>
    <message>
        <source>In the tray, scheduled runs go on and the sign beside the clock shows how things stand. Without it nothing runs until you open ML Connector again. You can change this on the page Schedule.</source>
        <translation>Dans la zone de notification, les exécutions planifiées continuent et le signe à côté de l’horloge montre l’état. Sans cela, rien ne s’exécute jusqu’à ce que vous rouvriez ML Connector. Vous pouvez le changer à la page Planification.</translation>
    </message>
    <message>
        <source>In trouble</source>
        <translation>En difficulté</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisée</translation>
    </message>
    <message>
        <source>In whose name orders are created: the allowed user of the connected application, or the login.</source>
        <translation>Au nom de qui les commandes sont créées&#xa0;: l’utilisateur autorisé de l’application connectée, ou le login.</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Incomplet</translation>
    </message>
    <message>
        <source>Incomplete in JAGGAER</source>
        <translation>Incomplet dans JAGGAER</translation>
    </message>
    <message>
        <source>Install the task</source>
        <translation>Installer la tâche</translation>
    </message>
    <message>
        <source>Install the task…</source>
        <translation>Installer la tâche…</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installée</translation>
    </message>
    <message>
        <source>Instead of XML, where the pool is set so.</source>
        <translation>Au lieu de XML, si le pool est réglé ainsi.</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Intacte</translation>
    </message>
    <message numerus="yes">
        <source>Intact: each of the %Ln entries follows from the one before it.</source>
        <translation>
            <numerusform>Intacte&#xa0;: %Ln entrée, au début de la chaîne.</numerusform>
            <numerusform>Intacte&#xa0;: chacune des %Ln entrées découle de la précédente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Invoice {number} differs in X3: {reason}</source>
        <translation>La facture {number} diffère dans X3&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Invoice {number} is gone from JAGGAER; nothing was changed in X3</source>
        <translation>La facture {number} a disparu de JAGGAER&#xa0;; rien n’a été modifié dans X3</translation>
    </message>
    <message>
        <source>Invoice {number} is gone from X3</source>
        <translation>La facture {number} a disparu de X3</translation>
    </message>
    <message>
        <source>Invoice {number} is in doubt: {reason}</source>
        <translation>La facture {number} est incertaine&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Factures</translation>
    </message>
    <message>
        <source>Invoices are not read</source>
        <translation>Les factures ne sont pas lues</translation>
    </message>
    <message>
        <source>Invoices are not read for this connection</source>
        <translation>Les factures ne sont pas lues pour cette connexion</translation>
    </message>
    <message>
        <source>Invoices that X3 does not have are entered there, linked to their orders.</source>
        <translation>Les factures que X3 n’a pas y sont saisies, liées à leurs commandes.</translation>
    </message>
    <message>
        <source>Invoices that one of the systems has not, that differ, or that are there twice</source>
        <translation>Factures qui manquent à l’un des systèmes, qui diffèrent, ou qui y sont deux fois</translation>
    </message>
    <message>
        <source>Invoices {day}</source>
        <translation>Factures {day}</translation>
    </message>
    <message>
        <source>Invoices: reading from JAGGAER, comparing with X3</source>
        <translation>Factures&#xa0;: lecture dans JAGGAER, comparaison avec X3</translation>
    </message>
    <message>
        <source>Invoices: reading from JAGGAER, comparing with X3; nothing is written</source>
        <translation>Factures&#xa0;: lecture dans JAGGAER, comparaison avec X3&#xa0;; rien n’est écrit</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Égale</translation>
    </message>
    <message>
        <source>Is closed in X3</source>
        <translation>Est soldée dans X3</translation>
    </message>
    <message>
        <source>Is invoice {number} in X3?</source>
        <translation>La facture {number} est-elle dans X3&#xa0;?</translation>
    </message>
    <message>
        <source>Is linked to it, and told</source>
        <translation>Y est lié, et c’est signalé</translation>
    </message>
    <message>
        <source>Is made inactive in X3, too</source>
        <translation>Est désactivé dans X3 aussi</translation>
    </message>
    <message>
        <source>Is needed</source>
        <translation>Est nécessaire</translation>
    </message>
    <message>
        <source>Is order {number} in X3?</source>
        <translation>La commande {number} est-elle dans X3&#xa0;?</translation>
    </message>
    <message>
        <source>Is supplier {number} in X3?</source>
        <translation>Le fournisseur {number} est-il dans X3&#xa0;?</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>Est-ce juste&#xa0;?</translation>
    </message>
    <message>
        <source>Is {key} the order {x3_key} of X3?</source>
        <translation>{key} est-elle la commande {x3_key} de X3&#xa0;?</translation>
    </message>
    <message>
        <source>Is {key} the supplier {x3_key} of X3?</source>
        <translation>{key} est-il le fournisseur {x3_key} de X3&#xa0;?</translation>
    </message>
    <message>
        <source>It also runs while nobody is logged on, as long as the keyring of your account is open then.</source>
        <translation>Elle s’exécute aussi quand personne n’a ouvert de session, tant que le trousseau de votre compte est ouvert alors.</translation>
    </message>
    <message>
        <source>It begins in a moment</source>
        <translation>Cela commence dans un instant</translation>
    </message>
    <message>
        <source>It belongs to {owner}.</source>
        <translation>C’est de la part de {owner}.</translation>
    </message>
    <message>
        <source>It came last {moment} as {account}. {what}</source>
        <translation>Elle est venue la dernière fois {moment} sous {account}. {what}</translation>
    </message>
    <message>
        <source>It comes next {moment}.</source>
        <translation>Elle vient la prochaine fois {moment}.</translation>
    </message>
    <message>
        <source>It counts for all schedules and pauses</source>
        <translation>Cela vaut pour toutes les planifications et pauses</translation>
    </message>
    <message>
        <source>It counts from the moment on which you save it.</source>
        <translation>Cela compte à partir du moment où vous l’enregistrez.</translation>
    </message>
    <message numerus="yes">
        <source>It covers %Ln lines that wait.</source>
        <translation>
            <numerusform>Elle couvre %Ln ligne qui attend.</numerusform>
            <numerusform>Elle couvre %Ln lignes qui attendent.</numerusform>
        </translation>
    </message>
    <message>
        <source>It does not run: it is switched off.</source>
        <translation>Ne s’exécute pas&#xa0;: c’est désactivé.</translation>
    </message>
    <message>
        <source>It goes into the keyring of this account and nowhere else.</source>
        <translation>Il va dans le trousseau de ce compte et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>It goes straight into the keyring of your account. It is shown nowhere, and in no file or log.</source>
        <translation>Il va directement dans le trousseau de votre compte. Il n’est montré nulle part, et n’est dans aucun fichier ni journal.</translation>
    </message>
    <message>
        <source>It has changed since {account} explained it {when}: {reason}</source>
        <translation>Modifiée depuis que {account} l’a expliquée {when}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>It has headings, and no rows below them.</source>
        <translation>Elle a des intitulés, et aucune ligne en dessous.</translation>
    </message>
    <message>
        <source>It has no ceiling.</source>
        <translation>Il n’a pas de plafond.</translation>
    </message>
    <message>
        <source>It holds for what is written from now on; what is written already stays as it is.</source>
        <translation>Elle vaut pour ce qui est écrit à partir de maintenant&#xa0;; ce qui est déjà écrit reste tel quel.</translation>
    </message>
    <message>
        <source>It is a decision of its own, and can be undone.</source>
        <translation>C’est une décision à part entière, et elle peut être annulée.</translation>
    </message>
    <message>
        <source>It is as it was before. Replay when you are ready.</source>
        <translation>C’est comme avant. Rejouez quand vous êtes prêt.</translation>
    </message>
    <message>
        <source>It is in X3 as {number}, but not with its last change: {reason}</source>
        <translation>Dans X3 sous {number}, mais sans la dernière modification&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>It is in X3 as {number}, with other values than were sent: {reason}</source>
        <translation>Dans X3 sous {number}, avec d’autres valeurs que celles envoyées&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>It is in X3 as {number}.</source>
        <translation>Dans X3 sous {number}.</translation>
    </message>
    <message>
        <source>It is in X3 as {number}; its last change goes on by itself: {reason}</source>
        <translation>Dans X3 sous {number}&#xa0;; la dernière modification continue d’elle-même&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>It is in X3 as {number}; its last change is not taken: {reason}</source>
        <translation>Dans X3 sous {number}&#xa0;; la dernière modification n’est pas prise&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>It is in X3 as {number}; its last change was set aside: {reason}</source>
        <translation>Dans X3 sous {number}&#xa0;; la dernière modification a été mise de côté&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>It is in X3 as {number}; the answer to its last change was lost: {reason}</source>
        <translation>Dans X3 sous {number}&#xa0;; la réponse à la dernière modification s’est perdue&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>It is in X3.</source>
        <translation>Dans X3.</translation>
    </message>
    <message>
        <source>It is kept by {keeper}.</source>
        <translation>Elle est tenue par {keeper}.</translation>
    </message>
    <message>
        <source>It is mapped already; the mappings that hold are kept unless place and date are the same.</source>
        <translation>Une correspondance existe déjà&#xa0;; celles qui valent sont conservées, sauf si lieu et date sont les mêmes.</translation>
    </message>
    <message>
        <source>It is no longer listed and runs no more, and its secrets leave the keyring. What it did stays in the audit chain of this data folder; set up again under the same name, it goes on where it was.</source>
        <translation>Elle n’est plus dans la liste et ne s’exécute plus, et ses secrets quittent le trousseau. Ce qu’elle a fait reste dans la chaîne d’audit de ce dossier de données&#xa0;; reconfigurée sous le même nom, elle reprend où elle en était.</translation>
    </message>
    <message>
        <source>It is not in X3 and is not to be: {reason}</source>
        <translation>Pas dans X3, et ne doit pas y être&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>It is not in X3 yet and goes on by itself: {reason}</source>
        <translation>Pas encore dans X3, mais continue de soi-même&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>It is not in X3 yet and would be created whole.</source>
        <translation>Pas encore dans X3&#xa0;; serait créé en entier.</translation>
    </message>
    <message>
        <source>It is not in X3, since it was set aside: {reason}</source>
        <translation>Pas dans X3, car mis de côté&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>It is not in X3: {reason}</source>
        <translation>Pas dans X3&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>It is not there: send it again</source>
        <translation>Il n’y est pas&#xa0;: l’envoyer de nouveau</translation>
    </message>
    <message>
        <source>It is on the list again.</source>
        <translation>C’est de nouveau dans la liste.</translation>
    </message>
    <message>
        <source>It is this one</source>
        <translation>C’est celui-ci</translation>
    </message>
    <message>
        <source>It is what X3 has; nothing is written to X3</source>
        <translation>C’est ce que X3 contient&#xa0;; rien n’est écrit dans X3</translation>
    </message>
    <message>
        <source>It is {number}</source>
        <translation>C’est {number}</translation>
    </message>
    <message>
        <source>It leads there already. Choose another target.</source>
        <translation>Elle y mène déjà. Choisissez une autre cible.</translation>
    </message>
    <message>
        <source>It leads to {target} now. What is written already stays as it is.</source>
        <translation>Elle mène maintenant à {target}. Ce qui est déjà écrit reste tel quel.</translation>
    </message>
    <message>
        <source>It leaves the list, and is back as soon as one of its records changes in JAGGAER.</source>
        <translation>Elle quitte la liste, et revient dès qu’un de ses enregistrements change dans JAGGAER.</translation>
    </message>
    <message>
        <source>It runs as {account}.</source>
        <translation>Elle s’exécute sous {account}.</translation>
    </message>
    <message>
        <source>It runs when you ask</source>
        <translation>S’exécute à votre demande</translation>
    </message>
    <message>
        <source>It runs while you are logged on.</source>
        <translation>Elle s’exécute quand votre session est ouverte.</translation>
    </message>
    <message>
        <source>It waits for a person or a system, and its source is needed as it is. Settle it first.</source>
        <translation>Il attend une personne ou un système, et sa source est nécessaire telle quelle. Réglez-le d’abord.</translation>
    </message>
    <message>
        <source>It was asked, and what it said stands below.</source>
        <translation>X3 a été interrogé, et sa réponse figure ci-dessous.</translation>
    </message>
    <message>
        <source>It was cancelled in JAGGAER and would be closed in X3.</source>
        <translation>Annulée dans JAGGAER&#xa0;; serait close dans X3.</translation>
    </message>
    <message>
        <source>It was sent to X3 and the answer was lost: {reason}</source>
        <translation>Envoyé à X3, et la réponse s’est perdue&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Its argument</source>
        <translation>Son argument</translation>
    </message>
    <message>
        <source>Its filters, search, sort and columns come back under this name.</source>
        <translation>Ses filtres, sa recherche, son tri et ses colonnes reviennent sous ce nom.</translation>
    </message>
    <message>
        <source>Its hash stands in the entry after it: a change of either would show.</source>
        <translation>Son empreinte est dans l’entrée suivante&#xa0;: une modification de l’une ou de l’autre se verrait.</translation>
    </message>
    <message>
        <source>Its layout</source>
        <translation>Sa structure</translation>
    </message>
    <message>
        <source>Its lines, where every value comes from, and everything that happened to it appear here.</source>
        <translation>Ses lignes, l’origine de chaque valeur et tout ce qui lui est arrivé apparaissent ici.</translation>
    </message>
    <message>
        <source>Its name, such as smtp.office365.com. Your IT knows it.</source>
        <translation>Son nom, par exemple smtp.office365.com. Votre service informatique le connaît.</translation>
    </message>
    <message>
        <source>Its open orders are told either way. Made inactive, it is active again when JAGGAER has it so.</source>
        <translation>Ses commandes ouvertes sont signalées dans tous les cas. Désactivé, il redevient actif quand JAGGAER l’a de nouveau actif.</translation>
    </message>
    <message>
        <source>Its settings</source>
        <translation>Ses paramètres</translation>
    </message>
    <message>
        <source>Its source was removed, or JAGGAER never sent one.</source>
        <translation>Sa source a été supprimée, ou JAGGAER n’en a jamais envoyé.</translation>
    </message>
    <message>
        <source>Its time passed before anybody looked</source>
        <translation>L’heure est passée avant que quelqu’un ne regarde</translation>
    </message>
    <message>
        <source>Its valid lines are written now</source>
        <translation>Ses lignes valides sont écrites maintenant</translation>
    </message>
    <message>
        <source>Its way…</source>
        <translation>Son parcours…</translation>
    </message>
    <message>
        <source>J1P, client id and secret (usual)</source>
        <translation>J1P, ID client et secret (habituel)</translation>
    </message>
    <message>
        <source>JAGGAER</source>
        <translation>JAGGAER</translation>
    </message>
    <message>
        <source>JAGGAER and Sage X3 are asked, step by step.</source>
        <translation>JAGGAER et Sage X3 sont interrogés, étape par étape.</translation>
    </message>
    <message>
        <source>JAGGAER and X3 orders {day}.xlsx</source>
        <translation>Commandes JAGGAER et X3 {day}.xlsx</translation>
    </message>
    <message>
        <source>JAGGAER and X3 side by side</source>
        <translation>JAGGAER et X3 côte à côte</translation>
    </message>
    <message>
        <source>JAGGAER and X3 suppliers {day}.xlsx</source>
        <translation>Fournisseurs JAGGAER et X3 {day}.xlsx</translation>
    </message>
    <message>
        <source>JAGGAER answers, and everything that a sync reads is there.</source>
        <translation>JAGGAER répond, et tout ce qu’une synchronisation lit est là.</translation>
    </message>
    <message>
        <source>JAGGAER as of {when}</source>
        <translation>JAGGAER au {when}</translation>
    </message>
    <message>
        <source>JAGGAER data</source>
        <translation>Données JAGGAER</translation>
    </message>
    <message>
        <source>JAGGAER does not have this line: close or delete it in X3, or enter it in JAGGAER.</source>
        <translation>JAGGAER n’a pas cette ligne&#xa0;: soldez-la ou supprimez-la dans X3, ou saisissez-la dans JAGGAER.</translation>
    </message>
    <message>
        <source>JAGGAER has no orders for Sage X3 yet</source>
        <translation>JAGGAER n’a pas encore de commandes pour Sage X3</translation>
    </message>
    <message>
        <source>JAGGAER has nothing that X3 does not have.</source>
        <translation>JAGGAER n’a rien que X3 n’ait pas.</translation>
    </message>
    <message>
        <source>JAGGAER is asked, step by step.</source>
        <translation>JAGGAER est interrogé, étape par étape.</translation>
    </message>
    <message>
        <source>JAGGAER is read, every order is checked against X3, and the result is shown. Nothing is written.</source>
        <translation>JAGGAER est lu, chaque commande est contrôlée avec X3, et le résultat est montré. Rien n’est écrit.</translation>
    </message>
    <message>
        <source>JAGGAER says</source>
        <translation>Statut JAGGAER</translation>
    </message>
    <message>
        <source>JAGGAER&apos;s invoices are not read.</source>
        <translation>Les factures de JAGGAER ne sont pas lues.</translation>
    </message>
    <message>
        <source>JAGGAER&apos;s number</source>
        <translation>Le numéro de JAGGAER</translation>
    </message>
    <message>
        <source>JAGGAER&apos;s numbers beside X3&apos;s, as an Excel file</source>
        <translation>Les numéros de JAGGAER à côté de ceux de X3, dans un fichier Excel</translation>
    </message>
    <message>
        <source>JAGGAER, orders in both</source>
        <translation>JAGGAER, commandes présentes des deux côtés</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>Écriture comptable</translation>
    </message>
    <message>
        <source>Journal entry {day}</source>
        <translation>Écriture comptable {day}</translation>
    </message>
    <message>
        <source>Keep X3&apos;s</source>
        <translation>Garder X3</translation>
    </message>
    <message>
        <source>Keep X3&apos;s value</source>
        <translation>Garder la valeur de X3</translation>
    </message>
    <message>
        <source>Keep all of X3&apos;s</source>
        <translation>Garder toutes celles de X3</translation>
    </message>
    <message>
        <source>Keep in the keyring</source>
        <translation>Conserver dans le trousseau</translation>
    </message>
    <message>
        <source>Keep {number} as X3 has it</source>
        <translation>Garder {number} tel que X3 l’a</translation>
    </message>
    <message>
        <source>Kept for the reconciliation; X3 has none.</source>
        <translation>Conservés pour le rapprochement&#xa0;; X3 n’en a pas.</translation>
    </message>
    <message>
        <source>Kept in the keyring; type to replace it</source>
        <translation>Conservé dans le trousseau&#xa0;; tapez pour le remplacer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Kind of sign-in</source>
        <translation>Type d’authentification</translation>
    </message>
    <message>
        <source>Kind of system</source>
        <translation>Type de système</translation>
    </message>
    <message>
        <source>Kinds of mappings</source>
        <translation>Types de correspondances</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation>Langue des messages</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Last good sync {when}.</source>
        <translation>Dernière synchronisation réussie {when}.</translation>
    </message>
    <message>
        <source>Last import {when}, {duration}.</source>
        <translation>Dernier import {when}, {duration}.</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Le mois dernier</translation>
    </message>
    <message>
        <source>Last preview {when}, {duration}.</source>
        <translation>Dernier aperçu {when}, {duration}.</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Trimestre dernier</translation>
    </message>
    <message>
        <source>Last replay {when}, {duration}.</source>
        <translation>Dernière relance {when}, {duration}.</translation>
    </message>
    <message>
        <source>Last sync {when}, {duration}.</source>
        <translation>Dernière synchronisation {when}, {duration}.</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Année dernière</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Leave all out</source>
        <translation>Tout laisser de côté</translation>
    </message>
    <message>
        <source>Leave it to this window…</source>
        <translation>La laisser à cette fenêtre…</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Laisser en suspens</translation>
    </message>
    <message>
        <source>Leave the practice systems</source>
        <translation>Quitter les systèmes d’essai</translation>
    </message>
    <message>
        <source>Leave them alone</source>
        <translation>Ne pas y toucher</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Quitter sans enregistrer&#xa0;?</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Reste</translation>
    </message>
    <message numerus="yes">
        <source>Left %Ln contracts ignored, as decided</source>
        <translation>
            <numerusform>%Ln contrat laissé ignoré, comme décidé</numerusform>
            <numerusform>%Ln contrats laissés ignorés, comme décidé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left %Ln invoices ignored, as decided</source>
        <translation>
            <numerusform>%Ln facture laissée ignorée, comme décidé</numerusform>
            <numerusform>%Ln factures laissées ignorées, comme décidé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left %Ln orders ignored, as decided</source>
        <translation>
            <numerusform>%Ln commande laissée ignorée, comme décidé</numerusform>
            <numerusform>%Ln commandes laissées ignorées, comme décidé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left %Ln suppliers ignored, as decided</source>
        <translation>
            <numerusform>%Ln fournisseur laissé ignoré, comme décidé</numerusform>
            <numerusform>%Ln fournisseurs laissés ignorés, comme décidé</numerusform>
        </translation>
    </message>
    <message>
        <source>Left contract {number} ignored, as decided</source>
        <translation>Contrat {number} laissé ignoré, comme décidé</translation>
    </message>
    <message>
        <source>Left invoice {number} ignored, as decided</source>
        <translation>Facture {number} laissée ignorée, comme décidé</translation>
    </message>
    <message>
        <source>Left order {number} ignored, as decided</source>
        <translation>Commande {number} laissée ignorée, comme décidé</translation>
    </message>
    <message>
        <source>Left supplier {number} ignored, as decided</source>
        <translation>Fournisseur {number} laissé ignoré, comme décidé</translation>
    </message>
    <message>
        <source>Lengths of fields</source>
        <translation>Longueurs des champs</translation>
    </message>
    <message>
        <source>Let it through</source>
        <translation>Laisser passer</translation>
    </message>
    <message>
        <source>Let it through…</source>
        <translation>Laisser passer…</translation>
    </message>
    <message>
        <source>Levels of findings</source>
        <translation>Niveaux des constats</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>Bibliothèques et leurs licences</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Light, dark, or as the system has it now.</source>
        <translation>Clair, sombre, ou comme le système l’a maintenant.</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Probable</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Line in the file: {value}</source>
        <translation>Ligne du fichier&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Line not in JAGGAER</source>
        <translation>Ligne absente de JAGGAER</translation>
    </message>
    <message>
        <source>Line not in X3</source>
        <translation>Ligne absente de X3</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Ligne {number}</translation>
    </message>
    <message>
        <source>Line {number} in X3</source>
        <translation>Ligne {number} dans X3</translation>
    </message>
    <message>
        <source>Line {number}, {description}, {coding}, {status}</source>
        <translation>Ligne {number}, {description}, {coding}, {status}</translation>
    </message>
    <message>
        <source>Line {number}: {field}</source>
        <translation>Ligne {number}&#xa0;: {field}</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Lines that X3 still lets correct; Space chooses</source>
        <translation>Lignes que X3 laisse encore corriger&#xa0;; Espace choisit</translation>
    </message>
    <message>
        <source>Lines that cannot be corrected on their order</source>
        <translation>Lignes qui ne peuvent pas être corrigées sur leur commande</translation>
    </message>
    <message>
        <source>Lines that use the mapping, and its history</source>
        <translation>Lignes qui utilisent la correspondance, et son historique</translation>
    </message>
    <message>
        <source>Lines that use the mapping; Enter shows the order with its whole story</source>
        <translation>Lignes qui utilisent la correspondance&#xa0;; Entrée montre la commande avec toute son histoire</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lier</translation>
    </message>
    <message numerus="yes">
        <source>Link %Ln records</source>
        <translation>
            <numerusform>Lier %Ln enregistrement</numerusform>
            <numerusform>Lier %Ln enregistrements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %Ln records to what X3 has?</source>
        <translation>
            <numerusform>Lier %Ln enregistrement à ce que X3 contient&#xa0;?</numerusform>
            <numerusform>Lier %Ln enregistrements à ce que X3 contient&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Link records by a list of numbers?</source>
        <translation>Lier des enregistrements par une liste de numéros&#xa0;?</translation>
    </message>
    <message>
        <source>Link records by a list of numbers…</source>
        <translation>Lier des enregistrements par une liste de numéros…</translation>
    </message>
    <message>
        <source>Link to X3…</source>
        <translation>Lier à X3…</translation>
    </message>
    <message>
        <source>Link to what X3 has…</source>
        <translation>Lier à ce que X3 contient…</translation>
    </message>
    <message>
        <source>Link to {x3_key}</source>
        <translation>Lier à {x3_key}</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Lié</translation>
    </message>
    <message>
        <source>Linked to {x3_key} by itself, {when}.</source>
        <translation>Lié à {x3_key} automatiquement, {when}.</translation>
    </message>
    <message>
        <source>Linked to {x3_key}: decided by {actor}, {when}.</source>
        <translation>Lié à {x3_key}&#xa0;: décidé par {actor}, {when}.</translation>
    </message>
    <message>
        <source>Links and decisions that nothing was written on yet</source>
        <translation>Liens et décisions sur lesquels rien n’est encore écrit</translation>
    </message>
    <message>
        <source>Lists of mappings (*.xlsx *.csv)</source>
        <translation>Listes de correspondances (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Login and password</source>
        <translation>Login et mot de passe</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Regarder d’abord</translation>
    </message>
    <message>
        <source>Look at the certificates</source>
        <translation>Regarder les certificats</translation>
    </message>
    <message>
        <source>Look at what support gets</source>
        <translation>Voyez ce que reçoit l’assistance</translation>
    </message>
    <message>
        <source>Looking at the lines and their orders in X3…</source>
        <translation>Examen des lignes et de leurs commandes dans X3…</translation>
    </message>
    <message>
        <source>Looking for what it may be…</source>
        <translation>Recherche de ce que ce peut être…</translation>
    </message>
    <message>
        <source>Looking the codes up in X3…</source>
        <translation>Recherche des codes dans X3…</translation>
    </message>
    <message>
        <source>Looking the numbers up in X3…</source>
        <translation>Recherche des numéros dans X3…</translation>
    </message>
    <message>
        <source>Looking what X3 has…</source>
        <translation>Recherche de ce que X3 contient…</translation>
    </message>
    <message>
        <source>Looking what happened…</source>
        <translation>Recherche de ce qui s’est passé…</translation>
    </message>
    <message>
        <source>Looking what waits…</source>
        <translation>Recherche de ce qui attend…</translation>
    </message>
    <message>
        <source>Looking what was decided…</source>
        <translation>Recherche de ce qui a été décidé…</translation>
    </message>
    <message>
        <source>Looking what would be written</source>
        <translation>Examen de ce qui serait écrit</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Lost answer</source>
        <translation>Réponse perdue</translation>
    </message>
    <message>
        <source>ML Connector for another computer {day}</source>
        <translation>ML Connector pour un autre ordinateur {day}</translation>
    </message>
    <message>
        <source>ML Connector for support {day}</source>
        <translation>ML Connector pour l’assistance {day}</translation>
    </message>
    <message>
        <source>ML Connector only reads in JAGGAER. Nothing is changed there.</source>
        <translation>ML Connector ne fait que lire dans JAGGAER. Rien n’y est modifié.</translation>
    </message>
    <message>
        <source>ML Connector reads suppliers and purchase orders in JAGGAER, checks every account and cost centre in X3, and writes what is right. Whatever is not comes to you with its reason.</source>
        <translation>ML Connector lit les fournisseurs et les commandes dans JAGGAER, contrôle chaque compte et centre de coûts dans X3, et écrit ce qui est juste. Ce qui ne l’est pas vous revient avec son motif.</translation>
    </message>
    <message>
        <source>ML Connector runs while nobody looks. When an account is missing or a system stays away, it writes a mail to the person named here, and only then. A short summary comes once a day when something is open.</source>
        <translation>ML Connector s’exécute sans que personne ne regarde. Quand un compte manque ou qu’un système reste absent, il écrit un courriel à la personne désignée ici, et alors seulement. Un court récapitulatif vient une fois par jour quand quelque chose est ouvert.</translation>
    </message>
    <message>
        <source>ML Connector starts the runs while it is open, also from the tray.</source>
        <translation>ML Connector démarre les exécutions tant qu’il est ouvert, aussi depuis la zone de notification.</translation>
    </message>
    <message>
        <source>ML Connector was closed</source>
        <translation>ML Connector était fermé</translation>
    </message>
    <message>
        <source>ML Connector was closed {gap}</source>
        <translation>ML Connector était fermé {gap}</translation>
    </message>
    <message>
        <source>Made up</source>
        <translation>Rattrapée</translation>
    </message>
    <message>
        <source>Made when a user of X3 accepts. Usually it is paired anew on the connection test, not typed here.</source>
        <translation>Créé quand un utilisateur de X3 accepte. On l’appaire d’habitude de nouveau au test de connexion, sans le taper ici.</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Mail account</source>
        <translation>Compte de messagerie</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Serveur de messagerie</translation>
    </message>
    <message>
        <source>Make an evidence pack?</source>
        <translation>Faire un dossier de preuves&#xa0;?</translation>
    </message>
    <message>
        <source>Make up a missed run once</source>
        <translation>Rattraper une fois une exécution manquée</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Associer</translation>
    </message>
    <message numerus="yes">
        <source>Map %Ln and replay</source>
        <translation>
            <numerusform>Associer %Ln code et rejouer</numerusform>
            <numerusform>Associer %Ln codes et rejouer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Map %Ln codes</source>
        <translation>
            <numerusform>Associer %Ln code</numerusform>
            <numerusform>Associer %Ln codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Map %Ln only</source>
        <translation>
            <numerusform>Associer %Ln code seulement</numerusform>
            <numerusform>Associer %Ln codes seulement</numerusform>
        </translation>
    </message>
    <message>
        <source>Map and replay</source>
        <translation>Associer et rejouer</translation>
    </message>
    <message numerus="yes">
        <source>Map and replay %Ln orders</source>
        <translation>
            <numerusform>Associer et rejouer %Ln commande</numerusform>
            <numerusform>Associer et rejouer %Ln commandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Map and replay %Ln records</source>
        <translation>
            <numerusform>Associer et rejouer %Ln enregistrement</numerusform>
            <numerusform>Associer et rejouer %Ln enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>Map only</source>
        <translation>Associer seulement</translation>
    </message>
    <message>
        <source>Map several…</source>
        <translation>Plusieurs correspondances…</translation>
    </message>
    <message>
        <source>Map {code}</source>
        <translation>Associer {code}</translation>
    </message>
    <message>
        <source>Map {kind} {code}</source>
        <translation>Associer {kind} {code}</translation>
    </message>
    <message>
        <source>Map {kind} {code}…</source>
        <translation>Associer {kind} {code}…</translation>
    </message>
    <message>
        <source>Map: {cause}</source>
        <translation>Correspondance&#xa0;: {cause}</translation>
    </message>
    <message>
        <source>Mapped to {about} by {who}</source>
        <translation>Associé à {about} par {who}</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Correspondance</translation>
    </message>
    <message>
        <source>Mapping version</source>
        <translation>Version des correspondances</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>Correspondances</translation>
    </message>
    <message>
        <source>Mappings {day}</source>
        <translation>Correspondances {day}</translation>
    </message>
    <message>
        <source>Mappings; Enter changes one, or approves it</source>
        <translation>Correspondances&#xa0;; Entrée en modifie une, ou l’approuve</translation>
    </message>
    <message>
        <source>Maps many codes at once, in a grid</source>
        <translation>Associe beaucoup de codes à la fois, dans une grille</translation>
    </message>
    <message>
        <source>Map…</source>
        <translation>Associer…</translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation>Marquer comme revu</translation>
    </message>
    <message>
        <source>Marked as test on every page and every export.</source>
        <translation>Signalé comme test sur chaque page et chaque export.</translation>
    </message>
    <message>
        <source>Message to the JAGGAER administrator</source>
        <translation>Message à l’administrateur JAGGAER</translation>
    </message>
    <message>
        <source>Message to the X3 administrator</source>
        <translation>Message à l’administrateur X3</translation>
    </message>
    <message numerus="yes">
        <source>Met by the run of {who}, on %Ln records</source>
        <translation>
            <numerusform>Rencontré par l’exécution de {who}, sur %Ln enregistrement</numerusform>
            <numerusform>Rencontré par l’exécution de {who}, sur %Ln enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>Mine {number}</source>
        <translation>Les miens {number}</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manquée</translation>
    </message>
    <message>
        <source>Monday to Friday at {times}</source>
        <translation>Du lundi au vendredi à {times}</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>More open money than</source>
        <translation>Plus de montants ouverts que</translation>
    </message>
    <message>
        <source>More open records than</source>
        <translation>Plus d’enregistrements ouverts que</translation>
    </message>
    <message>
        <source>More rules an hour than</source>
        <translation>Plus de règles par heure que</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Autres paramètres</translation>
    </message>
    <message>
        <source>More than the batch server is ever behind.</source>
        <translation>Plus que le serveur batch n’est jamais en retard.</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Plus…</translation>
    </message>
    <message>
        <source>Most calls</source>
        <translation>Appels au plus</translation>
    </message>
    <message>
        <source>Most saves</source>
        <translation>Enregistrements au plus</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln entries</source>
        <translation>
            <numerusform>Déplacer %Ln entrée</numerusform>
            <numerusform>Déplacer %Ln entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Mutation that changes orders</source>
        <translation>Mutation qui modifie des commandes</translation>
    </message>
    <message>
        <source>Mutation that changes suppliers</source>
        <translation>Mutation qui modifie des fournisseurs</translation>
    </message>
    <message>
        <source>Mutation that creates orders</source>
        <translation>Mutation qui crée des commandes</translation>
    </message>
    <message>
        <source>Mutation that creates suppliers</source>
        <translation>Mutation qui crée des fournisseurs</translation>
    </message>
    <message>
        <source>NOT intact, first at entry {number}: {reason}</source>
        <translation>NON intacte, d’abord à l’entrée {number}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name in X3</source>
        <translation>Nom dans X3</translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation>Nom de la connexion</translation>
    </message>
    <message>
        <source>Name, second line</source>
        <translation>Nom, seconde ligne</translation>
    </message>
    <message>
        <source>Names of suppliers and what X3 said; else only codes, numbers and amounts.</source>
        <translation>Noms de fournisseurs et réponses de X3&#xa0;; sinon seulement codes, numéros et montants.</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Nearly always STARTTLS.</source>
        <translation>Presque toujours STARTTLS.</translation>
    </message>
    <message>
        <source>Need nobody else</source>
        <translation>Ne demandent personne d’autre</translation>
    </message>
    <message>
        <source>Needs approval</source>
        <translation>Approbation requise</translation>
    </message>
    <message>
        <source>Needs mapping</source>
        <translation>Correspondance requise</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>À traiter par vous</translation>
    </message>
    <message>
        <source>Network and calls</source>
        <translation>Réseau et appels</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Never verified on this computer.</source>
        <translation>Jamais vérifiée sur cet ordinateur.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>New causes</source>
        <translation>Nouvelles causes</translation>
    </message>
    <message>
        <source>New lines with this code wait for another mapping, unless X3 has the code itself or another mapping fits.</source>
        <translation>Les nouvelles lignes avec ce code attendent une autre correspondance, sauf si X3 a le code lui-même ou si une autre correspondance convient.</translation>
    </message>
    <message>
        <source>New mapping</source>
        <translation>Nouvelle correspondance</translation>
    </message>
    <message>
        <source>New mapping…</source>
        <translation>Nouvelle correspondance…</translation>
    </message>
    <message>
        <source>New orders: {amounts}.</source>
        <translation>Nouvelles commandes&#xa0;: {amounts}.</translation>
    </message>
    <message>
        <source>Newest TLS</source>
        <translation>TLS le plus récent</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Next run {moment}</source>
        <translation>Prochaine exécution {moment}</translation>
    </message>
    <message>
        <source>Next run {moment} ({zone})</source>
        <translation>Prochaine exécution {moment} ({zone})</translation>
    </message>
    <message>
        <source>Next run {when}</source>
        <translation>Prochaine exécution {when}</translation>
    </message>
    <message>
        <source>Next run {when}.</source>
        <translation>Prochaine exécution {when}.</translation>
    </message>
    <message>
        <source>No address is set under which JAGGAER opens in the browser. Set jaggaer.open_address in the connection&apos;s settings, with {number} where the number stands.</source>
        <translation>Aucune adresse n’est indiquée pour ouvrir JAGGAER dans le navigateur. Indiquez jaggaer.open_address dans les paramètres de la connexion, avec {number} à la place du numéro.</translation>
    </message>
    <message>
        <source>No address is set under which X3 opens in the browser. Set x3.open_address in the connection&apos;s settings, with {number} where the number stands.</source>
        <translation>Aucune adresse n’est indiquée pour ouvrir X3 dans le navigateur. Indiquez x3.open_address dans les paramètres de la connexion, avec {number} à la place du numéro.</translation>
    </message>
    <message>
        <source>No cause that was not there before.</source>
        <translation>Aucune cause qui n’y était pas auparavant.</translation>
    </message>
    <message>
        <source>No cause was settled by it.</source>
        <translation>Aucune cause n’a été réglée par elle.</translation>
    </message>
    <message>
        <source>No cause with “{text}”</source>
        <translation>Aucune cause avec «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>No connection is set up yet.</source>
        <translation>Aucune connexion n’est encore configurée.</translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation>Pas encore de connexion</translation>
    </message>
    <message>
        <source>No contracts here now</source>
        <translation>Aucun contrat ici pour l’instant</translation>
    </message>
    <message>
        <source>No contracts yet</source>
        <translation>Pas encore de contrats</translation>
    </message>
    <message>
        <source>No description</source>
        <translation>Sans désignation</translation>
    </message>
    <message>
        <source>No encryption</source>
        <translation>Sans chiffrement</translation>
    </message>
    <message>
        <source>No entries here</source>
        <translation>Aucune entrée ici</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Pas encore d’entrées</translation>
    </message>
    <message>
        <source>No exception</source>
        <translation>Pas d’exception</translation>
    </message>
    <message>
        <source>No good sync for</source>
        <translation>Aucune synchronisation réussie depuis</translation>
    </message>
    <message>
        <source>No invoices here now</source>
        <translation>Aucune facture ici pour l’instant</translation>
    </message>
    <message>
        <source>No invoices with “{text}”</source>
        <translation>Aucune facture avec «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>No invoices yet</source>
        <translation>Pas encore de factures</translation>
    </message>
    <message>
        <source>No line uses it</source>
        <translation>Aucune ligne ne l’utilise</translation>
    </message>
    <message>
        <source>No mapping of this kind is “{state}”.</source>
        <translation>Aucune correspondance de ce type n’est «&#xa0;{state}&#xa0;».</translation>
    </message>
    <message>
        <source>No mapping with “{text}”</source>
        <translation>Aucune correspondance avec «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>No mapping yet</source>
        <translation>Pas encore de correspondance</translation>
    </message>
    <message>
        <source>No next run is planned: it runs when you ask.</source>
        <translation>Aucune prochaine exécution n’est prévue&#xa0;: elle a lieu à votre demande.</translation>
    </message>
    <message>
        <source>No order of these days has such a line.</source>
        <translation>Aucune commande de ces jours n’a une telle ligne.</translation>
    </message>
    <message>
        <source>No orders here now</source>
        <translation>Aucune commande ici pour le moment</translation>
    </message>
    <message>
        <source>No orders with “{text}”</source>
        <translation>Aucune commande avec «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Pas encore de commandes</translation>
    </message>
    <message>
        <source>No record that was read uses this code yet.</source>
        <translation>Aucun enregistrement lu n’utilise encore ce code.</translation>
    </message>
    <message>
        <source>No record with “{text}”</source>
        <translation>Aucun enregistrement avec «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>No run</source>
        <translation>Aucune exécution</translation>
    </message>
    <message>
        <source>No run is planned</source>
        <translation>Aucune exécution n’est prévue</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Pas encore d’exécution</translation>
    </message>
    <message>
        <source>No run, {when}</source>
        <translation>Aucune exécution, {when}</translation>
    </message>
    <message>
        <source>No seal outside of the store covers it yet.</source>
        <translation>Aucun sceau hors de la base locale ne la couvre encore.</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Aucun paramètre ne contient ces mots.</translation>
    </message>
    <message>
        <source>No such record</source>
        <translation>Aucun enregistrement de ce nom</translation>
    </message>
    <message>
        <source>No suppliers here now</source>
        <translation>Aucun fournisseur ici pour le moment</translation>
    </message>
    <message>
        <source>No suppliers with “{text}”</source>
        <translation>Aucun fournisseur avec «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>No suppliers yet</source>
        <translation>Pas encore de fournisseurs</translation>
    </message>
    <message>
        <source>No sync has come to its end yet.</source>
        <translation>Aucune synchronisation n’est encore arrivée à son terme.</translation>
    </message>
    <message>
        <source>No sync touches them until they change in JAGGAER, or until somebody takes them back.</source>
        <translation>Aucune synchronisation n’y touche jusqu’à leur changement dans JAGGAER, ou jusqu’à ce que quelqu’un les reprenne.</translation>
    </message>
    <message>
        <source>No two X3 are alike. This is what yours was found to offer, and what ML Connector makes of it.</source>
        <translation>Il n’y a pas deux X3 pareils. Voici ce que le vôtre propose, et ce que ML Connector en fait.</translation>
    </message>
    <message>
        <source>No value of the record has these words.</source>
        <translation>Aucune valeur de l’enregistrement ne contient ces mots.</translation>
    </message>
    <message>
        <source>No view is saved yet</source>
        <translation>Aucune vue n’est encore enregistrée</translation>
    </message>
    <message>
        <source>No written line has this code</source>
        <translation>Aucune ligne écrite n’a ce code</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Nobody has accepted it in X3 yet. It is asked for again every few seconds. You may stop waiting: the request stays, and pairing later goes on from here.</source>
        <translation>Personne ne l’a encore accepté dans X3. La question est reposée toutes les quelques secondes. Vous pouvez cesser d’attendre&#xa0;: la demande reste, et l’appairage reprendra d’ici.</translation>
    </message>
    <message>
        <source>Nobody has sealed it yet.</source>
        <translation>Personne ne l’a encore scellée.</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Personne encore.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>None has all of what is chosen above.</source>
        <translation>Aucun ne répond à tout ce qui est choisi ci-dessus.</translation>
    </message>
    <message>
        <source>None has the status {statuses}.</source>
        <translation>Aucun n’a le statut {statuses}.</translation>
    </message>
    <message>
        <source>None is of these days: {days}.</source>
        <translation>Aucun n’est de ces jours&#xa0;: {days}.</translation>
    </message>
    <message>
        <source>None, to this computer only</source>
        <translation>Aucun, à cet ordinateur seulement</translation>
    </message>
    <message>
        <source>None. While X3 is backed up or a period is closed, a pause keeps runs away.</source>
        <translation>Aucune. Pendant que X3 est sauvegardé ou qu’une période est close, une pause écarte les exécutions.</translation>
    </message>
    <message>
        <source>None: straight to the system</source>
        <translation>Aucun&#xa0;: directement vers le système</translation>
    </message>
    <message>
        <source>None: such lines are held</source>
        <translation>Aucun&#xa0;: de telles lignes sont retenues</translation>
    </message>
    <message>
        <source>Not accounted for</source>
        <translation>Non justifié</translation>
    </message>
    <message>
        <source>Not as planned</source>
        <translation>Pas comme prévu</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Non interrogé</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Pas encore interrogé</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Non comparé</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Non décidé</translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation>Non concerné</translation>
    </message>
    <message>
        <source>Not from here</source>
        <translation>Pas d’ici</translation>
    </message>
    <message>
        <source>Not in JAGGAER</source>
        <translation>Absente de JAGGAER</translation>
    </message>
    <message>
        <source>Not in X3</source>
        <translation>Absente de X3</translation>
    </message>
    <message>
        <source>Not in X3 yet</source>
        <translation>Pas encore dans X3</translation>
    </message>
    <message>
        <source>Not in force yet</source>
        <translation>Pas encore en vigueur</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Non installée</translation>
    </message>
    <message>
        <source>Not intact</source>
        <translation>Non intacte</translation>
    </message>
    <message>
        <source>Not known before X3 was asked once: sync first.</source>
        <translation>Inconnu avant d’avoir interrogé X3 une fois&#xa0;: synchronisez d’abord.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Not on holidays</source>
        <translation>Pas les jours fériés</translation>
    </message>
    <message>
        <source>Not on their orders</source>
        <translation>Pas sur leurs commandes</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Pas atteinte</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Non lues</translation>
    </message>
    <message>
        <source>Not read any more: what stands here is as the last sync left it.</source>
        <translation>N’est plus lu&#xa0;: ce qui est ici est tel que la dernière synchronisation l’a laissé.</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Pas prête</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Non pris</translation>
    </message>
    <message>
        <source>Not tested.</source>
        <translation>Non testé.</translation>
    </message>
    <message>
        <source>Not the same as what X3 has: decided by {actor}, {when}.</source>
        <translation>Pas le même que ce que X3 contient&#xa0;: décidé par {actor}, {when}.</translation>
    </message>
    <message>
        <source>Not the same: create it</source>
        <translation>Pas le même&#xa0;: le créer</translation>
    </message>
    <message>
        <source>Not the same…</source>
        <translation>Pas le même…</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <translation>Non approuvé</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Non utilisable</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Nothing alike was found. Search the {things} above.</source>
        <translation>Rien de semblable n’a été trouvé. Cherchez ({things}) ci-dessus.</translation>
    </message>
    <message>
        <source>Nothing begins by itself then. A run that goes on ends; Sync now still works.</source>
        <translation>Rien ne démarre alors de lui-même. Une exécution en cours se termine&#xa0;; Synchroniser maintenant fonctionne toujours.</translation>
    </message>
    <message>
        <source>Nothing can be linked.</source>
        <translation>Rien ne peut être lié.</translation>
    </message>
    <message>
        <source>Nothing else needs you</source>
        <translation>Rien d’autre n’attend votre intervention</translation>
    </message>
    <message>
        <source>Nothing had to be taken out.</source>
        <translation>Rien n’a dû être retiré.</translation>
    </message>
    <message>
        <source>Nothing has been synced yet</source>
        <translation>Rien n’a encore été synchronisé</translation>
    </message>
    <message>
        <source>Nothing has been written.</source>
        <translation>Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Nothing has “{text}” in its number, name or amount.</source>
        <translation>Rien n’a «&#xa0;{text}&#xa0;» dans son numéro, son nom ou son montant.</translation>
    </message>
    <message>
        <source>Nothing in the help has these words.</source>
        <translation>Rien dans l’aide ne contient ces mots.</translation>
    </message>
    <message>
        <source>Nothing in this list</source>
        <translation>Rien dans cette liste</translation>
    </message>
    <message>
        <source>Nothing is assigned to you</source>
        <translation>Rien ne vous est attribué</translation>
    </message>
    <message>
        <source>Nothing is changed by it.</source>
        <translation>Rien n’en est modifié.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Rien n’est encore choisi.</translation>
    </message>
    <message>
        <source>Nothing is decided before you have seen what each row would do.</source>
        <translation>Rien n’est décidé avant que vous ayez vu ce que ferait chaque ligne.</translation>
    </message>
    <message>
        <source>Nothing is decided before you have seen what it would be.</source>
        <translation>Rien n’est décidé avant que vous ayez vu ce que ce serait.</translation>
    </message>
    <message>
        <source>Nothing is ever posted in X3. It can be changed in the settings.</source>
        <translation>Rien n’est jamais comptabilisé dans X3. Cela se change dans les paramètres.</translation>
    </message>
    <message>
        <source>Nothing is ignored</source>
        <translation>Rien n’est ignoré</translation>
    </message>
    <message>
        <source>Nothing is kept of it</source>
        <translation>Rien n’en est conservé</translation>
    </message>
    <message>
        <source>Nothing is known yet</source>
        <translation>Rien n’est encore connu</translation>
    </message>
    <message>
        <source>Nothing is old enough.</source>
        <translation>Rien n’est assez ancien.</translation>
    </message>
    <message>
        <source>Nothing is parked</source>
        <translation>Rien n’est mis de côté</translation>
    </message>
    <message>
        <source>Nothing is reconciled yet</source>
        <translation>Rien n’est encore rapproché</translation>
    </message>
    <message>
        <source>Nothing is sent: you save a file, and give it to whom you trust. Secrets, names, prices and bank accounts are taken out.</source>
        <translation>Rien n’est envoyé&#xa0;: vous enregistrez un fichier et le donnez à qui vous faites confiance. Les secrets, noms, prix et comptes bancaires sont retirés.</translation>
    </message>
    <message>
        <source>Nothing is written with it, and nothing waits for its code.</source>
        <translation>Rien n’est écrit avec elle, et rien n’attend son code.</translation>
    </message>
    <message>
        <source>Nothing like it is kept</source>
        <translation>Rien de tel n’est conservé</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Rien n’attend votre intervention</translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>Rien n’attend votre intervention.</translation>
    </message>
    <message>
        <source>Nothing new in this list</source>
        <translation>Rien de nouveau dans cette liste</translation>
    </message>
    <message>
        <source>Nothing of that here</source>
        <translation>Rien de tel ici</translation>
    </message>
    <message>
        <source>Nothing ran: JAGGAER or Sage X3 did not answer, or refuses the sign-in.</source>
        <translation>Rien n’a été exécuté&#xa0;: JAGGAER ou Sage X3 n’a pas répondu, ou refuse l’authentification.</translation>
    </message>
    <message>
        <source>Nothing ran: a setting is wrong, or a secret is missing.</source>
        <translation>Rien n’a été exécuté&#xa0;: un réglage est faux, ou un secret manque.</translation>
    </message>
    <message>
        <source>Nothing ran: the local store cannot be used.</source>
        <translation>Rien n’a été exécuté&#xa0;: la base locale ne peut pas être utilisée.</translation>
    </message>
    <message>
        <source>Nothing runs by it any more. What ran stays in the history.</source>
        <translation>Plus rien ne s’exécute par elle. Ce qui s’est exécuté reste dans l’historique.</translation>
    </message>
    <message>
        <source>Nothing runs by itself.</source>
        <translation>Rien ne s’exécute de lui-même.</translation>
    </message>
    <message>
        <source>Nothing runs by this schedule any more</source>
        <translation>Plus rien ne s’exécute par cette planification</translation>
    </message>
    <message>
        <source>Nothing settled yet</source>
        <translation>Rien n’est encore réglé</translation>
    </message>
    <message>
        <source>Nothing synced yet</source>
        <translation>Rien de synchronisé encore</translation>
    </message>
    <message>
        <source>Nothing that was written to X3 is touched. What is done stands in the audit, sealed, with your name.</source>
        <translation>Rien de ce qui a été écrit dans X3 n’est touché. Ce qui est fait figure dans l’audit, scellé, avec votre nom.</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Rien à modifier</translation>
    </message>
    <message>
        <source>Nothing to correct</source>
        <translation>Rien à corriger</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Rien à faire</translation>
    </message>
    <message>
        <source>Nothing waits for approval</source>
        <translation>Rien n’attend d’approbation</translation>
    </message>
    <message>
        <source>Nothing waits for approval.</source>
        <translation>Rien n’attend d’approbation.</translation>
    </message>
    <message>
        <source>Nothing was decided about the chosen records that can be undone.</source>
        <translation>Rien n’a été décidé sur les enregistrements choisis qui puisse être annulé.</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>Rien n’a encore été décidé.</translation>
    </message>
    <message>
        <source>Nothing was due.</source>
        <translation>Rien n’était à exécuter.</translation>
    </message>
    <message>
        <source>Nothing was paired.</source>
        <translation>Rien n’a été appairé.</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Rien n’a été envoyé</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Rien n’a encore été écrit.</translation>
    </message>
    <message>
        <source>Nothing would be coded otherwise</source>
        <translation>Rien ne serait imputé autrement</translation>
    </message>
    <message>
        <source>Nothing would be written.</source>
        <translation>Rien ne serait écrit.</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Rien.</translation>
    </message>
    <message>
        <source>Notifications on this computer</source>
        <translation>Notifications sur cet ordinateur</translation>
    </message>
    <message>
        <source>Now in X3</source>
        <translation>Maintenant dans X3</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Number at the sign</source>
        <translation>Nombre sur le signe</translation>
    </message>
    <message>
        <source>Number in JAGGAER or in X3, or its id</source>
        <translation>Numéro dans JAGGAER ou dans X3, ou son identifiant</translation>
    </message>
    <message>
        <source>Number, name, supplier…</source>
        <translation>Numéro, nom, fournisseur…</translation>
    </message>
    <message>
        <source>Number, name…</source>
        <translation>Numéro, nom…</translation>
    </message>
    <message>
        <source>Number, supplier, amount…</source>
        <translation>Numéro, fournisseur, montant…</translation>
    </message>
    <message>
        <source>Number, supplier…</source>
        <translation>Numéro, fournisseur…</translation>
    </message>
    <message>
        <source>Number: {value}</source>
        <translation>Numéro&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numéros</translation>
    </message>
    <message>
        <source>Numbers looked up in X3</source>
        <translation>Numéros recherchés dans X3</translation>
    </message>
    <message>
        <source>Numbers, states, runs and versions, without prices, names and bank data</source>
        <translation>Numéros, états, exécutions et versions, sans prix, noms ni données bancaires</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Object for invoices</source>
        <translation>Objet des factures</translation>
    </message>
    <message>
        <source>Object for orders</source>
        <translation>Objet des commandes</translation>
    </message>
    <message>
        <source>Object for suppliers</source>
        <translation>Objet des fournisseurs</translation>
    </message>
    <message>
        <source>Object in X3: {value}</source>
        <translation>Objet dans X3&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Objects for codes</source>
        <translation>Objets des codes</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln written lines, none would get another code today.</source>
        <translation>
            <numerusform>Sur %Ln ligne écrite, aucune n’obtiendrait un autre code aujourd’hui.</numerusform>
            <numerusform>Sur %Ln lignes écrites, aucune n’obtiendrait un autre code aujourd’hui.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of every order</source>
        <translation>De toutes les commandes</translation>
    </message>
    <message>
        <source>Of one run: show all</source>
        <translation>D’une seule exécution&#xa0;: tout afficher</translation>
    </message>
    <message numerus="yes">
        <source>Of orders of the last %Ln days</source>
        <translation>
            <numerusform>Des commandes du dernier jour</numerusform>
            <numerusform>Des commandes des %Ln derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the account that signs in there.</source>
        <translation>Du compte qui s’y authentifie.</translation>
    </message>
    <message>
        <source>Of the connected application, or of the application at Sage&apos;s gateway.</source>
        <translation>De l’application connectée, ou de l’application à la passerelle de Sage.</translation>
    </message>
    <message>
        <source>Of the login above, where REST services take no token.</source>
        <translation>Du login ci-dessus, si les services REST ne prennent pas de jeton.</translation>
    </message>
    <message>
        <source>Of the window. What JAGGAER and X3 say stays as they say it.</source>
        <translation>De la fenêtre. Ce que disent JAGGAER et X3 reste tel qu’ils le disent.</translation>
    </message>
    <message>
        <source>Of those alone that were never written to X3. 0 = for ever.</source>
        <translation>Seulement ceux qui n’ont jamais été écrits dans X3. 0 = sans fin.</translation>
    </message>
    <message>
        <source>Of which orders</source>
        <translation>De quelles commandes</translation>
    </message>
    <message>
        <source>Of {record} alone</source>
        <translation>Seulement de {record}</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Old number</source>
        <translation>Ancien numéro</translation>
    </message>
    <message>
        <source>Older entries go to a file whose seal is kept. 0 = for ever.</source>
        <translation>Les entrées plus anciennes vont dans un fichier dont le sceau est conservé. 0 = sans fin.</translation>
    </message>
    <message>
        <source>Older gateway, client id and secret</source>
        <translation>Ancienne passerelle, ID client et secret</translation>
    </message>
    <message>
        <source>Older versions are refused.</source>
        <translation>Les versions plus anciennes sont refusées.</translation>
    </message>
    <message>
        <source>Oldest TLS</source>
        <translation>TLS le plus ancien</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>On a contract</source>
        <translation>Sous contrat</translation>
    </message>
    <message>
        <source>On these days nothing runs that runs on working days. One day a line: the date, then its name.</source>
        <translation>Ces jours-là, rien de ce qui s’exécute les jours ouvrés n’a lieu. Un jour par ligne&#xa0;: la date, puis son nom.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>On {days} at {times}</source>
        <translation>Le {days} à {times}</translation>
    </message>
    <message>
        <source>On {days} but not on holidays at {times}</source>
        <translation>Le {days}, mais pas les jours fériés, à {times}</translation>
    </message>
    <message>
        <source>One address, or several with a comma between them.</source>
        <translation>Une adresse, ou plusieurs séparées par une virgule.</translation>
    </message>
    <message>
        <source>One file for the auditor. It holds no passwords and no source records, only what they hash to.</source>
        <translation>Un seul fichier pour l’auditeur. Il ne contient ni mots de passe ni enregistrements sources, seulement leurs empreintes.</translation>
    </message>
    <message>
        <source>One mail for a cause, never one a record.</source>
        <translation>Un courriel par cause, jamais un par enregistrement.</translation>
    </message>
    <message>
        <source>One of which X3 received or invoiced a line is only shown.</source>
        <translation>Celle dont X3 a réceptionné ou facturé une ligne est seulement signalée.</translation>
    </message>
    <message>
        <source>One or several, with a comma between them.</source>
        <translation>Une ou plusieurs, séparées par une virgule.</translation>
    </message>
    <message>
        <source>One that X3 does not have by then is told apart from those that only just came.</source>
        <translation>Celle que X3 n’a pas d’ici là est distinguée de celles qui viennent d’arriver.</translation>
    </message>
    <message>
        <source>One that is only alike always waits for your decision.</source>
        <translation>Celui qui n’est que ressemblant attend toujours votre décision.</translation>
    </message>
    <message>
        <source>One value is taken out of what is kept of a record as JAGGAER sent it, and cannot be brought back. The audit stays whole: its entries hold hashes of records, and never the records.</source>
        <translation>Une valeur est retirée de ce qui est conservé d’un enregistrement tel que JAGGAER l’a envoyé, sans retour possible. La piste d’audit reste entière&#xa0;: ses entrées contiennent l’empreinte des enregistrements, et jamais les enregistrements.</translation>
    </message>
    <message>
        <source>Only a part of it is in X3, as {number}: {reason}</source>
        <translation>Une partie seulement est dans X3, sous {number}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Only a part of it is in X3: {reason}</source>
        <translation>Une partie seulement est dans X3&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Only between these hours of the day</source>
        <translation>Seulement entre ces heures du jour</translation>
    </message>
    <message>
        <source>Only checked</source>
        <translation>Seulement contrôlé</translation>
    </message>
    <message>
        <source>Only in the daily digest</source>
        <translation>Seulement dans le récapitulatif quotidien</translation>
    </message>
    <message>
        <source>Only orders from</source>
        <translation>Seulement les commandes à partir du</translation>
    </message>
    <message>
        <source>Only the end of an account number is kept, and nothing is written to X3.</source>
        <translation>Seule la fin d’un numéro de compte est conservée, et rien n’est écrit dans X3.</translation>
    </message>
    <message>
        <source>Only what needs somebody</source>
        <translation>Seulement ce qui demande une intervention</translation>
    </message>
    <message>
        <source>Only when I press Sync now</source>
        <translation>Seulement quand je clique sur Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Only when somebody is needed</source>
        <translation>Seulement quand quelqu’un doit intervenir</translation>
    </message>
    <message>
        <source>Only where JAGGAER asks for one.</source>
        <translation>Seulement si JAGGAER en demande un.</translation>
    </message>
    <message>
        <source>Only where JAGGAER told you one.</source>
        <translation>Seulement si JAGGAER vous en a indiqué un.</translation>
    </message>
    <message>
        <source>Only where a certificate is issued by the company itself. The file is trusted besides this computer&apos;s own.</source>
        <translation>Seulement si un certificat est émis par l’entreprise elle-même. Le fichier est approuvé en plus de ceux de cet ordinateur.</translation>
    </message>
    <message>
        <source>Only where it has another name than the folder.</source>
        <translation>Seulement s’il a un autre nom que le dossier.</translation>
    </message>
    <message>
        <source>Only where it is not at the address above.</source>
        <translation>Seulement si ce n’est pas à l’adresse ci-dessus.</translation>
    </message>
    <message>
        <source>Only where you know that the list is right and one of the systems is not</source>
        <translation>Seulement si vous savez que la liste est juste et que l’un des systèmes ne l’est pas</translation>
    </message>
    <message>
        <source>Only where your site has one of its own; empty = found out.</source>
        <translation>Seulement si votre site en a une à lui&#xa0;; vide = détectée.</translation>
    </message>
    <message>
        <source>Only while I am logged on</source>
        <translation>Seulement quand ma session est ouverte</translation>
    </message>
    <message>
        <source>Only: {figure}</source>
        <translation>Seulement&#xa0;: {figure}</translation>
    </message>
    <message>
        <source>Onto the line</source>
        <translation>Sur la ligne</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Open ML Connector</source>
        <translation>Ouvrir ML Connector</translation>
    </message>
    <message>
        <source>Open and explained items, and the reconciliation with its signature</source>
        <translation>Les éléments ouverts et expliqués, et le rapprochement avec sa signature</translation>
    </message>
    <message>
        <source>Open in JAGGAER</source>
        <translation>Ouvrir dans JAGGAER</translation>
    </message>
    <message>
        <source>Open in X3</source>
        <translation>Ouvrir dans X3</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Ouvrir son dossier</translation>
    </message>
    <message>
        <source>Open the browser and pair</source>
        <translation>Ouvrir le navigateur et appairer</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open the folder of old entries</source>
        <translation>Ouvrir le dossier des anciennes entrées</translation>
    </message>
    <message>
        <source>Open the log&apos;s folder</source>
        <translation>Ouvrir le dossier du journal</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Ouvrir la page de nouveau</translation>
    </message>
    <message>
        <source>Open the setting</source>
        <translation>Ouvrir le paramètre</translation>
    </message>
    <message>
        <source>Open the sheet again</source>
        <translation>Rouvrir la feuille</translation>
    </message>
    <message>
        <source>Open when I log on</source>
        <translation>Ouvrir à mon ouverture de session</translation>
    </message>
    <message>
        <source>Open {number}</source>
        <translation>Ouvertes {number}</translation>
    </message>
    <message>
        <source>Open: {cause}</source>
        <translation>Ouvert&#xa0;: {cause}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>Date de commande</translation>
    </message>
    <message>
        <source>Order {number} differs in X3: {reason}</source>
        <translation>La commande {number} diffère dans X3&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Order {number} is gone from JAGGAER; nothing was changed in X3</source>
        <translation>La commande {number} a disparu de JAGGAER&#xa0;; rien n’a été modifié dans X3</translation>
    </message>
    <message>
        <source>Order {number} is gone from X3</source>
        <translation>La commande {number} a disparu de X3</translation>
    </message>
    <message>
        <source>Order {number} is in doubt: {reason}</source>
        <translation>La commande {number} est incertaine&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Commandé</translation>
    </message>
    <message>
        <source>Ordered in other currencies</source>
        <translation>Commandé dans d’autres devises</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Orders and coding</source>
        <translation>Commandes et imputation</translation>
    </message>
    <message>
        <source>Orders and invoices of X3 by suppliers that JAGGAER does not approve</source>
        <translation>Commandes et factures de X3 chez des fournisseurs que JAGGAER n’approuve pas</translation>
    </message>
    <message>
        <source>Orders and suppliers are written here, after every account and cost centre was checked.</source>
        <translation>Commandes et fournisseurs sont écrits ici, après contrôle de chaque compte et centre de coûts.</translation>
    </message>
    <message>
        <source>Orders are numbered by</source>
        <translation>Les commandes sont numérotées par</translation>
    </message>
    <message>
        <source>Orders looked at</source>
        <translation>Commandes examinées</translation>
    </message>
    <message>
        <source>Orders made or changed from this day on are taken over. Older ones stay as they are.</source>
        <translation>Les commandes faites ou modifiées à partir de ce jour sont reprises. Les plus anciennes restent telles quelles.</translation>
    </message>
    <message>
        <source>Orders that one of the systems has and the other has not, or has for another amount</source>
        <translation>Commandes que l’un des systèmes a et l’autre non, ou pour un autre montant</translation>
    </message>
    <message>
        <source>Orders that refer to the contract</source>
        <translation>Commandes qui se réfèrent au contrat</translation>
    </message>
    <message>
        <source>Orders that were changed in X3 by hand</source>
        <translation>Commandes modifiées à la main dans X3</translation>
    </message>
    <message>
        <source>Orders that were created or changed on this day or later.</source>
        <translation>Commandes créées ou modifiées ce jour ou après.</translation>
    </message>
    <message>
        <source>Orders {day}</source>
        <translation>Commandes {day}</translation>
    </message>
    <message>
        <source>Orders {number}</source>
        <translation>Commandes {number}</translation>
    </message>
    <message>
        <source>Orders: reading from JAGGAER, checking against X3, writing</source>
        <translation>Commandes&#xa0;: lecture dans JAGGAER, contrôle avec X3, écriture</translation>
    </message>
    <message>
        <source>Orders: reading from JAGGAER, checking against X3; nothing is written</source>
        <translation>Commandes&#xa0;: lecture dans JAGGAER, contrôle avec X3&#xa0;; rien n’est écrit</translation>
    </message>
    <message>
        <source>Other currency</source>
        <translation>Autre devise</translation>
    </message>
    <message>
        <source>Other supplier</source>
        <translation>Autre fournisseur</translation>
    </message>
    <message>
        <source>Other times, pauses and holidays are on the page Schedule.</source>
        <translation>D’autres heures, pauses et jours fériés sont à la page Planification.</translation>
    </message>
    <message>
        <source>Others {number}</source>
        <translation>Autres {number}</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Outcome, figures and log of the run are on the clipboard.</source>
        <translation>Résultat, chiffres et journal de l’exécution sont dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Outside any contract</source>
        <translation>Hors contrat</translation>
    </message>
    <message>
        <source>Outside its validity</source>
        <translation>Hors validité</translation>
    </message>
    <message>
        <source>Over its ceiling</source>
        <translation>Plafond dépassé</translation>
    </message>
    <message>
        <source>Over the ceiling</source>
        <translation>Plafond dépassé</translation>
    </message>
    <message>
        <source>Over the ceiling {number}</source>
        <translation>Plafond dépassé {number}</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Page size</source>
        <translation>Taille de page</translation>
    </message>
    <message>
        <source>Pair with Sage X3?</source>
        <translation>Appairer avec Sage X3&#xa0;?</translation>
    </message>
    <message>
        <source>Pair with X3…</source>
        <translation>Appairer avec X3…</translation>
    </message>
    <message>
        <source>Paired with X3</source>
        <translation>Appairé avec X3</translation>
    </message>
    <message>
        <source>Pairing with the gateway</source>
        <translation>Appairage avec la passerelle</translation>
    </message>
    <message>
        <source>Park this cause</source>
        <translation>Mettre cette cause de côté</translation>
    </message>
    <message>
        <source>Park this cause?</source>
        <translation>Mettre cette cause de côté&#xa0;?</translation>
    </message>
    <message>
        <source>Parked by {person} {when} until {day}: {reason}</source>
        <translation>Mis de côté par {person} {when} jusqu’au {day}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Parked by {person} {when}: {reason}</source>
        <translation>Mis de côté par {person} {when}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Parked by {who}</source>
        <translation>Mis de côté par {who}</translation>
    </message>
    <message>
        <source>Parked until {day} by {who}</source>
        <translation>Mis de côté jusqu’au {day} par {who}</translation>
    </message>
    <message>
        <source>Parked until {day}. It is under Parked, from where it can be taken back.</source>
        <translation>Mis de côté jusqu’au {day}. C’est sous Mis de côté, d’où cela peut être repris.</translation>
    </message>
    <message>
        <source>Parked {number}</source>
        <translation>De côté {number}</translation>
    </message>
    <message>
        <source>Parked. It is under Parked, from where it can be taken back.</source>
        <translation>Mis de côté. C’est sous Mis de côté, d’où cela peut être repris.</translation>
    </message>
    <message>
        <source>Park…</source>
        <translation>Mettre de côté…</translation>
    </message>
    <message>
        <source>Partly synced</source>
        <translation>Partiellement synchronisé</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Passée</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password for REST services</source>
        <translation>Mot de passe des services REST</translation>
    </message>
    <message>
        <source>Password of the mail account</source>
        <translation>Mot de passe du compte de messagerie</translation>
    </message>
    <message>
        <source>Password of the mail server</source>
        <translation>Mot de passe du serveur de messagerie</translation>
    </message>
    <message>
        <source>Path: {value}</source>
        <translation>Chemin&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>button</comment>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause for one hour</source>
        <translation>Pause d’une heure</translation>
    </message>
    <message>
        <source>Pause the schedule</source>
        <translation>Suspendre la planification</translation>
    </message>
    <message>
        <source>Pause until tomorrow 07:00</source>
        <translation>Pause jusqu’à demain 07:00</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Paused by {person}</source>
        <translation>Mis en pause par {person}</translation>
    </message>
    <message>
        <source>Pauses and holidays</source>
        <translation>Pauses et jours fériés</translation>
    </message>
    <message>
        <source>Payment held</source>
        <translation>Paiement bloqué</translation>
    </message>
    <message>
        <source>Payment term</source>
        <translation>Condition de paiement</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Port of the pairing</source>
        <translation>Port de l’appairage</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Possible</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Practice systems</source>
        <translation>Systèmes d’essai</translation>
    </message>
    <message>
        <source>Prepares a code before any order needs it (Ctrl+N)</source>
        <translation>Prépare un code avant qu’une commande n’en ait besoin (Ctrl+N)</translation>
    </message>
    <message>
        <source>Press Sync now: you first see what would be written, and nothing is written until you say so.</source>
        <translation>Cliquez sur Synchroniser maintenant&#xa0;: vous voyez d’abord ce qui serait écrit, et rien n’est écrit avant votre accord.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Preview cancelled. What was written stays written and is recorded.</source>
        <translation>Aperçu annulé. Ce qui a été écrit reste écrit et est consigné.</translation>
    </message>
    <message>
        <source>Preview done in {duration}: {counts}.</source>
        <translation>Aperçu terminé en {duration}&#xa0;: {counts}.</translation>
    </message>
    <message>
        <source>Preview stopped: {reason}</source>
        <translation>Aperçu arrêté&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Preview the orders alone</source>
        <translation>Aperçu des commandes seules</translation>
    </message>
    <message>
        <source>Preview the suppliers alone</source>
        <translation>Aperçu des fournisseurs seuls</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Price differs</source>
        <translation>Prix différent</translation>
    </message>
    <message>
        <source>Prices and quantities</source>
        <translation>Prix et quantités</translation>
    </message>
    <message>
        <source>Probably in X3 already</source>
        <translation>Probablement déjà dans X3</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Problems by cause; Enter does the next step of one</source>
        <translation>Problèmes par cause&#xa0;; Entrée fait l’étape suivante de l’un d’eux</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Product for free-text lines</source>
        <translation>Produit pour lignes en texte libre</translation>
    </message>
    <message>
        <source>Product for lines by description</source>
        <translation>Produit pour lignes par désignation</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Profiles (*.toml)</source>
        <translation>Profils (*.toml)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Public name under which orders are published.</source>
        <translation>Nom public sous lequel les commandes sont publiées.</translation>
    </message>
    <message>
        <source>Public name under which supplier invoices are published.</source>
        <translation>Nom public sous lequel les factures fournisseur sont publiées.</translation>
    </message>
    <message>
        <source>Public name under which suppliers are published.</source>
        <translation>Nom public sous lequel les fournisseurs sont publiés.</translation>
    </message>
    <message>
        <source>Purchase orders from JAGGAER into Sage X3</source>
        <translation>Les commandes d’achat de JAGGAER dans Sage X3</translation>
    </message>
    <message>
        <source>Purchase site</source>
        <translation>Site d’achat</translation>
    </message>
    <message>
        <source>Putting it together…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Quantity differs</source>
        <translation>Quantité différente</translation>
    </message>
    <message>
        <source>Quantity times price differs by rounding</source>
        <translation>Quantité fois prix diffère d’un arrondi</translation>
    </message>
    <message>
        <source>Quantity times price is another amount</source>
        <translation>Quantité fois prix donne un autre montant</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>REST services</source>
        <translation>Services REST</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lus</translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln contracts ({number})</source>
        <translation>
            <numerusform>%Ln contrat lu ({number})</numerusform>
            <numerusform>%Ln contrats lus ({number})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln contracts from JAGGAER</source>
        <translation>
            <numerusform>%Ln contrat lu dans JAGGAER</numerusform>
            <numerusform>%Ln contrats lus dans JAGGAER</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln invoices from JAGGAER, {unchanged} of them unchanged</source>
        <translation>
            <numerusform>%Ln facture lue dans JAGGAER, dont {unchanged} inchangées</numerusform>
            <numerusform>%Ln factures lues dans JAGGAER, dont {unchanged} inchangées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln orders from JAGGAER, {unchanged} of them unchanged</source>
        <translation>
            <numerusform>%Ln commande lue dans JAGGAER, dont {unchanged} inchangée</numerusform>
            <numerusform>%Ln commandes lues dans JAGGAER, dont {unchanged} inchangées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln orders from JAGGAER, {unchanged} of them unchanged, and checked {lines} lines</source>
        <translation>
            <numerusform>%Ln commande lue dans JAGGAER, dont {unchanged} inchangée, et {lines} lignes contrôlées</numerusform>
            <numerusform>%Ln commandes lues dans JAGGAER, dont {unchanged} inchangées, et {lines} lignes contrôlées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln suppliers from JAGGAER, {unchanged} of them unchanged</source>
        <translation>
            <numerusform>%Ln fournisseur lu dans JAGGAER, dont {unchanged} inchangé</numerusform>
            <numerusform>%Ln fournisseurs lus dans JAGGAER, dont {unchanged} inchangés</numerusform>
        </translation>
    </message>
    <message>
        <source>Read a set-up file…</source>
        <translation>Lire un fichier de configuration…</translation>
    </message>
    <message>
        <source>Read accounts and cost centres again</source>
        <translation>Relire les comptes et centres de coûts</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Read contract {number}</source>
        <translation>Contrat {number} lu</translation>
    </message>
    <message>
        <source>Read from X3: {codes}</source>
        <translation>Lu dans X3&#xa0;: {codes}</translation>
    </message>
    <message>
        <source>Read the codes of X3</source>
        <translation>Lire les codes de X3</translation>
    </message>
    <message>
        <source>Read the file {name}</source>
        <translation>Fichier {name} lu</translation>
    </message>
    <message>
        <source>Read through</source>
        <translation>Lire par</translation>
    </message>
    <message>
        <source>Reading accounts, cost centres and other codes of X3</source>
        <translation>Lecture des comptes, centres de coûts et autres codes de X3</translation>
    </message>
    <message>
        <source>Reads a list from Excel or CSV; each row is judged before anything is decided</source>
        <translation>Lit une liste d’Excel ou CSV&#xa0;; chaque ligne est jugée avant toute décision</translation>
    </message>
    <message>
        <source>Reads an Excel file that says which record of JAGGAER is which document of X3</source>
        <translation>Lit un fichier Excel qui dit quel enregistrement de JAGGAER est quel document de X3</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prête</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Receipt and invoice</source>
        <translation>Réception et facture</translation>
    </message>
    <message>
        <source>Receipt and invoice: {stage}.</source>
        <translation>Réception et facture&#xa0;: {stage}.</translation>
    </message>
    <message>
        <source>Receivable</source>
        <translation>Réceptionnable</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Rapprocher</translation>
    </message>
    <message>
        <source>Reconcile now</source>
        <translation>Rapprocher maintenant</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Rapprochement</translation>
    </message>
    <message>
        <source>Reconciliation {first} to {last}</source>
        <translation>Rapprochement du {first} au {last}</translation>
    </message>
    <message>
        <source>Reconciling…</source>
        <translation>Rapprochement en cours…</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Records a page</source>
        <translation>Enregistrements par page</translation>
    </message>
    <message>
        <source>Records and columns of the template.</source>
        <translation>Enregistrements et colonnes du modèle.</translation>
    </message>
    <message>
        <source>Records and columns of the template; without it the import is not used.</source>
        <translation>Enregistrements et colonnes du modèle&#xa0;; sans eux, l’import n’est pas utilisé.</translation>
    </message>
    <message>
        <source>Records as JAGGAER sent them</source>
        <translation>Enregistrements tels que JAGGAER les a envoyés</translation>
    </message>
    <message>
        <source>Records as JAGGAER sent them, what was written, decisions and the audit chain are kept for ever, unless the settings under Approvals give an end. Then old entries of the chain go to a file that verifies by itself, and nothing that was written to X3 is touched. Bank accounts, personal tax ids and private addresses are dropped before a record is stored, as the profile says.</source>
        <translation>Les enregistrements tels que JAGGAER les a envoyés, ce qui a été écrit, les décisions et la chaîne d’audit sont conservés sans fin, sauf si les paramètres sous Approbations en fixent une. Alors les anciennes entrées de la chaîne vont dans un fichier qui se vérifie de lui-même, et rien de ce qui a été écrit dans X3 n’est touché. Comptes bancaires, numéros fiscaux personnels et adresses privées sont retirés avant qu’un enregistrement ne soit stocké, selon le profil.</translation>
    </message>
    <message>
        <source>Records behind the cause, and its story</source>
        <translation>Enregistrements derrière la cause, et son histoire</translation>
    </message>
    <message>
        <source>Records behind the cause; Enter shows one with its whole story</source>
        <translation>Enregistrements derrière la cause&#xa0;; Entrée en montre un avec toute son histoire</translation>
    </message>
    <message>
        <source>Records found</source>
        <translation>Enregistrements trouvés</translation>
    </message>
    <message>
        <source>Records {number}</source>
        <translation>Enregistrements {number}</translation>
    </message>
    <message>
        <source>Reference in X3</source>
        <translation>Référence dans X3</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Refused by X3</source>
        <translation>Refusé par X3</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Reject and take back</source>
        <translation>Rejeter et reprendre</translation>
    </message>
    <message>
        <source>Rejected: {what}</source>
        <translation>Rejeté&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Libérés</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln records</source>
        <translation>
            <numerusform>Supprimer %Ln enregistrement</numerusform>
            <numerusform>Supprimer %Ln enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove records and move entries</source>
        <translation>Supprimer les enregistrements et déplacer les entrées</translation>
    </message>
    <message>
        <source>Remove the connection</source>
        <translation>Supprimer la connexion</translation>
    </message>
    <message>
        <source>Remove the pause {name}</source>
        <translation>Supprimer la pause {name}</translation>
    </message>
    <message>
        <source>Remove the task</source>
        <translation>Retirer la tâche</translation>
    </message>
    <message>
        <source>Remove the task of this computer?</source>
        <translation>Retirer la tâche de cet ordinateur&#xa0;?</translation>
    </message>
    <message>
        <source>Remove the task…</source>
        <translation>Retirer la tâche…</translation>
    </message>
    <message>
        <source>Remove this schedule?</source>
        <translation>Supprimer cette planification&#xa0;?</translation>
    </message>
    <message>
        <source>Remove {connection}?</source>
        <translation>Supprimer {connection}&#xa0;?</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Removing what is old enough…</source>
        <translation>Suppression de ce qui est assez ancien…</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Le remplacer</translation>
    </message>
    <message>
        <source>Replace {file}?</source>
        <translation>Remplacer {file}&#xa0;?</translation>
    </message>
    <message>
        <source>Replace: {secret}</source>
        <translation>Remplacer&#xa0;: {secret}</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Relance</translation>
    </message>
    <message numerus="yes">
        <source>Replay %Ln causes</source>
        <translation>
            <numerusform>Rejouer %Ln cause</numerusform>
            <numerusform>Rejouer %Ln causes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replay %Ln records</source>
        <translation>
            <numerusform>Rejouer %Ln enregistrement</numerusform>
            <numerusform>Rejouer %Ln enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>Replay after mapping on the command line</source>
        <translation>Rejouer après une correspondance en ligne de commande</translation>
    </message>
    <message>
        <source>Replay all</source>
        <translation>Tout rejouer</translation>
    </message>
    <message>
        <source>Replay cancelled. What was written stays written and is recorded.</source>
        <translation>Relance annulée. Ce qui a été écrit reste écrit et est consigné.</translation>
    </message>
    <message>
        <source>Replay done in {duration}: {counts}.</source>
        <translation>Relance terminée en {duration}&#xa0;: {counts}.</translation>
    </message>
    <message>
        <source>Replay everything that waits?</source>
        <translation>Rejouer tout ce qui attend&#xa0;?</translation>
    </message>
    <message>
        <source>Replay stopped: {reason}</source>
        <translation>Relance arrêtée&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Replaying</source>
        <translation>Relance en cours</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Request: {value}</source>
        <translation>Demande&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Results as JSON</source>
        <translation>Résultats en JSON</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln mappings that hold already</source>
        <translation>
            <numerusform>Revoir %Ln correspondance qui vaut déjà</numerusform>
            <numerusform>Revoir %Ln correspondances qui valent déjà</numerusform>
        </translation>
    </message>
    <message>
        <source>Review overdue</source>
        <translation>Revue en retard</translation>
    </message>
    <message>
        <source>Review within</source>
        <translation>Revue sous</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Root of Sage&apos;s gateway</source>
        <translation>Racine de la passerelle de Sage</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Arrondi</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Rows of a query</source>
        <translation>Lignes par requête</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>Lignes des tableaux</translation>
    </message>
    <message>
        <source>Rows of the section</source>
        <translation>Lignes de la rubrique</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Run without this window</source>
        <translation>Exécuter sans cette fenêtre</translation>
    </message>
    <message>
        <source>Run: {value}</source>
        <translation>Exécution&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Runs when you ask</source>
        <translation>S’exécute à votre demande</translation>
    </message>
    <message>
        <source>Runs, the newest first</source>
        <translation>Exécutions, la plus récente d’abord</translation>
    </message>
    <message>
        <source>SOAP services</source>
        <translation>Services SOAP</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>STARTTLS (usual)</source>
        <translation>STARTTLS (habituel)</translation>
    </message>
    <message>
        <source>Sage X3</source>
        <translation>Sage X3</translation>
    </message>
    <message>
        <source>Sage&apos;s gateway has received the request</source>
        <translation>La passerelle de Sage a reçu la demande</translation>
    </message>
    <message>
        <source>Sage&apos;s page is opened in the browser</source>
        <translation>La page de Sage est ouverte dans le navigateur</translation>
    </message>
    <message>
        <source>Sage&apos;s regional gateway</source>
        <translation>Passerelle régionale de Sage</translation>
    </message>
    <message>
        <source>Sage&apos;s regional gateway, paired by an X3 user</source>
        <translation>Passerelle régionale de Sage, appairée par un utilisateur X3</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Identique</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln changes</source>
        <translation>
            <numerusform>Enregistrer %Ln modification</numerusform>
            <numerusform>Enregistrer %Ln modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>Save a copy now…</source>
        <translation>Enregistrer une copie maintenant…</translation>
    </message>
    <message>
        <source>Save a copy of the store</source>
        <translation>Enregistrer une copie de la base locale</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Save everything for another computer</source>
        <translation>Enregistrer tout pour un autre ordinateur</translation>
    </message>
    <message>
        <source>Save it…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Save the changes first: the test goes by what is saved.</source>
        <translation>Enregistrez d’abord les modifications&#xa0;: le test suit ce qui est enregistré.</translation>
    </message>
    <message>
        <source>Save the changes first: what goes is told by what is saved.</source>
        <translation>Enregistrez d’abord les modifications&#xa0;: ce qui part se règle sur ce qui est enregistré.</translation>
    </message>
    <message>
        <source>Save the evidence pack</source>
        <translation>Enregistrer le dossier de preuves</translation>
    </message>
    <message>
        <source>Save the holidays</source>
        <translation>Enregistrer les jours fériés</translation>
    </message>
    <message>
        <source>Save the lines for a journal entry</source>
        <translation>Enregistrer les lignes pour une écriture comptable</translation>
    </message>
    <message>
        <source>Save the mappings</source>
        <translation>Enregistrer les correspondances</translation>
    </message>
    <message>
        <source>Save the numbers of all orders</source>
        <translation>Enregistrer les numéros de toutes les commandes</translation>
    </message>
    <message>
        <source>Save the numbers of all orders…</source>
        <translation>Enregistrer les numéros de toutes les commandes…</translation>
    </message>
    <message>
        <source>Save the numbers of all suppliers</source>
        <translation>Enregistrer les numéros de tous les fournisseurs</translation>
    </message>
    <message>
        <source>Save the numbers of all suppliers…</source>
        <translation>Enregistrer les numéros de tous les fournisseurs…</translation>
    </message>
    <message>
        <source>Save the schedule</source>
        <translation>Enregistrer la planification</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Enregistrer la feuille</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>Enregistrer le dossier d’assistance</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>Save the way of the record</source>
        <translation>Enregistrer le parcours</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Enregistrer cette vue</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Enregistrer cette vue…</translation>
    </message>
    <message>
        <source>Saved in {file}.</source>
        <translation>Enregistré dans {file}.</translation>
    </message>
    <message>
        <source>Saved. The weaker rules for approvals wait for a second person: request {number}.</source>
        <translation>Enregistré. Les règles d’approbation plus faibles attendent une seconde personne&#xa0;: demande {number}.</translation>
    </message>
    <message>
        <source>Saves the lines that need a journal entry as an Excel or CSV file</source>
        <translation>Enregistre les lignes qui demandent une écriture comptable dans un fichier Excel ou CSV</translation>
    </message>
    <message>
        <source>Saves the mappings that hold as an Excel or CSV file</source>
        <translation>Enregistre les correspondances qui valent dans un fichier Excel ou CSV</translation>
    </message>
    <message>
        <source>Saves the whole sheet with every value, as an Excel or CSV file</source>
        <translation>Enregistre la feuille entière avec chaque valeur, dans un fichier Excel ou CSV</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement en cours…</translation>
    </message>
    <message>
        <source>Says that this is right: the next sync goes on with it, once, and with no more than that</source>
        <translation>Dit que c’est juste&#xa0;: la prochaine synchronisation continue, une fois, et avec rien de plus que cela</translation>
    </message>
    <message>
        <source>Says where your JAGGAER keeps accounts and cost centres. The check shows whether it fits.</source>
        <translation>Dit où votre JAGGAER tient les comptes et les centres de coûts. Le test montre s’il convient.</translation>
    </message>
    <message>
        <source>Says why it is as it is; it stays explained until it changes</source>
        <translation>Dit pourquoi c’est ainsi&#xa0;; elle reste expliquée jusqu’à ce qu’elle change</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Scope at the gateway</source>
        <translation>Scope à la passerelle</translation>
    </message>
    <message>
        <source>Sealed by {who}.</source>
        <translation>Scellée par {who}.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search by code or words…</source>
        <translation>Rechercher par code ou mots…</translation>
    </message>
    <message>
        <source>Search codes of X3</source>
        <translation>Rechercher les codes de X3</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>Chercher dans l’aide</translation>
    </message>
    <message>
        <source>Search the causes</source>
        <translation>Rechercher les causes</translation>
    </message>
    <message>
        <source>Search the mappings</source>
        <translation>Rechercher les correspondances</translation>
    </message>
    <message>
        <source>Search {number} {things} by code or words…</source>
        <translation>Rechercher {number} {things} par code ou mots…</translation>
    </message>
    <message>
        <source>Search {things}</source>
        <translation>Rechercher&#xa0;: {things}</translation>
    </message>
    <message>
        <source>Search {things} by code or words…</source>
        <translation>Rechercher par code ou mots&#xa0;: {things}…</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Secret is sent</source>
        <translation>Envoi du secret</translation>
    </message>
    <message>
        <source>Secret or password</source>
        <translation>Secret ou mot de passe</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>See what the first sync would do</source>
        <translation>Voir ce que ferait la première synchronisation</translation>
    </message>
    <message>
        <source>Seen for the first time</source>
        <translation>Vu pour la première fois</translation>
    </message>
    <message>
        <source>Send a test mail</source>
        <translation>Envoyer un courriel de test</translation>
    </message>
    <message>
        <source>Send over this network without encryption</source>
        <translation>Envoyer par ce réseau sans chiffrement</translation>
    </message>
    <message>
        <source>Send the change again</source>
        <translation>Renvoyer la modification</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>Adresse de l’expéditeur</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi en cours…</translation>
    </message>
    <message>
        <source>Sends every record that waits again</source>
        <translation>Envoie de nouveau chaque enregistrement qui attend</translation>
    </message>
    <message>
        <source>Sends it again, from its start in JAGGAER</source>
        <translation>L’envoie de nouveau, depuis son début dans JAGGAER</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Server: {value}</source>
        <translation>Serveur&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Set a schedule</source>
        <translation>Fixer une planification</translation>
    </message>
    <message>
        <source>Set a schedule…</source>
        <translation>Fixer une planification…</translation>
    </message>
    <message>
        <source>Set up ML Connector</source>
        <translation>Configurer ML Connector</translation>
    </message>
    <message>
        <source>Set up step by step…</source>
        <translation>Configurer pas à pas…</translation>
    </message>
    <message>
        <source>Set up the connection</source>
        <translation>Configurer la connexion</translation>
    </message>
    <message>
        <source>Set up {connection}?</source>
        <translation>Configurer {connection}&#xa0;?</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Set-up files (*.toml)</source>
        <translation>Fichiers de configuration (*.toml)</translation>
    </message>
    <message>
        <source>Set: {secret}</source>
        <translation>Indiquer&#xa0;: {secret}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Settings and secrets. Empty = everybody.</source>
        <translation>Paramètres et secrets. Vide = tout le monde.</translation>
    </message>
    <message>
        <source>Settings say</source>
        <translation>Selon les paramètres</translation>
    </message>
    <message>
        <source>Settle first</source>
        <translation>À régler d’abord</translation>
    </message>
    <message>
        <source>Settled causes</source>
        <translation>Causes réglées</translation>
    </message>
    <message>
        <source>Set…</source>
        <translation>Indiquer…</translation>
    </message>
    <message>
        <source>Several products fit</source>
        <translation>Plusieurs produits conviennent</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Shipping and handling</source>
        <translation>Frais de port et de manutention</translation>
    </message>
    <message>
        <source>Shorter interruptions heal by themselves and are not told.</source>
        <translation>Les interruptions plus courtes se règlent d’elles-mêmes et ne sont pas annoncées.</translation>
    </message>
    <message>
        <source>Show a test notification</source>
        <translation>Afficher une notification de test</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln lines</source>
        <translation>
            <numerusform>Afficher la ligne</numerusform>
            <numerusform>Afficher les %Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all contracts</source>
        <translation>Afficher tous les contrats</translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation>Afficher tous les jours</translation>
    </message>
    <message>
        <source>Show all entries</source>
        <translation>Afficher toutes les entrées</translation>
    </message>
    <message>
        <source>Show all invoices</source>
        <translation>Afficher toutes les factures</translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation>Afficher toutes les commandes</translation>
    </message>
    <message>
        <source>Show all suppliers</source>
        <translation>Afficher tous les fournisseurs</translation>
    </message>
    <message>
        <source>Show it in the window</source>
        <translation>L’afficher dans la fenêtre</translation>
    </message>
    <message>
        <source>Show its orders</source>
        <translation>Afficher ses commandes</translation>
    </message>
    <message>
        <source>Show its suppliers</source>
        <translation>Afficher ses fournisseurs</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>Afficher les notifications</translation>
    </message>
    <message numerus="yes">
        <source>Show the %Ln lines that would be coded otherwise; they stay as they are</source>
        <translation>
            <numerusform>Afficher la ligne qui serait imputée autrement&#xa0;; elle reste telle quelle</numerusform>
            <numerusform>Afficher les %Ln lignes qui seraient imputées autrement&#xa0;; elles restent telles quelles</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the preview</source>
        <translation>Afficher l’aperçu</translation>
    </message>
    <message>
        <source>Show the record</source>
        <translation>Afficher l’enregistrement</translation>
    </message>
    <message>
        <source>Show the rows behind it</source>
        <translation>Afficher les lignes qui le composent</translation>
    </message>
    <message>
        <source>Show the sheet…</source>
        <translation>Afficher la feuille…</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les afficher</translation>
    </message>
    <message>
        <source>Show what is rarely changed</source>
        <translation>Afficher ce qui change rarement</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Afficher ce qui est tapé</translation>
    </message>
    <message>
        <source>Shows the rows of every figure again</source>
        <translation>Affiche de nouveau les lignes de tous les chiffres</translation>
    </message>
    <message>
        <source>Shows what a replay of everything that waits would write, and writes nothing</source>
        <translation>Montre ce qu’une relance de tout ce qui attend écrirait, et n’écrit rien</translation>
    </message>
    <message>
        <source>Shows what a sync would write, and writes nothing</source>
        <translation>Montre ce qu’une synchronisation écrirait, et n’écrit rien</translation>
    </message>
    <message>
        <source>Shows what would be decided, by whom and why</source>
        <translation>Montre ce qui serait décidé, par qui et pourquoi</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Afficher…</translation>
    </message>
    <message>
        <source>Sign between fields</source>
        <translation>Signe entre les champs</translation>
    </message>
    <message>
        <source>Sign between records</source>
        <translation>Signe entre les enregistrements</translation>
    </message>
    <message>
        <source>Sign in as</source>
        <translation>S’authentifier comme</translation>
    </message>
    <message>
        <source>Sign in to X3 on the page in your browser, and accept there.</source>
        <translation>Connectez-vous à X3 sur la page de votre navigateur, et acceptez-y.</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Sign off the reconciliation?</source>
        <translation>Signer le rapprochement&#xa0;?</translation>
    </message>
    <message>
        <source>Sign off…</source>
        <translation>Signer…</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>Sign-in at the mail server</source>
        <translation>Authentification au serveur de messagerie</translation>
    </message>
    <message>
        <source>Signed as {account}.</source>
        <translation>Signé en tant que {account}.</translation>
    </message>
    <message>
        <source>Signed off by {account} {when}, and unchanged since.</source>
        <translation>Signé par {account} {when}, inchangé depuis.</translation>
    </message>
    <message>
        <source>Signed off by {account} {when}; it has changed since.</source>
        <translation>Signé par {account} {when}&#xa0;; modifié depuis.</translation>
    </message>
    <message>
        <source>Signed off. The signature is in the audit.</source>
        <translation>Signé. La signature est dans l’audit.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Site differs</source>
        <translation>Site différent</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>So long JAGGAER may be silent in the middle of an answer.</source>
        <translation>Durée pendant laquelle JAGGAER peut se taire au milieu d’une réponse.</translation>
    </message>
    <message>
        <source>So long X3 may be silent; a save of 17 seconds is normal.</source>
        <translation>Durée pendant laquelle X3 peut se taire&#xa0;; un enregistrement de 17 secondes est normal.</translation>
    </message>
    <message>
        <source>So many calls may be under way at the same time.</source>
        <translation>Autant d’appels peuvent être en cours en même temps.</translation>
    </message>
    <message>
        <source>So that it also runs while nobody is logged on, an administrator types: loginctl enable-linger {account}</source>
        <translation>Pour qu’elle s’exécute aussi quand personne n’a ouvert de session, un administrateur tape&#xa0;: loginctl enable-linger {account}</translation>
    </message>
    <message>
        <source>Some records need somebody.</source>
        <translation>Des enregistrements attendent quelqu’un.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Something is open for</source>
        <translation>Quelque chose est ouvert depuis</translation>
    </message>
    <message>
        <source>Something went wrong that we did not expect</source>
        <translation>Une erreur inattendue s’est produite</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Dépense</translation>
    </message>
    <message>
        <source>Spend by supplier, account, cost centre and month</source>
        <translation>Dépenses par fournisseur, compte, centre de coûts et mois</translation>
    </message>
    <message>
        <source>Spend of each contract against its ceiling and validity, and spend outside of any</source>
        <translation>Dépenses de chaque contrat face à son plafond et à sa validité, et dépenses hors contrat</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Dépensé</translation>
    </message>
    <message>
        <source>Stands on every page and every export.</source>
        <translation>Figure sur chaque page et chaque export.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Started a comparison of everything</source>
        <translation>Comparaison de tout démarrée</translation>
    </message>
    <message>
        <source>Started a preview: nothing is written</source>
        <translation>Aperçu démarré&#xa0;: rien n’est écrit</translation>
    </message>
    <message>
        <source>Started a reading of the contracts alone</source>
        <translation>Lecture des contrats seuls démarrée</translation>
    </message>
    <message>
        <source>Started a replay</source>
        <translation>Relance démarrée</translation>
    </message>
    <message>
        <source>Started a sync</source>
        <translation>Synchronisation démarrée</translation>
    </message>
    <message>
        <source>Started a sync of the invoices alone</source>
        <translation>Synchronisation des factures seules démarrée</translation>
    </message>
    <message>
        <source>Started a sync of the orders alone</source>
        <translation>Synchronisation des commandes seules démarrée</translation>
    </message>
    <message>
        <source>Started a sync of the suppliers alone</source>
        <translation>Synchronisation des fournisseurs seuls démarrée</translation>
    </message>
    <message>
        <source>Started an import</source>
        <translation>Import démarré</translation>
    </message>
    <message>
        <source>Started by {who}, goes on</source>
        <translation>Démarrée par {who}, en cours</translation>
    </message>
    <message>
        <source>Started by {who}, took {time}</source>
        <translation>Démarrée par {who}, durée {time}</translation>
    </message>
    <message>
        <source>Started to read the codes of X3</source>
        <translation>Lecture des codes de X3 démarrée</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>State or region</source>
        <translation>État ou région</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Rester dans la zone de notification</translation>
    </message>
    <message>
        <source>Stay in the tray when closed</source>
        <translation>Rester dans la zone de notification à la fermeture</translation>
    </message>
    <message>
        <source>Stay in the tray?</source>
        <translation>Rester dans la zone de notification&#xa0;?</translation>
    </message>
    <message>
        <source>Stays active in X3, and is told</source>
        <translation>Reste actif dans X3, et c’est signalé</translation>
    </message>
    <message>
        <source>Stays open in X3</source>
        <translation>Reste ouverte dans X3</translation>
    </message>
    <message>
        <source>Step {number} of {all}: {name}, {state}</source>
        <translation>Étape {number} sur {all}&#xa0;: {name}, {state}</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Steps of the check</source>
        <translation>Étapes du test</translation>
    </message>
    <message>
        <source>Steps of the test</source>
        <translation>Étapes du test</translation>
    </message>
    <message>
        <source>Steps of {system}</source>
        <translation>Étapes de {system}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Cesser d’attendre</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Stopped to ask: {question}</source>
        <translation>Arrêtée pour demander&#xa0;: {question}</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Histoire</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>Street, second line</source>
        <translation>Rue, deuxième ligne</translation>
    </message>
    <message>
        <source>Street, third line</source>
        <translation>Rue, troisième ligne</translation>
    </message>
    <message>
        <source>Such as PJT=GENERAL; LOC=01.</source>
        <translation>Par exemple PJT=GENERAL; LOC=01.</translation>
    </message>
    <message>
        <source>Such as https://api.eu-sagex3.com/v1, for the sign-in through the gateway.</source>
        <translation>Par exemple https://api.eu-sagex3.com/v1, pour l’authentification par la passerelle.</translation>
    </message>
    <message>
        <source>Sums above</source>
        <translation>Totaux au-delà de</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Supplier differs</source>
        <translation>Fournisseur différent</translation>
    </message>
    <message>
        <source>Supplier not active</source>
        <translation>Fournisseur inactif</translation>
    </message>
    <message>
        <source>Supplier not approved</source>
        <translation>Fournisseur non approuvé</translation>
    </message>
    <message>
        <source>Supplier not in JAGGAER</source>
        <translation>Fournisseur absent de JAGGAER</translation>
    </message>
    <message>
        <source>Supplier {number} differs in X3: {reason}</source>
        <translation>Le fournisseur {number} diffère dans X3&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Supplier {number} is gone from JAGGAER; nothing was changed in X3</source>
        <translation>Le fournisseur {number} a disparu de JAGGAER&#xa0;; rien n’a été modifié dans X3</translation>
    </message>
    <message>
        <source>Supplier {number} is gone from X3</source>
        <translation>Le fournisseur {number} a disparu de X3</translation>
    </message>
    <message>
        <source>Supplier {number} is in doubt: {reason}</source>
        <translation>Le fournisseur {number} est incertain&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Supplier&apos;s number in JAGGAER</source>
        <translation>Numéro du fournisseur dans JAGGAER</translation>
    </message>
    <message>
        <source>Supplier&apos;s product</source>
        <translation>Produit du fournisseur</translation>
    </message>
    <message>
        <source>Supplier: {value}</source>
        <translation>Fournisseur&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>Suppliers {day}</source>
        <translation>Fournisseurs {day}</translation>
    </message>
    <message>
        <source>Suppliers: reading from JAGGAER, checking, writing to X3</source>
        <translation>Fournisseurs&#xa0;: lecture dans JAGGAER, contrôle, écriture dans X3</translation>
    </message>
    <message>
        <source>Suppliers: reading from JAGGAER, checking; nothing is written</source>
        <translation>Fournisseurs&#xa0;: lecture dans JAGGAER, contrôle&#xa0;; rien n’est écrit</translation>
    </message>
    <message>
        <source>Support bundle (*.zip)</source>
        <translation>Dossier d’assistance (*.zip)</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sûr</translation>
    </message>
    <message>
        <source>Switch them on in Settings, Orders and coding, Contracts: the reconciliation needs them.</source>
        <translation>Activez-les dans Paramètres, Commandes et imputation, Contrats&#xa0;: le rapprochement en a besoin.</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Activée</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Sync cancelled. What was written stays written and is recorded.</source>
        <translation>Synchronisation annulée. Ce qui a été écrit reste écrit et est consigné.</translation>
    </message>
    <message>
        <source>Sync done in {duration}: {counts}.</source>
        <translation>Synchronisation terminée en {duration}&#xa0;: {counts}.</translation>
    </message>
    <message>
        <source>Sync in another way</source>
        <translation>Synchroniser autrement</translation>
    </message>
    <message>
        <source>Sync in another way: one kind of records, or everything compared</source>
        <translation>Synchroniser autrement&#xa0;: un seul type d’enregistrements, ou tout comparer</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Sync stopped: {reason}</source>
        <translation>Synchronisation arrêtée&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Sync the orders alone</source>
        <translation>Synchroniser les commandes seules</translation>
    </message>
    <message>
        <source>Sync the suppliers alone</source>
        <translation>Synchroniser les fournisseurs seuls</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Synchronisé</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synchronisation en cours</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systèmes</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>TEST SYSTEM</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>TLS from the first byte</source>
        <translation>TLS dès le premier octet</translation>
    </message>
    <message>
        <source>Tables show it as soon as they load again.</source>
        <translation>Les tableaux le montrent dès leur prochain chargement.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Take back the reason</source>
        <translation>Retirer le motif</translation>
    </message>
    <message>
        <source>Take in a file from another computer…</source>
        <translation>Reprendre un fichier d’un autre ordinateur…</translation>
    </message>
    <message>
        <source>Taken back by {who}</source>
        <translation>Repris par {who}</translation>
    </message>
    <message>
        <source>Taken out: {what}.</source>
        <translation>Retiré&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Takes effect at once, for your account on this computer.</source>
        <translation>Prend effet aussitôt, pour votre compte sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Takes it back; X3 is not changed</source>
        <translation>Reprend la décision&#xa0;; X3 n’est pas modifié</translation>
    </message>
    <message>
        <source>Takes one value out of what is kept of a record, for good, with a reason</source>
        <translation>Retire définitivement une valeur de ce qui est conservé d’un enregistrement, avec une raison</translation>
    </message>
    <message>
        <source>Task of this computer</source>
        <translation>Tâche de cet ordinateur</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Taxe</translation>
    </message>
    <message>
        <source>Tax differs</source>
        <translation>Taxe différente</translation>
    </message>
    <message>
        <source>Tax rule</source>
        <translation>Régime de taxe</translation>
    </message>
    <message>
        <source>Taxes of an order that X3 computes itself</source>
        <translation>Taxes d’une commande, calculées par X3</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Tell the auditor its fingerprint by another way than the file: {fingerprint}</source>
        <translation>Communiquez son empreinte à l’auditeur par un autre chemin que le fichier&#xa0;: {fingerprint}</translation>
    </message>
    <message>
        <source>Template for invoices</source>
        <translation>Modèle pour les factures</translation>
    </message>
    <message>
        <source>Template for orders</source>
        <translation>Modèle des commandes</translation>
    </message>
    <message>
        <source>Template for suppliers</source>
        <translation>Modèle des fournisseurs</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Tester de nouveau</translation>
    </message>
    <message>
        <source>Test or real</source>
        <translation>Test ou réel</translation>
    </message>
    <message>
        <source>Test systems</source>
        <translation>Systèmes de test</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Test the connection…</source>
        <translation>Tester la connexion…</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test en cours…</translation>
    </message>
    <message>
        <source>Text of the chosen file</source>
        <translation>Texte du fichier choisi</translation>
    </message>
    <message>
        <source>Text of the topic</source>
        <translation>Texte du sujet</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>That moment has passed: choose one to come.</source>
        <translation>Ce moment est passé&#xa0;: choisissez-en un à venir.</translation>
    </message>
    <message>
        <source>The GL account of a line</source>
        <translation>Le compte général d’une ligne</translation>
    </message>
    <message>
        <source>The X3 folder that orders are written to.</source>
        <translation>Le dossier X3 dans lequel les commandes sont écrites.</translation>
    </message>
    <message>
        <source>The accounts of JAGGAER are checked against it.</source>
        <translation>Les comptes de JAGGAER sont contrôlés avec lui.</translation>
    </message>
    <message>
        <source>The allowed user of the connected application. Capital and small letters count.</source>
        <translation>L’utilisateur autorisé de l’application connectée. Majuscules et minuscules comptent.</translation>
    </message>
    <message>
        <source>The argument of that mutation that takes the data.</source>
        <translation>L’argument de cette mutation qui prend les données.</translation>
    </message>
    <message>
        <source>The browser could not be opened. Copy the address into a browser of this computer.</source>
        <translation>Le navigateur n’a pas pu être ouvert. Copiez l’adresse dans un navigateur de cet ordinateur.</translation>
    </message>
    <message>
        <source>The cause and its records</source>
        <translation>La cause et ses enregistrements</translation>
    </message>
    <message>
        <source>The ceiling of a contract is in another currency</source>
        <translation>Le plafond d’un contrat est dans une autre devise</translation>
    </message>
    <message>
        <source>The check stopped at the step {step}. Nothing was kept or changed.</source>
        <translation>Le test s’est arrêté à l’étape {step}. Rien n’a été conservé ni modifié.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Le test a été arrêté.</translation>
    </message>
    <message>
        <source>The chosen records are what X3 has; nothing is written to X3</source>
        <translation>Les enregistrements choisis sont ce que X3 contient&#xa0;; rien n’est écrit dans X3</translation>
    </message>
    <message>
        <source>The chosen row</source>
        <translation>La ligne choisie</translation>
    </message>
    <message>
        <source>The connection is being set up…</source>
        <translation>La connexion est en cours de configuration…</translation>
    </message>
    <message>
        <source>The copy of the profile</source>
        <translation>La copie du profil</translation>
    </message>
    <message>
        <source>The end of the mapping waits for approval by a second person; until then it holds.</source>
        <translation>La fin de la correspondance attend l’approbation d’une seconde personne&#xa0;; d’ici là, elle vaut.</translation>
    </message>
    <message>
        <source>The entries of the audit with their seals, and what a verification says</source>
        <translation>Les entrées de l’audit avec leurs sceaux, et ce que dit une vérification</translation>
    </message>
    <message>
        <source>The entries that are shown, all of them, as an Excel, CSV or PDF file</source>
        <translation>Les entrées affichées, toutes, en fichier Excel, CSV ou PDF</translation>
    </message>
    <message>
        <source>The entry in words</source>
        <translation>L’entrée en mots</translation>
    </message>
    <message>
        <source>The file of the certificate authority</source>
        <translation>Le fichier de l’autorité de certification</translation>
    </message>
    <message>
        <source>The file of your company&apos;s authority, where this computer does not trust X3&apos;s certificate.</source>
        <translation>Le fichier de l’autorité de votre entreprise, si cet ordinateur n’approuve pas le certificat de X3.</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are shown.</source>
        <translation>
            <numerusform>La première est affichée.</numerusform>
            <numerusform>Les %Ln premières sont affichées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first look at both systems is going on.</source>
        <translation>Le premier regard sur les deux systèmes est en cours.</translation>
    </message>
    <message>
        <source>The first run is a preview: nothing is written before you saw it.</source>
        <translation>La première exécution est un aperçu&#xa0;: rien n’est écrit avant que vous l’ayez vu.</translation>
    </message>
    <message>
        <source>The first way that the site really offers. Pin it only where support told you to.</source>
        <translation>La première voie que le site offre réellement. Ne la fixez que si le support vous l’a dit.</translation>
    </message>
    <message>
        <source>The holidays are saved.</source>
        <translation>Les jours fériés sont enregistrés.</translation>
    </message>
    <message>
        <source>The keyring of {account} lacks {secrets}. As {account}, type:</source>
        <translation>Il manque {secrets} dans le trousseau de {account}. Sous {account}, tapez&#xa0;:</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Le dernier jour est avant le premier.</translation>
    </message>
    <message>
        <source>The last import stopped {when}: {reason}</source>
        <translation>Le dernier import s’est arrêté {when}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The last import was cancelled {when}.</source>
        <translation>Le dernier import a été annulé {when}.</translation>
    </message>
    <message>
        <source>The last preview stopped {when}: {reason}</source>
        <translation>Le dernier aperçu s’est arrêté {when}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The last preview was cancelled {when}.</source>
        <translation>Le dernier aperçu a été annulé {when}.</translation>
    </message>
    <message>
        <source>The last replay stopped {when}: {reason}</source>
        <translation>La dernière relance s’est arrêtée {when}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The last replay was cancelled {when}.</source>
        <translation>La dernière relance a été annulée {when}.</translation>
    </message>
    <message>
        <source>The last sync stopped {when}: {reason}</source>
        <translation>La dernière synchronisation s’est arrêtée {when}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The last sync was cancelled {when}.</source>
        <translation>La dernière synchronisation a été annulée {when}.</translation>
    </message>
    <message>
        <source>The lines add up to another total</source>
        <translation>Les lignes font un autre total</translation>
    </message>
    <message>
        <source>The lines, charges and taxes of an invoice add up to another total</source>
        <translation>Les lignes, frais et taxes d’une facture donnent un autre total</translation>
    </message>
    <message>
        <source>The list is being looked at</source>
        <translation>La liste est en cours d’examen</translation>
    </message>
    <message>
        <source>The list of numbers</source>
        <translation>La liste des numéros</translation>
    </message>
    <message>
        <source>The log-on of this account opens ML Connector</source>
        <translation>L’ouverture de session de ce compte ouvre ML Connector</translation>
    </message>
    <message>
        <source>The login with which that user signs in to X3.</source>
        <translation>Le login avec lequel cet utilisateur se connecte à X3.</translation>
    </message>
    <message>
        <source>The mapping is ended. It can be undone under Versions….</source>
        <translation>La correspondance est terminée. Cela s’annule sous Versions….</translation>
    </message>
    <message>
        <source>The mapping to {about} was approved by {who}</source>
        <translation>La correspondance avec {about} a été approuvée par {who}</translation>
    </message>
    <message>
        <source>The mapping to {about} was rejected by {who}</source>
        <translation>La correspondance avec {about} a été rejetée par {who}</translation>
    </message>
    <message>
        <source>The mapping to {about} was withdrawn by {who}</source>
        <translation>La correspondance avec {about} a été retirée par {who}</translation>
    </message>
    <message>
        <source>The mapping was taken back by {who}</source>
        <translation>La correspondance a été reprise par {who}</translation>
    </message>
    <message>
        <source>The mapping, its lines and its history</source>
        <translation>La correspondance, ses lignes et son historique</translation>
    </message>
    <message>
        <source>The mappings are as they were at version {number}.</source>
        <translation>Les correspondances sont telles qu’à la version {number}.</translation>
    </message>
    <message>
        <source>The name of an account of this computer or its domain: the cause is under Mine there.</source>
        <translation>Le nom d’un compte de cet ordinateur ou de son domaine&#xa0;: la cause y est sous Les miens.</translation>
    </message>
    <message>
        <source>The next five times</source>
        <translation>Les cinq prochaines fois</translation>
    </message>
    <message>
        <source>The next sync carries it out.</source>
        <translation>La prochaine synchronisation l’exécute.</translation>
    </message>
    <message>
        <source>The oldest entry of the audit is of {day}; it can go to a file from {first} on.</source>
        <translation>L’entrée la plus ancienne de l’audit est du {day}&#xa0;; elle peut aller dans un fichier à partir du {first}.</translation>
    </message>
    <message>
        <source>The one order is in Sage X3</source>
        <translation>La seule commande est dans Sage X3</translation>
    </message>
    <message>
        <source>The one order is not in Sage X3 yet</source>
        <translation>La seule commande n’est pas encore dans Sage X3</translation>
    </message>
    <message>
        <source>The password goes from Windows&apos; own prompt to Windows; ML Connector never sees it. As another account, such as a service account, an administrator installs the task with this command:</source>
        <translation>Le mot de passe va de l’invite de Windows à Windows&#xa0;; ML Connector ne le voit jamais. Sous un autre compte, un compte de service par exemple, un administrateur installe la tâche avec cette commande&#xa0;:</translation>
    </message>
    <message>
        <source>The pause is kept.</source>
        <translation>La pause est enregistrée.</translation>
    </message>
    <message>
        <source>The pause is removed.</source>
        <translation>La pause est supprimée.</translation>
    </message>
    <message>
        <source>The profile reads this value: the record, or what X3 was given, rests on it.</source>
        <translation>Le profil lit cette valeur&#xa0;: l’enregistrement, ou ce que X3 a reçu, repose sur elle.</translation>
    </message>
    <message>
        <source>The profile {profile} does not say where JAGGAER has them.</source>
        <translation>Le profil {profile} ne dit pas où JAGGAER les a.</translation>
    </message>
    <message>
        <source>The program goes on</source>
        <translation>Le programme continue</translation>
    </message>
    <message>
        <source>The real systems</source>
        <translation>Les systèmes réels</translation>
    </message>
    <message>
        <source>The reconciliation was ended; nothing was changed.</source>
        <translation>Le rapprochement a été interrompu&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message numerus="yes">
        <source>The records behind %Ln causes are sent again, each from its start. What is still not valid stays here.</source>
        <translation>
            <numerusform>Les enregistrements derrière %Ln cause sont renvoyés, chacun depuis son début. Ce qui n’est toujours pas valide reste ici.</numerusform>
            <numerusform>Les enregistrements derrière %Ln causes sont renvoyés, chacun depuis son début. Ce qui n’est toujours pas valide reste ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>The request is kept: pairing goes on from here.</source>
        <translation>La demande est conservée&#xa0;: l’appairage reprend d’ici.</translation>
    </message>
    <message>
        <source>The rows are still being read. Copy again in a moment.</source>
        <translation>Les lignes sont encore en cours de lecture. Copiez de nouveau dans un instant.</translation>
    </message>
    <message>
        <source>The rows of the list, and what becomes of each</source>
        <translation>Les lignes de la liste, et ce que devient chacune</translation>
    </message>
    <message>
        <source>The rule makes {value} of it today.</source>
        <translation>La règle en fait {value} aujourd’hui.</translation>
    </message>
    <message>
        <source>The run that goes on</source>
        <translation>L’exécution en cours</translation>
    </message>
    <message>
        <source>The run that is chosen</source>
        <translation>L’exécution choisie</translation>
    </message>
    <message>
        <source>The run that was due {moment} has not begun. {why}.</source>
        <translation>L’exécution due {moment} n’a pas commencé. {why}.</translation>
    </message>
    <message>
        <source>The same as in the audit trail: exactly this sheet is written, or nothing</source>
        <translation>La même que dans la piste d’audit&#xa0;: exactement cette feuille est écrite, ou rien</translation>
    </message>
    <message>
        <source>The same with pictures, to be printed or read beside the window</source>
        <translation>La même chose en images, à imprimer ou à lire à côté de la fenêtre</translation>
    </message>
    <message>
        <source>The save held no values.</source>
        <translation>L’envoi ne contenait pas de valeurs.</translation>
    </message>
    <message>
        <source>The schedule is paused.</source>
        <translation>La planification est en pause.</translation>
    </message>
    <message>
        <source>The schedule is removed.</source>
        <translation>La planification est supprimée.</translation>
    </message>
    <message>
        <source>The schedule is saved.</source>
        <translation>La planification est enregistrée.</translation>
    </message>
    <message>
        <source>The schedule runs again.</source>
        <translation>La planification s’exécute de nouveau.</translation>
    </message>
    <message>
        <source>The schedule was changed</source>
        <translation>La planification a été modifiée</translation>
    </message>
    <message>
        <source>The schedule was left to it. While this window is open, it takes over within fifteen minutes.</source>
        <translation>La planification lui était laissée. Tant que cette fenêtre est ouverte, elle prend le relais en moins de quinze minutes.</translation>
    </message>
    <message>
        <source>The schedule was paused</source>
        <translation>La planification était en pause</translation>
    </message>
    <message>
        <source>The search looks at codes and messages.</source>
        <translation>La recherche porte sur les codes et les messages.</translation>
    </message>
    <message>
        <source>The search looks at codes, names of X3, places, who decided and why.</source>
        <translation>La recherche porte sur les codes, les noms de X3, les lieux, qui a décidé et pourquoi.</translation>
    </message>
    <message>
        <source>The search looks at numbers, suppliers and amounts, within the statuses and days chosen above.</source>
        <translation>La recherche porte sur les numéros, les fournisseurs et les montants, dans les statuts et les jours choisis ci-dessus.</translation>
    </message>
    <message>
        <source>The search looks at numbers, suppliers, amounts and reasons, within what is chosen above.</source>
        <translation>La recherche porte sur les numéros, fournisseurs, montants et motifs, dans ce qui est choisi ci-dessus.</translation>
    </message>
    <message>
        <source>The secret is in the keyring. Test the connection next.</source>
        <translation>Le secret est dans le trousseau. Testez maintenant la connexion.</translation>
    </message>
    <message>
        <source>The secret of the connected application, of the gateway&apos;s application, or the user&apos;s password.</source>
        <translation>Le secret de l’application connectée, de l’application de la passerelle, ou le mot de passe de l’utilisateur.</translation>
    </message>
    <message>
        <source>The set-up of a further connection was begun and is not complete yet.</source>
        <translation>La configuration d’une autre connexion a été commencée et n’est pas encore complète.</translation>
    </message>
    <message>
        <source>The set-up of {connection} was begun and is not complete yet.</source>
        <translation>La configuration de {connection} a été commencée et n’est pas encore complète.</translation>
    </message>
    <message>
        <source>The settings of {connection}</source>
        <translation>Les paramètres de {connection}</translation>
    </message>
    <message>
        <source>The site may give fewer.</source>
        <translation>Le site peut en donner moins.</translation>
    </message>
    <message>
        <source>The store has {size}, the log {log}. {free} are free on this disk.</source>
        <translation>La base locale fait {size}, le journal {log}. {free} sont libres sur ce disque.</translation>
    </message>
    <message>
        <source>The task is being installed, and looks once at what is due…</source>
        <translation>La tâche est en cours d’installation et regarde une fois ce qui est à exécuter…</translation>
    </message>
    <message>
        <source>The task is installed.</source>
        <translation>La tâche est installée.</translation>
    </message>
    <message>
        <source>The task is removed. This window runs what is due.</source>
        <translation>La tâche est retirée. Cette fenêtre exécute ce qui est à exécuter.</translation>
    </message>
    <message>
        <source>The task of this computer did not come</source>
        <translation>La tâche de cet ordinateur n’est pas venue</translation>
    </message>
    <message>
        <source>The task of this computer did not come {gap}</source>
        <translation>La tâche de cet ordinateur n’est pas venue {gap}</translation>
    </message>
    <message>
        <source>The test stopped: {where}.</source>
        <translation>Le test s’est arrêté&#xa0;: {where}.</translation>
    </message>
    <message>
        <source>The total differs by rounding</source>
        <translation>Le total diffère d’un arrondi</translation>
    </message>
    <message>
        <source>The view {name} is as the table is now.</source>
        <translation>La vue {name} est le tableau tel qu’il est maintenant.</translation>
    </message>
    <message>
        <source>The view {name} is forgotten.</source>
        <translation>La vue {name} est oubliée.</translation>
    </message>
    <message>
        <source>The view {name} is saved.</source>
        <translation>La vue {name} est enregistrée.</translation>
    </message>
    <message>
        <source>The way from JAGGAER to X3</source>
        <translation>Le parcours de JAGGAER à X3</translation>
    </message>
    <message>
        <source>The way of the record…</source>
        <translation>Le parcours de l’enregistrement…</translation>
    </message>
    <message>
        <source>The way of {record}</source>
        <translation>Le parcours&#xa0;: {record}</translation>
    </message>
    <message>
        <source>The way out of your network. Usually this computer knows it.</source>
        <translation>Le chemin hors de votre réseau. D’habitude, cet ordinateur le connaît.</translation>
    </message>
    <message>
        <source>The whole reconciliation as an Excel, PDF or CSV file</source>
        <translation>Tout le rapprochement en fichier Excel, PDF ou CSV</translation>
    </message>
    <message>
        <source>The whole story</source>
        <translation>L’histoire complète</translation>
    </message>
    <message>
        <source>The window speaks it when it is opened the next time.</source>
        <translation>La fenêtre la parle à sa prochaine ouverture.</translation>
    </message>
    <message>
        <source>Their coding is written to X3&apos;s</source>
        <translation>Leur imputation est écrite dans celles de X3</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>There are no exceptions.</source>
        <translation>Il n’y a aucune exception.</translation>
    </message>
    <message>
        <source>There is a schedule {name} already.</source>
        <translation>Il existe déjà une planification {name}.</translation>
    </message>
    <message>
        <source>There is no earlier run to compare it with.</source>
        <translation>Il n’y a pas d’exécution antérieure à comparer.</translation>
    </message>
    <message>
        <source>These are the practice systems. Nothing here is real, and nothing of it reaches your own JAGGAER or X3.</source>
        <translation>Ce sont les systèmes d’essai. Rien n’y est réel, et rien n’en parvient à votre JAGGAER ou à votre X3.</translation>
    </message>
    <message>
        <source>These computers, and nobody else. There is no cloud of ours.</source>
        <translation>Ces ordinateurs, et personne d’autre. Nous n’avons pas de cloud.</translation>
    </message>
    <message>
        <source>These settings were checked, and everything went well.</source>
        <translation>Ces paramètres ont été testés, et tout s’est bien passé.</translation>
    </message>
    <message>
        <source>They appear here with the first sync or preview.</source>
        <translation>Elles apparaissent ici avec la première synchronisation ou le premier aperçu.</translation>
    </message>
    <message>
        <source>They appear here with the first sync.</source>
        <translation>Ils apparaîtront ici avec la première synchronisation.</translation>
    </message>
    <message>
        <source>They are older than {day}. The file is read back and verified before anything leaves the store; keep it: it verifies by itself. It goes to this folder:</source>
        <translation>Elles sont antérieures au {day}. Le fichier est relu et vérifié avant que rien ne quitte la base&#xa0;; conservez-le&#xa0;: il se vérifie tout seul. Il va dans ce dossier&#xa0;:</translation>
    </message>
    <message>
        <source>They stay as they are: a mapping holds for what is written from now on.</source>
        <translation>Elles restent telles quelles&#xa0;: une correspondance vaut pour ce qui est écrit à partir de maintenant.</translation>
    </message>
    <message>
        <source>They stay as they are; a mapping changes nothing that is written</source>
        <translation>Elles restent telles quelles&#xa0;; une correspondance ne change rien à ce qui est écrit</translation>
    </message>
    <message>
        <source>They stay explained until something about them changes. Your name and the reason go into the audit.</source>
        <translation>Elles restent expliquées jusqu’à ce qu’elles changent. Votre nom et le motif vont dans l’audit.</translation>
    </message>
    <message>
        <source>They were never written to X3, are not wanted there, and have not changed since {day}. {kept} stay.</source>
        <translation>Ils n’ont jamais été écrits dans X3, n’y sont pas voulus et n’ont pas changé depuis le {day}. {kept} restent.</translation>
    </message>
    <message>
        <source>This address is not encrypted: whoever listens on the network can read the orders. The secret itself is not sent. Better: have X3 reached over https. Home shows it until it is mended.</source>
        <translation>Cette adresse n’est pas chiffrée&#xa0;: qui écoute sur le réseau peut lire les commandes. Le secret lui-même n’est pas envoyé. Mieux&#xa0;: faites joindre X3 en https. Accueil le montre jusqu’à correction.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>C’est sans retour.</translation>
    </message>
    <message>
        <source>This computer was off or asleep</source>
        <translation>Cet ordinateur était éteint ou en veille</translation>
    </message>
    <message>
        <source>This computer was off or asleep {gap}</source>
        <translation>Cet ordinateur était éteint ou en veille {gap}</translation>
    </message>
    <message>
        <source>This connection is</source>
        <translation>Cette connexion est</translation>
    </message>
    <message>
        <source>This desktop has no tray</source>
        <translation>Ce bureau n’a pas de zone de notification</translation>
    </message>
    <message>
        <source>This is a fault of ML Connector, not yours. What was written to X3 is recorded, and the next sync goes on from there. Please send us this report; passwords and tokens are struck out.</source>
        <translation>C’est une erreur de ML Connector, pas la vôtre. Ce qui a été écrit dans X3 est consigné, et la prochaine synchronisation reprend là. Envoyez-nous ce rapport&#xa0;; les mots de passe et les jetons y sont masqués.</translation>
    </message>
    <message>
        <source>This is what a sync would do</source>
        <translation>Voici ce que ferait une synchronisation</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Celui-ci</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Ce trimestre</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Cette exécution</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Three-way match</source>
        <translation>Rapprochement à trois</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>Équilibrée</translation>
    </message>
    <message>
        <source>Ties to the cent: JAGGAER equals X3 and the listed differences.</source>
        <translation>Équilibré au centime&#xa0;: JAGGAER est égal à X3 plus les écarts listés.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Time of this computer, such as 07:30. Empty = no digest.</source>
        <translation>Heure de cet ordinateur, par exemple 07:30. Vide = pas de récapitulatif.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Times of the day</source>
        <translation>Heures du jour</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>To X3</source>
        <translation>Vers X3</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>To be mended: {setting}</source>
        <translation>À corriger&#xa0;: {setting}</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>To be reviewed by {day}.</source>
        <translation>À revoir d’ici le {day}.</translation>
    </message>
    <message>
        <source>To change:</source>
        <translation>À modifier&#xa0;:</translation>
    </message>
    <message>
        <source>To these accounts</source>
        <translation>À ces comptes</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Token of JAGGAER One</source>
        <translation>Jeton de JAGGAER One</translation>
    </message>
    <message>
        <source>Token of the older gateway</source>
        <translation>Jeton de l’ancienne passerelle</translation>
    </message>
    <message>
        <source>Told even when the computer was off meanwhile; 0 = never.</source>
        <translation>Annoncé même si l’ordinateur était éteint entre-temps&#xa0;; 0 = jamais.</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Difficulté</translation>
    </message>
    <message>
        <source>Trust a certificate file…</source>
        <translation>Approuver un fichier de certificat…</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try it with the practice systems</source>
        <translation>Essayer avec les systèmes d’essai</translation>
    </message>
    <message>
        <source>Try something without touching your own data</source>
        <translation>Essayer sans toucher à vos propres données</translation>
    </message>
    <message>
        <source>Twice in X3</source>
        <translation>Deux fois dans X3</translation>
    </message>
    <message>
        <source>Type X3&apos;s code or a part of its name. Enter takes what is proposed in grey and goes on; Ctrl+Enter maps. Each holds everywhere.</source>
        <translation>Tapez le code de X3 ou une partie de son nom. Entrée prend ce qui est proposé en gris et continue&#xa0;; Ctrl+Entrée associe. Chacun vaut partout.</translation>
    </message>
    <message>
        <source>Type a code of JAGGAER on the left.</source>
        <translation>Tapez un code de JAGGAER à gauche.</translation>
    </message>
    <message>
        <source>Type the place for which it holds.</source>
        <translation>Tapez le lieu pour lequel elle vaut.</translation>
    </message>
    <message>
        <source>Type {connection} to confirm it</source>
        <translation>Tapez {connection} pour confirmer</translation>
    </message>
    <message>
        <source>Types of invoices in X3</source>
        <translation>Types de facture dans X3</translation>
    </message>
    <message>
        <source>Types of the columns CCE1, CCE2, ... where the class does not say: CCT,PJT.</source>
        <translation>Axes des colonnes CCE1, CCE2, ... si la classe ne le dit pas&#xa0;: CCT,PJT.</translation>
    </message>
    <message>
        <source>Types of the columns CCE1, CCE2, ... where the publication does not say: CCT,PJT.</source>
        <translation>Axes des colonnes CCE1, CCE2, ... si la publication ne le dit pas&#xa0;: CCT,PJT.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Unchanged, not eligible or ignored: nothing was to be done</source>
        <translation>Inchangés, non concernés ou ignorés&#xa0;: il n’y avait rien à faire</translation>
    </message>
    <message>
        <source>Under the contract</source>
        <translation>Sur le contrat</translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln decisions</source>
        <translation>
            <numerusform>Annuler %Ln décision</numerusform>
            <numerusform>Annuler %Ln décisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln decisions?</source>
        <translation>
            <numerusform>Annuler %Ln décision&#xa0;?</numerusform>
            <numerusform>Annuler %Ln décisions&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln mappings</source>
        <translation>
            <numerusform>Annuler %Ln correspondance</numerusform>
            <numerusform>Annuler %Ln correspondances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln mappings that were decided at once?</source>
        <translation>
            <numerusform>Annuler %Ln correspondance&#xa0;?</numerusform>
            <numerusform>Annuler %Ln correspondances décidées ensemble&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>L’annuler</translation>
    </message>
    <message>
        <source>Undo that {key} is another order?</source>
        <translation>Annuler que {key} soit une autre commande&#xa0;?</translation>
    </message>
    <message>
        <source>Undo that {key} is another supplier?</source>
        <translation>Annuler que {key} soit un autre fournisseur&#xa0;?</translation>
    </message>
    <message>
        <source>Undo the decision</source>
        <translation>Annuler la décision</translation>
    </message>
    <message>
        <source>Undo the decision of version {number}?</source>
        <translation>Annuler la décision de la version {number}&#xa0;?</translation>
    </message>
    <message>
        <source>Undo the link</source>
        <translation>Annuler le lien</translation>
    </message>
    <message>
        <source>Undo the link of {key} to {x3_key}?</source>
        <translation>Annuler le lien de {key} avec {x3_key}&#xa0;?</translation>
    </message>
    <message>
        <source>Undo this decision…</source>
        <translation>Annuler cette décision…</translation>
    </message>
    <message>
        <source>Undo what was decided about the chosen orders…</source>
        <translation>Annuler ce qui a été décidé sur les commandes choisies…</translation>
    </message>
    <message>
        <source>Undo what was decided about the chosen suppliers…</source>
        <translation>Annuler ce qui a été décidé sur les fournisseurs choisis…</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Annuler…</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation>Improbable</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>Jusqu’à ce que je reprenne</translation>
    </message>
    <message>
        <source>Until JAGGAER counts as not reachable.</source>
        <translation>Avant que JAGGAER soit tenu pour injoignable.</translation>
    </message>
    <message>
        <source>Until X3 counts as not reachable.</source>
        <translation>Avant que X3 soit tenu pour injoignable.</translation>
    </message>
    <message>
        <source>Until somebody resumes</source>
        <translation>Jusqu’à ce que quelqu’un reprenne</translation>
    </message>
    <message>
        <source>Until tomorrow 07:00</source>
        <translation>Jusqu’à demain 07:00</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>Jusqu’au {day}</translation>
    </message>
    <message>
        <source>Until {moment}</source>
        <translation>Jusqu’à {moment}</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Non utilisée</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>Up to so many saves may be under way; it begins with two and grows while X3 is quick.</source>
        <translation>Jusqu’à autant d’enregistrements peuvent être en cours&#xa0;; on commence par deux et on augmente tant que X3 est rapide.</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Utilisateur et mot de passe</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guide de l’utilisateur</translation>
    </message>
    <message>
        <source>Usual at first: what differs is listed, and nothing of an invoice is written.</source>
        <translation>Habituel au début&#xa0;: ce qui diffère est listé, et rien d’une facture n’est écrit.</translation>
    </message>
    <message>
        <source>Usual: an order in X3 is always complete.</source>
        <translation>Habituel&#xa0;: une commande dans X3 est toujours complète.</translation>
    </message>
    <message>
        <source>Usual: new orders are in X3 before the day begins.</source>
        <translation>Habituel&#xa0;: les nouvelles commandes sont dans X3 avant le début de la journée.</translation>
    </message>
    <message>
        <source>Usual: {value}</source>
        <translation>Habituel&#xa0;: {value}</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Numéro de TVA</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Validité</translation>
    </message>
    <message>
        <source>Valid accounts and dimensions are written to invoices that are not posted yet.</source>
        <translation>Les comptes et sections valides sont écrits dans les factures qui ne sont pas encore comptabilisées.</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable dès</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Verify the chain</source>
        <translation>Vérifier la chaîne</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Vérification en cours…</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Version {number}, decided by {who} on {when}</source>
        <translation>Version {number}, décidée par {who} le {when}</translation>
    </message>
    <message>
        <source>Version {number}, {when}, {who}</source>
        <translation>Version {number}, {when}, {who}</translation>
    </message>
    <message>
        <source>Version {version}, with Python {python} and Qt {qt} on {system}. Apache License 2.0.</source>
        <translation>Version {version}, avec Python {python} et Qt {qt} sur {system}. Apache License 2.0.</translation>
    </message>
    <message>
        <source>Versions of the mappings</source>
        <translation>Versions des correspondances</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versions…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Wait for a connection</source>
        <translation>Attente d’une connexion</translation>
    </message>
    <message>
        <source>Wait for a second person</source>
        <translation>Attendent une deuxième personne</translation>
    </message>
    <message>
        <source>Wait for a whole call</source>
        <translation>Attente d’un appel entier</translation>
    </message>
    <message>
        <source>Wait for an answer</source>
        <translation>Attente d’une réponse</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>of the window, for an answer</comment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Waiting money</source>
        <translation>Montant en attente</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Attente</translation>
    </message>
    <message>
        <source>Waits for your decision</source>
        <translation>Attend votre décision</translation>
    </message>
    <message>
        <source>Waits until JAGGAER answers</source>
        <translation>Attend que JAGGAER réponde</translation>
    </message>
    <message>
        <source>Waits until Sage X3 answers</source>
        <translation>Attend que Sage X3 réponde</translation>
    </message>
    <message>
        <source>Waits until the account of the task has its secrets</source>
        <translation>Attend que le compte de la tâche ait ses secrets</translation>
    </message>
    <message>
        <source>Waits until the pause is over</source>
        <translation>Attend la fin de la pause</translation>
    </message>
    <message>
        <source>Waits until {owner} has finished</source>
        <translation>Attend que {owner} ait fini</translation>
    </message>
    <message>
        <source>Waits whole</source>
        <translation>Attend en entier</translation>
    </message>
    <message>
        <source>Wake the computer at the times of the schedule</source>
        <translation>Sortir l’ordinateur de veille aux heures de la planification</translation>
    </message>
    <message>
        <source>Was the change of invoice {number} made in X3?</source>
        <translation>La modification de la facture {number} a-t-elle été faite dans X3&#xa0;?</translation>
    </message>
    <message>
        <source>Was the change of order {number} made in X3?</source>
        <translation>La modification de la commande {number} a-t-elle été faite dans X3&#xa0;?</translation>
    </message>
    <message>
        <source>Was the change of supplier {number} made in X3?</source>
        <translation>La modification du fournisseur {number} a-t-elle été faite dans X3&#xa0;?</translation>
    </message>
    <message>
        <source>Way to sign in</source>
        <translation>Façon de s’authentifier</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What JAGGAER gave you together with the client id; with a password, that one.</source>
        <translation>Ce que JAGGAER vous a donné avec l’ID client&#xa0;; avec un mot de passe, celui-ci.</translation>
    </message>
    <message>
        <source>What ML Connector can read there</source>
        <translation>Ce que ML Connector peut y lire</translation>
    </message>
    <message>
        <source>What X3 has is something else; the chosen records are created as well</source>
        <translation>Ce que X3 contient est autre chose&#xa0;; les enregistrements choisis sont créés aussi</translation>
    </message>
    <message>
        <source>What X3 has is something else; this one is created as well</source>
        <translation>Ce que X3 contient est autre chose&#xa0;; celui-ci est créé aussi</translation>
    </message>
    <message>
        <source>What X3 has otherwise; Space chooses whose value counts</source>
        <translation>Ce qui diffère dans X3&#xa0;; Espace choisit la valeur qui l’emporte</translation>
    </message>
    <message>
        <source>What X3 offers</source>
        <translation>Ce que X3 propose</translation>
    </message>
    <message>
        <source>What X3 was given rests on its source and stays. What JAGGAER sends anew has the value again, unless the profile drops it.</source>
        <translation>Ce que X3 a reçu repose sur sa source et reste. Ce que JAGGAER enverra de nouveau aura encore la valeur, sauf si le profil l’écarte.</translation>
    </message>
    <message>
        <source>What a replay would do</source>
        <translation>Ce que ferait une relance</translation>
    </message>
    <message>
        <source>What a sync would do</source>
        <translation>Ce que ferait une synchronisation</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>What comes in from now on and is not clear appears here, with its amount and the next step.</source>
        <translation>Ce qui arrive désormais et n’est pas clair apparaît ici, avec son montant et la suite à donner.</translation>
    </message>
    <message>
        <source>What differs in orders that both have, line by line</source>
        <translation>Ce qui diffère dans les commandes que les deux ont, ligne par ligne</translation>
    </message>
    <message>
        <source>What does not tie cannot be signed off.</source>
        <translation>Ce qui n’est pas équilibré ne peut pas être signé.</translation>
    </message>
    <message>
        <source>What each check does with a line that does not pass. A site changes them under [levels] in a profile of its own; these hold now.</source>
        <translation>Ce que chaque contrôle fait d’une ligne qui ne passe pas. Un site les change sous [levels] dans son propre profil&#xa0;; ceux-ci valent maintenant.</translation>
    </message>
    <message>
        <source>What each run read, wrote and held</source>
        <translation>Ce que chaque exécution a lu, écrit et retenu</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What happened in the run, oldest first</source>
        <translation>Ce qui s’est passé pendant l’exécution, le plus ancien d’abord</translation>
    </message>
    <message>
        <source>What happened to the cause</source>
        <translation>Ce qui est arrivé à la cause</translation>
    </message>
    <message>
        <source>What happened, by whom, and what it rests on appears here.</source>
        <translation>Ce qui s’est passé, par qui, et sur quoi cela repose apparaît ici.</translation>
    </message>
    <message>
        <source>What held before it holds again. What is written stays as it is. It is a decision of its own, and can be undone.</source>
        <translation>Ce qui valait avant vaut de nouveau. Ce qui est écrit reste tel quel. C’est une décision à part entière, et elle peut être annulée.</translation>
    </message>
    <message>
        <source>What is assigned to you</source>
        <translation>Ce qui vous est attribué</translation>
    </message>
    <message>
        <source>What is chosen above is not what is shown below: press Reconcile.</source>
        <translation>Ce qui est choisi ci-dessus n’est pas ce qui est affiché ci-dessous&#xa0;: appuyez sur Rapprocher.</translation>
    </message>
    <message>
        <source>What is done with JAGGAER&apos;s invoices. Nothing is ever posted in X3.</source>
        <translation>Ce qui est fait des factures de JAGGAER. Rien n’est jamais comptabilisé dans X3.</translation>
    </message>
    <message>
        <source>What is explained</source>
        <translation>Ce qui est expliqué</translation>
    </message>
    <message>
        <source>What is kept of it appears here as soon as its number is typed.</source>
        <translation>Ce qui en est conservé apparaît ici dès que son numéro est saisi.</translation>
    </message>
    <message>
        <source>What is kept of the record</source>
        <translation>Ce qui est conservé de l’enregistrement</translation>
    </message>
    <message>
        <source>What is left of it and the orders that refer to it appear here.</source>
        <translation>Ce qu’il en reste et les commandes qui s’y réfèrent apparaissent ici.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
    <message>
        <source>What is missing: {what}.</source>
        <translation>Il manque&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>What is older leaves the store when somebody applies it, and not by itself.</source>
        <translation>Ce qui est plus ancien quitte la base quand quelqu’un l’applique, et non de lui-même.</translation>
    </message>
    <message>
        <source>What is shown, all of it, as an Excel or CSV file ({keys})</source>
        <translation>Tout ce qui est affiché, dans un fichier Excel ou CSV ({keys})</translation>
    </message>
    <message>
        <source>What is shown, with what was ordered and what is left, as an Excel or CSV file</source>
        <translation>Ce qui est affiché, avec ce qui a été commandé et ce qui reste, dans un fichier Excel ou CSV</translation>
    </message>
    <message>
        <source>What is told</source>
        <translation>Ce qui est annoncé</translation>
    </message>
    <message>
        <source>What is valid of it would be written; the rest waits.</source>
        <translation>Ce qui en est valide serait écrit&#xa0;; le reste attend.</translation>
    </message>
    <message>
        <source>What is written there counts.</source>
        <translation>Ce qui y est écrit compte.</translation>
    </message>
    <message>
        <source>What it does now, the lines that use it, and its history.</source>
        <translation>Ce qu’elle fait maintenant, les lignes qui l’utilisent, et son historique.</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Ce qui s’y trouve</translation>
    </message>
    <message>
        <source>What it read: the sum of the four beside it</source>
        <translation>Ce qu’elle a lu&#xa0;: la somme des quatre à côté</translation>
    </message>
    <message>
        <source>What it says is linked already.</source>
        <translation>Ce qu’elle indique est déjà lié.</translation>
    </message>
    <message>
        <source>What it will do</source>
        <translation>Ce que cela fera</translation>
    </message>
    <message>
        <source>What of the contract</source>
        <translation>Quoi du contrat</translation>
    </message>
    <message>
        <source>What of the section</source>
        <translation>Quoi de la rubrique</translation>
    </message>
    <message>
        <source>What others decide and the rules want a second person for is here.</source>
        <translation>Ce que d’autres décident et que les règles soumettent à une seconde personne est ici.</translation>
    </message>
    <message>
        <source>What runs</source>
        <translation>Ce qui s’exécute</translation>
    </message>
    <message>
        <source>What settles it and the records behind it.</source>
        <translation>Ce qui la règle et les enregistrements derrière elle.</translation>
    </message>
    <message>
        <source>What shall happen with invoices?</source>
        <translation>Que faire des factures&#xa0;?</translation>
    </message>
    <message>
        <source>What the pairing asks for.</source>
        <translation>Ce que demande l’appairage.</translation>
    </message>
    <message>
        <source>What the rows of the list say</source>
        <translation>Ce qu’indiquent les lignes de la liste</translation>
    </message>
    <message>
        <source>What the two versions do not have alike</source>
        <translation>Ce que les deux versions n’ont pas en commun</translation>
    </message>
    <message>
        <source>What the window shows when it is opened.</source>
        <translation>Ce que la fenêtre montre à son ouverture.</translation>
    </message>
    <message>
        <source>What this X3 offers</source>
        <translation>Ce que ce X3 propose</translation>
    </message>
    <message>
        <source>What to type as that account</source>
        <translation>Ce qu’il faut taper sous ce compte</translation>
    </message>
    <message>
        <source>What waits for them and has a fault of its own stays on the list.</source>
        <translation>Ce qui les attend et a son propre défaut reste dans la liste.</translation>
    </message>
    <message>
        <source>What was decided about {key} is taken back. The next sync looks at it anew.</source>
        <translation>Ce qui a été décidé sur {key} est repris. La prochaine synchronisation l’examine de nouveau.</translation>
    </message>
    <message>
        <source>What was entered there goes, with its secrets. The connections that are set up stay as they are.</source>
        <translation>Ce qui y a été saisi disparaît, secrets compris. Les connexions configurées restent telles quelles.</translation>
    </message>
    <message>
        <source>What was ignored, and can be taken back</source>
        <translation>Ce qui a été ignoré, et peut être repris</translation>
    </message>
    <message>
        <source>What was not compared</source>
        <translation>Ce qui n’a pas été comparé</translation>
    </message>
    <message>
        <source>What was parked, and comes back or can be taken back</source>
        <translation>Ce qui a été mis de côté, et revient ou peut être repris</translation>
    </message>
    <message>
        <source>What was sent beside what X3 has</source>
        <translation>Ce qui a été envoyé, à côté de ce que X3 contient</translation>
    </message>
    <message>
        <source>What would be decided</source>
        <translation>Ce qui serait décidé</translation>
    </message>
    <message>
        <source>What would happen to each record; Space chooses it or leaves it out</source>
        <translation>Ce qui arriverait à chaque enregistrement&#xa0;; Espace le choisit ou le laisse de côté</translation>
    </message>
    <message>
        <source>What you leave alone with Ignore… is listed here, until it changes in JAGGAER or is taken back.</source>
        <translation>Ce que vous laissez avec Ignorer… figure ici, jusqu’à ce que cela change dans JAGGAER ou soit repris.</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>Ce qu’il vous faut</translation>
    </message>
    <message>
        <source>What you put off with Park… is listed here, until it is back or taken back.</source>
        <translation>Ce que vous remettez avec Mettre de côté… figure ici, jusqu’à son retour ou sa reprise.</translation>
    </message>
    <message>
        <source>What your X3 offers</source>
        <translation>Ce que votre X3 propose</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>When a line of an order cannot be written</source>
        <translation>Quand une ligne d’une commande ne peut pas être écrite</translation>
    </message>
    <message>
        <source>When a second person is needed</source>
        <translation>Quand une seconde personne est nécessaire</translation>
    </message>
    <message>
        <source>When goods are expected.</source>
        <translation>Date de réception prévue.</translation>
    </message>
    <message>
        <source>When it runs</source>
        <translation>Quand cela s’exécute</translation>
    </message>
    <message>
        <source>When should it run?</source>
        <translation>Quand doit-il s’exécuter&#xa0;?</translation>
    </message>
    <message>
        <source>When the computer was off or asleep, it runs as soon as both systems answer. Else it is shown as missed.</source>
        <translation>Si l’ordinateur était éteint ou en veille, elle s’exécute dès que les deux systèmes répondent. Sinon, elle est montrée comme manquée.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Where X3 keeps other lengths than documented: order.description=60.</source>
        <translation>Si X3 conserve d’autres longueurs que documenté&#xa0;: order.description=60.</translation>
    </message>
    <message>
        <source>Where X3 keeps what JAGGAER calls cost centre.</source>
        <translation>Où X3 tient ce que JAGGAER appelle centre de coûts.</translation>
    </message>
    <message>
        <source>Where a record opens in JAGGAER</source>
        <translation>Où un enregistrement s’ouvre dans JAGGAER</translation>
    </message>
    <message>
        <source>Where a record opens in X3</source>
        <translation>Où un enregistrement s’ouvre dans X3</translation>
    </message>
    <message>
        <source>Where an order belongs whose business unit is not mapped to a site.</source>
        <translation>Où va une commande dont l’unité opérationnelle n’est pas associée à un site.</translation>
    </message>
    <message>
        <source>Where each record ended</source>
        <translation>Où chaque enregistrement a abouti</translation>
    </message>
    <message>
        <source>Where it goes in X3. Usually it is found out, and the connection test says what was found.</source>
        <translation>Où il va dans X3. D’habitude c’est détecté, et le test de connexion dit ce qui a été trouvé.</translation>
    </message>
    <message>
        <source>Where the browser of this computer brings the gateway&apos;s answer.</source>
        <translation>Où le navigateur de cet ordinateur rapporte la réponse de la passerelle.</translation>
    </message>
    <message>
        <source>Where they are not the usual ones, such as account=ZGAC,site=ZFCY.</source>
        <translation>Si ce ne sont pas les habituels, par exemple account=ZGAC,site=ZFCY.</translation>
    </message>
    <message>
        <source>Where they are not the usual ones, such as account=ZGAC.ZGACC.</source>
        <translation>Si ce ne sont pas les habituels, par exemple account=ZGAC.ZGACC.</translation>
    </message>
    <message>
        <source>Whether JAGGAER&apos;s contracts are read, for the reconciliation.</source>
        <translation>Si les contrats de JAGGAER sont lus, pour le rapprochement.</translation>
    </message>
    <message>
        <source>Whether `map` sends what it releases at once, as the window does.</source>
        <translation>Si `map` envoie aussitôt ce qu’il libère, comme le fait la fenêtre.</translation>
    </message>
    <message>
        <source>Whether a field in double quotes may hold the separator.</source>
        <translation>Si un champ entre guillemets doubles peut contenir le séparateur.</translation>
    </message>
    <message>
        <source>Whether anything in the chain was changed, who sealed it, and where else its seals are</source>
        <translation>Si quelque chose de la chaîne a été modifié, qui l’a scellée, et où sont encore ses sceaux</translation>
    </message>
    <message>
        <source>Whether its good lines wait for the wrong one. No order is ever lost.</source>
        <translation>Si ses bonnes lignes attendent la fausse. Aucune commande n’est jamais perdue.</translation>
    </message>
    <message>
        <source>Whether orders that JAGGAER has closed already are written, too.</source>
        <translation>Si les commandes que JAGGAER a déjà closes sont écrites aussi.</translation>
    </message>
    <message>
        <source>Whether this is a test JAGGAER. Usually its name says so.</source>
        <translation>Si c’est un JAGGAER de test. D’habitude, son nom le dit.</translation>
    </message>
    <message>
        <source>Whether this is a test X3. Usually its name or folder says so.</source>
        <translation>Si c’est un X3 de test. D’habitude, son nom ou son dossier le dit.</translation>
    </message>
    <message>
        <source>Which causes</source>
        <translation>Quelles causes</translation>
    </message>
    <message>
        <source>Which column of a search export is what: a name that comes with the program, or a file.</source>
        <translation>Quelle colonne d’un export de recherche est quoi&#xa0;: un nom qui vient avec le programme, ou un fichier.</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>Quelles colonnes sont affichées</translation>
    </message>
    <message>
        <source>Which contracts</source>
        <translation>Quels contrats</translation>
    </message>
    <message>
        <source>Which kind your JAGGAER wants.</source>
        <translation>Quel type veut votre JAGGAER.</translation>
    </message>
    <message>
        <source>Which mappings</source>
        <translation>Quelles correspondances</translation>
    </message>
    <message>
        <source>Which of X3&apos;s dimensions a cost centre of JAGGAER is.</source>
        <translation>Quel axe de X3 est un centre de coûts de JAGGAER.</translation>
    </message>
    <message>
        <source>Which orders</source>
        <translation>Quelles commandes</translation>
    </message>
    <message>
        <source>Which orders are ready for the three-way match, and what the others lack</source>
        <translation>Quelles commandes sont prêtes pour le rapprochement à trois, et ce qui manque aux autres</translation>
    </message>
    <message>
        <source>Which record</source>
        <translation>Quel enregistrement</translation>
    </message>
    <message>
        <source>Which record?</source>
        <translation>Quel enregistrement&#xa0;?</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>Quelles lignes</translation>
    </message>
    <message>
        <source>While the window is open or in the tray. One for a cause, and one when it is settled.</source>
        <translation>Tant que la fenêtre est ouverte ou dans la zone de notification. Une par cause, et une quand elle est réglée.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Who approves</source>
        <translation>Qui approuve</translation>
    </message>
    <message>
        <source>Who changed which mapping, and who approved it</source>
        <translation>Qui a modifié quelle correspondance, et qui l’a approuvée</translation>
    </message>
    <message>
        <source>Who changes connections</source>
        <translation>Qui modifie les connexions</translation>
    </message>
    <message>
        <source>Who decided what, what two versions differ in, and going back to one</source>
        <translation>Qui a décidé quoi, en quoi deux versions diffèrent, et retour à l’une d’elles</translation>
    </message>
    <message>
        <source>Who decides about mappings and records</source>
        <translation>Qui décide des correspondances et des enregistrements</translation>
    </message>
    <message>
        <source>Who gets mail</source>
        <translation>Qui reçoit un courriel</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>Qui est averti</translation>
    </message>
    <message>
        <source>Who is told?</source>
        <translation>Qui est averti&#xa0;?</translation>
    </message>
    <message>
        <source>Who may approve</source>
        <translation>Qui peut approuver</translation>
    </message>
    <message>
        <source>Who may do what</source>
        <translation>Qui peut faire quoi</translation>
    </message>
    <message>
        <source>Who runs syncs</source>
        <translation>Qui lance les synchronisations</translation>
    </message>
    <message>
        <source>Who settles this cause?</source>
        <translation>Qui règle cette cause&#xa0;?</translation>
    </message>
    <message>
        <source>Whoever finds a cause that is yours names you with Assign…; it is listed here then.</source>
        <translation>Qui trouve une cause qui vous revient vous désigne avec Attribuer…&#xa0;; elle figure alors ici.</translation>
    </message>
    <message>
        <source>Whoever makes a mapping never approves it.</source>
        <translation>Qui crée une correspondance ne l’approuve jamais.</translation>
    </message>
    <message>
        <source>Whom JAGGAER knows this program as.</source>
        <translation>Comment JAGGAER connaît ce programme.</translation>
    </message>
    <message>
        <source>Whom REST services know where they take no token; empty = nobody.</source>
        <translation>Qui les services REST connaissent s’ils ne prennent pas de jeton&#xa0;; vide = personne.</translation>
    </message>
    <message>
        <source>Whom it talks to</source>
        <translation>À qui il parle</translation>
    </message>
    <message>
        <source>Whose entries</source>
        <translation>Les entrées de qui</translation>
    </message>
    <message>
        <source>Whose word counts, value by value: X3&apos;s or JAGGAER&apos;s</source>
        <translation>Quelle valeur l’emporte, une par une&#xa0;: celle de X3 ou celle de JAGGAER</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Why (for the auditor)</source>
        <translation>Pourquoi (pour l’auditeur)</translation>
    </message>
    <message>
        <source>Why (it is shown where a run is passed over)</source>
        <translation>Pourquoi (affiché là où une exécution est sautée)</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Pourquoi pas</translation>
    </message>
    <message>
        <source>Why you decide so (for the auditor)</source>
        <translation>Pourquoi vous décidez ainsi (pour l’auditeur)</translation>
    </message>
    <message>
        <source>Why you decide so, for the auditor</source>
        <translation>Pourquoi vous décidez ainsi, pour l’auditeur</translation>
    </message>
    <message>
        <source>Why, for the auditor</source>
        <translation>Pourquoi, pour l’auditeur</translation>
    </message>
    <message>
        <source>Windows Task Scheduler</source>
        <translation>Planificateur de tâches de Windows</translation>
    </message>
    <message>
        <source>With a schedule, new orders are in X3 before anybody looks: on working days at 07:00, for instance.</source>
        <translation>Avec une planification, les nouvelles commandes sont dans X3 avant que quelqu’un ne regarde&#xa0;: les jours ouvrés à 07:00, par exemple.</translation>
    </message>
    <message>
        <source>With every other dimension, and the product where the account chooses it.</source>
        <translation>Avec toutes les autres sections analytiques, et l’article lorsque le compte le détermine.</translation>
    </message>
    <message>
        <source>With its port, such as https://x3server:8124.</source>
        <translation>Avec son port, par exemple https://x3server:8124.</translation>
    </message>
    <message>
        <source>With unit, payment term and lines deleted in X3. What X3 received is never changed.</source>
        <translation>Avec l’unité, la condition de paiement et les lignes supprimées dans X3. Ce que X3 a réceptionné n’est jamais modifié.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Withdrawn: {what}</source>
        <translation>Retiré&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Without an end</source>
        <translation>Sans fin</translation>
    </message>
    <message>
        <source>Without it nothing runs while ML Connector is closed, or while nobody is logged on.</source>
        <translation>Sans elle, rien ne s’exécute quand ML Connector est fermé ou que personne n’a ouvert de session.</translation>
    </message>
    <message>
        <source>Working days: Monday to Friday, not on holidays</source>
        <translation>Jours ouvrés&#xa0;: du lundi au vendredi, sauf fériés</translation>
    </message>
    <message>
        <source>Working out what it will do…</source>
        <translation>Calcul de ce que cela fera…</translation>
    </message>
    <message>
        <source>Working out what would change…</source>
        <translation>Calcul de ce qui changerait…</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>Serait</translation>
    </message>
    <message numerus="yes">
        <source>Would have changed %Ln written lines; they stay as they are.</source>
        <translation>
            <numerusform>Aurait modifié %Ln ligne écrite&#xa0;; elle reste telle quelle.</numerusform>
            <numerusform>Aurait modifié %Ln lignes écrites&#xa0;; elles restent telles quelles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Would have changed {changed} of %Ln written lines</source>
        <translation>
            <numerusform>Aurait modifié {changed} sur %Ln ligne écrite</numerusform>
            <numerusform>Aurait modifié {changed} sur %Ln lignes écrites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %Ln records</source>
        <translation>
            <numerusform>Écrire %Ln enregistrement</numerusform>
            <numerusform>Écrire %Ln enregistrements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %Ln records to X3 again?</source>
        <translation>
            <numerusform>Écrire de nouveau %Ln enregistrement dans X3&#xa0;?</numerusform>
            <numerusform>Écrire de nouveau %Ln enregistrements dans X3&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Write JAGGAER&apos;s again</source>
        <translation>Réécrire celle de JAGGAER</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>Réécrire</translation>
    </message>
    <message>
        <source>Write all of JAGGAER&apos;s</source>
        <translation>Réécrire toutes celles de JAGGAER</translation>
    </message>
    <message>
        <source>Write one time at least, as 07:00.</source>
        <translation>Écrivez au moins une heure, comme 07:00.</translation>
    </message>
    <message>
        <source>Write the lines that are right, add the others later</source>
        <translation>Écrire les lignes justes, ajouter les autres plus tard</translation>
    </message>
    <message>
        <source>Write them again…</source>
        <translation>Les écrire de nouveau…</translation>
    </message>
    <message>
        <source>Write there</source>
        <translation>Y écrire</translation>
    </message>
    <message numerus="yes">
        <source>Write these %Ln records</source>
        <translation>
            <numerusform>Écrire cet enregistrement</numerusform>
            <numerusform>Écrire ces %Ln enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>Write through</source>
        <translation>Écrire par</translation>
    </message>
    <message>
        <source>Write to these systems?</source>
        <translation>Écrire dans ces systèmes&#xa0;?</translation>
    </message>
    <message>
        <source>Writes what the preview {preview} showed, and nothing else</source>
        <translation>Écrit ce que l’aperçu {preview} a montré, et rien d’autre</translation>
    </message>
    <message>
        <source>Writing {file}…</source>
        <translation>Écriture de {file}…</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>Written again</source>
        <translation>Réécrite</translation>
    </message>
    <message>
        <source>Written again as in JAGGAER</source>
        <translation>Réécrits comme dans JAGGAER</translation>
    </message>
    <message>
        <source>Written lines that would be coded otherwise</source>
        <translation>Lignes écrites qui seraient imputées autrement</translation>
    </message>
    <message>
        <source>Written lines that would get another account or cost centre with today&apos;s mappings</source>
        <translation>Lignes écrites qui obtiendraient un autre compte ou centre de coûts avec les correspondances d’aujourd’hui</translation>
    </message>
    <message>
        <source>Written → today</source>
        <translation>Écrit → aujourd’hui</translation>
    </message>
    <message>
        <source>Wrote order {number} as {x3}</source>
        <translation>Commande {number} écrite sous {x3}</translation>
    </message>
    <message>
        <source>Wrote supplier {number}</source>
        <translation>Fournisseur {number} écrit</translation>
    </message>
    <message>
        <source>Wrote supplier {number} as {x3}</source>
        <translation>Fournisseur {number} écrit sous {x3}</translation>
    </message>
    <message>
        <source>X3</source>
        <translation>X3</translation>
    </message>
    <message>
        <source>X3 answers without encryption: what is written can be read on the way. Home says so until it is mended.</source>
        <translation>X3 répond sans chiffrement&#xa0;: ce qui est écrit peut être lu en chemin. Accueil le dit jusqu’à correction.</translation>
    </message>
    <message>
        <source>X3 answers, and everything that a sync needs is there.</source>
        <translation>X3 répond, et tout ce qu’il faut pour une synchronisation est là.</translation>
    </message>
    <message>
        <source>X3 code for {kind} {code}</source>
        <translation>Code X3 pour {kind} {code}</translation>
    </message>
    <message>
        <source>X3 data</source>
        <translation>Données X3</translation>
    </message>
    <message>
        <source>X3 does not change it any more: it was received, invoiced or closed, or it is fixed.</source>
        <translation>X3 ne la modifie plus&#xa0;: réceptionnée, facturée, soldée ou figée.</translation>
    </message>
    <message>
        <source>X3 does not take the line again: mend it in X3 by hand.</source>
        <translation>X3 ne reprend plus cette ligne&#xa0;: corrigez dans X3 à la main.</translation>
    </message>
    <message>
        <source>X3 gives no list of {things}: type the code above.</source>
        <translation>X3 ne donne pas de liste ({things})&#xa0;: tapez le code ci-dessus.</translation>
    </message>
    <message>
        <source>X3 has</source>
        <translation>Dans X3</translation>
    </message>
    <message>
        <source>X3 has every value of order {number} as it was written: there is none to choose. Its reason says what to do; then replay it.</source>
        <translation>X3 a chaque valeur de la commande {number} telle qu’elle a été écrite&#xa0;: il n’y en a aucune à choisir. Son motif dit que faire&#xa0;; rejouez-la ensuite.</translation>
    </message>
    <message>
        <source>X3 has no {things} with “{text}”.</source>
        <translation>X3 n’a rien ({things}) avec «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>X3 has nothing that may be what was sent.</source>
        <translation>X3 ne contient rien qui puisse être ce qui a été envoyé.</translation>
    </message>
    <message>
        <source>X3 has something without our reference that looks the same. Creating these makes second ones there.</source>
        <translation>X3 contient quelque chose sans notre référence qui a l’air identique. Les créer en fait des seconds.</translation>
    </message>
    <message>
        <source>X3 has something without our reference that looks the same. Creating this one makes a second one there.</source>
        <translation>X3 contient quelque chose sans notre référence qui a l’air identique. Le créer en fait un second.</translation>
    </message>
    <message>
        <source>X3 is asked before anything is sent again.</source>
        <translation>X3 est interrogé avant tout nouvel envoi.</translation>
    </message>
    <message>
        <source>X3 is asked, step by step.</source>
        <translation>X3 est interrogé, étape par étape.</translation>
    </message>
    <message>
        <source>X3 is not changed by it, and it can be undone until something is written.</source>
        <translation>X3 n’en est pas modifié, et cela peut être annulé tant que rien n’est écrit.</translation>
    </message>
    <message>
        <source>X3 is not changed. The next sync looks at these records anew.</source>
        <translation>X3 n’est pas modifié. La prochaine synchronisation examine ces enregistrements de nouveau.</translation>
    </message>
    <message>
        <source>X3 is not changed. {key} is looked at anew by the next sync, and held again where a twin is likely.</source>
        <translation>X3 n’est pas modifié. {key} est examiné de nouveau par la prochaine synchronisation, et retenu encore si un doublon est probable.</translation>
    </message>
    <message>
        <source>X3 is paired. Folders that were allowed: {folders}.</source>
        <translation>X3 est appairé. Dossiers autorisés&#xa0;: {folders}.</translation>
    </message>
    <message>
        <source>X3 is paired. It did not tell which folders were allowed.</source>
        <translation>X3 est appairé. Il n’a pas dit quels dossiers sont autorisés.</translation>
    </message>
    <message>
        <source>X3 is usually inside your network and needs none.</source>
        <translation>X3 est d’habitude dans votre réseau et n’en a pas besoin.</translation>
    </message>
    <message>
        <source>X3 itself, unless its counter is set to manual.</source>
        <translation>X3 lui-même, sauf si son compteur est manuel.</translation>
    </message>
    <message>
        <source>X3 keeps it</source>
        <translation>X3 la garde</translation>
    </message>
    <message>
        <source>X3 probably has it already, without our number: {reason}</source>
        <translation>X3 l’a probablement déjà, sans notre numéro&#xa0;: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>X3 refused %Ln invoices ({number}): {reason}</source>
        <translation>
            <numerusform>X3 a refusé %Ln facture ({number})&#xa0;: {reason}</numerusform>
            <numerusform>X3 a refusé %Ln factures ({number})&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>X3 refused %Ln orders ({number}): {reason}</source>
        <translation>
            <numerusform>X3 a refusé %Ln commande ({number})&#xa0;: {reason}</numerusform>
            <numerusform>X3 a refusé %Ln commandes ({number})&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>X3 refused %Ln suppliers ({number}): {reason}</source>
        <translation>
            <numerusform>X3 a refusé %Ln fournisseur ({number})&#xa0;: {reason}</numerusform>
            <numerusform>X3 a refusé %Ln fournisseurs ({number})&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>X3 refused invoice {number}: {reason}</source>
        <translation>X3 a refusé la facture {number}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>X3 refused it.</source>
        <translation>X3 l’a refusé.</translation>
    </message>
    <message>
        <source>X3 refused order {number}: {reason}</source>
        <translation>X3 a refusé la commande {number}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>X3 refused supplier {number}: {reason}</source>
        <translation>X3 a refusé le fournisseur {number}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>X3 user</source>
        <translation>Utilisateur X3</translation>
    </message>
    <message>
        <source>X3 wants a product on every line. This one stands on lines that only have a text.</source>
        <translation>X3 veut un produit sur chaque ligne. Celui-ci figure sur les lignes qui n’ont qu’un texte.</translation>
    </message>
    <message>
        <source>X3 wants a product on every line; this one stands where JAGGAER has none.</source>
        <translation>X3 veut un produit sur chaque ligne&#xa0;; celui-ci y figure si JAGGAER n’en a pas.</translation>
    </message>
    <message>
        <source>X3 was asked: nothing of it is in doubt any more, or its save is settled by the next sync.</source>
        <translation>X3 a été interrogé&#xa0;: rien n’en est plus incertain, ou la prochaine synchronisation règle le cas.</translation>
    </message>
    <message>
        <source>X3 was not asked what it has by now.</source>
        <translation>X3 n’a pas été interrogé sur ce qu’il contient maintenant.</translation>
    </message>
    <message>
        <source>X3 was not asked yet. A test, a sync or the button asks it.</source>
        <translation>X3 n’a pas encore été interrogé. Un test, une synchronisation ou le bouton l’interroge.</translation>
    </message>
    <message>
        <source>X3 {number}</source>
        <translation>X3 {number}</translation>
    </message>
    <message>
        <source>X3&apos;s code of a language.</source>
        <translation>Le code d’une langue dans X3.</translation>
    </message>
    <message>
        <source>X3&apos;s stay, and are shown</source>
        <translation>Ce que X3 contient reste et est montré</translation>
    </message>
    <message>
        <source>X3, or as it insists</source>
        <translation>X3, ou comme il l’exige</translation>
    </message>
    <message>
        <source>X3, orders in both</source>
        <translation>X3, commandes présentes des deux côtés</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Your IT knows its name.</source>
        <translation>Votre service informatique connaît son nom.</translation>
    </message>
    <message>
        <source>Your data stays between JAGGAER, this computer and your X3. Passwords are kept by the operating system.</source>
        <translation>Vos données restent entre JAGGAER, cet ordinateur et votre X3. Les mots de passe sont conservés par le système d’exploitation.</translation>
    </message>
    <message>
        <source>Your log-on does not open ML Connector any more.</source>
        <translation>Votre ouverture de session n’ouvre plus ML Connector.</translation>
    </message>
    <message>
        <source>Your log-on opens ML Connector.</source>
        <translation>Votre ouverture de session ouvre ML Connector.</translation>
    </message>
    <message>
        <source>Your signature under it as it stands, kept in the audit</source>
        <translation>Votre signature sous le rapprochement tel qu’il est, conservée dans l’audit</translation>
    </message>
    <message>
        <source>a code of JAGGAER has no counterpart in X3.</source>
        <translation>un code de JAGGAER n’a pas d’équivalent dans X3.</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>encore quelques secondes</translation>
    </message>
    <message>
        <source>a person decided so.</source>
        <translation>quelqu’un l’a décidé ainsi.</translation>
    </message>
    <message>
        <source>a second person has to approve.</source>
        <translation>une seconde personne doit approuver.</translation>
    </message>
    <message>
        <source>a test</source>
        <translation>un test</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>encore {minutes} min environ</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>encore {seconds} s environ</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>encore {time} environ</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajoutée</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>adresses</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>amount differs</source>
        <translation>montant différent</translation>
    </message>
    <message>
        <source>amounts</source>
        <translation>montants</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln earlier ones</source>
        <translation>
            <numerusform>et %Ln plus ancienne</numerusform>
            <numerusform>et %Ln plus anciennes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more stay</source>
        <translation>
            <numerusform>et %Ln autre reste</numerusform>
            <numerusform>et %Ln autres restent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, see the lines</source>
        <translation>
            <numerusform>et %Ln autre, voir les lignes</numerusform>
            <numerusform>et %Ln autres, voir les lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>asked {when}</source>
        <translation>interrogé {when}</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>interrogation…</translation>
    </message>
    <message>
        <source>at a time</source>
        <translation>à la fois</translation>
    </message>
    <message>
        <source>audit entry {number}</source>
        <translation>entrée d’audit {number}</translation>
    </message>
    <message>
        <source>auto = X3&apos;s own number where numbering is manual; a field of your site; or none.</source>
        <translation>auto = le numéro même de X3 si la numérotation est manuelle&#xa0;; un champ de votre site&#xa0;; ou aucun.</translation>
    </message>
    <message>
        <source>auto = as X3 says; none; or types such as CCT,PJT.</source>
        <translation>auto = comme X3 le dit&#xa0;; aucun&#xa0;; ou des axes comme CCT,PJT.</translation>
    </message>
    <message>
        <source>auto = found out; else what the X3 administrator entered.</source>
        <translation>auto = détecté&#xa0;; sinon ce que l’administrateur X3 a saisi.</translation>
    </message>
    <message>
        <source>bank accounts</source>
        <translation>comptes bancaires</translation>
    </message>
    <message>
        <source>being worked out…</source>
        <translation>calcul en cours…</translation>
    </message>
    <message>
        <source>business unit {code}</source>
        <translation>unité opérationnelle {code}</translation>
    </message>
    <message>
        <source>buyer</source>
        <translation>acheteur</translation>
    </message>
    <message>
        <source>buyers</source>
        <translation>acheteurs</translation>
    </message>
    <message>
        <source>by account</source>
        <translation>par compte</translation>
    </message>
    <message>
        <source>by cost centre</source>
        <translation>par centre de coûts</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>par mois</translation>
    </message>
    <message>
        <source>by supplier</source>
        <translation>par fournisseur</translation>
    </message>
    <message>
        <source>category {name}</source>
        <translation>catégorie {name}</translation>
    </message>
    <message>
        <source>closed in X3</source>
        <translation>soldée dans X3</translation>
    </message>
    <message>
        <source>code of X3</source>
        <translation>code de X3</translation>
    </message>
    <message>
        <source>company {code}</source>
        <translation>société {code}</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>contrat</translation>
    </message>
    <message>
        <source>contracts</source>
        <translation>contrats</translation>
    </message>
    <message>
        <source>cost centre</source>
        <translation>centre de coûts</translation>
    </message>
    <message>
        <source>cost centres</source>
        <translation>centres de coûts</translation>
    </message>
    <message>
        <source>could not be reached {when}</source>
        <translation>injoignable {when}</translation>
    </message>
    <message>
        <source>countries</source>
        <translation>pays</translation>
    </message>
    <message>
        <source>country</source>
        <translation>pays</translation>
    </message>
    <message>
        <source>currencies</source>
        <translation>devises</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>devise</translation>
    </message>
    <message>
        <source>currency differs</source>
        <translation>devise différente</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>different in X3</source>
        <translation>différents dans X3</translation>
    </message>
    <message>
        <source>dimension {name}</source>
        <translation>axe {name}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>e-mail addresses</source>
        <translation>adresses e-mail</translation>
    </message>
    <message>
        <source>either</source>
        <translation>l’un ou l’autre</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>partout</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>for something else</source>
        <translation>pour autre chose</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>à partir du {day}</translation>
    </message>
    <message>
        <source>go on by themselves</source>
        <translation>continuent d’elles-mêmes</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>disparue</translation>
    </message>
    <message>
        <source>header</source>
        <translation>en-tête</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>conseil</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>in X3</source>
        <translation>dans X3</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>incertaines</translation>
    </message>
    <message>
        <source>in production</source>
        <translation>en production</translation>
    </message>
    <message>
        <source>incomplete in JAGGAER</source>
        <translation>incomplètes dans JAGGAER</translation>
    </message>
    <message>
        <source>instead of {code}</source>
        <translation>au lieu de {code}</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>facture</translation>
    </message>
    <message>
        <source>invoice=INV; credit-note=CRN, with X3&apos;s codes. Empty = X3&apos;s own type, and no credit notes.</source>
        <translation>invoice=INV; credit-note=CRN, avec les codes de X3. Vide = le type propre à X3, et pas d’avoirs.</translation>
    </message>
    <message>
        <source>invoiced more than received</source>
        <translation>facturé plus que reçu</translation>
    </message>
    <message>
        <source>invoices</source>
        <translation>factures</translation>
    </message>
    <message>
        <source>it is a draft, of a kind that is left out, or too old.</source>
        <translation>c’est un brouillon, d’un type laissé de côté, ou trop ancien.</translation>
    </message>
    <message>
        <source>it waits for another record or a system.</source>
        <translation>attend un autre enregistrement ou un système.</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>keep only</source>
        <translation>garder seulement</translation>
    </message>
    <message>
        <source>line missing</source>
        <translation>ligne manquante</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>ligne {line}</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>ligne {number}</translation>
    </message>
    <message>
        <source>made {when} by {account}</source>
        <translation>fait {when} par {account}</translation>
    </message>
    <message>
        <source>mend by hand</source>
        <translation>corriger à la main</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>missed runs are made up once</source>
        <translation>les exécutions manquées sont rattrapées une fois</translation>
    </message>
    <message>
        <source>missed runs are not made up</source>
        <translation>les exécutions manquées ne sont pas rattrapées</translation>
    </message>
    <message>
        <source>names of persons</source>
        <translation>noms de personnes</translation>
    </message>
    <message>
        <source>names of suppliers</source>
        <translation>noms de fournisseurs</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nécessaire</translation>
    </message>
    <message>
        <source>needed somebody</source>
        <translation>à traiter par quelqu’un</translation>
    </message>
    <message>
        <source>needed, since exceptions are open</source>
        <translation>nécessaire, car des exceptions sont ouvertes</translation>
    </message>
    <message>
        <source>needed: it is kept with your name</source>
        <translation>nécessaire&#xa0;: c’est conservé avec votre nom</translation>
    </message>
    <message>
        <source>night</source>
        <translation>nuit</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>no code is missing</source>
        <translation>aucun code ne manque</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>aucune différence</translation>
    </message>
    <message>
        <source>no reason was given.</source>
        <translation>aucun motif n’a été donné.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>none alone</source>
        <translation>aucun à lui seul</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>pas encore interrogé</translation>
    </message>
    <message>
        <source>not in X3</source>
        <translation>absente de X3</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>pas encore lu</translation>
    </message>
    <message>
        <source>not receivable</source>
        <translation>non réceptionnable</translation>
    </message>
    <message>
        <source>not sealed</source>
        <translation>sans sceau</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absente</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>nothing in X3 yet</source>
        <translation>rien encore dans X3</translation>
    </message>
    <message>
        <source>nothing refused</source>
        <translation>rien de refusé</translation>
    </message>
    <message>
        <source>nothing there</source>
        <translation>rien à cet endroit</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>rien à faire</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>rien n’attend</translation>
    </message>
    <message>
        <source>nothing was written</source>
        <translation>rien n’a été écrit</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>of approved and active suppliers</source>
        <translation>des fournisseurs approuvés et actifs</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>bien</translation>
    </message>
    <message numerus="yes">
        <source>on %Ln orders</source>
        <translation>
            <numerusform>sur %Ln commande</numerusform>
            <numerusform>sur %Ln commandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %Ln records</source>
        <translation>
            <numerusform>sur %Ln enregistrement</numerusform>
            <numerusform>sur %Ln enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>on contracts</source>
        <translation>sous contrat</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>optional; it goes to rows that give no reason themselves</source>
        <translation>facultatif&#xa0;; cela va aux lignes qui ne donnent pas elles-mêmes de motif</translation>
    </message>
    <message>
        <source>optional; without it: the name of the list</source>
        <translation>facultatif&#xa0;; à défaut&#xa0;: le nom de la liste</translation>
    </message>
    <message>
        <source>order</source>
        <translation>commande</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>commandes</translation>
    </message>
    <message>
        <source>orders from {day}</source>
        <translation>commandes à partir du {day}</translation>
    </message>
    <message>
        <source>partly received</source>
        <translation>reçue en partie</translation>
    </message>
    <message>
        <source>partly synced</source>
        <translation>partiellement synchronisées</translation>
    </message>
    <message>
        <source>payment term</source>
        <translation>condition de paiement</translation>
    </message>
    <message>
        <source>payment terms</source>
        <translation>conditions de paiement</translation>
    </message>
    <message>
        <source>phone numbers</source>
        <translation>numéros de téléphone</translation>
    </message>
    <message>
        <source>price differs</source>
        <translation>prix différent</translation>
    </message>
    <message>
        <source>probably in X3 already</source>
        <translation>probablement déjà dans X3</translation>
    </message>
    <message>
        <source>product</source>
        <translation>produit</translation>
    </message>
    <message>
        <source>production system</source>
        <translation>système de production</translation>
    </message>
    <message>
        <source>products</source>
        <translation>produits</translation>
    </message>
    <message>
        <source>quantity differs</source>
        <translation>quantité différente</translation>
    </message>
    <message>
        <source>reached {when}</source>
        <translation>joint {when}</translation>
    </message>
    <message>
        <source>read {ago}</source>
        <translation>lu {ago}</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêtes</translation>
    </message>
    <message>
        <source>receivable</source>
        <translation>réceptionnable</translation>
    </message>
    <message>
        <source>received and invoiced</source>
        <translation>reçue et facturée</translation>
    </message>
    <message>
        <source>received, waits for invoice</source>
        <translation>reçue, en attente de facture</translation>
    </message>
    <message>
        <source>record</source>
        <translation>enregistrement</translation>
    </message>
    <message>
        <source>records</source>
        <translation>enregistrements</translation>
    </message>
    <message>
        <source>records a page</source>
        <translation>enregistrements par page</translation>
    </message>
    <message>
        <source>refused by X3</source>
        <translation>refusées par X3</translation>
    </message>
    <message>
        <source>refused the sign-in {when}</source>
        <translation>authentification refusée {when}</translation>
    </message>
    <message>
        <source>revision {revision}</source>
        <translation>révision {revision}</translation>
    </message>
    <message>
        <source>rules within an hour</source>
        <translation>règles en une heure</translation>
    </message>
    <message>
        <source>run {run}</source>
        <translation>exécution {run}</translation>
    </message>
    <message>
        <source>sealed up to entry {number}</source>
        <translation>scellé jusqu’à l’entrée {number}</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>secrets</source>
        <translation>secrets</translation>
    </message>
    <message>
        <source>site</source>
        <translation>site</translation>
    </message>
    <message>
        <source>site {code}</source>
        <translation>site {code}</translation>
    </message>
    <message>
        <source>sites</source>
        <translation>sites</translation>
    </message>
    <message>
        <source>some lines wait for a person.</source>
        <translation>certaines lignes attendent quelqu’un.</translation>
    </message>
    <message>
        <source>somebody has to decide.</source>
        <translation>quelqu’un doit décider.</translation>
    </message>
    <message>
        <source>somebody has to say whether it is the same.</source>
        <translation>quelqu’un doit dire si c’est le même.</translation>
    </message>
    <message>
        <source>something that X3 must have is missing in JAGGAER.</source>
        <translation>il manque dans JAGGAER quelque chose que X3 exige.</translation>
    </message>
    <message>
        <source>stay as they are</source>
        <translation>restent telles quelles</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>fournisseur</translation>
    </message>
    <message>
        <source>supplier categories</source>
        <translation>catégories de fournisseurs</translation>
    </message>
    <message>
        <source>supplier category</source>
        <translation>catégorie de fournisseurs</translation>
    </message>
    <message>
        <source>supplier differs</source>
        <translation>fournisseur différent</translation>
    </message>
    <message>
        <source>supplier held in X3</source>
        <translation>fournisseur bloqué dans X3</translation>
    </message>
    <message>
        <source>supplier not active</source>
        <translation>fournisseur inactif</translation>
    </message>
    <message>
        <source>supplier {code}</source>
        <translation>fournisseur {code}</translation>
    </message>
    <message>
        <source>suppliers</source>
        <translation>fournisseurs</translation>
    </message>
    <message>
        <source>tax code</source>
        <translation>code taxe</translation>
    </message>
    <message>
        <source>tax codes</source>
        <translation>codes taxe</translation>
    </message>
    <message>
        <source>test system</source>
        <translation>système de test</translation>
    </message>
    <message>
        <source>the run of {when} stopped</source>
        <translation>l’exécution du {when} s’est arrêtée</translation>
    </message>
    <message>
        <source>their orders are of before that day</source>
        <translation>leurs commandes sont d’avant ce jour</translation>
    </message>
    <message>
        <source>there</source>
        <translation>présente</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>twice in X3</source>
        <translation>deux fois dans X3</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unité</translation>
    </message>
    <message>
        <source>units</source>
        <translation>unités</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>à jour</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>version {number}</translation>
    </message>
    <message>
        <source>wait for a mapping</source>
        <translation>attendent une correspondance</translation>
    </message>
    <message>
        <source>wait for approval</source>
        <translation>attendent une approbation</translation>
    </message>
    <message>
        <source>waits for receipt</source>
        <translation>en attente de réception</translation>
    </message>
    <message>
        <source>what X3 has</source>
        <translation>ce que X3 a</translation>
    </message>
    <message>
        <source>without a code</source>
        <translation>sans code</translation>
    </message>
    <message>
        <source>write again only</source>
        <translation>réécrire seulement</translation>
    </message>
    <message>
        <source>written</source>
        <translation>écrits</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>{account} explained it {when}: {reason}</source>
        <translation>Expliquée par {account} {when}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{action}: {connection}</source>
        <translation>{action}&#xa0;: {connection}</translation>
    </message>
    <message>
        <source>{amount} of it are left.</source>
        <translation>Il en reste {amount}.</translation>
    </message>
    <message>
        <source>{amount} over its ceiling.</source>
        <translation>{amount} au-dessus de son plafond.</translation>
    </message>
    <message>
        <source>{amount}, invoiced {day}</source>
        <translation>{amount}, facturé le {day}</translation>
    </message>
    <message>
        <source>{amount}, ordered {day}</source>
        <translation>{amount}, commandé le {day}</translation>
    </message>
    <message>
        <source>{code} was taken back</source>
        <translation>{code} a été repris</translation>
    </message>
    <message>
        <source>{code} → {target} ({scope}) holds no longer for what is written from now on.</source>
        <translation>{code} → {target} ({scope}) ne vaut plus pour ce qui est écrit à partir de maintenant.</translation>
    </message>
    <message>
        <source>{connections} is here, with all that was done. Enter the secrets in Settings, then test the connection.</source>
        <translation>{connections} est ici, avec tout ce qui a été fait. Saisissez les secrets dans Paramètres, puis testez la connexion.</translation>
    </message>
    <message>
        <source>{connection} is as it was. What you entered is kept: Settings leads back here.</source>
        <translation>{connection} reste telle quelle. Ce que vous avez saisi est conservé&#xa0;: les Paramètres ramènent ici.</translation>
    </message>
    <message>
        <source>{connection} is set as {file} says.</source>
        <translation>{connection} est réglée comme le dit {file}.</translation>
    </message>
    <message>
        <source>{connection} is set up. Test the connection next.</source>
        <translation>{connection} est configurée. Testez maintenant la connexion.</translation>
    </message>
    <message>
        <source>{connection} is set up. Weaker rules for approvals wait for a second person: request {number}.</source>
        <translation>{connection} est configurée. Les règles d’approbation plus faibles attendent une seconde personne&#xa0;: demande {number}.</translation>
    </message>
    <message>
        <source>{connection} is set up; its first preview and its schedule are still to be looked at.</source>
        <translation>{connection} est configurée&#xa0;; il reste à voir son premier aperçu et sa planification.</translation>
    </message>
    <message>
        <source>{connection} was removed.</source>
        <translation>{connection} a été supprimée.</translation>
    </message>
    <message>
        <source>{connection}, {kind}: from JAGGAER to folder {folder}</source>
        <translation>{connection}, {kind}&#xa0;: de JAGGAER au dossier {folder}</translation>
    </message>
    <message>
        <source>{connection}: {what}</source>
        <translation>{connection}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} à {time}</translation>
    </message>
    <message>
        <source>{day}: {figures}</source>
        <translation>{day}&#xa0;: {figures}</translation>
    </message>
    <message>
        <source>{document}: {what}, {amount}.</source>
        <translation>{document}&#xa0;: {what}, {amount}.</translation>
    </message>
    <message>
        <source>{document}: {what}. {field}: {jaggaer} in JAGGAER, {x3} in X3.</source>
        <translation>{document}&#xa0;: {what}. {field}&#xa0;: {jaggaer} dans JAGGAER, {x3} dans X3.</translation>
    </message>
    <message>
        <source>{document}: {what}. {jaggaer} in JAGGAER, {x3} in X3.</source>
        <translation>{document}&#xa0;: {what}. {jaggaer} dans JAGGAER, {x3} dans X3.</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln orders looked at…</source>
        <translation>
            <numerusform>{done} commande sur %Ln examinée…</numerusform>
            <numerusform>{done} commandes sur %Ln examinées…</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {all} looked up in X3…</source>
        <translation>{done} sur {all} recherchés dans X3…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>{done} lignes sur {total}</translation>
    </message>
    <message>
        <source>{field}: {old} → {new}</source>
        <translation>{field}&#xa0;: {old} → {new}</translation>
    </message>
    <message>
        <source>{files}

Their orders and suppliers are written to Sage X3 like those of a sync. What is there already and did not change stays as it is.</source>
        <translation>{files}

Les commandes et fournisseurs qu’ils contiennent sont écrits dans Sage X3 comme ceux d’une synchronisation. Ce qui y est déjà et n’a pas changé reste tel quel.</translation>
    </message>
    <message>
        <source>{file} describes a connection that is not there yet.</source>
        <translation>{file} décrit une connexion qui n’existe pas encore.</translation>
    </message>
    <message numerus="yes">
        <source>{file} differs in %Ln settings.</source>
        <translation>
            <numerusform>{file} diffère sur %Ln paramètre.</numerusform>
            <numerusform>{file} diffère sur %Ln paramètres.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} holds the settings. Secrets are not in it.</source>
        <translation>{file} contient les paramètres. Les secrets n’y sont pas.</translation>
    </message>
    <message>
        <source>{file} is made: {entries}, {sealed}.</source>
        <translation>{file} est fait&#xa0;: {entries}, {sealed}.</translation>
    </message>
    <message>
        <source>{file} is saved. It was sent to nobody.</source>
        <translation>{file} est enregistré. Il n’a été envoyé à personne.</translation>
    </message>
    <message>
        <source>{file} was not written.</source>
        <translation>{file} n’a pas été écrit.</translation>
    </message>
    <message>
        <source>{file}: {what}. Nothing is decided yet, and X3 is not changed by it.</source>
        <translation>{file}&#xa0;: {what}. Rien n’est encore décidé, et X3 n’en est pas modifié.</translation>
    </message>
    <message>
        <source>{file}: {what}. Nothing is decided yet; rows that are refused keep nothing from being decided.</source>
        <translation>{file}&#xa0;: {what}. Rien n’est encore décidé&#xa0;; les lignes refusées n’empêchent rien d’être décidé.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} à {last}</translation>
    </message>
    <message>
        <source>{folder} is not among them. Pair again and have the X3 user allow it, or correct the folder in the settings.</source>
        <translation>{folder} n’en fait pas partie. Appairez de nouveau et faites-le autoriser par l’utilisateur X3, ou corrigez le dossier dans les paramètres.</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message numerus="yes">
        <source>{keeper} looks every %Ln minutes at what is due.</source>
        <translation>
            <numerusform>{keeper} regarde toutes les %Ln minutes ce qui est à exécuter.</numerusform>
            <numerusform>{keeper} regarde toutes les %Ln minutes ce qui est à exécuter.</numerusform>
        </translation>
    </message>
    <message>
        <source>{key} is not created; it waits again until somebody says what it is.</source>
        <translation>{key} n’est pas créé&#xa0;; il attend de nouveau que quelqu’un dise ce que c’est.</translation>
    </message>
    <message>
        <source>{key} is {x3_key} in X3</source>
        <translation>{key} est {x3_key} dans X3</translation>
    </message>
    <message>
        <source>{key} stays: {reason}</source>
        <translation>{key} reste&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{key} was not linked: {reason}.</source>
        <translation>{key} n’a pas été lié&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{key}: linked to {x3_key} by itself</source>
        <translation>{key}&#xa0;: lié à {x3_key} automatiquement</translation>
    </message>
    <message>
        <source>{key}: linked to {x3_key}, by {actor}</source>
        <translation>{key}&#xa0;: lié à {x3_key}, par {actor}</translation>
    </message>
    <message>
        <source>{key}: not the same, by {actor}</source>
        <translation>{key}&#xa0;: pas le même, par {actor}</translation>
    </message>
    <message>
        <source>{kind} {code} is now {target} ({scope}).</source>
        <translation>{kind} {code} est maintenant {target} ({scope}).</translation>
    </message>
    <message>
        <source>{kind} {code} is now {target}, everywhere.</source>
        <translation>{kind} {code} est maintenant {target}, partout.</translation>
    </message>
    <message>
        <source>{kind} {code} → {target} waits for approval by a second person, and has no effect yet.</source>
        <translation>{kind} {code} → {target} attend l’approbation d’une seconde personne, et n’a pas encore d’effet.</translation>
    </message>
    <message>
        <source>{kind} {code}: not active in X3</source>
        <translation>{kind} {code}&#xa0;: non actif dans X3</translation>
    </message>
    <message>
        <source>{kind} {code}: not in X3</source>
        <translation>{kind} {code}&#xa0;: absent de X3</translation>
    </message>
    <message>
        <source>{kind} {code}: not yet valid in X3</source>
        <translation>{kind} {code}&#xa0;: pas encore valable dans X3</translation>
    </message>
    <message>
        <source>{kind} {code}: out of date in X3</source>
        <translation>{kind} {code}&#xa0;: périmé dans X3</translation>
    </message>
    <message>
        <source>{kind}, {when}</source>
        <translation>{kind}, {when}</translation>
    </message>
    <message>
        <source>{level} (by the profile)</source>
        <translation>{level} (par le profil)</translation>
    </message>
    <message>
        <source>{lines} on {orders} would get another code today: {what}. Nothing is decided yet.</source>
        <translation>{lines} sur {orders} obtiendraient aujourd’hui un autre code&#xa0;: {what}. Rien n’est encore décidé.</translation>
    </message>
    <message>
        <source>{linked}, {not_taken}</source>
        <translation>{linked}, {not_taken}</translation>
    </message>
    <message numerus="yes">
        <source>{list} and %Ln more</source>
        <translation>
            <numerusform>{list} et %Ln autre</numerusform>
            <numerusform>{list} et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>{list} and {last}</source>
        <translation>{list} et {last}</translation>
    </message>
    <message>
        <source>{member} of {record}</source>
        <translation>{member} de {record}</translation>
    </message>
    <message>
        <source>{message} is copied. Paste it into a mail; it holds no secrets.</source>
        <translation>{message} est copié. Collez-le dans un courriel&#xa0;; il ne contient aucun secret.</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{moment}: does not run</source>
        <translation>{moment}&#xa0;: ne s’exécute pas</translation>
    </message>
    <message>
        <source>{name} codes</source>
        <translation>codes {name}</translation>
    </message>
    <message>
        <source>{name} comes with the program ({hash}). There are: {known}.</source>
        <translation>{name} vient avec le programme ({hash}). Il y a&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>{name} is a file of your own ({hash}). With the program come: {known}.</source>
        <translation>{name} est un fichier à vous ({hash}). Avec le programme viennent&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>{name} is set up. From now on everything here can be changed under Settings.</source>
        <translation>{name} est configurée. Désormais, tout ce qui est ici peut être modifié sous Paramètres.</translation>
    </message>
    <message>
        <source>{name}: {found}</source>
        <translation>{name}&#xa0;: {found}</translation>
    </message>
    <message>
        <source>{number} a second</source>
        <translation>{number} par seconde</translation>
    </message>
    <message>
        <source>{number} checked</source>
        <translation>{number} contrôlés</translation>
    </message>
    <message>
        <source>{number} in X3</source>
        <translation>{number} dans X3</translation>
    </message>
    <message>
        <source>{number} is not in X3 yet.</source>
        <translation>{number} n’est pas encore dans X3.</translation>
    </message>
    <message>
        <source>{number} is {x3_number} in X3</source>
        <translation>{number} est {x3_number} dans X3</translation>
    </message>
    <message>
        <source>{number} need somebody</source>
        <translation>{number} à traiter par quelqu’un</translation>
    </message>
    <message>
        <source>{number} unchanged</source>
        <translation>{number} inchangés</translation>
    </message>
    <message>
        <source>{number} wait</source>
        <translation>{number} en attente</translation>
    </message>
    <message>
        <source>{number} would be written</source>
        <translation>{number} seraient écrits</translation>
    </message>
    <message>
        <source>{number} written</source>
        <translation>{number} écrits</translation>
    </message>
    <message>
        <source>{often} from {first} to {last}</source>
        <translation>{often} de {first} à {last}</translation>
    </message>
    <message>
        <source>{often}, Monday to Friday</source>
        <translation>{often}, du lundi au vendredi</translation>
    </message>
    <message>
        <source>{often}, but not on holidays</source>
        <translation>{often}, mais pas les jours fériés</translation>
    </message>
    <message>
        <source>{often}, every working day</source>
        <translation>{often}, chaque jour ouvré</translation>
    </message>
    <message>
        <source>{often}, on {days}</source>
        <translation>{often}, le {days}</translation>
    </message>
    <message>
        <source>{often}, on {days} but not on holidays</source>
        <translation>{often}, le {days}, mais pas les jours fériés</translation>
    </message>
    <message>
        <source>{person} paused everything. {when}.</source>
        <translation>{person} a tout mis en pause. {when}.</translation>
    </message>
    <message>
        <source>{person} paused everything. {when}: {reason}</source>
        <translation>{person} a tout mis en pause. {when}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{place}: {reason}</source>
        <translation>{place}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{quantity} at {price}</source>
        <translation>{quantity} à {price}</translation>
    </message>
    <message>
        <source>{question} If that is right, a sync starts now and goes on with it: once, and with no more than what was shown. Your name is kept with it.</source>
        <translation>{question} Si c’est juste, une synchronisation démarre maintenant et continue&#xa0;: une fois, et avec rien de plus que ce qui a été montré. Votre nom est conservé avec.</translation>
    </message>
    <message>
        <source>{question} {who} let it through: the next sync goes on with it.</source>
        <translation>{question} {who} l’a laissé passer&#xa0;: la prochaine synchronisation continue.</translation>
    </message>
    <message>
        <source>{read} read; {quiet} of them are unchanged or not eligible, and stay as they are.</source>
        <translation>{read} lus&#xa0;; {quiet} d’entre eux sont inchangés ou non concernés, et restent tels quels.</translation>
    </message>
    <message>
        <source>{reason} It can no longer be undone.</source>
        <translation>{reason} Ce n’est plus annulable.</translation>
    </message>
    <message>
        <source>{records} · since {day}</source>
        <translation>{records} · depuis {day}</translation>
    </message>
    <message numerus="yes">
        <source>{records}, of which %Ln only wait</source>
        <translation>
            <numerusform>{records}, dont %Ln attend seulement</numerusform>
            <numerusform>{records}, dont %Ln attendent seulement</numerusform>
        </translation>
    </message>
    <message>
        <source>{records}: left alone from now on, until JAGGAER changes them.</source>
        <translation>{records}&#xa0;: laissés tels quels désormais, jusqu’à ce que JAGGAER les modifie.</translation>
    </message>
    <message>
        <source>{records}: made in X3 anew, as JAGGAER has them now. Do so only where nobody keyed them again by hand.</source>
        <translation>{records}&#xa0;: recréés dans X3, tels que JAGGAER les a maintenant. À ne faire que si personne ne les a ressaisis à la main.</translation>
    </message>
    <message>
        <source>{rule}: {source}</source>
        <translation>{rule}&#xa0;: {source}</translation>
    </message>
    <message>
        <source>{said} Replay when the run that goes on has ended.</source>
        <translation>{said} Rejouez quand l’exécution en cours est terminée.</translation>
    </message>
    <message>
        <source>{said} Replay when you are ready.</source>
        <translation>{said} Rejouez quand vous êtes prêt.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{secret} (goes into the keyring)</source>
        <translation>{secret} (va dans le trousseau)</translation>
    </message>
    <message>
        <source>{secret} of {connection}</source>
        <translation>{secret} de {connection}</translation>
    </message>
    <message>
        <source>{section} by {amount}</source>
        <translation>{section}, de {amount}</translation>
    </message>
    <message>
        <source>{sentence}, as of {when}</source>
        <translation>{sentence}, état {when}</translation>
    </message>
    <message>
        <source>{setting} in {section}</source>
        <translation>{setting} dans {section}</translation>
    </message>
    <message>
        <source>{setting}: take the usual value, {value}</source>
        <translation>{setting}&#xa0;: prendre la valeur habituelle, {value}</translation>
    </message>
    <message>
        <source>{setting}: {old} becomes {new}</source>
        <translation>{setting}&#xa0;: {old} devient {new}</translation>
    </message>
    <message>
        <source>{status}: {cause}</source>
        <translation>{status}&#xa0;: {cause}</translation>
    </message>
    <message>
        <source>{system} at the step {step}</source>
        <translation>{system} à l’étape {step}</translation>
    </message>
    <message>
        <source>{system} at {address}</source>
        <translation>{system} à {address}</translation>
    </message>
    <message>
        <source>{system} at {address}, client id {client_id}</source>
        <translation>{system} à {address}, ID client {client_id}</translation>
    </message>
    <message>
        <source>{system} at {address}, folder {folder}, endpoint {endpoint}, client ID {client_id}, user {user}</source>
        <translation>{system} à {address}, dossier {folder}, endpoint {endpoint}, ID client {client_id}, utilisateur {user}</translation>
    </message>
    <message>
        <source>{system}: {secret}</source>
        <translation>{system}&#xa0;: {secret}</translation>
    </message>
    <message>
        <source>{text} does not begin with a date as 2026-12-25.</source>
        <translation>{text} ne commence pas par une date comme 2026-12-25.</translation>
    </message>
    <message>
        <source>{text} is no time of the day: write it as 07:00.</source>
        <translation>{text} n’est pas une heure&#xa0;: écrivez-la comme 07:00.</translation>
    </message>
    <message>
        <source>{time} by {account}</source>
        <translation>{time} par {account}</translation>
    </message>
    <message>
        <source>{value} in {place}</source>
        <comment>a value, and the field where it was read</comment>
        <translation>{value} dans {place}</translation>
    </message>
    <message>
        <source>{what}.</source>
        <comment>a list as a sentence</comment>
        <translation>{what}.</translation>
    </message>
    <message>
        <source>{what}. The next sync carries it out, and it can be undone until something is written.</source>
        <translation>{what}. La prochaine synchronisation l’exécute, et cela peut être annulé tant que rien n’est écrit.</translation>
    </message>
    <message>
        <source>{where} is no longer kept. Entry {number} says so, with your name and the reason.</source>
        <translation>{where} n’est plus conservé. L’entrée {number} le dit, avec votre nom et la raison.</translation>
    </message>
    <message>
        <source>{where}: “{value}”. Nobody can bring it back, not even from the audit.</source>
        <translation>{where}&#xa0;: «&#xa0;{value}&#xa0;». Personne ne peut la faire revenir, pas même depuis la piste d’audit.</translation>
    </message>
    <message>
        <source>{who} asked for the mapping to {about}; a second person has to approve it</source>
        <translation>{who} a demandé la correspondance avec {about}&#xa0;; une seconde personne doit l’approuver</translation>
    </message>
    <message>
        <source>{who} asked on {when}, because: {why}. It needs a second person: {needed}.</source>
        <translation>{who} a demandé le {when}, car&#xa0;: {why}. Il faut une seconde personne&#xa0;: {needed}.</translation>
    </message>
    <message>
        <source>{who} asked on {when}, without a reason. It needs a second person: {needed}.</source>
        <translation>{who} a demandé le {when}, sans motif. Il faut une seconde personne&#xa0;: {needed}.</translation>
    </message>
    <message>
        <source>{who} is running a sync now.</source>
        <translation>{who} exécute une synchronisation en ce moment.</translation>
    </message>
    <message>
        <source>{who} let it through</source>
        <translation>{who} l’a laissé passer</translation>
    </message>
    <message>
        <source>{who} runs this connection. Changes can be saved when that run has ended.</source>
        <translation>{who} exécute cette connexion. Les modifications peuvent être enregistrées quand cette exécution est terminée.</translation>
    </message>
    <message>
        <source>{why}. {waits}</source>
        <translation>{why}. {waits}</translation>
    </message>
    <message>
        <source>{written} and {open} use it.</source>
        <translation>{written} et {open} l’utilisent.</translation>
    </message>
    <message>
        <source>{written} written</source>
        <translation>{written} écrits</translation>
    </message>
    <message>
        <source>{written} written, {needed} needed somebody</source>
        <translation>{written} écrits, {needed} à traiter par quelqu’un</translation>
    </message>
    <message>
        <source>{written} written, {needed} needed somebody, {refused} of them refused by X3</source>
        <translation>{written} écrits, {needed} à traiter par quelqu’un, dont {refused} refusés par X3</translation>
    </message>
    <message>
        <source>▲ Not set</source>
        <translation>▲ Non indiqué</translation>
    </message>
    <message>
        <source>▲ {secret} is not set.</source>
        <translation>▲ {secret} n’est pas indiqué.</translation>
    </message>
    <message numerus="yes">
        <source>✓ %Ln entries of the audit are in {file} now.</source>
        <translation>
            <numerusform>✓ %Ln entrée de l’audit est maintenant dans {file}.</numerusform>
            <numerusform>✓ %Ln entrées de l’audit sont maintenant dans {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %Ln records as JAGGAER sent them were removed.</source>
        <translation>
            <numerusform>✓ %Ln enregistrement tel que JAGGAER l’a envoyé a été supprimé.</numerusform>
            <numerusform>✓ %Ln enregistrements tels que JAGGAER les a envoyés ont été supprimés.</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ In the keyring</source>
        <translation>✓ Dans le trousseau</translation>
    </message>
    <message numerus="yes">
        <source>✓ Intact: %Ln entries.</source>
        <translation>
            <numerusform>✓ Intacte&#xa0;: %Ln entrée.</numerusform>
            <numerusform>✓ Intacte&#xa0;: %Ln entrées.</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Shown here</source>
        <translation>✓ Montré ici</translation>
    </message>
    <message>
        <source>✓ Shown. If you saw nothing, your computer hides notifications of this program.</source>
        <translation>✓ Affichée. Si vous n’avez rien vu, votre ordinateur masque les notifications de ce programme.</translation>
    </message>
    <message>
        <source>✓ The mail server took it. It is on its way to {place}.</source>
        <translation>✓ Le serveur de messagerie l’a pris. Il est en route vers {place}.</translation>
    </message>
    <message>
        <source>✓ {file}: everything but the secrets. On the other computer, choose it on the first page of the set-up. From then on, work on that computer only: two that write to the same X3 would not know of each other.</source>
        <translation>✓ {file}&#xa0;: tout sauf les secrets. Sur l’autre ordinateur, choisissez-le à la première page de la configuration. Dès lors, travaillez sur cet ordinateur seulement&#xa0;: deux qui écrivent dans le même X3 ne sauraient rien l’un de l’autre.</translation>
    </message>
    <message>
        <source>✓ {file}: {size}, looked through and sound. Secrets are not in it.</source>
        <translation>✓ {file}&#xa0;: {size}, parcourue et saine. Les secrets n’y sont pas.</translation>
    </message>
    <message>
        <source>✕ NOT intact, first at entry {number}: {reason}</source>
        <translation>✕ PAS intacte, d’abord à l’entrée {number}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>✕ X3 has no {kind} {code}</source>
        <translation>✕ X3 n’a pas&#xa0;: {kind} {code}</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source> (HTTP {0})</source>
        <translation> (HTTP {0})</translation>
    </message>
    <message>
        <source> (did you mean {0}?)</source>
        <translation> (vouliez-vous dire {0}&#xa0;?)</translation>
    </message>
    <message>
        <source> (endpoint {0})</source>
        <translation> (endpoint {0})</translation>
    </message>
    <message>
        <source> (to which {0} leads)</source>
        <translation> (auquel mène {0})</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source> and its charges to {0}</source>
        <translation> et ses frais à {0}</translation>
    </message>
    <message>
        <source> and wants us to wait {0}</source>
        <translation> et nous demande d’attendre {0}</translation>
    </message>
    <message>
        <source> and {0} le {1}</source>
        <translation> et {0} le {1}</translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation> et {0} de plus</translation>
    </message>
    <message>
        <source> and {0} more are</source>
        <translation> et {0} de plus sont</translation>
    </message>
    <message>
        <source> as {0}</source>
        <translation> sous {0}</translation>
    </message>
    <message>
        <source> by {0}</source>
        <translation> par {0}</translation>
    </message>
    <message>
        <source> for {0}</source>
        <translation> pour {0}</translation>
    </message>
    <message>
        <source> from the file {0}</source>
        <translation> à partir du fichier {0}</translation>
    </message>
    <message>
        <source> from {0}</source>
        <translation> à partir de {0}</translation>
    </message>
    <message>
        <source> from {0} to {1}</source>
        <translation> de {0} à {1}</translation>
    </message>
    <message>
        <source> in {0}</source>
        <translation> dans {0}</translation>
    </message>
    <message>
        <source> of line {0}</source>
        <translation> de la ligne {0}</translation>
    </message>
    <message>
        <source> of {0}</source>
        <translation> de {0}</translation>
    </message>
    <message>
        <source> on {0}</source>
        <translation> sur {0}</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source> or more</source>
        <translation> ou plus</translation>
    </message>
    <message>
        <source> since {0}</source>
        <translation> depuis {0}</translation>
    </message>
    <message>
        <source> to {0}</source>
        <translation> jusqu’à {0}</translation>
    </message>
    <message>
        <source> until {0}</source>
        <translation> jusqu’au {0}</translation>
    </message>
    <message>
        <source> where both fit</source>
        <translation> où les deux conviennent</translation>
    </message>
    <message>
        <source> {0} has it now.</source>
        <translation> {0} l’a maintenant.</translation>
    </message>
    <message>
        <source># Settings of a connection of ML Connector. Secrets are not in here: they are in the keyring of the account that runs.
# What is left out is as usual. Read it in with: ml-connector setup FILE.toml
</source>
        <translation># Paramètres d’une connexion de ML Connector. Les secrets n’y sont pas&#xa0;: ils sont dans le trousseau du compte qui exécute.
# Ce qui n’est pas écrit est comme d’habitude. À lire avec&#xa0;: ml-connector setup FILE.toml
</translation>
    </message>
    <message>
        <source>(not compared, X3 does not show it: {0})</source>
        <translation>(non comparé, X3 ne le montre pas&#xa0;: {0})</translation>
    </message>
    <message>
        <source>(request {0})</source>
        <translation>(demande {0})</translation>
    </message>
    <message>
        <source>(whole file)</source>
        <translation>(fichier entier)</translation>
    </message>
    <message>
        <source>({0}) hangs on a certificate that has expired</source>
        <translation>({0}) dépend d’un certificat qui a expiré</translation>
    </message>
    <message>
        <source>({0}) has expired</source>
        <translation>({0}) a expiré</translation>
    </message>
    <message>
        <source>*/{0} * * * * {1} &gt;/dev/null 2&gt;&amp;1 # {2}</source>
        <translation>*/{0} * * * * {1} &gt;/dev/null 2&gt;&amp;1 # {2}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>, and {0}</source>
        <translation>, et {0}</translation>
    </message>
    <message>
        <source>, and {0} more</source>
        <translation>, et {0} de plus</translation>
    </message>
    <message>
        <source>, as the settings of this connection say</source>
        <translation>, comme le disent les paramètres de cette connexion</translation>
    </message>
    <message>
        <source>, but from {0} UTC on</source>
        <translation>, mais à partir de {0} UTC</translation>
    </message>
    <message>
        <source>, by quantity</source>
        <translation>, par quantité</translation>
    </message>
    <message>
        <source>, dated {0}</source>
        <translation>, du {0}</translation>
    </message>
    <message>
        <source>, from {0}</source>
        <translation>, à partir de {0}</translation>
    </message>
    <message>
        <source>, in X3 {0}</source>
        <translation>, dans X3 {0}</translation>
    </message>
    <message>
        <source>, or another one</source>
        <translation>, ou un autre</translation>
    </message>
    <message>
        <source>, or one of {0} others</source>
        <translation>, ou l’un des {0} autres</translation>
    </message>
    <message>
        <source>, the same day</source>
        <translation>, le même jour</translation>
    </message>
    <message>
        <source>, to which {0} ({1}) leads,</source>
        <translation>, auquel mène {0} ({1}),</translation>
    </message>
    <message>
        <source>, to which {0} leads,</source>
        <translation>, auquel mène {0},</translation>
    </message>
    <message>
        <source>, user {0}</source>
        <translation>, utilisateur {0}</translation>
    </message>
    <message>
        <source>, {0} by cause</source>
        <translation>, dont {0} en raison de</translation>
    </message>
    <message>
        <source>, {0} days apart</source>
        <translation>, à {0} jours d’écart</translation>
    </message>
    <message>
        <source>- ... and {0} more</source>
        <translation>- ... et {0} de plus</translation>
    </message>
    <message>
        <source>- Allowed user: a dedicated X3 user for ML Connector (capital and small letters count)</source>
        <translation>- Utilisateur autorisé&#xa0;: un utilisateur X3 réservé à ML Connector (majuscules et minuscules comptent)</translation>
    </message>
    <message>
        <source>- Name: ML Connector</source>
        <translation>- Nom&#xa0;: ML Connector</translation>
    </message>
    <message>
        <source>- Tokens validity: 600 seconds (at least 300)</source>
        <translation>- Validité des jetons&#xa0;: 600 secondes (au moins 300)</translation>
    </message>
    <message>
        <source>- a client id and its secret (by a safe way, not in this mail), and whether the connection is J1P, legacy or basic</source>
        <translation>- un ID client et son secret (par une voie sûre, pas dans ce courriel), et si la connexion est J1P, legacy ou basic</translation>
    </message>
    <message>
        <source>- a create operation in the GraphQL API (GESAPIOPE), without mandatory fields of the site&apos;s own</source>
        <translation>- une opération de création dans l’API GraphQL (GESAPIOPE), sans champs obligatoires propres au site</translation>
    </message>
    <message>
        <source>- by which filter a list gives only what changed since a time</source>
        <translation>- par quel filtre une liste ne donne que ce qui a changé depuis un moment</translation>
    </message>
    <message>
        <source>- by which parameter pages of a list are made larger, and how large they may be</source>
        <translation>- par quel paramètre les pages d’une liste s’agrandissent, et quelle taille elles peuvent avoir</translation>
    </message>
    <message>
        <source>- client ID, secret (by a safe way, not in this mail), and the login of the allowed user</source>
        <translation>- ID client, secret (par une voie sûre, pas dans ce courriel), et le login de l’utilisateur autorisé</translation>
    </message>
    <message>
        <source>- create and change: purchase orders and suppliers; read them back</source>
        <translation>- créer et modifier&#xa0;: commandes d’achat et fournisseurs&#xa0;; les relire</translation>
    </message>
    <message>
        <source>- how many calls a minute are allowed</source>
        <translation>- combien d’appels par minute sont permis</translation>
    </message>
    <message>
        <source>- in which custom fields (group and segment) the GL account, the cost centre and other dimensions of an order line are</source>
        <translation>- dans quels champs personnalisés (groupe et segment) se trouvent le compte général, le centre de coûts et les autres sections d’une ligne de commande</translation>
    </message>
    <message>
        <source>- read: companies, sites, charts of accounts, GL accounts, dimension types, dimensions, suppliers, products, units, currencies, payment terms, tax rules, tax codes and accounting codes</source>
        <translation>- lire&#xa0;: sociétés, sites, plans de comptes, comptes généraux, axes, sections, fournisseurs, produits, unités, devises, conditions de paiement, régimes de taxe, codes taxe et codes comptables</translation>
    </message>
    <message>
        <source>- the address with the port, and the certificate of your authority where it is one of the company&apos;s own (PEM file)</source>
        <translation>- l’adresse avec le port, et le certificat de votre autorité s’il est propre à l’entreprise (fichier PEM)</translation>
    </message>
    <message>
        <source>- the folder, and the endpoint&apos;s name (Administration, Endpoints) where it is another</source>
        <translation>- le dossier, et le nom de l’endpoint (Administration, Endpoints) s’il est autre</translation>
    </message>
    <message>
        <source>- the import templates of both (GESAOE) with AOWSIMPORT published</source>
        <translation>- les modèles d’import des deux (GESAOE) avec AOWSIMPORT publié</translation>
    </message>
    <message>
        <source>- the order and supplier objects as SOAP web services (GESAWE) in a running pool</source>
        <translation>- les objets commande et fournisseur comme services web SOAP (GESAWE) dans un pool actif</translation>
    </message>
    <message>
        <source>- the token address, if it is not below that host (realm J1p-integrations)</source>
        <translation>- l’adresse des jetons, si elle n’est pas sous cet hôte (realm J1p-integrations)</translation>
    </message>
    <message>
        <source>- whether lists hold whole records or headers only</source>
        <translation>- si les listes contiennent les enregistrements entiers ou les en-têtes seulement</translation>
    </message>
    <message>
        <source>- which purchase site, which chart of accounts, which dimension type holds cost centres, and which product stands for order lines without a catalogue item</source>
        <translation>- quel site d’achat, quel plan de comptes, quel axe contient les centres de coûts, et quel produit figure sur les lignes de commande sans article du catalogue</translation>
    </message>
    <message>
        <source>- which status words say that an order was released to the supplier, changed, cancelled or closed</source>
        <translation>- quels mots de statut disent qu’une commande a été transmise au fournisseur, modifiée, annulée ou close</translation>
    </message>
    <message>
        <source>-- 
{0}, {1} to folder {2} of Sage X3.
Sent by ML Connector of {3}. All alerts: ml-connector alert list</source>
        <translation>-- 
{0}, {1} vers le dossier {2} de Sage X3.
Envoyé par ML Connector de {3}. Toutes les alertes&#xa0;: ml-connector alert list</translation>
    </message>
    <message>
        <source>... and {0} more.</source>
        <translation>... et {0} de plus.</translation>
    </message>
    <message>
        <source>.xlsx or .csv</source>
        <translation>.xlsx ou .csv</translation>
    </message>
    <message>
        <source>1 decision holds</source>
        <translation>1 décision retient</translation>
    </message>
    <message>
        <source>1 setting needs</source>
        <translation>1 paramètre demande</translation>
    </message>
    <message>
        <source>1 thing needs</source>
        <translation>1 point demande</translation>
    </message>
    <message>
        <source>1. In X3: Administration, Settings, Authentication, Connected applications, New.</source>
        <translation>1. Dans X3&#xa0;: Administration, Paramètres, Authentification, Applications connectées, Nouveau.</translation>
    </message>
    <message>
        <source>2. Rights of that client: read suppliers and purchase orders; invoices and contracts where they are in use.</source>
        <translation>2. Droits de ce client&#xa0;: lire fournisseurs et commandes d’achat&#xa0;; factures et contrats s’ils sont utilisés.</translation>
    </message>
    <message>
        <source>2. Rights of that user, in the folder that we work in:</source>
        <translation>2. Droits de cet utilisateur, dans le dossier où nous travaillons&#xa0;:</translation>
    </message>
    <message>
        <source>3. A way to create purchase orders and suppliers, one of these:</source>
        <translation>3. Un moyen de créer des commandes d’achat et des fournisseurs, l’un de ceux-ci&#xa0;:</translation>
    </message>
    <message>
        <source>3. Questions on how our JAGGAER is set up:</source>
        <translation>3. Questions sur le paramétrage de notre JAGGAER&#xa0;:</translation>
    </message>
    <message>
        <source>4. Please send us:</source>
        <translation>4. Merci de nous envoyer&#xa0;:</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#xa0;; </translation>
    </message>
    <message>
        <source>; and {0} more</source>
        <translation>&#xa0;; et {0} de plus</translation>
    </message>
    <message>
        <source>; the next was due {0}</source>
        <translation>&#xa0;; la suivante était due {0}</translation>
    </message>
    <message>
        <source>; there is {0}</source>
        <translation>&#xa0;; il y a {0}</translation>
    </message>
    <message>
        <source>; what is missed is not made up</source>
        <translation>&#xa0;; ce qui est manqué n’est pas rattrapé</translation>
    </message>
    <message>
        <source>&lt;{0}&gt;ML Connector {1}: {2}
</source>
        <translation>&lt;{0}&gt;ML Connector {1}&#xa0;: {2}
</translation>
    </message>
    <message>
        <source>A PDF has at most {0} rows, and this report has more.</source>
        <translation>Un PDF a au plus {0} lignes, et ce rapport en a davantage.</translation>
    </message>
    <message>
        <source>A cause is no longer ignored</source>
        <translation>Une cause n’est plus ignorée</translation>
    </message>
    <message>
        <source>A cause was given to somebody</source>
        <translation>Une cause a été confiée à quelqu’un</translation>
    </message>
    <message>
        <source>A cause was parked</source>
        <translation>Une cause a été mise de côté</translation>
    </message>
    <message>
        <source>A certificate is not trusted</source>
        <translation>Un certificat n’est pas approuvé</translation>
    </message>
    <message>
        <source>A change of {0} was sent; it cannot be {1}.</source>
        <translation>Une modification de {0} a été envoyée&#xa0;; elle ne peut pas être {1}.</translation>
    </message>
    <message>
        <source>A client id and its secret</source>
        <translation>Un ID client et son secret</translation>
    </message>
    <message>
        <source>A code of X3 can be used again</source>
        <translation>Un code de X3 est de nouveau utilisable</translation>
    </message>
    <message>
        <source>A code of X3 can no longer be used</source>
        <translation>Un code de X3 n’est plus utilisable</translation>
    </message>
    <message>
        <source>A connected application: client ID, secret and the X3 user that it works as</source>
        <translation>Une application connectée&#xa0;: ID client, secret et l’utilisateur X3 au nom duquel elle travaille</translation>
    </message>
    <message>
        <source>A connection is called {0} already. Give this one another name.</source>
        <translation>Une connexion s’appelle déjà {0}. Donnez un autre nom à celle-ci.</translation>
    </message>
    <message>
        <source>A daily pause needs two times.</source>
        <translation>Une pause quotidienne demande deux heures.</translation>
    </message>
    <message>
        <source>A decision has a time.</source>
        <translation>Une décision a une heure.</translation>
    </message>
    <message>
        <source>A difference of the reconciliation explained</source>
        <translation>Un écart du rapprochement expliqué</translation>
    </message>
    <message>
        <source>A file needs mending</source>
        <translation>Un fichier est à corriger</translation>
    </message>
    <message>
        <source>A file stops every run</source>
        <translation>Un fichier arrête chaque exécution</translation>
    </message>
    <message>
        <source>A key for seals was enrolled</source>
        <translation>Une clé de sceau a été enregistrée</translation>
    </message>
    <message>
        <source>A library in this process says another user number than the system does.</source>
        <translation>Une bibliothèque de ce processus donne un autre numéro d’utilisateur que le système.</translation>
    </message>
    <message>
        <source>A limit of {0} hours cannot be kept.</source>
        <translation>Une limite de {0} heures ne peut pas être tenue.</translation>
    </message>
    <message>
        <source>A line of the invoice {0}.</source>
        <translation>Une ligne de la facture {0}.</translation>
    </message>
    <message>
        <source>A line of the order {0}.</source>
        <translation>Une ligne de la commande {0}.</translation>
    </message>
    <message>
        <source>A line that is gone, or that JAGGAER does not have, cannot be accepted.</source>
        <translation>Une ligne supprimée, ou que JAGGAER n’a pas, ne peut pas être acceptée.</translation>
    </message>
    <message>
        <source>A mapping rule in the store cannot be read.</source>
        <translation>Une règle de correspondance de la base locale ne peut pas être lue.</translation>
    </message>
    <message>
        <source>A member of the stored source was blanked</source>
        <translation>Une donnée de la source conservée a été effacée</translation>
    </message>
    <message>
        <source>A password would go to {0} without encryption.</source>
        <translation>Un mot de passe irait à {0} sans chiffrement.</translation>
    </message>
    <message>
        <source>A pause is a daily window or a range of days.</source>
        <translation>Une pause est une plage quotidienne ou une suite de jours.</translation>
    </message>
    <message>
        <source>A quantity has more decimals than the unit {0} takes in X3 ({1}).</source>
        <translation>Une quantité a plus de décimales que l’unité {0} n’en admet dans X3 ({1}).</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Un motif est nécessaire.</translation>
    </message>
    <message>
        <source>A record needs you</source>
        <translation>Un enregistrement demande votre intervention</translation>
    </message>
    <message>
        <source>A request for approval in the store cannot be read.</source>
        <translation>Une demande d’approbation de la base locale ne peut pas être lue.</translation>
    </message>
    <message>
        <source>A request to {0} could not be put together.</source>
        <translation>Une requête à {0} n’a pas pu être composée.</translation>
    </message>
    <message>
        <source>A run gets no answer</source>
        <translation>Une exécution n’obtient pas de réponse</translation>
    </message>
    <message>
        <source>A run goes on</source>
        <translation>Une exécution est en cours</translation>
    </message>
    <message>
        <source>A run goes on in this window already.</source>
        <translation>Une exécution est déjà en cours dans cette fenêtre.</translation>
    </message>
    <message>
        <source>A run stopped</source>
        <translation>Une exécution s’est arrêtée</translation>
    </message>
    <message>
        <source>A run stopped for a decision</source>
        <translation>Une exécution s’est arrêtée pour une décision</translation>
    </message>
    <message>
        <source>A run waits: {0}.</source>
        <translation>Une exécution attend&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>A run was missed: {0}.</source>
        <translation>Une exécution a été manquée&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>A run {0}.</source>
        <translation>Une exécution {0}.</translation>
    </message>
    <message>
        <source>A schedule needs a day of the week.</source>
        <translation>Une planification demande un jour de la semaine.</translation>
    </message>
    <message>
        <source>A schedule needs a name.</source>
        <translation>Une planification demande un nom.</translation>
    </message>
    <message>
        <source>A schedule needs times of a day, or a number of minutes.</source>
        <translation>Une planification demande des heures du jour, ou un nombre de minutes.</translation>
    </message>
    <message>
        <source>A second person decides</source>
        <translation>Une seconde personne décide</translation>
    </message>
    <message>
        <source>A second person is to approve it.</source>
        <translation>Une deuxième personne doit l’approuver.</translation>
    </message>
    <message>
        <source>A secret was changed</source>
        <translation>Un secret a été modifié</translation>
    </message>
    <message>
        <source>A secret was removed</source>
        <translation>Un secret a été retiré</translation>
    </message>
    <message>
        <source>A setting needs you</source>
        <translation>Un paramètre demande votre intervention</translation>
    </message>
    <message>
        <source>A setting stops every run</source>
        <translation>Un paramètre arrête chaque exécution</translation>
    </message>
    <message>
        <source>A stored value cannot be read: the store is damaged.</source>
        <translation>Une valeur enregistrée ne peut pas être lue&#xa0;: la base locale est endommagée.</translation>
    </message>
    <message>
        <source>A supplier of the contract {0}.</source>
        <translation>Un fournisseur du contrat {0}.</translation>
    </message>
    <message>
        <source>A sync asks before it goes on.</source>
        <translation>Une synchronisation demande confirmation avant de continuer.</translation>
    </message>
    <message>
        <source>A sync of {0} asks before it goes on</source>
        <translation>Une synchronisation ({0}) demande confirmation avant de continuer</translation>
    </message>
    <message>
        <source>A system answers in another way than agreed</source>
        <translation>Un système répond autrement que convenu</translation>
    </message>
    <message>
        <source>A task that looks every {0} minutes would be late.</source>
        <translation>Une tâche qui regarde toutes les {0} minutes serait en retard.</translation>
    </message>
    <message>
        <source>A timer of an account</source>
        <translation>Un minuteur d’un compte</translation>
    </message>
    <message>
        <source>A token cannot live {0} seconds.</source>
        <translation>Un jeton ne peut pas vivre {0} secondes.</translation>
    </message>
    <message>
        <source>A value cannot be sent to X3: {0}.</source>
        <translation>Une valeur ne peut pas être envoyée à X3&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>A value cannot be stored: {0}</source>
        <translation>Une valeur ne peut pas être enregistrée&#xa0;: {0}</translation>
    </message>
    <message>
        <source>A value has a form that X3 does not take.</source>
        <translation>Une valeur a une forme que X3 n’accepte pas.</translation>
    </message>
    <message>
        <source>A value of {0} cannot be sent: {1}.</source>
        <translation>Une valeur de {0} ne peut pas être envoyée&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>A view needs a name that can be shown.</source>
        <translation>Une vue a besoin d’un nom affichable.</translation>
    </message>
    <message>
        <source>Accept that they are gone: gone accept</source>
        <translation>Accepter qu’ils ont disparu&#xa0;: gone accept</translation>
    </message>
    <message>
        <source>Accepted that it is gone from X3</source>
        <translation>Disparition de X3 acceptée</translation>
    </message>
    <message>
        <source>Access to Sage X3 for ML Connector</source>
        <translation>Accès à Sage X3 pour ML Connector</translation>
    </message>
    <message>
        <source>Access to the JAGGAER API for ML Connector</source>
        <translation>Accès à l’API JAGGAER pour ML Connector</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Account in JAGGAER</source>
        <translation>Compte dans JAGGAER</translation>
    </message>
    <message>
        <source>Account in X3</source>
        <translation>Compte dans X3</translation>
    </message>
    <message>
        <source>Accounting segments in the data: {0}.</source>
        <translation>Segments comptables dans les données&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Accounts are only checked and kept in the trail.</source>
        <translation>Les comptes sont seulement contrôlés et conservés dans la piste d’audit.</translation>
    </message>
    <message>
        <source>Accounts go into the order lines.</source>
        <translation>Les comptes vont dans les lignes de commande.</translation>
    </message>
    <message>
        <source>Accounts on orders</source>
        <translation>Comptes sur les commandes</translation>
    </message>
    <message>
        <source>Accounts select the product: {0}</source>
        <translation>Les comptes déterminent le produit&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Add the column to the template (GESAOE) and to its layout ({0}), or make the entry in X3.</source>
        <translation>Ajoutez la colonne au modèle (GESAOE) et à sa structure ({0}), ou faites la saisie dans X3.</translation>
    </message>
    <message>
        <source>Add the columns to the template (GESAOE) and to {0}.</source>
        <translation>Ajoutez les colonnes au modèle (GESAOE) et à {0}.</translation>
    </message>
    <message>
        <source>Add the section [{0}], as j1p-indirect has it.</source>
        <translation>Ajoutez la section [{0}], comme dans j1p-indirect.</translation>
    </message>
    <message>
        <source>Add the word to the profile, or correct it in JAGGAER.</source>
        <translation>Ajoutez le mot au profil, ou corrigez-le dans JAGGAER.</translation>
    </message>
    <message>
        <source>Add the words to the gates in the profile.</source>
        <translation>Ajoutez les mots aux filtres d’entrée du profil.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>All its lines are cancelled in JAGGAER.</source>
        <translation>Toutes ses lignes sont annulées dans JAGGAER.</translation>
    </message>
    <message>
        <source>All records of a cause ignored</source>
        <translation>Tous les enregistrements d’une cause ignorés</translation>
    </message>
    <message>
        <source>Already running</source>
        <translation>Déjà en cours</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>Avenant</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Amount differs</source>
        <translation>Montant différent</translation>
    </message>
    <message>
        <source>Amount: {0}, {1}</source>
        <translation>Montant&#xa0;: {0}, {1}</translation>
    </message>
    <message>
        <source>An address of the supplier {0}.</source>
        <translation>Une adresse du fournisseur {0}.</translation>
    </message>
    <message>
        <source>An address, client id or secret holds a character that HTTP does not allow.</source>
        <translation>Une adresse, un ID client ou un secret contient un caractère que HTTP n’admet pas.</translation>
    </message>
    <message>
        <source>An agent of an account</source>
        <translation>Un agent d’un compte</translation>
    </message>
    <message>
        <source>An amount has more decimals than the currency {0} has in X3 ({1}).</source>
        <translation>Un montant a plus de décimales que la devise {0} n’en a dans X3 ({1}).</translation>
    </message>
    <message>
        <source>An audit entry needs a time with a zone.</source>
        <translation>Une entrée d’audit demande une heure avec fuseau.</translation>
    </message>
    <message>
        <source>An auditor will ask about:
{0}</source>
        <translation>Un auditeur demandera des explications sur&#xa0;:
{0}</translation>
    </message>
    <message>
        <source>An explanation needs a reason.</source>
        <translation>Une explication demande un motif.</translation>
    </message>
    <message>
        <source>An explanation taken back</source>
        <translation>Une explication retirée</translation>
    </message>
    <message>
        <source>An import needs its files again: choose them anew.</source>
        <translation>Un import demande de nouveau ses fichiers&#xa0;: choisissez-les encore.</translation>
    </message>
    <message>
        <source>And {0} more.</source>
        <translation>Et {0} de plus.</translation>
    </message>
    <message>
        <source>Another ML Connector is renewing the sign-in to X3 and does not come to an end.</source>
        <translation>Un autre ML Connector renouvelle l’authentification auprès de X3 et n’en finit pas.</translation>
    </message>
    <message>
        <source>Another process took a run over</source>
        <translation>Un autre processus a repris une exécution</translation>
    </message>
    <message>
        <source>Another process took over</source>
        <translation>Un autre processus a pris la main</translation>
    </message>
    <message>
        <source>Another program kept the local store locked for {0} s.</source>
        <translation>Un autre programme a verrouillé la base locale pendant {0} s.</translation>
    </message>
    <message>
        <source>Approval asked for</source>
        <translation>Approbation demandée</translation>
    </message>
    <message>
        <source>Approval used</source>
        <translation>Approbation utilisée</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Approbations</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Approuvé par</translation>
    </message>
    <message>
        <source>As it stood at {0} UTC, when the pack was made.</source>
        <translation>Tel qu’au {0} UTC, à la création du dossier.</translation>
    </message>
    <message>
        <source>As whom the task is to run is missing.</source>
        <translation>Il manque sous quel compte la tâche doit s’exécuter.</translation>
    </message>
    <message>
        <source>Ask JAGGAER for the name of the filter and set change_filter in the profile.</source>
        <translation>Demandez à JAGGAER le nom du filtre et indiquez change_filter dans le profil.</translation>
    </message>
    <message>
        <source>Ask for less, or choose Excel: a name that ends with .xlsx.</source>
        <translation>Demandez moins, ou choisissez Excel&#xa0;: un nom qui se termine par .xlsx.</translation>
    </message>
    <message>
        <source>Ask its administrator to give the user or client the right to it.</source>
        <translation>Demandez à son administrateur d’en donner le droit à l’utilisateur ou au client.</translation>
    </message>
    <message>
        <source>Ask one of them. Who may do what is a setting of the connection.</source>
        <translation>Adressez-vous à l’une de ces personnes. Qui peut faire quoi est un paramètre de la connexion.</translation>
    </message>
    <message>
        <source>Ask somebody with an account and a keyring of their own.</source>
        <translation>Demandez à quelqu’un qui a son propre compte et son propre trousseau.</translation>
    </message>
    <message>
        <source>Ask somebody with an account of their own.</source>
        <translation>Demandez à quelqu’un qui a son propre compte.</translation>
    </message>
    <message>
        <source>Ask the X3 administrator at which address X3 Services (Xtrem) run, and whether they are installed; {0} is entered.</source>
        <translation>Demandez à l’administrateur X3 à quelle adresse tournent X3 Services (Xtrem), et s’ils sont installés&#xa0;; {0} est saisi.</translation>
    </message>
    <message>
        <source>Ask the X3 administrator for a create operation of supplier (GESAPIOPE), if suppliers are to be made here.</source>
        <translation>Demandez à l’administrateur X3 une opération de création de fournisseurs (GESAPIOPE), si des fournisseurs doivent être créés ici.</translation>
    </message>
    <message>
        <source>Ask the X3 administrator for a field on suppliers that holds JAGGAER&apos;s number (supplier_reference).</source>
        <translation>Demandez à l’administrateur X3 un champ des fournisseurs qui contienne le numéro de JAGGAER (supplier_reference).</translation>
    </message>
    <message>
        <source>Ask the X3 administrator for an update operation (GESAPIOPE), or name the site&apos;s own ({0}_update_mutation).</source>
        <translation>Demandez à l’administrateur X3 une opération de mise à jour (GESAPIOPE), ou indiquez celle du site ({0}_update_mutation).</translation>
    </message>
    <message>
        <source>Ask the X3 administrator for it (GESAOE).</source>
        <translation>Demandez-le à l’administrateur X3 (GESAOE).</translation>
    </message>
    <message>
        <source>Ask the X3 administrator for its class and representation, and name it (x3.rest.reference_classes).</source>
        <translation>Demandez à l’administrateur X3 sa classe et sa représentation, et indiquez-les (x3.rest.reference_classes).</translation>
    </message>
    <message>
        <source>Ask the X3 administrator for its class and representation, and name it (x3.rest.{0}_class).</source>
        <translation>Demandez à l’administrateur X3 sa classe et sa représentation, et indiquez-les (x3.rest.{0}_class).</translation>
    </message>
    <message>
        <source>Ask the X3 administrator for the classes and representations, and name them (x3.rest).</source>
        <translation>Demandez à l’administrateur X3 les classes et les représentations, et indiquez-les (x3.rest).</translation>
    </message>
    <message>
        <source>Ask the X3 administrator for the endpoint&apos;s name (Administration, Endpoints) and enter it (endpoint), in capital letters as there; it is mostly the folder&apos;s name.</source>
        <translation>Demandez à l’administrateur X3 le nom de l’endpoint (Administration, Endpoints) et saisissez-le (endpoint), en majuscules comme là-bas&#xa0;; c’est le plus souvent le nom du dossier.</translation>
    </message>
    <message>
        <source>Ask the X3 administrator to add the field to the class and its representation, or make the change in X3.</source>
        <translation>Demandez à l’administrateur X3 d’ajouter le champ à la classe et à sa représentation, ou faites la modification dans X3.</translation>
    </message>
    <message>
        <source>Ask the X3 administrator to add the field to the operation (GESAPIOPE), or make the change in X3.</source>
        <translation>Demandez à l’administrateur X3 d’ajouter le champ à l’opération (GESAPIOPE), ou faites la modification dans X3.</translation>
    </message>
    <message>
        <source>Ask the X3 administrator to add the operation (GESAPIOPE), or to publish the object for SOAP (GESAWE).</source>
        <translation>Demandez à l’administrateur X3 d’ajouter l’opération (GESAPIOPE), ou de publier l’objet pour SOAP (GESAWE).</translation>
    </message>
    <message>
        <source>Ask the X3 administrator to let {0} read {1} in folder {2}.</source>
        <translation>Demandez à l’administrateur X3 de laisser {0} lire {1} dans le dossier {2}.</translation>
    </message>
    <message>
        <source>Ask the X3 administrator to publish it (GESAWE) and restart the pool, or enter its name (x3.soap.{0}_object).</source>
        <translation>Demandez à l’administrateur X3 de le publier (GESAWE) et de redémarrer le pool, ou saisissez son nom (x3.soap.{0}_object).</translation>
    </message>
    <message>
        <source>Ask the X3 administrator to publish it (GESAWE), or name it in x3.soap.reference_objects.</source>
        <translation>Demandez à l’administrateur X3 de le publier (GESAWE), ou indiquez-le dans x3.soap.reference_objects.</translation>
    </message>
    <message>
        <source>Ask the X3 administrator to publish it again (GESAWE) and restart the pool.</source>
        <translation>Demandez à l’administrateur X3 de le publier de nouveau (GESAWE) et de redémarrer le pool.</translation>
    </message>
    <message>
        <source>Ask the X3 administrator to publish one of these: a create operation for purchase orders (GESAPIOPE) without mandatory fields of the site&apos;s own, or the order object as a SOAP web service (GESAWE).</source>
        <translation>Demandez à l’administrateur X3 de publier l’un des deux&#xa0;: une opération de création de commandes d’achat (GESAPIOPE) sans champs obligatoires propres au site, ou l’objet commande comme service web SOAP (GESAWE).</translation>
    </message>
    <message>
        <source>Ask the X3 administrator to publish supplier invoices (node purchaseInvoice, object PIH in GESAWE, or class PINVOICE), or set invoices to compare.</source>
        <translation>Demandez à l’administrateur de X3 de publier les factures fournisseur (nœud purchaseInvoice, objet PIH dans GESAWE ou classe PINVOICE), ou réglez les factures sur la comparaison.</translation>
    </message>
    <message>
        <source>Ask the X3 administrator to publish supplier invoices (node purchaseInvoice, object PIH in GESAWE, or class PINVOICE), or set invoices to off.</source>
        <translation>Demandez à l’administrateur de X3 de publier les factures fournisseur (nœud purchaseInvoice, objet PIH dans GESAWE ou classe PINVOICE), ou désactivez les factures.</translation>
    </message>
    <message>
        <source>Ask the X3 administrator to publish the field (GESAWE) and restart the pool, or make the change in X3.</source>
        <translation>Demandez à l’administrateur X3 de publier le champ (GESAWE) et de redémarrer le pool, ou faites la modification dans X3.</translation>
    </message>
    <message>
        <source>Ask the X3 administrator to publish the node (GESANODEB).</source>
        <translation>Demandez à l’administrateur X3 de publier le nœud (GESANODEB).</translation>
    </message>
    <message>
        <source>Ask the X3 administrator to publish {0} with these fields (GESAWE) and to restart the pool.</source>
        <translation>Demandez à l’administrateur X3 de publier {0} avec ces champs (GESAWE) et de redémarrer le pool.</translation>
    </message>
    <message>
        <source>Ask the X3 administrator to start X3 Services (Xtrem) and the route to them in the web server.</source>
        <translation>Demandez à l’administrateur X3 de démarrer X3 Services (Xtrem) et la route vers eux dans le serveur web.</translation>
    </message>
    <message>
        <source>Ask the X3 administrator to start classic SOAP pool {0} and to allow web service processes on the host, or enter the name of the right pool (x3.soap.pool).</source>
        <translation>Demandez à l’administrateur X3 de démarrer le pool SOAP classique {0} et d’autoriser les processus de services web sur l’hôte, ou saisissez le nom du bon pool (x3.soap.pool).</translation>
    </message>
    <message>
        <source>Ask the X3 administrator whether X3&apos;s batch server runs; the next sync goes on.</source>
        <translation>Demandez à l’administrateur X3 si le serveur batch de X3 tourne&#xa0;; la prochaine synchronisation continue.</translation>
    </message>
    <message>
        <source>Ask the X3 administrator whether classic SOAP web services are switched on.</source>
        <translation>Demandez à l’administrateur X3 si les services web SOAP classiques sont activés.</translation>
    </message>
    <message>
        <source>Ask the X3 administrator which door takes it (GESAPIOPE, GESAWE); the connection check looks anew.</source>
        <translation>Demandez à l’administrateur X3 quelle voie le permet (GESAPIOPE, GESAWE)&#xa0;; le test de la connexion regarde de nouveau.</translation>
    </message>
    <message>
        <source>Ask where the file comes from; import a file that JAGGAER wrote.</source>
        <translation>Demandez d’où vient le fichier&#xa0;; importez un fichier écrit par JAGGAER.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer whether this account may use cron.</source>
        <translation>Demandez à qui s’occupe de cet ordinateur si ce compte a le droit d’utiliser cron.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer, or start ML Connector by hand.</source>
        <translation>Demandez à qui s’occupe de cet ordinateur, ou démarrez ML Connector à la main.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer.</source>
        <translation>Demandez à qui s’occupe de cet ordinateur.</translation>
    </message>
    <message>
        <source>Ask your IT to allow {0}, port {1}, or to except {2} from the proxy.</source>
        <translation>Demandez à votre service informatique d’autoriser {0}, port {1}, ou d’exclure {2} du proxy.</translation>
    </message>
    <message>
        <source>Ask your IT to let this computer through to {0} without one, or to except {1} from the proxy.</source>
        <translation>Demandez à votre service informatique de laisser cet ordinateur accéder à {0} sans proxy, ou d’exclure {1} du proxy.</translation>
    </message>
    <message>
        <source>Ask your IT whether a firewall stands between this computer and {0}.</source>
        <translation>Demandez à votre service informatique s’il y a un pare-feu entre cet ordinateur et {0}.</translation>
    </message>
    <message>
        <source>Ask {0} for the file of their certificate authority (.pem, .crt or .cer) and name it as ca_file. {1}</source>
        <translation>Demandez à {0} le fichier de son autorité de certification (.pem, .crt ou .cer) et indiquez-le comme ca_file. {1}</translation>
    </message>
    <message>
        <source>Ask {0} to offer {1}</source>
        <translation>Demandez à {0} de proposer {1}</translation>
    </message>
    <message>
        <source>Ask {0} to renew it before that day.</source>
        <translation>Demandez à {0} de le renouveler avant ce jour.</translation>
    </message>
    <message>
        <source>Ask {0} to renew it. Today is {1} on this computer: correct that date if it is wrong. {2}</source>
        <translation>Demandez à {0} de le renouveler. Cet ordinateur est au {1}&#xa0;: corrigez cette date si elle est fausse. {2}</translation>
    </message>
    <message>
        <source>Ask {0} which port speaks https, with TLS 1.2 or later.</source>
        <translation>Demandez à {0} quel port parle https, avec TLS 1.2 ou plus récent.</translation>
    </message>
    <message>
        <source>Asked (UTC)</source>
        <translation>Demandé (UTC)</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Demandé par</translation>
    </message>
    <message>
        <source>At {0} in the list of {1}s stands no {2}, but an object or a list.</source>
        <translation>À {0} dans la liste ({1}) il n’y a pas de {2}, mais un objet ou une liste.</translation>
    </message>
    <message>
        <source>Audit chain sealed up to entry {0} by {1}, head {2}</source>
        <translation>Piste d’audit scellée jusqu’à l’entrée {0} par {1}, tête {2}</translation>
    </message>
    <message>
        <source>Audit entries</source>
        <translation>Entrées d’audit</translation>
    </message>
    <message>
        <source>Audit sealed up to entry</source>
        <translation>Audit scellé jusqu’à l’entrée</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Piste d’audit</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Began on {0}, by {1}.
{2}</source>
        <translation>Commencé le {0}, par {1}.
{2}</translation>
    </message>
    <message>
        <source>Blank it in X3 and JAGGAER, or take it out of the profile first.</source>
        <translation>Effacez-le dans X3 et JAGGAER, ou retirez-le d’abord du profil.</translation>
    </message>
    <message>
        <source>Blanking needs a reason.</source>
        <translation>Un effacement demande un motif.</translation>
    </message>
    <message>
        <source>Both clocks agree.</source>
        <translation>Les deux horloges concordent.</translation>
    </message>
    <message>
        <source>Business unit</source>
        <translation>Unité opérationnelle</translation>
    </message>
    <message>
        <source>Call it {0}, for instance.</source>
        <translation>Appelez-la {0}, par exemple.</translation>
    </message>
    <message>
        <source>Came in an older state than was read before, and changed nothing: {0}.</source>
        <translation>Arrivé dans un état plus ancien que celui déjà lu, sans rien changer&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Cancelled in JAGGAER alone</source>
        <translation>Annulée dans JAGGAER seulement</translation>
    </message>
    <message>
        <source>Cancelled in JAGGAER before it was in X3.</source>
        <translation>Annulée dans JAGGAER avant d’être dans X3.</translation>
    </message>
    <message>
        <source>Cancelled in JAGGAER before it was written.</source>
        <translation>Annulée dans JAGGAER avant d’être écrite.</translation>
    </message>
    <message>
        <source>Cancelled in JAGGAER.</source>
        <translation>Annulée dans JAGGAER.</translation>
    </message>
    <message>
        <source>Cannot be mapped</source>
        <translation>Ne peut pas être associé</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>Plafond</translation>
    </message>
    <message>
        <source>Certainly the same, linked by itself</source>
        <translation>Certainement le même, lié automatiquement</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>Certificat non approuvé</translation>
    </message>
    <message>
        <source>Change filter of {0}s</source>
        <translation>Filtre des modifications ({0})</translation>
    </message>
    <message>
        <source>Change it in X3 by hand where that is right; the next replay sees it.</source>
        <translation>Modifiez-la à la main dans X3 si c’est justifié&#xa0;; la prochaine relance le verra.</translation>
    </message>
    <message>
        <source>Change when a second person has to approve: {0}.</source>
        <translation>Modifier quand une seconde personne doit approuver&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Changes are read by the clock of {0}.</source>
        <translation>Les modifications sont lues à l’heure de {0}.</translation>
    </message>
    <message>
        <source>Charge not in X3</source>
        <translation>Frais absents de X3</translation>
    </message>
    <message>
        <source>Chart of accounts</source>
        <translation>Plan de comptes</translation>
    </message>
    <message>
        <source>Check PYTHON_KEYRING_BACKEND and keyringrc.cfg.</source>
        <translation>Vérifiez PYTHON_KEYRING_BACKEND et keyringrc.cfg.</translation>
    </message>
    <message>
        <source>Check `next` of the paging in the profile.</source>
        <translation>Vérifiez `next` de la pagination dans le profil.</translation>
    </message>
    <message>
        <source>Check `parameter` and `next` of the paging in the profile.</source>
        <translation>Vérifiez `parameter` et `next` de la pagination dans le profil.</translation>
    </message>
    <message>
        <source>Check address and endpoint, and whether the user may see X3&apos;s packages.</source>
        <translation>Vérifiez l’adresse et l’endpoint, et si l’utilisateur peut voir les paquets de X3.</translation>
    </message>
    <message>
        <source>Check address and folder. If X3 was restored from a backup, decide what is to be written again and what is accepted as gone: `gone list`.</source>
        <translation>Vérifiez l’adresse et le dossier. Si X3 a été restauré d’une sauvegarde, décidez ce qui est à écrire de nouveau et ce qui est accepté comme disparu&#xa0;: `gone list`.</translation>
    </message>
    <message>
        <source>Check address, port, folder and paths in the settings.</source>
        <translation>Vérifiez l’adresse, le port, le dossier et les chemins dans les paramètres.</translation>
    </message>
    <message>
        <source>Check email_to and email_from under [alerts].</source>
        <translation>Vérifiez email_to et email_from sous [alerts].</translation>
    </message>
    <message>
        <source>Check email_to under [alerts]; the others have got it.</source>
        <translation>Vérifiez email_to sous [alerts]&#xa0;; les autres l’ont reçu.</translation>
    </message>
    <message>
        <source>Check filter, parameters and paths in the profile, and the rights of the client in JAGGAER.</source>
        <translation>Vérifiez le filtre, les paramètres et les chemins du profil, et les droits du client dans JAGGAER.</translation>
    </message>
    <message>
        <source>Check gateway_url, client ID and secret.</source>
        <translation>Vérifiez gateway_url, l’ID client et le secret.</translation>
    </message>
    <message>
        <source>Check gateway_url.</source>
        <translation>Vérifiez gateway_url.</translation>
    </message>
    <message>
        <source>Check host and token_url; the realm is J1p-integrations, in exactly this case.</source>
        <translation>Vérifiez host et token_url&#xa0;; le realm est J1p-integrations, exactement avec ces majuscules.</translation>
    </message>
    <message>
        <source>Check host, port and firewall.</source>
        <translation>Vérifiez l’hôte, le port et le pare-feu.</translation>
    </message>
    <message>
        <source>Check list_path and `records` in the profile.</source>
        <translation>Vérifiez list_path et `records` dans le profil.</translation>
    </message>
    <message>
        <source>Check list_path and fixed_filter of {0} in {1}, and the rights of the client.</source>
        <translation>Vérifiez list_path et fixed_filter de {0} dans {1}, et les droits du client.</translation>
    </message>
    <message>
        <source>Check list_path in the profile.</source>
        <translation>Vérifiez list_path dans le profil.</translation>
    </message>
    <message>
        <source>Check login and password, and that X3 allows basic sign-in (session.auth in nodelocal.js).</source>
        <translation>Vérifiez le login et le mot de passe, et que X3 admet l’authentification basic (session.auth dans nodelocal.js).</translation>
    </message>
    <message>
        <source>Check network, host and port.</source>
        <translation>Vérifiez le réseau, l’hôte et le port.</translation>
    </message>
    <message>
        <source>Check smtp_host and smtp_port under [alerts].</source>
        <translation>Vérifiez smtp_host et smtp_port sous [alerts].</translation>
    </message>
    <message>
        <source>Check smtp_security and smtp_port under [alerts].</source>
        <translation>Vérifiez smtp_security et smtp_port sous [alerts].</translation>
    </message>
    <message>
        <source>Check smtp_security and smtp_user under [alerts]; nothing was sent.</source>
        <translation>Vérifiez smtp_security et smtp_user sous [alerts]&#xa0;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Check that host and token address belong to the same instance, and ask JAGGAER for the rights of the client.</source>
        <translation>Vérifiez que l’hôte et l’adresse des jetons sont de la même instance, et demandez à JAGGAER les droits du client.</translation>
    </message>
    <message>
        <source>Check that the address leads to Sage X3 Services, and nothing stands in between.</source>
        <translation>Vérifiez que l’adresse mène à Sage X3 Services et que rien ne se trouve entre les deux.</translation>
    </message>
    <message>
        <source>Check that the folder was allowed when X3 was paired; else pair again: ml-connector pair</source>
        <translation>Vérifiez que le dossier a été autorisé lors de l’appairage de X3&#xa0;; sinon, appairez de nouveau&#xa0;: ml-connector pair</translation>
    </message>
    <message>
        <source>Check that the keyring of this computer works, then try again.</source>
        <translation>Vérifiez que le trousseau de cet ordinateur fonctionne, puis réessayez.</translation>
    </message>
    <message>
        <source>Check that this account may write in the home folder.</source>
        <translation>Vérifiez que ce compte peut écrire dans le dossier de travail.</translation>
    </message>
    <message>
        <source>Check the client ID, and gateway_scope; else the gateway has changed and ML Connector must follow.</source>
        <translation>Vérifiez l’ID client, et gateway_scope&#xa0;; sinon la passerelle a changé et ML Connector doit suivre.</translation>
    </message>
    <message>
        <source>Check the connection: it looks anew at what X3 offers.</source>
        <translation>Testez la connexion&#xa0;: ce que X3 propose est alors regardé de nouveau.</translation>
    </message>
    <message>
        <source>Check the connection: it says what X3 offers; or set invoices to compare.</source>
        <translation>Testez la connexion&#xa0;: elle dit ce que X3 offre&#xa0;; ou réglez les factures sur la comparaison.</translation>
    </message>
    <message>
        <source>Check the detail path in the profile.</source>
        <translation>Vérifiez le chemin du détail dans le profil.</translation>
    </message>
    <message>
        <source>Check the host in the settings.</source>
        <translation>Vérifiez l’hôte dans les paramètres.</translation>
    </message>
    <message>
        <source>Check the name of the position parameter in the profile (start_parameter).</source>
        <translation>Vérifiez le nom du paramètre de position dans le profil (start_parameter).</translation>
    </message>
    <message>
        <source>Check the name of the {0} parameter in the profile ({1}).</source>
        <translation>Vérifiez le nom du paramètre {0} dans le profil ({1}).</translation>
    </message>
    <message>
        <source>Check the path, and that the file is UTF-8 text.</source>
        <translation>Vérifiez le chemin, et que le fichier est du texte UTF-8.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>Check the pointer `next` of the paging in the profile.</source>
        <translation>Vérifiez le pointeur `next` de la pagination dans le profil.</translation>
    </message>
    <message>
        <source>Check the pointer `records` in the profile.</source>
        <translation>Vérifiez le pointeur `records` dans le profil.</translation>
    </message>
    <message>
        <source>Check the port, and whether the system is up.</source>
        <translation>Vérifiez le port, et si le système tourne.</translation>
    </message>
    <message>
        <source>Check the profile (detail_item), or look at the record in JAGGAER.</source>
        <translation>Vérifiez le profil (detail_item), ou regardez l’enregistrement dans JAGGAER.</translation>
    </message>
    <message>
        <source>Check the proxy of this computer&apos;s settings, and proxy in those of the connection.</source>
        <translation>Vérifiez le proxy des réglages de cet ordinateur, et proxy dans ceux de la connexion.</translation>
    </message>
    <message>
        <source>Check the rights of the client and the filter in the profile. Nothing was changed in X3. If they are all gone for good, let it through once: on Home in the window, or with `brake release`.</source>
        <translation>Vérifiez les droits du client et le filtre du profil. Rien n’a été modifié dans X3. S’ils ont tous vraiment disparu, laissez passer une fois&#xa0;: sur Accueil dans la fenêtre, ou avec `brake release`.</translation>
    </message>
    <message>
        <source>Check the token address, and whether auth is j1p or legacy.</source>
        <translation>Vérifiez l’adresse des jetons, et si auth est j1p ou legacy.</translation>
    </message>
    <message>
        <source>Check token_url, auth, token_auth and scope in the settings.</source>
        <translation>Vérifiez token_url, auth, token_auth et scope dans les paramètres.</translation>
    </message>
    <message>
        <source>Check user or client id and secret in the settings.</source>
        <translation>Vérifiez l’utilisateur ou l’ID client et le secret dans les paramètres.</translation>
    </message>
    <message>
        <source>Check whether the port speaks https.</source>
        <translation>Vérifiez si le port parle https.</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Contrôlé</translation>
    </message>
    <message>
        <source>Choose a folder on a disk of this computer, with --home or ML_CONNECTOR_HOME.</source>
        <translation>Choisissez un dossier sur un disque de cet ordinateur, avec --home ou ML_CONNECTOR_HOME.</translation>
    </message>
    <message>
        <source>Choose among the records that it shows.</source>
        <translation>Choisissez parmi les enregistrements affichés.</translation>
    </message>
    <message>
        <source>Choose an account of a person, or a service account of your domain.</source>
        <translation>Choisissez le compte d’une personne, ou un compte de service de votre domaine.</translation>
    </message>
    <message>
        <source>Choose an empty home folder with --home, or remove what is here first.</source>
        <translation>Choisissez un dossier de données vide avec --home, ou supprimez d’abord ce qui est ici.</translation>
    </message>
    <message>
        <source>Choose another file, or another home folder.</source>
        <translation>Choisissez un autre fichier, ou un autre dossier de travail.</translation>
    </message>
    <message>
        <source>Choose another folder for the copy.</source>
        <translation>Choisissez un autre dossier pour la copie.</translation>
    </message>
    <message>
        <source>Choose another folder for the file.</source>
        <translation>Choisissez un autre dossier pour le fichier.</translation>
    </message>
    <message>
        <source>Choose another folder for the support bundle.</source>
        <translation>Choisissez un autre dossier pour le dossier d’assistance.</translation>
    </message>
    <message>
        <source>Choose another folder or name.</source>
        <translation>Choisissez un autre dossier ou nom.</translation>
    </message>
    <message>
        <source>Choose another name for the copy.</source>
        <translation>Choisissez un autre nom pour la copie.</translation>
    </message>
    <message>
        <source>Choose at least one that can be corrected.</source>
        <translation>Choisissez-en au moins une qui peut être corrigée.</translation>
    </message>
    <message>
        <source>Choose connected-app, gateway or basic.</source>
        <translation>Choisissez connected-app, gateway ou basic.</translation>
    </message>
    <message>
        <source>Choose one day at least.</source>
        <translation>Choisissez au moins un jour.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Choisissez-en un.</translation>
    </message>
    <message>
        <source>Choose one of these: {0}.</source>
        <translation>Choisissez l’une de celles-ci&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Choose the {0}.</source>
        <translation>À choisir&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Choose {0} as well, or leave {1} out.</source>
        <translation>Choisissez aussi {0}, ou laissez {1} de côté.</translation>
    </message>
    <message>
        <source>Choose {0} to {1} hours.</source>
        <translation>Choisissez de {0} à {1} heures.</translation>
    </message>
    <message>
        <source>Choose {0} to {1} minutes.</source>
        <translation>Choisissez de {0} à {1} minutes.</translation>
    </message>
    <message>
        <source>Client ID {0}.</source>
        <translation>ID client {0}.</translation>
    </message>
    <message>
        <source>Client id {0} and its secret are accepted.</source>
        <translation>L’ID client {0} et son secret sont acceptés.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Close every other ML Connector that uses it, then leave the practice systems again.</source>
        <translation>Fermez tout autre ML Connector qui l’utilise, puis quittez de nouveau les systèmes d’essai.</translation>
    </message>
    <message>
        <source>Close every other ML Connector that uses this folder, then try again.</source>
        <translation>Fermez tout autre ML Connector qui utilise ce dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>Close it elsewhere, then try again.</source>
        <translation>Fermez-le ailleurs, puis réessayez.</translation>
    </message>
    <message>
        <source>Close it in Excel, or choose another name.</source>
        <translation>Fermez-le dans Excel, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Close the other window or task, then try again.</source>
        <translation>Fermez l’autre fenêtre ou tâche, puis réessayez.</translation>
    </message>
    <message>
        <source>Close what uses it, or register another port for the application and set redirect_port.</source>
        <translation>Fermez ce qui l’utilise, ou enregistrez un autre port pour l’application et indiquez redirect_port.</translation>
    </message>
    <message>
        <source>Closed (UTC)</source>
        <translation>Clos (UTC)</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Clos par</translation>
    </message>
    <message>
        <source>Closed in X3 alone</source>
        <translation>Soldée dans X3 seulement</translation>
    </message>
    <message>
        <source>Codes of X3 read</source>
        <translation>Codes de X3 lus</translation>
    </message>
    <message>
        <source>Coding differs</source>
        <translation>Imputation différente</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Sociétés</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Compare base_url with the URL of the X3 server that is registered at Sage, letter by letter.</source>
        <translation>Comparez base_url avec l’URL du serveur X3 enregistrée chez Sage, lettre par lettre.</translation>
    </message>
    <message>
        <source>Compare both. If it is right all the same: --anyway</source>
        <translation>Comparez les deux. Si c’est juste malgré tout&#xa0;: --anyway</translation>
    </message>
    <message>
        <source>Compare both; mend the document in X3 or the record in JAGGAER, then replay.</source>
        <translation>Comparez les deux&#xa0;; corrigez le document dans X3 ou l’enregistrement dans JAGGAER, puis rejouez.</translation>
    </message>
    <message>
        <source>Compare folder and endpoint with X3 (the endpoint names one folder).</source>
        <translation>Comparez le dossier et l’endpoint avec X3 (l’endpoint désigne un dossier).</translation>
    </message>
    <message>
        <source>Compare it with the one that comes with the program.</source>
        <translation>Comparez-le avec celui qui vient avec le programme.</translation>
    </message>
    <message>
        <source>Compare the address; if it is in the company&apos;s own network, ask your IT to except {0} from the proxy.</source>
        <translation>Comparez l’adresse&#xa0;; si elle est dans le réseau de l’entreprise, demandez à votre service informatique d’exclure {0} du proxy.</translation>
    </message>
    <message>
        <source>Compare the client ID with Sage&apos;s App Registry.</source>
        <translation>Comparez l’ID client avec l’App Registry de Sage.</translation>
    </message>
    <message>
        <source>Compare the client ID with the connected application in X3 (Administration, Connected applications).</source>
        <translation>Comparez l’ID client avec l’application connectée dans X3 (Administration, Applications connectées).</translation>
    </message>
    <message>
        <source>Compare the connected application in X3 with the settings of this connection.</source>
        <translation>Comparez l’application connectée dans X3 avec les paramètres de cette connexion.</translation>
    </message>
    <message>
        <source>Compare the port in the address; if it is right, ask {0} whether the server runs.</source>
        <translation>Comparez le port de l’adresse&#xa0;; s’il est juste, demandez à {0} si le serveur tourne.</translation>
    </message>
    <message>
        <source>Compare them first, and say that they are not it: --not X3KEY.</source>
        <translation>Comparez-les d’abord, et dites que ce n’est aucun d’eux&#xa0;: --not X3KEY.</translation>
    </message>
    <message>
        <source>Compare what was sent with what X3 has. Say that {0} is one of them, or that it is not there.</source>
        <translation>Comparez ce qui a été envoyé avec ce que X3 contient. Dites que {0} est l’un d’eux, ou qu’il n’y est pas.</translation>
    </message>
    <message>
        <source>Compare {0} letter by letter; if it is right, ask your IT whether this computer must be in the company&apos;s network (VPN) to find that name.</source>
        <translation>Comparez {0} lettre par lettre&#xa0;; si c’est juste, demandez à votre service informatique si cet ordinateur doit être dans le réseau de l’entreprise (VPN) pour trouver ce nom.</translation>
    </message>
    <message>
        <source>Compared in full</source>
        <translation>Comparé intégralement</translation>
    </message>
    <message>
        <source>Compared, nothing to write</source>
        <translation>Comparé, rien à écrire</translation>
    </message>
    <message>
        <source>Complete that step, then go on.</source>
        <translation>Terminez cette étape, puis continuez.</translation>
    </message>
    <message>
        <source>Confirm it by its name.</source>
        <translation>Confirmez par son nom.</translation>
    </message>
    <message>
        <source>Confirmed that X3 is at another place</source>
        <translation>Confirmé&#xa0;: X3 se trouve à un autre endroit</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Connection changed</source>
        <translation>Connexion modifiée</translation>
    </message>
    <message>
        <source>Connection removed</source>
        <translation>Connexion retirée</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>Contract not in JAGGAER</source>
        <translation>Contrat absent de JAGGAER</translation>
    </message>
    <message>
        <source>Contract says</source>
        <translation>Selon le contrat</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contrats</translation>
    </message>
    <message>
        <source>Control totals</source>
        <translation>Totaux de contrôle</translation>
    </message>
    <message>
        <source>Copy it again, as plain text.</source>
        <translation>Copiez-le de nouveau, en texte brut.</translation>
    </message>
    <message>
        <source>Copy it with the server&apos;s own tools.</source>
        <translation>Copiez-la avec les outils du serveur.</translation>
    </message>
    <message>
        <source>Correct change_filter in the profile, or set it to &quot;&quot; to compare on this side.</source>
        <translation>Corrigez change_filter dans le profil, ou mettez-le à &quot;&quot; pour comparer de ce côté.</translation>
    </message>
    <message>
        <source>Correct it in JAGGAER and export it again.</source>
        <translation>Corrigez-le dans JAGGAER et exportez de nouveau.</translation>
    </message>
    <message>
        <source>Correct it in JAGGAER.</source>
        <translation>Corrigez-le dans JAGGAER.</translation>
    </message>
    <message>
        <source>Correct it in JAGGAER; the next sync picks it up.</source>
        <translation>Corrigez-le dans JAGGAER&#xa0;; la prochaine synchronisation le reprend.</translation>
    </message>
    <message>
        <source>Correct the codes of written lines ({0}, on {1} orders).</source>
        <translation>Corriger les codes de lignes écrites ({0}, sur {1} commandes).</translation>
    </message>
    <message>
        <source>Correct the file; its form is described in profile.schema.json.</source>
        <translation>Corrigez le fichier&#xa0;; sa forme est décrite dans profile.schema.json.</translation>
    </message>
    <message>
        <source>Correct the line named.</source>
        <translation>Corrigez la ligne indiquée.</translation>
    </message>
    <message>
        <source>Correct the pointers in the profile.</source>
        <translation>Corrigez les pointeurs dans le profil.</translation>
    </message>
    <message>
        <source>Correct the pointers in the profile: {0}.</source>
        <translation>Corrigez les pointeurs dans le profil&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Correct the proxy in {0}, or ask your IT to do so.</source>
        <translation>Corrigez le proxy dans {0}, ou demandez à votre service informatique de le faire.</translation>
    </message>
    <message>
        <source>Correct the setting, or have it created in X3, then replay ({0} {1}).</source>
        <translation>Corrigez le paramètre, ou faites-le créer dans X3, puis rejouez ({0} {1}).</translation>
    </message>
    <message>
        <source>Correct the {0} shares in JAGGAER, or give each part a line of its own.</source>
        <translation>Corrigez les {0} parts dans JAGGAER, ou donnez à chacune sa propre ligne.</translation>
    </message>
    <message>
        <source>Correct this computer&apos;s date and time; if they are right, ask {0} about the certificate. {1}</source>
        <translation>Corrigez la date et l’heure de cet ordinateur&#xa0;; si elles sont justes, demandez à {0} au sujet du certificat. {1}</translation>
    </message>
    <message>
        <source>Correct {0} in the set-up file.</source>
        <translation>Corrigez {0} dans le fichier de configuration.</translation>
    </message>
    <message>
        <source>Corrected in X3</source>
        <translation>Corrigé dans X3</translation>
    </message>
    <message>
        <source>Correcting written lines needs a reason.</source>
        <translation>Corriger des lignes écrites demande un motif.</translation>
    </message>
    <message>
        <source>Correction {0} is {1}: nothing of it waits any more.</source>
        <translation>La correction {0} est {1}&#xa0;: rien n’en attend plus.</translation>
    </message>
    <message>
        <source>Cost centre</source>
        <translation>Centre de coûts</translation>
    </message>
    <message>
        <source>Cost centre in JAGGAER</source>
        <translation>Centre de coûts dans JAGGAER</translation>
    </message>
    <message>
        <source>Cost centre in X3</source>
        <translation>Centre de coûts dans X3</translation>
    </message>
    <message>
        <source>Cost centre type</source>
        <translation>Axe des centres de coûts</translation>
    </message>
    <message>
        <source>Could not begin: {0}</source>
        <translation>N’a pas pu démarrer&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation>Devises</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Currency differs</source>
        <translation>Devise différente</translation>
    </message>
    <message>
        <source>DOES NOT TIE</source>
        <translation>ÉCART NON JUSTIFIÉ</translation>
    </message>
    <message>
        <source>DOES NOT TIE: {0}. {1}</source>
        <translation>ÉCART NON JUSTIFIÉ&#xa0;: {0}. {1}</translation>
    </message>
    <message>
        <source>DUNS number</source>
        <translation>Numéro DUNS</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Date differs</source>
        <translation>Date différente</translation>
    </message>
    <message>
        <source>Decide about it with: gone list</source>
        <translation>Décidez avec&#xa0;: gone list</translation>
    </message>
    <message>
        <source>Decide it, then replay.</source>
        <translation>Décidez, puis rejouez.</translation>
    </message>
    <message>
        <source>Decide which side is right; mend the other one, then replay.</source>
        <translation>Décidez quel côté est juste&#xa0;; corrigez l’autre, puis rejouez.</translation>
    </message>
    <message>
        <source>Decide: write them again, or accept that they are gone. Until then nothing is written.</source>
        <translation>Décidez&#xa0;: les écrire de nouveau, ou accepter qu’ils ont disparu. D’ici là, rien n’est écrit.</translation>
    </message>
    <message>
        <source>Decided at (UTC)</source>
        <translation>Décidé le (UTC)</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décidé par</translation>
    </message>
    <message>
        <source>Decided that the stopped run may go on</source>
        <translation>Décidé&#xa0;: l’exécution arrêtée peut continuer</translation>
    </message>
    <message>
        <source>Decided whose word counts</source>
        <translation>Décision&#xa0;: quelle valeur l’emporte</translation>
    </message>
    <message>
        <source>Decided: X3 does not have it, it is sent again</source>
        <translation>Décidé&#xa0;: X3 ne l’a pas, il est envoyé de nouveau</translation>
    </message>
    <message>
        <source>Decided: it is the same</source>
        <translation>Décidé&#xa0;: c’est le même</translation>
    </message>
    <message>
        <source>Decided: it is written to X3 again</source>
        <translation>Décidé&#xa0;: il est écrit de nouveau dans X3</translation>
    </message>
    <message>
        <source>Decided: what X3 has is not the same</source>
        <translation>Décidé&#xa0;: ce que X3 contient n’est pas le même</translation>
    </message>
    <message>
        <source>Decided: written codes are corrected</source>
        <translation>Décidé&#xa0;: les codes écrits sont corrigés</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Désignation</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Detail of a {0}</source>
        <translation>Détail ({0})</translation>
    </message>
    <message>
        <source>Detail of an {0}</source>
        <translation>Détail ({0})</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Differs in X3</source>
        <translation>Différent dans X3</translation>
    </message>
    <message>
        <source>Dimension type {0} is mandatory in X3 now; {1} of {2} has no code of it.</source>
        <translation>L’axe {0} est maintenant obligatoire dans X3&#xa0;; {1} sur {2} n’en a pas de code.</translation>
    </message>
    <message>
        <source>Dimension type {0} is mandatory in X3 now; {1} of {2} have no code of it.</source>
        <translation>L’axe {0} est maintenant obligatoire dans X3&#xa0;; {1} sur {2} n’en ont pas de code.</translation>
    </message>
    <message>
        <source>Dimension types</source>
        <translation>Axes analytiques</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Documents are looked for by the other field from now on; those that were written before are found by the old one no more.</source>
        <translation>Les documents sont désormais recherchés par l’autre champ&#xa0;; ceux écrits auparavant ne sont plus trouvés par l’ancien.</translation>
    </message>
    <message>
        <source>Documents or lines</source>
        <translation>Documents ou lignes</translation>
    </message>
    <message>
        <source>Documents that are gone from X3 are not ignored.</source>
        <translation>Les documents disparus de X3 ne s’ignorent pas.</translation>
    </message>
    <message>
        <source>Duplicate invoice</source>
        <translation>Facture en double</translation>
    </message>
    <message>
        <source>End its name with .pdf.</source>
        <translation>Terminez son nom par .pdf.</translation>
    </message>
    <message>
        <source>End its name with .xlsx or .csv.</source>
        <translation>Terminez son nom par .xlsx ou .csv.</translation>
    </message>
    <message>
        <source>End its name with .xlsx, .csv or .pdf.</source>
        <translation>Terminez son nom par .xlsx, .csv ou .pdf.</translation>
    </message>
    <message>
        <source>End its name with .zip.</source>
        <translation>Terminez son nom par .zip.</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Endpoint {0} is there.</source>
        <translation>L’endpoint {0} existe.</translation>
    </message>
    <message>
        <source>Enter a line for each share in X3, or leave it as X3 has it and set the invoice aside with the reason.</source>
        <translation>Saisissez dans X3 une ligne par part, ou laissez X3 tel quel et mettez la facture de côté avec le motif.</translation>
    </message>
    <message>
        <source>Enter a site that may purchase, or tick Purchasing for it in X3.</source>
        <translation>Saisissez un site qui peut acheter, ou cochez Achats pour lui dans X3.</translation>
    </message>
    <message>
        <source>Enter both again as JAGGAER gave them for this instance; or ask JAGGAER whether the client is enabled and takes them in the request&apos;s body or as basic authentication (token_auth).</source>
        <translation>Saisissez-les tous deux de nouveau tels que JAGGAER les a donnés pour cette instance&#xa0;; ou demandez à JAGGAER si le client est activé et les accepte dans le corps de la requête ou en authentification basic (token_auth).</translation>
    </message>
    <message>
        <source>Enter both again in the settings.</source>
        <translation>Saisissez-les tous deux de nouveau dans les paramètres.</translation>
    </message>
    <message>
        <source>Enter it again in the settings of the connection.</source>
        <translation>Saisissez-le de nouveau dans les paramètres de la connexion.</translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation>Saisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>Enter it as it stands in Sage&apos;s App Registry.</source>
        <translation>Saisissez-le tel qu’il figure dans l’App Registry de Sage.</translation>
    </message>
    <message>
        <source>Enter it as it stands in X3 (Administration, Connected applications).</source>
        <translation>Saisissez-le tel qu’il figure dans X3 (Administration, Applications connectées).</translation>
    </message>
    <message>
        <source>Enter it in JAGGAER; the next sync picks it up.</source>
        <translation>Saisissez-le dans JAGGAER&#xa0;; la prochaine synchronisation le reprend.</translation>
    </message>
    <message>
        <source>Enter it in X3 by hand with its charges; the next sync finds it there. Or choose in the settings that charges are lines, or correct it in JAGGAER.</source>
        <translation>Saisissez-la dans X3 à la main avec ses frais&#xa0;; la prochaine synchronisation l’y trouvera. Ou choisissez dans les paramètres que les frais deviennent des lignes, ou corrigez-la dans JAGGAER.</translation>
    </message>
    <message>
        <source>Enter it in X3 under JAGGAER&apos;s number; the next sync links it.</source>
        <translation>Saisissez-le dans X3 sous le numéro de JAGGAER&#xa0;; la prochaine synchronisation le lie.</translation>
    </message>
    <message>
        <source>Enter it in X3 under the supplier&apos;s document number; the next sync finds it.</source>
        <translation>Saisissez-la dans X3 sous le numéro de document du fournisseur&#xa0;; la prochaine synchronisation la trouve.</translation>
    </message>
    <message>
        <source>Enter it in X3 with JAGGAER&apos;s number as its reference; the next sync links it.</source>
        <translation>Saisissez-la dans X3 avec le numéro de JAGGAER comme référence&#xa0;; la prochaine synchronisation la lie.</translation>
    </message>
    <message>
        <source>Enter it in X3, or find out why nobody has: every sync looks for it by the supplier&apos;s document number.</source>
        <translation>Saisissez-la dans X3, ou cherchez pourquoi personne ne l’a fait&#xa0;: chaque synchronisation la cherche par le numéro de document du fournisseur.</translation>
    </message>
    <message>
        <source>Enter it in the settings, or run setup again.</source>
        <translation>Saisissez-le dans les paramètres, ou relancez setup.</translation>
    </message>
    <message>
        <source>Enter it with the file.</source>
        <translation>Saisissez-le avec le fichier.</translation>
    </message>
    <message>
        <source>Enter the X3 user&apos;s password.</source>
        <translation>Saisissez le mot de passe de l’utilisateur X3.</translation>
    </message>
    <message>
        <source>Enter the address at which people open X3 in their browser.</source>
        <translation>Saisissez l’adresse à laquelle on ouvre X3 dans le navigateur.</translation>
    </message>
    <message>
        <source>Enter the address of JAGGAER&apos;s API.</source>
        <translation>Saisissez l’adresse de l’API de JAGGAER.</translation>
    </message>
    <message>
        <source>Enter the address of Sage&apos;s gateway for your region.</source>
        <translation>Saisissez l’adresse de la passerelle de Sage pour votre région.</translation>
    </message>
    <message>
        <source>Enter the address of the first person to be told.</source>
        <translation>Saisissez l’adresse de la première personne à avertir.</translation>
    </message>
    <message>
        <source>Enter the address that it sends to, or ask why it does.</source>
        <translation>Saisissez l’adresse vers laquelle il renvoie, ou demandez pourquoi il le fait.</translation>
    </message>
    <message>
        <source>Enter the address that mails come from.</source>
        <translation>Saisissez l’adresse d’où viennent les courriels.</translation>
    </message>
    <message>
        <source>Enter the address with the certificate&apos;s name</source>
        <translation>Saisissez l’adresse avec le nom du certificat</translation>
    </message>
    <message>
        <source>Enter the address with the name {0}</source>
        <translation>Saisissez l’adresse avec le nom {0}</translation>
    </message>
    <message>
        <source>Enter the client ID that X3 shows for the connected application.</source>
        <translation>Saisissez l’ID client que X3 affiche pour l’application connectée.</translation>
    </message>
    <message>
        <source>Enter the client secret again as Sage&apos;s App Registry shows it.</source>
        <translation>Saisissez de nouveau le secret du client tel que l’App Registry de Sage l’affiche.</translation>
    </message>
    <message>
        <source>Enter the client secret of the application, or run setup again.</source>
        <translation>Saisissez le secret du client de l’application, ou relancez setup.</translation>
    </message>
    <message>
        <source>Enter the code of a product for lines without a catalogue item (generic_product).</source>
        <translation>Saisissez le code d’un produit pour les lignes sans article du catalogue (generic_product).</translation>
    </message>
    <message>
        <source>Enter the code of a purchase site as it stands in X3 (site).</source>
        <translation>Saisissez le code d’un site d’achat tel qu’il figure dans X3 (site).</translation>
    </message>
    <message>
        <source>Enter the connected application&apos;s allowed user (user), with the same capital and small letters.</source>
        <translation>Saisissez l’utilisateur autorisé de l’application connectée (user), avec les mêmes majuscules et minuscules.</translation>
    </message>
    <message>
        <source>Enter the connected application&apos;s secret, not a key file.</source>
        <translation>Saisissez le secret de l’application connectée, pas un fichier de clé.</translation>
    </message>
    <message>
        <source>Enter the connected application&apos;s secret.</source>
        <translation>Saisissez le secret de l’application connectée.</translation>
    </message>
    <message>
        <source>Enter the credentials for {0} again (ml-connector setup FILE.toml), then test with: ml-connector check</source>
        <translation>Saisissez de nouveau les identifiants pour {0} (ml-connector setup FILE.toml), puis testez avec&#xa0;: ml-connector check</translation>
    </message>
    <message>
        <source>Enter the dimension type that holds cost centres.</source>
        <translation>Saisissez l’axe qui contient les centres de coûts.</translation>
    </message>
    <message>
        <source>Enter the field as X3 calls it ({0}), or ask the X3 administrator to show it with suppliers.</source>
        <translation>Entrez le champ avec son nom dans X3 ({0}), ou demandez à l’administrateur X3 de le montrer avec les fournisseurs.</translation>
    </message>
    <message>
        <source>Enter the folder, as it is called in X3.</source>
        <translation>Saisissez le dossier, tel qu’il s’appelle dans X3.</translation>
    </message>
    <message>
        <source>Enter the invoice in X3 by hand; the next sync finds it there.</source>
        <translation>Saisissez la facture à la main dans X3&#xa0;; la prochaine synchronisation l’y trouve.</translation>
    </message>
    <message>
        <source>Enter the invoice in X3 by hand; the next sync finds it there. Or correct it in JAGGAER.</source>
        <translation>Saisissez la facture dans X3 à la main&#xa0;; la prochaine synchronisation l’y trouve. Ou corrigez-la dans JAGGAER.</translation>
    </message>
    <message>
        <source>Enter the login of the X3 user.</source>
        <translation>Saisissez le login de l’utilisateur X3.</translation>
    </message>
    <message>
        <source>Enter the mail server; your IT knows its name.</source>
        <translation>Saisissez le serveur de messagerie&#xa0;; votre service informatique connaît son nom.</translation>
    </message>
    <message>
        <source>Enter the password again: run setup with ML_CONNECTOR_SMTP_PASSWORD set.</source>
        <translation>Saisissez de nouveau le mot de passe&#xa0;: lancez setup avec ML_CONNECTOR_SMTP_PASSWORD.</translation>
    </message>
    <message>
        <source>Enter the password of that mail account.</source>
        <translation>Saisissez le mot de passe de ce compte de messagerie.</translation>
    </message>
    <message>
        <source>Enter the secret of the connected application again (in X3 it can be made anew on the detail page), and see that token_seconds is not above the application&apos;s tokens validity.</source>
        <translation>Saisissez de nouveau le secret de l’application connectée (X3 permet d’en créer un nouveau sur la page de détail), et voyez que token_seconds ne dépasse pas la validité des jetons de l’application.</translation>
    </message>
    <message>
        <source>Enter the secret that belongs to it.</source>
        <translation>Saisissez le secret qui s’y rattache.</translation>
    </message>
    <message>
        <source>Enter the {0}.</source>
        <translation>À saisir&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Enter them in X3 by hand. Somebody else compares X3 with JAGGAER and approves, or rejects: then X3 keeps its own.</source>
        <translation>Saisissez-les dans X3 à la main. Une autre personne compare X3 avec JAGGAER et approuve, ou rejette&#xa0;: X3 garde alors les siennes.</translation>
    </message>
    <message>
        <source>Enter what JAGGAER gave you to sign in with.</source>
        <translation>Saisissez ce que JAGGAER vous a donné pour vous authentifier.</translation>
    </message>
    <message>
        <source>Enter {0} as its reference in X3, so that it is found there.</source>
        <translation>Saisissez {0} comme sa référence dans X3, pour qu’il y soit trouvé.</translation>
    </message>
    <message>
        <source>Entries of the list cannot be read: {0}</source>
        <translation>Des entrées de la liste ne peuvent pas être lues&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Entries up to {0} are in files of their own, to be handed over with it: {1}.</source>
        <translation>Les entrées jusqu’à {0} sont dans des fichiers à part, à remettre avec lui&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Entries up to {0} are missing, and no entry says that they were moved to a file.</source>
        <translation>Les entrées jusqu’à {0} manquent, et aucune entrée ne dit qu’elles ont été déplacées dans un fichier.</translation>
    </message>
    <message>
        <source>Entries {0} to {1} are missing.</source>
        <translation>Les entrées {0} à {1} manquent.</translation>
    </message>
    <message>
        <source>Entries {0} to {1} are missing: a seal covers them.</source>
        <translation>Les entrées {0} à {1} manquent&#xa0;: un sceau les couvre.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Entry {0} ({1}) is not as this program writes it.</source>
        <translation>L’entrée {0} ({1}) n’est pas telle que ce programme l’écrit.</translation>
    </message>
    <message>
        <source>Entry {0} asks for request {1} a second time.</source>
        <translation>L’entrée {0} présente la demande {1} une seconde fois.</translation>
    </message>
    <message>
        <source>Entry {0} cannot be read.</source>
        <translation>L’entrée {0} ne peut pas être lue.</translation>
    </message>
    <message>
        <source>Entry {0} closes request {1}, which did not wait, or not with that content.</source>
        <translation>L’entrée {0} clôt la demande {1}, qui n’attendait pas, ou pas avec ce contenu.</translation>
    </message>
    <message>
        <source>Entry {0} decides mapping rule {1} a second time.</source>
        <translation>L’entrée {0} décide la règle de correspondance {1} une seconde fois.</translation>
    </message>
    <message>
        <source>Entry {0} decides {1} by an approval that nobody gave.</source>
        <translation>L’entrée {0} décide {1} par une approbation que personne n’a donnée.</translation>
    </message>
    <message>
        <source>Entry {0} decides {1} without the approval that the rules want.</source>
        <translation>L’entrée {0} décide {1} sans l’approbation que les règles exigent.</translation>
    </message>
    <message>
        <source>Entry {0} is missing.</source>
        <translation>L’entrée {0} manque.</translation>
    </message>
    <message>
        <source>Entry {0} is not the one that was sealed.</source>
        <translation>L’entrée {0} n’est pas celle qui a été scellée.</translation>
    </message>
    <message>
        <source>Entry {0} is not the one that was verified before.</source>
        <translation>L’entrée {0} n’est pas celle qui a été vérifiée auparavant.</translation>
    </message>
    <message>
        <source>Entry {0} is sealed by a key that was not enrolled before.</source>
        <translation>L’entrée {0} est scellée par une clé qui n’avait pas été enregistrée auparavant.</translation>
    </message>
    <message>
        <source>Entry {0} is there twice.</source>
        <translation>L’entrée {0} existe deux fois.</translation>
    </message>
    <message>
        <source>Entry {0} of the list of {1}s cannot be read: {2}.</source>
        <translation>L’entrée {0} de la liste ({1}) ne peut pas être lue&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>Entry {0} was added from outside.</source>
        <translation>L’entrée {0} a été ajoutée de l’extérieur.</translation>
    </message>
    <message>
        <source>Entry {0} was changed, or what stands before it.</source>
        <translation>L’entrée {0} a été modifiée, ou ce qui la précède.</translation>
    </message>
    <message>
        <source>Entry {0} weakens the rules for approvals ({1}) without one.</source>
        <translation>L’entrée {0} affaiblit les règles d’approbation ({1}) sans approbation.</translation>
    </message>
    <message>
        <source>Entry {0}: request {1} was closed by {2}, who is its maker.</source>
        <translation>Entrée {0}&#xa0;: la demande {1} a été close par {2}, qui en est l’auteur.</translation>
    </message>
    <message>
        <source>Entry {0}: request {1} was closed by {2}, who may not approve.</source>
        <translation>Entrée {0}&#xa0;: la demande {1} a été close par {2}, qui ne peut pas approuver.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Every control total ties. {0}</source>
        <translation>Tous les totaux de contrôle concordent. {0}</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Chaque jour</translation>
    </message>
    <message>
        <source>Every day {0} to {1}</source>
        <translation>Chaque jour de {0} à {1}</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Toutes les heures</translation>
    </message>
    <message>
        <source>Every page, export and mail says that this is {0} connection.</source>
        <translation>Chaque page, export et courriel dit que c’est {0}.</translation>
    </message>
    <message>
        <source>Every record is read by the other profile from the next run on. Look at a preview first.</source>
        <translation>Chaque enregistrement est lu avec l’autre profil dès la prochaine exécution. Regardez d’abord un aperçu.</translation>
    </message>
    <message>
        <source>Every time that is due lies in a pause.</source>
        <translation>Chaque moment dû tombe dans une pause.</translation>
    </message>
    <message>
        <source>Every working day</source>
        <translation>Chaque jour ouvré</translation>
    </message>
    <message>
        <source>Every {0}</source>
        <translation>Chaque {0}</translation>
    </message>
    <message>
        <source>Every {0} hours</source>
        <translation>Toutes les {0} heures</translation>
    </message>
    <message>
        <source>Every {0} minutes</source>
        <translation>Toutes les {0} minutes</translation>
    </message>
    <message>
        <source>Everything exported for another computer</source>
        <translation>Tout a été exporté pour un autre ordinateur</translation>
    </message>
    <message>
        <source>Everything taken in from another computer</source>
        <translation>Tout a été repris d’un autre ordinateur</translation>
    </message>
    <message>
        <source>Everything was compared, as it is once a week.</source>
        <translation>Tout a été comparé, comme une fois par semaine.</translation>
    </message>
    <message>
        <source>Evidence of the period</source>
        <translation>Pièces justificatives de la période</translation>
    </message>
    <message>
        <source>Evidence pack made</source>
        <translation>Dossier de preuves établi</translation>
    </message>
    <message>
        <source>Exactly once cannot be promised for suppliers here, because X3 has no field by which ours are found again. They are created one at a time; after a lost answer the search for twins decides.{0}</source>
        <translation>L’écriture exactement une fois ne peut pas être garantie ici pour les fournisseurs, car X3 n’a pas de champ par lequel retrouver les nôtres. Ils sont créés un par un&#xa0;; après une réponse perdue, la recherche de doublons décide.{0}</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Exception</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>Explain them, or say in a note why it is signed with them open.</source>
        <translation>Expliquez-les, ou dites dans une note pourquoi vous signez alors qu’elles sont ouvertes.</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Expliqué</translation>
    </message>
    <message>
        <source>Explained (UTC)</source>
        <translation>Expliqué (UTC)</translation>
    </message>
    <message>
        <source>Explained by</source>
        <translation>Expliqué par</translation>
    </message>
    <message>
        <source>Explained differences</source>
        <translation>Écarts expliqués</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>Export fewer orders into one file.</source>
        <translation>Exportez moins de commandes dans un fichier.</translation>
    </message>
    <message>
        <source>Export file read</source>
        <translation>Fichier d’export lu</translation>
    </message>
    <message>
        <source>Export it again, or name its encoding in a column file (`export_columns`).</source>
        <translation>Exportez de nouveau, ou indiquez l’encodage dans un fichier de colonnes (`export_columns`).</translation>
    </message>
    <message>
        <source>Export it again. A spreadsheet program that saved it may have changed it.</source>
        <translation>Exportez de nouveau. Un tableur qui l’a enregistré peut l’avoir modifié.</translation>
    </message>
    <message>
        <source>Export or download the file again; nothing of it was taken.</source>
        <translation>Exportez ou téléchargez de nouveau le fichier&#xa0;; rien n’en a été repris.</translation>
    </message>
    <message>
        <source>Export with these columns, or name your site&apos;s headings in a column file (`export_columns`).</source>
        <translation>Exportez avec ces colonnes, ou indiquez les intitulés de votre site dans un fichier de colonnes (`export_columns`).</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Field of X3</source>
        <translation>Champ de X3</translation>
    </message>
    <message>
        <source>Fields of {0}s</source>
        <translation>Champs ({0})</translation>
    </message>
    <message>
        <source>Fields: what JAGGAER says, by which rule, and what X3 has</source>
        <translation>Champs&#xa0;: ce que dit JAGGAER, par quelle règle, et ce que X3 contient</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Fill it in JAGGAER, or give its dimension type a default (x3.dimension_defaults), then replay.</source>
        <translation>Complétez-le dans JAGGAER, ou donnez à son axe une valeur par défaut (x3.dimension_defaults), puis rejouez.</translation>
    </message>
    <message>
        <source>Fill it in JAGGAER, or give {0} a default (x3.dimension_defaults), then replay.</source>
        <translation>Complétez-le dans JAGGAER, ou donnez à {0} une valeur par défaut (x3.dimension_defaults), puis rejouez.</translation>
    </message>
    <message>
        <source>Finance keeps it in X3, and nothing is overwritten. Mend one side if it matters.</source>
        <translation>La comptabilité garde sa valeur dans X3 et rien n’est remplacé. Corrigez un des deux côtés si c’est important.</translation>
    </message>
    <message>
        <source>Find out in X3 which one it is, and link {0} to it.</source>
        <translation>Trouvez dans X3 duquel il s’agit, et liez-y {0}.</translation>
    </message>
    <message>
        <source>Find out which one is right, take the reference from the other in X3, then replay.</source>
        <translation>Trouvez lequel est le bon, retirez la référence de l’autre dans X3, puis rejouez.</translation>
    </message>
    <message>
        <source>Find out why. Then decide: write it again, or accept it; it is never created again by itself.</source>
        <translation>Trouvez pourquoi. Décidez ensuite&#xa0;: l’écrire de nouveau, ou l’accepter&#xa0;; il n’est jamais recréé de lui-même.</translation>
    </message>
    <message>
        <source>Find out why; close it in X3 by hand if it is no longer wanted.</source>
        <translation>Trouvez pourquoi&#xa0;; clôturez-le à la main dans X3 s’il n’est plus voulu.</translation>
    </message>
    <message>
        <source>Find out why; close {0} in X3 by hand if it is no longer wanted.</source>
        <translation>Trouvez pourquoi&#xa0;; clôturez {0} à la main dans X3 s’il n’est plus voulu.</translation>
    </message>
    <message>
        <source>Find out why; correct it in X3 by hand if it is no longer owed.</source>
        <translation>Cherchez pourquoi&#xa0;; corrigez à la main dans X3 si elle n’est plus due.</translation>
    </message>
    <message>
        <source>Find out why; what was read of it is kept for the reconciliation.</source>
        <translation>Cherchez pourquoi&#xa0;; ce qui en a été lu est conservé pour le rapprochement.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Fingerprint of the sheet</source>
        <translation>Empreinte de la feuille</translation>
    </message>
    <message>
        <source>Finish or close what is open, and block the supplier in X3 if nobody shall order from it.</source>
        <translation>Terminez ou soldez ce qui est ouvert, et bloquez le fournisseur dans X3 si plus personne ne doit lui passer commande.</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>For each section and currency: left side = right side + what is listed, to the cent.</source>
        <translation>Par section et par devise&#xa0;: côté gauche = côté droit + ce qui est listé, au centime près.</translation>
    </message>
    <message>
        <source>For that user the right to read master data and to create purchase orders and suppliers</source>
        <translation>Pour cet utilisateur, le droit de lire les données de base et de créer des commandes d’achat et des fournisseurs</translation>
    </message>
    <message>
        <source>For {0} it has an operation of its own: {1}.</source>
        <translation>Pour {0}, il a sa propre opération&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Constaté</translation>
    </message>
    <message>
        <source>Found in X3 and linked</source>
        <translation>Trouvé dans X3 et lié</translation>
    </message>
    <message>
        <source>Found in X3; its changes follow.</source>
        <translation>Trouvé dans X3&#xa0;; ses modifications suivent.</translation>
    </message>
    <message>
        <source>Free it or make room, or choose another folder with --home.</source>
        <translation>Libérez-le ou faites de la place, ou choisissez un autre dossier avec --home.</translation>
    </message>
    <message>
        <source>Free the folder or make room, then go on: nothing that you see is lost.</source>
        <translation>Libérez le dossier ou faites de la place, puis continuez&#xa0;: rien de ce que vous voyez n’est perdu.</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>vendredi</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>From the next run on invoices are compared with X3&apos;s; nothing of them is written.</source>
        <translation>À partir de la prochaine exécution, les factures sont comparées à celles de X3&#xa0;; rien n’en est écrit.</translation>
    </message>
    <message>
        <source>From the next run on invoices are not read.</source>
        <translation>À partir de la prochaine exécution, les factures ne sont pas lues.</translation>
    </message>
    <message>
        <source>From the next run on invoices that X3 does not have are entered there, linked to their orders. Nothing is ever posted.</source>
        <translation>À partir de la prochaine exécution, les factures que X3 n’a pas y sont saisies, liées à leurs commandes. Rien n’est jamais comptabilisé.</translation>
    </message>
    <message>
        <source>From the next run on nothing of an order is written until all its lines are valid.</source>
        <translation>Dès la prochaine exécution, rien d’une commande n’est écrit avant que toutes ses lignes soient valides.</translation>
    </message>
    <message>
        <source>From the next run on valid accounts and dimensions are written to invoices that are entered in X3 and not posted. Nothing is ever posted.</source>
        <translation>À partir de la prochaine exécution, les comptes et sections valides sont écrits dans les factures saisies dans X3 et non comptabilisées. Rien n’est jamais comptabilisé.</translation>
    </message>
    <message>
        <source>From the next run on valid lines are written at once; the others join the same order in X3 when they are replayed.</source>
        <translation>Dès la prochaine exécution, les lignes valides sont écrites aussitôt&#xa0;; les autres rejoignent la même commande dans X3 quand elles sont rejouées.</translation>
    </message>
    <message>
        <source>From {0} UTC on, a sync sends again what X3 does not have.</source>
        <translation>À partir de {0} UTC, une synchronisation envoie de nouveau ce que X3 n’a pas.</translation>
    </message>
    <message>
        <source>GL account</source>
        <translation>compte général</translation>
    </message>
    <message>
        <source>GL accounts</source>
        <translation>comptes généraux</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Generic product</source>
        <translation>Produit générique</translation>
    </message>
    <message>
        <source>Give a moment that is still to come.</source>
        <translation>Donnez un moment encore à venir.</translation>
    </message>
    <message>
        <source>Give each part a line of its own in JAGGAER; shares are never guessed.</source>
        <translation>Donnez à chaque part sa propre ligne dans JAGGAER&#xa0;; les parts ne sont jamais devinées.</translation>
    </message>
    <message>
        <source>Give it 1 to {0} characters, without blanks at the ends.</source>
        <translation>Donnez-lui de 1 à {0} caractères, sans blanc aux extrémités.</translation>
    </message>
    <message>
        <source>Give one time at least, as 07:00.</source>
        <translation>Donnez au moins une heure, comme 07:00.</translation>
    </message>
    <message>
        <source>Give the connection a name that does not begin with a dash.</source>
        <translation>Donnez à la connexion un nom qui ne commence pas par un tiret.</translation>
    </message>
    <message>
        <source>Give the demo a home of its own with --home DIR.</source>
        <translation>Donnez à la démonstration son propre dossier avec --home DIR.</translation>
    </message>
    <message>
        <source>Give the first day, then the last.</source>
        <translation>Donnez le premier jour, puis le dernier.</translation>
    </message>
    <message>
        <source>Give the number or the id as JAGGAER shows it, or no key for the first one.</source>
        <translation>Donnez le numéro ou l’id tel que JAGGAER l’affiche, ou aucune clé pour le premier.</translation>
    </message>
    <message>
        <source>Give this account the right to write there.</source>
        <translation>Donnez à ce compte le droit d’y écrire.</translation>
    </message>
    <message>
        <source>Give {0} a default (x3.dimension_defaults) or fill it in JAGGAER, before these orders are changed.</source>
        <translation>Donnez à {0} une valeur par défaut (x3.dimension_defaults) ou complétez dans JAGGAER, avant que ces commandes ne changent.</translation>
    </message>
    <message>
        <source>Go on to the check of X3.</source>
        <translation>Continuez avec le test de X3.</translation>
    </message>
    <message>
        <source>Gone at source</source>
        <translation>Disparu à la source</translation>
    </message>
    <message>
        <source>Gone at source: JAGGAER has it as deleted.</source>
        <translation>Disparu à la source&#xa0;: JAGGAER l’indique comme supprimé.</translation>
    </message>
    <message>
        <source>Gone from JAGGAER</source>
        <translation>Disparu de JAGGAER</translation>
    </message>
    <message>
        <source>Gone from X3</source>
        <translation>Disparu de X3</translation>
    </message>
    <message>
        <source>Gone on as decided</source>
        <translation>Poursuivi comme décidé</translation>
    </message>
    <message>
        <source>GraphQL answers at {0}.</source>
        <translation>GraphQL répond à {0}.</translation>
    </message>
    <message>
        <source>GraphQL create</source>
        <translation>création GraphQL</translation>
    </message>
    <message>
        <source>HTTP {0}</source>
        <translation>HTTP {0}</translation>
    </message>
    <message>
        <source>Hash begins</source>
        <translation>Début de l’empreinte</translation>
    </message>
    <message>
        <source>Hash of the entry</source>
        <translation>Empreinte de l’entrée</translation>
    </message>
    <message>
        <source>Have a user of X3 accept it (right: thirdParties), then go on.</source>
        <translation>Faites-le accepter par un utilisateur de X3 (droit&#xa0;: thirdParties), puis continuez.</translation>
    </message>
    <message>
        <source>Have a user of X3 accept it (right: thirdParties); then run pair again, or sync: it goes on from here.</source>
        <translation>Faites-le accepter par un utilisateur de X3 (droit&#xa0;: thirdParties)&#xa0;; relancez ensuite pair, ou synchronisez&#xa0;: cela reprend ici.</translation>
    </message>
    <message>
        <source>Have it activated in X3, or map it to another one, then replay.</source>
        <translation>Faites-le activer dans X3, ou associez-le à un autre, puis rejouez.</translation>
    </message>
    <message>
        <source>Have it approved or rejected by somebody else than {0}, or withdrawn, first.</source>
        <translation>Faites-la d’abord approuver ou rejeter par quelqu’un d’autre que {0}, ou retirer.</translation>
    </message>
    <message>
        <source>Have it completed in JAGGAER; the next sync picks it up.</source>
        <translation>Faites-le compléter dans JAGGAER&#xa0;; la prochaine synchronisation le reprend.</translation>
    </message>
    <message>
        <source>Have it mended in X3, or map the code to another one, then replay.</source>
        <translation>Faites-le corriger dans X3, ou associez le code à un autre, puis rejouez.</translation>
    </message>
    <message>
        <source>Have it run by an account that can be told apart from who approves.</source>
        <translation>Faites-le exécuter par un compte distinct de celui qui approuve.</translation>
    </message>
    <message>
        <source>Have it signed in X3.</source>
        <translation>Faites-la signer dans X3.</translation>
    </message>
    <message>
        <source>Have it switched on again in Sage&apos;s App Registry.</source>
        <translation>Faites-la réactiver dans l’App Registry de Sage.</translation>
    </message>
    <message>
        <source>Have it written again, correct JAGGAER, or mend it in X3.</source>
        <translation>Faites-le réécrire, corrigez JAGGAER, ou rectifiez dans X3.</translation>
    </message>
    <message>
        <source>Have its dates extended in X3, or map it to another one, then replay.</source>
        <translation>Faites prolonger ses dates dans X3, ou associez-le à un autre, puis rejouez.</translation>
    </message>
    <message>
        <source>Have one of them corrected in JAGGAER; the next sync picks it up.</source>
        <translation>Faites corriger l’un d’eux dans JAGGAER&#xa0;; la prochaine synchronisation le reprend.</translation>
    </message>
    <message>
        <source>Have that request approved, rejected or withdrawn first.</source>
        <translation>Faites d’abord approuver, rejeter ou retirer cette demande.</translation>
    </message>
    <message>
        <source>Have the X3 administrator add the field to the object&apos;s list, or read through GraphQL.</source>
        <translation>Faites ajouter le champ à la liste de l’objet par l’administrateur X3, ou lisez par GraphQL.</translation>
    </message>
    <message>
        <source>Have the X3 administrator add the property to the query of the representation, or read through another door (read_api).</source>
        <translation>Faites ajouter la propriété à la requête de la représentation par l’administrateur X3, ou lisez par une autre voie (read_api).</translation>
    </message>
    <message>
        <source>Have the X3 administrator publish accounting codes, and give each account one product that can be bought and whose accounting code leads to it.</source>
        <translation>Faites publier les codes comptables par l’administrateur X3, et donnez à chaque compte un produit qui peut être acheté et dont le code comptable y mène.</translation>
    </message>
    <message>
        <source>Have the X3 administrator publish it anew (GESAWE) and restart the pool.</source>
        <translation>Faites-le publier de nouveau par l’administrateur X3 (GESAWE) et redémarrer le pool.</translation>
    </message>
    <message>
        <source>Have the certificate renewed or trusted (ca_file), then test with: ml-connector check</source>
        <translation>Faites renouveler ou approuver le certificat (ca_file), puis testez avec&#xa0;: ml-connector check</translation>
    </message>
    <message>
        <source>Have the number corrected in JAGGAER; the next sync picks it up.</source>
        <translation>Faites corriger le numéro dans JAGGAER&#xa0;; la prochaine synchronisation le reprend.</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>Head the columns JAGGAER number and X3 number, or JAGGAER supplier and X3 supplier.</source>
        <translation>Intitulez les colonnes JAGGAER number et X3 number, ou JAGGAER supplier et X3 supplier.</translation>
    </message>
    <message>
        <source>Head the columns {0}; {1} may follow.</source>
        <translation>Intitulez les colonnes {0}&#xa0;; {1} peuvent suivre.</translation>
    </message>
    <message>
        <source>Header discount not in X3</source>
        <translation>Remise d’en-tête absente de X3</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>History, from the audit chain</source>
        <translation>Historique, d’après la chaîne d’audit</translation>
    </message>
    <message>
        <source>Holiday {0}</source>
        <translation>Jour férié {0}</translation>
    </message>
    <message>
        <source>If X3 has {0}, ask its administrator to let {1} read them.</source>
        <translation>Si X3 a {0}, demandez à son administrateur de laisser {1} les lire.</translation>
    </message>
    <message>
        <source>If X3 moved there, confirm it once: with Sync now in the window, or `systems confirm`. If not, correct address, folder and endpoint.</source>
        <translation>Si X3 y a déménagé, confirmez-le une fois&#xa0;: avec Synchroniser maintenant dans la fenêtre, ou `systems confirm`. Sinon, corrigez l’adresse, le dossier et l’endpoint.</translation>
    </message>
    <message>
        <source>If accounts are to select the product: {0}</source>
        <translation>Si les comptes doivent déterminer le produit&#xa0;: {0}</translation>
    </message>
    <message>
        <source>If it is meant so, confirm it once: with Sync now in the window, or `systems confirm`. Nothing was written.</source>
        <translation>Si c’est voulu, confirmez-le une fois&#xa0;: avec Synchroniser maintenant dans la fenêtre, ou `systems confirm`. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>If that is meant to be so, check the connection: it looks for X3&apos;s doors anew.</source>
        <translation>Si c’est voulu, testez la connexion&#xa0;: les voies de X3 sont alors recherchées de nouveau.</translation>
    </message>
    <message>
        <source>If that is right, map {0} to {1} again; else map it to another one, or have it mended in X3.</source>
        <translation>Si c’est juste, associez de nouveau {0} à {1}&#xa0;; sinon, à un autre, ou faites-le corriger dans X3.</translation>
    </message>
    <message>
        <source>If that stays so, check token_url in the settings.</source>
        <translation>Si cela persiste, vérifiez token_url dans les paramètres.</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Ignored by {0}: {1}</source>
        <translation>Ignoré par {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import a file that JAGGAER exported.</source>
        <translation>Importez un fichier exporté par JAGGAER.</translation>
    </message>
    <message>
        <source>Import a file that holds it.</source>
        <translation>Importez un fichier qui le contient.</translation>
    </message>
    <message>
        <source>Import needs the layout of the template ({0})</source>
        <translation>L’import demande la structure du modèle ({0})</translation>
    </message>
    <message>
        <source>Import of {0} needs a template and its layout ({1}, {2})</source>
        <translation>L’import de {0} demande un modèle et sa structure ({1}, {2})</translation>
    </message>
    <message>
        <source>Import template</source>
        <translation>Modèle d’import</translation>
    </message>
    <message>
        <source>Import template {0}</source>
        <translation>Modèle d’import {0}</translation>
    </message>
    <message>
        <source>Import template {0} creates only: {1} cannot be changed by it.</source>
        <translation>Le modèle d’import {0} crée seulement&#xa0;: il ne peut pas modifier {1}.</translation>
    </message>
    <message>
        <source>Import template {0} lacks, for invoices: {1}.</source>
        <translation>Il manque au modèle d’import {0}, pour les factures&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Import template {0} lacks, for {1}: {2}.</source>
        <translation>Il manque au modèle d’import {0}, pour {1}&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>Import with a connection whose profile has the members of j1p-indirect.</source>
        <translation>Importez avec une connexion dont le profil a les membres de j1p-indirect.</translation>
    </message>
    <message>
        <source>In JAGGAER</source>
        <translation>Dans JAGGAER</translation>
    </message>
    <message>
        <source>In X3</source>
        <translation>Dans X3</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>Incomplete in JAGGAER</source>
        <translation>Incomplet dans JAGGAER</translation>
    </message>
    <message>
        <source>Install it beside the program.</source>
        <translation>Installez-le à côté du programme.</translation>
    </message>
    <message>
        <source>Install it without --wake; what is missed is made up when the computer is on again.</source>
        <translation>Installez-la sans --wake&#xa0;; ce qui est manqué est rattrapé quand l’ordinateur est rallumé.</translation>
    </message>
    <message>
        <source>Install that version here first.</source>
        <translation>Installez d’abord cette version ici.</translation>
    </message>
    <message>
        <source>Install the newer program that wrote the store.</source>
        <translation>Installez le programme plus récent qui a écrit la base locale.</translation>
    </message>
    <message>
        <source>Install the newest version here first.</source>
        <translation>Installez d’abord la dernière version ici.</translation>
    </message>
    <message>
        <source>Install the task without --wake, or set fewer times.</source>
        <translation>Installez la tâche sans --wake, ou indiquez moins d’heures.</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Invoice lines</source>
        <translation>Lignes de facture</translation>
    </message>
    <message>
        <source>Invoice {0} is posted in X3: its coding is not changed.</source>
        <translation>La facture {0} est comptabilisée dans X3&#xa0;: son imputation n’est pas modifiée.</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>Facturé</translation>
    </message>
    <message>
        <source>Invoiced in period</source>
        <translation>Facturé sur la période</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Factures</translation>
    </message>
    <message>
        <source>Invoices not posted in X3: {0}.</source>
        <translation>Factures non comptabilisées dans X3&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>It carries the reference that was sent.</source>
        <translation>Il porte la référence envoyée.</translation>
    </message>
    <message>
        <source>It changed in JAGGAER, but {0} is closed in X3.</source>
        <translation>Elle a changé dans JAGGAER, mais {0} est soldée dans X3.</translation>
    </message>
    <message>
        <source>It goes before {0}: {1}.</source>
        <translation>Elle passe avant {0}&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>It has no line that is to be in X3.</source>
        <translation>Elle n’a aucune ligne destinée à X3.</translation>
    </message>
    <message>
        <source>It has no operation {0}, which the settings name for {1}.</source>
        <translation>Il n’a pas d’opération {0}, que les paramètres indiquent pour {1}.</translation>
    </message>
    <message>
        <source>It has number {0}, day {1}, total {2}.</source>
        <translation>Elle a le numéro {0}, la date {1}, le total {2}.</translation>
    </message>
    <message>
        <source>It has the same name.</source>
        <translation>Il porte le même nom.</translation>
    </message>
    <message>
        <source>It has the same supplier and day, and much the same lines or sum, and carries no reference.</source>
        <translation>Elle a le même fournisseur et le même jour, à peu près les mêmes lignes ou le même total, et ne porte aucune référence.</translation>
    </message>
    <message>
        <source>It has the same supplier and day, and much the same lines or sum, and carries the reference {0}.</source>
        <translation>Elle a le même fournisseur et le même jour, à peu près les mêmes lignes ou le même total, et porte la référence {0}.</translation>
    </message>
    <message>
        <source>It has the same supplier, day and lines, and carries no reference.</source>
        <translation>Elle a le même fournisseur, le même jour et les mêmes lignes, et ne porte aucune référence.</translation>
    </message>
    <message>
        <source>It has the same supplier, day and lines, and carries the reference {0}.</source>
        <translation>Elle a le même fournisseur, le même jour et les mêmes lignes, et porte la référence {0}.</translation>
    </message>
    <message>
        <source>It has {0}.</source>
        <translation>Il a {0}.</translation>
    </message>
    <message>
        <source>It is chosen with the defaults, after this check.</source>
        <translation>Il est choisi avec les valeurs par défaut, après ce test.</translation>
    </message>
    <message>
        <source>It is closed in X3.</source>
        <translation>Il est clos dans X3.</translation>
    </message>
    <message>
        <source>It is empty. If {0} has {1}s, the client has no right to see them.</source>
        <translation>Il est vide. Si {0} en a ({1}), le client n’a pas le droit de les voir.</translation>
    </message>
    <message>
        <source>It is gone from JAGGAER. Nothing was changed in X3.</source>
        <translation>Il a disparu de JAGGAER. Rien n’a été modifié dans X3.</translation>
    </message>
    <message>
        <source>It is gone from X3 and is written again by the next sync.</source>
        <translation>Il a disparu de X3 et la prochaine synchronisation l’écrit de nouveau.</translation>
    </message>
    <message>
        <source>It is gone from X3, which {0} accepted.</source>
        <translation>Il a disparu de X3, ce que {0} a accepté.</translation>
    </message>
    <message>
        <source>It is gone from X3, which {0} accepted: {1}</source>
        <translation>Il a disparu de X3, ce que {0} a accepté&#xa0;: {1}</translation>
    </message>
    <message>
        <source>It is gone, or the client has no right to see it: look for it in JAGGAER.</source>
        <translation>Il a disparu, ou le client n’a pas le droit de le voir&#xa0;: cherchez-le dans JAGGAER.</translation>
    </message>
    <message>
        <source>It is in X3, but not signed there: nothing can be received on it yet.</source>
        <translation>Elle est dans X3, mais n’y est pas signée&#xa0;: rien ne peut encore être réceptionné dessus.</translation>
    </message>
    <message>
        <source>It is linked and X3 stays as it is. Mend one side if it matters, then replay: that accepts the rest.</source>
        <translation>Il est lié et X3 reste tel quel. Corrigez un côté si c’est important, puis rejouez&#xa0;: cela accepte le reste.</translation>
    </message>
    <message>
        <source>It is not entered in X3 yet.</source>
        <translation>Elle n’est pas encore saisie dans X3.</translation>
    </message>
    <message>
        <source>It is not followed, since the token would go there. Ask JAGGAER why, or check the host in the settings.</source>
        <translation>Elle n’est pas suivie, car le jeton y irait. Demandez pourquoi à JAGGAER, ou vérifiez l’hôte dans les paramètres.</translation>
    </message>
    <message>
        <source>It is not obeyed (a date in the future gave {0}): each sync reads all {1}.</source>
        <translation>Il n’est pas respecté (une date future a donné {0})&#xa0;: chaque synchronisation lit tout ({1}).</translation>
    </message>
    <message>
        <source>It is obeyed: a date in the future gives none.</source>
        <translation>Il est respecté&#xa0;: une date future ne donne rien.</translation>
    </message>
    <message>
        <source>It is of {0} and still not entered in X3.</source>
        <translation>Elle est du {0} et n’est toujours pas saisie dans X3.</translation>
    </message>
    <message>
        <source>It is posted in X3: nothing is changed there.</source>
        <translation>Elle est comptabilisée dans X3&#xa0;: rien n’y est changé.</translation>
    </message>
    <message>
        <source>It is that of SOAP pool {0}; {1} is entered.</source>
        <translation>C’est celui du pool SOAP {0}&#xa0;; {1} est saisi.</translation>
    </message>
    <message>
        <source>It is the {0} that was to be changed.</source>
        <translation>C’est celui qui devait être modifié ({0}).</translation>
    </message>
    <message>
        <source>It is tried again by itself; look whether the system is up.</source>
        <translation>Un nouvel essai a lieu de lui-même&#xa0;; voyez si le système fonctionne.</translation>
    </message>
    <message>
        <source>It is tried again with the next run.</source>
        <translation>La prochaine exécution réessaie.</translation>
    </message>
    <message>
        <source>It is tried again with the next run; look whether the system is up.</source>
        <translation>La prochaine exécution réessaie&#xa0;; voyez si le système fonctionne.</translation>
    </message>
    <message>
        <source>It is trusted.</source>
        <translation>Il est approuvé.</translation>
    </message>
    <message>
        <source>It is used by the next sync: sync</source>
        <translation>La prochaine synchronisation l’utilise&#xa0;: sync</translation>
    </message>
    <message>
        <source>It is {0} of JAGGAER, number {1}.</source>
        <translation>C’est {0} de JAGGAER, numéro {1}.</translation>
    </message>
    <message>
        <source>It lets {0} be created, but not changed.</source>
        <translation>Elle permet de créer {0}, mais pas de modifier.</translation>
    </message>
    <message>
        <source>It may still arrive in X3 until {0}.</source>
        <translation>Il peut encore arriver dans X3 jusqu’à {0}.</translation>
    </message>
    <message>
        <source>It must hold one or more certificates, as text (PEM, .pem or .crt) or in binary form (DER, .cer or .der).</source>
        <translation>Il doit contenir un ou plusieurs certificats, en texte (PEM, .pem ou .crt) ou en binaire (DER, .cer ou .der).</translation>
    </message>
    <message>
        <source>It needs poNumber below [header] and lineNumber below [line].</source>
        <translation>Il demande poNumber sous [header] et lineNumber sous [line].</translation>
    </message>
    <message>
        <source>It no longer needs anybody.</source>
        <translation>Plus personne n’a à intervenir.</translation>
    </message>
    <message>
        <source>It runs as {0}, also while nobody is logged on.</source>
        <translation>Elle s’exécute sous {0}, aussi quand personne n’a ouvert de session.</translation>
    </message>
    <message>
        <source>It runs as {0}, also while nobody is logged on. When that password changes, install it again.</source>
        <translation>Elle s’exécute sous {0}, aussi quand personne n’a ouvert de session. Quand ce mot de passe change, installez-la de nouveau.</translation>
    </message>
    <message>
        <source>It runs at the next start.</source>
        <translation>S’exécute au prochain démarrage.</translation>
    </message>
    <message>
        <source>It runs when you ask: no schedule is set.</source>
        <translation>S’exécute à votre demande&#xa0;: aucune planification n’est fixée.</translation>
    </message>
    <message>
        <source>It runs when you ask: the schedule is switched off.</source>
        <translation>S’exécute à votre demande&#xa0;: la planification est désactivée.</translation>
    </message>
    <message>
        <source>It runs while {0} is logged on, also with the screen locked; not while nobody is.</source>
        <translation>Elle s’exécute quand la session de {0} est ouverte, aussi avec l’écran verrouillé&#xa0;; pas quand personne n’a ouvert de session.</translation>
    </message>
    <message>
        <source>It runs while {0} is logged on.</source>
        <translation>Elle s’exécute quand la session de {0} est ouverte.</translation>
    </message>
    <message>
        <source>It runs while {0} is logged on. So that it also runs otherwise: sudo loginctl enable-linger {1}</source>
        <translation>Elle s’exécute quand la session de {0} est ouverte. Pour qu’elle s’exécute aussi sans cela&#xa0;: sudo loginctl enable-linger {1}</translation>
    </message>
    <message>
        <source>It said: {0}</source>
        <translation>Réponse&#xa0;: {0}</translation>
    </message>
    <message>
        <source>It said: {0}.</source>
        <translation>Réponse&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>It waits for approval by a second person (request {0}).</source>
        <translation>L’approbation d’une deuxième personne est attendue (demande {0}).</translation>
    </message>
    <message>
        <source>It waits to be corrected already (decision {0}).</source>
        <translation>Une correction est déjà en attente (décision {0}).</translation>
    </message>
    <message>
        <source>It was created in X3 as {0} since.</source>
        <translation>Il a été créé entre-temps dans X3 sous {0}.</translation>
    </message>
    <message>
        <source>It was sent from a file and the answer was lost; X3 is asked about that first.</source>
        <translation>Envoyé à partir d’un fichier, la réponse s’est perdue&#xa0;; X3 est d’abord interrogé à ce sujet.</translation>
    </message>
    <message>
        <source>It was sent to X3 and is {0} there, but JAGGAER does not have it any more.</source>
        <translation>Envoyé à X3, il y est {0}, mais JAGGAER ne l’a plus.</translation>
    </message>
    <message>
        <source>It was started, and did not report back within {0} seconds.</source>
        <translation>Elle a été lancée et n’a pas donné de nouvelles en {0} secondes.</translation>
    </message>
    <message>
        <source>It was written to {0} since it was linked.</source>
        <translation>Il a été écrit dans {0} depuis qu’il a été lié.</translation>
    </message>
    <message>
        <source>Its answer was lost. The next sync settles it, or sends it again where X3 does not have it.</source>
        <translation>La réponse s’est perdue. La prochaine synchronisation règle le cas, ou l’envoie de nouveau si X3 ne l’a pas.</translation>
    </message>
    <message>
        <source>Its answer was lost. Until {0} it may still arrive in X3; every sync looks for it.</source>
        <translation>La réponse s’est perdue. Jusqu’à {0} il peut encore arriver dans X3&#xa0;; chaque synchronisation le cherche.</translation>
    </message>
    <message>
        <source>Its lines come to {0}, its total without tax is {1}: X3 would hold another sum.</source>
        <translation>Ses lignes font {0}, son total hors taxe est {1}&#xa0;: X3 aurait une autre somme.</translation>
    </message>
    <message>
        <source>Its link to {0} was undone; the next sync looks at it anew.</source>
        <translation>Son lien avec {0} a été annulé&#xa0;; la prochaine synchronisation l’examine de nouveau.</translation>
    </message>
    <message>
        <source>Its mapping to</source>
        <translation>Sa correspondance avec</translation>
    </message>
    <message>
        <source>Its name {0} “{1}” ({2})</source>
        <translation>Son nom {0} «&#xa0;{1}&#xa0;» ({2})</translation>
    </message>
    <message>
        <source>Its records could not be read, so that nobody would see when they change.</source>
        <translation>Ses enregistrements n’ont pas pu être lus&#xa0;: personne ne verrait leur changement.</translation>
    </message>
    <message>
        <source>Its rows {0} to {1} contradict each other in the {2}.</source>
        <translation>Ses lignes {0} à {1} se contredisent ({2}).</translation>
    </message>
    <message>
        <source>Its {0} is {1} in JAGGAER, {2} in {3} of X3.</source>
        <translation>{0}&#xa0;: {1} dans JAGGAER, {2} dans {3} de X3.</translation>
    </message>
    <message>
        <source>JAGGAER ({0})</source>
        <translation>JAGGAER ({0})</translation>
    </message>
    <message>
        <source>JAGGAER amount</source>
        <translation>Montant JAGGAER</translation>
    </message>
    <message>
        <source>JAGGAER and X3 could not be reconciled: {0}</source>
        <translation>JAGGAER et X3 n’ont pas pu être rapprochés&#xa0;: {0}</translation>
    </message>
    <message>
        <source>JAGGAER and X3 were not reconciled for this pack.</source>
        <translation>JAGGAER et X3 n’ont pas été rapprochés pour ce dossier.</translation>
    </message>
    <message>
        <source>JAGGAER as of</source>
        <translation>JAGGAER au</translation>
    </message>
    <message>
        <source>JAGGAER changed the order ({0}), but X3 has received or invoiced some of it.</source>
        <translation>JAGGAER a modifié la commande ({0}), mais X3 en a déjà réceptionné ou facturé une partie.</translation>
    </message>
    <message>
        <source>JAGGAER changed the {0} of an order that X3 already has.</source>
        <translation>JAGGAER a modifié ({0}) une commande que X3 a déjà.</translation>
    </message>
    <message>
        <source>JAGGAER charges taxes of {0} {1}; X3 computed {2} for {3}.</source>
        <translation>JAGGAER facture {0} {1} de taxes&#xa0;; X3 a calculé {2} pour {3}.</translation>
    </message>
    <message>
        <source>JAGGAER charges taxes of {0} {1}; X3 computes its own by the tax rule.</source>
        <translation>JAGGAER facture {0} {1} de taxes&#xa0;; X3 calcule les siennes selon la règle de taxe.</translation>
    </message>
    <message>
        <source>JAGGAER code</source>
        <translation>code JAGGAER</translation>
    </message>
    <message>
        <source>JAGGAER does not answer</source>
        <translation>JAGGAER ne répond pas</translation>
    </message>
    <message>
        <source>JAGGAER does not have it any more, and X3 never got it.</source>
        <translation>JAGGAER ne l’a plus, et X3 ne l’a jamais reçu.</translation>
    </message>
    <message>
        <source>JAGGAER does not have it any more.</source>
        <translation>JAGGAER ne l’a plus.</translation>
    </message>
    <message>
        <source>JAGGAER does not have it any more. {0} in X3 stays as it was before its last change.</source>
        <translation>JAGGAER ne l’a plus. {0} reste dans X3 tel qu’il était avant sa dernière modification.</translation>
    </message>
    <message>
        <source>JAGGAER gave a token and refuses it.</source>
        <translation>JAGGAER a donné un jeton et le refuse.</translation>
    </message>
    <message>
        <source>JAGGAER gives the invoice a total of {0} {1}; its lines come to {2}, with charges and taxes to {3}.</source>
        <translation>JAGGAER donne à la facture un total de {0} {1}&#xa0;; ses lignes font {2}, avec frais et taxes {3}.</translation>
    </message>
    <message>
        <source>JAGGAER gives the order a total of {0} {1}; its lines come to {2}.</source>
        <translation>JAGGAER donne à la commande un total de {0} {1}&#xa0;; ses lignes font {2}.</translation>
    </message>
    <message>
        <source>JAGGAER has other bank details: {0} instead of {1}. {2}</source>
        <translation>JAGGAER a d’autres coordonnées bancaires&#xa0;: {0} au lieu de {1}. {2}</translation>
    </message>
    <message>
        <source>JAGGAER id</source>
        <translation>id JAGGAER</translation>
    </message>
    <message>
        <source>JAGGAER is read from another address. Test the connection.</source>
        <translation>JAGGAER est lu à une autre adresse. Testez la connexion.</translation>
    </message>
    <message>
        <source>JAGGAER lists no {0} at all; {1} were read before.</source>
        <translation>JAGGAER n’indique plus rien ({0})&#xa0;; {1} avaient été lus auparavant.</translation>
    </message>
    <message>
        <source>JAGGAER no longer lists {0} of {1} {2} that were read before</source>
        <translation>JAGGAER n’indique plus {0} sur {1} ({2}) lus auparavant</translation>
    </message>
    <message>
        <source>JAGGAER number</source>
        <translation>numéro JAGGAER</translation>
    </message>
    <message>
        <source>JAGGAER refused client id and secret{0}.</source>
        <translation>JAGGAER a refusé l’ID client et le secret{0}.</translation>
    </message>
    <message>
        <source>JAGGAER says</source>
        <translation>Statut JAGGAER</translation>
    </message>
    <message>
        <source>JAGGAER says that the next page is at another address: {0}.</source>
        <translation>JAGGAER dit que la page suivante est à une autre adresse&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>JAGGAER says that {0} {1} changed; usually it is about {2}.</source>
        <translation>JAGGAER annonce {0} modifications ({1})&#xa0;; d’habitude, c’est environ {2}.</translation>
    </message>
    <message>
        <source>JAGGAER says {0} for the type of the invoice, which the profile does not know.</source>
        <translation>JAGGAER indique {0} comme type de facture, que le profil ne connaît pas.</translation>
    </message>
    <message>
        <source>JAGGAER supplier</source>
        <translation>fournisseur JAGGAER</translation>
    </message>
    <message>
        <source>JAGGAER {0} the order, but X3 has received or invoiced {1}.</source>
        <translation>JAGGAER a changé l’état de la commande ({0}), mais X3 a déjà réceptionné ou facturé&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>JAGGAER {0} the order, but {1} was changed in X3 since the last sync: {2}.</source>
        <translation>JAGGAER {0} la commande, mais {1} a été modifié dans X3 depuis la dernière synchronisation&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>JAGGAER&apos;s administrator</source>
        <translation>L’administrateur de JAGGAER</translation>
    </message>
    <message>
        <source>JAGGAER&apos;s contracts</source>
        <translation>Contrats de JAGGAER</translation>
    </message>
    <message>
        <source>JAGGAER&apos;s contracts are not read for this connection: spend per contract is left out.</source>
        <translation>Les contrats de JAGGAER ne sont pas lus pour cette connexion&#xa0;: la dépense par contrat est laissée de côté.</translation>
    </message>
    <message>
        <source>JAGGAER&apos;s invoices</source>
        <translation>Factures de JAGGAER</translation>
    </message>
    <message>
        <source>JAGGAER&apos;s invoices are not read for this connection: they are not compared with those of X3.</source>
        <translation>Les factures de JAGGAER ne sont pas lues pour cette connexion&#xa0;: elles ne sont pas comparées à celles de X3.</translation>
    </message>
    <message>
        <source>JAGGAER&apos;s order has {0} beside its lines; the order in X3 comes to {1} {2} {3}.</source>
        <translation>La commande JAGGAER a {0} hors lignes&#xa0;; écart de la commande dans X3&#xa0;: {1} {2}.</translation>
    </message>
    <message>
        <source>JAGGAER&apos;s orders</source>
        <translation>Commandes de JAGGAER</translation>
    </message>
    <message>
        <source>JAGGAER&apos;s sign-in</source>
        <translation>L’authentification de JAGGAER</translation>
    </message>
    <message>
        <source>JAGGAER&apos;s suppliers</source>
        <translation>Fournisseurs de JAGGAER</translation>
    </message>
    <message>
        <source>JAGGAER&apos;s suppliers are not read for this connection: whether they are approved is not looked at.</source>
        <translation>Les fournisseurs de JAGGAER ne sont pas lus pour cette connexion&#xa0;: leur approbation n’est pas vérifiée.</translation>
    </message>
    <message>
        <source>JAGGAER&apos;s support</source>
        <translation>Le support de JAGGAER</translation>
    </message>
    <message>
        <source>JAGGAER, orders in both</source>
        <translation>JAGGAER, commandes présentes des deux côtés</translation>
    </message>
    <message>
        <source>JAGGAER: {0}.</source>
        <translation>JAGGAER&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>Écriture comptable</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>Gardez l’un des deux.</translation>
    </message>
    <message>
        <source>Keep the log: this should not happen.</source>
        <translation>Conservez le journal&#xa0;: cela ne devrait pas arriver.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Kinds: {0}, dimension:TYPE.</source>
        <translation>Types&#xa0;: {0}, dimension:TYPE.</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Last change (UTC)</source>
        <translation>Dernière modification (UTC)</translation>
    </message>
    <message>
        <source>Last request</source>
        <translation>Dernière requête</translation>
    </message>
    <message>
        <source>Leave --log-on out, and install it as the account that is to run.</source>
        <translation>Omettez --log-on, et installez-la sous le compte qui doit s’exécuter.</translation>
    </message>
    <message>
        <source>Leave it out; nothing was decided.</source>
        <translation>Laissez-la de côté&#xa0;; rien n’a été décidé.</translation>
    </message>
    <message>
        <source>Leave the user name and password out of the address.</source>
        <translation>Laissez le nom d’utilisateur et le mot de passe hors de l’adresse.</translation>
    </message>
    <message>
        <source>Leave the window open in the tray, or install cron.</source>
        <translation>Laissez la fenêtre dans la zone de notification, ou installez cron.</translation>
    </message>
    <message>
        <source>Leave {0} at {1} until a sync has settled what is in doubt, then change it.</source>
        <translation>Laissez {0} à {1} jusqu’à ce qu’une synchronisation ait réglé ce qui est incertain, puis modifiez-le.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Left out when a preview was written; the next sync writes it.</source>
        <translation>Laissé de côté lorsqu’un aperçu a été écrit&#xa0;; la prochaine synchronisation l’écrit.</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Côté gauche</translation>
    </message>
    <message>
        <source>Let both systems be checked again, then go on.</source>
        <translation>Faites tester les deux systèmes de nouveau, puis continuez.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Line not in JAGGAER</source>
        <translation>Ligne absente de JAGGAER</translation>
    </message>
    <message>
        <source>Line not in X3</source>
        <translation>Ligne absente de X3</translation>
    </message>
    <message>
        <source>Line statuses</source>
        <translation>Statuts des lignes</translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation>Ligne {0}</translation>
    </message>
    <message>
        <source>Line {0} has no quantity or no price: X3 would hold another sum.</source>
        <translation>La ligne {0} n’a pas de quantité ou pas de prix&#xa0;: X3 contiendrait une autre somme.</translation>
    </message>
    <message>
        <source>Line {0} is split in JAGGAER: {1}. {2} of X3 has it as one line: {3}.</source>
        <translation>La ligne {0} est répartie dans JAGGAER&#xa0;: {1}. {2} dans X3 l’a en une seule ligne&#xa0;: {3}.</translation>
    </message>
    <message>
        <source>Line {0} of order {1} is not in {2} of X3 yet.</source>
        <translation>La ligne {0} de la commande {1} n’est pas encore dans {2} de X3.</translation>
    </message>
    <message>
        <source>Line {0} of order {1} is one line in {2} of X3, and the invoice splits it in {3} by amount: its quantity would be billed {4} times.</source>
        <translation>La ligne {0} de la commande {1} est une seule ligne dans {2} de X3, et la facture la répartit en {3} par montant&#xa0;: sa quantité serait facturée {4} fois.</translation>
    </message>
    <message>
        <source>Line {0} of order {1} is {2} lines in {3} of X3.</source>
        <translation>La ligne {0} de la commande {1} fait {2} lignes dans {3} de X3.</translation>
    </message>
    <message>
        <source>Line {0} of {1}</source>
        <translation>Ligne {0} de {1}</translation>
    </message>
    <message>
        <source>Line {0} of {1} is not in X3 as it was read.</source>
        <translation>La ligne {0} de {1} n’est pas dans X3 telle qu’elle a été lue.</translation>
    </message>
    <message>
        <source>Line {0} of {1} is not in X3.</source>
        <translation>La ligne {0} de {1} n’est pas dans X3.</translation>
    </message>
    <message>
        <source>Line {0} of {1} is not in {2} of X3.</source>
        <translation>La ligne {0} de {1} n’est pas dans {2} de X3.</translation>
    </message>
    <message>
        <source>Line {0} of {1} waits to be corrected already.</source>
        <translation>La ligne {0} de {1} attend déjà une correction.</translation>
    </message>
    <message>
        <source>Line {0}: {1} {2} in JAGGAER, {3} in {4} of X3.</source>
        <translation>Ligne {0}&#xa0;: {1} {2} dans JAGGAER, {3} dans {4} de X3.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Lines take no GL account here.</source>
        <translation>Les lignes ne prennent pas de compte général ici.</translation>
    </message>
    <message>
        <source>Link it to the right one.</source>
        <translation>Liez-la à la bonne.</translation>
    </message>
    <message>
        <source>Link it, or have its number changed in JAGGAER, then replay.</source>
        <translation>Liez-le, ou faites changer son numéro dans JAGGAER, puis rejouez.</translation>
    </message>
    <message>
        <source>Link them to what X3 has, or create them, singly or in bulk.</source>
        <translation>Liez-les à ce que X3 contient, ou créez-les, un par un ou en bloc.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>List of</source>
        <translation>Liste de</translation>
    </message>
    <message>
        <source>List of {0}s</source>
        <translation>Liste ({0})</translation>
    </message>
    <message>
        <source>List them with: mappings versions</source>
        <translation>Affichez-les avec&#xa0;: mappings versions</translation>
    </message>
    <message>
        <source>List what holds with: mappings list</source>
        <translation>Affichez ce qui vaut avec&#xa0;: mappings list</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>Listé</translation>
    </message>
    <message>
        <source>Lists of {0}s come in pages of {1}.</source>
        <translation>Les listes ({0}) viennent par pages de {1}.</translation>
    </message>
    <message>
        <source>Lists of {0}s: {1}.</source>
        <translation>Listes ({0})&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Log on as the account that is to run, or use cron: schedule install --by cron</source>
        <translation>Ouvrez une session sous le compte qui doit s’exécuter, ou utilisez cron&#xa0;: schedule install --by cron</translation>
    </message>
    <message>
        <source>Log on at this computer, then try again.</source>
        <translation>Ouvrez une session sur cet ordinateur, puis réessayez.</translation>
    </message>
    <message>
        <source>Login and password are not sent over plain http.</source>
        <translation>Login et mot de passe ne sont pas envoyés en http simple.</translation>
    </message>
    <message>
        <source>Login {0}.</source>
        <translation>Login {0}.</translation>
    </message>
    <message>
        <source>Look at a new preview.</source>
        <translation>Regardez un nouvel aperçu.</translation>
    </message>
    <message>
        <source>Look at a preview. If it is right, let it through on Home, or with: ml-connector brake release {0}</source>
        <translation>Regardez un aperçu. S’il est juste, laissez passer sur Accueil, ou avec&#xa0;: ml-connector brake release {0}</translation>
    </message>
    <message>
        <source>Look at a preview. If it is right, let it through once: on Home in the window, or with `brake list` and `brake release`.</source>
        <translation>Regardez un aperçu. S’il est juste, laissez passer une fois&#xa0;: sur Accueil dans la fenêtre, ou avec `brake list` et `brake release`.</translation>
    </message>
    <message>
        <source>Look at price lists and rules in X3; accept the value there or mend it, then replay.</source>
        <translation>Regardez les tarifs et les règles dans X3&#xa0;; acceptez-y la valeur ou corrigez-la, puis rejouez.</translation>
    </message>
    <message>
        <source>Look at the disk of the home folder, then sync again.</source>
        <translation>Regardez le disque du dossier de travail, puis synchronisez de nouveau.</translation>
    </message>
    <message>
        <source>Look at the disk, then start again.</source>
        <translation>Regardez le disque, puis redémarrez.</translation>
    </message>
    <message>
        <source>Look at the order in X3, then replay.</source>
        <translation>Regardez la commande dans X3, puis rejouez.</translation>
    </message>
    <message>
        <source>Look at the preview again; nothing was decided.</source>
        <translation>Regardez de nouveau l’aperçu&#xa0;; rien n’a été décidé.</translation>
    </message>
    <message>
        <source>Look at the record in JAGGAER; every sync reads it again until it can.</source>
        <translation>Regardez l’enregistrement dans JAGGAER&#xa0;; chaque synchronisation le relit jusqu’à y parvenir.</translation>
    </message>
    <message>
        <source>Look at the record in JAGGAER; the next sync tries again.</source>
        <translation>Regardez l’enregistrement dans JAGGAER&#xa0;; la prochaine synchronisation réessaie.</translation>
    </message>
    <message>
        <source>Look at the rights of the folder that it names.</source>
        <translation>Vérifiez les droits sur le dossier indiqué.</translation>
    </message>
    <message>
        <source>Look for it in X3, then replay.</source>
        <translation>Cherchez-le dans X3, puis rejouez.</translation>
    </message>
    <message>
        <source>Look for {0} in X3, then replay.</source>
        <translation>Cherchez {0} dans X3, puis rejouez.</translation>
    </message>
    <message>
        <source>Look in JAGGAER whether a line is missing or wrong and correct it; the next sync picks it up.</source>
        <translation>Regardez dans JAGGAER si une ligne manque ou est fausse et corrigez-la&#xa0;; la prochaine synchronisation la reprend.</translation>
    </message>
    <message>
        <source>Look in JAGGAER whether a line or a charge is missing or wrong.</source>
        <translation>Vérifiez dans JAGGAER si une ligne ou des frais manquent ou sont erronés.</translation>
    </message>
    <message>
        <source>Look into the settings.</source>
        <translation>Regardez les paramètres.</translation>
    </message>
    <message>
        <source>Look it up with: records --find TEXT</source>
        <translation>Cherchez-le avec&#xa0;: records --find TEXT</translation>
    </message>
    <message>
        <source>Look it up with: records --flow contracts</source>
        <translation>Cherchez-le avec&#xa0;: records --flow contracts</translation>
    </message>
    <message>
        <source>Look what its page says; then start the pairing again. It must run on this computer.</source>
        <translation>Regardez ce que dit sa page, puis recommencez l’appairage. Il doit se faire sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Look whether both systems are up: ml-connector check. It goes on by itself, or cancel it.</source>
        <translation>Voyez si les deux systèmes fonctionnent&#xa0;: ml-connector check. Cela continue de soi-même, ou annulez.</translation>
    </message>
    <message>
        <source>Look whether it is up, then test with: ml-connector check. What waits goes on by itself.</source>
        <translation>Voyez s’il fonctionne, puis testez avec&#xa0;: ml-connector check. Ce qui attend continue de soi-même.</translation>
    </message>
    <message>
        <source>Look whether it runs and whether its address is right.</source>
        <translation>Voyez s’il tourne et si son adresse est juste.</translation>
    </message>
    <message>
        <source>Look whether its folder exists and this account may read and write there.</source>
        <translation>Voyez si son dossier existe et si ce compte peut y lire et écrire.</translation>
    </message>
    <message>
        <source>Look whether the computer and its schedule run, then sync: ml-connector sync</source>
        <translation>Voyez si l’ordinateur et sa planification tournent, puis synchronisez&#xa0;: ml-connector sync</translation>
    </message>
    <message>
        <source>Look whether the user of the connection may read it in X3.</source>
        <translation>Voyez si l’utilisateur de la connexion peut le lire dans X3.</translation>
    </message>
    <message>
        <source>Look whether the user of the connection may read this in X3.</source>
        <translation>Voyez si l’utilisateur de la connexion peut lire cela dans X3.</translation>
    </message>
    <message>
        <source>Look whether the user of the connection may read this.</source>
        <translation>Voyez si l’utilisateur de la connexion peut lire cela.</translation>
    </message>
    <message>
        <source>Look whether this account belongs to the group of that folder.</source>
        <translation>Vérifiez que ce compte appartient au groupe de ce dossier.</translation>
    </message>
    <message>
        <source>Look whether this account may read there.</source>
        <translation>Voyez si ce compte peut y lire.</translation>
    </message>
    <message>
        <source>ML Connector</source>
        <translation>ML Connector</translation>
    </message>
    <message>
        <source>ML Connector has received the pairing. You can close this page and go back to ML Connector.</source>
        <translation>ML Connector a reçu l’appairage. Vous pouvez fermer cette page et revenir à ML Connector.</translation>
    </message>
    <message>
        <source>ML Connector is being closed.</source>
        <translation>ML Connector est en cours de fermeture.</translation>
    </message>
    <message>
        <source>ML Connector itself failed</source>
        <translation>ML Connector lui-même a échoué</translation>
    </message>
    <message>
        <source>ML Connector was closed{0}</source>
        <translation>ML Connector était fermé{0}</translation>
    </message>
    <message>
        <source>ML Connector was interrupted while it renewed its sign-in to X3: Sage gave out new tokens that never arrived here, and takes the old ones no more.</source>
        <translation>ML Connector a été interrompu pendant qu’il renouvelait son authentification auprès de X3&#xa0;: Sage a émis de nouveaux jetons qui ne sont jamais arrivés ici, et n’accepte plus les anciens.</translation>
    </message>
    <message>
        <source>ML Connector: runs what its schedule says is due. Home folder: {0}</source>
        <translation>ML Connector&#xa0;: exécute ce que sa planification prévoit. Dossier de travail&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Établi</translation>
    </message>
    <message>
        <source>Made up once</source>
        <translation>Rattrapée une fois</translation>
    </message>
    <message>
        <source>Make a new preview.</source>
        <translation>Faites un nouvel aperçu.</translation>
    </message>
    <message>
        <source>Make a preview first.</source>
        <translation>Faites d’abord un aperçu.</translation>
    </message>
    <message>
        <source>Make it anew from the one that comes with the program.</source>
        <translation>Refaites-le à partir de celui qui vient avec le programme.</translation>
    </message>
    <message>
        <source>Make it, and add the accounts that work with ML Connector: sudo groupadd {0} &amp;&amp; sudo usermod -aG {1} NAME</source>
        <translation>Créez-le, et ajoutez les comptes qui travaillent avec ML Connector&#xa0;: sudo groupadd {0} &amp;&amp; sudo usermod -aG {1} NOM</translation>
    </message>
    <message>
        <source>Make one with: sync --preview</source>
        <translation>Faites-en un avec&#xa0;: sync --preview</translation>
    </message>
    <message>
        <source>Make room on the disk, then start again.</source>
        <translation>Faites de la place sur le disque, puis redémarrez.</translation>
    </message>
    <message>
        <source>Make room on this disk, or choose another home folder.</source>
        <translation>Faites de la place sur ce disque, ou choisissez un autre dossier de données.</translation>
    </message>
    <message>
        <source>Make the change in X3 by hand, or have the X3 administrator publish a SOAP object for {0}s (GESAWE).</source>
        <translation>Faites la modification à la main dans X3, ou faites publier un objet SOAP ({0}) par l’administrateur X3 (GESAWE).</translation>
    </message>
    <message>
        <source>Make the change in X3 by hand, or leave it.</source>
        <translation>Faites la modification à la main dans X3, ou laissez-la.</translation>
    </message>
    <message>
        <source>Make the same change in X3 by hand; the next sync sees it.</source>
        <translation>Faites la même modification à la main dans X3&#xa0;; la prochaine synchronisation la voit.</translation>
    </message>
    <message>
        <source>Map it anew instead.</source>
        <translation>Créez plutôt une nouvelle correspondance.</translation>
    </message>
    <message>
        <source>Map it to {0} {1} of X3, or have it created there, then replay.</source>
        <translation>Associez-le à un code de X3 ({1}), ou faites-le y créer, puis rejouez.</translation>
    </message>
    <message>
        <source>Map product {0} to a product whose accounting code leads there, then replay.</source>
        <translation>Associez le produit {0} à un produit dont le code comptable y mène, puis rejouez.</translation>
    </message>
    <message>
        <source>Map product {0} to the right one, then replay.</source>
        <translation>Associez le produit {0} au bon, puis rejouez.</translation>
    </message>
    <message>
        <source>Map the code, then replay.</source>
        <translation>Associez le code, puis rejouez.</translation>
    </message>
    <message>
        <source>Map {0} to another one, or have {1} mended in X3.</source>
        <translation>Associez {0} à un autre, ou faites corriger {1} dans X3.</translation>
    </message>
    <message>
        <source>Map {0}.</source>
        <translation>Associez {0}.</translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation>Mis en correspondance</translation>
    </message>
    <message>
        <source>Mapping decided</source>
        <translation>Correspondance décidée</translation>
    </message>
    <message>
        <source>Mapping rule {0} was changed in the store: it says {1}, entry {2} says {3}.</source>
        <translation>La règle de correspondance {0} a été modifiée dans la base locale&#xa0;: elle dit {1}, l’entrée {2} dit {3}.</translation>
    </message>
    <message>
        <source>Mapping rule {0}, {1} {2} -&gt; {3}, {4} in the store; by the entries it holds.</source>
        <translation>La règle de correspondance {0}, {1} {2} -&gt; {3}, {4} dans la base locale&#xa0;; selon les entrées, elle vaut.</translation>
    </message>
    <message>
        <source>Mapping rule {0}, {1} {2} -&gt; {3}, {4} in the store; by the entries it no longer holds.</source>
        <translation>La règle de correspondance {0}, {1} {2} -&gt; {3}, {4} dans la base locale&#xa0;; selon les entrées, elle ne vaut plus.</translation>
    </message>
    <message>
        <source>Mapping rule {0}, {1}, is missing: entry {2} decided it.</source>
        <translation>La règle de correspondance {0}, {1}, manque&#xa0;: l’entrée {2} l’a décidée.</translation>
    </message>
    <message>
        <source>Mapping rule {0}, {1}, was decided by no entry.</source>
        <translation>La règle de correspondance {0}, {1}, n’a été décidée par aucune entrée.</translation>
    </message>
    <message>
        <source>Mapping version</source>
        <translation>Version des correspondances</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>Correspondances</translation>
    </message>
    <message>
        <source>Mappings changed</source>
        <translation>Correspondances modifiées</translation>
    </message>
    <message>
        <source>Mend in X3 or JAGGAER what X3 said, then replay.</source>
        <translation>Corrigez dans X3 ou JAGGAER ce que X3 a dit, puis rejouez.</translation>
    </message>
    <message>
        <source>Mend it in X3 by hand, or keep X3&apos;s value.</source>
        <translation>Rectifiez-le à la main dans X3, ou gardez la valeur de X3.</translation>
    </message>
    <message>
        <source>Mend it in X3 by hand.</source>
        <translation>Corrigez-le à la main dans X3.</translation>
    </message>
    <message>
        <source>Mend it in X3 or JAGGAER, then replay.</source>
        <translation>Corrigez-le dans X3 ou JAGGAER, puis rejouez.</translation>
    </message>
    <message>
        <source>Mend it in the profile.</source>
        <translation>Corrigez-le dans le profil.</translation>
    </message>
    <message>
        <source>Mend that place and try again.</source>
        <translation>Corrigez cet endroit et réessayez.</translation>
    </message>
    <message>
        <source>Mend the credentials, test the connection, then sync.</source>
        <translation>Corrigez les identifiants, testez la connexion, puis synchronisez.</translation>
    </message>
    <message>
        <source>Mend the file and run the same command again.</source>
        <translation>Corrigez le fichier et relancez la même commande.</translation>
    </message>
    <message>
        <source>Mend the file, then test with: ml-connector check</source>
        <translation>Corrigez le fichier, puis testez avec&#xa0;: ml-connector check</translation>
    </message>
    <message>
        <source>Mend the setting, then test with: ml-connector check</source>
        <translation>Corrigez le paramètre, puis testez avec&#xa0;: ml-connector check</translation>
    </message>
    <message>
        <source>Mend the side that is wrong; the next sync looks at both again.</source>
        <translation>Corrigez le côté qui est faux&#xa0;; la prochaine synchronisation regarde les deux à nouveau.</translation>
    </message>
    <message>
        <source>Mend {0} in X3 so that it is as it was sent, then replay.</source>
        <translation>Corrigez {0} dans X3 pour qu’il soit tel qu’envoyé, puis rejouez.</translation>
    </message>
    <message>
        <source>Missed, and made up as soon as it can be: {0}. {1}.</source>
        <translation>Manquée, et rattrapée dès que possible&#xa0;: {0}. {1}.</translation>
    </message>
    <message>
        <source>Missed: {0}.</source>
        <translation>Manquée&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>lundi</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>Du lundi au vendredi</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>More than {0} records wait</source>
        <translation>Plus de {0} enregistrements attendent</translation>
    </message>
    <message>
        <source>NOT intact, first at entry {0}: {1}</source>
        <translation>NON intacte, d’abord à l’entrée {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name a field that can be written and searched (order_reference).</source>
        <translation>Indiquez un champ qui peut être écrit et recherché (order_reference).</translation>
    </message>
    <message>
        <source>Name a product for them (generic_product), or one for each category in the profile.</source>
        <translation>Indiquez un produit pour elles (generic_product), ou un par catégorie dans le profil.</translation>
    </message>
    <message>
        <source>Name an order.</source>
        <translation>Nommez une commande.</translation>
    </message>
    <message>
        <source>Name it by its id in JAGGAER.</source>
        <translation>Désignez-le par son id dans JAGGAER.</translation>
    </message>
    <message>
        <source>Name it with --group.</source>
        <translation>Nommez-le avec --group.</translation>
    </message>
    <message>
        <source>Name the account with --user.</source>
        <translation>Nommez le compte avec --user.</translation>
    </message>
    <message>
        <source>Name the chart that orders are coded with (chart).</source>
        <translation>Indiquez le plan de comptes avec lequel les commandes sont imputées (chart).</translation>
    </message>
    <message>
        <source>Name the file of its certificate authority (ca_file under [alerts]).</source>
        <translation>Indiquez le fichier de son autorité de certification (ca_file sous [alerts]).</translation>
    </message>
    <message>
        <source>Name the file of its certificate authority (ca_file), or have the computer trust it.</source>
        <translation>Indiquez le fichier de son autorité de certification (ca_file), ou faites-la approuver par l’ordinateur.</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Requis</translation>
    </message>
    <message>
        <source>Needs approval</source>
        <translation>Approbation requise</translation>
    </message>
    <message>
        <source>Needs mapping</source>
        <translation>Correspondance requise</translation>
    </message>
    <message>
        <source>Needs you: {0}</source>
        <translation>À traiter par vous&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Needs you: {0}, {1} by cause</source>
        <translation>À traiter par vous&#xa0;: {0}, dont {1} en raison de</translation>
    </message>
    <message>
        <source>New suppliers are also looked for by {0}.</source>
        <translation>Les nouveaux fournisseurs sont aussi recherchés par {0}.</translation>
    </message>
    <message>
        <source>New suppliers are created, and found again by a reference of ours.{0}</source>
        <translation>De nouveaux fournisseurs sont créés, et retrouvés par notre référence.{0}</translation>
    </message>
    <message>
        <source>No cause with the id {0} is parked or ignored.</source>
        <translation>Aucune cause d’id {0} n’est mise de côté ou ignorée.</translation>
    </message>
    <message>
        <source>No computer is called {0}.</source>
        <translation>Aucun ordinateur ne s’appelle {0}.</translation>
    </message>
    <message>
        <source>No connection is called {0}.</source>
        <translation>Aucune connexion ne s’appelle {0}.</translation>
    </message>
    <message>
        <source>No connection to {0}: {1}.</source>
        <translation>Pas de connexion à {0}&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>No contract is called {0}.</source>
        <translation>Aucun contrat ne s’appelle {0}.</translation>
    </message>
    <message>
        <source>No correction has the number {0}.</source>
        <translation>Aucune correction n’a le numéro {0}.</translation>
    </message>
    <message>
        <source>No encrypted connection with {0}: port {1} does not speak https.</source>
        <translation>Pas de connexion chiffrée avec {0}&#xa0;: le port {1} ne parle pas https.</translation>
    </message>
    <message>
        <source>No exception was named.</source>
        <translation>Aucune exception n’a été indiquée.</translation>
    </message>
    <message>
        <source>No exceptions.</source>
        <translation>Aucune exception.</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Aucun constat</translation>
    </message>
    <message>
        <source>No good sync for {0} hours</source>
        <translation>Aucune synchronisation réussie depuis {0} heures</translation>
    </message>
    <message>
        <source>No invoice of it waits in X3 to be posted.</source>
        <translation>Aucune de ses factures n’attend d’être comptabilisée dans X3.</translation>
    </message>
    <message>
        <source>No likely twin holds {0}.</source>
        <translation>Aucun doublon probable ne retient {0}.</translation>
    </message>
    <message>
        <source>No line is written with it, and none waits for its code.</source>
        <translation>Aucune ligne n’est écrite avec elle, et aucune n’attend son code.</translation>
    </message>
    <message>
        <source>No line was chosen.</source>
        <translation>Aucune ligne n’a été choisie.</translation>
    </message>
    <message>
        <source>No order of it is open in X3.</source>
        <translation>Aucune commande de ce fournisseur n’est ouverte dans X3.</translation>
    </message>
    <message>
        <source>No preview is called {0}.</source>
        <translation>Aucun aperçu ne s’appelle {0}.</translation>
    </message>
    <message>
        <source>No price of five decimals leads to the extended price exactly.</source>
        <translation>Aucun prix à cinq décimales ne mène exactement au montant de la ligne.</translation>
    </message>
    <message>
        <source>No problem has the id {0}.</source>
        <translation>Aucun problème n’a l’id {0}.</translation>
    </message>
    <message>
        <source>No product of Sage X3 leads to account {0}.</source>
        <translation>Aucun produit de Sage X3 ne mène au compte {0}.</translation>
    </message>
    <message>
        <source>No record has the id {0}.</source>
        <translation>Aucun enregistrement n’a l’id {0}.</translation>
    </message>
    <message>
        <source>No record is called {0}.</source>
        <translation>Aucun enregistrement ne s’appelle {0}.</translation>
    </message>
    <message>
        <source>No request {0} waits for approval.</source>
        <translation>Aucune demande {0} n’attend d’approbation.</translation>
    </message>
    <message>
        <source>No run asks {0}, or what it showed is another thing by now.</source>
        <translation>Aucune exécution ne demande {0}, ou ce qu’elle montrait a changé entre-temps.</translation>
    </message>
    <message>
        <source>No run is called {0}.</source>
        <translation>Aucune exécution ne s’appelle {0}.</translation>
    </message>
    <message>
        <source>No run since the last digest.</source>
        <translation>Aucune exécution depuis le dernier récapitulatif.</translation>
    </message>
    <message>
        <source>No schedule is called {0}.</source>
        <translation>Aucune planification ne s’appelle {0}.</translation>
    </message>
    <message>
        <source>No sheet of {0} has the headings of a cross-reference list.</source>
        <translation>Aucune feuille de {0} n’a les intitulés d’une liste de références croisées.</translation>
    </message>
    <message>
        <source>No supplier invoice is written. {0}</source>
        <translation>Aucune facture fournisseur n’est écrite. {0}</translation>
    </message>
    <message>
        <source>No sync went well since {0}</source>
        <translation>Aucune synchronisation n’a réussi depuis {0}</translation>
    </message>
    <message>
        <source>No view is called {0}.</source>
        <translation>Aucune vue ne s’appelle {0}.</translation>
    </message>
    <message>
        <source>Nobody gets mail: email_to is empty.</source>
        <translation>Personne ne reçoit de courriel&#xa0;: email_to est vide.</translation>
    </message>
    <message>
        <source>Nobody has accepted the pairing in X3 yet.</source>
        <translation>Personne n’a encore accepté l’appairage dans X3.</translation>
    </message>
    <message>
        <source>Nobody has signed off the reconciliation of this period as it stands.</source>
        <translation>Personne n’a signé le rapprochement de cette période tel qu’il est.</translation>
    </message>
    <message>
        <source>None is entered, so that the folder&apos;s name was taken for it.</source>
        <translation>Aucun n’est saisi&#xa0;; le nom du dossier a donc été pris.</translation>
    </message>
    <message>
        <source>None is named: order lines without a catalogue item will be held.</source>
        <translation>Aucun n’est indiqué&#xa0;: les lignes de commande sans article du catalogue seront retenues.</translation>
    </message>
    <message>
        <source>None is used for {0}.</source>
        <translation>Aucun n’est utilisé pour {0}.</translation>
    </message>
    <message>
        <source>None: plain http, {0}.</source>
        <translation>Aucun&#xa0;: http simple, {0}.</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Non approuvé</translation>
    </message>
    <message>
        <source>Not as previewed: {0}.</source>
        <translation>Autre que dans l’aperçu&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Not as previewed: {0}; and {1} more.</source>
        <translation>Autre que dans l’aperçu&#xa0;: {0}&#xa0;; et {1} autres.</translation>
    </message>
    <message>
        <source>Not compared:</source>
        <translation>Non comparé&#xa0;:</translation>
    </message>
    <message>
        <source>Not corrected</source>
        <translation>Non corrigé</translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation>Non concerné</translation>
    </message>
    <message>
        <source>Not explained</source>
        <translation>Non expliquées</translation>
    </message>
    <message>
        <source>Not in JAGGAER</source>
        <translation>Absente de JAGGAER</translation>
    </message>
    <message>
        <source>Not in X3</source>
        <translation>Absente de X3</translation>
    </message>
    <message>
        <source>Not in force yet</source>
        <translation>Pas encore en vigueur</translation>
    </message>
    <message>
        <source>Not reachable at the moment</source>
        <translation>Momentanément injoignable</translation>
    </message>
    <message>
        <source>Not ready for three-way match</source>
        <translation>Pas prête pour le rapprochement à trois</translation>
    </message>
    <message>
        <source>Not run, it was paused.</source>
        <translation>Non exécutée, elle était en pause.</translation>
    </message>
    <message>
        <source>Not run, it was paused: {0}.</source>
        <translation>Non exécutée, elle était en pause&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Non pris</translation>
    </message>
    <message>
        <source>Not the same? Undo the link; then a person decides.</source>
        <translation>Ce n’est pas le même&#xa0;? Annulez le lien&#xa0;; une personne décidera ensuite.</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Non valide</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>Remarque&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Nothing came since {0}</source>
        <translation>Rien n’est venu depuis {0}</translation>
    </message>
    <message>
        <source>Nothing can be read through imports.</source>
        <translation>Rien ne peut être lu par les imports.</translation>
    </message>
    <message>
        <source>Nothing has to be done for this mail.</source>
        <translation>Il n’y a rien à faire pour ce courriel.</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>Nothing is lost. Sync again on Home in the window, or with: ml-connector sync</source>
        <translation>Rien n’est perdu. Synchronisez de nouveau sur Accueil dans la fenêtre, ou avec&#xa0;: ml-connector sync</translation>
    </message>
    <message>
        <source>Nothing is set up here.</source>
        <translation>Rien n’est configuré ici.</translation>
    </message>
    <message>
        <source>Nothing is set up in this home yet.</source>
        <translation>Rien n’est encore configuré dans ce dossier de travail.</translation>
    </message>
    <message>
        <source>Nothing listens at {0}: the connection was refused.</source>
        <translation>Rien n’écoute à {0}&#xa0;: la connexion a été refusée.</translation>
    </message>
    <message>
        <source>Nothing more is written here; what was sent is looked up by the next run.</source>
        <translation>Rien d’autre n’est écrit ici&#xa0;; la prochaine exécution recherche ce qui a été envoyé.</translation>
    </message>
    <message>
        <source>Nothing needs to be done where another door is used; else name a login for REST (x3.rest.login), over https.</source>
        <translation>Rien à faire si une autre voie est utilisée&#xa0;; sinon indiquez un login pour REST (x3.rest.login), en https.</translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>Rien n’attend votre intervention.</translation>
    </message>
    <message>
        <source>Nothing of it was written.</source>
        <translation>Rien n’en a été écrit.</translation>
    </message>
    <message>
        <source>Nothing of what it replayed is open any more.</source>
        <translation>Plus rien de ce qu’elle a rejoué n’est ouvert.</translation>
    </message>
    <message>
        <source>Nothing of {0} is in doubt.</source>
        <translation>Rien de {0} n’est incertain.</translation>
    </message>
    <message>
        <source>Nothing outside the store covers it: a cut or rewritten end would not be seen.</source>
        <translation>Rien hors de la base locale ne la couvre&#xa0;: une fin coupée ou réécrite ne se verrait pas.</translation>
    </message>
    <message>
        <source>Nothing seals this report.</source>
        <translation>Rien ne scelle ce rapport.</translation>
    </message>
    <message>
        <source>Nothing tells which dimension types {0} hold (x3.rest.dimension_columns).</source>
        <translation>Rien n’indique quels axes {0} contiennent (x3.rest.dimension_columns).</translation>
    </message>
    <message>
        <source>Nothing tells which dimension types {0} hold (x3.soap.dimension_columns).</source>
        <translation>Rien n’indique quels axes {0} contiennent (x3.soap.dimension_columns).</translation>
    </message>
    <message>
        <source>Nothing to do: X3 is asked before anything is sent again.</source>
        <translation>Rien à faire&#xa0;: X3 est interrogé avant tout nouvel envoi.</translation>
    </message>
    <message>
        <source>Nothing to do: every sync asks X3 by itself. X3 has it in a batch that has not run yet; it is not sent again before.</source>
        <translation>Rien à faire&#xa0;: chaque synchronisation interroge X3 d’elle-même. X3 l’a dans un lot qui n’a pas encore tourné&#xa0;; il n’est pas renvoyé avant.</translation>
    </message>
    <message>
        <source>Nothing to do: every sync asks X3 by itself. {0}</source>
        <translation>Rien à faire&#xa0;: chaque synchronisation interroge X3 d’elle-même. {0}</translation>
    </message>
    <message>
        <source>Nothing to do: every sync looks for it in X3 by the supplier&apos;s document number.</source>
        <translation>Rien à faire&#xa0;: chaque synchronisation la cherche dans X3 par le numéro de document du fournisseur.</translation>
    </message>
    <message>
        <source>Nothing to do: every sync tries again. If nobody works on it, ask the X3 administrator to free the record.</source>
        <translation>Rien à faire&#xa0;: chaque synchronisation réessaie. Si personne n’y travaille, demandez à l’administrateur X3 de libérer l’enregistrement.</translation>
    </message>
    <message>
        <source>Nothing to do: the next sync goes on with it.</source>
        <translation>Rien à faire&#xa0;: la prochaine synchronisation continue.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Nothing was decided about a likely twin of {0}.</source>
        <translation>Rien n’a été décidé au sujet d’un doublon probable de {0}.</translation>
    </message>
    <message>
        <source>Nothing was due.</source>
        <translation>Rien n’était à exécuter.</translation>
    </message>
    <message>
        <source>Nothing was moved to a file. Look at it with: audit verify</source>
        <translation>Rien n’a été déplacé dans un fichier. Regardez avec&#xa0;: audit verify</translation>
    </message>
    <message>
        <source>Nothing was named.</source>
        <translation>Rien n’a été indiqué.</translation>
    </message>
    <message>
        <source>Nothing was removed. Look at the disk, and try again.</source>
        <translation>Rien n’a été supprimé. Vérifiez le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing was synced yet.</source>
        <translation>Rien n’a encore été synchronisé.</translation>
    </message>
    <message>
        <source>Nothing was written yet: from now on it goes to the other X3. Test the connection.</source>
        <translation>Rien n’a encore été écrit&#xa0;: désormais, tout va dans l’autre X3. Testez la connexion.</translation>
    </message>
    <message>
        <source>Nothing was written. Tell support the version of the program instead.</source>
        <translation>Rien n’a été écrit. Indiquez plutôt la version du programme à l’assistance.</translation>
    </message>
    <message>
        <source>Nothing, if X3&apos;s tax rule is right: what X3 computes counts there. Else mend the tax rule in X3.</source>
        <translation>Rien, si le régime de taxe de X3 est juste&#xa0;: ce que X3 calcule y fait foi. Sinon, corrigez le régime de taxe dans X3.</translation>
    </message>
    <message>
        <source>Nothing, if it is booked with the invoice. Else choose in the settings that charges are lines.</source>
        <translation>Rien, si c’est comptabilisé avec la facture. Sinon, choisissez dans les paramètres que les frais deviennent des lignes.</translation>
    </message>
    <message>
        <source>Nothing, if it is booked with the invoice: a line of X3 has no price below zero.</source>
        <translation>Rien, si c’est comptabilisé avec la facture&#xa0;: une ligne X3 n’a pas de prix négatif.</translation>
    </message>
    <message>
        <source>Nothing, if its order is split alike.</source>
        <translation>Rien, si sa commande est répartie de même.</translation>
    </message>
    <message>
        <source>Nothing, if that is right. {0}</source>
        <translation>Rien, si c’est juste. {0}</translation>
    </message>
    <message>
        <source>Nothing, if that is right: goods are received on each of them.</source>
        <translation>Rien, si c’est juste&#xa0;: la réception se fait sur chacune d’elles.</translation>
    </message>
    <message>
        <source>Nothing, if that is right: the extended price counts.</source>
        <translation>Rien, si c’est exact&#xa0;: le montant de la ligne fait foi.</translation>
    </message>
    <message>
        <source>Nothing, if that is right; else change it in X3.</source>
        <translation>Rien, si c’est juste&#xa0;; sinon, modifiez-le dans X3.</translation>
    </message>
    <message>
        <source>Nothing, if the rounding is right. {0}</source>
        <translation>Rien, si l’arrondi est juste. {0}</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Rien.</translation>
    </message>
    <message>
        <source>Nothing: a rounding.</source>
        <translation>Rien&#xa0;: un arrondi.</translation>
    </message>
    <message>
        <source>Nothing: the extended price counts.</source>
        <translation>Rien&#xa0;: le montant de la ligne compte.</translation>
    </message>
    <message>
        <source>Nothing: the lines count.</source>
        <translation>Rien&#xa0;: les lignes comptent.</translation>
    </message>
    <message>
        <source>Nothing: what X3 computes counts there.</source>
        <translation>Rien&#xa0;: c’est le calcul de X3 qui compte.</translation>
    </message>
    <message>
        <source>Notifications are off.</source>
        <translation>Les notifications sont désactivées.</translation>
    </message>
    <message>
        <source>Notifications are shown by the window, and none is open here.</source>
        <translation>Les notifications sont affichées par la fenêtre, et aucune n’est ouverte ici.</translation>
    </message>
    <message>
        <source>Now in X3</source>
        <translation>Maintenant dans X3</translation>
    </message>
    <message>
        <source>Number {0} is used by two records of JAGGAER (ids {1} and {2}).</source>
        <translation>Le numéro {0} est porté par deux enregistrements de JAGGAER (ids {1} et {2}).</translation>
    </message>
    <message>
        <source>Number {0} is used by two records of JAGGAER; the other one is {1} in X3.</source>
        <translation>Le numéro {0} est porté par deux enregistrements de JAGGAER&#xa0;; l’autre est {1} dans X3.</translation>
    </message>
    <message>
        <source>Of each hash the first 16 digits are shown; the Excel and CSV forms have all of it.</source>
        <translation>De chaque empreinte, les 16 premiers chiffres sont affichés&#xa0;; les formes Excel et CSV la donnent entière.</translation>
    </message>
    <message>
        <source>Of invoice {0} only account and dimensions of its lines are changed, not {1}.</source>
        <translation>De la facture {0}, seuls le compte et les sections analytiques de ses lignes sont modifiés, pas {1}.</translation>
    </message>
    <message>
        <source>Of invoice {0} only account and dimensions of its lines are changed.</source>
        <translation>De la facture {0}, seuls le compte et les sections analytiques de ses lignes sont modifiés.</translation>
    </message>
    <message>
        <source>Often a proxy or a maintenance page stands in between: open the address in a browser.</source>
        <translation>Souvent, un proxy ou une page de maintenance se trouve entre les deux&#xa0;: ouvrez l’adresse dans un navigateur.</translation>
    </message>
    <message>
        <source>Old entries moved to a file</source>
        <translation>Anciennes entrées déplacées dans un fichier</translation>
    </message>
    <message>
        <source>Old source records removed</source>
        <translation>Anciens enregistrements source retirés</translation>
    </message>
    <message>
        <source>On Linux, start a desktop session with a Secret Service (gnome-keyring or KWallet); on Windows and macOS, sign in as the user who runs ML Connector.</source>
        <translation>Sous Linux, ouvrez une session de bureau avec un Secret Service (gnome-keyring ou KWallet)&#xa0;; sous Windows et macOS, ouvrez la session de l’utilisateur qui lance ML Connector.</translation>
    </message>
    <message>
        <source>On a contract</source>
        <translation>Sous contrat</translation>
    </message>
    <message>
        <source>One of the systems does not show expected days of delivery: they are not compared.</source>
        <translation>L’un des systèmes ne montre pas les dates de livraison prévues&#xa0;: elles ne sont pas comparées.</translation>
    </message>
    <message>
        <source>One of the {0} read before is</source>
        <translation>L’un des {0} lus auparavant est</translation>
    </message>
    <message>
        <source>Only http and https proxies can be used.</source>
        <translation>Seuls les proxys http et https peuvent être utilisés.</translation>
    </message>
    <message>
        <source>Only lines of orders have codes that are posted.</source>
        <translation>Seules les lignes de commande ont des codes comptabilisés.</translation>
    </message>
    <message>
        <source>Only there X3 is paired. Test the connection with: check</source>
        <translation>X3 n’est appairé que là. Testez la connexion avec&#xa0;: check</translation>
    </message>
    <message>
        <source>Only {0}</source>
        <translation>Seulement {0}</translation>
    </message>
    <message>
        <source>Open and set aside</source>
        <translation>Ouvert et mis de côté</translation>
    </message>
    <message>
        <source>Open in X3</source>
        <translation>Ouvrir dans X3</translation>
    </message>
    <message>
        <source>Open in X3: {0}.</source>
        <translation>Ouvert dans X3&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Open the window and test there; what is told meanwhile waits for it.</source>
        <translation>Ouvrez la fenêtre et testez là&#xa0;; ce qui est annoncé entre-temps l’attend.</translation>
    </message>
    <message>
        <source>Or link {0} to it: then it stays as X3 has it.</source>
        <translation>Ou liez-y {0}&#xa0;: il reste alors tel que X3 l’a.</translation>
    </message>
    <message>
        <source>Or say that it is to stay as X3 has it.</source>
        <translation>Ou dites qu’il doit rester tel que X3 l’a.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Order differences</source>
        <translation>Écarts de commandes</translation>
    </message>
    <message>
        <source>Order lines take a GL account.</source>
        <translation>Les lignes de commande prennent un compte général.</translation>
    </message>
    <message>
        <source>Order lines take dimensions.</source>
        <translation>Les lignes de commande prennent des sections analytiques.</translation>
    </message>
    <message>
        <source>Order lines take no GL account here, but the settings put it there.</source>
        <translation>Les lignes de commande ne prennent pas de compte général ici, mais les paramètres l’y mettent.</translation>
    </message>
    <message>
        <source>Order lines take no GL account: it follows from the product.</source>
        <translation>Les lignes de commande ne prennent pas de compte général&#xa0;: il découle du produit.</translation>
    </message>
    <message>
        <source>Order lines take no dimensions.</source>
        <translation>Les lignes de commande ne prennent pas de sections analytiques.</translation>
    </message>
    <message>
        <source>Order {0} is not in X3 yet.</source>
        <translation>La commande {0} n’est pas encore dans X3.</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Commandé</translation>
    </message>
    <message>
        <source>Ordered in other currencies</source>
        <translation>Commandé dans d’autres devises</translation>
    </message>
    <message>
        <source>Ordered in period</source>
        <translation>Commandé sur la période</translation>
    </message>
    <message>
        <source>Ordered to date</source>
        <translation>Commandé à ce jour</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Orders and invoices of X3 whose supplier is not approved, not active or not known in JAGGAER.</source>
        <translation>Commandes et factures de X3 dont le fournisseur n’est pas approuvé, pas actif ou pas connu dans JAGGAER.</translation>
    </message>
    <message>
        <source>Orders before {0} that are not in X3 yet are no longer synced; those in X3 stay.</source>
        <translation>Les commandes d’avant le {0} qui ne sont pas encore dans X3 ne sont plus synchronisées&#xa0;; celles qui y sont restent.</translation>
    </message>
    <message>
        <source>Orders cannot be looked for by {0}, so that a lost answer could lead to doubles: none is created.</source>
        <translation>Les commandes ne peuvent pas être recherchées par {0}&#xa0;; une réponse perdue pourrait donc mener à des doublons&#xa0;: aucune n’est créée.</translation>
    </message>
    <message>
        <source>Orders from {0} on are synced: run a full comparison to read them.</source>
        <translation>Les commandes à partir du {0} sont synchronisées&#xa0;: lancez une comparaison complète pour les lire.</translation>
    </message>
    <message>
        <source>Orders get JAGGAER&apos;s number as their number in X3.</source>
        <translation>Les commandes reçoivent le numéro de JAGGAER comme numéro dans X3.</translation>
    </message>
    <message>
        <source>Orders have no field for our reference, so that a lost answer could lead to doubles.</source>
        <translation>Les commandes n’ont pas de champ pour notre référence&#xa0;; une réponse perdue pourrait donc mener à des doublons.</translation>
    </message>
    <message>
        <source>Orders line by line</source>
        <translation>Commandes ligne à ligne</translation>
    </message>
    <message>
        <source>Orders of JAGGAER and X3, each once. A closed line of X3 counts with what was received of it.</source>
        <translation>Commandes de JAGGAER et de X3, chacune une fois. Une ligne soldée de X3 compte pour ce qui en a été reçu.</translation>
    </message>
    <message>
        <source>Orders of JAGGAER and invoices of X3 by contract, and what is against them.</source>
        <translation>Commandes de JAGGAER et factures de X3 par contrat, et ce qui s’y oppose.</translation>
    </message>
    <message>
        <source>Other currency than the contract</source>
        <translation>Autre devise que le contrat</translation>
    </message>
    <message>
        <source>Other decisions</source>
        <translation>Autres décisions</translation>
    </message>
    <message>
        <source>Other supplier than the contract</source>
        <translation>Autre fournisseur que le contrat</translation>
    </message>
    <message>
        <source>Our calls come from one computer; if you allow addresses by list, please tell us what you need to know.</source>
        <translation>Nos appels viennent d’un seul ordinateur&#xa0;; si vous autorisez des adresses par liste, dites-nous ce qu’il vous faut.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Outside any contract</source>
        <translation>Hors contrat</translation>
    </message>
    <message>
        <source>Outside the contract&apos;s validity</source>
        <translation>Hors validité du contrat</translation>
    </message>
    <message>
        <source>Over the ceiling</source>
        <translation>Plafond dépassé</translation>
    </message>
    <message>
        <source>PO search export</source>
        <translation>Export de la recherche de commandes</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Page {0} sur {1}</translation>
    </message>
    <message>
        <source>Pair ML Connector with X3 again: ml-connector pair</source>
        <translation>Appairez de nouveau ML Connector avec X3&#xa0;: ml-connector pair</translation>
    </message>
    <message>
        <source>Paired with X3 through Sage&apos;s gateway</source>
        <translation>Appairé à X3 par la passerelle de Sage</translation>
    </message>
    <message>
        <source>Park it instead.</source>
        <translation>Mettez-la plutôt de côté.</translation>
    </message>
    <message>
        <source>Partly synced</source>
        <translation>Partiellement synchronisé</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Pause everything with: pause</source>
        <translation>Suspendez tout avec&#xa0;: pause</translation>
    </message>
    <message>
        <source>Paused by {0} {1}</source>
        <translation>Mis en pause par {0} {1}</translation>
    </message>
    <message>
        <source>Payment term</source>
        <translation>Condition de paiement</translation>
    </message>
    <message>
        <source>Payments to supplier {0} are held in X3.</source>
        <translation>Les paiements au fournisseur {0} sont bloqués dans X3.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Pool {0} answers.</source>
        <translation>Le pool {0} répond.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Port {0} of this computer is in use, so the browser could not bring the pairing back.</source>
        <translation>Le port {0} de cet ordinateur est utilisé&#xa0;; le navigateur n’a donc pas pu rapporter l’appairage.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Price differs</source>
        <translation>Prix différent</translation>
    </message>
    <message>
        <source>Probably in X3 already</source>
        <translation>Probablement déjà dans X3</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Promised to be written</source>
        <translation>Écriture promise</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Purchase site</source>
        <translation>Site d’achat</translation>
    </message>
    <message>
        <source>Purchase sites</source>
        <translation>Sites d’achat</translation>
    </message>
    <message>
        <source>Put it back, or change the setting, then export again.</source>
        <translation>Remettez-le en place ou changez le paramètre, puis exportez de nouveau.</translation>
    </message>
    <message>
        <source>Put the last good copy in its place, or set up anew: the next sync links what X3 already has.</source>
        <translation>Remettez la dernière bonne copie à sa place, ou configurez de nouveau&#xa0;: la prochaine synchronisation lie ce que X3 a déjà.</translation>
    </message>
    <message>
        <source>Put the last good copy of the store in its place.</source>
        <translation>Remettez la dernière bonne copie de la base locale à sa place.</translation>
    </message>
    <message>
        <source>Quantity differs</source>
        <translation>Quantité différente</translation>
    </message>
    <message>
        <source>Quantity times price and the extended price differ by a rounding.</source>
        <translation>Quantité fois prix et montant de la ligne diffèrent d’un arrondi.</translation>
    </message>
    <message>
        <source>Quantity times unit price and the extended price differ by more than a rounding.</source>
        <translation>Quantité fois prix unitaire et montant de la ligne diffèrent de plus qu’un arrondi.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>REST class</source>
        <translation>classe REST</translation>
    </message>
    <message>
        <source>REST class {0}</source>
        <translation>Classe REST {0}</translation>
    </message>
    <message>
        <source>REST class {0} also wants: {1}.</source>
        <translation>La classe REST {0} demande aussi&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>REST class {0} lacks, or wants besides, for {1}: {2}.</source>
        <translation>Il manque à la classe REST {0}, ou elle demande en plus, pour {1}&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>REST services</source>
        <translation>services REST</translation>
    </message>
    <message>
        <source>Raise x3.soap.list_size, or read through GraphQL.</source>
        <translation>Augmentez x3.soap.list_size, ou lisez par GraphQL.</translation>
    </message>
    <message>
        <source>Re-open it in X3, then replay; or have it ordered anew.</source>
        <translation>Rouvrez-la dans X3, puis rejouez&#xa0;; ou faites-la repasser.</translation>
    </message>
    <message>
        <source>Re-open the order in X3, then replay; or have it ordered anew and ignore the change.</source>
        <translation>Rouvrez la commande dans X3, puis rejouez&#xa0;; ou faites-la repasser et ignorez la modification.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>Read from JAGGAER and kept</source>
        <translation>Lu dans JAGGAER et conservé</translation>
    </message>
    <message>
        <source>Read from a file; JAGGAER itself gives it now, with the id {0}.</source>
        <translation>Lu dans un fichier&#xa0;; JAGGAER lui-même le donne maintenant, avec l’id {0}.</translation>
    </message>
    <message>
        <source>Ready for three-way match</source>
        <translation>Prête pour le rapprochement à trois</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Receipt and invoice</source>
        <translation>Réception et facture</translation>
    </message>
    <message>
        <source>Receivable</source>
        <translation>Réceptionnable</translation>
    </message>
    <message>
        <source>Reconcile again. If it stays so, send a support bundle: something is counted twice or not at all.</source>
        <translation>Relancez le rapprochement. Si cela persiste, envoyez un dossier d’assistance&#xa0;: quelque chose est compté deux fois ou pas du tout.</translation>
    </message>
    <message>
        <source>Reconciliation of JAGGAER and Sage X3</source>
        <translation>Rapprochement de JAGGAER et de Sage X3</translation>
    </message>
    <message>
        <source>Reconciliation signed off</source>
        <translation>Rapprochement signé</translation>
    </message>
    <message>
        <source>Reconciliations signed off</source>
        <translation>Rapprochements signés</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Records by status, schedule, audit chain.</source>
        <translation>Enregistrements par statut, planification, chaîne d’audit.</translation>
    </message>
    <message>
        <source>Records cannot be sorted by {0}.</source>
        <translation>Les enregistrements ne peuvent pas être triés par {0}.</translation>
    </message>
    <message>
        <source>Records over more than {0} wait</source>
        <translation>Des enregistrements de plus de {0} attendent</translation>
    </message>
    <message>
        <source>Records: {0}</source>
        <translation>Enregistrements&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Refused by X3</source>
        <translation>Refusé par X3</translation>
    </message>
    <message>
        <source>Refused: not a duty of this account</source>
        <translation>Refusé&#xa0;: pas une attribution de ce compte</translation>
    </message>
    <message>
        <source>Reject it.</source>
        <translation>Rejetez-la.</translation>
    </message>
    <message>
        <source>Reject it; whoever still wants it asks anew.</source>
        <translation>Rejetez-la&#xa0;; qui la veut encore la présente de nouveau.</translation>
    </message>
    <message>
        <source>Reject the request; whoever made it asks anew with another target.</source>
        <translation>Rejetez la demande&#xa0;; son auteur la présente de nouveau avec une autre cible.</translation>
    </message>
    <message>
        <source>Remove that package, or the setting PYTHON_KEYRING_BACKEND, so that the system&apos;s own keyring is used.</source>
        <translation>Retirez ce paquet, ou le réglage PYTHON_KEYRING_BACKEND, pour que le trousseau du système soit utilisé.</translation>
    </message>
    <message>
        <source>Remove the entry {0}; a new key is made and enrolled.</source>
        <translation>Supprimez l’entrée {0}&#xa0;; une nouvelle clé est créée et enregistrée.</translation>
    </message>
    <message>
        <source>Remove the task in Task Scheduler, then install it again.</source>
        <translation>Retirez la tâche dans le Planificateur de tâches, puis installez-la de nouveau.</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Relance</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Reports are not written in the language {0}.</source>
        <translation>Les rapports ne sont pas établis dans la langue {0}.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Request for approval withdrawn</source>
        <translation>Demande d’approbation retirée</translation>
    </message>
    <message>
        <source>Request {0} for approval is missing: entry {1} tells of it.</source>
        <translation>La demande d’approbation {0} manque&#xa0;: l’entrée {1} en parle.</translation>
    </message>
    <message>
        <source>Request {0} for approval was asked for by no entry.</source>
        <translation>La demande d’approbation {0} n’a été présentée par aucune entrée.</translation>
    </message>
    <message>
        <source>Request {0} for approval was changed in the store: entry {1} tells otherwise.</source>
        <translation>La demande d’approbation {0} a été modifiée dans la base locale&#xa0;: l’entrée {1} dit autre chose.</translation>
    </message>
    <message>
        <source>Request {0} is by {1}, who alone can withdraw it.</source>
        <translation>La demande {0} est de {1}, qui seul peut la retirer.</translation>
    </message>
    <message>
        <source>Request {0} is not what was asked for: it was changed in the store.</source>
        <translation>La demande {0} n’est pas ce qui a été demandé&#xa0;: elle a été modifiée dans la base locale.</translation>
    </message>
    <message>
        <source>Request {0} is the review of what holds already.</source>
        <translation>La demande {0} est la revue de ce qui vaut déjà.</translation>
    </message>
    <message>
        <source>Request {0} is {1} in the store; by the entries it is {2}.</source>
        <translation>La demande {0} est {1} dans la base locale&#xa0;; selon les entrées, elle est {2}.</translation>
    </message>
    <message>
        <source>Request {0} was {1} by {2}.</source>
        <translation>La demande {0} a été {1} par {2}.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Right amount</source>
        <translation>Montant de droite</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Côté droit</translation>
    </message>
    <message>
        <source>Row {0} has no PO number.</source>
        <translation>La ligne {0} n’a pas de numéro de commande.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Rows: {0}</source>
        <translation>Lignes&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Rules for approvals changed</source>
        <translation>Règles d’approbation modifiées</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Run `audit verify`. Nothing of it can be trusted.</source>
        <translation>Lancez `audit verify`. Rien n’en est fiable.</translation>
    </message>
    <message>
        <source>Run `ml-connector setup FILE.toml`, or `ml-connector demo`.</source>
        <translation>Lancez `ml-connector setup FILE.toml`, ou `ml-connector demo`.</translation>
    </message>
    <message>
        <source>Run ended</source>
        <translation>Exécution terminée</translation>
    </message>
    <message>
        <source>Run once for all of them</source>
        <translation>Exécutée une fois pour toutes</translation>
    </message>
    <message>
        <source>Run setup again as the account that runs the sync.</source>
        <translation>Relancez setup avec le compte qui exécute la synchronisation.</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Exécution commencée</translation>
    </message>
    <message>
        <source>Run the command as an administrator (on Linux with sudo); it is needed once.</source>
        <translation>Lancez la commande en tant qu’administrateur (sous Linux avec sudo)&#xa0;; une fois suffit.</translation>
    </message>
    <message>
        <source>Run the same command as {0}, without --user.</source>
        <translation>Lancez la même commande sous {0}, sans --user.</translation>
    </message>
    <message>
        <source>Run {0} was no preview.</source>
        <translation>L’exécution {0} n’était pas un aperçu.</translation>
    </message>
    <message>
        <source>Run: ml-connector pair</source>
        <translation>Lancez&#xa0;: ml-connector pair</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Runs now.</source>
        <translation>S’exécute maintenant.</translation>
    </message>
    <message>
        <source>Runs now: {0}.</source>
        <translation>S’exécute maintenant&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>SOAP import</source>
        <translation>import SOAP</translation>
    </message>
    <message>
        <source>SOAP object</source>
        <translation>objet SOAP</translation>
    </message>
    <message>
        <source>SOAP object {0}</source>
        <translation>Objet SOAP {0}</translation>
    </message>
    <message>
        <source>SOAP object {0} is no longer published in X3.</source>
        <translation>L’objet SOAP {0} n’est plus publié dans X3.</translation>
    </message>
    <message>
        <source>SOAP object {0} lacks, for {1}: {2}.</source>
        <translation>Il manque à l’objet SOAP {0}, pour {1}&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>SOAP pool</source>
        <translation>pool SOAP</translation>
    </message>
    <message>
        <source>SOAP pool {0} of X3 takes no calls: it is unknown, stopped, or has no web service processes.</source>
        <translation>Le pool SOAP {0} de X3 ne prend pas d’appels&#xa0;: il est inconnu, arrêté, ou n’a pas de processus de services web.</translation>
    </message>
    <message>
        <source>SOAP save</source>
        <translation>enregistrement SOAP</translation>
    </message>
    <message>
        <source>Sage X3</source>
        <translation>Sage X3</translation>
    </message>
    <message>
        <source>Sage X3 does not answer</source>
        <translation>Sage X3 ne répond pas</translation>
    </message>
    <message>
        <source>Sage X3 is reached over plain http: tokens are signed, but what is read and written can be seen.</source>
        <translation>Sage X3 est joint en http simple&#xa0;: les jetons sont signés, mais ce qui est lu et écrit peut être vu.</translation>
    </message>
    <message>
        <source>Sage does not accept the pairing&apos;s token any more.</source>
        <translation>Sage n’accepte plus le jeton de l’appairage.</translation>
    </message>
    <message>
        <source>Sage does not know the address to which the browser brings the pairing back.</source>
        <translation>Sage ne connaît pas l’adresse vers laquelle le navigateur rapporte l’appairage.</translation>
    </message>
    <message>
        <source>Sage does not know this X3 server as a customer of its cloud.</source>
        <translation>Sage ne connaît pas ce serveur X3 comme client de son cloud.</translation>
    </message>
    <message>
        <source>Sage knows no active application with this client ID.</source>
        <translation>Sage ne connaît pas d’application active avec cet ID client.</translation>
    </message>
    <message>
        <source>Sage&apos;s gateway</source>
        <translation>La passerelle de Sage</translation>
    </message>
    <message>
        <source>Sage&apos;s gateway did not accept the request to pair ({0}).</source>
        <translation>La passerelle de Sage n’a pas accepté la demande d’appairage ({0}).</translation>
    </message>
    <message>
        <source>Sage&apos;s gateway does not know our kind of request.</source>
        <translation>La passerelle de Sage ne connaît pas notre type de requête.</translation>
    </message>
    <message>
        <source>Sage&apos;s gateway gave a token and refuses it.</source>
        <translation>La passerelle de Sage a donné un jeton et le refuse.</translation>
    </message>
    <message>
        <source>Sage&apos;s gateway has a fault of its own.</source>
        <translation>La passerelle de Sage est elle-même en défaut.</translation>
    </message>
    <message>
        <source>Sage&apos;s gateway has a fault of its own: {0}</source>
        <translation>La passerelle de Sage est elle-même en défaut&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Sage&apos;s gateway is addressed over plain http: tokens could be read on the way.</source>
        <translation>La passerelle de Sage est appelée en http simple&#xa0;: les jetons pourraient être lus en chemin.</translation>
    </message>
    <message>
        <source>Sage&apos;s gateway leads to GraphQL alone.</source>
        <translation>La passerelle de Sage ne mène qu’à GraphQL.</translation>
    </message>
    <message>
        <source>Sage&apos;s gateway misses a part of our request.</source>
        <translation>Il manque à la passerelle de Sage une partie de notre requête.</translation>
    </message>
    <message>
        <source>Sage&apos;s gateway refused the application&apos;s secret.</source>
        <translation>La passerelle de Sage a refusé le secret de l’application.</translation>
    </message>
    <message>
        <source>Sage&apos;s gateway refused the sign-in (HTTP {0}).{1}</source>
        <translation>La passerelle de Sage a refusé l’authentification (HTTP {0}).{1}</translation>
    </message>
    <message>
        <source>Sage&apos;s regional gateway has GraphQL alone: X3 cannot be read through {0}.</source>
        <translation>La passerelle régionale de Sage n’a que GraphQL&#xa0;: X3 ne peut pas être lu par {0}.</translation>
    </message>
    <message>
        <source>Sage&apos;s regional gateway has GraphQL alone: X3 cannot be written through {0}.</source>
        <translation>La passerelle régionale de Sage n’a que GraphQL&#xa0;: X3 ne peut pas être écrit par {0}.</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>samedi</translation>
    </message>
    <message>
        <source>Save it as .xlsx in Excel.</source>
        <translation>Enregistrez-le en .xlsx dans Excel.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and try again.</source>
        <translation>Enregistrez-le en UTF-8 et réessayez.</translation>
    </message>
    <message>
        <source>Save it as {0} in Excel.</source>
        <translation>Enregistrez-le en {0} dans Excel.</translation>
    </message>
    <message>
        <source>Say a later day, or none: it is back when a record changes.</source>
        <translation>Indiquez un jour ultérieur, ou aucun&#xa0;: elle revient dès qu’un enregistrement change.</translation>
    </message>
    <message>
        <source>Say from which day on orders are taken over.</source>
        <translation>Dites à partir de quel jour les commandes sont reprises.</translation>
    </message>
    <message>
        <source>Say it as the system shows it.</source>
        <translation>Indiquez-le comme le système l’affiche.</translation>
    </message>
    <message>
        <source>Say it in {0} characters.</source>
        <translation>Dites-le en {0} caractères.</translation>
    </message>
    <message>
        <source>Say that {0} is to stay as X3 has it, or send the change again.</source>
        <translation>Dites que {0} doit rester tel que X3 l’a, ou renvoyez la modification.</translation>
    </message>
    <message>
        <source>Say whether these are test systems or the real ones.</source>
        <translation>Dites si ce sont des systèmes de test ou les réels.</translation>
    </message>
    <message>
        <source>Say which code, which orders, or all of them.</source>
        <translation>Dites quel code, quelles commandes, ou toutes.</translation>
    </message>
    <message>
        <source>Say which with --connection NAME.</source>
        <translation>Dites laquelle avec --connection NAME.</translation>
    </message>
    <message>
        <source>Say why: it is kept with your name for the auditor.</source>
        <translation>Dites pourquoi&#xa0;: c’est conservé avec votre nom pour l’auditeur.</translation>
    </message>
    <message>
        <source>Say why; it is kept with your name.</source>
        <translation>Dites pourquoi&#xa0;; c’est conservé avec votre nom.</translation>
    </message>
    <message>
        <source>Schedule changed</source>
        <translation>Planification modifiée</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Sceau</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Scellé</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Secrets belong in the keyring: take it out of the address.</source>
        <translation>Les secrets vont dans le trousseau&#xa0;: retirez-le de l’adresse.</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>See it with: recode list. The next sync carries it out, or it can be withdrawn.</source>
        <translation>Affichez-la avec&#xa0;: recode list. La prochaine synchronisation l’exécute, ou elle peut être retirée.</translation>
    </message>
    <message>
        <source>See its history with: trace KEY</source>
        <translation>Affichez son historique avec&#xa0;: trace KEY</translation>
    </message>
    <message>
        <source>See its members with: audit members {0}</source>
        <translation>Voyez ses données avec&#xa0;: audit members {0}</translation>
    </message>
    <message>
        <source>See the runs with: runs list</source>
        <translation>Affichez les exécutions avec&#xa0;: runs list</translation>
    </message>
    <message>
        <source>See them with: problems</source>
        <translation>Affichez-les avec&#xa0;: problems</translation>
    </message>
    <message>
        <source>See them with: problems --parked</source>
        <translation>Affichez-les avec&#xa0;: problems --parked</translation>
    </message>
    <message>
        <source>See them with: recode list</source>
        <translation>Affichez-les avec&#xa0;: recode list</translation>
    </message>
    <message>
        <source>See them with: reconcile</source>
        <translation>Voyez-les avec&#xa0;: reconcile</translation>
    </message>
    <message>
        <source>See them with: schedule show</source>
        <translation>Affichez-les avec&#xa0;: schedule show</translation>
    </message>
    <message>
        <source>See them with: views list</source>
        <translation>Voyez-les avec&#xa0;: views list</translation>
    </message>
    <message>
        <source>See those that do with: approval list</source>
        <translation>Affichez celles qui attendent avec&#xa0;: approval list</translation>
    </message>
    <message>
        <source>See what does with: difference list {0}</source>
        <translation>Voyez lesquels avec&#xa0;: difference list {0}</translation>
    </message>
    <message>
        <source>See what holds it with: trace KEY</source>
        <translation>Affichez ce qui le retient avec&#xa0;: trace KEY</translation>
    </message>
    <message>
        <source>See what is asked now with: brake list</source>
        <translation>Affichez ce qui est demandé maintenant avec&#xa0;: brake list</translation>
    </message>
    <message>
        <source>See what is asked on Home in the window, or with: ml-connector brake list</source>
        <translation>Voyez ce qui est demandé sur Accueil dans la fenêtre, ou avec&#xa0;: ml-connector brake list</translation>
    </message>
    <message>
        <source>See what is asked with: brake list</source>
        <translation>Affichez ce qui est demandé avec&#xa0;: brake list</translation>
    </message>
    <message>
        <source>See what is with: doubt list</source>
        <translation>Affichez ce qui l’est avec&#xa0;: doubt list</translation>
    </message>
    <message>
        <source>See what is with: gone list</source>
        <translation>Affichez ce qui l’est avec&#xa0;: gone list</translation>
    </message>
    <message>
        <source>See what is with: reconcile explained</source>
        <translation>Voyez ce qui l’est avec&#xa0;: reconcile explained</translation>
    </message>
    <message>
        <source>See where it stands with: trace</source>
        <translation>Voyez où il en est avec&#xa0;: trace</translation>
    </message>
    <message>
        <source>See: doubt list</source>
        <translation>Voir&#xa0;: doubt list</translation>
    </message>
    <message>
        <source>See: mappings versions</source>
        <translation>Voir&#xa0;: mappings versions</translation>
    </message>
    <message>
        <source>Send the log to support.</source>
        <translation>Envoyez le journal au support.</translation>
    </message>
    <message>
        <source>Send the log to support; the next sync tries again.</source>
        <translation>Envoyez le journal au support&#xa0;; la prochaine synchronisation réessaie.</translation>
    </message>
    <message>
        <source>Sent to X3, but its answer was lost. X3 does not show it yet and is asked again.</source>
        <translation>Envoyé à X3, mais la réponse s’est perdue. X3 ne le montre pas encore et est interrogé de nouveau.</translation>
    </message>
    <message>
        <source>Sent to X3, its answer was lost: {0}</source>
        <translation>Envoyé à X3, la réponse s’est perdue&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Sent, and the answer was lost: {0}.</source>
        <translation>Envoyé, et la réponse s’est perdue&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Sent, the answer was lost</source>
        <translation>Envoyé, la réponse s’est perdue</translation>
    </message>
    <message>
        <source>Set a schedule first: schedule set --at 07:00</source>
        <translation>Indiquez d’abord une planification&#xa0;: schedule set --at 07:00</translation>
    </message>
    <message>
        <source>Set account_route to auto; the check then says what is possible.</source>
        <translation>Mettez account_route à auto&#xa0;; le test dit alors ce qui est possible.</translation>
    </message>
    <message>
        <source>Set audience to the URL that is registered in the connected application (Administration, Connected applications), letter by letter, or to auto.</source>
        <translation>Mettez dans audience l’URL enregistrée dans l’application connectée (Administration, Applications connectées), lettre par lettre, ou auto.</translation>
    </message>
    <message>
        <source>Set auth to j1p, legacy or basic.</source>
        <translation>Mettez auth à j1p, legacy ou basic.</translation>
    </message>
    <message>
        <source>Set chart to one of: {0}.</source>
        <translation>Mettez chart à l’un de&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Set email_to and smtp_host under [alerts] in the set-up file, then run setup.</source>
        <translation>Indiquez email_to et smtp_host sous [alerts] dans le fichier de configuration, puis lancez setup.</translation>
    </message>
    <message>
        <source>Set gateway_scope to {0} user.? or {1} businessDomain.ALL.</source>
        <translation>Mettez gateway_scope à {0} user.? ou {1} businessDomain.ALL.</translation>
    </message>
    <message>
        <source>Set it aside if it is. Else correct its number in JAGGAER.</source>
        <translation>Si c’est le cas, ignorez-la. Sinon corrigez son numéro dans JAGGAER.</translation>
    </message>
    <message>
        <source>Set it right in the set-up file (x3.constants), or ask the X3 administrator; the next sync goes on.</source>
        <translation>Corrigez-le dans le fichier de configuration (x3.constants), ou demandez à l’administrateur X3&#xa0;; la prochaine synchronisation continue.</translation>
    </message>
    <message>
        <source>Set it, or set write_api to auto.</source>
        <translation>Indiquez-le, ou mettez write_api à auto.</translation>
    </message>
    <message>
        <source>Set notify = true under [alerts] in the set-up file, then run setup.</source>
        <translation>Mettez notify = true sous [alerts] dans le fichier de configuration, puis lancez setup.</translation>
    </message>
    <message>
        <source>Set one up first.</source>
        <translation>Configurez-en d’abord une.</translation>
    </message>
    <message>
        <source>Set read_api and write_api to auto or graphql.</source>
        <translation>Mettez read_api et write_api à auto ou graphql.</translation>
    </message>
    <message>
        <source>Set read_api to auto.</source>
        <translation>Mettez read_api à auto.</translation>
    </message>
    <message>
        <source>Set the clocks of this computer and of the X3 server to the same time.</source>
        <translation>Mettez les horloges de cet ordinateur et du serveur X3 à la même heure.</translation>
    </message>
    <message>
        <source>Set the proxy with its user in the system&apos;s settings, or except this host.</source>
        <translation>Indiquez le proxy avec son utilisateur dans les réglages du système, ou excluez cet hôte.</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock (Settings, Time, Synchronise now); if it is right, tell {0}&apos;s administrator.</source>
        <translation>Réglez l’horloge de cet ordinateur (Paramètres, Heure, Synchroniser maintenant)&#xa0;; si elle est juste, prévenez l’administrateur de {0}.</translation>
    </message>
    <message>
        <source>Set token_seconds to at most the connected application&apos;s tokens validity, such as 300.</source>
        <translation>Mettez token_seconds au plus à la validité des jetons de l’application connectée, par exemple 300.</translation>
    </message>
    <message>
        <source>Set up a connection first.</source>
        <translation>Configurez d’abord une connexion.</translation>
    </message>
    <message>
        <source>Set up a connection first; then install the task.</source>
        <translation>Configurez d’abord une connexion&#xa0;; ensuite installez la tâche.</translation>
    </message>
    <message>
        <source>Set x3.invoice_types, for instance to {0}=INV; {1}=CRN, with X3&apos;s codes.</source>
        <translation>Réglez x3.invoice_types, par exemple sur {0}=INV; {1}=CRN, avec les codes de X3.</translation>
    </message>
    <message>
        <source>Set {0}_api to auto or {1}.</source>
        <translation>Mettez {0}_api à auto ou {1}.</translation>
    </message>
    <message>
        <source>Set {0}_api to auto, or ask the X3 administrator for the door.</source>
        <translation>Mettez {0}_api à auto, ou demandez la voie à l’administrateur X3.</translation>
    </message>
    <message>
        <source>Set-up finished</source>
        <translation>Configuration terminée</translation>
    </message>
    <message>
        <source>Settings are changed when nothing runs: a run goes by those that it began with.</source>
        <translation>Les paramètres se modifient quand rien ne s’exécute&#xa0;: une exécution suit ceux avec lesquels elle a commencé.</translation>
    </message>
    <message>
        <source>Settings of a connection; no secrets, no names.</source>
        <translation>Paramètres d’une connexion&#xa0;; ni secrets ni noms.</translation>
    </message>
    <message>
        <source>Settle it first, then blank.</source>
        <translation>Réglez-le d’abord, puis effacez.</translation>
    </message>
    <message>
        <source>Settle it with the buyer, or re-open the line in X3, then replay.</source>
        <translation>Voyez avec l’acheteur, ou rouvrez la ligne dans X3, puis rejouez.</translation>
    </message>
    <message>
        <source>Settle it with the buyer; X3 keeps what was received. Ignore the change or correct JAGGAER.</source>
        <translation>Réglez-le avec l’acheteur&#xa0;; X3 garde ce qui a été réceptionné. Ignorez la modification ou corrigez JAGGAER.</translation>
    </message>
    <message>
        <source>Settle it with the buyer; close what is left of the order in X3 by hand.</source>
        <translation>Réglez-le avec l’acheteur&#xa0;; clôturez à la main dans X3 ce qui reste de la commande.</translation>
    </message>
    <message>
        <source>Settle it with whoever entered it; cancel or credit it in X3 by hand.</source>
        <translation>Voyez avec la personne qui l’a saisie&#xa0;; annulez-la ou créditez-la à la main dans X3.</translation>
    </message>
    <message>
        <source>Settle the dearest causes first: on Problems in the window, or with: ml-connector problems</source>
        <translation>Réglez d’abord les causes les plus coûteuses&#xa0;: sur Problèmes dans la fenêtre, ou avec&#xa0;: ml-connector problems</translation>
    </message>
    <message>
        <source>Settled: {0}</source>
        <translation>Réglé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Several products lead to {0} ({1}: {2}): their lines are held until one is mapped.</source>
        <translation>Plusieurs produits mènent à {0} ({1}&#xa0;: {2})&#xa0;: leurs lignes sont retenues jusqu’à ce que l’un d’eux soit associé.</translation>
    </message>
    <message>
        <source>Several records are called {0}: {1}.</source>
        <translation>Plusieurs enregistrements s’appellent {0}&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Sheet of a preview</source>
        <translation>Feuille d’un aperçu</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Authentification refusée</translation>
    </message>
    <message>
        <source>Signed (UTC)</source>
        <translation>Signé (UTC)</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signé par</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Signé</translation>
    </message>
    <message>
        <source>Since (UTC)</source>
        <translation>Depuis (UTC)</translation>
    </message>
    <message>
        <source>Since {0} asked, {1} has changed: request {2} is out of date.</source>
        <translation>Depuis la demande de {0}, {1} a changé&#xa0;: la demande {2} est périmée.</translation>
    </message>
    <message>
        <source>Since {0}.</source>
        <translation>Depuis {0}.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Site differs</source>
        <translation>Site différent</translation>
    </message>
    <message>
        <source>Site {0} is no purchase site.</source>
        <translation>Le site {0} n’est pas un site d’achat.</translation>
    </message>
    <message>
        <source>Somebody changed it in X3 since it was written: X3 is kept.</source>
        <translation>Quelqu’un l’a changée dans X3 depuis l’écriture&#xa0;: X3 est conservé.</translation>
    </message>
    <message>
        <source>Somebody else than {0} approves or rejects it: under Home, or with `approval approve {1}`.</source>
        <translation>Quelqu’un d’autre que {0} l’approuve ou la rejette&#xa0;: sur Accueil, ou avec `approval approve {1}`.</translation>
    </message>
    <message>
        <source>Somebody has it open in X3</source>
        <translation>Quelqu’un l’a ouvert dans X3</translation>
    </message>
    <message>
        <source>Somebody has it open in X3: {0}</source>
        <translation>Quelqu’un l’a ouvert dans X3&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Something waits for more than {0} hours</source>
        <translation>Quelque chose attend depuis plus de {0} heures</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Quelque chose a mal tourné</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Trié par</translation>
    </message>
    <message>
        <source>Sorts: {0}.</source>
        <translation>Tris&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Source hash</source>
        <translation>Empreinte de la source</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Dépense</translation>
    </message>
    <message>
        <source>Spend by account</source>
        <translation>Dépense par compte</translation>
    </message>
    <message>
        <source>Spend by cost centre</source>
        <translation>Dépense par centre de coûts</translation>
    </message>
    <message>
        <source>Spend by month</source>
        <translation>Dépense par mois</translation>
    </message>
    <message>
        <source>Spend by supplier</source>
        <translation>Dépense par fournisseur</translation>
    </message>
    <message>
        <source>Spend per contract</source>
        <translation>Dépense par contrat</translation>
    </message>
    <message>
        <source>Start ML Connector from an ordinary session of your own account.</source>
        <translation>Démarrez ML Connector depuis une session ordinaire de votre propre compte.</translation>
    </message>
    <message>
        <source>Start the pairing again, and open no other pages meanwhile.</source>
        <translation>Recommencez l’appairage, sans ouvrir d’autres pages entre-temps.</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>Début (UTC)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>State on</source>
        <translation>État au</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Status or currency</source>
        <translation>Statut ou devise</translation>
    </message>
    <message>
        <source>Status words of {0}s</source>
        <translation>Mots de statut ({0})</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statuts</translation>
    </message>
    <message>
        <source>Stopped for a decision</source>
        <translation>Arrêté pour une décision</translation>
    </message>
    <message>
        <source>Stopped for your decision</source>
        <translation>Arrêté pour votre décision</translation>
    </message>
    <message>
        <source>Such as /contact/email.</source>
        <translation>Par exemple /contact/email.</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>dimanche</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Supplier differs</source>
        <translation>Fournisseur différent</translation>
    </message>
    <message>
        <source>Supplier identifiers</source>
        <translation>Identifiants des fournisseurs</translation>
    </message>
    <message>
        <source>Supplier invoices</source>
        <translation>Factures fournisseur</translation>
    </message>
    <message>
        <source>Supplier invoices can be read.</source>
        <translation>Les factures fournisseur peuvent être lues.</translation>
    </message>
    <message>
        <source>Supplier invoices can be read; coding can be changed through {0}.</source>
        <translation>Les factures fournisseur peuvent être lues&#xa0;; leur imputation peut être modifiée par {0}.</translation>
    </message>
    <message>
        <source>Supplier invoices can be read; coding cannot be changed.</source>
        <translation>Les factures fournisseur peuvent être lues&#xa0;; leur imputation ne peut pas être modifiée.</translation>
    </message>
    <message>
        <source>Supplier invoices can be read; they can be entered through {0}.</source>
        <translation>Les factures fournisseur peuvent être lues&#xa0;; elles peuvent être saisies par {0}.</translation>
    </message>
    <message>
        <source>Supplier invoices can be read; they cannot be entered.</source>
        <translation>Les factures fournisseur peuvent être lues&#xa0;; elles ne peuvent pas être saisies.</translation>
    </message>
    <message>
        <source>Supplier invoices cannot be read.</source>
        <translation>Les factures fournisseur ne peuvent pas être lues.</translation>
    </message>
    <message>
        <source>Supplier invoices of JAGGAER and X3, paired by supplier and the supplier&apos;s own number; where the coding of a line differs.</source>
        <translation>Factures fournisseurs de JAGGAER et de X3, rapprochées par fournisseur et par son propre numéro&#xa0;; lignes dont l’imputation diffère.</translation>
    </message>
    <message>
        <source>Supplier not active</source>
        <translation>Fournisseur inactif</translation>
    </message>
    <message>
        <source>Supplier not approved</source>
        <translation>Fournisseur non approuvé</translation>
    </message>
    <message>
        <source>Supplier not in JAGGAER</source>
        <translation>Fournisseur absent de JAGGAER</translation>
    </message>
    <message>
        <source>Supplier {0} in X3 has {1}: {2}.</source>
        <translation>Le fournisseur {0} dans X3 a {1}&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>Supplier {0} is ignored, and is not in Sage X3.</source>
        <translation>Le fournisseur {0} est ignoré, et n’est pas dans Sage X3.</translation>
    </message>
    <message>
        <source>Supplier {0} of the same name was sent and its answer was lost; X3 is asked about that first.</source>
        <translation>Le fournisseur {0} du même nom a été envoyé et la réponse s’est perdue&#xa0;; X3 est d’abord interrogé à ce sujet.</translation>
    </message>
    <message>
        <source>Supplier {0} {1}: {2} in JAGGAER instead of {3}.</source>
        <translation>Fournisseur {0} {1}&#xa0;: {2} dans JAGGAER au lieu de {3}.</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>Suppliers can be found by a reference of ours.</source>
        <translation>Les fournisseurs peuvent être retrouvés par notre référence.</translation>
    </message>
    <message>
        <source>Suppliers cannot be found by a reference of ours: they are created one at a time.</source>
        <translation>Les fournisseurs ne peuvent pas être retrouvés par notre référence&#xa0;: ils sont créés un par un.</translation>
    </message>
    <message>
        <source>Suppliers keep the number that we give.</source>
        <translation>Les fournisseurs gardent le numéro que nous donnons.</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Sync first, or undo that decision.</source>
        <translation>Synchronisez d’abord, ou annulez cette décision.</translation>
    </message>
    <message>
        <source>Sync first: X3 is asked what became of it. Or park the cause.</source>
        <translation>Synchronisez d’abord&#xa0;: X3 est interrogé sur ce qu’il en est. Ou mettez la cause de côté.</translation>
    </message>
    <message>
        <source>Sync once, then map.</source>
        <translation>Synchronisez une fois, puis créez la correspondance.</translation>
    </message>
    <message>
        <source>TLS {0}</source>
        <translation>TLS {0}</translation>
    </message>
    <message>
        <source>TLS {0} or {1}</source>
        <translation>TLS {0} ou {1}</translation>
    </message>
    <message>
        <source>TLS {0} to {1}</source>
        <translation>TLS {0} à {1}</translation>
    </message>
    <message>
        <source>Take a code that X3 has, or have it created there.</source>
        <translation>Prenez un code que X3 a, ou faites-le y créer.</translation>
    </message>
    <message>
        <source>Take an active code, or have it activated there.</source>
        <translation>Prenez un code actif, ou faites-le y activer.</translation>
    </message>
    <message>
        <source>Take it back first: cause take-back {0}</source>
        <translation>Reprenez-la d’abord&#xa0;: cause take-back {0}</translation>
    </message>
    <message>
        <source>Take it back to have it on the list again; it comes back by itself when JAGGAER changes it.</source>
        <translation>Reprenez-la pour qu’elle revienne dans la liste&#xa0;; elle revient d’elle-même quand JAGGAER la modifie.</translation>
    </message>
    <message>
        <source>Take the supplier back (cause take-back {0}), or ignore this, too.</source>
        <translation>Reprenez le fournisseur (cause take-back {0}), ou ignorez ceci aussi.</translation>
    </message>
    <message>
        <source>Taken back: no longer ignored</source>
        <translation>Repris&#xa0;: n’est plus ignoré</translation>
    </message>
    <message>
        <source>Task Scheduler&apos;s answer cannot be read: {0}</source>
        <translation>La réponse du Planificateur de tâches ne peut pas être lue&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Tax differs</source>
        <translation>Taxe différente</translation>
    </message>
    <message>
        <source>Tax rule</source>
        <translation>Régime de taxe</translation>
    </message>
    <message>
        <source>Test again in some minutes; if it stays so, ask {0} which other program uses this client id, or for a higher limit.</source>
        <translation>Testez de nouveau dans quelques minutes&#xa0;; si cela persiste, demandez à {0} quel autre programme utilise cet ID client, ou une limite plus haute.</translation>
    </message>
    <message>
        <source>Test again in {0}; if it stays so, ask {1} which other program uses this client id, or for a higher limit.</source>
        <translation>Testez de nouveau dans {0}&#xa0;; si cela persiste, demandez à {1} quel autre programme utilise cet ID client, ou une limite plus haute.</translation>
    </message>
    <message>
        <source>Test of the alerts</source>
        <translation>Test des alertes</translation>
    </message>
    <message>
        <source>Test with: ml-connector check. If that goes well, send the log to support.</source>
        <translation>Testez avec&#xa0;: ml-connector check. Si tout va bien, envoyez le journal au support.</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Merci</translation>
    </message>
    <message>
        <source>That is no name of an account.</source>
        <translation>Ce n’est pas un nom de compte.</translation>
    </message>
    <message>
        <source>That is nothing to put off: {0}</source>
        <translation>Cela ne se met pas de côté&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The X3 server&apos;s clock is {0} s {1} this computer&apos;s.</source>
        <translation>L’horloge du serveur X3 est à {0} s {1} celle de cet ordinateur.</translation>
    </message>
    <message>
        <source>The address at which people open X3 in their browser, with its port</source>
        <translation>L’adresse à laquelle on ouvre X3 dans le navigateur, avec son port</translation>
    </message>
    <message>
        <source>The address of JAGGAER&apos;s API for your organisation</source>
        <translation>L’adresse de l’API de JAGGAER pour votre organisation</translation>
    </message>
    <message>
        <source>The address of Sage&apos;s gateway is missing.</source>
        <translation>L’adresse de la passerelle de Sage manque.</translation>
    </message>
    <message>
        <source>The address of {0} holds a user name or a password.</source>
        <translation>L’adresse de {0} contient un nom d’utilisateur ou un mot de passe.</translation>
    </message>
    <message>
        <source>The agent cannot be written: {0}</source>
        <translation>L’agent ne peut pas être écrit&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The answer of Sage&apos;s gateway holds no token.</source>
        <translation>La réponse de la passerelle de Sage ne contient pas de jeton.</translation>
    </message>
    <message>
        <source>The answer of the sign-in of JAGGAER holds no token.</source>
        <translation>La réponse de l’authentification de JAGGAER ne contient pas de jeton.</translation>
    </message>
    <message>
        <source>The answer of {0} for {1} has no header at {2}.</source>
        <translation>La réponse de {0} pour {1} n’a pas d’en-tête à {2}.</translation>
    </message>
    <message>
        <source>The answer of {0} to the list of {1}s has neither an envelope nor a list.</source>
        <translation>La réponse de {0} à la liste ({1}) n’a ni enveloppe ni liste.</translation>
    </message>
    <message>
        <source>The application is switched off at Sage Business Cloud.</source>
        <translation>L’application est désactivée chez Sage Business Cloud.</translation>
    </message>
    <message>
        <source>The approval of request {0} is not sealed by who gave it, but by entry {1}.</source>
        <translation>L’approbation de la demande {0} n’est pas scellée par qui l’a donnée, mais par l’entrée {1}.</translation>
    </message>
    <message>
        <source>The approval of request {0} is not sealed by who gave it.</source>
        <translation>L’approbation de la demande {0} n’est pas scellée par qui l’a donnée.</translation>
    </message>
    <message>
        <source>The audit chain has {0} entries. Verified at {1} UTC: {2}.</source>
        <translation>La chaîne d’audit compte {0} entrées. Vérifiée le {1} UTC&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>The audit chain is NOT intact, first at entry {0}: {1}</source>
        <translation>La chaîne d’audit n’est PAS intacte, d’abord à l’entrée {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>The audit chain is not intact, first at entry {0}: {1}</source>
        <translation>La chaîne d’audit n’est pas intacte, d’abord à l’entrée {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>The browser came back with an address that is no gateway of Sage.</source>
        <translation>Le navigateur est revenu avec une adresse qui n’est pas une passerelle de Sage.</translation>
    </message>
    <message>
        <source>The browser has not come back from Sage&apos;s gateway in time.</source>
        <translation>Le navigateur n’est pas revenu à temps de la passerelle de Sage.</translation>
    </message>
    <message>
        <source>The ceiling is in {0}, the contract in {1}.</source>
        <translation>Le plafond est en {0}, le contrat en {1}.</translation>
    </message>
    <message>
        <source>The certificate file {0} cannot be used: {1}.</source>
        <translation>Le fichier de certificat {0} ne peut pas être utilisé&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>The certificate of the mail server {0} is not trusted: {1}.</source>
        <translation>Le certificat du serveur de messagerie {0} n’est pas approuvé&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>The certificate of {0} at {1}</source>
        <translation>Le certificat de {0} à {1}</translation>
    </message>
    <message>
        <source>The certificate of {0} at {1} is not trusted: {2}.</source>
        <translation>Le certificat de {0} à {1} n’est pas approuvé&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>The certificate of {0} is made for {1}, not for {2}.</source>
        <translation>Le certificat de {0} est fait pour {1}, pas pour {2}.</translation>
    </message>
    <message>
        <source>The chain ends at entry {0}, but a seal outside the store covers entry {1}: entries were removed, or an older copy of the store was put in place.</source>
        <translation>La chaîne finit à l’entrée {0}, mais un sceau hors de la base locale couvre l’entrée {1}&#xa0;: des entrées ont été supprimées, ou une copie plus ancienne a été remise en place.</translation>
    </message>
    <message>
        <source>The chain ends at entry {0}, but was verified up to entry {1} before: entries were removed, or an older copy of the store was put in place.</source>
        <translation>La chaîne se termine à l’entrée {0}, mais avait été vérifiée jusqu’à l’entrée {1}&#xa0;: des entrées ont été supprimées, ou une copie plus ancienne de la base a été remise en place.</translation>
    </message>
    <message>
        <source>The chain up to entry {0} is not the one that a seal outside the store covers: it was rewritten.</source>
        <translation>La chaîne jusqu’à l’entrée {0} n’est pas celle que couvre un sceau hors de la base locale&#xa0;: elle a été réécrite.</translation>
    </message>
    <message>
        <source>The charge for {0}</source>
        <translation>Les frais {0}</translation>
    </message>
    <message>
        <source>The charge for {0}: {1} {2} in JAGGAER, {3} in {4} of X3.</source>
        <translation>Frais {0}&#xa0;: {1} {2} dans JAGGAER, {3} dans {4} de X3.</translation>
    </message>
    <message>
        <source>The charge of {0} for {1} is not in {2} of X3.</source>
        <translation>Les frais de {0} pour {1} ne sont pas dans {2} de X3.</translation>
    </message>
    <message>
        <source>The check of certificates is never switched off.</source>
        <translation>La vérification des certificats n’est jamais désactivée.</translation>
    </message>
    <message>
        <source>The checker does not accept this pack: {0}</source>
        <translation>Le vérificateur n’accepte pas ce dossier&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The client ID of X3&apos;s connected application is missing.</source>
        <translation>L’ID client de l’application connectée de X3 manque.</translation>
    </message>
    <message>
        <source>The client ID of the application is missing.</source>
        <translation>L’ID client de l’application manque.</translation>
    </message>
    <message>
        <source>The clock of {0} is {1} {2} this computer&apos;s. {3}</source>
        <translation>L’horloge de {0} est à {1} {2} celle de cet ordinateur. {3}</translation>
    </message>
    <message>
        <source>The column file {0} cannot be read: {1}.</source>
        <translation>Le fichier de colonnes {0} ne peut pas être lu&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>The column file {0} does not say where order number and line number stand.</source>
        <translation>Le fichier de colonnes {0} ne dit pas où sont le numéro de commande et le numéro de ligne.</translation>
    </message>
    <message>
        <source>The column file {0} has the format {1}; this program reads format {2}.</source>
        <translation>Le fichier de colonnes {0} a le format {1}&#xa0;; ce programme lit le format {2}.</translation>
    </message>
    <message>
        <source>The column file {0} needs mending: {1}.</source>
        <translation>Le fichier de colonnes {0} est à corriger&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>The connection&apos;s settings were changed in the store: they are not those of entry {0}.</source>
        <translation>Les paramètres de la connexion ont été modifiés dans la base locale&#xa0;: ce ne sont pas ceux de l’entrée {0}.</translation>
    </message>
    <message>
        <source>The contract ends on {0}, before it begins on {1}.</source>
        <translation>Le contrat se termine le {0}, avant de commencer le {1}.</translation>
    </message>
    <message>
        <source>The contract has no supplier.</source>
        <translation>Le contrat n’a pas de fournisseur.</translation>
    </message>
    <message>
        <source>The control totals of the reconciliation do not tie.</source>
        <translation>Les totaux de contrôle du rapprochement ne concordent pas.</translation>
    </message>
    <message>
        <source>The copy cannot take the place of the store itself.</source>
        <translation>La copie ne peut pas prendre la place de la base locale elle-même.</translation>
    </message>
    <message>
        <source>The copy is not sound: the disk did not keep it, or the store is damaged.</source>
        <translation>La copie n’est pas saine&#xa0;: le disque ne l’a pas gardée, ou la base locale est endommagée.</translation>
    </message>
    <message>
        <source>The crontab of this account cannot be read: {0}.</source>
        <translation>La crontab de ce compte ne peut pas être lue&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The crontab of this account cannot be written: {0}.</source>
        <translation>La crontab de ce compte ne peut pas être écrite&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The database server of the store cannot be reached.</source>
        <translation>Le serveur de base de données ne peut pas être joint.</translation>
    </message>
    <message>
        <source>The decision about its likely twin was taken back</source>
        <translation>La décision sur son doublon probable a été reprise</translation>
    </message>
    <message>
        <source>The decision to correct codes was taken back</source>
        <translation>La décision de corriger les codes a été reprise</translation>
    </message>
    <message>
        <source>The disk of the local store is full.</source>
        <translation>Le disque de la base locale est plein.</translation>
    </message>
    <message>
        <source>The disk reported an error for the local store.</source>
        <translation>Le disque a signalé une erreur pour la base locale.</translation>
    </message>
    <message>
        <source>The driver for {0} is not installed.</source>
        <translation>Le pilote pour {0} n’est pas installé.</translation>
    </message>
    <message>
        <source>The end of the chain was changed.</source>
        <translation>La fin de la chaîne a été modifiée.</translation>
    </message>
    <message>
        <source>The end of the log.</source>
        <translation>La fin du journal.</translation>
    </message>
    <message>
        <source>The file is a database, but not a store of ML Connector.</source>
        <translation>Le fichier est une base de données, mais pas une base de ML Connector.</translation>
    </message>
    <message>
        <source>The first {0} characters of the code are the same, which few codes share</source>
        <translation>Les {0} premiers caractères du code sont les mêmes, ce que peu de codes partagent</translation>
    </message>
    <message>
        <source>The folder, and its endpoint where that is called otherwise</source>
        <translation>Le dossier, et son endpoint s’il s’appelle autrement</translation>
    </message>
    <message>
        <source>The gateway of JAGGAER refused user and password.</source>
        <translation>La passerelle de JAGGAER a refusé l’utilisateur et le mot de passe.</translation>
    </message>
    <message>
        <source>The gateway&apos;s tokens have no place to be kept.</source>
        <translation>Les jetons de la passerelle n’ont pas d’endroit où être conservés.</translation>
    </message>
    <message>
        <source>The home folder {0} cannot be looked at ({1}).</source>
        <translation>Le dossier de travail {0} ne peut pas être examiné ({1}).</translation>
    </message>
    <message>
        <source>The home folder {0} cannot be used ({1}).</source>
        <translation>Le dossier de travail {0} ne peut pas être utilisé ({1}).</translation>
    </message>
    <message>
        <source>The import of {0} went well, but X3 could not be asked for it.</source>
        <translation>L’import de {0} s’est bien passé, mais X3 n’a pas pu être interrogé à ce sujet.</translation>
    </message>
    <message>
        <source>The import of {0} went well, but X3 {1}.</source>
        <translation>L’import de {0} s’est bien passé, mais X3 {1}.</translation>
    </message>
    <message>
        <source>The invoice goes on by itself once the order is there; look at the order&apos;s own problem.</source>
        <translation>La facture continue d’elle-même dès que la commande est là&#xa0;; voyez le problème de la commande.</translation>
    </message>
    <message>
        <source>The invoice has no document number of the supplier.</source>
        <translation>La facture n’a pas de numéro de document du fournisseur.</translation>
    </message>
    <message>
        <source>The invoice has no lines.</source>
        <translation>La facture n’a pas de lignes.</translation>
    </message>
    <message>
        <source>The kept source of {0} has no member {1}.</source>
        <translation>La source conservée de {0} n’a pas de membre {1}.</translation>
    </message>
    <message>
        <source>The key that seals the audit trail cannot be read from the keyring.</source>
        <translation>La clé qui scelle la piste d’audit ne peut pas être lue dans le trousseau.</translation>
    </message>
    <message>
        <source>The keyring could not be asked: {0}</source>
        <translation>Le trousseau n’a pas pu être interrogé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The keyring could not be {0} ({1}).</source>
        <translation>Le trousseau n’a pas pu être {0} ({1}).</translation>
    </message>
    <message>
        <source>The keyring did not keep the secret {0} whole.</source>
        <translation>Le trousseau n’a pas conservé le secret {0} en entier.</translation>
    </message>
    <message>
        <source>The keyring did not keep the secret {0}.</source>
        <translation>Le trousseau n’a pas conservé le secret {0}.</translation>
    </message>
    <message>
        <source>The keyring does not delete what it is told to.</source>
        <translation>Le trousseau ne supprime pas ce qu’on lui dit de supprimer.</translation>
    </message>
    <message>
        <source>The keyring does not give back what it was given.</source>
        <translation>Le trousseau ne rend pas ce qui lui a été confié.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Le trousseau est verrouillé.</translation>
    </message>
    <message>
        <source>The keyring named in keyring&apos;s settings cannot be used ({0}).</source>
        <translation>Le trousseau indiqué dans les réglages de keyring ne peut pas être utilisé ({0}).</translation>
    </message>
    <message>
        <source>The keyring of {0} lacks {1}. Type as {2}: {3}</source>
        <translation>Il manque {1} dans le trousseau de {0}. Tapez sous {2}&#xa0;: {3}</translation>
    </message>
    <message>
        <source>The keyring was not opened.</source>
        <translation>Le trousseau n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>The keyring {0} does not protect secrets well enough.</source>
        <translation>Le trousseau {0} ne protège pas assez bien les secrets.</translation>
    </message>
    <message>
        <source>The last good sync ended at {0}</source>
        <translation>La dernière synchronisation réussie a fini à {0}</translation>
    </message>
    <message>
        <source>The last run stopped: {0}</source>
        <translation>La dernière exécution s’est arrêtée&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The last run was cancelled.</source>
        <translation>La dernière exécution a été annulée.</translation>
    </message>
    <message>
        <source>The last run was good.</source>
        <translation>La dernière exécution était bonne.</translation>
    </message>
    <message>
        <source>The last runs: counts, calls and how they ended.</source>
        <translation>Les dernières exécutions&#xa0;: nombres, appels et issue.</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>La ligne</translation>
    </message>
    <message>
        <source>The line has a discount of {0}, and nothing says whether its price is less by it already.</source>
        <translation>La ligne a une remise de {0} et rien ne dit si son prix en tient déjà compte.</translation>
    </message>
    <message>
        <source>The line has no code of dimension type {0}, which X3 wants on every {1} line.</source>
        <translation>La ligne n’a pas de code de l’axe {0}, que X3 exige sur chaque ligne de {1}.</translation>
    </message>
    <message>
        <source>The line is split in {0} by amount, and its unit cannot be divided so: each share in X3 has the whole quantity at its part of the price.</source>
        <translation>La ligne est répartie en {0} par montant, et son unité ne se divise pas ainsi&#xa0;: dans X3, chaque part porte la quantité entière à sa part du prix.</translation>
    </message>
    <message>
        <source>The line is split over several accounts or cost centres, and JAGGAER gives no shares.</source>
        <translation>La ligne est répartie sur plusieurs comptes ou centres de coûts, et JAGGAER ne donne pas les parts.</translation>
    </message>
    <message>
        <source>The line is split over several accounts or cost centres, but its shares cannot be used: {0}.</source>
        <translation>La ligne est ventilée sur plusieurs comptes ou centres de coûts, mais ses parts sont inutilisables&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The line names no unit; {0} is taken.</source>
        <translation>La ligne n’indique pas d’unité&#xa0;; {0} est prise.</translation>
    </message>
    <message>
        <source>The line was cancelled or closed meanwhile.</source>
        <translation>La ligne a été annulée ou close entre-temps.</translation>
    </message>
    <message>
        <source>The line&apos;s amount is {0}; X3 takes no negative prices.</source>
        <translation>Le montant de la ligne est {0}&#xa0;; X3 n’accepte pas de prix négatifs.</translation>
    </message>
    <message>
        <source>The list of {0} in JAGGAER has none that is called {1}.</source>
        <translation>La liste {0} de JAGGAER n’en a aucun qui s’appelle {1}.</translation>
    </message>
    <message>
        <source>The list of {0} in JAGGAER is empty.</source>
        <translation>La liste {0} de JAGGAER est vide.</translation>
    </message>
    <message>
        <source>The list of {0}s changed during each of {1} walks through it.</source>
        <translation>La liste ({0}) a changé pendant chacun des {1} parcours.</translation>
    </message>
    <message>
        <source>The list of {0}s is not at {1} in the answer of {2}.</source>
        <translation>La liste ({0}) n’est pas à {1} dans la réponse de {2}.</translation>
    </message>
    <message>
        <source>The local store cannot be opened.</source>
        <translation>La base locale ne peut pas être ouverte.</translation>
    </message>
    <message>
        <source>The local store cannot be used</source>
        <translation>La base locale ne peut pas être utilisée</translation>
    </message>
    <message>
        <source>The local store cannot be written: file or folder is read-only.</source>
        <translation>La base locale ne peut pas être écrite&#xa0;: fichier ou dossier en lecture seule.</translation>
    </message>
    <message>
        <source>The local store has version {0}, this program knows version {1}.</source>
        <translation>La base locale a la version {0}, ce programme connaît la version {1}.</translation>
    </message>
    <message>
        <source>The local store is damaged.</source>
        <translation>La base locale est endommagée.</translation>
    </message>
    <message>
        <source>The local store refused an operation.</source>
        <translation>La base locale a refusé une opération.</translation>
    </message>
    <message>
        <source>The mail server refused {0}.</source>
        <translation>Le serveur de messagerie a refusé {0}.</translation>
    </message>
    <message>
        <source>The mail server {0}</source>
        <translation>Le serveur de messagerie {0}</translation>
    </message>
    <message>
        <source>The mappings are as they were at version {0}.</source>
        <translation>Les correspondances sont telles qu’à la version {0}.</translation>
    </message>
    <message>
        <source>The mappings have no version {0}.</source>
        <translation>Les correspondances n’ont pas de version {0}.</translation>
    </message>
    <message>
        <source>The name {0} could not be looked up: the name server does not answer.</source>
        <translation>Le nom {0} n’a pas pu être résolu&#xa0;: le serveur de noms ne répond pas.</translation>
    </message>
    <message>
        <source>The next sync reads them again. Send the log to support.</source>
        <translation>La prochaine synchronisation les relit. Envoyez le journal au support.</translation>
    </message>
    <message>
        <source>The oldest since {0}</source>
        <translation>Le plus ancien depuis {0}</translation>
    </message>
    <message>
        <source>The order at {0} has no PONumber.</source>
        <translation>La commande à {0} n’a pas de PONumber.</translation>
    </message>
    <message>
        <source>The order at {0} has no orderID.</source>
        <translation>La commande à {0} n’a pas d’orderID.</translation>
    </message>
    <message>
        <source>The order has no lines.</source>
        <translation>La commande n’a pas de lignes.</translation>
    </message>
    <message>
        <source>The order is closed in X3.</source>
        <translation>La commande est close dans X3.</translation>
    </message>
    <message>
        <source>The order is “{0}”; settle that first.</source>
        <translation>La commande est «&#xa0;{0}&#xa0;»&#xa0;; réglez cela d’abord.</translation>
    </message>
    <message>
        <source>The order was opened again in JAGGAER, but it is closed in X3.</source>
        <translation>La commande a été rouverte dans JAGGAER, mais elle est soldée dans X3.</translation>
    </message>
    <message>
        <source>The pair of systems was confirmed</source>
        <translation>Le couple de systèmes a été confirmé</translation>
    </message>
    <message>
        <source>The pairing was taken back in X3.</source>
        <translation>L’appairage a été repris dans X3.</translation>
    </message>
    <message>
        <source>The pairing with X3 has run out: it was not used for 30 days.</source>
        <translation>L’appairage avec X3 a expiré&#xa0;: il n’a pas servi pendant 30 jours.</translation>
    </message>
    <message>
        <source>The pairing with X3 is damaged in the keyring.</source>
        <translation>L’appairage avec X3 est endommagé dans le trousseau.</translation>
    </message>
    <message>
        <source>The pause ends before it begins.</source>
        <translation>La pause finit avant de commencer.</translation>
    </message>
    <message>
        <source>The pause would be over already.</source>
        <translation>La pause serait déjà finie.</translation>
    </message>
    <message>
        <source>The period begins on {0}, after its end {1}.</source>
        <translation>La période commence le {0}, après sa fin le {1}.</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>La période se termine avant de commencer.</translation>
    </message>
    <message>
        <source>The period has no audit entries.</source>
        <translation>La période n’a aucune entrée d’audit.</translation>
    </message>
    <message>
        <source>The port must be open from this PC to the X3 server. Nothing has to be installed on the X3 server.</source>
        <translation>Le port doit être ouvert de ce PC vers le serveur X3. Rien n’est à installer sur le serveur X3.</translation>
    </message>
    <message>
        <source>The practice systems cannot be started: {0}.</source>
        <translation>Les systèmes d’essai ne peuvent pas démarrer&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The practice workspace in {0} could not be moved aside ({1}).</source>
        <translation>L’espace d’essai dans {0} n’a pas pu être mis de côté ({1}).</translation>
    </message>
    <message>
        <source>The preview would not write {0}.</source>
        <translation>L’aperçu n’écrirait pas {0}.</translation>
    </message>
    <message>
        <source>The profile knows them all.</source>
        <translation>Le profil les connaît tous.</translation>
    </message>
    <message>
        <source>The profile names none: each sync reads all {0}.</source>
        <translation>Le profil n’en indique pas&#xa0;: chaque synchronisation lit tout ({0}).</translation>
    </message>
    <message>
        <source>The profile reads {0}: what X3 was given rests on it.</source>
        <translation>Le profil lit {0}&#xa0;: ce que X3 a reçu repose dessus.</translation>
    </message>
    <message>
        <source>The profile {0} cannot be read: {1}.</source>
        <translation>Le profil {0} ne peut pas être lu&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>The profile {0} has a wrong pointer or zone for {1}s: {2}.</source>
        <translation>Le profil {0} a un pointeur ou un fuseau faux ({1})&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>The profile {0} is not valid TOML: {1}.</source>
        <translation>Le profil {0} n’est pas du TOML valide&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>The profile {0} needs mending. {1}.</source>
        <translation>Le profil {0} est à corriger. {1}.</translation>
    </message>
    <message>
        <source>The profile {0} reads order numbers at {1}, and files are read in the form of JAGGAER Indirect (/header/poNumber).</source>
        <translation>Le profil {0} lit les numéros de commande à {1}, et les fichiers sont lus dans la forme de JAGGAER Indirect (/header/poNumber).</translation>
    </message>
    <message>
        <source>The program ended in the middle of a run</source>
        <translation>Le programme s’est terminé au milieu d’une exécution</translation>
    </message>
    <message>
        <source>The program ended in the middle of this run.</source>
        <translation>Le programme s’est terminé au milieu de cette exécution.</translation>
    </message>
    <message>
        <source>The proxy looks {0} up.</source>
        <translation>Le proxy résout {0}.</translation>
    </message>
    <message>
        <source>The proxy of the settings ({0} address) cannot be used.</source>
        <translation>Le proxy des paramètres (adresse {0}) ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>The proxy {0} cannot reach {1}, port {2} (HTTP {3}).</source>
        <translation>Le proxy {0} n’atteint pas {1}, port {2} (HTTP {3}).</translation>
    </message>
    <message>
        <source>The proxy {0} of {1} does not answer.</source>
        <translation>Le proxy {0} de {1} ne répond pas.</translation>
    </message>
    <message>
        <source>The proxy {0} refuses connections to {1}, port {2} ({3}).</source>
        <translation>Le proxy {0} refuse les connexions à {1}, port {2} ({3}).</translation>
    </message>
    <message>
        <source>The proxy {0} wants a sign-in (HTTP {1}).</source>
        <translation>Le proxy {0} demande une authentification (HTTP {1}).</translation>
    </message>
    <message>
        <source>The proxy {0} {1}, port {2}.</source>
        <translation>Le proxy {0} {1}, port {2}.</translation>
    </message>
    <message>
        <source>The quantity is {0}; X3 takes quantities above zero only.</source>
        <translation>La quantité est {0}&#xa0;; X3 n’accepte que des quantités supérieures à zéro.</translation>
    </message>
    <message>
        <source>The reconciliation does not tie: {0} {1} are not accounted for.</source>
        <translation>Le rapprochement ne concorde pas&#xa0;: {0} {1} restent inexpliqués.</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>L’enregistrement</translation>
    </message>
    <message>
        <source>The request to pair was not accepted in time.</source>
        <translation>La demande d’appairage n’a pas été acceptée à temps.</translation>
    </message>
    <message>
        <source>The request to pair was refused or taken back in X3.</source>
        <translation>La demande d’appairage a été refusée ou reprise dans X3.</translation>
    </message>
    <message>
        <source>The right to read suppliers and purchase orders</source>
        <translation>Le droit de lire fournisseurs et commandes d’achat</translation>
    </message>
    <message>
        <source>The rules for approvals become weaker ({0}): a second person has to approve it.</source>
        <translation>Les règles d’approbation s’affaiblissent ({0})&#xa0;: une seconde personne doit l’approuver.</translation>
    </message>
    <message>
        <source>The rules for approvals were changed in the store, not by a decision.</source>
        <translation>Les règles d’approbation ont été modifiées dans la base locale, non par une décision.</translation>
    </message>
    <message>
        <source>The run broke: {0}: {1}</source>
        <translation>L’exécution a échoué&#xa0;: {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>The run ended before it was sent.</source>
        <translation>L’exécution s’est terminée avant l’envoi.</translation>
    </message>
    <message>
        <source>The run lost count. {0}</source>
        <translation>L’exécution a perdu le compte. {0}</translation>
    </message>
    <message>
        <source>The run of {0} waits: {1}.</source>
        <translation>L’exécution de {0} attend&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>The run that goes on has brought nothing since {0}; it tries again and again.</source>
        <translation>L’exécution en cours n’a rien apporté depuis {0}&#xa0;; elle réessaie sans cesse.</translation>
    </message>
    <message>
        <source>The run that was due {0} waits for it</source>
        <translation>L’exécution due {0} l’attend</translation>
    </message>
    <message>
        <source>The run was stopped while {0} was saving.</source>
        <translation>L’exécution a été arrêtée pendant l’enregistrement de {0}.</translation>
    </message>
    <message>
        <source>The same code</source>
        <translation>Le même code</translation>
    </message>
    <message>
        <source>The same code but for zeros in front, case or punctuation</source>
        <translation>Le même code, aux zéros de tête, à la casse ou à la ponctuation près</translation>
    </message>
    <message>
        <source>The same? Link it, or enter {0} as its reference in X3. Not the same? Create it.</source>
        <translation>Le même&#xa0;? Liez-le, ou saisissez {0} comme sa référence dans X3. Pas le même&#xa0;? Créez-le.</translation>
    </message>
    <message>
        <source>The same? Link it. Not the same? Create it.</source>
        <translation>La même&#xa0;? Liez-la. Une autre&#xa0;? Créez-la.</translation>
    </message>
    <message>
        <source>The same? Set one of them aside. Not the same? Create it.</source>
        <translation>La même&#xa0;? Ignorez l’une des deux. Une autre&#xa0;? Créez-la.</translation>
    </message>
    <message>
        <source>The schedule is due at {0} times of the day: a computer that is woken so often does not sleep.</source>
        <translation>La planification prévoit {0} heures par jour&#xa0;: un ordinateur réveillé si souvent ne dort pas.</translation>
    </message>
    <message>
        <source>The schedule started a run</source>
        <translation>La planification a lancé une exécution</translation>
    </message>
    <message>
        <source>The scope {0} does not ask for GraphQL.</source>
        <translation>Le scope {0} ne demande pas GraphQL.</translation>
    </message>
    <message>
        <source>The seal in the keyring was changed.</source>
        <translation>Le sceau du trousseau a été modifié.</translation>
    </message>
    <message>
        <source>The seal of entry {0} is missing.</source>
        <translation>Le sceau de l’entrée {0} manque.</translation>
    </message>
    <message>
        <source>The seal of entry {0} is not genuine.</source>
        <translation>Le sceau de l’entrée {0} n’est pas authentique.</translation>
    </message>
    <message>
        <source>The secret for JAGGAER is not in the keyring.</source>
        <translation>Le secret de JAGGAER n’est pas dans le trousseau.</translation>
    </message>
    <message>
        <source>The secret for X3 cannot sign a token.</source>
        <translation>Le secret de X3 ne peut pas signer de jeton.</translation>
    </message>
    <message>
        <source>The secret would go to {0} without encryption.</source>
        <translation>Le secret irait à {0} sans chiffrement.</translation>
    </message>
    <message>
        <source>The secret {0} has characters that no keyring keeps.</source>
        <translation>Le secret {0} a des caractères qu’aucun trousseau ne conserve.</translation>
    </message>
    <message>
        <source>The secret {0} is damaged in the keyring.</source>
        <translation>Le secret {0} est endommagé dans le trousseau.</translation>
    </message>
    <message>
        <source>The secret {0} is empty.</source>
        <translation>Le secret {0} est vide.</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Le serveur</translation>
    </message>
    <message>
        <source>The session with the mail server is not open.</source>
        <translation>La session avec le serveur de messagerie n’est pas ouverte.</translation>
    </message>
    <message>
        <source>The set-up</source>
        <translation>La configuration</translation>
    </message>
    <message>
        <source>The settings lead to {0} now, but {1} written to {2}.</source>
        <translation>Les paramètres mènent maintenant à {0}, mais {1} écrits dans {2}.</translation>
    </message>
    <message>
        <source>The settings switch supplier invoices off.</source>
        <translation>Les paramètres désactivent les factures fournisseur.</translation>
    </message>
    <message>
        <source>The settings were changed after their check.</source>
        <translation>Les paramètres ont été modifiés après leur test.</translation>
    </message>
    <message>
        <source>The sheet of preview {0} is no longer as it was shown.</source>
        <translation>La feuille de l’aperçu {0} n’est plus telle qu’elle a été montrée.</translation>
    </message>
    <message>
        <source>The sign-in allows for it.</source>
        <translation>L’authentification en tient compte.</translation>
    </message>
    <message>
        <source>The sign-in of JAGGAER at {0} does not take our kind of request{1}.</source>
        <translation>L’authentification de JAGGAER à {0} n’accepte pas notre type de requête{1}.</translation>
    </message>
    <message>
        <source>The sign-in of JAGGAER at {0} gives no tokens: {1}</source>
        <translation>L’authentification de JAGGAER à {0} ne donne pas de jetons&#xa0;: {1}</translation>
    </message>
    <message>
        <source>The site&apos;s own profile of JAGGAER.</source>
        <translation>Le profil JAGGAER propre au site.</translation>
    </message>
    <message>
        <source>The start at log-on cannot be set: {0}</source>
        <translation>Le démarrage à l’ouverture de session ne peut pas être réglé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The start at log-on cannot be taken away: {0}</source>
        <translation>Le démarrage à l’ouverture de session ne peut pas être retiré&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The status at {0} says {1}, which the profile does not know.</source>
        <translation>Le statut à {0} est {1}, que le profil ne connaît pas.</translation>
    </message>
    <message>
        <source>The store could not be put into {0} ({1}).</source>
        <translation>La base n’a pas pu être placée dans {0} ({1}).</translation>
    </message>
    <message>
        <source>The store in {0} cannot be made ({1}).</source>
        <translation>La base dans {0} ne peut pas être créée ({1}).</translation>
    </message>
    <message>
        <source>The store&apos;s writer failed.</source>
        <translation>L’écriture dans la base locale a échoué.</translation>
    </message>
    <message>
        <source>The supplier at {0} has no SQIntegrationNumber and no ERPNumber.</source>
        <translation>Le fournisseur à {0} n’a ni SQIntegrationNumber ni ERPNumber.</translation>
    </message>
    <message>
        <source>The support bundle would hold what must not be in it: {0}.</source>
        <translation>Le dossier d’assistance contiendrait ce qui ne doit pas y être&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The timer cannot be written: {0}</source>
        <translation>Le minuteur ne peut pas être écrit&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The unit price counts for {0}, as the extended price says.</source>
        <translation>Le prix unitaire vaut pour {0}, comme le montre le montant de la ligne.</translation>
    </message>
    <message>
        <source>The user that is entered is not the allowed user of the connected application (error 42).</source>
        <translation>L’utilisateur saisi n’est pas l’utilisateur autorisé de l’application connectée (erreur 42).</translation>
    </message>
    <message>
        <source>The value</source>
        <translation>La valeur</translation>
    </message>
    <message>
        <source>The way of {0} {1}</source>
        <translation>Le parcours de {0} {1}</translation>
    </message>
    <message>
        <source>The web server answers, but X3 Services behind it do not (HTTP {0} at {1}).</source>
        <translation>Le serveur web répond, mais pas X3 Services derrière lui (HTTP {0} à {1}).</translation>
    </message>
    <message>
        <source>The {0} goes on by itself once the supplier is there; look at the supplier&apos;s own problem.</source>
        <translation>Cela continue de soi-même dès que le fournisseur est là&#xa0;; voyez le problème du fournisseur.</translation>
    </message>
    <message>
        <source>The {0} is too long.</source>
        <translation>Trop long&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The {0} of X3 cannot be read. {1}</source>
        <translation>Impossible de lire dans X3&#xa0;: {0}. {1}</translation>
    </message>
    <message>
        <source>The {0} of {1} is not in this account&apos;s keyring.</source>
        <translation>Il manque dans le trousseau de ce compte&#xa0;: {0} de {1}.</translation>
    </message>
    <message>
        <source>The {0} of {1} of {2} does not differ.</source>
        <translation>{0} de {1} de {2} ne diffère pas.</translation>
    </message>
    <message>
        <source>The {0} were left out: {1} {2}</source>
        <translation>{0}&#xa0;: laissé de côté. {1} {2}</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>There are no X3 Services at {0} (HTTP 404).</source>
        <translation>Il n’y a pas de X3 Services à {0} (HTTP 404).</translation>
    </message>
    <message>
        <source>There are {0} connections: {1}.</source>
        <translation>Il y a {0} connexions&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>There are: {0}.</source>
        <translation>Il y a&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>There is a file {0} already.</source>
        <translation>Il existe déjà un fichier {0}.</translation>
    </message>
    <message>
        <source>There is no column file {0}.</source>
        <translation>Il n’y a pas de fichier de colonnes {0}.</translation>
    </message>
    <message>
        <source>There is no connection called {0}.</source>
        <translation>Aucune connexion ne s’appelle {0}.</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>Il n’y a pas de fichier {0}.</translation>
    </message>
    <message>
        <source>There is no gateway of Sage at {0}.</source>
        <translation>Il n’y a pas de passerelle de Sage à {0}.</translation>
    </message>
    <message>
        <source>There is no group called {0} on this computer.</source>
        <translation>Aucun groupe ne s’appelle {0} sur cet ordinateur.</translation>
    </message>
    <message>
        <source>There is no kind of mapping called {0}.</source>
        <translation>Aucun type de correspondance ne s’appelle {0}.</translation>
    </message>
    <message>
        <source>There is no password for X3 in the keyring.</source>
        <translation>Il n’y a pas de mot de passe pour X3 dans le trousseau.</translation>
    </message>
    <message>
        <source>There is no pause {0}.</source>
        <translation>Il n’y a pas de pause {0}.</translation>
    </message>
    <message>
        <source>There is no profile {0}.</source>
        <translation>Il n’y a pas de profil {0}.</translation>
    </message>
    <message>
        <source>There is no secret for X3 in the keyring.</source>
        <translation>Il n’y a pas de secret pour X3 dans le trousseau.</translation>
    </message>
    <message>
        <source>There is no sign-in of JAGGAER at {0}.</source>
        <translation>Il n’y a pas d’authentification de JAGGAER à {0}.</translation>
    </message>
    <message>
        <source>There is no time at which the computer could be woken.</source>
        <translation>Il n’y a aucune heure à laquelle l’ordinateur pourrait être réveillé.</translation>
    </message>
    <message>
        <source>There is no time zone called {0}.</source>
        <translation>Aucun fuseau horaire ne s’appelle {0}.</translation>
    </message>
    <message>
        <source>There is no {0}.pdf: {1}</source>
        <translation>Il n’y a pas de {0}.pdf&#xa0;: {1}</translation>
    </message>
    <message>
        <source>There is: {0}.</source>
        <translation>Il y a&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>These can be read: PO search export (CSV), {0}.</source>
        <translation>Peuvent être lus&#xa0;: l’export de la recherche de commandes (CSV), {0}.</translation>
    </message>
    <message>
        <source>This X3 has no SOAP web services at the usual address.</source>
        <translation>Ce X3 n’a pas de services web SOAP à l’adresse habituelle.</translation>
    </message>
    <message>
        <source>This X3 has no place for {0} in its {1} operation for {2}.</source>
        <translation>Ce X3 n’a pas de place pour {0} dans son opération {1} pour {2}.</translation>
    </message>
    <message>
        <source>This X3 offers no {0} of {1} through GraphQL.</source>
        <translation>Ce X3 ne propose pas {0} ({1}) par GraphQL.</translation>
    </message>
    <message>
        <source>This X3 serves neither orders nor suppliers through REST ({0}).</source>
        <translation>Ce X3 ne sert ni commandes ni fournisseurs par REST ({0}).</translation>
    </message>
    <message>
        <source>This computer has neither a systemd for this account nor cron, so nothing here can start runs by itself.</source>
        <translation>Cet ordinateur n’a ni systemd pour ce compte ni cron&#xa0;: rien ici ne peut lancer d’exécutions de lui-même.</translation>
    </message>
    <message>
        <source>This computer offers no keyring to this session, and secrets are kept nowhere else.</source>
        <translation>Cet ordinateur n’offre pas de trousseau à cette session, et les secrets ne sont conservés nulle part ailleurs.</translation>
    </message>
    <message>
        <source>This home has connections already: {0}. Two homes do not become one.</source>
        <translation>Ce dossier a déjà des connexions&#xa0;: {0}. Deux dossiers n’en font pas un.</translation>
    </message>
    <message>
        <source>This home is connected to real systems.</source>
        <translation>Ce dossier de travail est connecté à des systèmes réels.</translation>
    </message>
    <message>
        <source>This is a test: alerts of ML Connector reach you on this way. Nothing has to be done.</source>
        <translation>Ceci est un test&#xa0;: les alertes de ML Connector vous parviennent par cette voie. Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>This is told once. You hear of it again when it is settled.</source>
        <translation>Ceci est dit une fois. Vous en entendrez de nouveau parler quand ce sera réglé.</translation>
    </message>
    <message>
        <source>This keyring has sealed for {0}, who asked: both are the same person.</source>
        <translation>Ce trousseau a scellé pour {0}, qui a demandé&#xa0;: les deux sont la même personne.</translation>
    </message>
    <message>
        <source>This one wins over {0}: {1}.</source>
        <translation>Celle-ci l’emporte sur {0}&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>This page belongs to another list: start again with the first page.</source>
        <translation>Cette page appartient à une autre liste&#xa0;: recommencez à la première page.</translation>
    </message>
    <message>
        <source>This page does not belong to the pairing that ML Connector waits for. Start the pairing again there.</source>
        <translation>Cette page n’appartient pas à l’appairage que ML Connector attend. Recommencez l’appairage là.</translation>
    </message>
    <message>
        <source>This process is in a user name space, where anybody may have any user number.</source>
        <translation>Ce processus est dans un espace de noms d’utilisateurs, où chacun peut avoir n’importe quel numéro.</translation>
    </message>
    <message>
        <source>This run lost its hold on the connection {0}.{1}</source>
        <translation>Cette exécution a perdu sa prise sur la connexion {0}.{1}</translation>
    </message>
    <message>
        <source>This run&apos;s writer is closed.</source>
        <translation>L’écriture de cette exécution est fermée.</translation>
    </message>
    <message>
        <source>This sign-in is not paired.</source>
        <translation>Cette authentification n’est pas appairée.</translation>
    </message>
    <message>
        <source>This store is a PostgreSQL database.</source>
        <translation>Cette base est une base PostgreSQL.</translation>
    </message>
    <message>
        <source>This system does not show whose process this is (/proc cannot be read).</source>
        <translation>Ce système ne montre pas à qui est ce processus (/proc ne peut pas être lu).</translation>
    </message>
    <message>
        <source>This waits for approval by a second person (request {0} by {1}).</source>
        <translation>Ceci attend l’approbation d’une seconde personne (demande {0} de {1}).</translation>
    </message>
    <message>
        <source>Three-way match</source>
        <translation>Rapprochement à trois</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jeudi</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>Équilibre</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Heure (UTC)</translation>
    </message>
    <message>
        <source>To be made there: {0}.</source>
        <translation>À y créer&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>To change {0}, write its name as it is there. Nothing was changed.</source>
        <translation>Pour modifier {0}, écrivez son nom tel qu’il y figure. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>To write other codes, decide a mapping and correct the lines again.</source>
        <translation>Pour écrire d’autres codes, décidez une correspondance et corrigez de nouveau les lignes.</translation>
    </message>
    <message>
        <source>Today&apos;s tables give {0} by now; look at it anew.</source>
        <translation>Les tables d’aujourd’hui donnent {0}&#xa0;; regardez de nouveau.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totaux</translation>
    </message>
    <message>
        <source>Trusted: {0}.</source>
        <translation>Approuvé&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Try again to another disk; if that fails too, look at the store&apos;s disk.</source>
        <translation>Réessayez sur un autre disque&#xa0;; si cela échoue aussi, regardez le disque de la base locale.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>Try it again in a command line that was opened with *Run as administrator*.</source>
        <translation>Réessayez dans une ligne de commande ouverte avec *Exécuter en tant qu’administrateur*.</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>mardi</translation>
    </message>
    <message>
        <source>Turn its days round.</source>
        <translation>Inversez ses jours.</translation>
    </message>
    <message>
        <source>Turn the two days round.</source>
        <translation>Inversez les deux dates.</translation>
    </message>
    <message>
        <source>Twice in X3</source>
        <translation>Deux fois dans X3</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Unchanged records, counted</source>
        <translation>Enregistrements inchangés, comptés</translation>
    </message>
    <message>
        <source>Undo the link, or link it to another one.</source>
        <translation>Annulez le lien, ou liez-le à un autre.</translation>
    </message>
    <message>
        <source>Undo version {0} first.</source>
        <translation>Annulez d’abord la version {0}.</translation>
    </message>
    <message>
        <source>Unexpected answer</source>
        <translation>Réponse inattendue</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unités</translation>
    </message>
    <message>
        <source>Unknown to the profile: {0}. Such records are held.</source>
        <translation>Inconnus du profil&#xa0;: {0}. De tels enregistrements sont retenus.</translation>
    </message>
    <message>
        <source>Unlock it (sign in to the desktop of this computer, or open its password manager), then try again.</source>
        <translation>Déverrouillez-le (ouvrez la session de cet ordinateur, ou son gestionnaire de mots de passe), puis réessayez.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Until that is mended, {0}s are left out and all else goes on.</source>
        <translation>Tant que ce n’est pas rectifié, les {0}s sont laissés de côté et le reste continue.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Use --log-on service.</source>
        <translation>Utilisez --log-on service.</translation>
    </message>
    <message>
        <source>Use a home folder of this computer: see `home show` and `home share`.</source>
        <translation>Utilisez un dossier de travail de cet ordinateur&#xa0;: voyez `home show` et `home share`.</translation>
    </message>
    <message>
        <source>Use at most {0} characters.</source>
        <translation>Utilisez au plus {0} caractères.</translation>
    </message>
    <message>
        <source>Use https, or a connected application.</source>
        <translation>Utilisez https, ou une application connectée.</translation>
    </message>
    <message>
        <source>Use https, or confirm plain http for this connection (confirm_http).</source>
        <translation>Utilisez https, ou confirmez http simple pour cette connexion (confirm_http).</translation>
    </message>
    <message>
        <source>Use one of {0}, or the path of a profile file.</source>
        <translation>Utilisez l’un de {0}, ou le chemin d’un fichier de profil.</translation>
    </message>
    <message>
        <source>Use one of {0}.</source>
        <translation>Utilisez l’un de {0}.</translation>
    </message>
    <message>
        <source>Use the https address of the gateway, or another way to sign in.</source>
        <translation>Utilisez l’adresse https de la passerelle, ou une autre façon de s’authentifier.</translation>
    </message>
    <message>
        <source>Use the https address of the sign-in.</source>
        <translation>Utilisez l’adresse https de l’authentification.</translation>
    </message>
    <message>
        <source>Use {0}, or the path of a file made from it.</source>
        <translation>Utilisez {0}, ou le chemin d’un fichier fait à partir de lui.</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>numéro de TVA</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable dès</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>Value there</source>
        <translation>Valeur là-bas</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Version {0} ({1} {2}, {3}) does not hold any more: version {4} took its place.</source>
        <translation>La version {0} ({1} {2}, {3}) ne vaut plus&#xa0;: la version {4} a pris sa place.</translation>
    </message>
    <message>
        <source>Version {0} does not hold any more.</source>
        <translation>La version {0} ne vaut plus.</translation>
    </message>
    <message>
        <source>Versions go from 0 to {0}.</source>
        <translation>Les versions vont de 0 à {0}.</translation>
    </message>
    <message>
        <source>Versions of the program, its libraries and this computer.</source>
        <translation>Versions du programme, de ses bibliothèques et de cet ordinateur.</translation>
    </message>
    <message>
        <source>Wait for it, or cancel it.</source>
        <translation>Attendez qu’elle finisse, ou annulez-la.</translation>
    </message>
    <message>
        <source>Wait until it ends, or cancel it.</source>
        <translation>Attendez qu’elle finisse, ou annulez-la.</translation>
    </message>
    <message>
        <source>Wait until that run ends, or cancel it there.</source>
        <translation>Attendez la fin de cette exécution, ou annulez-la là-bas.</translation>
    </message>
    <message>
        <source>Wait until the backup or virus scan that holds it is done, then start again.</source>
        <translation>Attendez la fin de la sauvegarde ou de l’analyse antivirus qui la tient, puis redémarrez.</translation>
    </message>
    <message>
        <source>Waits for the other lines of its invoice.</source>
        <translation>Attend les autres lignes de sa facture.</translation>
    </message>
    <message>
        <source>Waits for the other lines of its order.</source>
        <translation>Attend les autres lignes de sa commande.</translation>
    </message>
    <message>
        <source>Waits since {0}: {1}.</source>
        <translation>Attend depuis {0}&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Waits: {0}.</source>
        <translation>Attend&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Voulu</translation>
    </message>
    <message>
        <source>Weaker rules for approvals wait already: request {0} by {1}.</source>
        <translation>Des règles d’approbation plus faibles attendent déjà&#xa0;: demande {0} de {1}.</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>mercredi</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What answers at X3&apos;s address offers none of X3&apos;s data.</source>
        <translation>Ce qui répond à l’adresse de X3 ne propose aucune donnée de X3.</translation>
    </message>
    <message>
        <source>What answers at {0} is not X3 Services: {1}</source>
        <translation>Ce qui répond à {0} n’est pas X3 Services&#xa0;: {1}</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What holds it</source>
        <translation>Ce qui le retient</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
    <message>
        <source>What needs somebody, by cause; no amounts.</source>
        <translation>Ce qui attend quelqu’un, par cause&#xa0;; sans montants.</translation>
    </message>
    <message>
        <source>What this is, and what was taken out.</source>
        <translation>Ce que c’est, et ce qui a été retiré.</translation>
    </message>
    <message>
        <source>What to do: settle the dearest first, on Problems in the window, or with: ml-connector problems</source>
        <translation>À faire&#xa0;: réglez d’abord les plus coûteuses, sur Problèmes dans la fenêtre, ou avec&#xa0;: ml-connector problems</translation>
    </message>
    <message>
        <source>What was asked changed at this moment; nothing was decided.</source>
        <translation>Ce qui était demandé a changé à l’instant&#xa0;; rien n’a été décidé.</translation>
    </message>
    <message>
        <source>What was decided about a likely twin waits to be carried out: {0}.</source>
        <translation>Ce qui a été décidé sur un doublon probable attend d’être exécuté&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>What was decided about {0} cannot be undone. {1}</source>
        <translation>Ce qui a été décidé sur {0} ne peut pas être annulé. {1}</translation>
    </message>
    <message>
        <source>What was entered could not be kept in {0} ({1}).</source>
        <translation>Ce qui a été saisi n’a pas pu être conservé dans {0} ({1}).</translation>
    </message>
    <message>
        <source>What was found out about both systems.</source>
        <translation>Ce qui a été constaté sur les deux systèmes.</translation>
    </message>
    <message>
        <source>What was kept of the entries up to {0} was changed.</source>
        <translation>Ce qui était conservé des entrées jusqu’à {0} a été modifié.</translation>
    </message>
    <message>
        <source>Where orders that are in both systems differ, line by line.</source>
        <translation>Ce qui diffère, ligne à ligne, dans les commandes présentes des deux côtés.</translation>
    </message>
    <message>
        <source>Whether each order is ready for goods receipt and three-way match, and what it lacks.</source>
        <translation>Si chaque commande est prête pour la réception et le rapprochement à trois, et ce qui lui manque.</translation>
    </message>
    <message>
        <source>Whether it was saved is asked there before anything is sent again.</source>
        <translation>L’enregistrement y est vérifié avant tout nouvel envoi.</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Lesquels</translation>
    </message>
    <message>
        <source>Which group shares the folder is missing.</source>
        <translation>Il manque quel groupe partage le dossier.</translation>
    </message>
    <message>
        <source>Who numbers suppliers shows with the first one created.</source>
        <translation>Qui numérote les fournisseurs se voit au premier créé.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Why not on the order</source>
        <translation>Pourquoi pas sur la commande</translation>
    </message>
    <message>
        <source>Widen tls_minimum and tls_maximum in the settings, or ask for a newer TLS there.</source>
        <translation>Élargissez tls_minimum et tls_maximum dans les paramètres, ou demandez là-bas un TLS plus récent.</translation>
    </message>
    <message>
        <source>Windows did not install the task: {0}.</source>
        <translation>Windows n’a pas installé la tâche&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Windows did not remove the task: {0}.</source>
        <translation>Windows n’a pas retiré la tâche&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Windows did not set who may use {0}: {1}.</source>
        <translation>Windows n’a pas fixé qui peut utiliser {0}&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Windows does not say whose process this is.</source>
        <translation>Windows ne dit pas à qui est ce processus.</translation>
    </message>
    <message>
        <source>Would be written</source>
        <translation>Serait écrit</translation>
    </message>
    <message>
        <source>Write KIND=CLASS, with one of {0}.</source>
        <translation>Écrivez KIND=CLASS, avec l’un de {0}.</translation>
    </message>
    <message>
        <source>Write KIND=NAME, with one of {0}.</source>
        <translation>Écrivez KIND=NAME, avec l’un de {0}.</translation>
    </message>
    <message>
        <source>Write door</source>
        <translation>Voie d’écriture</translation>
    </message>
    <message>
        <source>Write it again on the other computer with: settings export FILE.zip</source>
        <translation>Écrivez-le de nouveau sur l’autre ordinateur avec&#xa0;: settings export FILE.zip</translation>
    </message>
    <message>
        <source>Write it as 22:00-23:30.</source>
        <translation>Écrivez-la comme 22:00-23:30.</translation>
    </message>
    <message>
        <source>Write it as Europe/Paris, Europe/London or UTC.</source>
        <translation>Écrivez-le comme Europe/Paris, Europe/London ou UTC.</translation>
    </message>
    <message>
        <source>Writing orders</source>
        <translation>Écriture des commandes</translation>
    </message>
    <message>
        <source>Writing suppliers</source>
        <translation>Écriture des fournisseurs</translation>
    </message>
    <message>
        <source>Writing {0} broke: {1}.</source>
        <translation>L’écriture de {0} a échoué&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>Written at</source>
        <translation>Écrit le</translation>
    </message>
    <message>
        <source>Written by {0}.{1}</source>
        <translation>Écrit par {0}.{1}</translation>
    </message>
    <message>
        <source>Written to X3</source>
        <translation>Écrit dans X3</translation>
    </message>
    <message>
        <source>X3 ({0})</source>
        <translation>X3 ({0})</translation>
    </message>
    <message>
        <source>X3 Services</source>
        <translation>X3 Services</translation>
    </message>
    <message>
        <source>X3 accepts us. {0}</source>
        <translation>X3 nous accepte. {0}</translation>
    </message>
    <message>
        <source>X3 also wants, for {0}: {1}.</source>
        <translation>X3 demande aussi, pour {0}&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>X3 amount</source>
        <translation>Montant X3</translation>
    </message>
    <message>
        <source>X3 cannot list {0}: {1}</source>
        <translation>X3 ne peut pas lister {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>X3 changed it when it saved it: {0}.</source>
        <translation>X3 l’a modifié en l’enregistrant&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>X3 changed the {0} when it saved it: {1}.</source>
        <translation>X3 a modifié une valeur en l’enregistrant ({0})&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>X3 code</source>
        <translation>Code X3</translation>
    </message>
    <message>
        <source>X3 confirmed a save without saying which document it made.</source>
        <translation>X3 a confirmé un enregistrement sans dire quel document il a créé.</translation>
    </message>
    <message>
        <source>X3 described {0} with something that is no XML.</source>
        <translation>X3 a décrit {0} par quelque chose qui n’est pas du XML.</translation>
    </message>
    <message>
        <source>X3 described {0} without any field.</source>
        <translation>X3 a décrit {0} sans aucun champ.</translation>
    </message>
    <message>
        <source>X3 did not accept the request (HTTP 400).</source>
        <translation>X3 n’a pas accepté la requête (HTTP 400).</translation>
    </message>
    <message>
        <source>X3 did not save it, and said no more.</source>
        <translation>X3 ne l’a pas enregistré, sans en dire plus.</translation>
    </message>
    <message>
        <source>X3 did not say how the import of {0} ended.{1}</source>
        <translation>X3 n’a pas dit comment s’est terminé l’import de {0}.{1}</translation>
    </message>
    <message>
        <source>X3 does not accept the audience of our token (error 45).</source>
        <translation>X3 n’accepte pas l’audience de notre jeton (erreur 45).</translation>
    </message>
    <message>
        <source>X3 does not change it after saving: close the order in X3 and have it ordered anew.</source>
        <translation>X3 ne le modifie pas après l’enregistrement&#xa0;: clôturez la commande dans X3 et faites-la repasser.</translation>
    </message>
    <message>
        <source>X3 does not change it any more: it was received, invoiced or closed, or it is fixed.</source>
        <translation>X3 ne la modifie plus&#xa0;: réceptionnée, facturée, soldée ou figée.</translation>
    </message>
    <message>
        <source>X3 does not get on with batch request {0}.</source>
        <translation>X3 n’avance pas avec la requête batch {0}.</translation>
    </message>
    <message>
        <source>X3 does not have it</source>
        <translation>X3 ne l’a pas</translation>
    </message>
    <message>
        <source>X3 does not have the line any more.</source>
        <translation>X3 n’a plus la ligne.</translation>
    </message>
    <message>
        <source>X3 does not know what was asked for: {0}</source>
        <translation>X3 ne connaît pas ce qui a été demandé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>X3 does not publish {0} through its GraphQL services.</source>
        <translation>X3 ne publie pas {0} par ses services GraphQL.</translation>
    </message>
    <message>
        <source>X3 does not show it after the settle time.</source>
        <translation>X3 ne le montre pas après le délai de stabilisation.</translation>
    </message>
    <message>
        <source>X3 does not show received and invoiced quantities: the match shows what is ready, not how far it is.</source>
        <translation>X3 ne montre pas les quantités reçues et facturées&#xa0;: le rapprochement montre ce qui est prêt, pas où il en est.</translation>
    </message>
    <message>
        <source>X3 does not show supplier invoices to this connection: invoices and spend are left out.</source>
        <translation>X3 ne montre pas les factures fournisseurs à cette connexion&#xa0;: factures et dépense sont laissées de côté.</translation>
    </message>
    <message>
        <source>X3 does not show the account of order lines: it is not compared.</source>
        <translation>X3 ne montre pas le compte des lignes de commande&#xa0;: il n’est pas comparé.</translation>
    </message>
    <message>
        <source>X3 does not show the dimensions of order lines: they are not compared.</source>
        <translation>X3 ne montre pas les sections des lignes de commande&#xa0;: elles ne sont pas comparées.</translation>
    </message>
    <message>
        <source>X3 does not take a {0} of {1} (HTTP {2}).</source>
        <translation>X3 n’accepte pas {0} pour {1} (HTTP {2}).</translation>
    </message>
    <message>
        <source>X3 folder</source>
        <translation>Dossier X3</translation>
    </message>
    <message>
        <source>X3 gave a collection without its page.</source>
        <translation>X3 a donné une collection sans sa page.</translation>
    </message>
    <message>
        <source>X3 gave a record of {0} without its code.</source>
        <translation>X3 a donné un enregistrement ({0}) sans son code.</translation>
    </message>
    <message>
        <source>X3 gave a result that is no JSON.</source>
        <translation>X3 a donné un résultat qui n’est pas du JSON.</translation>
    </message>
    <message>
        <source>X3 gave a result that is no XML.</source>
        <translation>X3 a donné un résultat qui n’est pas du XML.</translation>
    </message>
    <message>
        <source>X3 gave a result that is no {0}.</source>
        <translation>X3 a donné un résultat qui n’est pas du {0}.</translation>
    </message>
    <message>
        <source>X3 gave a {0} without its number.</source>
        <translation>X3 a donné un document ({0}) sans son numéro.</translation>
    </message>
    <message>
        <source>X3 gave an answer without data.</source>
        <translation>X3 a donné une réponse sans données.</translation>
    </message>
    <message>
        <source>X3 gave no clear answer to a save (HTTP {0}).{1}</source>
        <translation>X3 n’a pas répondu clairement à un enregistrement (HTTP {0}).{1}</translation>
    </message>
    <message>
        <source>X3 gave no reason.</source>
        <translation>X3 n’a pas donné de raison.</translation>
    </message>
    <message>
        <source>X3 gave no record of {0}.</source>
        <translation>X3 n’a donné aucun enregistrement ({0}).</translation>
    </message>
    <message>
        <source>X3 gave only remarks to a change of {0}: {1}</source>
        <translation>X3 n’a donné que des remarques à une modification de {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>X3 gave only remarks to a save: {0}</source>
        <translation>X3 n’a donné que des remarques à un enregistrement&#xa0;: {0}</translation>
    </message>
    <message>
        <source>X3 gave something else than a list of {0}.</source>
        <translation>X3 a donné autre chose qu’une liste ({0}).</translation>
    </message>
    <message>
        <source>X3 gave something else where a list belongs.</source>
        <translation>X3 a donné autre chose là où une liste a sa place.</translation>
    </message>
    <message>
        <source>X3 gave something else where an object belongs.</source>
        <translation>X3 a donné autre chose là où un objet a sa place.</translation>
    </message>
    <message>
        <source>X3 gave {0} as {1}, which is no {2}.</source>
        <translation>X3 a donné {0} comme {1}, ce qui n’en est pas un ({2}).</translation>
    </message>
    <message>
        <source>X3 gives suppliers their number.</source>
        <translation>X3 donne leur numéro aux fournisseurs.</translation>
    </message>
    <message>
        <source>X3 gives the same lines again and again.</source>
        <translation>X3 donne toujours les mêmes lignes.</translation>
    </message>
    <message>
        <source>X3 gives the same page again and again.</source>
        <translation>X3 donne toujours la même page.</translation>
    </message>
    <message>
        <source>X3 gives the same page of {0} again and again.</source>
        <translation>X3 donne toujours la même page ({0}).</translation>
    </message>
    <message>
        <source>X3 gives the same rows of {0} again and again.</source>
        <translation>X3 donne toujours les mêmes lignes ({0}).</translation>
    </message>
    <message>
        <source>X3 has a line {0} that was not sent</source>
        <translation>X3 a une ligne {0} qui n’a pas été envoyée</translation>
    </message>
    <message>
        <source>X3 has it in a batch that has not run yet; it is not sent again before.</source>
        <translation>X3 l’a dans un lot qui n’a pas encore tourné&#xa0;; il n’est pas renvoyé avant.</translation>
    </message>
    <message>
        <source>X3 has no active product {0}.</source>
        <translation>X3 n’a pas de produit actif {0}.</translation>
    </message>
    <message>
        <source>X3 has no chart of accounts {0}.</source>
        <translation>X3 n’a pas de plan de comptes {0}.</translation>
    </message>
    <message>
        <source>X3 has no chart of accounts {0}; it has: {1}.</source>
        <translation>X3 n’a pas de plan de comptes {0}&#xa0;; il a&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>X3 has no company {0}.</source>
        <translation>X3 n’a pas de société {0}.</translation>
    </message>
    <message>
        <source>X3 has no dimension type {0}; it has: {1}.</source>
        <translation>X3 n’a pas d’axe {0}&#xa0;; il a&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>X3 has no door that can be read.</source>
        <translation>X3 n’a pas de voie qui puisse être lue.</translation>
    </message>
    <message>
        <source>X3 has no door {0}.</source>
        <translation>X3 n’a pas de voie {0}.</translation>
    </message>
    <message>
        <source>X3 has no product {0} that can be bought.</source>
        <translation>X3 n’a pas de produit {0} qui puisse être acheté.</translation>
    </message>
    <message>
        <source>X3 has no site {0}.</source>
        <translation>X3 n’a pas de site {0}.</translation>
    </message>
    <message>
        <source>X3 has no site {0}; it lets us see: {1}.</source>
        <translation>X3 n’a pas de site {0}&#xa0;; il nous laisse voir&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>X3 has no {0} {1}</source>
        <translation>X3 n’a pas&#xa0;: {0} {1}</translation>
    </message>
    <message>
        <source>X3 has no {0} {1}.</source>
        <translation>X3 n’a pas&#xa0;: {0} {1}.</translation>
    </message>
    <message>
        <source>X3 has not finished batch request {0} yet.</source>
        <translation>X3 n’a pas encore terminé la requête batch {0}.</translation>
    </message>
    <message>
        <source>X3 has received or invoiced it.</source>
        <translation>X3 l’a réceptionné ou facturé.</translation>
    </message>
    <message>
        <source>X3 has received or invoiced the order, and does not tell which of its lines.</source>
        <translation>X3 a réceptionné ou facturé la commande, sans dire lesquelles de ses lignes.</translation>
    </message>
    <message>
        <source>X3 has received, invoiced or closed the line meanwhile.</source>
        <translation>X3 a réceptionné, facturé ou clos la ligne entre-temps.</translation>
    </message>
    <message>
        <source>X3 has supplier {0} in dispute.</source>
        <translation>Le fournisseur {0} est en litige dans X3.</translation>
    </message>
    <message>
        <source>X3 has {0} charts of accounts.</source>
        <translation>X3 a {0} plans de comptes.</translation>
    </message>
    <message>
        <source>X3 has {0} charts of accounts: {1}.</source>
        <translation>X3 a {0} plans de comptes&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>X3 has {0} under numbers like ours that were not written from here: {1}, last noticed on {2}. Perhaps another ML Connector writes to folder {3}, somebody enters orders of JAGGAER by hand, or this store is an older copy. Find out who it is before more is written.</source>
        <translation>X3 a {0} sous des numéros comme les nôtres qui n’ont pas été écrits d’ici&#xa0;: {1}, remarqués la dernière fois le {2}. Peut-être qu’un autre ML Connector écrit dans le dossier {3}, que quelqu’un saisit à la main des commandes de JAGGAER, ou que cette base locale est une copie plus ancienne. Trouvez qui c’est avant que d’autres ne soient écrits.</translation>
    </message>
    <message>
        <source>X3 has {0} under this number of the supplier, {1}: it is probably there already.</source>
        <translation>X3 a {0} sous ce numéro du fournisseur, {1}&#xa0;: elle y est probablement déjà.</translation>
    </message>
    <message>
        <source>X3 has {0} {1}, which an import would change.</source>
        <translation>X3 a {0} {1}, qu’un import modifierait.</translation>
    </message>
    <message>
        <source>X3 has {0}, which may be {1}.</source>
        <translation>X3 a {0}, qui pourrait être {1}.</translation>
    </message>
    <message>
        <source>X3 holds something else in {0} than was sent for {1}: {2}.</source>
        <translation>X3 contient dans {0} autre chose que ce qui a été envoyé pour {1}&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>X3 is addressed over plain http: orders and tokens could be read on the way.</source>
        <translation>X3 est appelé en http simple&#xa0;: commandes et jetons pourraient être lus en chemin.</translation>
    </message>
    <message>
        <source>X3 is asked before anything is sent again.</source>
        <translation>X3 est interrogé avant tout nouvel envoi.</translation>
    </message>
    <message>
        <source>X3 is not paired with ML Connector yet.</source>
        <translation>X3 n’est pas encore appairé avec ML Connector.</translation>
    </message>
    <message>
        <source>X3 is read through {0}, as the settings say.</source>
        <translation>X3 est lu par {0}, comme le disent les paramètres.</translation>
    </message>
    <message>
        <source>X3 is read through {0}, because its GraphQL services are not there.</source>
        <translation>X3 est lu par {0}, car ses services GraphQL n’y sont pas.</translation>
    </message>
    <message>
        <source>X3 is to be read through {0} ({1}_api), which is not there.</source>
        <translation>X3 doit être lu par {0} ({1}_api), qui n’y est pas.</translation>
    </message>
    <message>
        <source>X3 is to be read through {0} ({1}_api), which is not there. {2}</source>
        <translation>X3 doit être lu par {0} ({1}_api), qui n’y est pas. {2}</translation>
    </message>
    <message>
        <source>X3 is to be written through {0} ({1}_api), which is not there.</source>
        <translation>X3 doit être écrit par {0} ({1}_api), qui n’y est pas.</translation>
    </message>
    <message>
        <source>X3 is to be written through {0} ({1}_api), which is not there. {2}</source>
        <translation>X3 doit être écrit par {0} ({1}_api), qui n’y est pas. {2}</translation>
    </message>
    <message>
        <source>X3 keeps its own. Have JAGGAER corrected, or enter them in X3 by hand; what JAGGAER changes next is asked again.</source>
        <translation>X3 garde les siennes. Faites corriger JAGGAER, ou saisissez-les dans X3 à la main&#xa0;; le prochain changement dans JAGGAER sera demandé à nouveau.</translation>
    </message>
    <message>
        <source>X3 knows no connected application with this client ID (error 41).</source>
        <translation>X3 ne connaît pas d’application connectée avec cet ID client (erreur 41).</translation>
    </message>
    <message>
        <source>X3 knows no endpoint {0} (HTTP 400).{1}</source>
        <translation>X3 ne connaît pas d’endpoint {0} (HTTP 400).{1}</translation>
    </message>
    <message>
        <source>X3 label</source>
        <translation>Libellé X3</translation>
    </message>
    <message>
        <source>X3 lets {0} be {1} through GraphQL.</source>
        <translation>X3 permet ceci par GraphQL&#xa0;: {0} ({1}).</translation>
    </message>
    <message>
        <source>X3 line</source>
        <translation>Ligne X3</translation>
    </message>
    <message>
        <source>X3 lists {0} without looking at {1}, which the list does not show: one among many cannot be found so.</source>
        <translation>X3 liste {0} sans tenir compte de {1}, que la liste ne montre pas&#xa0;: impossible d’en trouver un parmi beaucoup.</translation>
    </message>
    <message>
        <source>X3 lists {0} without looking at {1}: one among many cannot be found so.</source>
        <translation>X3 liste {0} sans tenir compte de {1}&#xa0;: impossible d’en trouver un parmi beaucoup.</translation>
    </message>
    <message>
        <source>X3 lists {0}, but does not give it: {1}</source>
        <translation>X3 liste {0}, mais ne le donne pas&#xa0;: {1}</translation>
    </message>
    <message>
        <source>X3 lists {0}s without giving them.</source>
        <translation>X3 les liste ({0}) sans les donner.</translation>
    </message>
    <message>
        <source>X3 no longer shows {0}, to which a change of {1} was sent.</source>
        <translation>X3 ne montre plus {0}, pour lequel une modification de {1} a été envoyée.</translation>
    </message>
    <message>
        <source>X3 number</source>
        <translation>Numéro X3</translation>
    </message>
    <message>
        <source>X3 offers</source>
        <translation>Offre de X3</translation>
    </message>
    <message>
        <source>X3 offers no supplier invoices to read: JAGGAER&apos;s invoices were left out. Have them published in X3, or switch invoices off in the settings.</source>
        <translation>X3 ne donne aucune facture fournisseur à lire&#xa0;: les factures de JAGGAER ont été laissées de côté. Faites-les publier dans X3, ou désactivez les factures dans les paramètres.</translation>
    </message>
    <message>
        <source>X3 offers no way to change orders; change the codes there by hand.</source>
        <translation>X3 n’offre pas moyen de modifier des commandes&#xa0;; modifiez-y les codes à la main.</translation>
    </message>
    <message>
        <source>X3 offers no way to change {0}.</source>
        <translation>X3 n’offre pas moyen de modifier {0}.</translation>
    </message>
    <message>
        <source>X3 offers no way to change {0}: what JAGGAER changes later is held until somebody did it in X3.</source>
        <translation>X3 n’offre pas moyen de modifier {0}&#xa0;: ce que JAGGAER modifie plus tard est retenu jusqu’à ce que quelqu’un l’ait fait dans X3.</translation>
    </message>
    <message>
        <source>X3 offers no way to create suppliers: those that X3 lacks must be entered there.</source>
        <translation>X3 n’offre pas moyen de créer des fournisseurs&#xa0;: ceux qui manquent dans X3 doivent y être saisis.</translation>
    </message>
    <message>
        <source>X3 offers no way to create {0}.</source>
        <translation>X3 n’offre pas moyen de créer {0}.</translation>
    </message>
    <message>
        <source>X3 offers no way to write orders. {0}</source>
        <translation>X3 n’offre pas moyen d’écrire des commandes. {0}</translation>
    </message>
    <message>
        <source>X3 order</source>
        <translation>Commande X3</translation>
    </message>
    <message>
        <source>X3 publishes invoices for reading only.</source>
        <translation>X3 ne publie les factures qu’en lecture.</translation>
    </message>
    <message>
        <source>X3 publishes no SOAP object {0} ({1}).</source>
        <translation>X3 ne publie pas d’objet SOAP {0} ({1}).</translation>
    </message>
    <message>
        <source>X3 publishes no SOAP object {0} for {1}.</source>
        <translation>X3 ne publie pas d’objet SOAP {0} pour {1}.</translation>
    </message>
    <message>
        <source>X3 publishes no SOAP object {0} for {1}s in this folder.</source>
        <translation>X3 ne publie pas d’objet SOAP {0} ({1}) dans ce dossier.</translation>
    </message>
    <message>
        <source>X3 publishes no SOAP object {0}.</source>
        <translation>X3 ne publie pas d’objet SOAP {0}.</translation>
    </message>
    <message>
        <source>X3 publishes no invoices through its GraphQL services.</source>
        <translation>X3 ne publie pas de factures par ses services GraphQL.</translation>
    </message>
    <message>
        <source>X3 publishes no {0} through its GraphQL services.</source>
        <translation>X3 ne publie pas {0} par ses services GraphQL.</translation>
    </message>
    <message>
        <source>X3 publishes no {0}.</source>
        <translation>X3 ne publie pas {0}.</translation>
    </message>
    <message>
        <source>X3 publishes {0} for reading only.</source>
        <translation>X3 publie {0} en lecture seule.</translation>
    </message>
    <message>
        <source>X3 refused it</source>
        <translation>X3 l’a refusé</translation>
    </message>
    <message>
        <source>X3 refused it: {0}</source>
        <translation>X3 l’a refusé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>X3 refused the sign-in.</source>
        <translation>X3 a refusé l’authentification.</translation>
    </message>
    <message>
        <source>X3 refused the signature of our token (error 50).</source>
        <translation>X3 a refusé la signature de notre jeton (erreur 50).</translation>
    </message>
    <message>
        <source>X3 refused the user or the password.</source>
        <translation>X3 a refusé l’utilisateur ou le mot de passe.</translation>
    </message>
    <message>
        <source>X3 remarked: {0}</source>
        <translation>X3 a remarqué&#xa0;: {0}</translation>
    </message>
    <message>
        <source>X3 said it saved {0}, but does not show it.</source>
        <translation>X3 a dit avoir enregistré {0}, mais ne le montre pas.</translation>
    </message>
    <message>
        <source>X3 says that a list of {0} goes on somewhere else.</source>
        <translation>X3 dit que la suite d’une liste ({0}) est ailleurs.</translation>
    </message>
    <message>
        <source>X3 says that there is a next page, but not where.</source>
        <translation>X3 dit qu’il y a une page suivante, mais pas où.</translation>
    </message>
    <message>
        <source>X3 says: {0}</source>
        <translation>X3 dit&#xa0;: {0}</translation>
    </message>
    <message>
        <source>X3 says: {0}.</source>
        <translation>X3 dit&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>X3 serves no REST class {0} ({1}).</source>
        <translation>X3 ne sert pas de classe REST {0} ({1}).</translation>
    </message>
    <message>
        <source>X3 serves no REST class {0} for {1}.</source>
        <translation>X3 ne sert pas de classe REST {0} pour {1}.</translation>
    </message>
    <message>
        <source>X3 serves no REST class {0} for {1}s.</source>
        <translation>X3 ne sert pas de classe REST {0} ({1}).</translation>
    </message>
    <message>
        <source>X3 shows it again; the next sync looks at it anew.</source>
        <translation>X3 le montre de nouveau&#xa0;; la prochaine synchronisation l’examine encore.</translation>
    </message>
    <message>
        <source>X3 shows no suppliers yet, so that {0} cannot be looked at.</source>
        <translation>X3 ne montre pas encore de fournisseurs&#xa0;: {0} ne peut pas être vérifié.</translation>
    </message>
    <message>
        <source>X3 shows no {0}.</source>
        <translation>X3 ne montre pas {0}.</translation>
    </message>
    <message>
        <source>X3 supplier</source>
        <translation>Fournisseur X3</translation>
    </message>
    <message>
        <source>X3 takes the sign-in for one of the future: its clock is behind this computer&apos;s (error 21).</source>
        <translation>X3 tient l’authentification pour une du futur&#xa0;: son horloge retarde sur celle de cet ordinateur (erreur 21).</translation>
    </message>
    <message>
        <source>X3 took the import as batch request {0}, and could not be asked about it.</source>
        <translation>X3 a pris l’import comme requête batch {0}, et n’a pas pu être interrogé à ce sujet.</translation>
    </message>
    <message>
        <source>X3 wants the number of an order to be given</source>
        <translation>X3 veut que le numéro d’une commande soit donné</translation>
    </message>
    <message>
        <source>X3 was asked what became of it</source>
        <translation>X3 a été interrogé sur ce qu’il en est</translation>
    </message>
    <message>
        <source>X3 was not asked yet what it has.</source>
        <translation>X3 n’a pas encore été interrogé sur ce qu’il contient.</translation>
    </message>
    <message>
        <source>X3 was read through {0} so far, which is not there now.{1}</source>
        <translation>X3 était lu jusqu’ici par {0}, qui n’y est plus.{1}</translation>
    </message>
    <message>
        <source>X3&apos;s GraphQL services show no {0} of invoices.</source>
        <translation>Les services GraphQL de X3 ne montrent pas {0} des factures.</translation>
    </message>
    <message>
        <source>X3&apos;s REST class {0} of {1} can be read, but not written.</source>
        <translation>La classe REST {0} de X3 ({1}) peut être lue, mais pas écrite.</translation>
    </message>
    <message>
        <source>X3&apos;s REST class {0} takes no {1}.</source>
        <translation>La classe REST {0} de X3 ne prend pas {1}.</translation>
    </message>
    <message>
        <source>X3&apos;s REST services (api1) do not accept the token of the connected application.</source>
        <translation>Les services REST de X3 (api1) n’acceptent pas le jeton de l’application connectée.</translation>
    </message>
    <message>
        <source>X3&apos;s SOAP service did not run {0} of {1}: {2}</source>
        <translation>Le service SOAP de X3 n’a pas exécuté {0} de {1}&#xa0;: {2}</translation>
    </message>
    <message>
        <source>X3&apos;s create of {0} has no free member {1}, which x3.constants names.</source>
        <translation>La création de X3 ({0}) n’a pas de membre libre {1}, que x3.constants indique.</translation>
    </message>
    <message>
        <source>X3&apos;s invoices</source>
        <translation>Factures de X3</translation>
    </message>
    <message>
        <source>X3&apos;s invoices of other days</source>
        <translation>Factures de X3 à d’autres dates</translation>
    </message>
    <message>
        <source>X3&apos;s invoices, line by line.</source>
        <translation>Factures de X3, ligne à ligne.</translation>
    </message>
    <message>
        <source>X3&apos;s list of suppliers shows no field of the site&apos;s own {0}.</source>
        <translation>La liste des fournisseurs de X3 ne montre aucun champ propre au site {0}.</translation>
    </message>
    <message>
        <source>X3&apos;s list of {0} has more than {1} rows and cannot be gone on with by {2}.</source>
        <translation>La liste de X3 ({0}) a plus de {1} lignes et ne peut pas être poursuivie par {2}.</translation>
    </message>
    <message>
        <source>X3&apos;s list of {0} neither shows {1} nor looks for it: a lost answer could lead to doubles.</source>
        <translation>La liste de X3 ({0}) ne montre pas {1} et ne le recherche pas&#xa0;: une réponse perdue pourrait mener à des doublons.</translation>
    </message>
    <message>
        <source>X3&apos;s orders</source>
        <translation>Commandes de X3</translation>
    </message>
    <message>
        <source>X3&apos;s orders by reference</source>
        <translation>Commandes de X3 par référence</translation>
    </message>
    <message>
        <source>X3&apos;s orders of other days</source>
        <translation>Commandes de X3 d’autres dates</translation>
    </message>
    <message>
        <source>X3&apos;s schema goes on without end.</source>
        <translation>Le schéma de X3 n’en finit pas.</translation>
    </message>
    <message>
        <source>X3&apos;s services were changed: check the connection, which asks anew what X3 offers.</source>
        <translation>Les services de X3 ont changé&#xa0;: testez la connexion, ce qui demande de nouveau ce que X3 propose.</translation>
    </message>
    <message>
        <source>X3, orders in both</source>
        <translation>X3, commandes présentes des deux côtés</translation>
    </message>
    <message>
        <source>X509 CERTIFICATE</source>
        <translation>X509 CERTIFICATE</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>[Desktop Entry]</source>
        <translation>[Desktop Entry]</translation>
    </message>
    <message>
        <source>[{0}, production]</source>
        <translation>[{0}, production]</translation>
    </message>
    <message>
        <source>a TEST connection</source>
        <translation>une connexion de TEST</translation>
    </message>
    <message>
        <source>a business unit</source>
        <translation>une unité opérationnelle</translation>
    </message>
    <message>
        <source>a fault of its own</source>
        <translation>un défaut de sa part</translation>
    </message>
    <message>
        <source>a fault without a text</source>
        <translation>un défaut sans texte</translation>
    </message>
    <message>
        <source>a float is not exact; use Decimal</source>
        <translation>un nombre à virgule flottante n’est pas exact&#xa0;; utilisez Decimal</translation>
    </message>
    <message>
        <source>a gate that lets nothing through</source>
        <translation>un filtre d’entrée qui ne laisse rien passer</translation>
    </message>
    <message>
        <source>a line of it</source>
        <translation>une de ses lignes</translation>
    </message>
    <message>
        <source>a name {0} % alike</source>
        <translation>un nom semblable à {0}&#xa0;%</translation>
    </message>
    <message>
        <source>a nameless authority</source>
        <translation>une autorité sans nom</translation>
    </message>
    <message>
        <source>a number out of range: {0}</source>
        <translation>un nombre hors limites&#xa0;: {0}</translation>
    </message>
    <message>
        <source>a production connection</source>
        <translation>une connexion de production</translation>
    </message>
    <message>
        <source>a reference of {0} characters is too short to be unique</source>
        <translation>une référence de {0} caractères est trop courte pour être unique</translation>
    </message>
    <message>
        <source>a row of {0} belongs to nothing</source>
        <translation>une ligne de {0} n’appartient à rien</translation>
    </message>
    <message>
        <source>a share is less than the smallest quantity of its unit</source>
        <translation>une part est inférieure à la plus petite quantité de son unité</translation>
    </message>
    <message>
        <source>a single line</source>
        <translation>une seule ligne</translation>
    </message>
    <message>
        <source>a web page instead of data</source>
        <translation>une page web au lieu de données</translation>
    </message>
    <message>
        <source>a whole walk takes {0} calls</source>
        <translation>un parcours complet prend {0} appels</translation>
    </message>
    <message>
        <source>account {0} begins with {1}</source>
        <translation>le compte {0} commence par {1}</translation>
    </message>
    <message>
        <source>accounting codes</source>
        <translation>codes comptables</translation>
    </message>
    <message>
        <source>active application</source>
        <translation>active application</translation>
    </message>
    <message>
        <source>address city</source>
        <translation>ville de l’adresse</translation>
    </message>
    <message>
        <source>address country</source>
        <translation>pays de l’adresse</translation>
    </message>
    <message>
        <source>address line1</source>
        <translation>rue de l’adresse</translation>
    </message>
    <message>
        <source>address line2</source>
        <translation>rue de l’adresse, deuxième ligne</translation>
    </message>
    <message>
        <source>address line3</source>
        <translation>rue de l’adresse, troisième ligne</translation>
    </message>
    <message>
        <source>address postcode</source>
        <translation>code postal de l’adresse</translation>
    </message>
    <message>
        <source>address state</source>
        <translation>région de l’adresse</translation>
    </message>
    <message>
        <source>ahead of</source>
        <translation>d’avance sur</translation>
    </message>
    <message>
        <source>alerts.</source>
        <translation>alerts.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>all accounts</source>
        <translation>tous les comptes</translation>
    </message>
    <message>
        <source>all actions</source>
        <translation>toutes les actions</translation>
    </message>
    <message>
        <source>all companies</source>
        <translation>toutes les sociétés</translation>
    </message>
    <message>
        <source>all records</source>
        <translation>tous les enregistrements</translation>
    </message>
    <message>
        <source>all runs</source>
        <translation>toutes les exécutions</translation>
    </message>
    <message>
        <source>all sites</source>
        <translation>tous les sites</translation>
    </message>
    <message>
        <source>all statuses</source>
        <translation>tous les statuts</translation>
    </message>
    <message>
        <source>allowed are point, comma</source>
        <translation>sont admis&#xa0;: point, comma</translation>
    </message>
    <message>
        <source>allowed are {0}</source>
        <translation>sont admis&#xa0;: {0}</translation>
    </message>
    <message>
        <source>allowed are {0}, {1}, {2}TYPE</source>
        <translation>sont admis&#xa0;: {0}, {1}, {2}TYPE</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>montant</translation>
    </message>
    <message>
        <source>amount differs</source>
        <translation>montant différent</translation>
    </message>
    <message>
        <source>amount {0} before / dropped</source>
        <translation>montant {0} avant / enlevé</translation>
    </message>
    <message>
        <source>an answer that is no SOAP envelope</source>
        <translation>une réponse qui n’est pas une enveloppe SOAP</translation>
    </message>
    <message>
        <source>an answer that is not JSON</source>
        <translation>une réponse qui n’est pas du JSON</translation>
    </message>
    <message>
        <source>an empty answer</source>
        <translation>une réponse vide</translation>
    </message>
    <message>
        <source>an empty list or object</source>
        <translation>une liste ou un objet vide</translation>
    </message>
    <message>
        <source>an empty value</source>
        <translation>une valeur vide</translation>
    </message>
    <message>
        <source>an invoice</source>
        <translation>une facture</translation>
    </message>
    <message>
        <source>an order</source>
        <translation>une commande</translation>
    </message>
    <message>
        <source>and JAGGAER gives no shares.</source>
        <translation>et JAGGAER ne donne pas les parts.</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>et {0} de plus</translation>
    </message>
    <message>
        <source>and {0} more codes</source>
        <translation>et {0} autres codes</translation>
    </message>
    <message>
        <source>another address</source>
        <translation>une autre adresse</translation>
    </message>
    <message>
        <source>another country</source>
        <translation>un autre pays</translation>
    </message>
    <message>
        <source>another legal form</source>
        <translation>une autre forme juridique</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>un autre nom</translation>
    </message>
    <message>
        <source>another number in its name</source>
        <translation>un autre numéro dans son nom</translation>
    </message>
    <message>
        <source>another record of JAGGAER is linked to it</source>
        <translation>un autre enregistrement de JAGGAER y est lié</translation>
    </message>
    <message>
        <source>another segment goes there already</source>
        <translation>un autre segment y va déjà</translation>
    </message>
    <message>
        <source>another write of the same values</source>
        <translation>une autre écriture des mêmes valeurs</translation>
    </message>
    <message>
        <source>another {0} {1}</source>
        <translation>un autre {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>api.graphQL user.?</source>
        <translation>api.graphQL user.?</translation>
    </message>
    <message>
        <source>approve and sign</source>
        <translation>approuver et signer</translation>
    </message>
    <message>
        <source>are counted twice, or without being read</source>
        <translation>sont comptés deux fois, ou sans être lus</translation>
    </message>
    <message>
        <source>are in no count</source>
        <translation>ne sont dans aucun compte</translation>
    </message>
    <message>
        <source>as connected application {0}</source>
        <translation>comme application connectée {0}</translation>
    </message>
    <message>
        <source>as is</source>
        <translation>tel quel</translation>
    </message>
    <message>
        <source>as it was on {0} UTC by {1}; changed since</source>
        <translation>en l’état du {0} UTC par {1}&#xa0;; modifié depuis</translation>
    </message>
    <message>
        <source>as the order stands in X3</source>
        <translation>telle que la commande est dans X3</translation>
    </message>
    <message>
        <source>as the settings say</source>
        <translation>comme le disent les paramètres</translation>
    </message>
    <message>
        <source>as written before; today&apos;s tables would give {0}</source>
        <translation>comme écrit auparavant&#xa0;; les tables d’aujourd’hui donneraient {0}</translation>
    </message>
    <message>
        <source>as {0}</source>
        <translation>sous {0}</translation>
    </message>
    <message>
        <source>asks for fewer calls</source>
        <translation>demande moins d’appels</translation>
    </message>
    <message>
        <source>at least one pointer is needed</source>
        <translation>il faut au moins un pointeur</translation>
    </message>
    <message>
        <source>audit entry {0}</source>
        <translation>entrée d’audit {0}</translation>
    </message>
    <message>
        <source>auth = &quot;basic&quot; needs the login</source>
        <translation>auth = &quot;basic&quot; demande le login</translation>
    </message>
    <message>
        <source>auth = &quot;gateway&quot; needs the root of Sage&apos;s gateway</source>
        <translation>auth = &quot;gateway&quot; demande la racine de la passerelle de Sage</translation>
    </message>
    <message>
        <source>auth = &quot;{0}&quot; needs it</source>
        <translation>auth = &quot;{0}&quot; le demande</translation>
    </message>
    <message>
        <source>back to version {0}</source>
        <translation>retour à la version {0}</translation>
    </message>
    <message>
        <source>bank</source>
        <translation>coordonnées bancaires</translation>
    </message>
    <message>
        <source>bank details are entered in X3 by hand, and a second person compares them</source>
        <translation>les coordonnées bancaires sont saisies dans X3 à la main, et une deuxième personne les compare</translation>
    </message>
    <message>
        <source>because this X3 has no GraphQL services</source>
        <translation>car ce X3 n’a pas de services GraphQL</translation>
    </message>
    <message>
        <source>because this X3 offers no other way to create {0}</source>
        <translation>car ce X3 n’offre pas d’autre moyen de créer {0}</translation>
    </message>
    <message>
        <source>because this X3 publishes no create operation for {0}</source>
        <translation>car ce X3 ne publie pas d’opération de création pour {0}</translation>
    </message>
    <message>
        <source>begins both records with {0}</source>
        <translation>fait commencer les deux enregistrements par {0}</translation>
    </message>
    <message>
        <source>begins record {0} with {1}, which is no indicator such as E or L</source>
        <translation>fait commencer l’enregistrement {0} par {1}, qui n’est pas un indicateur comme E ou L</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>de retard sur</translation>
    </message>
    <message>
        <source>being modified</source>
        <translation>being modified</translation>
    </message>
    <message>
        <source>below zero, since it is a credit memo</source>
        <translation>négatif, puisque c’est un avoir</translation>
    </message>
    <message>
        <source>blanks and line breaks made one blank</source>
        <translation>espaces et retours à la ligne réduits à une espace</translation>
    </message>
    <message>
        <source>business unit {0}</source>
        <translation>unité opérationnelle {0}</translation>
    </message>
    <message>
        <source>but its shares cannot be used: {0}.</source>
        <translation>mais ses parts sont inutilisables&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>by account</source>
        <translation>par compte</translation>
    </message>
    <message>
        <source>by account {0}</source>
        <translation>par le compte {0}</translation>
    </message>
    <message>
        <source>by cost centre</source>
        <translation>par centre de coûts</translation>
    </message>
    <message>
        <source>by description</source>
        <translation>par désignation</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>par mois</translation>
    </message>
    <message>
        <source>by supplier</source>
        <translation>par fournisseur</translation>
    </message>
    <message>
        <source>cXML OrderRequest</source>
        <translation>cXML OrderRequest</translation>
    </message>
    <message>
        <source>can be corrected</source>
        <translation>peut être corrigée</translation>
    </message>
    <message>
        <source>cannot be changed: secrets, seals and documents go by it. Export the settings and set up another one</source>
        <translation>ne peut pas être modifié&#xa0;: secrets, sceaux et documents s’y rattachent. Exportez les paramètres et configurez-en une autre</translation>
    </message>
    <message>
        <source>cannot be read ({0})</source>
        <translation>ne peut pas être lu ({0})</translation>
    </message>
    <message>
        <source>cannot be used: {0}</source>
        <translation>ne peut pas être utilisé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>category {0}</source>
        <translation>catégorie {0}</translation>
    </message>
    <message>
        <source>cd {0} &amp;&amp; {1}</source>
        <translation>cd {0} &amp;&amp; {1}</translation>
    </message>
    <message>
        <source>centre de co</source>
        <translation>centre de co</translation>
    </message>
    <message>
        <source>centre de frais</source>
        <translation>centre de frais</translation>
    </message>
    <message>
        <source>certificate {0} of {1} in it is damaged</source>
        <translation>le certificat {0} sur {1} qui s’y trouve est endommagé</translation>
    </message>
    <message>
        <source>change the connection</source>
        <translation>modifier la connexion</translation>
    </message>
    <message>
        <source>changed in JAGGAER ({0}), but X3 has {1}</source>
        <translation>modifié dans JAGGAER ({0}), mais X3 a {1}</translation>
    </message>
    <message>
        <source>charge of the header</source>
        <translation>frais de l’en-tête</translation>
    </message>
    <message>
        <source>chart of accounts</source>
        <translation>plan de comptes</translation>
    </message>
    <message>
        <source>chart {0}</source>
        <translation>plan {0}</translation>
    </message>
    <message>
        <source>charts of accounts</source>
        <translation>plans de comptes</translation>
    </message>
    <message>
        <source>close it</source>
        <translation>la clôturer</translation>
    </message>
    <message>
        <source>close of a line</source>
        <translation>clôture d’une ligne</translation>
    </message>
    <message>
        <source>closed in X3</source>
        <translation>soldée dans X3</translation>
    </message>
    <message>
        <source>closed it</source>
        <translation>l’a close</translation>
    </message>
    <message>
        <source>code of the address</source>
        <translation>code de l’adresse</translation>
    </message>
    <message>
        <source>comes from an unknown authority</source>
        <translation>vient d’une autorité inconnue</translation>
    </message>
    <message>
        <source>cost cent</source>
        <translation>cost cent</translation>
    </message>
    <message>
        <source>cost centre</source>
        <translation>centre de coûts</translation>
    </message>
    <message>
        <source>cost centres</source>
        <translation>centres de coûts</translation>
    </message>
    <message>
        <source>cost-center</source>
        <translation>centre de coûts</translation>
    </message>
    <message>
        <source>could not be reached</source>
        <translation>injoignable</translation>
    </message>
    <message>
        <source>cron does not know whether this computer is on battery: it runs then, too.</source>
        <translation>cron ne sait pas si cet ordinateur est sur batterie&#xa0;: il exécute alors aussi.</translation>
    </message>
    <message>
        <source>currency differs</source>
        <translation>devise différente</translation>
    </message>
    <message>
        <source>currency {0} cut</source>
        <translation>devise {0} retirée</translation>
    </message>
    <message>
        <source>customer application</source>
        <translation>customer application</translation>
    </message>
    <message>
        <source>cut to {0} of {1} characters</source>
        <translation>réduit à {0} de {1} caractères</translation>
    </message>
    <message>
        <source>date cut</source>
        <translation>date réduite</translation>
    </message>
    <message>
        <source>date in {0}</source>
        <translation>date en {0}</translation>
    </message>
    <message>
        <source>decide about mappings and records</source>
        <translation>décider des correspondances et des enregistrements</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>décision</translation>
    </message>
    <message>
        <source>decision {0}</source>
        <translation>décision {0}</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>décisions</translation>
    </message>
    <message>
        <source>default of the profile</source>
        <translation>valeur par défaut du profil</translation>
    </message>
    <message>
        <source>described as “{0}”</source>
        <translation>désigné «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>did not understand the request</source>
        <translation>n’a pas compris la requête</translation>
    </message>
    <message>
        <source>differences</source>
        <translation>écarts</translation>
    </message>
    <message>
        <source>differs in X3</source>
        <translation>diffère dans X3</translation>
    </message>
    <message>
        <source>dimension type that holds cost centres</source>
        <translation>axe qui contient les centres de coûts</translation>
    </message>
    <message>
        <source>dimension types</source>
        <translation>axes analytiques</translation>
    </message>
    <message>
        <source>dimension {0}</source>
        <translation>axe {0}</translation>
    </message>
    <message>
        <source>document number</source>
        <translation>numéro de pièce</translation>
    </message>
    <message>
        <source>does not allow this</source>
        <translation>ne le permet pas</translation>
    </message>
    <message>
        <source>does not look</source>
        <translation>ne regarde pas</translation>
    </message>
    <message>
        <source>does not offer this</source>
        <translation>ne le propose pas</translation>
    </message>
    <message>
        <source>does not offer this at this address</source>
        <translation>ne le propose pas à cette adresse</translation>
    </message>
    <message>
        <source>does not show it</source>
        <translation>ne le montre pas</translation>
    </message>
    <message>
        <source>does not take requests of this size</source>
        <translation>n’accepte pas de requêtes de cette taille</translation>
    </message>
    <message>
        <source>does not understand {0}: write NAME=VALUE, several parted by ;</source>
        <translation>ne comprend pas {0}&#xa0;: écrivez NAME=VALUE, séparés par&#xa0;;</translation>
    </message>
    <message>
        <source>does not understand {0}={1}: write order.FIELD=CHARACTERS or supplier.FIELD=CHARACTERS</source>
        <translation>ne comprend pas {0}={1}&#xa0;: écrivez order.FIELD=CHARACTERS ou supplier.FIELD=CHARACTERS</translation>
    </message>
    <message>
        <source>done, with something open</source>
        <translation>terminé, avec quelque chose d’ouvert</translation>
    </message>
    <message>
        <source>done-with-problems</source>
        <translation>terminée avec des problèmes</translation>
    </message>
    <message>
        <source>edited by hand, other field</source>
        <translation>modifié à la main, autre champ</translation>
    </message>
    <message>
        <source>edited by hand, same field</source>
        <translation>modifié à la main, même champ</translation>
    </message>
    <message>
        <source>email_to needs a mail server</source>
        <translation>email_to demande un serveur de messagerie</translation>
    </message>
    <message>
        <source>email_to needs the sender&apos;s address</source>
        <translation>email_to demande l’adresse de l’expéditeur</translation>
    </message>
    <message>
        <source>email_when = &quot;{0}&quot; needs a time</source>
        <translation>email_when = &quot;{0}&quot; demande une heure</translation>
    </message>
    <message>
        <source>end of version {0}</source>
        <translation>fin de la version {0}</translation>
    </message>
    <message>
        <source>ended with nothing open</source>
        <translation>s’est terminée sans rien en suspens</translation>
    </message>
    <message>
        <source>ended with records that need a person</source>
        <translation>s’est terminée avec des enregistrements qui attendent quelqu’un</translation>
    </message>
    <message>
        <source>entry {0}</source>
        <translation>entrée {0}</translation>
    </message>
    <message>
        <source>erp number</source>
        <translation>erp number</translation>
    </message>
    <message>
        <source>every mapping needs approval</source>
        <translation>chaque correspondance demande une approbation</translation>
    </message>
    <message>
        <source>exit code {0}</source>
        <translation>code de sortie {0}</translation>
    </message>
    <message>
        <source>expected receipt date</source>
        <translation>date de réception prévue</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>expliqué</translation>
    </message>
    <message>
        <source>extended price divided by quantity</source>
        <translation>montant de la ligne divisé par la quantité</translation>
    </message>
    <message>
        <source>extended price divided by quantity, since quantity times the unit price {0} differs</source>
        <translation>montant de la ligne divisé par la quantité, car quantité fois prix unitaire {0} diffère</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>premier jour</translation>
    </message>
    <message>
        <source>first of {0} splits by setting</source>
        <translation>première de {0} répartitions, par réglage</translation>
    </message>
    <message>
        <source>first: {0}</source>
        <translation>premier&#xa0;: {0}</translation>
    </message>
    <message>
        <source>folder {0} on {1}</source>
        <translation>dossier {0} sur {1}</translation>
    </message>
    <message>
        <source>for codes that begin with {0}</source>
        <translation>pour les codes qui commencent par {0}</translation>
    </message>
    <message>
        <source>free text</source>
        <translation>texte libre</translation>
    </message>
    <message>
        <source>from form {0}</source>
        <translation>à partir de la forme {0}</translation>
    </message>
    <message>
        <source>from the file {0}</source>
        <translation>à partir du fichier {0}</translation>
    </message>
    <message>
        <source>from the order&apos;s header</source>
        <translation>de l’en-tête de la commande</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>à partir de {0}</translation>
    </message>
    <message>
        <source>from {0} to {1}</source>
        <translation>du {0} au {1}</translation>
    </message>
    <message>
        <source>full comparison</source>
        <translation>comparaison complète</translation>
    </message>
    <message>
        <source>gave a status that HTTP does not know</source>
        <translation>a donné un statut que HTTP ne connaît pas</translation>
    </message>
    <message>
        <source>gave half an answer</source>
        <translation>a donné une demi-réponse</translation>
    </message>
    <message>
        <source>gave up waiting</source>
        <translation>a cessé d’attendre</translation>
    </message>
    <message>
        <source>given by the settings when it is made</source>
        <translation>donné par les paramètres à la création</translation>
    </message>
    <message>
        <source>got invalid value</source>
        <translation>got invalid value</translation>
    </message>
    <message>
        <source>gzip, deflate</source>
        <translation>gzip, deflate</translation>
    </message>
    <message>
        <source>has a fault of its own</source>
        <translation>est lui-même en défaut</translation>
    </message>
    <message>
        <source>has characters that cannot be printed</source>
        <translation>a des caractères qui ne s’impriment pas</translation>
    </message>
    <message>
        <source>has expired</source>
        <translation>a expiré</translation>
    </message>
    <message>
        <source>has no field in record {0}</source>
        <translation>n’a pas de champ dans l’enregistrement {0}</translation>
    </message>
    <message>
        <source>has no identifier</source>
        <translation>n’a pas d’identifiant</translation>
    </message>
    <message>
        <source>has the identifier {0} of another line</source>
        <translation>a l’identifiant {0} d’une autre ligne</translation>
    </message>
    <message>
        <source>has the same supplier</source>
        <translation>a le même fournisseur</translation>
    </message>
    <message>
        <source>has {0} cells where row 1 has {1}</source>
        <translation>a {0} cellules où la ligne 1 en a {1}</translation>
    </message>
    <message>
        <source>has {0} in record {1}, which is no field code</source>
        <translation>a {0} dans l’enregistrement {1}, qui n’est pas un code de champ</translation>
    </message>
    <message>
        <source>has {0} records; a document has one, and its lines another</source>
        <translation>a {0} enregistrements&#xa0;; un document en a un, et ses lignes un autre</translation>
    </message>
    <message>
        <source>has {0} twice in record {1}</source>
        <translation>a {0} deux fois dans l’enregistrement {1}</translation>
    </message>
    <message>
        <source>header accounting</source>
        <translation>imputation de l’en-tête</translation>
    </message>
    <message>
        <source>header {0}</source>
        <translation>en-tête {0}</translation>
    </message>
    <message>
        <source>holidays {0}</source>
        <translation>jours fériés {0}</translation>
    </message>
    <message>
        <source>import</source>
        <translation>importation</translation>
    </message>
    <message>
        <source>import template {0}</source>
        <translation>modèle d’import {0}</translation>
    </message>
    <message>
        <source>in category {0}</source>
        <translation>dans la catégorie {0}</translation>
    </message>
    <message>
        <source>in cost centre {0}</source>
        <translation>dans le centre de coûts {0}</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>in group {0}</source>
        <translation>dans le groupe {0}</translation>
    </message>
    <message>
        <source>in project {0}</source>
        <translation>dans le projet {0}</translation>
    </message>
    <message>
        <source>in some minutes</source>
        <translation>dans quelques minutes</translation>
    </message>
    <message>
        <source>in use by somebody</source>
        <translation>utilisé par quelqu’un</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>dans {0}</translation>
    </message>
    <message>
        <source>inactive or out of date in X3</source>
        <translation>inactif ou périmé dans X3</translation>
    </message>
    <message>
        <source>invalid grant</source>
        <translation>invalid grant</translation>
    </message>
    <message>
        <source>invoiced more than received</source>
        <translation>facturé plus que reçu</translation>
    </message>
    <message>
        <source>is behind a proxy that wants a sign-in</source>
        <translation>est derrière un proxy qui demande une authentification</translation>
    </message>
    <message>
        <source>is for supplier {0} instead of {1}, has</source>
        <translation>est pour le fournisseur {0} au lieu de {1}, a</translation>
    </message>
    <message>
        <source>is like</source>
        <translation>est comme</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>is missing ({0})</source>
        <translation>manque ({0})</translation>
    </message>
    <message>
        <source>is no mail address such as finance@example.com</source>
        <translation>n’est pas une adresse de messagerie comme finance@example.com</translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation>n’est pas un objet</translation>
    </message>
    <message>
        <source>is not defined by type</source>
        <translation>is not defined by type</translation>
    </message>
    <message>
        <source>is not known{0}</source>
        <translation>est inconnu{0}</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>n’y est pas</translation>
    </message>
    <message>
        <source>is signed by itself</source>
        <translation>est signé par lui-même</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>est trop long</translation>
    </message>
    <message>
        <source>is {0}</source>
        <translation>est {0}</translation>
    </message>
    <message>
        <source>it begins in a moment</source>
        <translation>cela commence dans un instant</translation>
    </message>
    <message>
        <source>it declares a document type</source>
        <translation>il déclare un type de document</translation>
    </message>
    <message>
        <source>it does not answer in time</source>
        <translation>il ne répond pas à temps</translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <translation>il n’a pas donné de raison</translation>
    </message>
    <message>
        <source>it gave no status</source>
        <translation>il n’a pas donné de statut</translation>
    </message>
    <message>
        <source>it has a line {0} that was not sent</source>
        <translation>il a une ligne {0} qui n’a pas été envoyée</translation>
    </message>
    <message>
        <source>it has no store</source>
        <translation>il ne contient pas de base</translation>
    </message>
    <message>
        <source>it has no supplier number yet, so nobody approved it</source>
        <translation>il n’a pas encore de numéro de fournisseur, donc personne ne l’a approuvé</translation>
    </message>
    <message>
        <source>it holds a control character</source>
        <translation>il contient un caractère de contrôle</translation>
    </message>
    <message>
        <source>it holds a line break, a tab or a control character</source>
        <translation>il contient un retour à la ligne, une tabulation ou un caractère de contrôle</translation>
    </message>
    <message>
        <source>it holds from {0}, {1}, and the later day goes before</source>
        <translation>elle vaut à partir du {0}, {1}, et le jour le plus tardif passe avant</translation>
    </message>
    <message>
        <source>it holds no certificate</source>
        <translation>il ne contient pas de certificat</translation>
    </message>
    <message>
        <source>it holds {0}, which parts the fields of the template</source>
        <translation>il contient {0}, qui sépare les champs du modèle</translation>
    </message>
    <message>
        <source>it is called {0}, not {1}</source>
        <translation>il s’appelle {0}, et non {1}</translation>
    </message>
    <message>
        <source>it is closed in JAGGAER ({0})</source>
        <translation>il est clos dans JAGGAER ({0})</translation>
    </message>
    <message>
        <source>it is closed there</source>
        <translation>il y est clos</translation>
    </message>
    <message>
        <source>it is in OneDrive ({0})</source>
        <translation>il est dans OneDrive ({0})</translation>
    </message>
    <message>
        <source>it is in a cloud folder of macOS</source>
        <translation>il est dans un dossier cloud de macOS</translation>
    </message>
    <message>
        <source>it is not active in JAGGAER</source>
        <translation>il n’est pas actif dans JAGGAER</translation>
    </message>
    <message>
        <source>it is not active in JAGGAER ({0})</source>
        <translation>il n’est pas actif dans JAGGAER ({0})</translation>
    </message>
    <message>
        <source>it is of {0}, {1} days apart</source>
        <translation>il est du {0}, à {1} jours d’écart</translation>
    </message>
    <message>
        <source>it is on a network drive ({0})</source>
        <translation>il est sur un lecteur réseau ({0})</translation>
    </message>
    <message>
        <source>it is on a network share ({0})</source>
        <translation>il est sur un partage réseau ({0})</translation>
    </message>
    <message>
        <source>it is open in X3, closed was sent</source>
        <translation>il est ouvert dans X3, la clôture a été envoyée</translation>
    </message>
    <message>
        <source>it is the later decision</source>
        <translation>c’est la décision la plus récente</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>il est trop grand</translation>
    </message>
    <message>
        <source>it is too large for a file of certificates</source>
        <translation>il est trop grand pour un fichier de certificats</translation>
    </message>
    <message>
        <source>it is {0} in X3 already</source>
        <translation>c’est déjà {0} dans X3</translation>
    </message>
    <message>
        <source>it must be in drop too, so that no number is stored</source>
        <translation>il doit aussi être dans drop, pour qu’aucun numéro ne soit conservé</translation>
    </message>
    <message>
        <source>it must stand in charges too</source>
        <translation>il doit aussi figurer dans charges</translation>
    </message>
    <message>
        <source>it speaks another version of TLS than the settings allow</source>
        <translation>il parle une autre version de TLS que celles des paramètres</translation>
    </message>
    <message>
        <source>it waits for approval already (request {0} by {1})</source>
        <translation>cela attend déjà une approbation (demande {0} de {1})</translation>
    </message>
    <message>
        <source>it was neither created nor changed since {0}</source>
        <translation>il n’a été ni créé ni modifié depuis le {0}</translation>
    </message>
    <message>
        <source>its code stands on orders of {0} {1}, more than {2}</source>
        <translation>son code figure sur des commandes de {0} {1}, plus que {2}</translation>
    </message>
    <message>
        <source>its host has no word that test systems have</source>
        <translation>son hôte n’a aucun mot de système de test</translation>
    </message>
    <message>
        <source>its line {0} has the status {1}</source>
        <translation>sa ligne {0} a le statut {1}</translation>
    </message>
    <message>
        <source>its name has the word {0}</source>
        <translation>son nom contient le mot {0}</translation>
    </message>
    <message>
        <source>its place</source>
        <translation>sa place</translation>
    </message>
    <message>
        <source>its settings say environment = &quot;{0}&quot;</source>
        <translation>ses paramètres disent environment = &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>its status is {0}</source>
        <translation>son statut est {0}</translation>
    </message>
    <message>
        <source>its surest twin scores {0}</source>
        <translation>son doublon le plus sûr a un score de {0}</translation>
    </message>
    <message>
        <source>its texts hold all of {0}, one of which must part records</source>
        <translation>ses textes contiennent tous {0}, dont l’un doit séparer les enregistrements</translation>
    </message>
    <message>
        <source>its time passed before anybody looked</source>
        <translation>l’heure est passée avant que quelqu’un ne regarde</translation>
    </message>
    <message>
        <source>its top</source>
        <translation>son sommet</translation>
    </message>
    <message>
        <source>its total is {0}, not {1}</source>
        <translation>son total est {0}, et non {1}</translation>
    </message>
    <message>
        <source>its {0} is {1}, not {2}</source>
        <translation>valeur différente ({0})&#xa0;: {1}, et non {2}</translation>
    </message>
    <message>
        <source>jaggaer number</source>
        <translation>numéro JAGGAER</translation>
    </message>
    <message>
        <source>jaggaer supplier</source>
        <translation>fournisseur JAGGAER</translation>
    </message>
    <message>
        <source>knows no kind {0}: write invoice=TYPE; credit-note=TYPE</source>
        <translation>ne connaît pas le genre {0}&#xa0;: écrivez invoice=TYPE; credit-note=TYPE</translation>
    </message>
    <message>
        <source>knows nothing at this address</source>
        <translation>ne connaît rien à cette adresse</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>dernier jour</translation>
    </message>
    <message>
        <source>lengths must be above 0</source>
        <translation>les longueurs doivent être supérieures à 0</translation>
    </message>
    <message>
        <source>less taxes</source>
        <translation>moins les taxes</translation>
    </message>
    <message>
        <source>less the discount of the line</source>
        <translation>moins la remise de la ligne</translation>
    </message>
    <message>
        <source>line added</source>
        <translation>ligne ajoutée</translation>
    </message>
    <message>
        <source>line cancelled</source>
        <translation>ligne annulée</translation>
    </message>
    <message>
        <source>line closed by hand</source>
        <translation>ligne close à la main</translation>
    </message>
    <message>
        <source>line deleted by hand</source>
        <translation>ligne supprimée à la main</translation>
    </message>
    <message>
        <source>line entered by hand</source>
        <translation>ligne saisie à la main</translation>
    </message>
    <message>
        <source>line missing</source>
        <translation>ligne manquante</translation>
    </message>
    <message>
        <source>line of the order</source>
        <translation>ligne de la commande</translation>
    </message>
    <message>
        <source>line re-opened</source>
        <translation>ligne rouverte</translation>
    </message>
    <message>
        <source>line removed</source>
        <translation>ligne retirée</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>ligne {0}</translation>
    </message>
    <message>
        <source>line {0} </source>
        <translation>ligne {0} </translation>
    </message>
    <message>
        <source>line {0} is gone</source>
        <translation>la ligne {0} a disparu</translation>
    </message>
    <message>
        <source>line {0} of X3</source>
        <translation>ligne {0} de X3</translation>
    </message>
    <message>
        <source>line {0} of X3: {1} was not sent</source>
        <translation>ligne {0} de X3&#xa0;: {1} n’a pas été envoyé</translation>
    </message>
    <message>
        <source>line {0} of {1}</source>
        <translation>ligne {0} de {1}</translation>
    </message>
    <message>
        <source>line {0}: </source>
        <translation>ligne {0}&#xa0;: </translation>
    </message>
    <message>
        <source>line {0}: not well-formed</source>
        <translation>ligne {0}&#xa0;: mal formé</translation>
    </message>
    <message>
        <source>line {0}: {1}</source>
        <translation>ligne {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>line {0}: {1} -&gt; {2}</source>
        <translation>ligne {0}&#xa0;: {1} -&gt; {2}</translation>
    </message>
    <message>
        <source>lines {0} % alike</source>
        <translation>lignes semblables à {0} %</translation>
    </message>
    <message>
        <source>linked supplier</source>
        <translation>fournisseur lié</translation>
    </message>
    <message>
        <source>list {0}</source>
        <translation>liste {0}</translation>
    </message>
    <message>
        <source>local service</source>
        <translation>service local</translation>
    </message>
    <message>
        <source>look like it</source>
        <translation>lui ressemblent</translation>
    </message>
    <message>
        <source>looks like it</source>
        <translation>lui ressemble</translation>
    </message>
    <message>
        <source>macOS did not install the agent: {0}.</source>
        <translation>macOS n’a pas installé l’agent&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>mapping #{0} ({1})</source>
        <translation>correspondance n°&#xa0;{0} ({1})</translation>
    </message>
    <message>
        <source>mapping version {0}</source>
        <translation>version de correspondance {0}</translation>
    </message>
    <message>
        <source>mapping {0}</source>
        <translation>correspondance {0}</translation>
    </message>
    <message>
        <source>may be the one</source>
        <translation>peut être celui-là</translation>
    </message>
    <message>
        <source>may each be the one</source>
        <translation>peuvent tous être celui-là</translation>
    </message>
    <message>
        <source>may have in braces only {0}</source>
        <translation>ne peut avoir entre accolades que {0}</translation>
    </message>
    <message>
        <source>missing required</source>
        <translation>missing required</translation>
    </message>
    <message>
        <source>missing required field `(.*)`</source>
        <translation>missing required field `(.*)`</translation>
    </message>
    <message>
        <source>ml-connector credentials set --connection &quot;{0}&quot; --home &quot;{1}&quot;</source>
        <translation>ml-connector credentials set --connection &quot;{0}&quot; --home &quot;{1}&quot;</translation>
    </message>
    <message>
        <source>much the same</source>
        <translation>à peu près les mêmes données</translation>
    </message>
    <message>
        <source>must be a date form such as YYYYMMDD or DD/MM/YYYY</source>
        <translation>doit être une forme de date comme YYYYMMDD ou DD/MM/YYYY</translation>
    </message>
    <message>
        <source>must be a date such as 2026-01-31</source>
        <translation>doit être une date comme 2026-01-31</translation>
    </message>
    <message>
        <source>must be a list of texts such as [&quot;finance@example.com&quot;]</source>
        <translation>doit être une liste de textes comme [&quot;finance@example.com&quot;]</translation>
    </message>
    <message>
        <source>must be a section, not a value</source>
        <translation>doit être une section, pas une valeur</translation>
    </message>
    <message>
        <source>must be a time of the day such as 07:30</source>
        <translation>doit être une heure comme 07:30</translation>
    </message>
    <message>
        <source>must be a whole number from {0} to {1}</source>
        <translation>doit être un nombre entier de {0} à {1}</translation>
    </message>
    <message>
        <source>must be another sign than import_separator</source>
        <translation>doit être un autre signe que import_separator</translation>
    </message>
    <message>
        <source>must be limits such as EUR=10000; *=5000</source>
        <translation>doit être des limites comme EUR=10000; *=5000</translation>
    </message>
    <message>
        <source>must be one of {0}</source>
        <translation>doit être l’un de {0}</translation>
    </message>
    <message>
        <source>must be one sign such as ; or |</source>
        <translation>doit être un seul signe comme&#xa0;; ou |</translation>
    </message>
    <message>
        <source>must be starttls or tls (the password would be readable)</source>
        <translation>doit être starttls ou tls (le mot de passe serait lisible)</translation>
    </message>
    <message>
        <source>must be text in quotes</source>
        <translation>doit être un texte entre guillemets</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>doit être true ou false</translation>
    </message>
    <message>
        <source>must end before ? and #</source>
        <translation>doit finir avant&#xa0;? et #</translation>
    </message>
    <message>
        <source>must go: secrets are never in the file, `setup` asks for them or reads them from the environment</source>
        <translation>doit partir&#xa0;: les secrets ne sont jamais dans le fichier, `setup` les demande ou les lit dans l’environnement</translation>
    </message>
    <message>
        <source>must have neither a login nor braces in its host</source>
        <translation>ne doit avoir ni login ni accolades dans son hôte</translation>
    </message>
    <message>
        <source>must name two accounts or more, so that one approves what the other asks for</source>
        <translation>doit nommer deux comptes ou plus, pour que l’un approuve ce que l’autre demande</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>ne doit pas être vide</translation>
    </message>
    <message>
        <source>must not be less than [x3] call_seconds ({0}): a save could land after X3 was asked about it</source>
        <translation>ne doit pas être inférieur à [x3] call_seconds ({0})&#xa0;: un enregistrement pourrait arriver après que X3 a été interrogé à son sujet</translation>
    </message>
    <message>
        <source>must not be more than call_seconds ({0})</source>
        <translation>ne doit pas être supérieur à call_seconds ({0})</translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation>ne doit pas être négatif</translation>
    </message>
    <message>
        <source>must not be newer than tls_maximum</source>
        <translation>ne doit pas être plus récent que tls_maximum</translation>
    </message>
    <message>
        <source>must not begin with a dash</source>
        <translation>ne doit pas commencer par un tiret</translation>
    </message>
    <message>
        <source>must not hold a user name or password</source>
        <translation>ne doit pas contenir de nom d’utilisateur ni de mot de passe</translation>
    </message>
    <message>
        <source>names {0} twice</source>
        <translation>nomme {0} deux fois</translation>
    </message>
    <message>
        <source>nearly the same {0} {1}</source>
        <translation>presque le même {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>needs a journal entry</source>
        <translation>demande une écriture comptable</translation>
    </message>
    <message>
        <source>neither its host nor its folder has a word that test systems have</source>
        <translation>ni son hôte ni son dossier n’a un mot de système de test</translation>
    </message>
    <message>
        <source>neither yes nor no</source>
        <translation>ni oui ni non</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>imbriqué trop profondément</translation>
    </message>
    <message>
        <source>net price</source>
        <translation>prix net</translation>
    </message>
    <message>
        <source>network service</source>
        <translation>service réseau</translation>
    </message>
    <message>
        <source>new line {0}</source>
        <translation>nouvelle ligne {0}</translation>
    </message>
    <message>
        <source>new {0}</source>
        <translation>nouveau {0}</translation>
    </message>
    <message>
        <source>no HTTP</source>
        <translation>pas de HTTP</translation>
    </message>
    <message>
        <source>no account</source>
        <translation>aucun compte</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>no answer within {0} s</source>
        <translation>pas de réponse en {0} s</translation>
    </message>
    <message>
        <source>no check is called so{0}; allowed are {1}</source>
        <translation>aucun contrôle ne s’appelle ainsi{0}&#xa0;; sont admis&#xa0;: {1}</translation>
    </message>
    <message>
        <source>no connection could be made</source>
        <translation>aucune connexion n’a pu être établie</translation>
    </message>
    <message>
        <source>no connection in time</source>
        <translation>pas de connexion à temps</translation>
    </message>
    <message>
        <source>no crontab</source>
        <translation>aucune crontab</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>pas de jour</translation>
    </message>
    <message>
        <source>no encrypted connection could be agreed on</source>
        <translation>aucune connexion chiffrée n’a pu être convenue</translation>
    </message>
    <message>
        <source>no envelope</source>
        <translation>pas d’enveloppe</translation>
    </message>
    <message>
        <source>no longer holds</source>
        <translation>ne vaut plus</translation>
    </message>
    <message>
        <source>no nine digits of a DUNS number, not taken</source>
        <translation>pas les neuf chiffres d’un numéro DUNS, non repris</translation>
    </message>
    <message>
        <source>no page size may be asked for</source>
        <translation>aucune taille de page ne peut être demandée</translation>
    </message>
    <message>
        <source>no price of five decimals leads to each of them</source>
        <translation>aucun prix à cinq décimales ne mène à chacune d’elles</translation>
    </message>
    <message>
        <source>no purchase site in X3</source>
        <translation>pas de site d’achat dans X3</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>sans motif donné</translation>
    </message>
    <message>
        <source>no reference</source>
        <translation>pas de référence</translation>
    </message>
    <message>
        <source>no result in the envelope</source>
        <translation>pas de résultat dans l’enveloppe</translation>
    </message>
    <message>
        <source>no such field; allowed are {0}</source>
        <translation>pas de tel champ&#xa0;; sont admis&#xa0;: {0}</translation>
    </message>
    <message>
        <source>no such key</source>
        <translation>pas de telle clé</translation>
    </message>
    <message>
        <source>no taxes</source>
        <translation>pas de taxes</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>pas de texte</translation>
    </message>
    <message>
        <source>no time zone is called so (example: America/New_York)</source>
        <translation>aucun fuseau horaire ne s’appelle ainsi (exemple&#xa0;: America/New_York)</translation>
    </message>
    <message>
        <source>no twin is known any more</source>
        <translation>plus aucun doublon n’est connu</translation>
    </message>
    <message>
        <source>no web services accepted</source>
        <translation>aucun service web accepté</translation>
    </message>
    <message>
        <source>not a database</source>
        <translation>not a database</translation>
    </message>
    <message>
        <source>not a date</source>
        <translation>pas une date</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>pas un nombre</translation>
    </message>
    <message>
        <source>not a stored hash</source>
        <translation>pas un hachage enregistré</translation>
    </message>
    <message>
        <source>not a time</source>
        <translation>pas une heure</translation>
    </message>
    <message>
        <source>not a value but an object or a list</source>
        <translation>pas une valeur, mais un objet ou une liste</translation>
    </message>
    <message>
        <source>not a whole number</source>
        <translation>pas un nombre entier</translation>
    </message>
    <message>
        <source>not active in X3</source>
        <translation>non actif dans X3</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>pas encore interrogé</translation>
    </message>
    <message>
        <source>not been accepted</source>
        <translation>pas été accepté</translation>
    </message>
    <message>
        <source>not bought in X3</source>
        <translation>non acheté dans X3</translation>
    </message>
    <message>
        <source>not eligible</source>
        <translation>non concerné</translation>
    </message>
    <message>
        <source>not eligible: {0}</source>
        <translation>non concerné&#xa0;: {0}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>not in X3</source>
        <translation>absente de X3</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>non atteint</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>pas encore lu</translation>
    </message>
    <message>
        <source>not receivable</source>
        <translation>non réceptionnable</translation>
    </message>
    <message>
        <source>not sent: route {0}</source>
        <translation>non envoyé&#xa0;: route {0}</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>non montré</translation>
    </message>
    <message>
        <source>not sorted by change time</source>
        <translation>non trié par date de modification</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>non pris</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>not well-formed</source>
        <translation>mal formé</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>nothing listens there</source>
        <translation>rien n’y écoute</translation>
    </message>
    <message>
        <source>nothing needs you</source>
        <translation>rien n’attend votre intervention</translation>
    </message>
    <message>
        <source>nothing to write</source>
        <translation>rien à écrire</translation>
    </message>
    <message>
        <source>number of the order</source>
        <translation>numéro de la commande</translation>
    </message>
    <message>
        <source>of approved and active suppliers</source>
        <translation>des fournisseurs approuvés et actifs</translation>
    </message>
    <message>
        <source>of business unit {0}</source>
        <translation>de l’unité opérationnelle {0}</translation>
    </message>
    <message>
        <source>of exactly {0}</source>
        <translation>d’exactement {0}</translation>
    </message>
    <message>
        <source>of requester {0}</source>
        <translation>du demandeur {0}</translation>
    </message>
    <message>
        <source>of suppliers with “{0}” in their name</source>
        <translation>des fournisseurs avec «&#xa0;{0}&#xa0;» dans leur nom</translation>
    </message>
    <message>
        <source>of the sign of the extended price</source>
        <translation>du signe du montant de la ligne</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>de {0}</translation>
    </message>
    <message>
        <source>old {0}</source>
        <translation>ancien {0}</translation>
    </message>
    <message>
        <source>on account {0}</source>
        <translation>sur le compte {0}</translation>
    </message>
    <message>
        <source>on contracts</source>
        <translation>sous contrat</translation>
    </message>
    <message>
        <source>one of them is not a number</source>
        <translation>l’une d’elles n’est pas un nombre</translation>
    </message>
    <message>
        <source>one of them is zero or less</source>
        <translation>l’une d’elles est nulle ou négative</translation>
    </message>
    <message>
        <source>one of {0} equal shares by setting</source>
        <translation>une de {0} parts égales, par paramètre</translation>
    </message>
    <message>
        <source>one, written otherwise</source>
        <translation>une, écrite autrement</translation>
    </message>
    <message>
        <source>only suppliers have bank details</source>
        <translation>seuls les fournisseurs ont des coordonnées bancaires</translation>
    </message>
    <message>
        <source>open order</source>
        <translation>commande ouverte</translation>
    </message>
    <message>
        <source>order cancelled</source>
        <translation>commande annulée</translation>
    </message>
    <message>
        <source>order closed</source>
        <translation>commande close</translation>
    </message>
    <message>
        <source>order closed by hand</source>
        <translation>commande close à la main</translation>
    </message>
    <message>
        <source>order closed, X3 left</source>
        <translation>commande close, X3 laissé tel quel</translation>
    </message>
    <message>
        <source>order date</source>
        <translation>date de commande</translation>
    </message>
    <message>
        <source>order line</source>
        <translation>ligne de commande</translation>
    </message>
    <message>
        <source>order re-opened</source>
        <translation>commande rouverte</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autres</translation>
    </message>
    <message>
        <source>over</source>
        <translation>dépassés</translation>
    </message>
    <message>
        <source>over {0}</source>
        <translation>plus de {0}</translation>
    </message>
    <message>
        <source>owner {0}</source>
        <translation>propriétaire {0}</translation>
    </message>
    <message>
        <source>pages of {0} are asked for</source>
        <translation>des pages de {0} sont demandées</translation>
    </message>
    <message>
        <source>pages of {0} are given although {1} were asked for; {2}</source>
        <translation>des pages de {0} sont données bien que {1} aient été demandées&#xa0;; {2}</translation>
    </message>
    <message>
        <source>pages of {0} are given as asked</source>
        <translation>des pages de {0} sont données comme demandé</translation>
    </message>
    <message>
        <source>pages of {0} are given, {1} are refused; {2}</source>
        <translation>des pages de {0} sont données, {1} sont refusées&#xa0;; {2}</translation>
    </message>
    <message>
        <source>pages of {0} as the server likes</source>
        <translation>des pages de {0} selon le serveur</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>mis de côté</translation>
    </message>
    <message>
        <source>part {0} of {1}</source>
        <translation>part {0} sur {1}</translation>
    </message>
    <message>
        <source>partly received</source>
        <translation>reçue en partie</translation>
    </message>
    <message>
        <source>password of that user</source>
        <translation>mot de passe de cet utilisateur</translation>
    </message>
    <message>
        <source>pause added</source>
        <translation>pause ajoutée</translation>
    </message>
    <message>
        <source>pause {0} removed</source>
        <translation>pause {0} supprimée</translation>
    </message>
    <message>
        <source>payment term</source>
        <translation>condition de paiement</translation>
    </message>
    <message>
        <source>payment terms</source>
        <translation>conditions de paiement</translation>
    </message>
    <message>
        <source>po number</source>
        <translation>numéro de commande</translation>
    </message>
    <message>
        <source>port {0} of {1}</source>
        <translation>port {0} de {1}</translation>
    </message>
    <message>
        <source>prefix {0} cut</source>
        <translation>préfixe {0} retiré</translation>
    </message>
    <message>
        <source>price</source>
        <translation>prix</translation>
    </message>
    <message>
        <source>price differs</source>
        <translation>prix différent</translation>
    </message>
    <message>
        <source>product leads</source>
        <translation>le produit mène</translation>
    </message>
    <message>
        <source>product whose accounting code leads to account {0}</source>
        <translation>produit dont le code comptable mène au compte {0}</translation>
    </message>
    <message>
        <source>products lead</source>
        <translation>les produits mènent</translation>
    </message>
    <message>
        <source>purchase site</source>
        <translation>site d’achat</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>quantité</translation>
    </message>
    <message>
        <source>quantity and price</source>
        <translation>quantité et prix</translation>
    </message>
    <message>
        <source>quantity differs</source>
        <translation>quantité différente</translation>
    </message>
    <message>
        <source>quantity times price</source>
        <translation>quantité fois prix</translation>
    </message>
    <message>
        <source>quantity, price and discount</source>
        <translation>quantité, prix et remise</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>joint</translation>
    </message>
    <message>
        <source>read, and not sent as things stand</source>
        <translation>lu, et pas envoyé en l’état</translation>
    </message>
    <message>
        <source>readiness</source>
        <translation>rapprochement à trois</translation>
    </message>
    <message>
        <source>ready for receipt</source>
        <translation>prêt pour la réception</translation>
    </message>
    <message>
        <source>receipt date</source>
        <translation>date de réception</translation>
    </message>
    <message>
        <source>received and invoiced</source>
        <translation>reçue et facturée</translation>
    </message>
    <message>
        <source>received or invoiced it</source>
        <translation>l’a réceptionnée ou facturée</translation>
    </message>
    <message>
        <source>received, waits for invoice</source>
        <translation>reçue, en attente de facture</translation>
    </message>
    <message>
        <source>recent written line</source>
        <translation>ligne écrite récemment</translation>
    </message>
    <message>
        <source>recent written lines</source>
        <translation>lignes écrites récemment</translation>
    </message>
    <message>
        <source>recode</source>
        <translation>réimputation</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>refused the request</source>
        <translation>a refusé la requête</translation>
    </message>
    <message>
        <source>refused the sign-in</source>
        <translation>a refusé l’authentification</translation>
    </message>
    <message>
        <source>refuses the sign-in</source>
        <translation>refuse l’authentification</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejetée</translation>
    </message>
    <message>
        <source>rejected in review {0}</source>
        <translation>rejetée en revue {0}</translation>
    </message>
    <message>
        <source>rejected in review {0}: {1}</source>
        <translation>rejetée en revue {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>removed {0}</source>
        <translation>{0} supprimé</translation>
    </message>
    <message>
        <source>review</source>
        <translation>à revoir</translation>
    </message>
    <message>
        <source>revision</source>
        <translation>révision</translation>
    </message>
    <message>
        <source>revision {0}</source>
        <translation>révision {0}</translation>
    </message>
    <message>
        <source>rounded to {0} decimals</source>
        <translation>arrondi à {0} décimales</translation>
    </message>
    <message>
        <source>row {0}</source>
        <translation>ligne {0}</translation>
    </message>
    <message>
        <source>rows {0} to {1}</source>
        <translation>lignes {0} à {1}</translation>
    </message>
    <message>
        <source>run a sync</source>
        <translation>lancer une synchronisation</translation>
    </message>
    <message>
        <source>run {0}</source>
        <translation>exécution {0}</translation>
    </message>
    <message>
        <source>says in another language the same as</source>
        <translation>dit dans une autre langue la même chose que</translation>
    </message>
    <message>
        <source>schedule {0}</source>
        <translation>planification {0}</translation>
    </message>
    <message>
        <source>secret that X3 showed with the client ID</source>
        <translation>secret que X3 a affiché avec l’ID client</translation>
    </message>
    <message>
        <source>see the last run</source>
        <translation>voir la dernière exécution</translation>
    </message>
    <message>
        <source>sends mails readable for everybody; choose starttls or tls, or accept it with confirm_plain = true</source>
        <translation>envoie des courriels lisibles par tous&#xa0;; choisissez starttls ou tls, ou acceptez-le avec confirm_plain = true</translation>
    </message>
    <message>
        <source>sends to another address</source>
        <translation>renvoie à une autre adresse</translation>
    </message>
    <message>
        <source>setting x3.constants</source>
        <translation>paramètre x3.constants</translation>
    </message>
    <message>
        <source>setting x3.dimension_defaults</source>
        <translation>paramètre x3.dimension_defaults</translation>
    </message>
    <message>
        <source>setting x3.generic_product</source>
        <translation>paramètre x3.generic_product</translation>
    </message>
    <message>
        <source>setting x3.site</source>
        <translation>paramètre x3.site</translation>
    </message>
    <message>
        <source>settle first</source>
        <translation>régler d’abord</translation>
    </message>
    <message>
        <source>several, written otherwise</source>
        <translation>plusieurs, écrites autrement</translation>
    </message>
    <message>
        <source>shortened to {0} characters</source>
        <translation>raccourci à {0} caractères</translation>
    </message>
    <message>
        <source>shortened, with a hash</source>
        <translation>raccourci, avec une empreinte</translation>
    </message>
    <message>
        <source>shows {0} of it</source>
        <translation>en montre {0}</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>autre chose</translation>
    </message>
    <message>
        <source>something whose answer was lost was</source>
        <translation>quelque chose dont la réponse s’est perdue était</translation>
    </message>
    <message>
        <source>sorted by change time</source>
        <translation>trié par date de modification</translation>
    </message>
    <message>
        <source>speaks another HTTP</source>
        <translation>parle un autre HTTP</translation>
    </message>
    <message>
        <source>start_from moved back to {0}: {1} were read from there again.</source>
        <translation>start_from reculé au {0}&#xa0;: {1} ont été relus à partir de là.</translation>
    </message>
    <message>
        <source>start_parameter, or `parameter` of the paging</source>
        <translation>start_parameter, ou `parameter` de la pagination</translation>
    </message>
    <message>
        <source>suffix {0} cut</source>
        <translation>suffixe {0} retiré</translation>
    </message>
    <message>
        <source>supplier differs</source>
        <translation>fournisseur différent</translation>
    </message>
    <message>
        <source>supplier held in X3</source>
        <translation>fournisseur bloqué dans X3</translation>
    </message>
    <message>
        <source>supplier id</source>
        <translation>id du fournisseur</translation>
    </message>
    <message>
        <source>supplier not active</source>
        <translation>fournisseur inactif</translation>
    </message>
    <message>
        <source>supplier {0}</source>
        <translation>fournisseur {0}</translation>
    </message>
    <message>
        <source>supplier {0} ({1})</source>
        <translation>fournisseur {0} ({1})</translation>
    </message>
    <message>
        <source>supplier&apos;s product</source>
        <translation>produit du fournisseur</translation>
    </message>
    <message>
        <source>systemd did not install the timer: {0}.</source>
        <translation>systemd n’a pas installé le minuteur&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>systemd did not remove the timer: {0}.</source>
        <translation>systemd n’a pas retiré le minuteur&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>table of the profile</source>
        <translation>table du profil</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>takes calls for</source>
        <translation>prend les appels pour</translation>
    </message>
    <message>
        <source>takes no postings in X3</source>
        <translation>n’admet pas d’écritures dans X3</translation>
    </message>
    <message>
        <source>tax codes</source>
        <translation>codes taxe</translation>
    </message>
    <message>
        <source>tax rule</source>
        <translation>régime de taxe</translation>
    </message>
    <message>
        <source>tax rules</source>
        <translation>régimes de taxe</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>texte libre</source>
        <translation>texte libre</translation>
    </message>
    <message>
        <source>the X3 administrator</source>
        <translation>l’administrateur X3</translation>
    </message>
    <message>
        <source>the account of the task lacks a secret in its keyring</source>
        <translation>il manque un secret dans le trousseau du compte de la tâche</translation>
    </message>
    <message>
        <source>the account&apos;s route must be resolved before records are mapped</source>
        <translation>la route du compte doit être déterminée avant que les enregistrements soient associés</translation>
    </message>
    <message>
        <source>the address of {0}</source>
        <translation>l’adresse de {0}</translation>
    </message>
    <message>
        <source>the administrator of X3</source>
        <translation>l’administrateur de X3</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>le début</translation>
    </message>
    <message>
        <source>the chart {0} of Sage X3</source>
        <translation>le plan de comptes {0} de Sage X3</translation>
    </message>
    <message>
        <source>the code that is written</source>
        <translation>le code qui est écrit</translation>
    </message>
    <message>
        <source>the connection&apos;s user</source>
        <translation>l’utilisateur de la connexion</translation>
    </message>
    <message>
        <source>the connections are closed</source>
        <translation>les connexions sont fermées</translation>
    </message>
    <message>
        <source>the correction of written lines</source>
        <translation>la correction de lignes écrites</translation>
    </message>
    <message>
        <source>the dimension type {0} of Sage X3</source>
        <translation>l’axe {0} de Sage X3</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>la fin</translation>
    </message>
    <message>
        <source>the header</source>
        <translation>l’en-tête</translation>
    </message>
    <message>
        <source>the line has no quantity or no price</source>
        <translation>la ligne n’a pas de quantité ou pas de prix</translation>
    </message>
    <message>
        <source>the list of {0}s</source>
        <translation>la liste ({0})</translation>
    </message>
    <message>
        <source>the name of the host is not known</source>
        <translation>le nom de l’hôte n’est pas connu</translation>
    </message>
    <message>
        <source>the number in JAGGAER is missing</source>
        <translation>le numéro dans JAGGAER manque</translation>
    </message>
    <message>
        <source>the number in X3 is missing</source>
        <translation>le numéro dans X3 manque</translation>
    </message>
    <message>
        <source>the order was cancelled</source>
        <translation>la commande a été annulée</translation>
    </message>
    <message>
        <source>the other always</source>
        <translation>l’autre toujours</translation>
    </message>
    <message>
        <source>the other from {0}</source>
        <translation>l’autre à partir du {0}</translation>
    </message>
    <message>
        <source>the password was not taken, or the right to install tasks is missing</source>
        <translation>le mot de passe n’a pas été accepté, ou le droit d’installer des tâches manque</translation>
    </message>
    <message>
        <source>the practice systems</source>
        <translation>les systèmes d’essai</translation>
    </message>
    <message>
        <source>the proxy did not let us through</source>
        <translation>le proxy ne nous a pas laissés passer</translation>
    </message>
    <message>
        <source>the proxy in {0}</source>
        <translation>le proxy dans {0}</translation>
    </message>
    <message>
        <source>the record</source>
        <translation>l’enregistrement</translation>
    </message>
    <message>
        <source>the reference {0}</source>
        <translation>la référence {0}</translation>
    </message>
    <message>
        <source>the rules for approvals</source>
        <translation>les règles d’approbation</translation>
    </message>
    <message>
        <source>the same address {0}</source>
        <translation>la même adresse {0}</translation>
    </message>
    <message>
        <source>the same amount</source>
        <translation>le même montant</translation>
    </message>
    <message>
        <source>the same lines</source>
        <translation>les mêmes lignes</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>le même nom</translation>
    </message>
    <message>
        <source>the same telephone number</source>
        <translation>le même numéro de téléphone</translation>
    </message>
    <message>
        <source>the same {0} {1}</source>
        <translation>le même {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>the schedule is paused</source>
        <translation>la planification est en pause</translation>
    </message>
    <message>
        <source>the schedule was changed</source>
        <translation>la planification a été modifiée</translation>
    </message>
    <message>
        <source>the settings of this connection</source>
        <translation>les paramètres de cette connexion</translation>
    </message>
    <message>
        <source>the settings want it</source>
        <translation>les paramètres le veulent</translation>
    </message>
    <message>
        <source>the settings want it for written orders</source>
        <translation>les paramètres le veulent pour les commandes écrites</translation>
    </message>
    <message>
        <source>the sign stands with the quantity</source>
        <translation>le signe est porté par la quantité</translation>
    </message>
    <message>
        <source>the store</source>
        <translation>la base locale</translation>
    </message>
    <message>
        <source>the task of the system did not come{0}</source>
        <translation>la tâche du système n’est pas venue{0}</translation>
    </message>
    <message>
        <source>their kind is not clear</source>
        <translation>leur nature n’est pas claire</translation>
    </message>
    <message>
        <source>there is no id at {0}</source>
        <translation>il n’y a pas d’id à {0}</translation>
    </message>
    <message>
        <source>there is no kind {0}; kinds are {1}, dimension:TYPE</source>
        <translation>il n’y a pas de type {0}&#xa0;; les types sont {1}, dimension:TYPE</translation>
    </message>
    <message>
        <source>there is no record at {0}</source>
        <translation>il n’y a pas d’enregistrement à {0}</translation>
    </message>
    <message>
        <source>there is no way to it</source>
        <translation>aucun chemin n’y mène</translation>
    </message>
    <message>
        <source>they come to {0} of {1}</source>
        <translation>elles font {0} sur {1}</translation>
    </message>
    <message>
        <source>this computer was off or asleep{0}</source>
        <translation>cet ordinateur était éteint ou en veille{0}</translation>
    </message>
    <message>
        <source>this computer&apos;s network settings</source>
        <translation>les réglages réseau de cet ordinateur</translation>
    </message>
    <message>
        <source>this computer&apos;s settings</source>
        <translation>les réglages de cet ordinateur</translation>
    </message>
    <message>
        <source>this key must be there</source>
        <translation>cette clé doit être là</translation>
    </message>
    <message>
        <source>this key must be there: the pointer to the cursor</source>
        <translation>cette clé doit être là&#xa0;: le pointeur vers le curseur</translation>
    </message>
    <message>
        <source>this parameter is the filter&apos;s: use fixed_filter</source>
        <translation>ce paramètre est celui du filtre&#xa0;: utilisez fixed_filter</translation>
    </message>
    <message>
        <source>this program reads format {0}</source>
        <translation>ce programme lit le format {0}</translation>
    </message>
    <message>
        <source>this window</source>
        <translation>cette fenêtre</translation>
    </message>
    <message>
        <source>this word stands in two lists</source>
        <translation>ce mot est dans deux listes</translation>
    </message>
    <message>
        <source>through Sage&apos;s gateway, as application {0}</source>
        <translation>par la passerelle de Sage, comme application {0}</translation>
    </message>
    <message>
        <source>ties</source>
        <translation>équilibré</translation>
    </message>
    <message>
        <source>to be changed</source>
        <translation>à modifier</translation>
    </message>
    <message>
        <source>to be closed</source>
        <translation>à clôturer</translation>
    </message>
    <message>
        <source>to be created</source>
        <translation>à créer</translation>
    </message>
    <message>
        <source>to be linked</source>
        <translation>à lier</translation>
    </message>
    <message>
        <source>to this computer itself</source>
        <translation>à cet ordinateur lui-même</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>total with tax</source>
        <translation>total TTC</translation>
    </message>
    <message>
        <source>total without tax</source>
        <translation>total HT</translation>
    </message>
    <message>
        <source>triggered by {0}</source>
        <translation>déclenché par {0}</translation>
    </message>
    <message>
        <source>twice in X3</source>
        <translation>deux fois dans X3</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>undo of version {0}</source>
        <translation>annulation de la version {0}</translation>
    </message>
    <message>
        <source>undo of versions {0}</source>
        <translation>annulation des versions {0}</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unité</translation>
    </message>
    <message>
        <source>unit price</source>
        <translation>prix unitaire</translation>
    </message>
    <message>
        <source>unit price {0} counts for {1}</source>
        <translation>le prix unitaire {0} vaut pour {1}</translation>
    </message>
    <message>
        <source>unit price {0} less a discount of {1} on the line</source>
        <translation>prix unitaire {0} moins une remise de {1} sur la ligne</translation>
    </message>
    <message>
        <source>unknown account</source>
        <translation>compte inconnu</translation>
    </message>
    <message>
        <source>unknown field `(.*)`</source>
        <translation>unknown field `(.*)`</translation>
    </message>
    <message>
        <source>unknown mark in {0}</source>
        <translation>repère inconnu dans {0}</translation>
    </message>
    <message>
        <source>until somebody resumes</source>
        <translation>jusqu’à ce que quelqu’un reprenne</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>jusqu’au {0}</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>mis à jour</translation>
    </message>
    <message>
        <source>used</source>
        <translation>utilisée</translation>
    </message>
    <message>
        <source>user number {0}</source>
        <translation>utilisateur numéro {0}</translation>
    </message>
    <message>
        <source>user {0}</source>
        <translation>utilisateur {0}</translation>
    </message>
    <message>
        <source>valid in X3 only{0}</source>
        <translation>valable dans X3 seulement{0}</translation>
    </message>
    <message>
        <source>validity</source>
        <translation>validité</translation>
    </message>
    <message>
        <source>vat number</source>
        <translation>numéro de TVA</translation>
    </message>
    <message>
        <source>waits for approval by a second person (request {0} by {1}).</source>
        <translation>attend l’approbation d’une seconde personne (demande {0} de {1}).</translation>
    </message>
    <message>
        <source>waits for receipt</source>
        <translation>en attente de réception</translation>
    </message>
    <message>
        <source>was cancelled</source>
        <translation>a été annulée</translation>
    </message>
    <message>
        <source>was not ready</source>
        <translation>n’était pas prêt</translation>
    </message>
    <message>
        <source>was opened again in JAGGAER, but it is closed in X3</source>
        <translation>a été rouvert dans JAGGAER, mais est clos dans X3</translation>
    </message>
    <message>
        <source>was the wrong server</source>
        <translation>était le mauvais serveur</translation>
    </message>
    <message>
        <source>was {0} in JAGGAER, but X3 has received or invoiced it</source>
        <translation>a été {0} dans JAGGAER, mais X3 l’a réceptionné ou facturé</translation>
    </message>
    <message>
        <source>we are setting up ML Connector, a program on one of our Windows PCs that carries suppliers and purchase orders from JAGGAER into Sage X3. It needs an access of its own. Could you please set it up and send us the values below?</source>
        <translation>nous mettons en place ML Connector, un programme sur l’un de nos PC Windows qui porte fournisseurs et commandes d’achat de JAGGAER dans Sage X3. Il lui faut un accès propre. Pourriez-vous le créer et nous envoyer les valeurs ci-dessous&#xa0;?</translation>
    </message>
    <message>
        <source>we are setting up ML Connector, a program on one of our own PCs that carries suppliers and purchase orders from JAGGAER into our Sage X3. It reads through the J1P Public API and writes nothing there. Could you please send us the values below, for the test system first if there is one?</source>
        <translation>nous mettons en place ML Connector, un programme sur l’un de nos propres PC qui porte fournisseurs et commandes d’achat de JAGGAER dans notre Sage X3. Il lit par l’API publique J1P et n’y écrit rien. Pourriez-vous nous envoyer les valeurs ci-dessous, d’abord pour le système de test s’il y en a un&#xa0;?</translation>
    </message>
    <message>
        <source>weaker than now: {0}</source>
        <translation>plus faible qu’aujourd’hui&#xa0;: {0}</translation>
    </message>
    <message>
        <source>what JAGGAER has of the bank details</source>
        <translation>ce que JAGGAER a des coordonnées bancaires</translation>
    </message>
    <message>
        <source>what is sent can be read on the way</source>
        <translation>ce qui est envoyé peut être lu en chemin</translation>
    </message>
    <message>
        <source>where {0} {1} leads ({2})</source>
        <translation>où mène {0} {1} ({2})</translation>
    </message>
    <message>
        <source>windows that are open</source>
        <translation>fenêtres ouvertes</translation>
    </message>
    <message>
        <source>with a code that begins with {0}</source>
        <translation>avec un code qui commence par {0}</translation>
    </message>
    <message>
        <source>with a password</source>
        <translation>avec un mot de passe</translation>
    </message>
    <message>
        <source>with a password, as {0}</source>
        <translation>avec un mot de passe, comme {0}</translation>
    </message>
    <message>
        <source>with a token</source>
        <translation>avec un jeton</translation>
    </message>
    <message>
        <source>with a token of the older gateway</source>
        <translation>avec un jeton de l’ancienne passerelle</translation>
    </message>
    <message>
        <source>with an amount of {0}</source>
        <translation>d’un montant de {0}</translation>
    </message>
    <message>
        <source>with commodity code {0}</source>
        <translation>avec le code d’article {0}</translation>
    </message>
    <message>
        <source>with the code {0}</source>
        <translation>avec le code {0}</translation>
    </message>
    <message>
        <source>with the word “{0}”</source>
        <translation>avec le mot «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirée</translation>
    </message>
    <message>
        <source>without a change time, so that each sync reads each record</source>
        <translation>sans date de modification, si bien que chaque synchronisation lit chaque enregistrement</translation>
    </message>
    <message>
        <source>write_api = &quot;import&quot; needs the template&apos;s layout</source>
        <translation>write_api = &quot;import&quot; demande la structure du modèle</translation>
    </message>
    <message>
        <source>writer {0}</source>
        <translation>écriture {0}</translation>
    </message>
    <message>
        <source>written line</source>
        <translation>ligne écrite</translation>
    </message>
    <message>
        <source>written lines</source>
        <translation>lignes écrites</translation>
    </message>
    <message>
        <source>x3 number</source>
        <translation>numéro X3</translation>
    </message>
    <message>
        <source>x3 supplier</source>
        <translation>fournisseur X3</translation>
    </message>
    <message>
        <source>x3.rest.reference_classes does not understand {0}.</source>
        <translation>x3.rest.reference_classes ne comprend pas {0}.</translation>
    </message>
    <message>
        <source>x3.soap.reference_objects does not understand {0}.</source>
        <translation>x3.soap.reference_objects ne comprend pas {0}.</translation>
    </message>
    <message>
        <source>{0}
{1}
{2}
What to do: {3}</source>
        <translation>{0}
{1}
{2}
À faire&#xa0;: {3}</translation>
    </message>
    <message>
        <source>{0}  {1} does not run. {2}</source>
        <translation>{0}  {1} ne s’exécute pas. {2}</translation>
    </message>
    <message>
        <source>{0} % of the line</source>
        <translation>{0}&#xa0;% de la ligne</translation>
    </message>
    <message>
        <source>{0} % of the line, by quantity</source>
        <translation>{0}&#xa0;% de la ligne, par quantité</translation>
    </message>
    <message>
        <source>{0} (SMTP {1}: {2}).</source>
        <translation>{0} (SMTP {1}&#xa0;: {2}).</translation>
    </message>
    <message>
        <source>{0} (request {1}){2}</source>
        <translation>{0} (demande {1}){2}</translation>
    </message>
    <message>
        <source>{0} (revision {1} after {2})</source>
        <translation>{0} (révision {1} après {2})</translation>
    </message>
    <message>
        <source>{0} ({1}) is probably {2} once more: the same supplier and number over another amount; that one is {3} of {4}.</source>
        <translation>{0} ({1}) est probablement {2} une seconde fois&#xa0;: même fournisseur, même numéro, autre montant&#xa0;; celle-là est {3} du {4}.</translation>
    </message>
    <message>
        <source>{0} ({1}) is probably {2} once more: the same supplier, number and amount; that one is {3} of {4}.</source>
        <translation>{0} ({1}) est probablement {2} une seconde fois&#xa0;: même fournisseur, même numéro, même montant&#xa0;; celle-là est {3} du {4}.</translation>
    </message>
    <message>
        <source>{0} = {1} (is {2})</source>
        <translation>{0} = {1} (est {2})</translation>
    </message>
    <message>
        <source>{0} Another door of X3 is used.</source>
        <translation>{0} Une autre voie de X3 est utilisée.</translation>
    </message>
    <message>
        <source>{0} Approvals go by who really runs it.</source>
        <translation>{0} Les approbations dépendent de qui l’exécute vraiment.</translation>
    </message>
    <message>
        <source>{0} GL accounts were read on {1} UTC.</source>
        <translation>{0} comptes généraux ont été lus le {1} UTC.</translation>
    </message>
    <message>
        <source>{0} It said: {1}</source>
        <translation>{0} Réponse&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} Look at it with: audit verify</source>
        <translation>{0} Regardez avec&#xa0;: audit verify</translation>
    </message>
    <message>
        <source>{0} Nothing seals it.</source>
        <translation>{0} Rien ne la scelle.</translation>
    </message>
    <message>
        <source>{0} Nothing was written.</source>
        <translation>{0} Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>{0} On Problems in the window, or with: ml-connector problems</source>
        <translation>{0} Sur Problèmes dans la fenêtre, ou avec&#xa0;: ml-connector problems</translation>
    </message>
    <message>
        <source>{0} Or set account_route to check-only.</source>
        <translation>{0} Ou mettez account_route à check-only.</translation>
    </message>
    <message>
        <source>{0} Sealed up to entry {1} by {2} at {3} UTC with the head {4}. Fingerprint of the public key (SHA-256): {5}. Anchored outside of the store up to entry {6}.</source>
        <translation>{0} Scellée jusqu’à l’entrée {1} par {2} le {3} UTC avec la tête {4}. Empreinte de la clé publique (SHA-256)&#xa0;: {5}. Ancrée hors de la base jusqu’à l’entrée {6}.</translation>
    </message>
    <message>
        <source>{0} The first sync asks before it writes.</source>
        <translation>{0} La première synchronisation demande avant d’écrire.</translation>
    </message>
    <message>
        <source>{0} The group is made with: net localgroup &quot;{1}&quot; /add</source>
        <translation>{0} Le groupe se crée avec&#xa0;: net localgroup &quot;{1}&quot; /add</translation>
    </message>
    <message>
        <source>{0} The next sync asks before it writes.</source>
        <translation>{0} La prochaine synchronisation demande avant d’écrire.</translation>
    </message>
    <message>
        <source>{0} Then do it again.</source>
        <translation>{0} Recommencez ensuite.</translation>
    </message>
    <message>
        <source>{0} UTC by {1}</source>
        <translation>{0} UTC par {1}</translation>
    </message>
    <message>
        <source>{0} What changes later is done in X3.</source>
        <translation>{0} Ce qui change ensuite se fait dans X3.</translation>
    </message>
    <message>
        <source>{0} What was written until here is what the preview showed.</source>
        <translation>{0} Ce qui a été écrit jusqu’ici est ce que l’aperçu montrait.</translation>
    </message>
    <message>
        <source>{0} accounts, read {1} UTC</source>
        <translation>{0} comptes, lus le {1} UTC</translation>
    </message>
    <message>
        <source>{0} agrees on no encryption.</source>
        <translation>{0} n’accepte aucun chiffrement.</translation>
    </message>
    <message>
        <source>{0} alert is not sent by {1}: {2}</source>
        <translation>{0} alerte n’est pas envoyée par {1}&#xa0;: {2}</translation>
    </message>
    <message>
        <source>{0} alerts are not sent by {1}: {2}</source>
        <translation>{0} alertes ne sont pas envoyées par {1}&#xa0;: {2}</translation>
    </message>
    <message>
        <source>{0} alone</source>
        <translation>{0} seul</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} et {1}</translation>
    </message>
    <message>
        <source>{0} and {1} are equally alike</source>
        <translation>{0} et {1} sont également semblables</translation>
    </message>
    <message>
        <source>{0} answers at port {1} ({2} ms).</source>
        <translation>{0} répond au port {1} ({2} ms).</translation>
    </message>
    <message>
        <source>{0} are created through import template {1}. An import creates only: what JAGGAER changes later is to be changed in X3 by hand.</source>
        <translation>Création ({0}) par le modèle d’import {1}. Un import crée seulement&#xa0;: ce que JAGGAER modifie plus tard est à modifier à la main dans X3.</translation>
    </message>
    <message>
        <source>{0} are written through REST class {1}.</source>
        <translation>Écriture ({0}) par la classe REST {1}.</translation>
    </message>
    <message>
        <source>{0} are written through SOAP object {1}.</source>
        <translation>Écriture ({0}) par l’objet SOAP {1}.</translation>
    </message>
    <message>
        <source>{0} as posted</source>
        <translation>{0} comme comptabilisé</translation>
    </message>
    <message>
        <source>{0} asked for it, and the maker cannot be the checker.</source>
        <translation>{0} l’a demandé, et l’auteur ne peut pas être le contrôleur.</translation>
    </message>
    <message>
        <source>{0} asked for it; it has no effect before a second person approves it.</source>
        <translation>{0} l’a demandé&#xa0;; sans effet avant qu’une seconde personne l’approuve.</translation>
    </message>
    <message>
        <source>{0} asks for fewer calls{1} (HTTP 429): the limit of calls is used up.</source>
        <translation>{0} demande moins d’appels{1} (HTTP 429)&#xa0;: la limite d’appels est épuisée.</translation>
    </message>
    <message>
        <source>{0} at {1}</source>
        <translation>{0} à {1}</translation>
    </message>
    <message>
        <source>{0} at {1} broke the connection off.</source>
        <translation>{0} à {1} a coupé la connexion.</translation>
    </message>
    <message>
        <source>{0} at {1} cannot be reached: {2}.</source>
        <translation>{0} à {1} ne peut pas être joint&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>{0} at {1} did not answer in time.</source>
        <translation>{0} à {1} n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>{0} at {1} gave an answer that cannot be unpacked.</source>
        <translation>{0} à {1} a donné une réponse qui ne peut pas être décompressée.</translation>
    </message>
    <message>
        <source>{0} at {1}, port {2}, encrypts with another version of TLS than the settings allow ({3}).</source>
        <translation>{0} à {1}, port {2}, chiffre avec une autre version de TLS que celles des paramètres ({3}).</translation>
    </message>
    <message>
        <source>{0} belongs to {1} in {2} already</source>
        <translation>{0} appartient déjà à {1} dans {2}</translation>
    </message>
    <message>
        <source>{0} broke off.</source>
        <translation>{0} a coupé.</translation>
    </message>
    <message>
        <source>{0} but holidays</source>
        <translation>{0} sauf fériés</translation>
    </message>
    <message>
        <source>{0} by {1}</source>
        <translation>{0} par {1}</translation>
    </message>
    <message>
        <source>{0} by {1} {2}</source>
        <translation>{0} de {1} {2}</translation>
    </message>
    <message>
        <source>{0} by {1}:{2}</source>
        <translation>{0} par {1}:{2}</translation>
    </message>
    <message>
        <source>{0} can no longer be used in X3: it is inactive or out of date.</source>
        <translation>{0} ne peut plus être utilisé dans X3&#xa0;: il est inactif ou périmé.</translation>
    </message>
    <message>
        <source>{0} can then no longer change this connection.</source>
        <translation>{0} ne pourra alors plus modifier cette connexion.</translation>
    </message>
    <message>
        <source>{0} cannot be created yet. {1}</source>
        <translation>{0} ne peut pas encore être créé. {1}</translation>
    </message>
    <message>
        <source>{0} cannot be imported: {1}.</source>
        <translation>{0} ne peut pas être importé&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be looked for by our reference in this X3: none is created.</source>
        <translation>{0} ne peut pas être recherché par notre référence dans ce X3&#xa0;: aucun n’est créé.</translation>
    </message>
    <message>
        <source>{0} cannot be made a folder of this computer ({1}).</source>
        <translation>{0} ne peut pas devenir un dossier de cet ordinateur ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be opened ({1}).</source>
        <translation>{0} ne peut pas être ouvert ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be reached</source>
        <translation>Injoignable&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{0} cannot be reached: {1}.</source>
        <translation>{0} ne peut pas être joint&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be read</source>
        <translation>{0} ne peut pas être lu</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation>{0} ne peut pas être lu ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be read as a CSV file: {1}.</source>
        <translation>{0} ne peut pas être lu comme fichier CSV&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be read as a file of ML Connector.</source>
        <translation>{0} ne peut pas être lu comme un fichier de ML Connector.</translation>
    </message>
    <message>
        <source>{0} cannot be read as an Excel file: {1}</source>
        <translation>{0} ne peut pas être lu comme fichier Excel&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} cannot be read back: {1}</source>
        <translation>{0} ne peut pas être relu&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}</source>
        <translation>{0} ne peut pas être lu&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} ne peut pas être lu&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be sent again. {1}</source>
        <translation>{0} ne peut pas être renvoyé. {1}</translation>
    </message>
    <message>
        <source>{0} cannot be started: {1}</source>
        <translation>{0} ne peut pas être lancé&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} cannot be taken from {1}, {2}: {3}</source>
        <translation>{0} ne peut pas être tiré de {1}, {2}&#xa0;: {3}</translation>
    </message>
    <message>
        <source>{0} cannot be the home folder: {1}. The local store would be damaged there.</source>
        <translation>{0} ne peut pas être le dossier de travail&#xa0;: {1}. La base locale y serait endommagée.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}).</source>
        <translation>{0} ne peut pas être écrit ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} ne peut pas être écrit&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot become {1} while {2} {3} and {4} more are in doubt: it was sent with {5} and is found by that alone.</source>
        <translation>{0} ne peut pas devenir {1} tant que {2} {3} et {4} autres sont incertains&#xa0;: envoyés avec {5}, ils ne se retrouvent que par là.</translation>
    </message>
    <message>
        <source>{0} cannot become {1} while {2} {3} is in doubt: it was sent with {4} and is found by that alone.</source>
        <translation>{0} ne peut pas devenir {1} tant que {2} {3} est incertain&#xa0;: envoyé avec {4}, il ne se retrouve que par là.</translation>
    </message>
    <message>
        <source>{0} cannot open the home folder {1}: it belongs to {2} alone.</source>
        <translation>{0} ne peut pas ouvrir le dossier de travail {1}&#xa0;: il n’appartient qu’à {2}.</translation>
    </message>
    <message>
        <source>{0} carries its reference: X3 would have it twice. Take the reference away there first.</source>
        <translation>{0} porte sa référence&#xa0;: X3 l’aurait deux fois. Retirez-y d’abord la référence.</translation>
    </message>
    <message>
        <source>{0} cause needs you</source>
        <translation>{0} cause demande votre intervention</translation>
    </message>
    <message>
        <source>{0} causes need you</source>
        <translation>{0} causes demandent votre intervention</translation>
    </message>
    <message>
        <source>{0} closed</source>
        <translation>{0} clos</translation>
    </message>
    <message>
        <source>{0} code</source>
        <translation>Code&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{0} comes with the list of {1} alone, and is not in it.</source>
        <translation>{0} ne vient qu’avec la liste de {1}, et n’y est pas.</translation>
    </message>
    <message>
        <source>{0} counts {1} {2}s, but gave {3} of them</source>
        <translation>{0} compte {1} ({2}), mais en a donné {3}</translation>
    </message>
    <message>
        <source>{0} decisions hold</source>
        <translation>{0} décisions retiennent</translation>
    </message>
    <message>
        <source>{0} defines or uses XML entities, which JAGGAER never does: nothing of it was taken.</source>
        <translation>{0} définit ou utilise des entités XML, ce que JAGGAER ne fait jamais&#xa0;: rien n’en a été repris.</translation>
    </message>
    <message>
        <source>{0} documents in X3 carry the reference {1}: {2}.</source>
        <translation>{0} documents de X3 portent la référence {1}&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>{0} documents in X3 were written by {1}: nobody would keep them up to date.</source>
        <translation>{0} documents de X3 ont été écrits par {1}&#xa0;: personne ne les tiendrait à jour.</translation>
    </message>
    <message>
        <source>{0} does not answer here.</source>
        <translation>{0} ne répond pas ici.</translation>
    </message>
    <message>
        <source>{0} does not answer: {1}</source>
        <translation>{0} ne répond pas&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} does not look like a test system</source>
        <translation>{0} n’a pas l’air d’un système de test</translation>
    </message>
    <message>
        <source>{0} does not sign in through Sage&apos;s gateway (auth = {1}).</source>
        <translation>{0} ne s’authentifie pas par la passerelle de Sage (auth = {1}).</translation>
    </message>
    <message>
        <source>{0} does not tell its time.</source>
        <translation>{0} ne donne pas l’heure.</translation>
    </message>
    <message>
        <source>{0} empty</source>
        <translation>{0} vide</translation>
    </message>
    <message>
        <source>{0} entries of the list ({1} calls)</source>
        <translation>{0} entrées de la liste ({1} appels)</translation>
    </message>
    <message>
        <source>{0} eq {1}</source>
        <translation>{0} eq {1}</translation>
    </message>
    <message>
        <source>{0} equal splits</source>
        <translation>{0} parts égales</translation>
    </message>
    <message>
        <source>{0} exception is not explained.</source>
        <translation>{0} exception n’est pas expliquée.</translation>
    </message>
    <message>
        <source>{0} exceptions are not explained.</source>
        <translation>{0} exceptions ne sont pas expliquées.</translation>
    </message>
    <message>
        <source>{0} fields</source>
        <translation>{0} champs</translation>
    </message>
    <message>
        <source>{0} fields differ</source>
        <translation>{0} champs diffèrent</translation>
    </message>
    <message>
        <source>{0} gave an answer of more than {1} bytes.</source>
        <translation>{0} a donné une réponse de plus de {1} octets.</translation>
    </message>
    <message>
        <source>{0} gave {1}.</source>
        <translation>{0} a donné {1}.</translation>
    </message>
    <message>
        <source>{0} ge {1}</source>
        <translation>{0} ge {1}</translation>
    </message>
    <message>
        <source>{0} gives the same page of {1}s again, whatever {2} is asked for.</source>
        <translation>{0} redonne la même page ({1}), quel que soit {2}.</translation>
    </message>
    <message>
        <source>{0} gives the same {1} for the next page of {2}s again.</source>
        <translation>{0} redonne le même {1} pour la page suivante ({2}).</translation>
    </message>
    <message>
        <source>{0} goes before it: {1}.</source>
        <translation>{0} passe avant elle&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} goes before {1}</source>
        <translation>{0} passe avant {1}</translation>
    </message>
    <message>
        <source>{0} gone from JAGGAER: {1}. Nothing was changed in X3.</source>
        <translation>Disparus de JAGGAER&#xa0;: {0} ({1}). Rien n’a été modifié dans X3.</translation>
    </message>
    <message>
        <source>{0} has a form that this version of ML Connector does not know.</source>
        <translation>{0} a une forme que cette version de ML Connector ne connaît pas.</translation>
    </message>
    <message>
        <source>{0} has been running this connection since {1} UTC.</source>
        <translation>{0} exécute cette connexion depuis {1} UTC.</translation>
    </message>
    <message>
        <source>{0} has no canonical form</source>
        <translation>{0} n’a pas de forme canonique</translation>
    </message>
    <message>
        <source>{0} has no document number of the supplier: X3 cannot be asked for it.</source>
        <translation>{0} n’a pas de numéro de document du fournisseur&#xa0;: on ne peut pas la demander à X3.</translation>
    </message>
    <message>
        <source>{0} has no headings of a list of mappings.</source>
        <translation>{0} n’a pas les intitulés d’une liste de correspondances.</translation>
    </message>
    <message>
        <source>{0} has no member {1}</source>
        <translation>{0} n’a pas de membre {1}</translation>
    </message>
    <message>
        <source>{0} has no place in it</source>
        <translation>{0} n’y a pas sa place</translation>
    </message>
    <message>
        <source>{0} has no right to wake this computer.</source>
        <translation>{0} n’a pas le droit de sortir cet ordinateur de veille.</translation>
    </message>
    <message>
        <source>{0} has no time zone</source>
        <translation>{0} n’a pas de fuseau horaire</translation>
    </message>
    <message>
        <source>{0} has no {1}.</source>
        <translation>{0} n’a pas de {1}.</translation>
    </message>
    <message>
        <source>{0} has none whose {1} is {2}; there is {3}</source>
        <translation>{0} n’en a aucun dont {1} est {2}&#xa0;; il y a {3}</translation>
    </message>
    <message>
        <source>{0} has the supplier&apos;s number {1}, as {2} has, which is {3} in X3: it is probably in JAGGAER twice.</source>
        <translation>{0} a le numéro du fournisseur {1}, comme {2}, qui est {3} dans X3&#xa0;: elle est probablement deux fois dans JAGGAER.</translation>
    </message>
    <message>
        <source>{0} has {1} {2} in X3, {3} in JAGGAER.</source>
        <translation>{0}&#xa0;: {1} {2} dans X3, {3} dans JAGGAER.</translation>
    </message>
    <message>
        <source>{0} in X3 carries the number {1}, but holds something else.</source>
        <translation>{0} porte dans X3 le numéro {1}, mais contient autre chose.</translation>
    </message>
    <message>
        <source>{0} in X3 carries {1}; {2} was sent. It was found by supplier, day, sum and lines.</source>
        <translation>{0} porte {1} dans X3&#xa0;; {2} a été envoyé. Retrouvé par fournisseur, jour, total et lignes.</translation>
    </message>
    <message>
        <source>{0} in X3 has a line {1} that JAGGAER does not have.</source>
        <translation>{0} a dans X3 une ligne {1} que JAGGAER n’a pas.</translation>
    </message>
    <message>
        <source>{0} in X3 has a line {1} that JAGGAER&apos;s invoice does not have.</source>
        <translation>{0} dans X3 a une ligne {1} que la facture de JAGGAER n’a pas.</translation>
    </message>
    <message>
        <source>{0} in X3 has no line like line {1}; a replay adds it.</source>
        <translation>{0} n’a dans X3 aucune ligne comme la ligne {1}&#xa0;; rejouer l’ajoute.</translation>
    </message>
    <message>
        <source>{0} in X3 has the same supplier, {1}, {2}.</source>
        <translation>{0} dans X3 a le même fournisseur, {1}, {2}.</translation>
    </message>
    <message>
        <source>{0} in the answer of {1} to the list of {2}s is {3}, not a number.</source>
        <translation>{0} dans la réponse de {1} à la liste ({2}) est {3}, qui n’est pas un nombre.</translation>
    </message>
    <message>
        <source>{0} in the {1} is {2}.</source>
        <translation>{0} dans {1} est {2}.</translation>
    </message>
    <message>
        <source>{0} in use {1} gone bad in X3: {2}.</source>
        <translation>Utilisés et devenus invalides dans X3&#xa0;: {0} {1} ({2}).</translation>
    </message>
    <message>
        <source>{0} in {1} of {2}</source>
        <translation>{0} dans {1} sur {2}</translation>
    </message>
    <message>
        <source>{0} in {1} walks through its list.{2}</source>
        <translation>{0} en {1} parcours de sa liste.{2}</translation>
    </message>
    <message>
        <source>{0} instead of {1}</source>
        <translation>{0} au lieu de {1}</translation>
    </message>
    <message>
        <source>{0} is XML of another kind ({1}, line {2}).</source>
        <translation>{0} est du XML d’un autre genre ({1}, ligne {2}).</translation>
    </message>
    <message>
        <source>{0} is a list of {1}, in which {2} finds nothing</source>
        <translation>{0} est une liste de {1}, où {2} ne trouve rien</translation>
    </message>
    <message>
        <source>{0} is a network drive</source>
        <translation>{0} est un lecteur réseau</translation>
    </message>
    <message>
        <source>{0} is a number: no name to look up.</source>
        <translation>{0} est une adresse numérique&#xa0;: aucun nom à résoudre.</translation>
    </message>
    <message>
        <source>{0} is a service account: nobody knows its password.</source>
        <translation>{0} est un compte de service&#xa0;: personne ne connaît son mot de passe.</translation>
    </message>
    <message>
        <source>{0} is a value ({1})</source>
        <translation>{0} est une valeur ({1})</translation>
    </message>
    <message>
        <source>{0} is a {1} system by its settings</source>
        <translation>{0} est un système {1} d’après ses paramètres</translation>
    </message>
    <message>
        <source>{0} is a {1}, for which the settings name no invoice type of X3.</source>
        <translation>{0} est de genre {1}, pour lequel les paramètres ne nomment aucun type de facture de X3.</translation>
    </message>
    <message>
        <source>{0} is active in X3, but {1}.</source>
        <translation>{0} est actif dans X3, mais {1}.</translation>
    </message>
    <message>
        <source>{0} is an account of Windows itself: it has no keyring that somebody could fill.</source>
        <translation>{0} est un compte de Windows lui-même&#xa0;: il n’a pas de trousseau que quelqu’un puisse remplir.</translation>
    </message>
    <message>
        <source>{0} is as likely another record&apos;s</source>
        <translation>{0} peut aussi bien être celui d’un autre enregistrement</translation>
    </message>
    <message>
        <source>{0} is broken: row {1} (line {2}) {3}. Nothing of it was taken.</source>
        <translation>{0} est abîmé&#xa0;: la ligne {1} (ligne {2} du fichier) {3}. Rien n’en a été repris.</translation>
    </message>
    <message>
        <source>{0} is damaged: {1}.</source>
        <translation>{0} est endommagé&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} is for supplier {1}, which is not in X3 yet and was not chosen.</source>
        <translation>{0} est pour le fournisseur {1}, qui n’est pas encore dans X3 et n’a pas été choisi.</translation>
    </message>
    <message>
        <source>{0} is gone from X3.</source>
        <translation>{0} a disparu de X3.</translation>
    </message>
    <message>
        <source>{0} is hardly the same: {1}</source>
        <translation>{0} n’est guère le même&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} is ignored: {1}</source>
        <translation>{0} est ignoré&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} is in none of the files.</source>
        <translation>{0} n’est dans aucun des fichiers.</translation>
    </message>
    <message>
        <source>{0} is in the list of {1}, but {2} does not give it (HTTP {3}).</source>
        <translation>{0} est dans la liste de {1}, mais {2} ne le donne pas (HTTP {3}).</translation>
    </message>
    <message>
        <source>{0} is inactive in X3, too: {1}.</source>
        <translation>{0} est inactif dans X3 aussi&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} is inactive in X3.</source>
        <translation>{0} est inactif dans X3.</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB.</source>
        <translation>{0} dépasse {1} Mo.</translation>
    </message>
    <message>
        <source>{0} is linked to {1} already</source>
        <translation>{0} est déjà lié à {1}</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>{0} manque</translation>
    </message>
    <message>
        <source>{0} is neither UTF-8 nor {1} text: line {2}.</source>
        <translation>{0} n’est ni du texte UTF-8 ni {1}&#xa0;: ligne {2}.</translation>
    </message>
    <message>
        <source>{0} is neither an Excel nor a CSV file.</source>
        <translation>{0} n’est ni un fichier Excel ni un fichier CSV.</translation>
    </message>
    <message>
        <source>{0} is neither an Excel, a CSV nor a PDF file.</source>
        <translation>{0} n’est ni un fichier Excel, ni CSV, ni PDF.</translation>
    </message>
    <message>
        <source>{0} is no PDF file.</source>
        <translation>{0} n’est pas un fichier PDF.</translation>
    </message>
    <message>
        <source>{0} is no PO search export as the column file knows it: row 1 has no heading {1}.</source>
        <translation>{0} n’est pas un export de la recherche de commandes tel que le fichier de colonnes le connaît&#xa0;: la ligne 1 n’a pas d’intitulé {1}.</translation>
    </message>
    <message>
        <source>{0} is no date; write it as 2026-11-01</source>
        <translation>{0} n’est pas une date&#xa0;; écrivez-la comme 2026-11-01</translation>
    </message>
    <message>
        <source>{0} is no exception: nothing is to be explained.</source>
        <translation>{0} n’est pas une exception&#xa0;: il n’y a rien à expliquer.</translation>
    </message>
    <message>
        <source>{0} is no file of ML Connector for another computer.</source>
        <translation>{0} n’est pas un fichier de ML Connector pour un autre ordinateur.</translation>
    </message>
    <message>
        <source>{0} is no longer listed, and could not be read: {1}</source>
        <translation>{0} n’est plus dans la liste, et n’a pas pu être lu&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} is no order.</source>
        <translation>{0} n’est pas une commande.</translation>
    </message>
    <message>
        <source>{0} is no pointer: {1}.</source>
        <translation>{0} n’est pas un pointeur&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} is no property name</source>
        <translation>{0} n’est pas un nom de propriété</translation>
    </message>
    <message>
        <source>{0} is no purchase site in Sage X3.</source>
        <translation>{0} n’est pas un site d’achat de Sage X3.</translation>
    </message>
    <message>
        <source>{0} is no way to sign in to JAGGAER.</source>
        <translation>{0} n’est pas une façon de s’authentifier auprès de JAGGAER.</translation>
    </message>
    <message>
        <source>{0} is no way to sign in to X3.</source>
        <translation>{0} n’est pas une façon de s’authentifier auprès de X3.</translation>
    </message>
    <message>
        <source>{0} is no way to {1} X3.</source>
        <translation>{0} ne permet pas ceci avec X3&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} is no whole XML document: line {1}: {2}.</source>
        <translation>{0} n’est pas un document XML complet&#xa0;: ligne {1}&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>{0} is no zip file.</source>
        <translation>{0} n’est pas un fichier zip.</translation>
    </message>
    <message>
        <source>{0} is none of those who may approve: {1}.</source>
        <translation>{0} n’est pas de ceux qui peuvent approuver&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} is not TOML: {1}.</source>
        <translation>{0} n’est pas du TOML&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} is not UTF-8 text (byte {1}).</source>
        <translation>{0} n’est pas du texte UTF-8 (octet {1}).</translation>
    </message>
    <message>
        <source>{0} is not a finite number</source>
        <translation>{0} n’est pas un nombre fini</translation>
    </message>
    <message>
        <source>{0} is not a web address.</source>
        <translation>{0} n’est pas une adresse web.</translation>
    </message>
    <message>
        <source>{0} is not active in {1}.</source>
        <translation>{0} n’est pas actif dans {1}.</translation>
    </message>
    <message>
        <source>{0} is not as it was written</source>
        <translation>{0} n’est pas tel qu’il a été écrit</translation>
    </message>
    <message>
        <source>{0} is not bought in Sage X3.</source>
        <translation>{0} n’est pas acheté dans Sage X3.</translation>
    </message>
    <message>
        <source>{0} is not explained.</source>
        <translation>{0} n’est pas expliqué.</translation>
    </message>
    <message>
        <source>{0} is not gone from X3, as far as is known.</source>
        <translation>{0} n’a pas disparu de X3, pour autant qu’on sache.</translation>
    </message>
    <message>
        <source>{0} is not in Sage X3 yet.</source>
        <translation>{0} n’est pas encore dans Sage X3.</translation>
    </message>
    <message>
        <source>{0} is not in X3.</source>
        <translation>{0} n’est pas dans X3.</translation>
    </message>
    <message>
        <source>{0} is not in {1}.</source>
        <translation>{0} n’est pas dans {1}.</translation>
    </message>
    <message>
        <source>{0} is not to come.</source>
        <translation>{0} n’est pas à venir.</translation>
    </message>
    <message>
        <source>{0} is not valid yet{1}; this computer&apos;s clock says {2} UTC.</source>
        <translation>{0} n’est pas encore valable{1}&#xa0;; l’horloge de cet ordinateur indique {2} UTC.</translation>
    </message>
    <message>
        <source>{0} is probably {1} in X3 already{2}.</source>
        <translation>{0} est probablement déjà {1} dans X3{2}.</translation>
    </message>
    <message>
        <source>{0} is running a sync.</source>
        <translation>{0} exécute une synchronisation.</translation>
    </message>
    <message>
        <source>{0} is synchronised with a cloud</source>
        <translation>{0} est synchronisé avec un cloud</translation>
    </message>
    <message>
        <source>{0} is synchronised with a cloud ({1})</source>
        <translation>{0} est synchronisé avec un cloud ({1})</translation>
    </message>
    <message>
        <source>{0} is to be linked to {1} in X3, but {2}.</source>
        <translation>{0} doit être lié à {1} dans X3, mais {2}.</translation>
    </message>
    <message>
        <source>{0} is too large for a set-up file.</source>
        <translation>{0} est trop grand pour un fichier de configuration.</translation>
    </message>
    <message>
        <source>{0} is valid in {1} only {2}.</source>
        <translation>{0} n’est valable dans {1} que {2}.</translation>
    </message>
    <message>
        <source>{0} is {1} in X3, but gone from JAGGAER. Nothing was changed in X3.</source>
        <translation>{0} est {1} dans X3, mais a disparu de JAGGAER. Rien n’a été modifié dans X3.</translation>
    </message>
    <message>
        <source>{0} is {1} in {2} already</source>
        <translation>{0} est déjà {1} dans {2}</translation>
    </message>
    <message>
        <source>{0} is {1}, not {2}</source>
        <translation>{0} est {1}, et non {2}</translation>
    </message>
    <message>
        <source>{0} is {1}.</source>
        <translation>{0} est {1}.</translation>
    </message>
    <message>
        <source>{0} is {1}: {2}</source>
        <translation>{0} est {1}&#xa0;: {2}</translation>
    </message>
    <message>
        <source>{0} lacks, for invoices: {1}.</source>
        <translation>Il manque à {0}, pour les factures&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} leads nowhere: {1}</source>
        <translation>{0} ne mène nulle part&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} leads to an empty list or object</source>
        <translation>{0} mène à une liste ou un objet vide</translation>
    </message>
    <message>
        <source>{0} leads to an empty value</source>
        <translation>{0} mène à une valeur vide</translation>
    </message>
    <message>
        <source>{0} leads to {1} in {2} already</source>
        <translation>{0} mène déjà à {1} dans {2}</translation>
    </message>
    <message>
        <source>{0} let it through already.</source>
        <translation>{0} l’a déjà laissé passer.</translation>
    </message>
    <message>
        <source>{0} let it through: {1}</source>
        <translation>{0} l’a laissé passer&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} line on </source>
        <translation>{0} ligne sur </translation>
    </message>
    <message>
        <source>{0} lines on </source>
        <translation>{0} lignes sur </translation>
    </message>
    <message>
        <source>{0} looks like a test system</source>
        <translation>{0} a l’air d’un système de test</translation>
    </message>
    <message>
        <source>{0} may not {1} for {2}: that is for {3}.</source>
        <translation>{0} n’a pas le droit de {1} pour {2}&#xa0;: cela revient à {3}.</translation>
    </message>
    <message>
        <source>{0} mending: {1}.</source>
        <translation>{0} à corriger&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} messages about what needs you, {1} about what is settled, {2} about runs. Look at Home.</source>
        <translation>{0} messages sur ce qui demande votre intervention, {1} sur ce qui est réglé, {2} sur les exécutions. Voyez Accueil.</translation>
    </message>
    <message>
        <source>{0} messages about what needs you, {1} about what is settled. Look at Home.</source>
        <translation>{0} messages sur ce qui demande votre intervention, {1} sur ce qui est réglé. Voyez Accueil.</translation>
    </message>
    <message>
        <source>{0} minute</source>
        <translation>{0} minute</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} minutes</translation>
    </message>
    <message>
        <source>{0} minutes cannot be kept.</source>
        <translation>{0} minutes ne peuvent pas être tenues.</translation>
    </message>
    <message>
        <source>{0} must stand in it</source>
        <translation>{0} doit s’y trouver</translation>
    </message>
    <message>
        <source>{0} needs it</source>
        <translation>{0} le demande</translation>
    </message>
    <message>
        <source>{0} new</source>
        <translation>{0} nouveaux</translation>
    </message>
    <message>
        <source>{0} of JAGGAER is linked to it</source>
        <translation>{0} de JAGGAER y est lié</translation>
    </message>
    <message>
        <source>{0} of a line</source>
        <translation>{0} d’une ligne</translation>
    </message>
    <message>
        <source>{0} of invoices can be read, but not written.</source>
        <translation>{0} des factures peut être lu, mais pas écrit.</translation>
    </message>
    <message>
        <source>{0} of its lines</source>
        <translation>{0} de ses lignes</translation>
    </message>
    <message>
        <source>{0} of the line</source>
        <translation>{0} de la ligne</translation>
    </message>
    <message>
        <source>{0} of the line, by quantity</source>
        <translation>{0} de la ligne, par quantité</translation>
    </message>
    <message>
        <source>{0} of them were written before it was seen.</source>
        <translation>{0} d’entre eux ont été écrits avant que cela ne se voie.</translation>
    </message>
    <message>
        <source>{0} of this computer cannot be used: {1}</source>
        <translation>{0} de cet ordinateur ne peut pas être utilisé&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>{0} of {1} are not set.</source>
        <translation>{0} de {1} ne sont pas indiqués.</translation>
    </message>
    <message>
        <source>{0} of {1} is not set.</source>
        <translation>{0} de {1} n’est pas indiqué.</translation>
    </message>
    <message>
        <source>{0} of {1} lines: {2}</source>
        <translation>{0} de {1} lignes&#xa0;: {2}</translation>
    </message>
    <message>
        <source>{0} of {1} over {2} {3}</source>
        <translation>{0} sur {1} au-dessus de {2} {3}</translation>
    </message>
    <message>
        <source>{0} of {1} was in the preview and was not written: it changed since.</source>
        <translation>{0} de {1} était dans l’aperçu et n’a pas été écrit&#xa0;: il a changé depuis.</translation>
    </message>
    <message>
        <source>{0} of {1} went to it</source>
        <translation>{0} sur {1} y sont allées</translation>
    </message>
    <message>
        <source>{0} of {1} {2} chose it</source>
        <translation>{0} sur {1} {2} l’ont choisi</translation>
    </message>
    <message>
        <source>{0} of {1} {2} {3}: {4}.</source>
        <translation>{0} sur {1} {2} {3}&#xa0;: {4}.</translation>
    </message>
    <message>
        <source>{0} offers no STARTTLS.</source>
        <translation>{0} n’offre pas STARTTLS.</translation>
    </message>
    <message>
        <source>{0} offers no sign-in.</source>
        <translation>{0} n’offre pas d’authentification.</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>{0} le {1}</translation>
    </message>
    <message>
        <source>{0} on {1}, process {2}</source>
        <translation>{0} sur {1}, processus {2}</translation>
    </message>
    <message>
        <source>{0} problem is past the due date.</source>
        <translation>{0} problème a dépassé l’échéance.</translation>
    </message>
    <message>
        <source>{0} problems are past the due date.</source>
        <translation>{0} problèmes ont dépassé l’échéance.</translation>
    </message>
    <message>
        <source>{0} products of Sage X3 lead to account {1}: {2}.</source>
        <translation>{0} produits de Sage X3 mènent au compte {1}&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>{0} read, {1} written, {2} unchanged, {3} open.</source>
        <translation>{0} lus, {1} écrits, {2} inchangés, {3} ouverts.</translation>
    </message>
    <message>
        <source>{0} read.{1}</source>
        <translation>{0} lus.{1}</translation>
    </message>
    <message>
        <source>{0} reads no {1}.</source>
        <translation>{0} ne lit pas de {1}.</translation>
    </message>
    <message>
        <source>{0} record</source>
        <translation>{0} enregistrement</translation>
    </message>
    <message>
        <source>{0} record wait for a person</source>
        <translation>{0} enregistrement attend quelqu’un</translation>
    </message>
    <message>
        <source>{0} records</source>
        <translation>{0} enregistrements</translation>
    </message>
    <message>
        <source>{0} records wait for a person</source>
        <translation>{0} enregistrements attendent quelqu’un</translation>
    </message>
    <message>
        <source>{0} refused {1}: {2} (returnCode {3}).</source>
        <translation>{0} a refusé {1}&#xa0;: {2} (returnCode {3}).</translation>
    </message>
    <message>
        <source>{0} refuses</source>
        <translation>{0} refuse</translation>
    </message>
    <message>
        <source>{0} refuses every recipient</source>
        <translation>{0} refuse tous les destinataires</translation>
    </message>
    <message>
        <source>{0} refuses the sign-in</source>
        <translation>{0} refuse l’authentification</translation>
    </message>
    <message>
        <source>{0} refuses the sign-in of {1} (SMTP {2}).</source>
        <translation>{0} refuse l’authentification de {1} (SMTP {2}).</translation>
    </message>
    <message>
        <source>{0} row {1}</source>
        <translation>{0} ligne {1}</translation>
    </message>
    <message>
        <source>{0} rules within an hour, more than {1}</source>
        <translation>{0} règles en une heure, plus que {1}</translation>
    </message>
    <message>
        <source>{0} run since the last digest, {1} records written</source>
        <translation>{0} exécution depuis le dernier récapitulatif, {1} enregistrements écrits</translation>
    </message>
    <message>
        <source>{0} run stopped for it since {1}</source>
        <translation>{0} exécution arrêtée pour cela depuis {1}</translation>
    </message>
    <message>
        <source>{0} runs as the account that installs it, without its password.</source>
        <translation>{0} s’exécute sous le compte qui l’installe, sans son mot de passe.</translation>
    </message>
    <message>
        <source>{0} runs since the last digest, {1} records written</source>
        <translation>{0} exécutions depuis le dernier récapitulatif, {1} enregistrements écrits</translation>
    </message>
    <message>
        <source>{0} runs something now</source>
        <translation>{0} exécute quelque chose en ce moment</translation>
    </message>
    <message>
        <source>{0} runs stopped for it since {1}</source>
        <translation>{0} exécutions arrêtées pour cela depuis {1}</translation>
    </message>
    <message>
        <source>{0} runs tasks as the account that installs them, not as {1}.</source>
        <translation>{0} exécute les tâches sous le compte qui les installe, pas sous {1}.</translation>
    </message>
    <message>
        <source>{0} runs {1}</source>
        <translation>{0} exécute {1}</translation>
    </message>
    <message>
        <source>{0} runs; the last one</source>
        <translation>{0} exécutions&#xa0;; la dernière</translation>
    </message>
    <message>
        <source>{0} runs; the last one {1}.</source>
        <translation>{0} exécutions&#xa0;; la dernière {1}.</translation>
    </message>
    <message>
        <source>{0} says that it gave {1} {2}s from number {3} on, and gave {4}.</source>
        <translation>{0} dit avoir donné {1} ({2}) à partir du numéro {3}, et en a donné {4}.</translation>
    </message>
    <message>
        <source>{0} seconds</source>
        <translation>{0} secondes</translation>
    </message>
    <message>
        <source>{0} settings need</source>
        <translation>{0} paramètres demandent</translation>
    </message>
    <message>
        <source>{0} shows less of X3.</source>
        <translation>{0} montre moins de X3.</translation>
    </message>
    <message>
        <source>{0} shows no {1} of invoices.</source>
        <translation>{0} ne montre pas {1} des factures.</translation>
    </message>
    <message>
        <source>{0} takes lines without a catalogue item.</source>
        <translation>{0} prend des lignes sans article du catalogue.</translation>
    </message>
    <message>
        <source>{0} takes no postings in {1}.</source>
        <translation>{0} n’admet pas d’écritures dans {1}.</translation>
    </message>
    <message>
        <source>{0} that were written are gone from folder {1} of X3. Nothing was written.</source>
        <translation>{0} qui avaient été écrits ont disparu du dossier {1} de X3. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>{0} things are settled</source>
        <translation>{0} points sont réglés</translation>
    </message>
    <message>
        <source>{0} things need</source>
        <translation>{0} points demandent</translation>
    </message>
    <message>
        <source>{0} things need you</source>
        <translation>{0} points demandent votre intervention</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} à {1}</translation>
    </message>
    <message>
        <source>{0} to {1}.</source>
        <translation>{0} à {1}.</translation>
    </message>
    <message>
        <source>{0} vanished from X3 while it was read.</source>
        <translation>{0} a disparu de X3 pendant la lecture.</translation>
    </message>
    <message>
        <source>{0} waits for somebody or for a system: its source is needed.</source>
        <translation>{0} attend quelqu’un ou un système&#xa0;: sa source est nécessaire.</translation>
    </message>
    <message>
        <source>{0} wanted</source>
        <translation>{0} voulu</translation>
    </message>
    <message>
        <source>{0} was</source>
        <translation>{0} était</translation>
    </message>
    <message>
        <source>{0} was asked for the {1}s from number {2} on and gave those from {3} on.</source>
        <translation>À {0} ont été demandés ({1}) à partir du numéro {2}, et ceux à partir de {3} ont été donnés.</translation>
    </message>
    <message>
        <source>{0} was asked for {1} (id {2}) and gave the record with the id {3}.</source>
        <translation>À {0} a été demandé {1} (id {2}), et l’enregistrement d’id {3} a été donné.</translation>
    </message>
    <message>
        <source>{0} was cancelled in JAGGAER, but X3 has it as {1}.</source>
        <translation>{0} a été annulée dans JAGGAER, mais X3 l’a sous {1}.</translation>
    </message>
    <message>
        <source>{0} was changed in X3 since the last sync: {1}.</source>
        <translation>{0} a été modifié dans X3 depuis la dernière synchronisation&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} was linked to {1} by itself. {2}</source>
        <translation>{0} a été lié à {1} automatiquement. {2}</translation>
    </message>
    <message>
        <source>{0} was mapped to it for {1}</source>
        <translation>{0} y a été associé ({1})</translation>
    </message>
    <message>
        <source>{0} was mapped to it for {1} by {2}</source>
        <translation>{0} y a été associé ({1}) par {2}</translation>
    </message>
    <message>
        <source>{0} was not linked: {1}.</source>
        <translation>{0} n’a pas été lié&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} was saved but could not be read back.</source>
        <translation>{0} a été enregistré mais n’a pas pu être relu.</translation>
    </message>
    <message>
        <source>{0} was sent to X3 and its answer was lost. Its reference finds nothing there, but {1} {2}.</source>
        <translation>{0} a été envoyé à X3 et la réponse s’est perdue. Sa référence n’y trouve rien, mais {1} {2}.</translation>
    </message>
    <message>
        <source>{0} was sent to X3 and its answer was lost; {1} carry its document number.</source>
        <translation>{0} a été envoyée à X3 et la réponse s’est perdue&#xa0;; {1} portent son numéro de document.</translation>
    </message>
    <message>
        <source>{0} was sent to X3 and its answer was lost; {1} {2}: the name is the same.</source>
        <translation>{0} a été envoyé à X3 et la réponse s’est perdue&#xa0;; {1} {2}&#xa0;: le nom est le même.</translation>
    </message>
    <message>
        <source>{0} was written by version {1} of ML Connector, which is newer than this one.</source>
        <translation>{0} a été écrit par la version {1} de ML Connector, plus récente que celle-ci.</translation>
    </message>
    <message>
        <source>{0} was {1} in X3, not {2}</source>
        <translation>{0} était {1} dans X3, et non {2}</translation>
    </message>
    <message>
        <source>{0} were</source>
        <translation>{0} étaient</translation>
    </message>
    <message>
        <source>{0} wins{1}: {2}.</source>
        <translation>{0} l’emporte{1}&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>{0} without the review that was due on {1}: {2}</source>
        <translation>{0} sans la revue due le {1}&#xa0;: {2}</translation>
    </message>
    <message>
        <source>{0} would be written, {1}</source>
        <translation>{0} seraient écrits, {1}</translation>
    </message>
    <message>
        <source>{0} would be written; usually it is about {1} a run</source>
        <translation>{0} seraient écrits&#xa0;; d’habitude, c’est environ {1} par exécution</translation>
    </message>
    <message>
        <source>{0} would get no other code any more.</source>
        <translation>{0} n’obtiendrait plus d’autre code.</translation>
    </message>
    <message>
        <source>{0} would get {1} by now, which is not what was shown.</source>
        <translation>{0} obtiendrait maintenant {1}, ce qui n’est pas ce qui a été montré.</translation>
    </message>
    <message>
        <source>{0} {1} (HTTP {2}).</source>
        <translation>{0} {1} (HTTP {2}).</translation>
    </message>
    <message>
        <source>{0} {1} ({2}) is mapped both to {3} and to {4} by one decision.</source>
        <translation>{0} {1} ({2}) est associé à la fois à {3} et à {4} par une même décision.</translation>
    </message>
    <message>
        <source>{0} {1} ({2}) would lead both to {3} and to {4}.</source>
        <translation>{0} {1} ({2}) mènerait à la fois à {3} et à {4}.</translation>
    </message>
    <message>
        <source>{0} {1} -&gt; {2} ({3} from {4})</source>
        <translation>{0} {1} -&gt; {2} ({3} à partir du {4})</translation>
    </message>
    <message>
        <source>{0} {1} -&gt; {2} ({3}) waits for approval already: request {4} by {5}.</source>
        <translation>{0} {1} -&gt; {2} ({3}) attend déjà une approbation&#xa0;: demande {4} de {5}.</translation>
    </message>
    <message>
        <source>{0} {1} alerts since the window was open last</source>
        <translation>{0} {1} alertes depuis la dernière ouverture de la fenêtre</translation>
    </message>
    <message>
        <source>{0} {1} cannot be read: {2}</source>
        <translation>{0} {1} ne peut pas être lu&#xa0;: {2}</translation>
    </message>
    <message>
        <source>{0} {1} has another {2} in X3 than before: {3} instead of {4}.</source>
        <translation>{0} {1} a dans X3 une autre valeur ({2}) qu’auparavant&#xa0;: {3} au lieu de {4}.</translation>
    </message>
    <message>
        <source>{0} {1} has no counterpart in Sage X3.</source>
        <translation>{0} {1} n’a pas d’équivalent dans Sage X3.</translation>
    </message>
    <message>
        <source>{0} {1} in X3, {2} was sent</source>
        <translation>{0} {1} dans X3, {2} a été envoyé</translation>
    </message>
    <message>
        <source>{0} {1} line</source>
        <translation>{0} ligne ({1})</translation>
    </message>
    <message>
        <source>{0} {1} lines</source>
        <translation>{0} lignes ({1})</translation>
    </message>
    <message>
        <source>{0} {1} mapped it to {2}: that waits for approval.</source>
        <translation>{0} {1} l’a associé à {2}&#xa0;: cela attend une approbation.</translation>
    </message>
    <message>
        <source>{0} {1} of this X3 has no place for {2}.</source>
        <translation>{0} {1} de ce X3 n’a pas de place pour {2}.</translation>
    </message>
    <message>
        <source>{0} {1} readable.</source>
        <translation>{0} {1} lisibles.</translation>
    </message>
    <message>
        <source>{0} {1} that were read before are</source>
        <translation>{0} {1} lus auparavant sont</translation>
    </message>
    <message>
        <source>{0} {1} to {2} {3}</source>
        <translation>{0} {1} à {2} {3}</translation>
    </message>
    <message>
        <source>{0} {1} with {2} {3}: {4} of {5} fields found everywhere</source>
        <translation>{0} {1} avec {2} {3}&#xa0;: {4} champs sur {5} trouvés partout</translation>
    </message>
    <message>
        <source>{0} {1}, in X3 {2}</source>
        <translation>{0} {1}, dans X3 {2}</translation>
    </message>
    <message>
        <source>{0} {1}, {2} in the preview</source>
        <translation>{0} {1}, {2} dans l’aperçu</translation>
    </message>
    <message>
        <source>{0} {1}, {2} of them not explained.</source>
        <translation>{0} {1}, dont {2} non expliquées.</translation>
    </message>
    <message>
        <source>{0} {1}: this computer does not trust it.</source>
        <translation>{0} {1}&#xa0;: cet ordinateur ne l’approuve pas.</translation>
    </message>
    <message>
        <source>{0} {1}: {2} of {3} fields found everywhere</source>
        <translation>{0} {1}&#xa0;: {2} champs sur {3} trouvés partout</translation>
    </message>
    <message>
        <source>{0} {1}: {2} written</source>
        <translation>{0} {1}&#xa0;: {2} écrits</translation>
    </message>
    <message>
        <source>{0} {1}s are probably in X3 already, keyed by hand.</source>
        <translation>Probablement déjà dans X3, saisis à la main&#xa0;: {0} ({1}).</translation>
    </message>
    <message>
        <source>{0} {1}s that were written are gone from X3: {2}. Was X3 restored from a backup?</source>
        <translation>{0} ({1}) écrits ont disparu de X3&#xa0;: {2}. X3 a-t-il été restauré d’une sauvegarde&#xa0;?</translation>
    </message>
    <message>
        <source>{0}, amended since</source>
        <translation>{0}, modifié par avenant depuis</translation>
    </message>
    <message>
        <source>{0}, and begins by itself once it answers.</source>
        <translation>{0}, et commence de soi-même dès qu’il répond.</translation>
    </message>
    <message>
        <source>{0}, as set.</source>
        <translation>{0}, comme paramétré.</translation>
    </message>
    <message>
        <source>{0}, as {1}</source>
        <translation>{0}, sous {1}</translation>
    </message>
    <message>
        <source>{0}, falling</source>
        <translation>{0}, décroissant</translation>
    </message>
    <message>
        <source>{0}, from {1}.</source>
        <translation>{0}, de {1}.</translation>
    </message>
    <message>
        <source>{0}, issued by {1}, valid until {2}</source>
        <translation>{0}, émis par {1}, valable jusqu’au {2}</translation>
    </message>
    <message>
        <source>{0}, or ask {1} for a certificate for {2}. {3}</source>
        <translation>{0}, ou demandez à {1} un certificat pour {2}. {3}</translation>
    </message>
    <message>
        <source>{0}, or which versions the server has, and set tls_minimum and tls_maximum to them</source>
        <translation>{0}, ou quelles versions le serveur a, et mettez tls_minimum et tls_maximum en conséquence</translation>
    </message>
    <message>
        <source>{0}, rising</source>
        <translation>{0}, croissant</translation>
    </message>
    <message>
        <source>{0}, the only one.</source>
        <translation>{0}, le seul.</translation>
    </message>
    <message>
        <source>{0}, where it usually is about {1}</source>
        <translation>{0}, où c’est d’habitude environ {1}</translation>
    </message>
    <message>
        <source>{0}, which the settings name, is not there.</source>
        <translation>{0}, que les paramètres nomment, n’est pas là.</translation>
    </message>
    <message>
        <source>{0}, {1} in X3,</source>
        <translation>{0}, {1} dans X3,</translation>
    </message>
    <message>
        <source>{0}, {1} in the preview</source>
        <translation>{0}, {1} dans l’aperçu</translation>
    </message>
    <message>
        <source>{0}, {1} written since the last digest</source>
        <translation>{0}, {1} écrits depuis le dernier récapitulatif</translation>
    </message>
    <message>
        <source>{0}, {1}: real orders would stand in a test.</source>
        <translation>{0}, {1}&#xa0;: de vraies commandes seraient dans un système de test.</translation>
    </message>
    <message>
        <source>{0}, {1}: test orders would become real ones.</source>
        <translation>{0}, {1}&#xa0;: des commandes de test deviendraient réelles.</translation>
    </message>
    <message>
        <source>{0}. New orders of JAGGAER are not in Sage X3.</source>
        <translation>{0}. De nouvelles commandes de JAGGAER ne sont pas dans Sage X3.</translation>
    </message>
    <message>
        <source>{0}. Nothing else is lost.</source>
        <translation>{0}. Rien d’autre n’est perdu.</translation>
    </message>
    <message>
        <source>{0}. The largest: {1}. {2}</source>
        <translation>{0}. La plus importante&#xa0;: {1}. {2}</translation>
    </message>
    <message>
        <source>{0}: a pointer begins with / (or is empty for the whole value)</source>
        <translation>{0}&#xa0;: un pointeur commence par / (ou est vide pour la valeur entière)</translation>
    </message>
    <message>
        <source>{0}: a step * (every element) can only be used to drop values</source>
        <translation>{0}&#xa0;: une étape * (chaque élément) ne peut servir qu’à retirer des valeurs</translation>
    </message>
    <message>
        <source>{0}: a step that begins with * has the form *name=VALUE</source>
        <translation>{0}&#xa0;: une étape qui commence par * a la forme *nom=VALEUR</translation>
    </message>
    <message>
        <source>{0}: more likely a lost right or a wrong filter than deleted records. Nothing was done about them. If they are gone for good, let it through once: on Home in the window, or with `brake release`.</source>
        <translation>{0}&#xa0;: plutôt un droit perdu ou un filtre faux que des enregistrements supprimés. Rien n’a été fait à leur sujet. S’ils ont vraiment disparu, laissez passer une fois&#xa0;: sur Accueil dans la fenêtre, ou avec `brake release`.</translation>
    </message>
    <message>
        <source>{0}: no order and no supplier is in it.</source>
        <translation>{0}&#xa0;: il ne contient ni commande ni fournisseur.</translation>
    </message>
    <message>
        <source>{0}: open in X3, closed was sent</source>
        <translation>{0}&#xa0;: ouvert dans X3, la clôture a été envoyée</translation>
    </message>
    <message>
        <source>{0}: settled, after it was told on {1}.</source>
        <translation>{0}&#xa0;: réglé, après avoir été annoncé le {1}.</translation>
    </message>
    <message>
        <source>{0}: {1} days after the order</source>
        <translation>{0}&#xa0;: {1} jours après la commande</translation>
    </message>
    <message>
        <source>{0}: {1} mending: {2}.</source>
        <translation>{0}&#xa0;: {1} à corriger&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>{0}: {1} was sent, X3 does not have it</source>
        <translation>{0}&#xa0;: {1} a été envoyé, X3 ne l’a pas</translation>
    </message>
    <message>
        <source>{0}: ~ must be written ~0 (and / inside a name ~1)</source>
        <translation>{0}&#xa0;: ~ doit s’écrire ~0 (et / à l’intérieur d’un nom ~1)</translation>
    </message>
    <message>
        <source>{0}; and {1}, where KIND is {2} or dimension-TYPE</source>
        <translation>{0}&#xa0;; et {1}, où KIND est {2} ou dimension-TYPE</translation>
    </message>
    <message>
        <source>{0}; {1} sites readable.</source>
        <translation>{0}&#xa0;; {1} sites lisibles.</translation>
    </message>
    <message>
        <source>{0}; {1} stopped.</source>
        <translation>{0}&#xa0;; {1} arrêtées.</translation>
    </message>
    <message>
        <source>{0}segment {1}</source>
        <translation>{0}segment {1}</translation>
    </message>
    <message>
        <source>“{0}” cannot be the number of an order in X3: it holds {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut pas être le numéro d’une commande dans X3&#xa0;: il contient {1}.</translation>
    </message>
    <message>
        <source>“{0}” in the ceiling is not a number.</source>
        <translation>«&#xa0;{0}&#xa0;» dans le plafond n’est pas un nombre.</translation>
    </message>
    <message>
        <source>“{0}” in the total of the invoice is {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» dans le total de la facture est {1}.</translation>
    </message>
    <message>
        <source>“{0}” in the {1} holds the control character {2}.</source>
        <translation>«&#xa0;{0}&#xa0;» dans {1} contient le caractère de contrôle {2}.</translation>
    </message>
    <message>
        <source>“{0}” is longer than the {1} characters that X3 keeps of the {2}.</source>
        <translation>«&#xa0;{0}&#xa0;» dépasse les {1} caractères que X3 conserve ({2}).</translation>
    </message>
</context>
</TS>
