<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln added</numerusform>
            <numerusform>%Ln added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln after something else is settled</source>
        <translation>
            <numerusform>%Ln after something else is settled</numerusform>
            <numerusform>%Ln after something else is settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are explained</source>
        <translation>
            <numerusform>%Ln is explained</numerusform>
            <numerusform>%Ln are explained</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are ignored</source>
        <translation>
            <numerusform>%Ln is ignored</numerusform>
            <numerusform>%Ln are ignored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are in doubt</source>
        <translation>
            <numerusform>%Ln is in doubt</numerusform>
            <numerusform>%Ln are in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are incomplete in JAGGAER</source>
        <translation>
            <numerusform>%Ln is incomplete in JAGGAER</numerusform>
            <numerusform>%Ln are incomplete in JAGGAER</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not eligible</source>
        <translation>
            <numerusform>%Ln is not eligible</numerusform>
            <numerusform>%Ln are not eligible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are refused</source>
        <translation>
            <numerusform>%Ln is refused</numerusform>
            <numerusform>%Ln are refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as they are</source>
        <translation>
            <numerusform>%Ln as it is</numerusform>
            <numerusform>%Ln as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls to both systems</source>
        <translation>
            <numerusform>%Ln call to both systems</numerusform>
            <numerusform>%Ln calls to both systems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can be corrected in X3</source>
        <translation>
            <numerusform>%Ln can be corrected in X3</numerusform>
            <numerusform>%Ln can be corrected in X3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln causes, dearest first</source>
        <translation>
            <numerusform>%Ln cause, dearest first</numerusform>
            <numerusform>%Ln causes, dearest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <comment>mappings</comment>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed settings are not saved yet.</source>
        <translation>
            <numerusform>%Ln changed setting is not saved yet.</numerusform>
            <numerusform>%Ln changed settings are not saved yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed settings go back to what is saved.</source>
        <translation>
            <numerusform>%Ln changed setting goes back to what is saved.</numerusform>
            <numerusform>%Ln changed settings go back to what is saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln closed</source>
        <translation>
            <numerusform>%Ln closed</numerusform>
            <numerusform>%Ln closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln codes are in use. Type one, or a part of it.</source>
        <translation>
            <numerusform>%Ln code is in use. Type it, or a part of it.</numerusform>
            <numerusform>%Ln codes are in use. Type one, or a part of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln codes are mapped.</source>
        <translation>
            <numerusform>%Ln code is mapped.</numerusform>
            <numerusform>%Ln codes are mapped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contracts</source>
        <translation>
            <numerusform>%Ln contract</numerusform>
            <numerusform>%Ln contracts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contracts are gone from JAGGAER ({number}); what was read is kept</source>
        <translation>
            <numerusform>%Ln contract is gone from JAGGAER ({number}); what was read is kept</numerusform>
            <numerusform>%Ln contracts are gone from JAGGAER ({number}); what was read is kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contracts are incomplete ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln contract is incomplete ({number}): {reason}</numerusform>
            <numerusform>%Ln contracts are incomplete ({number}): {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cost centres and other dimensions</source>
        <translation>
            <numerusform>%Ln cost centre or other dimension</numerusform>
            <numerusform>%Ln cost centres and other dimensions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln created</source>
        <translation>
            <numerusform>%Ln created</numerusform>
            <numerusform>%Ln created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions taken back. The next sync looks at these records anew.</source>
        <translation>
            <numerusform>%Ln decision taken back. The next sync looks at this record anew.</numerusform>
            <numerusform>%Ln decisions taken back. The next sync looks at these records anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions wait for approval by somebody else</source>
        <translation>
            <numerusform>%Ln decision waits for approval by somebody else</numerusform>
            <numerusform>%Ln decisions wait for approval by somebody else</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions wait for approval, {mine} of them for yours.</source>
        <translation>
            <numerusform>%Ln decision waits for approval, {mine} of them for yours.</numerusform>
            <numerusform>%Ln decisions wait for approval, {mine} of them for yours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions wait for somebody else: who made a decision cannot approve it.</source>
        <translation>
            <numerusform>%Ln decision waits for somebody else: who made a decision cannot approve it.</numerusform>
            <numerusform>%Ln decisions wait for somebody else: who made a decision cannot approve it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions wait for your approval</source>
        <translation>
            <numerusform>%Ln decision waits for your approval</numerusform>
            <numerusform>%Ln decisions wait for your approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions wait for your approval.</source>
        <translation>
            <numerusform>%Ln decision waits for your approval.</numerusform>
            <numerusform>%Ln decisions wait for your approval.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln differ in X3</source>
        <translation>
            <numerusform>%Ln differs in X3</numerusform>
            <numerusform>%Ln differ in X3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different in X3</source>
        <translation>
            <numerusform>%Ln different in X3</numerusform>
            <numerusform>%Ln different in X3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents in X3 are ours.</source>
        <translation>
            <numerusform>%Ln document in X3 is ours.</numerusform>
            <numerusform>%Ln documents in X3 are ours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents of it are in X3, and nobody would keep them up to date.</source>
        <translation>
            <numerusform>%Ln document of it is in X3, and nobody would keep it up to date.</numerusform>
            <numerusform>%Ln documents of it are in X3, and nobody would keep them up to date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the audit</source>
        <translation>
            <numerusform>%Ln entry of the audit</numerusform>
            <numerusform>%Ln entries of the audit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the audit move to a file</source>
        <translation>
            <numerusform>%Ln entry of the audit moves to a file</numerusform>
            <numerusform>%Ln entries of the audit move to a file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries saved in {file}.</source>
        <translation>
            <numerusform>%Ln entry saved in {file}.</numerusform>
            <numerusform>%Ln entries saved in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exceptions are open</source>
        <translation>
            <numerusform>%Ln exception is open</numerusform>
            <numerusform>%Ln exceptions are open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exceptions are open again.</source>
        <translation>
            <numerusform>%Ln exception is open again.</numerusform>
            <numerusform>%Ln exceptions are open again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exceptions explained.</source>
        <translation>
            <numerusform>%Ln exception explained.</numerusform>
            <numerusform>%Ln exceptions explained.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln go on by themselves</source>
        <translation>
            <numerusform>%Ln goes on by itself</numerusform>
            <numerusform>%Ln go on by themselves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held</source>
        <translation>
            <numerusform>%Ln held</numerusform>
            <numerusform>%Ln held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hints are marked.</source>
        <translation>
            <numerusform>%Ln hint is marked.</numerusform>
            <numerusform>%Ln hints are marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln holidays to come, the next on {day}</source>
        <translation>
            <numerusform>%Ln holiday to come, the next on {day}</numerusform>
            <numerusform>%Ln holidays to come, the next on {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ignored</source>
        <translation>
            <numerusform>%Ln ignored</numerusform>
            <numerusform>%Ln ignored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in X3</source>
        <translation>
            <numerusform>%Ln in X3</numerusform>
            <numerusform>%Ln in X3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt</source>
        <translation>
            <numerusform>%Ln in doubt</numerusform>
            <numerusform>%Ln in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incomplete</source>
        <translation>
            <numerusform>%Ln incomplete</numerusform>
            <numerusform>%Ln incomplete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incomplete in JAGGAER</source>
        <translation>
            <numerusform>%Ln incomplete in JAGGAER</numerusform>
            <numerusform>%Ln incomplete in JAGGAER</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoices</source>
        <translation>
            <numerusform>%Ln invoice</numerusform>
            <numerusform>%Ln invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoices are gone from JAGGAER ({number}); nothing was changed in X3</source>
        <translation>
            <numerusform>%Ln invoice is gone from JAGGAER ({number}); nothing was changed in X3</numerusform>
            <numerusform>%Ln invoices are gone from JAGGAER ({number}); nothing was changed in X3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoices are in doubt ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln invoice is in doubt ({number}): {reason}</numerusform>
            <numerusform>%Ln invoices are in doubt ({number}): {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoices chosen</source>
        <translation>
            <numerusform>%Ln invoice chosen</numerusform>
            <numerusform>%Ln invoices chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoices differ in X3 ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln invoice differs in X3 ({number}): {reason}</numerusform>
            <numerusform>%Ln invoices differ in X3 ({number}): {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are being corrected in X3.</source>
        <translation>
            <numerusform>%Ln line is being corrected in X3.</numerusform>
            <numerusform>%Ln lines are being corrected in X3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are corrected by the next sync; a run goes on now.</source>
        <translation>
            <numerusform>%Ln line is corrected by the next sync; a run goes on now.</numerusform>
            <numerusform>%Ln lines are corrected by the next sync; a run goes on now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are corrected once a second person has approved it.</source>
        <translation>
            <numerusform>%Ln line is corrected once a second person has approved it.</numerusform>
            <numerusform>%Ln lines are corrected once a second person has approved it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are too early</source>
        <translation>
            <numerusform>%Ln line is too early</numerusform>
            <numerusform>%Ln lines are too early</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are written with it</source>
        <translation>
            <numerusform>%Ln line is written with it</numerusform>
            <numerusform>%Ln lines are written with it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines saved in {file}.</source>
        <translation>
            <numerusform>%Ln line saved in {file}.</numerusform>
            <numerusform>%Ln lines saved in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines that are written with it stay as they are.</source>
        <translation>
            <numerusform>%Ln line that is written with it stays as it is.</numerusform>
            <numerusform>%Ln lines that are written with it stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines wait</source>
        <translation>
            <numerusform>%Ln line waits</numerusform>
            <numerusform>%Ln lines wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines {on_orders}</source>
        <translation>
            <numerusform>%Ln line {on_orders}</numerusform>
            <numerusform>%Ln lines {on_orders}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln linked</source>
        <translation>
            <numerusform>%Ln linked</numerusform>
            <numerusform>%Ln linked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links wait for records that no sync has read yet.</source>
        <translation>
            <numerusform>%Ln link waits for a record that no sync has read yet.</numerusform>
            <numerusform>%Ln links wait for records that no sync has read yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings</source>
        <translation>
            <numerusform>%Ln mapping</numerusform>
            <numerusform>%Ln mappings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings hold again that were ended or replaced.</source>
        <translation>
            <numerusform>%Ln mapping holds again that was ended or replaced.</numerusform>
            <numerusform>%Ln mappings hold again that were ended or replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings lead elsewhere again.</source>
        <translation>
            <numerusform>%Ln mapping leads elsewhere again.</numerusform>
            <numerusform>%Ln mappings lead elsewhere again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings of the list are decided. Replay when you are ready.</source>
        <translation>
            <numerusform>%Ln mapping of the list is decided. Replay when you are ready.</numerusform>
            <numerusform>%Ln mappings of the list are decided. Replay when you are ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings saved in {file}.</source>
        <translation>
            <numerusform>%Ln mapping saved in {file}.</numerusform>
            <numerusform>%Ln mappings saved in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings that came later are ended.</source>
        <translation>
            <numerusform>%Ln mapping that came later is ended.</numerusform>
            <numerusform>%Ln mappings that came later are ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings wait for approval by a second person, with no effect yet.</source>
        <translation>
            <numerusform>%Ln mapping waits for approval by a second person, with no effect yet.</numerusform>
            <numerusform>%Ln mappings wait for approval by a second person, with no effect yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings: {first}, {second}, …</source>
        <translation>
            <numerusform>%Ln mapping: {first}, {second}, …</numerusform>
            <numerusform>%Ln mappings: {first}, {second}, …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more rules fit some of the same lines.</source>
        <translation>
            <numerusform>%Ln more rule fits some of the same lines.</numerusform>
            <numerusform>%Ln more rules fit some of the same lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more views need a newer version</source>
        <translation>
            <numerusform>%Ln more view needs a newer version</numerusform>
            <numerusform>%Ln more views need a newer version</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new links</source>
        <translation>
            <numerusform>%Ln new link</numerusform>
            <numerusform>%Ln new links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not eligible</source>
        <translation>
            <numerusform>%Ln not eligible</numerusform>
            <numerusform>%Ln not eligible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {orders} orders are in Sage X3</source>
        <translation>
            <numerusform>%Ln of {orders} orders is in Sage X3</numerusform>
            <numerusform>%Ln of {orders} orders are in Sage X3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln only by a journal entry</source>
        <translation>
            <numerusform>%Ln only by a journal entry</numerusform>
            <numerusform>%Ln only by a journal entry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open lines</source>
        <translation>
            <numerusform>%Ln open line</numerusform>
            <numerusform>%Ln open lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open orders</source>
        <translation>
            <numerusform>%Ln open order</numerusform>
            <numerusform>%Ln open orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders are gone from JAGGAER ({number}); nothing was changed in X3</source>
        <translation>
            <numerusform>%Ln order is gone from JAGGAER ({number}); nothing was changed in X3</numerusform>
            <numerusform>%Ln orders are gone from JAGGAER ({number}); nothing was changed in X3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders are in doubt</source>
        <translation>
            <numerusform>%Ln order is in doubt</numerusform>
            <numerusform>%Ln orders are in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders are in doubt ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln order is in doubt ({number}): {reason}</numerusform>
            <numerusform>%Ln orders are in doubt ({number}): {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders are in doubt: X3 is asked again by itself.</source>
        <translation>
            <numerusform>%Ln order is in doubt: X3 is asked again by itself.</numerusform>
            <numerusform>%Ln orders are in doubt: X3 is asked again by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders are released</source>
        <translation>
            <numerusform>%Ln order is released</numerusform>
            <numerusform>%Ln orders are released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders chosen</source>
        <translation>
            <numerusform>%Ln order chosen</numerusform>
            <numerusform>%Ln orders chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders differ in X3 ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln order differs in X3 ({number}): {reason}</numerusform>
            <numerusform>%Ln orders differ in X3 ({number}): {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders need you, nothing is in doubt.</source>
        <translation>
            <numerusform>%Ln order needs you, nothing is in doubt.</numerusform>
            <numerusform>%Ln orders need you, nothing is in doubt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders need you, {doubts}.</source>
        <translation>
            <numerusform>%Ln order needs you, {doubts}.</numerusform>
            <numerusform>%Ln orders need you, {doubts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln partly synced</source>
        <translation>
            <numerusform>%Ln partly synced</numerusform>
            <numerusform>%Ln partly synced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln probably in X3 already</source>
        <translation>
            <numerusform>%Ln probably in X3 already</numerusform>
            <numerusform>%Ln probably in X3 already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln read</source>
        <translation>
            <numerusform>%Ln read</numerusform>
            <numerusform>%Ln read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are ignored, and can be taken back under Ignored.</source>
        <translation>
            <numerusform>%Ln record is ignored, and can be taken back under Ignored.</numerusform>
            <numerusform>%Ln records are ignored, and can be taken back under Ignored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are left out: the next sync writes them.</source>
        <translation>
            <numerusform>%Ln record is left out: the next sync writes them.</numerusform>
            <numerusform>%Ln records are left out: the next sync writes them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are linked by the list</source>
        <translation>
            <numerusform>%Ln record is linked by the list</numerusform>
            <numerusform>%Ln records are linked by the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are no longer ignored. Replay when you are ready.</source>
        <translation>
            <numerusform>%Ln record is no longer ignored. Replay when you are ready.</numerusform>
            <numerusform>%Ln records are no longer ignored. Replay when you are ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are not taken over: drafts, or older than the first day.</source>
        <translation>
            <numerusform>%Ln record is not taken over: a draft, or older than the first day.</numerusform>
            <numerusform>%Ln records are not taken over: drafts, or older than the first day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are on the clipboard.</source>
        <translation>
            <numerusform>%Ln record is on the clipboard.</numerusform>
            <numerusform>%Ln records are on the clipboard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are released</source>
        <translation>
            <numerusform>%Ln record is released</numerusform>
            <numerusform>%Ln records are released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are saved in {file}.</source>
        <translation>
            <numerusform>%Ln record is saved in {file}.</numerusform>
            <numerusform>%Ln records are saved in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records as JAGGAER sent them are removed for good</source>
        <translation>
            <numerusform>%Ln record as JAGGAER sent it is removed for good</numerusform>
            <numerusform>%Ln records as JAGGAER sent them are removed for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <comment>mappings</comment>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused by X3</source>
        <translation>
            <numerusform>%Ln refused by X3</numerusform>
            <numerusform>%Ln refused by X3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are chosen.</source>
        <translation>
            <numerusform>%Ln row is chosen.</numerusform>
            <numerusform>%Ln rows are chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows copied, with their headings.</source>
        <translation>
            <numerusform>%Ln row copied, with the headings.</numerusform>
            <numerusform>%Ln rows copied, with their headings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows linked so already</source>
        <translation>
            <numerusform>%Ln row linked so already</numerusform>
            <numerusform>%Ln rows linked so already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows saved in {file}.</source>
        <translation>
            <numerusform>%Ln row saved in {file}.</numerusform>
            <numerusform>%Ln rows saved in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows that cannot be taken</source>
        <translation>
            <numerusform>%Ln row that cannot be taken</numerusform>
            <numerusform>%Ln rows that cannot be taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were not taken</source>
        <translation>
            <numerusform>%Ln row was not taken</numerusform>
            <numerusform>%Ln rows were not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs, nothing is open.</source>
        <translation>
            <numerusform>%Ln run, nothing is open.</numerusform>
            <numerusform>%Ln runs, nothing is open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved views could not be read any more and are gone.</source>
        <translation>
            <numerusform>%Ln saved view could not be read any more and is gone.</numerusform>
            <numerusform>%Ln saved views could not be read any more and are gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln settings saved. The next run goes by them.</source>
        <translation>
            <numerusform>%Ln setting saved. The next run goes by them.</numerusform>
            <numerusform>%Ln settings saved. The next run goes by them.</numerusform>
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
            <numerusform>%Ln stays as it is</numerusform>
            <numerusform>%Ln stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still wait</source>
        <translation>
            <numerusform>%Ln still waits</numerusform>
            <numerusform>%Ln still wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppliers</source>
        <translation>
            <numerusform>%Ln supplier</numerusform>
            <numerusform>%Ln suppliers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppliers are gone from JAGGAER ({number}); nothing was changed in X3</source>
        <translation>
            <numerusform>%Ln supplier is gone from JAGGAER ({number}); nothing was changed in X3</numerusform>
            <numerusform>%Ln suppliers are gone from JAGGAER ({number}); nothing was changed in X3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppliers are in doubt ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln supplier is in doubt ({number}): {reason}</numerusform>
            <numerusform>%Ln suppliers are in doubt ({number}): {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppliers chosen</source>
        <translation>
            <numerusform>%Ln supplier chosen</numerusform>
            <numerusform>%Ln suppliers chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppliers differ in X3 ({number}): {reason}</source>
        <translation>
            <numerusform>%Ln supplier differs in X3 ({number}): {reason}</numerusform>
            <numerusform>%Ln suppliers differ in X3 ({number}): {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things need you</source>
        <translation>
            <numerusform>%Ln thing needs you</numerusform>
            <numerusform>%Ln things need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unchanged</numerusform>
            <numerusform>%Ln unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln up to date</source>
        <translation>
            <numerusform>%Ln up to date</numerusform>
            <numerusform>%Ln up to date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values are decided; order {number} is replayed.</source>
        <translation>
            <numerusform>%Ln value is decided; order {number} is replayed.</numerusform>
            <numerusform>%Ln values are decided; order {number} is replayed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values are decided; the next sync carries it out, since a run goes on now.</source>
        <translation>
            <numerusform>%Ln value is decided; the next sync carries it out, since a run goes on now.</numerusform>
            <numerusform>%Ln values are decided; the next sync carries it out, since a run goes on now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values of order {number} are not in X3 as they were written.</source>
        <translation>
            <numerusform>%Ln value of order {number} is not in X3 as it was written.</numerusform>
            <numerusform>%Ln values of order {number} are not in X3 as they were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values stay open</source>
        <translation>
            <numerusform>%Ln value stays open</numerusform>
            <numerusform>%Ln values stay open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait</source>
        <translation>
            <numerusform>%Ln waits</numerusform>
            <numerusform>%Ln wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait for a mapping</source>
        <translation>
            <numerusform>%Ln waits for a mapping</numerusform>
            <numerusform>%Ln wait for a mapping</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait for approval</source>
        <translation>
            <numerusform>%Ln waits for approval</numerusform>
            <numerusform>%Ln wait for approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be closed</source>
        <translation>
            <numerusform>%Ln would be closed</numerusform>
            <numerusform>%Ln would be closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be created</source>
        <translation>
            <numerusform>%Ln would be created</numerusform>
            <numerusform>%Ln would be created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be held</source>
        <translation>
            <numerusform>%Ln would be held</numerusform>
            <numerusform>%Ln would be held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be linked to what X3 has</source>
        <translation>
            <numerusform>%Ln would be linked to what X3 has</numerusform>
            <numerusform>%Ln would be linked to what X3 has</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would change</source>
        <translation>
            <numerusform>%Ln would change</numerusform>
            <numerusform>%Ln would change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln written lines</source>
        <translation>
            <numerusform>%Ln written line</numerusform>
            <numerusform>%Ln written lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln written lines would be coded otherwise</source>
        <translation>
            <numerusform>%Ln written line would be coded otherwise</numerusform>
            <numerusform>%Ln written lines would be coded otherwise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln written lines would have been coded otherwise; they stay as they are.</source>
        <translation>
            <numerusform>%Ln written line would have been coded otherwise; it stays as it is.</numerusform>
            <numerusform>%Ln written lines would have been coded otherwise; they stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln records</source>
        <translation>
            <numerusform>Accept %Ln record</numerusform>
            <numerusform>Accept %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept that %Ln records are gone?</source>
        <translation>
            <numerusform>Accept that %Ln record is gone?</numerusform>
            <numerusform>Accept that %Ln records are gone?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln exceptions are explained.</source>
        <translation>
            <numerusform>The %Ln exception is explained.</numerusform>
            <numerusform>All %Ln exceptions are explained.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln orders are in Sage X3</source>
        <translation>
            <numerusform>The one order is in Sage X3</numerusform>
            <numerusform>All %Ln orders are in Sage X3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %Ln mappings</source>
        <translation>
            <numerusform>Approve %Ln mapping</numerusform>
            <numerusform>Approve %Ln mappings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Blank %Ln values for good?</source>
        <translation>
            <numerusform>Blank %Ln value for good?</numerusform>
            <numerusform>Blank %Ln values for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Blank %Ln values…</source>
        <translation>
            <numerusform>Blank %Ln value…</numerusform>
            <numerusform>Blank %Ln values…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln mappings</source>
        <translation>
            <numerusform>Change %Ln mapping</numerusform>
            <numerusform>Change %Ln mappings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln settings</source>
        <translation>
            <numerusform>Change %Ln setting</numerusform>
            <numerusform>Change %Ln settings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared %Ln invoices with X3: they agree</source>
        <translation>
            <numerusform>Compared %Ln invoice with X3: they agree</numerusform>
            <numerusform>Compared %Ln invoices with X3: they agree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared %Ln orders with X3: nothing to write</source>
        <translation>
            <numerusform>Compared %Ln order with X3: nothing to write</numerusform>
            <numerusform>Compared %Ln orders with X3: nothing to write</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared %Ln records that had not changed</source>
        <translation>
            <numerusform>Compared %Ln record that had not changed</numerusform>
            <numerusform>Compared %Ln records that had not changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared %Ln suppliers with X3: nothing to write</source>
        <translation>
            <numerusform>Compared %Ln supplier with X3: nothing to write</numerusform>
            <numerusform>Compared %Ln suppliers with X3: nothing to write</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied, with the numbers of %Ln records: paste it into a message.</source>
        <translation>
            <numerusform>Copied, with the numbers of %Ln record: paste it into a message.</numerusform>
            <numerusform>Copied, with the numbers of %Ln records: paste it into a message.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Correct %Ln lines</source>
        <translation>
            <numerusform>Correct %Ln line</numerusform>
            <numerusform>Correct %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Covers %Ln open orders</source>
        <translation>
            <numerusform>Covers %Ln open order</numerusform>
            <numerusform>Covers %Ln open orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Covers %Ln open records</source>
        <translation>
            <numerusform>Covers %Ln open record</numerusform>
            <numerusform>Covers %Ln open records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln records</source>
        <translation>
            <numerusform>Create %Ln record</numerusform>
            <numerusform>Create %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln records as well?</source>
        <translation>
            <numerusform>Create %Ln record as well?</numerusform>
            <numerusform>Create %Ln records as well?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide %Ln mappings</source>
        <translation>
            <numerusform>Decide %Ln mapping</numerusform>
            <numerusform>Decide %Ln mappings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not send %Ln invoices ({number}): {reason}</source>
        <translation>
            <numerusform>Did not send %Ln invoice ({number}): {reason}</numerusform>
            <numerusform>Did not send %Ln invoices ({number}): {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not send %Ln orders ({number}): {reason}</source>
        <translation>
            <numerusform>Did not send %Ln order ({number}): {reason}</numerusform>
            <numerusform>Did not send %Ln orders ({number}): {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not send %Ln suppliers ({number}): {reason}</source>
        <translation>
            <numerusform>Did not send %Ln supplier ({number}): {reason}</numerusform>
            <numerusform>Did not send %Ln suppliers ({number}): {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not take %Ln contracts ({number}): {reason}</source>
        <translation>
            <numerusform>Did not take %Ln contract ({number}): {reason}</numerusform>
            <numerusform>Did not take %Ln contracts ({number}): {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not take %Ln invoices ({number}): {reason}</source>
        <translation>
            <numerusform>Did not take %Ln invoice ({number}): {reason}</numerusform>
            <numerusform>Did not take %Ln invoices ({number}): {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not take %Ln orders ({number}): {reason}</source>
        <translation>
            <numerusform>Did not take %Ln order ({number}): {reason}</numerusform>
            <numerusform>Did not take %Ln orders ({number}): {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not take %Ln suppliers ({number}): {reason}</source>
        <translation>
            <numerusform>Did not take %Ln supplier ({number}): {reason}</numerusform>
            <numerusform>Did not take %Ln suppliers ({number}): {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln changes</source>
        <translation>
            <numerusform>Discard %Ln change</numerusform>
            <numerusform>Discard %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due %Ln times while another run went on: run once</source>
        <translation>
            <numerusform>Due once while another run went on: run once</numerusform>
            <numerusform>Due %Ln times while another run went on: run once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln hours</source>
        <translation>
            <numerusform>Every hour</numerusform>
            <numerusform>Every %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln minutes</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Explain %Ln exceptions</source>
        <translation>
            <numerusform>Explain %Ln exception</numerusform>
            <numerusform>Explain %Ln exceptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Explain %Ln exceptions?</source>
        <translation>
            <numerusform>Explain %Ln exception?</numerusform>
            <numerusform>Explain %Ln exceptions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Held %Ln invoices ({number}): {reason}</source>
        <translation>
            <numerusform>Held %Ln invoice ({number}): {reason}</numerusform>
            <numerusform>Held %Ln invoices ({number}): {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Held %Ln orders ({number}): {reason}</source>
        <translation>
            <numerusform>Held %Ln order ({number}): {reason}</numerusform>
            <numerusform>Held %Ln orders ({number}): {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Held %Ln suppliers ({number}): {reason}</source>
        <translation>
            <numerusform>Held %Ln supplier ({number}): {reason}</numerusform>
            <numerusform>Held %Ln suppliers ({number}): {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignore %Ln records</source>
        <translation>
            <numerusform>Ignore %Ln record</numerusform>
            <numerusform>Ignore %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignore %Ln records?</source>
        <translation>
            <numerusform>Ignore %Ln record?</numerusform>
            <numerusform>Ignore %Ln records?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import these %Ln export files?</source>
        <translation>
            <numerusform>Import this export file?</numerusform>
            <numerusform>Import these %Ln export files?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Intact: each of the %Ln entries follows from the one before it.</source>
        <translation>
            <numerusform>Intact: the %Ln entry stands at the beginning of the chain.</numerusform>
            <numerusform>Intact: each of the %Ln entries follows from the one before it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It covers %Ln lines that wait.</source>
        <translation>
            <numerusform>It covers %Ln line that waits.</numerusform>
            <numerusform>It covers %Ln lines that wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left %Ln contracts ignored, as decided</source>
        <translation>
            <numerusform>Left %Ln contract ignored, as decided</numerusform>
            <numerusform>Left %Ln contracts ignored, as decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left %Ln invoices ignored, as decided</source>
        <translation>
            <numerusform>Left %Ln invoice ignored, as decided</numerusform>
            <numerusform>Left %Ln invoices ignored, as decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left %Ln orders ignored, as decided</source>
        <translation>
            <numerusform>Left %Ln order ignored, as decided</numerusform>
            <numerusform>Left %Ln orders ignored, as decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left %Ln suppliers ignored, as decided</source>
        <translation>
            <numerusform>Left %Ln supplier ignored, as decided</numerusform>
            <numerusform>Left %Ln suppliers ignored, as decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %Ln records</source>
        <translation>
            <numerusform>Link %Ln record</numerusform>
            <numerusform>Link %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %Ln records to what X3 has?</source>
        <translation>
            <numerusform>Link %Ln record to what X3 has?</numerusform>
            <numerusform>Link %Ln records to what X3 has?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Map %Ln and replay</source>
        <translation>
            <numerusform>Map %Ln and replay</numerusform>
            <numerusform>Map %Ln and replay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Map %Ln codes</source>
        <translation>
            <numerusform>Map %Ln code</numerusform>
            <numerusform>Map %Ln codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Map %Ln only</source>
        <translation>
            <numerusform>Map %Ln only</numerusform>
            <numerusform>Map %Ln only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Map and replay %Ln orders</source>
        <translation>
            <numerusform>Map and replay %Ln order</numerusform>
            <numerusform>Map and replay %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Map and replay %Ln records</source>
        <translation>
            <numerusform>Map and replay %Ln record</numerusform>
            <numerusform>Map and replay %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Met by the run of {who}, on %Ln records</source>
        <translation>
            <numerusform>Met by the run of {who}, on %Ln record</numerusform>
            <numerusform>Met by the run of {who}, on %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln entries</source>
        <translation>
            <numerusform>Move %Ln entry</numerusform>
            <numerusform>Move %Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln written lines, none would get another code today.</source>
        <translation>
            <numerusform>Of %Ln written line, none would get another code today.</numerusform>
            <numerusform>Of %Ln written lines, none would get another code today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of orders of the last %Ln days</source>
        <translation>
            <numerusform>Of orders of the last day</numerusform>
            <numerusform>Of orders of the last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln contracts ({number})</source>
        <translation>
            <numerusform>Read %Ln contract ({number})</numerusform>
            <numerusform>Read %Ln contracts ({number})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln contracts from JAGGAER</source>
        <translation>
            <numerusform>Read %Ln contract from JAGGAER</numerusform>
            <numerusform>Read %Ln contracts from JAGGAER</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln invoices from JAGGAER, {unchanged} of them unchanged</source>
        <translation>
            <numerusform>Read %Ln invoice from JAGGAER, {unchanged} of them unchanged</numerusform>
            <numerusform>Read %Ln invoices from JAGGAER, {unchanged} of them unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln orders from JAGGAER, {unchanged} of them unchanged</source>
        <translation>
            <numerusform>Read %Ln order from JAGGAER, {unchanged} of them unchanged</numerusform>
            <numerusform>Read %Ln orders from JAGGAER, {unchanged} of them unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln orders from JAGGAER, {unchanged} of them unchanged, and checked {lines} lines</source>
        <translation>
            <numerusform>Read %Ln order from JAGGAER, {unchanged} of them unchanged, and checked {lines} lines</numerusform>
            <numerusform>Read %Ln orders from JAGGAER, {unchanged} of them unchanged, and checked {lines} lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln suppliers from JAGGAER, {unchanged} of them unchanged</source>
        <translation>
            <numerusform>Read %Ln supplier from JAGGAER, {unchanged} of them unchanged</numerusform>
            <numerusform>Read %Ln suppliers from JAGGAER, {unchanged} of them unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln records</source>
        <translation>
            <numerusform>Remove %Ln record</numerusform>
            <numerusform>Remove %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replay %Ln causes</source>
        <translation>
            <numerusform>Replay %Ln cause</numerusform>
            <numerusform>Replay %Ln causes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replay %Ln records</source>
        <translation>
            <numerusform>Replay %Ln record</numerusform>
            <numerusform>Replay %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln mappings that hold already</source>
        <translation>
            <numerusform>Review %Ln mapping that holds already</numerusform>
            <numerusform>Review %Ln mappings that hold already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln changes</source>
        <translation>
            <numerusform>Save %Ln change</numerusform>
            <numerusform>Save %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln lines</source>
        <translation>
            <numerusform>Show the line</numerusform>
            <numerusform>Show all %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %Ln lines that would be coded otherwise; they stay as they are</source>
        <translation>
            <numerusform>Show the line that would be coded otherwise; it stays as it is</numerusform>
            <numerusform>Show the %Ln lines that would be coded otherwise; they stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are shown.</source>
        <translation>
            <numerusform>The first one is shown.</numerusform>
            <numerusform>The first %Ln are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The records behind %Ln causes are sent again, each from its start. What is still not valid stays here.</source>
        <translation>
            <numerusform>The records behind %Ln cause are sent again, each from its start. What is still not valid stays here.</numerusform>
            <numerusform>The records behind %Ln causes are sent again, each from its start. What is still not valid stays here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln decisions</source>
        <translation>
            <numerusform>Undo %Ln decision</numerusform>
            <numerusform>Undo %Ln decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln decisions?</source>
        <translation>
            <numerusform>Undo %Ln decision?</numerusform>
            <numerusform>Undo %Ln decisions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln mappings</source>
        <translation>
            <numerusform>Undo %Ln mapping</numerusform>
            <numerusform>Undo %Ln mappings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln mappings that were decided at once?</source>
        <translation>
            <numerusform>Undo %Ln mapping?</numerusform>
            <numerusform>Undo %Ln mappings that were decided at once?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Would have changed %Ln written lines; they stay as they are.</source>
        <translation>
            <numerusform>Would have changed %Ln written line; it stays as it is.</numerusform>
            <numerusform>Would have changed %Ln written lines; they stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Would have changed {changed} of %Ln written lines</source>
        <translation>
            <numerusform>Would have changed {changed} of %Ln written line</numerusform>
            <numerusform>Would have changed {changed} of %Ln written lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %Ln records</source>
        <translation>
            <numerusform>Write %Ln record</numerusform>
            <numerusform>Write %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %Ln records to X3 again?</source>
        <translation>
            <numerusform>Write %Ln record to X3 again?</numerusform>
            <numerusform>Write %Ln records to X3 again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write these %Ln records</source>
        <translation>
            <numerusform>Write this %Ln record</numerusform>
            <numerusform>Write these %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>X3 refused %Ln invoices ({number}): {reason}</source>
        <translation>
            <numerusform>X3 refused %Ln invoice ({number}): {reason}</numerusform>
            <numerusform>X3 refused %Ln invoices ({number}): {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>X3 refused %Ln orders ({number}): {reason}</source>
        <translation>
            <numerusform>X3 refused %Ln order ({number}): {reason}</numerusform>
            <numerusform>X3 refused %Ln orders ({number}): {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>X3 refused %Ln suppliers ({number}): {reason}</source>
        <translation>
            <numerusform>X3 refused %Ln supplier ({number}): {reason}</numerusform>
            <numerusform>X3 refused %Ln suppliers ({number}): {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln earlier ones</source>
        <translation>
            <numerusform>and %Ln earlier one</numerusform>
            <numerusform>and %Ln earlier ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more stay</source>
        <translation>
            <numerusform>and %Ln more stays</numerusform>
            <numerusform>and %Ln more stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, see the lines</source>
        <translation>
            <numerusform>and %Ln more, see the lines</numerusform>
            <numerusform>and %Ln more, see the lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %Ln orders</source>
        <translation>
            <numerusform>on %Ln order</numerusform>
            <numerusform>on %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %Ln records</source>
        <translation>
            <numerusform>on %Ln record</numerusform>
            <numerusform>on %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln orders looked at…</source>
        <translation>
            <numerusform>{done} of %Ln order looked at…</numerusform>
            <numerusform>{done} of %Ln orders looked at…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} differs in %Ln settings.</source>
        <translation>
            <numerusform>{file} differs in %Ln setting.</numerusform>
            <numerusform>{file} differs in %Ln settings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{keeper} looks every %Ln minutes at what is due.</source>
        <translation>
            <numerusform>{keeper} looks every minute at what is due.</numerusform>
            <numerusform>{keeper} looks every %Ln minutes at what is due.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{list} and %Ln more</source>
        <translation>
            <numerusform>{list} and %Ln more</numerusform>
            <numerusform>{list} and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{records}, of which %Ln only wait</source>
        <translation>
            <numerusform>{records}, of which %Ln only waits</numerusform>
            <numerusform>{records}, of which %Ln only wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %Ln entries of the audit are in {file} now.</source>
        <translation>
            <numerusform>✓ %Ln entry of the audit is in {file} now.</numerusform>
            <numerusform>✓ %Ln entries of the audit are in {file} now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %Ln records as JAGGAER sent them were removed.</source>
        <translation>
            <numerusform>✓ %Ln record as JAGGAER sent it was removed.</numerusform>
            <numerusform>✓ %Ln records as JAGGAER sent them were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ Intact: %Ln entries.</source>
        <translation>
            <numerusform>✓ Intact: %Ln entry.</numerusform>
            <numerusform>✓ Intact: %Ln entries.</numerusform>
        </translation>
    </message>
</context>
</TS>
