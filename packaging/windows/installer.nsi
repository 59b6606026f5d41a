; 公开簿的安装程序：只为当前用户安装，不要管理员。由 pack.py 调用，给出 VERSION、SOURCE、ICON、TARGET。
; The installer for Windows 10 and 11: for this user alone, without an administrator.
Unicode true
!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh

!define NAME "公开簿"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Gongkaibu"
!define OPEN_WITH "Software\Classes\Applications\${NAME}.exe"

Name "${NAME} ${VERSION}"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true
BrandingText "${NAME} ${VERSION}"

VIProductVersion "${VERSION}"
VIAddVersionKey /LANG=2052 "ProductName" "${NAME}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "FileDescription" "${NAME}安装程序"
VIAddVersionKey /LANG=2052 "LegalCopyright" "Apache-2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEPAGE_TITLE "安装${NAME} ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "政务公开登记簿：主动公开、公开栏、依申请公开和年度报告，不联网。$\r$\n$\r$\n只为当前用户安装，不需要管理员。已经装过旧版本的，直接装在上面：登记簿在您自己的文件夹里，不会动；新版本第一次打开时先留一份再升级。"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${NAME}.exe"
!define MUI_FINISHPAGE_RUN_TEXT "现在打开${NAME}"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "只卸载程序。登记簿、附件和备份都留在原处，以后装回来还能接着用。"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"

; A program that runs holds its files; half of the old and half of the new would not start.
!macro CLOSED where
  ${If} ${FileExists} "$INSTDIR\${NAME}.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\${NAME}.exe" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "${NAME}还开着，请先关闭它，再${where}。" /SD IDOK
      Abort
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "${NAME}要 Windows 10 或 11 才能用，这台电脑的系统（如 Windows 7）装不了，请换一台电脑安装。" /SD IDOK
    Quit
  ${EndIf}
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "${NAME}要 64 位的 Windows，这台电脑是 32 位的，装不了，请换一台电脑安装。" /SD IDOK
    Quit
  ${EndIf}
FunctionEnd

Section
  !insertmacro CLOSED "安装"
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}/*"
  WriteUninstaller "$INSTDIR\卸载.exe"
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${NAME}.exe"
  CreateShortCut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${NAME}.exe"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${NAME}.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\卸载.exe"'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1

  ; Registers and packages are offered to it, and no kind of file is taken from another program.
  WriteRegStr HKCU "${OPEN_WITH}\shell\open\command" "" '"$INSTDIR\${NAME}.exe" "%1"'
  WriteRegStr HKCU "${OPEN_WITH}\SupportedTypes" ".db" ""
  WriteRegStr HKCU "${OPEN_WITH}\SupportedTypes" ".zip" ""
SectionEnd

Section Uninstall
  !insertmacro CLOSED "卸载"
  ; Only what was installed: the folder may hold what the clerk put there.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${NAME}.exe"
  Delete "$INSTDIR\gongkaibu.exe"
  Delete "$INSTDIR\第三方许可.txt"
  Delete "$INSTDIR\卸载.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "gongkaibu"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "${OPEN_WITH}"
SectionEnd
