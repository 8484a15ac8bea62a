@echo off
rem Starts the command: the runtime of the image where there is one, otherwise the Java of JAVA_HOME or PATH.
setlocal
set "HOME_=%~dp0.."
set "JAVA_=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA_=%JAVA_HOME%\bin\java.exe"
if exist "%HOME_%\runtime\bin\java.exe" set "JAVA_=%HOME_%\runtime\bin\java.exe"
if not "%JAVA_%"=="java" goto start
where /q java
if not errorlevel 1 goto start
echo postmortem: no Java found; install Java 17 or newer, or use the image that brings its own. 1>&2
exit /b 2
rem The archive names the jar as it is named here, so Java starts in its folder.
:start
set "FOLDER_=%CD%"
cd /d "%HOME_%\lib"
"%JAVA_%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off -XX:SharedArchiveFile=postmortem.jsa %POSTMORTEM_JAVA_OPTIONS% "-Dpostmortem.folder=%FOLDER_%" -jar postmortem.jar %*
exit /b %ERRORLEVEL%
