package io.mingcha.command;

import io.mingcha.calendar.CalendarDataException;
import io.mingcha.casework.Refusal;
import io.mingcha.engine.RuleFaults;
import io.mingcha.intake.UnreadableFileException;
import io.mingcha.ledger.LedgerFault;
import io.mingcha.notice.NoticeFault;
import io.mingcha.pack.PackRefused;
import io.mingcha.part.GroupTooLarge;
import io.mingcha.rule.RuleFault;
import io.mingcha.source.ProfileFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Tells in Chinese what went wrong while a command ran, and with which status it ends. */
final class Failures {
    private static final String DEBUG = "MINGCHA_DEBUG";

    private Failures() {}

    static int tell(Throwable fault, PrintWriter err) {
        int status = status(fault, err);
        if ("1".equals(System.getenv(DEBUG))) {
            fault.printStackTrace(err);
        } else if (status == ExitCode.FAILED && !expected(fault)) {
            err.println("设置环境变量 " + DEBUG + "=1 后重新运行，可看到详细的出错位置。");
        }
        err.flush();
        return status;
    }

    /** The status that a command ends with after a fault. */
    static int code(Throwable fault) {
        return status(fault, new PrintWriter(PrintWriter.nullWriter()));
    }

    private static int status(Throwable fault, PrintWriter err) {
        if (fault instanceof WrongUsage || fault instanceof Refusal || fault instanceof NoticeFault) {
            err.println(fault.getMessage());
            return ExitCode.USAGE;
        }
        if (fault instanceof PackRefused) {
            err.println("规则包被拒绝，什么也没有做。" + fault.getMessage());
            return ExitCode.USAGE;
        }
        if (fault instanceof RuleFault || fault instanceof RuleFaults || fault instanceof CalendarDataException) {
            err.println("规则、参数或日历有误，未扫描。" + fault.getMessage());
            return ExitCode.USAGE;
        }
        if (fault instanceof ProfileFault) {
            err.println("方案或来源清单有误，什么也没有读。" + fault.getMessage());
            return ExitCode.USAGE;
        }
        if (fault instanceof UnreadableFileException) {
            err.println("数据无法读入，未扫描，什么也没有写出。");
            err.println(fault.getMessage());
            return ExitCode.UNREADABLE;
        }
        if (fault instanceof LedgerFault || fault instanceof GroupTooLarge) {
            err.println(fault.getMessage());
        } else if (fault instanceof OutOfMemoryError) {
            err.println("内存不足，扫描未完成。可设置环境变量 MINGCHA_JAVA_OPTS=-Xmx4g 加大内存后重试。");
        } else if (fault instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            err.println(file(unchecked.getCause()));
        } else if (fault instanceof IOException io) {
            err.println(file(io));
        } else {
            err.println("程序出错，未完成：" + fault);
        }
        return ExitCode.FAILED;
    }

    private static boolean expected(Throwable fault) {
        return fault instanceof OutOfMemoryError
                || fault instanceof LedgerFault
                || fault instanceof GroupTooLarge
                || fault instanceof FileSystemException
                || (fault instanceof UncheckedIOException && fault.getCause() instanceof FileSystemException);
    }

    private static String file(IOException fault) {
        if (!(fault instanceof FileSystemException file)) {
            return "读写文件时出错：" + fault.getMessage();
        }
        String why;
        if (fault instanceof NoSuchFileException) {
            why = "没有这个文件或目录";
        } else if (fault instanceof AccessDeniedException) {
            why = "没有读写权限";
        } else if (fault instanceof FileAlreadyExistsException || fault instanceof NotDirectoryException) {
            why = "已有同名文件，不是目录";
        } else {
            why = file.getReason() == null ? "无法读写" : "无法读写（" + file.getReason() + "）";
        }
        return file.getFile() + "：" + why + "。";
    }
}
