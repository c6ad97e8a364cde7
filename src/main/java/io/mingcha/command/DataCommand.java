package io.mingcha.command;

import picocli.CommandLine.Command;

/** {@code mingcha data}: what data the program reads. */
@Command(
        name = "data",
        description = "查看程序能读的表，或写出空白表格供填写。",
        subcommands = {DataTablesCommand.class, DataTemplateCommand.class},
        mixinStandardHelpOptions = true,
        customSynopsis = "mingcha data 命令")
final class DataCommand {}
