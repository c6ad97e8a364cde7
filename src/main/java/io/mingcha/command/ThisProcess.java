package io.mingcha.command;

import io.mingcha.ledger.LeaseHolder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Who this process is to others that use the same ledger. */
final class ThisProcess {
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private ThisProcess() {}

    /** The user of the operating system. */
    static String user() {
        return System.getProperty("user.name", "");
    }

    static LeaseHolder holder() {
        ProcessHandle process = ProcessHandle.current();
        return new LeaseHolder(host(), process.pid(), started(process), BEIJING.format(Instant.now()));
    }

    /** Whether a holder ran on this machine and has ended. */
    static boolean isGone(LeaseHolder holder) {
        if (!holder.host().equals(host())) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(holder.pid()).filter(ProcessHandle::isAlive);
        return process.isEmpty() || !started(process.get()).equals(holder.processStarted());
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
