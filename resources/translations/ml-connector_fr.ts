<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
        <source>A user of X3 allows ML Connector to work there. Your browser opens a page of Sage; whoever signs in to X3 on it and accepts needs the right thirdParties in X3. It must be the browser of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A user of X3 has accepted it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also link where supplier, currency or total differ much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask X3 again</source>
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
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one to compare it with what was sent.</source>
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
        <source>Compact rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. It holds no secrets.</source>
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
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the connection work?</source>
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
        <source>Every run goes by this. Ask again when the X3 administrator published something new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For another browser of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a user of X3 allow the access, through Sage&apos;s gateway</source>
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
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In X3</source>
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
        <source>It belongs to {owner}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there: send it again</source>
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
        <source>It was asked, and what it said stands below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JAGGAER and Sage X3 are asked, step by step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep {number} as X3 has it</source>
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
        <source>Light</source>
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
    <message>
        <source>Link records by a list of numbers?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking the numbers up in X3…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next run {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has accepted it in X3 yet. It is asked for again every few seconds. You may stop waiting: the request stays, and pairing later goes on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the help has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is decided before you have seen what it would be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new in this list</source>
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
        <source>Numbers looked up in X3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where you know that the list is right and one of the systems is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the browser and pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
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
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
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
        <source>Sage&apos;s gateway has received the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sage&apos;s page is opened in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says that this is right: the next sync goes on with it, once, and with no more than that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the change again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to X3 on the page in your browser, and accept there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that we did not expect</source>
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
        <source>Suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEST SYSTEM</source>
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
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser could not be opened. Copy the address into a browser of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of the certificate authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is kept: pairing goes on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The save held no values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault of ML Connector, not yours. What was written to X3 is recorded, and the next sync goes on from there. Please send us this report; passwords and tokens are struck out.</source>
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
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>of the window, for an answer</comment>
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
        <source>What it says is linked already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rows of the list say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this X3 offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent beside what X3 has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why (for the auditor)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 has nothing that may be what was sent.</source>
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
        <source>X3 was not asked what it has by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X3 was not asked yet. A test, a sync or the button asks it.</source>
        <translation type="unfinished"></translation>
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
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
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
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {all} looked up in X3…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is not among them. Pair again and have the X3 user allow it, or correct the folder in the settings.</source>
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
        <source>{value} in {place}</source>
        <comment>a value, and the field where it was read</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
