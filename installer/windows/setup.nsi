; Set-up program of ML Connector: one account without rights of an administrator, or the whole PC with them.
; What is defined from outside: VERSION, NUMBERS, STAGE, ICON, BANNER, TARGET, MUTEX, SIZE_KIB, COMPRESSOR, SIGNER (maybe).

Target amd64-unicode
Unicode true
SetCompressor ${COMPRESSOR}
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include Sections.nsh

!define PRODUCT "ML Connector"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${PRODUCT}"
!define PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths"
!define LOG_ON "Software\Microsoft\Windows\CurrentVersion\Run"
!define MEMORY "Software\${PRODUCT}"

!define OLDEST_BUILD 17763 ; Windows 10 1809 and Server 2019: Qt 6.11 needs them

; Exit codes. 0 to 2 are NSIS's own: done, cancelled, broken off.
!define EXIT_RUNNING 5
!define EXIT_IN_USE 6
!define EXIT_RIGHTS 7
!define EXIT_NEWER 8
!define EXIT_WINDOWS 9
!define EXIT_PACKAGED 10

Name "${PRODUCT}"
OutFile "${TARGET}"
BrandingText "${PRODUCT} ${VERSION}"
VIProductVersion "${NUMBERS}"
VIFileVersion "${NUMBERS}"
VIAddVersionKey ProductName "${PRODUCT}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${PRODUCT} set-up"
VIAddVersionKey LegalCopyright ""
!ifdef SIGNER
  !uninstfinalize '${SIGNER} "%1"' = 0
!endif

Var LogFile ; /LOG=, empty = none
Var Everybody ; 1 = for all accounts of the PC, 0 = for this one
Var MovedProduct ; 1 = this folder of the version before stands aside
Var MovedPackages
Var MovedRuntime
Var MovedLicences

; --- pages ----------------------------------------------------------------------------------------------------------

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${MEMORY}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "SetupLanguage"

!define MUI_WELCOMEFINISHPAGE_BITMAP "${BANNER}"
!define MUI_CUSTOMFUNCTION_GUIINIT Look
!define MUI_CUSTOMFUNCTION_UNGUIINIT un.Look
!define MUI_PAGE_CUSTOMFUNCTION_PRE SayForWhom
!define MUI_WELCOMEPAGE_TITLE "$(WelcomeTitle)"
!define MUI_WELCOMEPAGE_TEXT "$(WelcomeText)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION OpenIt
!define MUI_FINISHPAGE_RUN_TEXT "$(RunIt)"
!insertmacro MUI_PAGE_FINISH

!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE French
!insertmacro MUI_RESERVEFILE_LANGDLL

LangString WelcomeTitle ${LANG_ENGLISH} "${PRODUCT} ${VERSION}"
LangString WelcomeTitle ${LANG_FRENCH} "${PRODUCT} ${VERSION}"
LangString WelcomeText ${LANG_ENGLISH} "ML Connector moves suppliers, purchase orders and the GL coding of invoices from JAGGAER into Sage X3.$\r$\n$\r$\n$(ForWhom)$\r$\n$\r$\nA version that is installed already is replaced; its data stays as it is."
LangString WelcomeText ${LANG_FRENCH} "ML Connector transmet les fournisseurs, les commandes d'achat et l'imputation comptable des factures de JAGGAER à Sage X3.$\r$\n$\r$\n$(ForWhom)$\r$\n$\r$\nUne version déjà installée est remplacée ; ses données restent en l'état."
LangString ForMe ${LANG_ENGLISH} "It will be installed for your account alone. To install it for everybody who uses this PC, cancel, and start this set-up program as administrator."
LangString ForMe ${LANG_FRENCH} "Le programme sera installé pour votre seul compte. Pour l'installer pour tous les utilisateurs de ce PC, annulez, puis lancez ce programme d'installation en tant qu'administrateur."
LangString ForAll ${LANG_ENGLISH} "It will be installed for everybody who uses this PC."
LangString ForAll ${LANG_FRENCH} "Le programme sera installé pour tous les utilisateurs de ce PC."
Var ForWhomText
LangString ForWhom ${LANG_ENGLISH} "$ForWhomText"
LangString ForWhom ${LANG_FRENCH} "$ForWhomText"
LangString RunIt ${LANG_ENGLISH} "Open ML Connector"
LangString RunIt ${LANG_FRENCH} "Ouvrir ML Connector"
LangString LinkHint ${LANG_ENGLISH} "Suppliers and purchase orders from JAGGAER into Sage X3"
LangString LinkHint ${LANG_FRENCH} "Fournisseurs et commandes d'achat de JAGGAER vers Sage X3"
LangString Running ${LANG_ENGLISH} "ML Connector is running on this PC: a window, a sign in the tray, or a scheduled sync. Close it, or wait until the sync has ended, then try again."
LangString Running ${LANG_FRENCH} "ML Connector est en cours d'exécution sur ce PC : une fenêtre, une icône dans la zone de notification ou une synchronisation planifiée. Fermez-le, ou attendez la fin de la synchronisation, puis réessayez."
LangString InUse ${LANG_ENGLISH} "Files of the installed version are in use, so it was left as it is. Close what uses them (a window of that folder, a virus scan), or restart the PC, then start this program again."
LangString InUse ${LANG_FRENCH} "Des fichiers de la version installée sont utilisés ; elle est donc restée en l'état. Fermez ce qui les utilise (une fenêtre de ce dossier, une analyse antivirus) ou redémarrez le PC, puis relancez ce programme."
LangString Rights ${LANG_ENGLISH} "This needs an administrator: start it with a right click and $\"Run as administrator$\"."
LangString Rights ${LANG_FRENCH} "Cette opération exige un administrateur : clic droit, puis « Exécuter en tant qu'administrateur »."
LangString Newer ${LANG_ENGLISH} "A newer version is installed: $R9. It was left as it is, because an older one may not be able to read its data."
LangString Newer ${LANG_FRENCH} "Une version plus récente est installée : $R9. Elle est restée en l'état, car une version plus ancienne pourrait ne pas lire ses données."
LangString TooOld ${LANG_ENGLISH} "ML Connector needs Windows 10 (1809) or newer, or Windows Server 2019 or newer."
LangString TooOld ${LANG_FRENCH} "ML Connector exige Windows 10 (1809) ou plus récent, ou Windows Server 2019 ou plus récent."
LangString Packaged ${LANG_ENGLISH} "${PRODUCT} was installed for everybody by a package of the Windows Installer (.msi). Upgrade or remove it with such a package; its data stays."
LangString Packaged ${LANG_FRENCH} "${PRODUCT} a été installé pour tous les utilisateurs par un paquet Windows Installer (.msi). Mettez-le à jour ou supprimez-le avec un tel paquet ; ses données restent."
LangString TheProgram ${LANG_ENGLISH} "The program"
LangString TheProgram ${LANG_FRENCH} "Le programme"
LangString TheData ${LANG_ENGLISH} "The data of this account, too"
LangString TheData ${LANG_FRENCH} "Les données de ce compte également"
LangString TheProgramHint ${LANG_ENGLISH} "Takes the program away, with its entry in the Start menu, its start at log-on and its scheduled task."
LangString TheProgramHint ${LANG_FRENCH} "Supprime le programme, son entrée dans le menu Démarrer, son lancement à l'ouverture de session et sa tâche planifiée."
LangString TheDataHint ${LANG_ENGLISH} "Connections, mappings, open problems, history and audit chain go for good, and the secrets with them. Left alone, all of it is there again when ML Connector is installed again."
LangString TheDataHint ${LANG_FRENCH} "Les connexions, correspondances, problèmes ouverts, l'historique et la chaîne d'audit disparaissent définitivement, avec les secrets. Sans cette option, tout est de nouveau là quand ML Connector est réinstallé."

; --- what both programs do first ------------------------------------------------------------------------------------

; Appends a line with the time to the file of /LOG=, in UTF-16; nothing happens where it cannot be written.
!macro DefineNote UN
Function ${UN}Note
  Exch $0
  ${If} $LogFile != ""
    Push $1
    Push $2
    Push $3
    Push $4
    Push $5
    Push $6
    Push $7
    Push $8
    Push $9
    ${GetTime} "" "L" $1 $2 $3 $4 $5 $6 $7
    ClearErrors
    FileOpen $8 "$LogFile" a
    ${IfNot} ${Errors}
      FileSeek $8 0 END $9
      ${If} $9 = 0
        FileWriteUTF16LE /BOM $8 "$3-$2-$1 $5:$6:$7 $0$\r$\n"
      ${Else}
        FileWriteUTF16LE $8 "$3-$2-$1 $5:$6:$7 $0$\r$\n"
      ${EndIf}
      FileClose $8
    ${EndIf}
    ClearErrors
    Pop $9
    Pop $8
    Pop $7
    Pop $6
    Pop $5
    Pop $4
    Pop $3
    Pop $2
    Pop $1
  ${EndIf}
  Pop $0
FunctionEnd
!macroend
!insertmacro DefineNote ""
!insertmacro DefineNote "un."

!macro Note TEXT
  Push `${TEXT}`
  !ifdef __UNINSTALL__
    Call un.Note
  !else
    Call Note
  !endif
!macroend

; $R8 are the parameters.
!macro TakeLog
  ClearErrors
  ${GetOptions} $R8 "/LOG=" $LogFile
  ${If} ${Errors}
    StrCpy $LogFile ""
  ${EndIf}
  ClearErrors
!macroend

; Ends the program with a code; says why where somebody looks.
!macro Refuse TEXT CODE
  !insertmacro Note "${TEXT}"
  !insertmacro Note "Exit code ${CODE}"
  MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

; $R0 = "Admin" when this process has the rights of an administrator.
!macro AskRights
  UserInfo::GetAccountType
  Pop $R0
!macroend

; Waits for a person until no process of the program runs, or refuses. A process of another account can be seen but not
; opened (error 5); it concerns only a program that all accounts share.
!macro RefuseRunning
  ${Do}
    System::Call 'kernel32::OpenMutexW(i 0x00100000, i 0, w "Global\${MUTEX}") p.R0 ?e'
    Pop $R1
    ${If} $R0 P<> 0
      System::Call 'kernel32::CloseHandle(p R0)'
    ${ElseIf} $R1 <> 5
    ${OrIf} $Everybody = 0
      ${ExitDo}
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDCANCEL`
      !insertmacro Note "$(Running)"
      !insertmacro Note "Exit code ${EXIT_RUNNING}"
      SetErrorLevel ${EXIT_RUNNING}
      Quit
    ${EndIf}
  ${Loop}
!macroend

!macro TakeContext
  ${If} $Everybody = 1
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
!macroend

; --- installing -----------------------------------------------------------------------------------------------------

Function .onInit
  SetRegView 64
  ${GetParameters} $R8
  !insertmacro TakeLog
  !insertmacro AskRights
  StrCpy $Everybody 0
  ${If} $R0 == "Admin"
    StrCpy $Everybody 1
  ${EndIf}
  ClearErrors
  ${GetOptions} $R8 "/CURRENTUSER" $R1
  ${IfNot} ${Errors}
    StrCpy $Everybody 0
  ${EndIf}
  ClearErrors
  ${GetOptions} $R8 "/ALLUSERS" $R1
  ${IfNot} ${Errors}
    StrCpy $Everybody 1
  ${EndIf}

  ClearErrors
  ${GetOptions} $R8 "/LANGUAGE=" $R1
  ${If} ${Errors}
    !insertmacro MUI_LANGDLL_DISPLAY
  ${ElseIf} $R1 == "fr"
    StrCpy $LANGUAGE ${LANG_FRENCH}
  ${Else}
    StrCpy $LANGUAGE ${LANG_ENGLISH}
  ${EndIf}

  !insertmacro Note "Set-up of ${PRODUCT} ${VERSION}: $R8"
  !insertmacro TakeContext
  ${If} $INSTDIR == "" ; no /D=
    ReadRegStr $INSTDIR SHCTX "${UNINSTALL}" "InstallLocation"
  ${EndIf}
  ${If} $INSTDIR == ""
    ${If} $Everybody = 1
      StrCpy $INSTDIR "$PROGRAMFILES64\${PRODUCT}"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${PRODUCT}"
    ${EndIf}
  ${EndIf}
  ${If} ${Silent}
    Call Look
  ${EndIf}
FunctionEnd

; What stands in the way. With a window it is called when that is there: only then the chosen language is spoken.
Function Look
  System::Call 'ntdll::RtlGetNtVersionNumbers(*i .R1, *i .R2, *i .R3)'
  IntOp $R3 $R3 & 0xFFFF
  ${If} $R1 < 10
  ${OrIf} $R3 < ${OLDEST_BUILD}
    !insertmacro Refuse "$(TooOld)" ${EXIT_WINDOWS}
  ${EndIf}
  !insertmacro AskRights
  ${If} $Everybody = 1
  ${AndIf} $R0 != "Admin"
    !insertmacro Refuse "$(Rights)" ${EXIT_RIGHTS}
  ${EndIf}
  ReadRegStr $R9 HKLM "${MEMORY}" "Package"
  ${If} $Everybody = 1
  ${AndIf} $R9 != ""
    !insertmacro Refuse "$(Packaged)" ${EXIT_PACKAGED}
  ${EndIf}
  ReadRegStr $R9 SHCTX "${UNINSTALL}" "DisplayVersion"
  ${If} $R9 != ""
    ${VersionCompare} "$R9" "${VERSION}" $R1
    ${If} $R1 = 1
      !insertmacro Refuse "$(Newer)" ${EXIT_NEWER}
    ${EndIf}
  ${EndIf}
  !insertmacro RefuseRunning
FunctionEnd

; The rights of an administrator end with the set-up: Windows' desktop starts the program with those of the account.
Function OpenIt
  ${If} $Everybody = 1
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\ml-connector-window.exe"'
  ${Else}
    Exec '"$INSTDIR\ml-connector-window.exe"'
  ${EndIf}
FunctionEnd

Function SayForWhom
  StrCpy $ForWhomText "$(ForMe)"
  ${If} $Everybody = 1
    StrCpy $ForWhomText "$(ForAll)"
  ${EndIf}
FunctionEnd

; Puts a folder of the version before aside; MOVED tells that this run did it, $R7 = 1 that it cannot be done. What an
; upgrade before could not remove (a file of it is still open) is not taken for it. Nothing is lost until all is there.
!macro PutAside NAME MOVED
  StrCpy ${MOVED} 0
  ${If} $R7 = 0
  ${AndIf} ${FileExists} "$INSTDIR\${NAME}\*.*"
    RMDir /r "$INSTDIR\${NAME}.before"
    ClearErrors
    Rename "$INSTDIR\${NAME}" "$INSTDIR\${NAME}.before"
    ${If} ${Errors}
      StrCpy $R7 1
    ${Else}
      StrCpy ${MOVED} 1
    ${EndIf}
  ${EndIf}
!macroend

!macro TakeBack NAME MOVED
  ${If} ${MOVED} = 1
    RMDir /r "$INSTDIR\${NAME}"
    Rename "$INSTDIR\${NAME}.before" "$INSTDIR\${NAME}"
    StrCpy ${MOVED} 0
  ${EndIf}
!macroend

Function TakeAllBack
  SetOutPath "$TEMP"
  !insertmacro TakeBack "app" $MovedProduct
  !insertmacro TakeBack "site-packages" $MovedPackages
  !insertmacro TakeBack "runtime" $MovedRuntime
  !insertmacro TakeBack "licences" $MovedLicences
FunctionEnd

; Broken off in the middle: the version before is there again.
Function .onInstFailed
  Call TakeAllBack
  !insertmacro Note "Broken off; the version before is there again"
FunctionEnd

AllowSkipFiles off

Section
  !insertmacro RefuseRunning ; a scheduled sync may have begun since
  ReadRegStr $R9 SHCTX "${UNINSTALL}" "DisplayVersion"
  !insertmacro Note "For all accounts: $Everybody. Folder: $INSTDIR. Version there: $R9"
  StrCpy $R7 0
  !insertmacro PutAside "app" $MovedProduct
  !insertmacro PutAside "site-packages" $MovedPackages
  !insertmacro PutAside "runtime" $MovedRuntime
  !insertmacro PutAside "licences" $MovedLicences
  ${If} $R7 = 1
    Call TakeAllBack
    !insertmacro Refuse "$(InUse)" ${EXIT_IN_USE}
  ${EndIf}

  SetOutPath "$INSTDIR"
  File /r "${STAGE}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  StrCpy $MovedProduct 0
  StrCpy $MovedPackages 0
  StrCpy $MovedRuntime 0
  StrCpy $MovedLicences 0
  RMDir /r "$INSTDIR\app.before"
  RMDir /r "$INSTDIR\site-packages.before"
  RMDir /r "$INSTDIR\runtime.before"
  RMDir /r "$INSTDIR\licences.before"

  CreateShortcut "$SMPROGRAMS\${PRODUCT}.lnk" "$INSTDIR\ml-connector-window.exe" "" "" "" "" "" "$(LinkHint)"
  WriteRegStr SHCTX "${PATHS}\ml-connector.exe" "" "$INSTDIR\ml-connector.exe"
  WriteRegStr SHCTX "${PATHS}\ml-connector-window.exe" "" "$INSTDIR\ml-connector-window.exe"

  StrCpy $R6 "/CURRENTUSER"
  ${If} $Everybody = 1
    StrCpy $R6 "/ALLUSERS"
  ${EndIf}
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "${PRODUCT}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\ml-connector-window.exe,0"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" $R6'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" $R6 /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" ${SIZE_KIB}
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  !insertmacro Note "Installed. Exit code 0"
SectionEnd

; --- uninstalling ---------------------------------------------------------------------------------------------------

; Deletes every entry of the program in this account's Credential Manager: `ML Connector` and `NAME@ML Connector`.
Function un.ForgetSecrets
  System::Call 'advapi32::CredEnumerateW(p 0, i 0, *i .R1, *p .R2) i .R0'
  ${If} $R0 = 0
    Return
  ${EndIf}
  StrCpy $R3 $R2
  ${While} $R1 > 0
    System::Call '*$R3(p .R4)'
    System::Call '*$R4(i, i .R5, w .R6)' ; CREDENTIALW: flags, type, name
    StrCpy $R7 $R6 "" -13
    ${If} $R6 == "${PRODUCT}"
    ${OrIf} $R7 == "@${PRODUCT}"
      System::Call 'advapi32::CredDeleteW(w R6, i R5, i 0)'
    ${EndIf}
    IntPtrOp $R3 $R3 + ${NSIS_PTR_SIZE}
    IntOp $R1 $R1 - 1
  ${EndWhile}
  System::Call 'advapi32::CredFree(p R2)'
FunctionEnd

Section "un.$(TheProgram)" un_program
  SectionIn RO
  !insertmacro RefuseRunning
  ; What the program put outside of its folders, by the program itself, which knows it best.
  ; An account that never used it has no data, and none is made for it.
  SetShellVarContext current
  ${If} ${FileExists} "$LOCALAPPDATA\${PRODUCT}\*.*"
    nsExec::Exec '"$INSTDIR\ml-connector.exe" schedule uninstall --quiet'
    Pop $R0
    !insertmacro Note "Its scheduled task: exit code $R0 of schedule uninstall"
  ${EndIf}
  !insertmacro TakeContext
  ReadRegStr $R1 HKCU "${LOG_ON}" "${PRODUCT}"
  ${WordFind} $R1 "$INSTDIR\" "E+1{" $R2
  ${IfNot} ${Errors}
    DeleteRegValue HKCU "${LOG_ON}" "${PRODUCT}"
  ${EndIf}
SectionEnd

Section /o "un.$(TheData)" un_data
  Call un.ForgetSecrets
  SetShellVarContext current
  RMDir /r "$LOCALAPPDATA\${PRODUCT}"
  DeleteRegKey HKCU "${MEMORY}"
  !insertmacro TakeContext
  ${If} $Everybody = 1
    RMDir /r "$APPDATA\${PRODUCT}" ; the home that all accounts of the PC share
  ${EndIf}
  !insertmacro Note "The data of this account and its secrets were removed"
SectionEnd

Section "-un.Files"
  SetOutPath "$TEMP"
  ClearErrors
  Delete "$INSTDIR\ml-connector.exe"
  Delete "$INSTDIR\ml-connector-window.exe"
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\site-packages"
  RMDir /r "$INSTDIR\runtime"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\bill-of-materials.cdx.json"
  Delete "$INSTDIR\SHA256SUMS.txt"
  ${If} ${Errors}
    !insertmacro Refuse "$(InUse)" ${EXIT_IN_USE}
  ${EndIf}
  RMDir /r "$INSTDIR\app.before" ; what an upgrade could not remove
  RMDir /r "$INSTDIR\site-packages.before"
  RMDir /r "$INSTDIR\runtime.before"
  RMDir /r "$INSTDIR\licences.before"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${PRODUCT}.lnk"
  DeleteRegKey SHCTX "${PATHS}\ml-connector.exe"
  DeleteRegKey SHCTX "${PATHS}\ml-connector-window.exe"
  DeleteRegKey SHCTX "${UNINSTALL}"
  !insertmacro Note "Removed from $INSTDIR. Exit code 0"
SectionEnd

!insertmacro MUI_UNFUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${un_program} "$(TheProgramHint)"
  !insertmacro MUI_DESCRIPTION_TEXT ${un_data} "$(TheDataHint)"
!insertmacro MUI_UNFUNCTION_DESCRIPTION_END

Function un.onInit
  SetRegView 64
  !insertmacro MUI_UNGETLANGUAGE
  ${GetParameters} $R8
  !insertmacro TakeLog
  !insertmacro Note "Removal of ${PRODUCT} ${VERSION}: $R8"
  ; For whom it was installed is what the registry says of this very folder.
  StrCpy $Everybody 0
  ReadRegStr $R1 HKLM "${UNINSTALL}" "InstallLocation"
  ${If} $R1 == $INSTDIR
    StrCpy $Everybody 1
  ${EndIf}
  !insertmacro TakeContext
  ClearErrors
  ${GetOptions} $R8 "/DELETEDATA" $R1
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${un_data}
  ${EndIf}
  ${If} ${Silent}
    Call un.Look
  ${EndIf}
FunctionEnd

Function un.Look
  !insertmacro AskRights
  ${If} $Everybody = 1
  ${AndIf} $R0 != "Admin"
    ${IfNot} ${Silent}
      ExecShell "runas" "$INSTDIR\uninstall.exe" "$R8"
      Quit
    ${EndIf}
    !insertmacro Refuse "$(Rights)" ${EXIT_RIGHTS}
  ${EndIf}
  !insertmacro RefuseRunning
FunctionEnd
