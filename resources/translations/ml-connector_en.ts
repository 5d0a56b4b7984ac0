<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %Ln records</source>
        <translation>
            <numerusform>Link %Ln record</numerusform>
            <numerusform>Link %Ln records</numerusform>
        </translation>
    </message>
</context>
</TS>
