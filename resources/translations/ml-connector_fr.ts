<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln after something else is settled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are ignored</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are in doubt</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are incomplete in JAGGAER</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not eligible</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are refused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls to both systems</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can be corrected in X3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln causes, dearest first</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed settings are not saved yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed settings go back to what is saved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln closed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln codes are mapped.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cost centres and other dimensions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln created</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions taken back. The next sync looks at these records anew.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions wait for approval by somebody else</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions wait for approval, {mine} of them for yours.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions wait for somebody else: who made a decision cannot approve it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions wait for your approval</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions wait for your approval.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln differ in X3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different in X3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents in X3 are ours.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents of it are in X3, and nobody would keep them up to date.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln go on by themselves</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ignored</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in X3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incomplete</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incomplete in JAGGAER</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are being corrected in X3.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are corrected by the next sync; a run goes on now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are corrected once a second person has approved it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are too early</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines saved in {file}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines {on_orders}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln linked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links wait for records that no sync has read yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings wait for approval by a second person, with no effect yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings: {first}, {second}, …</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more rules fit some of the same lines.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new links</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not eligible</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {orders} orders are in Sage X3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln only by a journal entry</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open orders</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders are gone from JAGGAER ({number}); nothing was changed in X3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders are in doubt</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders are in doubt ({number}): {reason}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders are in doubt: X3 is asked again by itself.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders are released</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders differ in X3 ({number}): {reason}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders need you, nothing is in doubt.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders need you, {doubts}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln partly synced</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln probably in X3 already</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are ignored, and can be taken back under Parked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are linked by the list</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are no longer ignored. Replay when you are ready.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are released</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused by X3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows linked so already</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows that cannot be taken</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were not taken</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln settings saved. The next run goes by them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sites</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay as they are</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still wait</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppliers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppliers are gone from JAGGAER ({number}); nothing was changed in X3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppliers are in doubt ({number}): {reason}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppliers differ in X3 ({number}): {reason}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln up to date</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait for a mapping</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait for approval</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be closed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be created</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be held</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be linked to what X3 has</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would change</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln written lines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln written lines would be coded otherwise</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 = however long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 = the usual one of the encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 = whatever their number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.2 where a device on the way breaks 1.3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connection is one JAGGAER and one Sage X3. Set one up step by step, or read a set-up file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that is trusted besides what this computer trusts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that is trusted besides what this computer trusts. The check is never switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lost answer settles after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mapping holds at once and is reviewed within the days below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mapping of the business unit overrides it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preview by {actor} is going on since {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A real system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A replay by {actor} is going on since {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run goes on. Changes can be saved when it has ended, since it goes by what it began with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run goes on. It ends cleanly: what is written stays and is recorded, the rest comes with the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run goes on. Let it end first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run in which all went well is no news.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A save without an answer may still land until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A save without an answer may still land until then: only afterwards it is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A set-up file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sync by {actor} is going on since {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A system is away for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target is not usable; correct it or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test is marked on every page, export and mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A user of X3 allows ML Connector to work there. Your browser opens a page of Sage; whoever signs in to X3 on it and accepts needs the right thirdParties in X3. It must be the browser of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A user of X3 has accepted it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About ML Connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Accept http</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept mail without encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Accept that %Ln records are gone?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Accept that they are gone…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts that begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapt what is marked SITE in {file}, then save the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address and sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address for tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses, divided by commas. Empty = nobody gets mail. Mail is how you hear of a run at night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After every run, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alias of the SOAP pool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %Ln orders are in Sage X3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also link where supplier, currency or total differ much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always need a second person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import by {actor} is going on since {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order with a wrong line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anchored outside of the store up to entry {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one than that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody but the maker, with an account of this computer that can use this data folder and has a keyring of its own. You are {account}. Rules that let more through than now need a second person themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Approve %Ln mappings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Approve afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve what others decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JAGGAER told you at onboarding, such as https://solutions.sciquest.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As basic authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in your region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the template has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the template writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the template writes them: YYYYMMDD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As this computer is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask X3 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked X3 what became of order {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked X3 what became of supplier {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for where the profile names the parameter; JAGGAER may give fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Sage&apos;s gateway…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks X3 what it offers, without the rest of the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to nobody any more, by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to {about} by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to {person}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once, and after every run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once, only when something needs somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience of tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back on the list on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank accounts of suppliers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginnings of X3 accounts, such as 6, 21, 4011. Counts where mappings go by rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both systems answer, and everything that a sync needs is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By currency, * for every other one: EUR=10000; *=5000. Counts where mappings go by rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By it an order is never created twice. X3 must be able to search it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By one account; 0 = any number. Counts where mappings go by rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the batch server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the batch server only where the X3 administrator says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the rules below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLASS or CLASS.REPRESENTATION.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be corrected in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln settings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Change when a second person has to approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {connection}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed bank data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed order {number}, {x3} in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed supplier {number} in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed supplier {number}, {x3} in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the coding of an order that is in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart of accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a target on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one to compare it with what was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses the product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class of orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class of suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes of codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed order {number}, {x3} in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed supplier {number} in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed supplier {number}, {x3} in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code in GESAOE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code or words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes that X3 does not know, refused orders and the like appear here, grouped by what settles them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes to map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of export files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact rows show about a fifth more at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with X3…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Compared %Ln orders with X3: nothing to write</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared %Ln records that had not changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared %Ln suppliers with X3: nothing to write</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Compared everything, not only what changed: the last full comparison is a week old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared order {number} with X3: nothing to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared supplier {number} with X3: nothing to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with the date of the order; those that wait are of {first} to {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with the date of the order; those that wait are of {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with the run before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with: {kind}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection test of ML Connector {version}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection {name} ({environment})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copied, with the numbers of %Ln records: paste it into a message.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copied. It holds no secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of the store (*.db)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for the JAGGAER buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for the administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of ML Connector {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the run&apos;s identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to adapt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Correct %Ln lines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Correct the codes of written lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected order {number} in X3: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected supplier {number} in X3: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correcting written orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrections of written orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Covers %Ln open orders</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Covers %Ln open records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Covers {orders}, {lines}, {money}; {released}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covers {orders}, {lines}; {released}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln records as well?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Create it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create {key} as well?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created, changed, closed or linked; of a preview: would be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily digest at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data and program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days until the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Decide %Ln mappings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions that wait for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defaults in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details in mails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not correct order {number}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not correct supplier {number}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Did not send %Ln orders ({number}): {reason}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not send %Ln suppliers ({number}): {reason}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Did not send order {number}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not send supplier {number}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Did not take %Ln orders ({number}): {reason}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not take %Ln suppliers ({number}): {reason}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Did not take order {number}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not take supplier {number}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimension columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimension type of cost centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimension {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions on every line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions where JAGGAER has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Discard what is not saved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the connection work?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each record is in one place; together they are what was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each sync, preview and replay leaves a line here, with what it did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty = named as the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty = the address that signs in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty = the only one that X3 has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty = the server wants no sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty = the standard one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty = the usual place below the address above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the run and close?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended: cancelled; what was written stays and is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended: done, nothing is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended: done, something needs a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended: stopped before its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every decision and every write is a link of a chain that is sealed: a change of a link breaks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every run goes by this. Ask again when the X3 administrator published something new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody on the way could read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is kept, without an end: records as JAGGAER sent them, what was written, decisions and the audit chain. Nothing is removed by itself. Bank accounts, personal tax ids and private addresses are dropped before a record is stored, as the profile says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx);;CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FIELD=VALUE; FIELD=VALUE, for every new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field for JAGGAER&apos;s order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field for JAGGAER&apos;s supplier number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First due {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First due {day}. It is late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed values of a supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed values of an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed values of an order line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For another browser of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For more money than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {person}, by {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {person}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found order {number} in X3 and linked it to {x3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found out by asking the site. Pin it only where support told you to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found supplier {number} in X3 and linked it to {x3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From its beginning to its end; not less than the two above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From which order date on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {source} to folder {folder} on {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GL account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GL accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on by itself: waiting or in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on, and is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GraphQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a user of X3 allow the access, through Sage&apos;s gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Held %Ln orders ({number}): {reason}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Held %Ln suppliers ({number}): {reason}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Held for a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held order {number}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held supplier {number}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held, refused, incomplete or different in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what is rarely changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold at once, review afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home says when a review is overdue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How X3 is read and written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How client id and secret travel when a token is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How days are written in tables and fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How documents are found again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast calls may follow one another; 0 = as fast as JAGGAER answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long X3 takes a token that this program signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this program signs in to X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How your JAGGAER looks: which field holds what. A name that comes with the program, or a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISO: 2026-11-29</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Ignore %Ln records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignore %Ln records?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignored by {person} {when} until {day}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignored by {person} {when}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignored by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignored {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import cancelled. What was written stays written and is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import done in {duration}: {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import stopped: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import these %Ln export files?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import this export file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In X3 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In any currency; 0 = whatever the amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In whose name orders are created: the allowed user of the connected application, or the login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete in JAGGAER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of XML, where the pool is set so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is order {number} in X3?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is supplier {number} in X3?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is {key} the order {x3_key} of X3?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is {key} the supplier {x3_key} of X3?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to {owner}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes straight into the keyring of your account. It is shown nowhere, and in no file or log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer listed and runs no more, and its secrets leave the keyring. What it did stays in the audit chain of this data folder; set up again under the same name, it goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there: send it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves the list, and is back as soon as one of its records changes in JAGGAER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was asked, and what it said stands below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name, such as smtp.office365.com. Your IT knows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its valid lines are written now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER and Sage X3 are asked, step by step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER calls it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER has no orders for Sage X3 yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal entry {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep {number} as X3 has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last import {when}, {duration}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last preview {when}, {duration}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last replay {when}, {duration}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sync {when}, {duration}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Left %Ln orders ignored, as decided</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left %Ln suppliers ignored, as decided</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Left order {number} ignored, as decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left supplier {number} ignored, as decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths of fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it through…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels of findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, dark, or as the system has it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number} in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number}, {description}, {coding}, {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that X3 still lets correct; Space chooses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that cannot be corrected on their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Link %Ln records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %Ln records to what X3 has?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Link records by a list of numbers?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to X3…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to what X3 has…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to {x3_key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked to {x3_key}: decided by {actor}, {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the lines and their orders in X3…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what it may be…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking the numbers up in X3…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking what happened…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking what waits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking what would be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made when a user of X3 accepts. Usually it is paired anew on the connection test, not typed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Map %Ln and replay</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Map %Ln codes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Map %Ln only</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Map and replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Map and replay %Ln orders</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Map and replay %Ln records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Map only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map several…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map {kind} {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map {kind} {code}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map: {cause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapped to {about} by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps many codes at once, in a grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Met by the run of {who}, on %Ln records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Mine {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More open money than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More open records than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More rules an hour than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than the batch server is ever behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most saves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mutation that changes orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mutation that changes suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mutation that creates orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mutation that creates suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of suppliers and what X3 said; else only codes, numbers and amounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly always STARTTLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need nobody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network and calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New causes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next run {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cause that was not there before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cause was settled by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cause with “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection is set up yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No good sync for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No seal outside of the store covers it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sync touches them until they change in JAGGAER, or until somebody takes them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No written line has this code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has accepted it in X3 yet. It is asked for again every few seconds. You may stop waiting: the request stays, and pairing later goes on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has sealed it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: straight to the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known before X3 was asked once: sync first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on their orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same as what X3 has: decided by {actor}, {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing alike was found. Search the {things} above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be linked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been synced yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the help has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is assigned to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is decided before you have seen what it would be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new in this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was decided about the chosen records that can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was paired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers looked up in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object for orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object for suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects for codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln written lines, none would get another code today.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Of one run: show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the account that signs in there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the connected application, or of the application at Sage&apos;s gateway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the login above, where REST services take no token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the window. What JAGGAER and X3 say stays as they say it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older versions are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One mail for a cause, never one a record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in the daily digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only orders from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what needs somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only when something needs somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where JAGGAER told you one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where you know that the list is right and one of the systems is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where your site has one of its own; empty = found out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onto the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the browser and pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the log&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open: {cause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number} differs in X3: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number} is gone from JAGGAER; nothing was changed in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number} is gone from X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number} is in doubt: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders and coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders are numbered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders that were created or changed on this day or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders: reading from JAGGAER, checking against X3, writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders: reading from JAGGAER, checking against X3; nothing is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome, figures and log of the run are on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages show it when they are opened the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair with Sage X3?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair with X3…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paired with X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairing with the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park this cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park this cause?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked by {person} {when} until {day}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked by {person} {when}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked until {day} by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked until {day}. It is under Parked, from where it can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked. It is under Parked, from where it can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password for REST services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the mail server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port of the pairing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Sync now: you first see what would be written, and nothing is written until you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview cancelled. What was written stays written and is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview done in {duration}: {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview stopped: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably in X3 already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems by cause; Enter does the next step of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product for free-text lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public name under which orders are published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public name under which suppliers are published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REST services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln orders from JAGGAER, {unchanged} of them unchanged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln orders from JAGGAER, {unchanged} of them unchanged, and checked {lines} lines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln suppliers from JAGGAER, {unchanged} of them unchanged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Read a set-up file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from X3: {codes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the codes of X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the file {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading accounts, cost centres and other codes of X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records and columns of the template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records and columns of the template; without it the import is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records behind the cause, and its story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records behind the cause; Enter shows one with its whole story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject and take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {connection}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {connection}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace: {secret}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Replay %Ln causes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replay %Ln records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Replay after mapping on the command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay cancelled. What was written stays written and is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay done in {duration}: {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay everything that waits?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay stopped: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln mappings that hold already</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Review overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root of Sage&apos;s gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of a query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs when you ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOAP services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage&apos;s gateway has received the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage&apos;s page is opened in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage&apos;s regional gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save a copy now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes first: the test goes by what is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the lines for a journal entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. The weaker rules for approvals wait for a second person: request {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves the lines that need a journal entry as an Excel or CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says that this is right: the next sync goes on with it, once, and with no more than that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope at the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed by {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the causes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search {number} {things} by code or words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search {things} by code or words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret or password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen for the first time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the change again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends every record that waits again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up another one…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up {connection}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up {connection}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up files (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set: {secret}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled causes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter interruptions heal by themselves and are not told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a test notification</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln lines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show its orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show the %Ln lines that would be coded otherwise; they stay as they are</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show the sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is rarely changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what a replay of everything that waits would write, and writes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign between fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign between records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to X3 on the page in your browser, and accept there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So long JAGGAER may be silent in the middle of an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So long X3 may be silent; a save of 17 seconds is normal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many calls may be under way at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is open for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that we did not expect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started a comparison of everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started a preview: nothing is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started a replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started a sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started a sync of the orders alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started a sync of the suppliers alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started an import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started by {who}, goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started by {who}, took {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started to read the codes of X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of {system}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped to ask: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as PJT=GENERAL; LOC=01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as https://api.eu-sagex3.com/v1, for the sign-in through the gateway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier {number} differs in X3: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier {number} is gone from JAGGAER; nothing was changed in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier {number} is gone from X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier {number} is in doubt: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier&apos;s product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suppliers: reading from JAGGAER, checking, writing to X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suppliers: reading from JAGGAER, checking; nothing is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync cancelled. What was written stays written and is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync done in {duration}: {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync stopped: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEST SYSTEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS from the first byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect at once, for your account on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template for orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template for suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GL account of a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The X3 folder that orders are written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The argument of that mutation that takes the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser could not be opened. Copy the address into a browser of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cause and its records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen records are what X3 has; nothing is written to X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy of the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of the certificate authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of your company&apos;s authority, where this computer does not trust X3&apos;s certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The first way that the site really offers. Pin it only where support told you to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last import stopped {when}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last import was cancelled {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last preview stopped {when}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last preview was cancelled {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last replay stopped {when}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last replay was cancelled {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last sync stopped {when}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last sync was cancelled {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping to {about} was approved by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping to {about} was rejected by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping to {about} was withdrawn by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping was taken back by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of an account of this computer or its domain: the cause is under Mine there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next sync carries it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one order is in Sage X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one order is not in Sage X3 yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The records behind %Ln causes are sent again, each from its start. What is still not valid stays here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The request is kept: pairing goes on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run that is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The save held no values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search looks at codes and messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is in the keyring. Test the connection next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret of the connected application, of the gateway&apos;s application, or the user&apos;s password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of {connection}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site may give fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store has {size}, the log {log}. {free} are free on this disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test stopped: {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way out of your network. Usually this computer knows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window speaks it when it is opened the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no earlier run to compare it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These computers, and nobody else. There is no cloud of ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay as they are: a mapping holds for what is written from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay as they are; a mapping changes nothing that is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault of ML Connector, not yours. What was written to X3 is recorded, and the next sync goes on from there. Please send us this report; passwords and tokens are struck out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of this computer, such as 07:30. Empty = no digest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be mended: {setting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be reviewed by {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To these accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token of JAGGAER One</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token of the older gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told even when the computer was off meanwhile; 0 = never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust a certificate file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type X3&apos;s code or a part of its name. Enter takes what is proposed in grey and goes on; Ctrl+Enter maps. Each holds everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type {connection} to confirm it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types of the columns CCE1, CCE2, ... where the class does not say: CCT,PJT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types of the columns CCE1, CCE2, ... where the publication does not say: CCT,PJT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged, not eligible or ignored: nothing was to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln decisions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln decisions?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo that {key} is another order?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo that {key} is another supplier?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the link of {key} to {x3_key}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until JAGGAER counts as not reachable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until X3 counts as not reachable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to so many saves may be under way; it begins with two and grows while X3 is quick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User and password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}, with Python {python} and Qt {qt} on {system}. Apache License 2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for a whole call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>of the window, for an answer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was the change of order {number} made in X3?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was the change of supplier {number} made in X3?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What JAGGAER gave you together with the client id; with a password, that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What X3 has is something else; the chosen records are created as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each check does with a line that does not pass. A site changes them under [levels] in a profile of its own; these hold now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened in the run, oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened to the cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is assigned to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it read: the sum of the four beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says is linked already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it will do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What others decide and the rules want a second person for is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What settles it and the records behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the pairing asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rows of the list say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the window shows when it is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this X3 offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What waits for them and has a fault of its own stays on the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was decided about {key} is taken back. The next sync looks at it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was ignored, and can be taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was parked, and comes back or can be taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent beside what X3 has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would be decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you leave alone with Ignore… is listed here, until it changes in JAGGAER or is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you put off with Park… is listed here, until it is back or taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a second person is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where X3 keeps other lengths than documented: order.description=60.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where each record ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it goes in X3. Usually it is found out, and the connection test says what was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the browser of this computer brings the gateway&apos;s answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they are not the usual ones, such as account=ZGAC,site=ZFCY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they are not the usual ones, such as account=ZGAC.ZGACC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether `map` sends what it releases at once, as the window does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a field in double quotes may hold the separator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether its good lines wait for the wrong one. No order is ever lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether orders that JAGGAER has closed already are written, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether this is a test JAGGAER. Usually its name says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether this is a test X3. Usually its name or folder says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which causes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which column of a search export is what: a name that comes with the program, or a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which kind your JAGGAER wants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of X3&apos;s dimensions a cost centre of JAGGAER is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While the window is open or in the tray. One for a cause, and one when it is settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who settles this cause?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever finds a cause that is yours names you with Assign…; it is listed here then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever makes a mapping never approves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom JAGGAER knows this program as.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom REST services know where they take no token; empty = nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom it talks to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why (for the auditor)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why you decide so (for the auditor)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why you decide so, for the auditor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, for the auditor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With its port, such as https://x3server:8124.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out what it will do…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Would have changed {changed} of %Ln written lines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %Ln records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %Ln records to X3 again?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Write them again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes what the preview {preview} showed, and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written lines that would be coded otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written → today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote order {number} as {x3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote supplier {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote supplier {number} as {x3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 answers without encryption: what is written can be read on the way. Home says so until it is mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 calls it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 code for {kind} {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has no {things} with “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has nothing that may be what was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has something without our reference that looks the same. Creating these makes second ones there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has something without our reference that looks the same. Creating this one makes a second one there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 is not changed by it, and it can be undone until something is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 is not changed. The next sync looks at these records anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 is not changed. {key} is looked at anew by the next sync, and held again where a twin is likely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 is paired. Folders that were allowed: {folders}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 is paired. It did not tell which folders were allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 is usually inside your network and needs none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 itself, unless its counter is set to manual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>X3 refused %Ln orders ({number}): {reason}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>X3 refused %Ln suppliers ({number}): {reason}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>X3 refused order {number}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 refused supplier {number}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 wants a product on every line; this one stands where JAGGAER has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 was asked: nothing of it is in doubt any more, or its save is settled by the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 was not asked what it has by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 was not asked yet. A test, a sync or the button asks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3&apos;s code of a language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3, or as it insists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln earlier ones</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more stay</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>asked {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>audit entry {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto = X3&apos;s own number where numbering is manual; a field of your site; or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto = as X3 says; none; or types such as CCT,PJT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto = found out; else what the X3 administrator entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being worked out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>business unit {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>category {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>countries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>currencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimension {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on by themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incomplete in JAGGAER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instead of {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needed: it is kept with your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no code is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing in X3 yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>on %Ln orders</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %Ln records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional; without it: list {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orders from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payment term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payment terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probably in X3 already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>records a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused by X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules within an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supplier categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supplier category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supplier {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tax code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tax codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their orders are of before that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait for a mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what X3 has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action}: {connection}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{connection} is set as {file} says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{connection} is set up. Test the connection next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{connection} is set up. Weaker rules for approvals wait for a second person: request {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{connection} was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{connection}, {kind}: from JAGGAER to folder {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln orders looked at…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {all} looked up in X3…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{files}

Their orders and suppliers are written to Sage X3 like those of a sync. What is there already and did not change stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} describes a connection that is not there yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{file} differs in %Ln settings.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{file} holds the settings. Secrets are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {what}. Nothing is decided yet, and X3 is not changed by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is not among them. Pair again and have the X3 user allow it, or correct the folder in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is not created; it waits again until somebody says what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is {x3_key} in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} stays: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} was not linked: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key}: linked to {x3_key}, by {actor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key}: not the same, by {actor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} {code} is now {target} ({scope}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} {code} is now {target}, everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} {code} → {target} waits for approval by a second person, and has no effect yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} {code}: not active in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} {code}: not in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} {code}: not yet valid in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} {code}: out of date in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level} (by the profile)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lines} on {orders} would get another code today: {what}. Nothing is decided yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{linked}, {not_taken}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{list} and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{list} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} comes with the program ({hash}). There are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a file of your own ({hash}). With the program come: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} need somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} would be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{old} becomes {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quantity} at {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question} If that is right, a sync starts now and goes on with it: once, and with no more than what was shown. Your name is kept with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question} {who} let it through: the next sync goes on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{records} · since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{records}, of which %Ln only wait</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{records}: left alone from now on, until JAGGAER changes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{records}: made in X3 anew, as JAGGAER has them now. Do so only where nobody keyed them again by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} Replay when the run that goes on has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} Replay when you are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{secret} (goes into the keyring)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{secret} of {connection}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting}: take the usual value, {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{system} at the step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{system} at {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{system} at {address}, client id {client_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{system} at {address}, folder {folder}, endpoint {endpoint}, client ID {client_id}, user {user}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{system}: {secret}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} in {place}</source>
        <comment>a value, and the field where it was read</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}.</source>
        <comment>a list as a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}. The next sync carries it out, and it can be undone until something is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} asked for the mapping to {about}; a second person has to approve it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} asked on {when}, because: {why}. It needs a second person: {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} asked on {when}, without a reason. It needs a second person: {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} let it through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} runs this connection. Changes can be saved when that run has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ {secret} is not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ In the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>✓ Intact: %Ln entries.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Shown here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Shown. If you saw nothing, your computer hides notifications of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ The mail server took it. It is on its way to {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ {file}: {size}, looked through and sound. Secrets are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ NOT intact, first at entry {number}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ X3 has no {kind} {code}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>
fragment R on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
fragment F on __Type {
  kind
  name
  enumValues { name }
  fields { name description type { ...R } args { name type { ...R } } }
  inputFields { name description type { ...R } }
}
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (did you mean {0}?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (endpoint {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (to which {0} leads)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and its charges to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and wants us to wait {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and {0} more are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> as {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> as {0} from the file {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of line {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> until {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> where both fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> with {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> {0} has it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source># Settings of a connection of ML Connector. Secrets are not in here: they are in the keyring of the account that runs.
# What is left out is as usual. Read it in with: ml-connector setup FILE.toml
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(first: $first, after: $after, filter: $filter, orderBy: $orderBy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(not compared, X3 does not show it: {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(whole file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>({0}) hangs on a certificate that has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>({0}) has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, as the settings of this connection say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, but from {0} UTC on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, dated {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, or another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, or one of {0} others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, the same day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, to which {0} ({1}) leads,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, to which {0} leads,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, user {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {0} by cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {0} days apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- ... and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-- 
{0}, {1} to folder {2} of Sage X3.
Sent by ML Connector of {3}. All alerts: ml-connector alert list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>... and {0} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.xlsx or .csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 decision holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 setting needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; there is {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate is not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change of {0} was sent; it cannot be {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision has a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file needs mending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file stops every run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A library in this process says another user number than the system does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of the order {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mapping rule in the store cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password would go to {0} without encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quantity has more decimals than the unit {0} takes in X3 ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request for approval in the store cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request to {0} could not be put together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run gets no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run goes on in this window already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run stopped for a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second person decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting stops every run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stored value cannot be read: the store is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sync of {0} asks before it goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A system answers in another way than agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token cannot live {0} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value cannot be sent to X3: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value cannot be stored: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value has a form that X3 does not take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of {0} cannot be sent: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept that they are gone: gone accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted that it is gone from X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounting segments in the data: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts are only checked and kept in the trail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts go into the order lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts on orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts select the product: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the column to the template (GESAOE) and to its layout ({0}), or make the entry in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the columns to the template (GESAOE) and to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the word to the profile, or correct it in JAGGAER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the words to the gates in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All its lines are cancelled in JAGGAER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount: {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address of the supplier {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address, client id or secret holds a character that HTTP does not allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount has more decimals than the currency {0} has in X3 ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An audit entry needs a time with a zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import needs its files again: choose them anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {0} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another ML Connector is renewing the sign-in to X3 and does not come to an end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another process took a run over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another process took over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program kept the local store locked for {0} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask JAGGAER for the name of the filter and set change_filter in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its administrator to give the user or client the right to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask somebody with an account and a keyring of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask somebody with an account of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator at which address X3 Services (Xtrem) run, and whether they are installed; {0} is entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator for a create operation of supplier (GESAPIOPE), if suppliers are to be made here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator for a field on suppliers that holds JAGGAER&apos;s number (supplier_reference).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator for an update operation (GESAPIOPE), or name the site&apos;s own ({0}_update_mutation).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator for it (GESAOE).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator for its class and representation, and name it (x3.rest.reference_classes).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator for its class and representation, and name it (x3.rest.{0}_class).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator for the classes and representations, and name them (x3.rest).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator for the endpoint&apos;s name (Administration, Endpoints) and enter it (endpoint), in capital letters as there; it is mostly the folder&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator to add the field to the class and its representation, or make the change in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator to add the field to the operation (GESAPIOPE), or make the change in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator to add the operation (GESAPIOPE), or to publish the object for SOAP (GESAWE).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator to let {0} read {1} in folder {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator to publish it (GESAWE) and restart the pool, or enter its name (x3.soap.{0}_object).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator to publish it (GESAWE), or name it in x3.soap.reference_objects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator to publish it again (GESAWE) and restart the pool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator to publish one of these: a create operation for purchase orders (GESAPIOPE) without mandatory fields of the site&apos;s own, or the order object as a SOAP web service (GESAWE).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator to publish the field (GESAWE) and restart the pool, or make the change in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator to publish the node (GESANODEB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator to publish {0} with these fields (GESAWE) and to restart the pool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator to start X3 Services (Xtrem) and the route to them in the web server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator to start classic SOAP pool {0} and to allow web service processes on the host, or enter the name of the right pool (x3.soap.pool).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator whether X3&apos;s batch server runs; the next sync goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator whether classic SOAP web services are switched on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the X3 administrator which door takes it (GESAPIOPE, GESAWE); the connection check looks anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask where the file comes from; import a file that JAGGAER wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT to allow {0}, port {1}, or to except {2} from the proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT to let this computer through to {0} without one, or to except {1} from the proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT whether a firewall stands between this computer and {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {0} for the file of their certificate authority (.pem, .crt or .cer) and name it as ca_file. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {0} to offer {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {0} to renew it before that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {0} to renew it. Today is {1} on this computer: correct that date if it is wrong. {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {0} which port speaks https, with TLS 1.2 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {0} in the list of {1}s stands no {2}, but an object or a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit sealed up to entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basic {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bearer {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began on {0}, by {1}.
{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both clocks agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled in JAGGAER before it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled in JAGGAER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be mapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change filter of {0}s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change when a second person has to approve: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are read by the clock of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart of accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check PYTHON_KEYRING_BACKEND and keyringrc.cfg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check `next` of the paging in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check `parameter` and `next` of the paging in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check address and endpoint, and whether the user may see X3&apos;s packages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check address and folder. If X3 was restored from a backup, decide what is to be written again and what is accepted as gone: `gone list`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check address, port, folder and paths in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check email_to and email_from under [alerts].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check email_to under [alerts]; the others have got it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check filter, parameters and paths in the profile, and the rights of the client in JAGGAER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check gateway_url, client ID and secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check gateway_url.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check host and token_url; the realm is J1p-integrations, in exactly this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check host, port and firewall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check list_path and `records` in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check list_path and fixed_filter of {0} in {1}, and the rights of the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check list_path in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check login and password, and that X3 allows basic sign-in (session.auth in nodelocal.js).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check network, host and port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check smtp_host and smtp_port under [alerts].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check smtp_security and smtp_port under [alerts].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check smtp_security and smtp_user under [alerts]; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that host and token address belong to the same instance, and ask JAGGAER for the rights of the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the address leads to Sage X3 Services, and nothing stands in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder was allowed when X3 was paired; else pair again: ml-connector pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the keyring of this computer works, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that this account may write in the home folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the client ID, and gateway_scope; else the gateway has changed and ML Connector must follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection: it looks anew at what X3 offers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the detail path in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the host in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name of the position parameter in the profile (start_parameter).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name of the {0} parameter in the profile ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path, and that the file is UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the pointer `next` of the paging in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the pointer `records` in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port, and whether the system is up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the profile (detail_item), or look at the record in JAGGAER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy of this computer&apos;s settings, and proxy in those of the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the rights of the client and the filter in the profile. Nothing was changed in X3. If they are all gone for good, let it through once: on Home in the window, or with `brake release`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the token address, and whether auth is j1p or legacy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check token_url, auth, token_auth and scope in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check user or client id and secret in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether the port speaks https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder on a disk of this computer, with --home or ML_CONNECTOR_HOME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose among the records that it shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder for the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name for the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one that can be corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose connected-app, gateway or basic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {0} as well, or leave {1} out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client ID {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client id {0} and its secret are accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it elsewhere, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it in Excel, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other window or task, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what uses it, or register another port for the application and set redirect_port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare base_url with the URL of the X3 server that is registered at Sage, letter by letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare both. If it is right all the same: --anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare both; mend the document in X3 or the record in JAGGAER, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare folder and endpoint with X3 (the endpoint names one folder).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with the one that comes with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the address; if it is in the company&apos;s own network, ask your IT to except {0} from the proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the client ID with Sage&apos;s App Registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the client ID with the connected application in X3 (Administration, Connected applications).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the connected application in X3 with the settings of this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the port in the address; if it is right, ask {0} whether the server runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare them first, and say that they are not it: --not X3KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare what was sent with what X3 has. Say that {0} is one of them, or that it is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare {0} letter by letter; if it is right, ask your IT whether this computer must be in the company&apos;s network (VPN) to find that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared, nothing to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm it by its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again, as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it with the server&apos;s own tools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct change_filter in the profile, or set it to &quot;&quot; to compare on this side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it in JAGGAER and export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it in JAGGAER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it in JAGGAER; the next sync picks it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the codes of written lines ({0}, on {1} orders).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file; its form is described in profile.schema.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the line named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the pointers in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the pointers in the profile: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the proxy in {0}, or ask your IT to do so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the setting, or have it created in X3, then replay ({0} {1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct this computer&apos;s date and time; if they are right, ask {0} about the certificate. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct {0} in the set-up file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correcting written lines needs a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction {0} is {1}: nothing of it waits any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost centre type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide it, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide which side is right; mend the other one, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide: write them again, or accept that they are gone. Until then nothing is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided at (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided: X3 does not have it, it is sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided: it is the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided: it is written to X3 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided: what X3 has is not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided: written codes are corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail of a {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail of an {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimension type {0} is mandatory in X3 now; {1} of {2} has no code of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimension type {0} is mandatory in X3 now; {1} of {2} have no code of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimension types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents are looked for by the other field from now on; those that were written before are found by the old one no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents that are gone from X3 are not ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint {0} is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a site that may purchase, or tick Purchasing for it in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter both again as JAGGAER gave them for this instance; or ask JAGGAER whether the client is enabled and takes them in the request&apos;s body or as basic authentication (token_auth).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter both again in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it again in the settings of the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it as it stands in Sage&apos;s App Registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it as it stands in X3 (Administration, Connected applications).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it in X3 under JAGGAER&apos;s number; the next sync links it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it in X3 with JAGGAER&apos;s number as its reference; the next sync links it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it in the settings, or run setup again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it with the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the X3 user&apos;s password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address that it sends to, or ask why it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address with the certificate&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address with the name {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the client secret again as Sage&apos;s App Registry shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the client secret of the application, or run setup again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the code of a product for lines without a catalogue item (generic_product).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the code of a purchase site as it stands in X3 (site).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the connected application&apos;s allowed user (user), with the same capital and small letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the connected application&apos;s secret, not a key file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the connected application&apos;s secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the credentials for {0} again (ml-connector setup FILE.toml), then test with: ml-connector check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the dimension type that holds cost centres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the password again: run setup with ML_CONNECTOR_SMTP_PASSWORD set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the secret of the connected application again (in X3 it can be made anew on the detail page), and see that token_seconds is not above the application&apos;s tokens validity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter {0} as its reference in X3, so that it is found there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of the list cannot be read: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries {0} to {1} are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries {0} to {1} are missing: a seal covers them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0} ({1}) is not as this program writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0} asks for request {1} a second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0} closes request {1}, which did not wait, or not with that content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0} decides mapping rule {1} a second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0} decides {1} by an approval that nobody gave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0} decides {1} without the approval that the rules want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0} is not the one that was sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0} is sealed by a key that was not enrolled before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0} is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0} of the list of {1}s cannot be read: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0} was added from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0} was changed, or what stands before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0} weakens the rules for approvals ({1}) without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0}: request {1} was closed by {2}, who is its maker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every page, export and mail says that this is {0} connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every record is read by the other profile from the next run on. Look at a preview first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was compared, as it is once a week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly once cannot be promised for suppliers here, because X3 has no field by which ours are found again. They are created one at a time; after a lost answer the search for twins decides.{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export fewer orders into one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again, or name its encoding in a column file (`export_columns`).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again. A spreadsheet program that saved it may have changed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export or download the file again; nothing of it was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export with these columns, or name your site&apos;s headings in a column file (`export_columns`).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of {0}s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it in JAGGAER, or give its dimension type a default (x3.dimension_defaults), then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it in JAGGAER, or give {0} a default (x3.dimension_defaults), then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out in X3 which one it is, and link {0} to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out which one is right, take the reference from the other in X3, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out why. Then decide: write it again, or accept it; it is never created again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out why; close it in X3 by hand if it is no longer wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out why; close {0} in X3 by hand if it is no longer wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint of the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {0} it has an operation of its own: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found in X3 and linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found in X3; its changes follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free it or make room, or choose another folder with --home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next run on nothing of an order is written until all its lines are valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next run on valid lines are written at once; the others join the same order in X3 when they are replayed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {0} UTC on, a sync sends again what X3 does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GL accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generic product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each of the {0} parts a line of its own in JAGGAER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each part a line of its own in JAGGAER; shares are never guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the demo a home of its own with --home DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the number or the id as JAGGAER shows it, or no key for the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this account the right to write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give {0} a default (x3.dimension_defaults) or fill it in JAGGAER, before these orders are changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone from X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GraphQL answers at {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a user of X3 accept it (right: thirdParties), then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a user of X3 accept it (right: thirdParties); then run pair again, or sync: it goes on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it activated in X3, or map it to another one, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it approved or rejected by somebody else than {0}, or withdrawn, first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it completed in JAGGAER; the next sync picks it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it mended in X3, or map the code to another one, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it signed in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it switched on again in Sage&apos;s App Registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have its dates extended in X3, or map it to another one, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have one of them corrected in JAGGAER; the next sync picks it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have that request approved, rejected or withdrawn first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the X3 administrator add the field to the object&apos;s list, or read through GraphQL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the X3 administrator add the property to the query of the representation, or read through another door (read_api).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the X3 administrator publish accounting codes, and give each account one product that can be bought and whose accounting code leads to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the X3 administrator publish it anew (GESAWE) and restart the pool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the certificate renewed or trusted (ca_file), then test with: ml-connector check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the number corrected in JAGGAER; the next sync picks it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head the columns JAGGAER number and X3 number, or JAGGAER supplier and X3 supplier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head the columns {0}; {1} may follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host: {0}:{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If X3 has {0}, ask its administrator to let {1} read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If X3 moved there, confirm it once: with Sync now in the window, or `systems confirm`. If not, correct address, folder and endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If accounts are to select the product: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is meant so, confirm it once: with Sync now in the window, or `systems confirm`. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If that is meant to be so, check the connection: it looks for X3&apos;s doors anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If that is right, map {0} to {1} again; else map it to another one, or have it mended in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If that stays so, check token_url in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignored by {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file that JAGGAER exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import needs the layout of the template ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import of suppliers needs a template and its layout (x3.soap.import_supplier_template, {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import template {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import template {0} creates only: {1} cannot be changed by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import template {0} lacks, for {1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import with a connection whose profile has the members of j1p-indirect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete in JAGGAER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it beside the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It carries the reference that was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes before {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no operation {0}, which the settings name for {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {0}, and {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is closed in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is empty. If {0} has {1}s, the client has no right to see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is gone from JAGGAER. Nothing was changed in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is gone from X3 and is written again by the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is gone from X3, which {0} accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is gone from X3, which {0} accepted: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is gone, or the client has no right to see it: look for it in JAGGAER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in X3, but not signed there: nothing can be received on it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is linked and X3 stays as it is. Mend one side if it matters, then replay: that accepts the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not followed, since the token would go there. Ask JAGGAER why, or check the host in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not obeyed (a date in the future gave {0}): each sync reads all {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is obeyed: a date in the future gives none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is that of SOAP pool {0}; {1} is entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the {0} that was to be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again by itself; look whether the system is up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again with the next run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again with the next run; look whether the system is up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is used by the next sync: sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lets {0} be created, but not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may still arrive in X3 until {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must hold one or more certificates, as text (PEM, .pem or .crt) or in binary form (DER, .cer or .der).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs poNumber below [header] and lineNumber below [line].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It no longer needs anybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It said: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It said: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits to be corrected already (decision {0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was created in X3 as {0} since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent from a file and the answer was lost; X3 is asked about that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent to X3 and is {0} there, but JAGGAER does not have it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was written to {0} since it was linked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its answer was lost. The next sync settles it, or sends it again where X3 does not have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its answer was lost. Until {0} it may still arrive in X3; every sync looks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its link to {0} was undone; the next sync looks at it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its mapping to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name {0} “{1}” ({2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its records could not be read, so that nobody would see when they change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its rows {0} to {1} contradict each other in the {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER cancelled the order, but X3 has received or invoiced {0} of its lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER changed the {0} of an order that X3 already has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER does not have it any more, and X3 never got it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER does not have it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER does not have it any more. {0} in X3 stays as it was before its last change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER gave a token and refuses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER gives the order a total of {0} {1}; its lines come to {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER is read from another address. Test the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER lists no {0} at all; {1} were read before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER no longer lists {0} of {1} {2} that were read before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER refused client id and secret{0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER says that the next page is at another address: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER says that {0} {1} changed; usually it is about {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER&apos;s sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER&apos;s support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the log: this should not happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds: {0}, dimension:TYPE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out; nothing was decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave {0} at {1} until a sync has settled what is in doubt, then change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out when a preview was written; the next sync writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {0} of {1} is not in X3 as it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {0} of {1} is not in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {0} of {1} waits to be corrected already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines take no GL account here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link it, or have its number changed in JAGGAER, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link them to what X3 has, or create them, singly or in bulk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of {0}s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List them with: mappings versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what holds with: mappings list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists of {0}s come in pages of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists of {0}s: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login and password are not sent over plain http.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a new preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a preview. If it is right, let it through on Home, or with: ml-connector brake release {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a preview. If it is right, let it through once: on Home in the window, or with `brake list` and `brake release`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at price lists and rules in X3; accept the value there or mend it, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the disk of the home folder, then sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the disk, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the order in X3, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the preview again; nothing was decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the record in JAGGAER; every sync reads it again until it can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the record in JAGGAER; the next sync tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it in X3, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for {0} in X3, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in JAGGAER whether a line is missing or wrong and correct it; the next sync picks it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look it up with: records --find TEXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look what its page says; then start the pairing again. It must run on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether both systems are up: ml-connector check. It goes on by itself, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether it is up, then test with: ml-connector check. What waits goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether it runs and whether its address is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether its folder exists and this account may read and write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the computer and its schedule run, then sync: ml-connector sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the user of the connection may read it in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the user of the connection may read this in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the user of the connection may read this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether this account may read there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ML Connector has received the pairing. You can close this page and go back to ML Connector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ML Connector itself failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ML Connector was interrupted while it renewed its sign-in to X3: Sage gave out new tokens that never arrived here, and takes the old ones no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a preview first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it anew from the one that comes with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one with: sync --preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the change in X3 by hand, or have the X3 administrator publish a SOAP object for {0}s (GESAWE).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the same change in X3 by hand; the next sync sees it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map it anew instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map it to {0} {1} of X3, or have it created there, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map product {0} to a product whose accounting code leads there, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map product {0} to the right one, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map the code, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map {0} to another one, or have {1} mended in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping rule {0} was changed in the store: it says {1}, entry {2} says {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping rule {0}, {1} {2} -&gt; {3}, {4} in the store; by the entries it holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping rule {0}, {1} {2} -&gt; {3}, {4} in the store; by the entries it no longer holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping rule {0}, {1}, is missing: entry {2} decided it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping rule {0}, {1}, was decided by no entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend in X3 or JAGGAER what X3 said, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it in X3 by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it in X3 or JAGGAER, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend that place and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the credentials, test the connection, then sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the file and run the same command again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the file, then test with: ml-connector check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the setting, then test with: ml-connector check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend {0} in X3 so that it is as it was sent, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {0} records wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a field that can be written and searched (order_reference).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a product for them (generic_product), or one for each category in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it by its id in JAGGAER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the chart that orders are coded with (chart).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the file of its certificate authority (ca_file under [alerts]).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the file of its certificate authority (ca_file), or have the computer trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you: {0}, {1} by cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New suppliers are created, and found again by a reference of ours.{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cause with the id {0} is parked or ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No computer is called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection is called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No correction has the number {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encrypted connection with {0}: port {1} does not speak https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No good sync for {0} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No likely twin holds {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line is written with it, and none waits for its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No preview is called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price of five decimals leads to the extended price exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problem has the id {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No product of Sage X3 leads to account {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record has the id {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record is called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request {0} waits for approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run asks {0}, or what it showed is another thing by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run since the last digest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sheet of {0} has the headings of a cross-reference list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sync went well since {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody gets mail: email_to is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has accepted the pairing in X3 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is entered, so that the folder&apos;s name was taken for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is named: order lines without a catalogue item will be held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is used for {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: plain http, {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not as previewed: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not as previewed: {0}; and {1} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reachable at the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came since {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be read through imports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has to be done for this mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. Sync again on Home in the window, or with: ml-connector sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is set up in this home yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens at {0}: the connection was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more is written here; what was sent is looked up by the next run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs to be done where another door is used; else name a login for REST (x3.rest.login), over https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of what it replayed is open any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of {0} is in doubt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing outside the store covers it: a cut or rewritten end would not be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing tells which dimension types {0} hold (x3.rest.dimension_columns).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing tells which dimension types {0} hold (x3.soap.dimension_columns).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: X3 is asked before anything is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: every sync asks X3 by itself. X3 has it in a batch that has not run yet; it is not sent again before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: every sync asks X3 by itself. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: every sync tries again. If nobody works on it, ask the X3 administrator to free the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: the next sync goes on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was decided about a likely twin of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written yet: from now on it goes to the other X3. Test the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing, if that is right. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing, if that is right; else change it in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing, if the rounding is right. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: the extended price counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: the lines count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications are off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications are shown by the window, and none is open here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number {0} is used by two records of JAGGAER (ids {1} and {2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number {0} is used by two records of JAGGAER; the other one is {1} in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Often a proxy or a maintenance page stands in between: open the address in a browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Linux, start a desktop session with a Secret Service (gnome-keyring or KWallet); on Windows and macOS, sign in as the user who runs ML Connector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the {0} read before is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only http and https proxies can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only lines of orders have codes that are posted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only there X3 is paired. Test the connection with: check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the window and test there; what is told meanwhile waits for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or link {0} to it: then it stays as X3 has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or say that it is to stay as X3 has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order lines take a GL account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order lines take dimensions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order lines take no GL account here, but the settings put it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order lines take no GL account: it follows from the product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order lines take no dimensions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders before {0} that are not in X3 yet are no longer synced; those in X3 stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders cannot be looked for by {0}, so that a lost answer could lead to doubles: none is created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders from {0} on are synced: run a full comparison to read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders get JAGGAER&apos;s number as their number in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders have no field for our reference, so that a lost answer could lead to doubles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PO search export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair ML Connector with X3 again: ml-connector pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pool {0} answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port {0} of this computer is in use, so the browser could not bring the pairing back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably in X3 already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised to be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy-Authorization: Basic {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the last good copy in its place, or set up anew: the next sync links what X3 already has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the last good copy of the store in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity times price and the extended price differ by a rounding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity times unit price and the extended price differ by more than a rounding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REST class {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REST class {0} also wants: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REST class {0} lacks, or wants besides, for {1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise x3.soap.list_size, or read through GraphQL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from a file; JAGGAER itself gives it now, with the id {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records cannot be sorted by {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records over more than {0} wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject it; whoever still wants it asks anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject the request; whoever made it asks anew with another target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove that package, or the setting PYTHON_KEYRING_BACKEND, so that the system&apos;s own keyring is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the entry {0}; a new key is made and enrolled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request {0} for approval is missing: entry {1} tells of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request {0} for approval was asked for by no entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request {0} for approval was changed in the store: entry {1} tells otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request {0} is by {1}, who alone can withdraw it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request {0} is not what was asked for: it was changed in the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request {0} is the review of what holds already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request {0} is {1} in the store; by the entries it is {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {0} has no PO number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `audit verify`. Nothing of it can be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `ml-connector setup FILE.toml`, or `ml-connector demo`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run setup again as the account that runs the sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {0} was no preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: ml-connector pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOAP object {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOAP object {0} is no longer published in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOAP object {0} lacks, for {1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOAP pool {0} of X3 takes no calls: it is unknown, stopped, or has no web service processes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage X3 is reached over plain http: tokens are signed, but what is read and written can be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage does not accept the pairing&apos;s token any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage does not know the address to which the browser brings the pairing back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage does not know this X3 server as a customer of its cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage knows no active application with this client ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage&apos;s gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage&apos;s gateway did not accept the request to pair ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage&apos;s gateway does not know our kind of request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage&apos;s gateway gave a token and refuses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage&apos;s gateway has a fault of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage&apos;s gateway has a fault of its own: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage&apos;s gateway is addressed over plain http: tokens could be read on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage&apos;s gateway leads to GraphQL alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage&apos;s gateway misses a part of our request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage&apos;s gateway refused the application&apos;s secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage&apos;s gateway refused the sign-in (HTTP {0}).{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage&apos;s regional gateway has GraphQL alone: X3 cannot be read through {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage&apos;s regional gateway has GraphQL alone: X3 cannot be written through {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as .xlsx in Excel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8 and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as {0} in Excel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say a later day, or none: it is back when a record changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it as the system shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it in {0} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that {0} is to stay as X3 has it, or send the change again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which code, which orders, or all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which with --connection NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why: it is kept with your name for the auditor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why; it is kept with your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets belong in the keyring: take it out of the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See it with: recode list. The next sync carries it out, or it can be withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See its history with: trace KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the runs with: runs list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See them with: problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See them with: problems --parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See them with: recode list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See those that do with: approval list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what holds it with: trace KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is asked now with: brake list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is asked on Home in the window, or with: ml-connector brake list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is asked with: brake list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is with: doubt list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is with: gone list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: doubt list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: mappings versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the log to support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the log to support; the next sync tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to X3, but its answer was lost. X3 does not show it yet and is asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to X3, its answer was lost: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent, and the answer was lost: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent, the answer was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set account_route to auto; the check then says what is possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set audience to the URL that is registered in the connected application (Administration, Connected applications), letter by letter, or to auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set auth to j1p, legacy or basic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set chart to one of: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set email_to and smtp_host under [alerts] in the set-up file, then run setup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set gateway_scope to {0} user.? or {1} businessDomain.ALL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it right in the set-up file (x3.constants), or ask the X3 administrator; the next sync goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it, or set write_api to auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set notify = true under [alerts] in the set-up file, then run setup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set one up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set read_api and write_api to auto or graphql.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set read_api to auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clocks of this computer and of the X3 server to the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the proxy with its user in the system&apos;s settings, or except this host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock (Settings, Time, Synchronise now); if it is right, tell {0}&apos;s administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set token_seconds to at most the connected application&apos;s tokens validity, such as 300.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {0}_api to auto or {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {0}_api to auto, or ask the X3 administrator for the door.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings are changed when nothing runs: a run goes by those that it began with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle it with the buyer; X3 keeps what was received. Ignore the change or correct JAGGAER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle it with the buyer; close what is left of the order in X3 by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle the dearest causes first: on Problems in the window, or with: ml-connector problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several products lead to {0} ({1}: {2}): their lines are held until one is mapped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several records are called {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {0} asked, {1} has changed: request {2} is out of date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site {0} is no purchase site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else than {0} approves or rejects it: under Home, or with `approval approve {1}`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has it open in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has it open in X3: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something waits for more than {0} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorts: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start ML Connector from an ordinary session of your own account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the pairing again, and open no other pages meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status words of {0}s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped for your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier {0} in X3 {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier {0} is ignored, and is not in Sage X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier {0} of the same name was sent and its answer was lost; X3 is asked about that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suppliers can be found by a reference of ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suppliers cannot be found by a reference of ours: they are created one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suppliers keep the number that we give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync first, or undo that decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync first: X3 is asked what became of it. Or park the cause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync once, then map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS {0} or {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a code that X3 has, or have it created there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take an active code, or have it activated there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back first: cause take-back {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back to have it on the list again; it comes back by itself when JAGGAER changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the supplier back (cause take-back {0}), or ignore this, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: no longer ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test again in some minutes; if it stays so, ask {0} which other program uses this client id, or for a higher limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test again in {0}; if it stays so, ask {1} which other program uses this client id, or for a higher limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test of the alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test with: ml-connector check. If that goes well, send the log to support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no name of an account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is nothing to put off: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The X3 server&apos;s clock is {0} s {1} this computer&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of Sage&apos;s gateway is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of {0} holds a user name or a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of Sage&apos;s gateway holds no token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of the sign-in of JAGGAER holds no token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of {0} for {1} has no header at {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of {0} to the list of {1}s has neither an envelope nor a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application is switched off at Sage Business Cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approval of request {0} is not sealed by who gave it, but by entry {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approval of request {0} is not sealed by who gave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser came back with an address that is no gateway of Sage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser has not come back from Sage&apos;s gateway in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate file {0} cannot be used: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of the mail server {0} is not trusted: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {0} at {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {0} at {1} is not trusted: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {0} is made for {1}, not for {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain ends at entry {0}, but a seal outside the store covers entry {1}: entries were removed, or an older copy of the store was put in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain up to entry {0} is not the one that a seal outside the store covers: it was rewritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check of certificates is never switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client ID of X3&apos;s connected application is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client ID of the application is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of {0} is {1} {2} this computer&apos;s. {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column file {0} cannot be read: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column file {0} does not say where order number and line number stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column file {0} has the format {1}; this program reads format {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column file {0} needs mending: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection&apos;s settings were changed in the store: they are not those of entry {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy cannot take the place of the store itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is not sound: the disk did not keep it, or the store is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server of the store cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision about its likely twin was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision to correct codes was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the local store is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reported an error for the local store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver for {0} is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the chain was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {0} characters of the code are the same, which few codes share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway of JAGGAER refused user and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway&apos;s tokens have no place to be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The home folder {0} cannot be looked at ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The home folder {0} cannot be used ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import of {0} went well, but X3 could not be asked for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import of {0} went well, but X3 {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that seals the audit trail cannot be read from the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring could not be asked: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring could not be {0} ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not keep the secret {0} whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not keep the secret {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not delete what it is told to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not give back what it was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring named in keyring&apos;s settings cannot be used ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring {0} does not protect secrets well enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last good sync ended at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last run stopped: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line has no code of dimension type {0}, which X3 wants on every order line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is split over several accounts or cost centres, and JAGGAER gives no shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is split over several accounts or cost centres, but a line in X3 has one of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line names no unit; {0} is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line was cancelled or closed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line&apos;s amount is {0}; X3 takes no negative prices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of {0} in JAGGAER has none that is called {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of {0} in JAGGAER is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of {0}s changed during each of {1} walks through it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of {0}s is not at {1} in the answer of {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local store cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local store cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local store cannot be written: file or folder is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local store is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local store refused an operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server refused {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mappings are as they were at version {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mappings have no version {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {0} could not be looked up: the name server does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next sync reads them again. Send the log to support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest since {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order at {0} has no PONumber.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order at {0} has no orderID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order goes on by itself once the supplier is there; look at the supplier&apos;s own problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order has no lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is closed in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is “{0}”; settle that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pairing was taken back in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pairing with X3 has run out: it was not used for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pairing with X3 is damaged in the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice systems cannot be started: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview would not write {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile knows them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile names none: each sync reads all {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile {0} cannot be read: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile {0} has a wrong pointer or zone for {1}s: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile {0} is not valid TOML: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile {0} needs mending. {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile {0} reads order numbers at {1}, and files are read in the form of JAGGAER Indirect (/header/poNumber).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended in the middle of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended in the middle of this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy looks {0} up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy of the settings ({0} address) cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy {0} cannot reach {1}, port {2} (HTTP {3}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy {0} of {1} does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy {0} refuses connections to {1}, port {2} ({3}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy {0} wants a sign-in (HTTP {1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy {0} {1}, port {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quantity is {0}; X3 takes quantities above zero only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request to pair was not accepted in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request to pair was refused or taken back in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules for approvals become weaker ({0}): a second person has to approve it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules for approvals were changed in the store, not by a decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run broke: {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run ended before it was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run lost count. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run that goes on has brought nothing since {0}; it tries again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was stopped while {0} was saving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same code but for zeros in front, case or punctuation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same? Link it, or enter {0} as its reference in X3. Not the same? Create it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scope {0} does not ask for GraphQL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seal in the keyring was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seal of entry {0} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seal of entry {0} is not genuine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret for JAGGAER is not in the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret for X3 cannot sign a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret would go to {0} without encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret {0} has characters that no keyring keeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret {0} is damaged in the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret {0} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session with the mail server is not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings lead to {0} now, but {1} written to {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet of preview {0} is no longer as it was shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in allows for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in of JAGGAER at {0} does not take our kind of request{1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in of JAGGAER at {0} gives no tokens: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status at {0} says {1}, which the profile does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store&apos;s writer failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supplier at {0} has no SQIntegrationNumber and no ERPNumber.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user that is entered is not the allowed user of the connected application (error 42).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web server answers, but X3 Services behind it do not (HTTP {0} at {1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} of X3 cannot be read. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} of {1} is not in this account&apos;s keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no X3 Services at {0} (HTTP 404).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {0} connections: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file {0} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column file {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no gateway of Sage at {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind of mapping called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no password for X3 in the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no secret for X3 in the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sign-in of JAGGAER at {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These can be read: PO search export (CSV), {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This X3 has no SOAP web services at the usual address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This X3 has no place for {0} in its {1} operation for an {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This X3 offers no {0} of {1} through GraphQL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This X3 serves neither orders nor suppliers through REST ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer offers no keyring to this session, and secrets are kept nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This home is connected to real systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a test: alerts of ML Connector reach you on this way. Nothing has to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is told once. You hear of it again when it is settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This keyring has sealed for {0}, who asked: both are the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one wins over {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page belongs to another list: start again with the first page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page does not belong to the pairing that ML Connector waits for. Start the pairing again there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This process is in a user name space, where anybody may have any user number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run lost its hold on the connection {0}.{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run&apos;s writer is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store is a PostgreSQL database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system does not show whose process this is (/proc cannot be read).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This waits for approval by a second person (request {0} by {1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be made there: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To write other codes, decide a mapping and correct the lines again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today&apos;s tables give {0} by now; look at it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again to another disk; if that fails too, look at the store&apos;s disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the link, or link it to another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo version {0} first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown to the profile: {0}. Such records are held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it (sign in to the desktop of this computer, or open its password manager), then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use https, or a connected application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use https, or confirm plain http for this connection (confirm_http).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of {0}, or the path of a profile file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the https address of the gateway, or another way to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the https address of the sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {0}, or the path of a file made from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User-Agent: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {0} ({1} {2}, {3}) does not hold any more: version {4} took its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {0} does not hold any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions go from 0 to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it ends, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until that run ends, or cancel it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the backup or virus scan that holds it is done, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the other lines of its order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weaker rules for approvals wait already: request {0} by {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at X3&apos;s address offers none of X3&apos;s data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at {0} is not X3 Services: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: settle the dearest first, on Problems in the window, or with: ml-connector problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked changed at this moment; nothing was decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was decided about a likely twin waits to be carried out: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was decided about {0} cannot be undone. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it was saved is asked there before anything is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who numbers suppliers shows with the first one created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not on the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widen tls_minimum and tls_maximum in the settings, or ask for a newer TLS there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows does not say whose process this is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write KIND=CLASS, with one of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write KIND=NAME, with one of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {0} broke: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by {0}.{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 accepts us. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 also wants, for {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 cannot list {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 changed it when it saved it: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 changed the {0} when it saved it: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 confirmed a save without saying which document it made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 described {0} with something that is no XML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 described {0} without any field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 did not accept the request (HTTP 400).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 did not save it, and said no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 did not say how the import of {0} ended.{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 does not accept the audience of our token (error 45).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 does not change it after saving: close the order in X3 and have it ordered anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 does not get on with batch request {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 does not have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 does not have the line any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 does not know what was asked for: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 does not publish {0} through its GraphQL services.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 does not show it after the settle time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 does not take a {0} of {1} (HTTP {2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gave a collection without its page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gave a record of {0} without its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gave a result that is no JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gave a result that is no XML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gave a result that is no {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gave a {0} without its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gave an answer without data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gave no clear answer to a save (HTTP {0}).{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gave no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gave no record of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gave only remarks to a change of {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gave only remarks to a save: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gave something else than a list of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gave something else where a list belongs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gave something else where an object belongs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gave {0} as {1}, which is no {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gives suppliers their number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gives the same lines again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gives the same page again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gives the same page of {0} again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 gives the same rows of {0} again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has a line {0} that was not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has it in a batch that has not run yet; it is not sent again before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has no active product {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has no chart of accounts {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has no chart of accounts {0}; it has: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has no dimension type {0}; it has: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has no door that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has no door {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has no site {0}; it lets us see: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has no {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has no {0} {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has not finished batch request {0} yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has received or invoiced it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has received or invoiced the order, and does not tell which of its lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has received, invoiced or closed the line meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has {0} charts of accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has {0} charts of accounts: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has {0} under numbers like ours that were not written from here: {1}, last noticed on {2}. Perhaps another ML Connector writes to folder {3}, somebody enters orders of JAGGAER by hand, or this store is an older copy. Find out who it is before more is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has {0} {1}, which an import would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has {0}, which may be {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 holds something else in {0} than was sent for {1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 is addressed over plain http: orders and tokens could be read on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 is asked before anything is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 is not paired with ML Connector yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 is read through {0}, as the settings say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 is read through {0}, because its GraphQL services are not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 is to be read through {0} ({1}_api), which is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 is to be read through {0} ({1}_api), which is not there. {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 is to be written through {0} ({1}_api), which is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 is to be written through {0} ({1}_api), which is not there. {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 knows no connected application with this client ID (error 41).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 knows no endpoint {0} (HTTP 400).{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 lets {0} be {1} through GraphQL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 lists {0} without looking at {1}, which the list does not show: one among many cannot be found so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 lists {0} without looking at {1}: one among many cannot be found so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 lists {0}, but does not give it: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 lists {0}s without giving them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 no longer shows {0}, to which a change of {1} was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 offers no way to change orders; change the codes there by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 offers no way to change {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 offers no way to change {0}: what JAGGAER changes later is held until somebody did it in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 offers no way to create suppliers: those that X3 lacks must be entered there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 offers no way to create {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 offers no way to write orders. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 publishes no SOAP object {0} ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 publishes no SOAP object {0} for {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 publishes no SOAP object {0} for {1}s in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 publishes no SOAP object {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 publishes no {0} through its GraphQL services.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 publishes no {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 publishes {0} for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 refused it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 refused it: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 refused the sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 refused the signature of our token (error 50).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 refused the user or the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 remarked: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 said it saved {0}, but does not show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 says that a list of {0} goes on somewhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 says that there is a next page, but not where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 says: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 says: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 serves no REST class {0} ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 serves no REST class {0} for {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 serves no REST class {0} for {1}s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 shows it again; the next sync looks at it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 shows no {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 takes the sign-in for one of the future: its clock is behind this computer&apos;s (error 21).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 took the import as batch request {0}, and could not be asked about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 wants the number of an order to be given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 was asked what became of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 was not asked yet what it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 was read through {0} so far, which is not there now.{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3&apos;s REST class {0} of {1} can be read, but not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3&apos;s REST class {0} takes no {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3&apos;s REST services (api1) do not accept the token of the connected application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3&apos;s SOAP service did not run {0} of {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3&apos;s create of {0} has no free member {1}, which x3.constants names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3&apos;s list of {0} has more than {1} rows and cannot be gone on with by {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3&apos;s list of {0} neither shows {1} nor looks for it: a lost answer could lead to doubles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3&apos;s schema goes on without end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3&apos;s services were changed: check the connection, which asks anew what X3 offers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X509 CERTIFICATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{0}, production]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a business unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a fault of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a fault without a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a float is not exact; use Decimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a gate that lets nothing through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a nameless authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number out of range: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a production connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reference of {0} characters is too short to be unique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row of {0} belongs to nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a single line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page instead of data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole walk takes {0} calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account {0} begins with {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accounting codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ahead of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alerts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allowed are point, comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allowed are {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allowed are {0}, {1}, {2}TYPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amount {0} before / dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an answer that is no SOAP envelope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an answer that is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty list or object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and JAGGAER gives no shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another record of JAGGAER is linked to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another segment goes there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another write of the same values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are counted twice, or without being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are in no count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as connected application {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the settings say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as written before; today&apos;s tables would give {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks for fewer calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auth = &quot;basic&quot; needs the login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auth = &quot;gateway&quot; needs the root of Sage&apos;s gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auth = &quot;{0}&quot; needs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to version {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because this X3 has no GraphQL services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because this X3 offers no other way to create {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because this X3 publishes no create operation for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins both records with {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins record {0} with {1}, which is no indicator such as E or L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blanks and line breaks made one blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>business unit {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>but a line in X3 has one of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can be corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be changed: secrets, seals and documents go by it. Export the settings and set up another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be used: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carries no reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carries the reference {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>category {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate {0} of {1} in it is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed in JAGGAER ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>charts of accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close of a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code of the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes from an unknown authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut to {0} of {1} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default of the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>described as “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not understand the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimension types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimension {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not allow this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not offer this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not offer this at this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not take requests of this size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not understand {0}: write NAME=VALUE, several parted by ;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not understand {0}={1}: write order.FIELD=CHARACTERS or supplier.FIELD=CHARACTERS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, with something open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edges { node { {0} } } pageInfo { hasNextPage endCursor }</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>email_to needs a mail server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>email_to needs the sender&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>email_when = &quot;{0}&quot; needs a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of version {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erp number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every mapping needs approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected receipt date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extended price divided by quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extended price divided by quantity, since quantity times the unit price {0} differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first of {0} splits by setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first: {0}, after: $after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder {0} on {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for codes that begin with {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from form {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the file {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the order&apos;s header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave a status that HTTP does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave half an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave up waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given by the settings when it is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>got invalid value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gzip, deflate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a fault of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a name {0} % alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has characters that cannot be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no field in record {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the identifier {0} of another line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the same supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the same {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {0} cells where row 1 has {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {0} in record {1}, which is no field code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {0} records; a document has one, and its lines another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {0} twice in record {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>header accounting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>header {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in category {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in cost centre {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in group {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in project {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in some minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inactive or out of date in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid grant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is behind a proxy that wants a sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is for supplier {0} instead of {1}, has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no mail address such as finance@example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not defined by type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not known{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is signed by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it declares a document type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not describe itself ($prototypes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it gave no status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no supplier number yet, so nobody approved it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a control character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a line break, a tab or a control character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds from {0}, {1}, and the later day goes before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds {0}, which parts the fields of the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is called {0}, not {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is closed in JAGGAER ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is closed there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is in OneDrive ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is in a cloud folder of macOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not active in JAGGAER ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is of {0}, {1} days apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is on a network drive ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is on a network share ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is open in X3, closed was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is the later decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large for a file of certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is {0} in X3 already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it speaks another version of TLS than the settings allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it waits for approval already (request {0} by {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was neither created nor changed since {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its code stands on orders of {0} {1}, more than {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its host has no word that test systems have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its line {0} has the status {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name has the word {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its settings say environment = &quot;{0}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its status is {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its surest twin scores {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its texts hold all of {0}, one of which must part records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its total is {0}, not {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {0} is {1}, not {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jaggaer number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jaggaer supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knows nothing at this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lengths must be above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0} </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0} of X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0} of X3: {1} was not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0}: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0}: not well-formed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0}: {1} -&gt; {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines {0} % alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linked supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may be the one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may each be the one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing required field `(.*)`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a date form such as YYYYMMDD or DD/MM/YYYY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a date such as 2026-01-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a list of texts such as [&quot;finance@example.com&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a section, not a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a time of the day such as 07:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number from {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be another sign than import_separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be limits such as EUR=10000; *=5000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be one of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be one sign such as ; or |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be starttls or tls (the password would be readable)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be text in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must end before ? and #</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must go: secrets are never in the file, `setup` asks for them or reads them from the environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be less than [x3] call_seconds ({0}): a save could land after X3 was asked about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be more than call_seconds ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be newer than tls_maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not begin with a dash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not hold a user name or password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mutation save($data: {0}!) { {1} }</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names {0} twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a journal entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither its host nor its folder has a word that test systems have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither yes nor no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new line {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer within {0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no check is called so{0}; allowed are {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection could be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no encrypted connection could be agreed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no envelope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no page size may be asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no purchase site in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no result in the envelope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such field; allowed are {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no time zone is called so (example: America/New_York)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no twin is known any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no web services accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a stored hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a value but an object or a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not active in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not been accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not bought in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not eligible: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent: route {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sorted by change time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not well-formed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing listens there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of business unit {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of exactly {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of requester {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of suppliers with “{0}” in their name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on account {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages of {0} are asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages of {0} are given although {1} were asked for; {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages of {0} are given as asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages of {0} are given, {1} are refused; {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages of {0} as the server likes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payment term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payment terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>po number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prefix {0} cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>product leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>product whose accounting code leads to account {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>products lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>purchase site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>query more($filter: String, $after: String) { {0} }</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>query more($id: {0}, $after: String) { {1} }</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>query page($first: Int, $after: String, $filter: String, $orderBy: String)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>query ping { __typename }</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>query roots { __schema { queryType { ...F } mutationType { ...F } } }{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read, and not sent as things stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receipt date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recent written line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuses the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected in review {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected in review {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounded to {0} decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says in another language the same as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see the last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends mails readable for everybody; choose starttls or tls, or accept it with confirm_plain = true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends to another address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting x3.constants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting x3.dimension_defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting x3.generic_product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting x3.site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settle first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shortened to {0} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shortened, with a hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows {0} of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something whose answer was lost was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by change time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks another HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start_from moved back to {0}: orders were read from there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start_parameter, or `parameter` of the paging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suffix {0} cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supplier id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supplier {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supplier {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supplier&apos;s product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table of the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes calls for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes no postings in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tax codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tax rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tax rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text/html; charset=utf-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text/xml; charset=utf-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the X3 administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the account&apos;s route must be resolved before records are mapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the chart {0} of Sage X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the code that is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection&apos;s user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connections are closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the correction of written lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the dimension type {0} of Sage X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list of {0}s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the host is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number in JAGGAER is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number in X3 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the other always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the other from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the practice systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy did not let us through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reference {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rules for approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same supplier and day, and much the same lines or sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same supplier, day and lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the settings of this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the settings want it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the settings want it for written orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no id at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no kind {0}; kinds are {1}, dimension:TYPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no record at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no way to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer&apos;s network settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer&apos;s settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this key must be there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this key must be there: the pointer to the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this parameter is the filter&apos;s: use fixed_filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this program reads format {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this word stands in two lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>through Sage&apos;s gateway, as application {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to this computer itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo of version {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo of versions {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown field `(.*)`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown mark in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user number {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid in X3 only{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for approval by a second person (request {0} by {1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was cancelled in JAGGAER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was taken out in JAGGAER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was the wrong server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weaker than now: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is sent can be read on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where {0} {1} leads ({2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>windows that are open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a code that begins with {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a password, as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a token of the older gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with an amount of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with commodity code {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the code {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the word “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a change time, so that each sync reads each record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write_api = &quot;import&quot; needs the template&apos;s layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writer {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x3 number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x3 supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x3.rest.reference_classes does not understand {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x3.soap.reference_objects does not understand {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}
{1}
{2}
What to do: {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} = {1} (is {2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Another door of X3 is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Approvals go by who really runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} GL accounts were read on {1} UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} It said: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} On Problems in the window, or with: ml-connector problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Or set account_route to check-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} The first sync asks before it writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} The next sync asks before it writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} UTC by {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} What was written until here is what the preview showed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} accounts, read {1} UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} agrees on no encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} alert is not sent by {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} alerts are not sent by {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} are equally alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} answers at port {1} ({2} ms).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} are created through import template {1}. An import creates only: what JAGGAER changes later is to be changed in X3 by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} are written through REST class {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} are written through SOAP object {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} as posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} asked for it, and the maker cannot be the checker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} asked for it; it has no effect before a second person approves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} asks for fewer calls{1} (HTTP 429): the limit of calls is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} at {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} at {1} broke the connection off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} at {1} cannot be reached: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} at {1} did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} at {1} gave an answer that cannot be unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} at {1}, port {2}, encrypts with another version of TLS than the settings allow ({3}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} belongs to {1} in {2} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} by {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} by {1}:{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} can no longer be used in X3: it is inactive or out of date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be created yet. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be imported: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be looked for by our reference in this X3: none is created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be opened ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be reached: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read as a CSV file: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read as an Excel file: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be sent again. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be taken from {1}, {2}: {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be the home folder: {1}. The local store would be damaged there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot become {1} while {2} {3} and {4} more are in doubt: it was sent with {5} and is found by that alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot become {1} while {2} {3} is in doubt: it was sent with {4} and is found by that alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} carries its reference: X3 would have it twice. Take the reference away there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cause needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} causes need you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} comes with the list of {1} alone, and is not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} counts {1} {2}s, but gave {3} of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} decisions hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} defines or uses XML entities, which JAGGAER never does: nothing of it was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} documents in X3 carry the reference {1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} documents in X3 were written by {1}: nobody would keep them up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not answer: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not look like a test system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not sign in through Sage&apos;s gateway (auth = {1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not tell its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} entries of the list ({1} calls)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} eq {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} equal splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gave an answer of more than {1} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gave {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ge {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gives the same page of {1}s again, whatever {2} is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gives the same {1} for the next page of {2}s again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} goes before it: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} goes before {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gone from JAGGAER: {1}. Nothing was changed in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has been running this connection since {1} UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no canonical form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no headings of a list of mappings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no member {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has none whose {1} is {2}; there is {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} {2} in X3, {3} in JAGGAER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in X3 carries the number {1}, but holds something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in X3 carries {1}; {2} was sent. It was found by supplier, day, sum and lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in X3 has a line {1} that JAGGAER does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in X3 has no line like line {1}; a replay adds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in X3 has the same supplier, {1}, {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in the answer of {1} to the list of {2}s is {3}, not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in the {1} is {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in use {1} gone bad in X3: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1} of {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1} walks through its list.{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} instead of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is XML of another kind ({1}, line {2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a list of {1}, in which {2} finds nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a network drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a number: no name to look up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a value ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a {1} system by its settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is as likely another record&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is broken: row {1} (line {2}) {3}. Nothing of it was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is for supplier {1}, which is not in X3 yet and was not chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is gone from X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is hardly the same: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is ignored: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is in none of the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is in the list of {1}, but {2} does not give it (HTTP {3}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is inactive in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is linked to {1} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is neither UTF-8 nor {1} text: line {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no PO search export as the column file knows it: row 1 has no heading {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no date; write it as 2026-11-01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no longer listed, and could not be read: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no property name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no purchase site in Sage X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no way to sign in to JAGGAER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no way to sign in to X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no way to {1} X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no whole XML document: line {1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not TOML: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not UTF-8 text (byte {1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not active in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not bought in Sage X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not gone from X3, as far as is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not in Sage X3 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not valid yet{1}; this computer&apos;s clock says {2} UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is probably {1} in X3 already{2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is synchronised with a cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is synchronised with a cloud ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is to be linked to {1} in X3, but {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too large for a set-up file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is valid in {1} only {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1} in X3, but gone from JAGGAER. Nothing was changed in X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1} in {2} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}, not {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} leads nowhere: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} leads to an empty list or object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} leads to an empty value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} leads to {1} in {2} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} let it through already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} let it through: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} line on </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lines on </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} looks like a test system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} mending: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} messages about what needs you, {1} about what is settled, {2} about runs. Look at Home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} messages about what needs you, {1} about what is settled. Look at Home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must stand in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of them were written before it was seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} are not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} is not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} lines: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} was in the preview and was not written: it changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} went to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} {2} chose it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} {2} {3}: {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} offers no STARTTLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} offers no sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on {1}, process {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} products of Sage X3 lead to account {1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} read, {1} written, {2} unchanged, {3} open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} read.{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} record wait for a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} records wait for a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} refused {1}: {2} (returnCode {3}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} refuses every recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} refuses the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} refuses the sign-in of {1} (SMTP {2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} row {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} rules within an hour, more than {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} run since the last digest, {1} records written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} run stopped for it since {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} runs since the last digest, {1} records written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} runs stopped for it since {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} runs {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} says that it gave {1} {2}s from number {3} on, and gave {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} settings need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} shows less of X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} takes lines without a catalogue item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} takes no postings in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} that were written are gone from folder {1} of X3. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} things are settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} things need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} things need you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} vanished from X3 while it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was asked for the {1}s from number {2} on and gave those from {3} on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was asked for {1} (id {2}) and gave the record with the id {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was changed in X3 since the last sync: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was mapped to it for {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was not linked: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was saved but could not be read back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was sent to X3 and its answer was lost. Its reference finds nothing there, but {1} {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was sent to X3 and its answer was lost; {1} {2}: the name is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} wins{1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} without the review that was due on {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} would be written, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} would be written; usually it is about {1} a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} would get no other code any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} would get {1} by now, which is not what was shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} (HTTP {2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} ({2}) is mapped both to {3} and to {4} by one decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} ({2}) would lead both to {3} and to {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} -&gt; {2} ({3} from {4})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} -&gt; {2} ({3}) waits for approval already: request {4} by {5}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} alerts since the window was open last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} cannot be read: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} has another {2} in X3 than before: {3} instead of {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} has no counterpart in Sage X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} in X3, {2} was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} mapped it to {2}: that waits for approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} of this X3 has no place for {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} that were read before are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}, but X3 has received, invoiced or closed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}, {2} in the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}: this computer does not trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}: {2} of {3} fields found everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}: {2} written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}s are probably in X3 already, keyed by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}s that were written are gone from X3: {2}. Was X3 restored from a backup?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}(first: 1, filter: $filter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, as set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, as {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, from {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, issued by {1}, valid until {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, or ask {1} for a certificate for {2}. {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, or which versions the server has, and set tls_minimum and tls_maximum to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, the only one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, where it usually is about {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} in the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} written since the last digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}: real orders would stand in a test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}: test orders would become real ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. New orders of JAGGAER are not in Sage X3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. Nothing else is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. The largest: {1}. {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: a pointer begins with / (or is empty for the whole value)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: a step * (every element) can only be used to drop values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: a step that begins with * has the form *name=VALUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: more likely a lost right or a wrong filter than deleted records. Nothing was done about them. If they are gone for good, let it through once: on Home in the window, or with `brake release`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: no order and no supplier is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: open in X3, closed was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: settled, after it was told on {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} days after the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} mending: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} was sent, X3 does not have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: ~ must be written ~0 (and / inside a name ~1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; and {1}, where KIND is {2} or dimension-TYPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; {1} sites readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; {1} stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}segment {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” cannot be the number of an order in X3: it holds {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” in the {1} holds the control character {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is longer than the {1} characters that X3 keeps of the {2}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
