package io.mingcha.command;

import picocli.CommandLine.Command;

/** {@code mingcha data}: what data the program reads. */
@Command(
        name = "data",
        description = "查看程序能读的表，写出空白表格供填写，或把别的系统导出的文件转成表。",
        subcommands = {
            DataTablesCommand.class,
            DataTemplateCommand.class,
            DataInspectCommand.class,
            DataConvertCommand.class,
            DataCoverageCommand.class
        },
        mixinStandardHelpOptions = true,
        customSynopsis = "mingcha data 命令")
final class DataCommand {}
