@echo off
rem Starts Mingcha with the Java that JAVA_HOME or the path gives.
setlocal
chcp 65001 >nul
for %%I in ("%~dp0..") do set "HERE=%%~fI"
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java")
rem A scan fills memory with rows once. What a large one needs is there from the start, taken only as it is filled;
rem more is taken where a seventh is not free after clearing up.
rem An answer is over before much would have been optimised. Start files are made by bin/mingcha only.
set "HEAP=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:CompileThresholdScaling=4 -XX:-UsePerfData"
for %%C in (rules notice report data) do if "%~1"=="%%C" set "HEAP="
if "%~1"=="scan" set "HEAP=-XX:+UseSerialGC -Xms1000m -Xmn128m -XX:MinHeapFreeRatio=15 -XX:MaxRAMPercentage=75 -XX:MetaspaceSize=192m"
"%JAVA%" %HEAP% %MINGCHA_JAVA_OPTS% -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 -Dslf4j.provider=org.slf4j.simple.SimpleServiceProvider -Dslf4j.internal.verbosity=WARN -Dorg.slf4j.simpleLogger.defaultLogLevel=error -Dorg.slf4j.simpleLogger.log.org.flywaydb=off --enable-native-access=ALL-UNNAMED -cp "%HERE%\lib\*;%HERE%\lib\drivers\*" io.mingcha.Main %*
exit /b %ERRORLEVEL%
