@echo off
rem The door to src/Cli: builds it and starts it with the arguments of reproduce or test.
setlocal
where dotnet >nul 2>nul || (echo The .NET SDK 10 is missing. Install it from https://dot.net/download and run this again. 1>&2 & exit /b 1)
set DOTNET_NOLOGO=1
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set MSBUILDDISABLENODEREUSE=1
dotnet build "%~dp0..\src\Cli" --nologo -v quiet -nodeReuse:false >"%TEMP%\reproducibility-cli.log" 2>&1 || (type "%TEMP%\reproducibility-cli.log" 1>&2 & exit /b 1)
dotnet "%~dp0..\src\Cli\bin\Reproducibility.Cli.dll" %*
exit /b %ERRORLEVEL%
