@echo off
call "%~dp0build\cli.cmd" report %*
