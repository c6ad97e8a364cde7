package io.mingcha.command;

import io.mingcha.source.DatabaseAccess;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which database is read, and as whom. */
final class DatabaseOptions {
    @Option(
            names = "--jdbc",
            paramLabel = "地址",
            description = "读这个数据库里与表同名的表和视图（jdbc:postgresql://主机/数据库），按主键分段由各机器读取；可以与 --data 并用")
    private @Nullable String url;

    @Option(names = "--jdbc-user", paramLabel = "用户", description = "数据库的用户")
    private @Nullable String user;

    @Option(names = "--jdbc-password-env", paramLabel = "变量", description = "放着密码的环境变量的名字")
    private @Nullable String passwordVariable;

    @Option(names = "--jdbc-credentials", paramLabel = "文件", description = "写有 user= 和 password= 的文件，只能自己可读")
    private @Nullable Path credentials;

    /** How the database is reached; null where none is asked for. */
    @Nullable
    DatabaseAccess access() {
        if (url == null) {
            if (user != null || passwordVariable != null || credentials != null) {
                throw new WrongUsage("写了数据库的用户或密码，却没有用 --jdbc 写明数据库的地址。");
            }
            return null;
        }
        return DatabaseAccess.of(url, user, passwordVariable, credentials, System::getenv);
    }
}
