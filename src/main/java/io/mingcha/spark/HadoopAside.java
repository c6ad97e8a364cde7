package io.mingcha.spark;

import io.mingcha.command.Cluster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The files of a scan in a hidden folder of where they will be. Until they are published the files of an earlier scan lie
 * untouched; only their owner may read them.
 */
final class HadoopAside implements Cluster.Aside {
    private static final String ASIDE = ".scan-";
    private static final String PARQUET = "findings.parquet";
    private static final FsPermission FILE = new FsPermission("600");
    private static final FsPermission FOLDER = new FsPermission("700");

    private final FileSystem system;
    private final Path out;
    private final Path aside;

    private HadoopAside(FileSystem system, Path out, Path aside) {
        this.system = system;
        this.out = out;
        this.aside = aside;
    }

    static HadoopAside put(JavaSparkContext spark, java.nio.file.Path files, String findings, String folder)
            throws IOException {
        Path out = new Path(folder);
        FileSystem system = out.getFileSystem(spark.hadoopConfiguration());
        system.setWriteChecksum(false);
        system.mkdirs(out);
        HadoopAside put = new HadoopAside(
                system,
                system.makeQualified(out),
                system.makeQualified(new Path(out, ASIDE + spark.sc().applicationId())));
        try {
            put.removeLeft();
            system.mkdirs(put.aside);
            system.setPermission(put.aside, FOLDER);
            FileUtil.copy(files.toFile(), system, put.aside, false, spark.hadoopConfiguration());
            put.flatten(files.getFileName().toString());
            put.parquet(spark, findings);
            put.ownerOnly(put.aside);
            return put;
        } catch (IOException | RuntimeException e) {
            put.close();
            throw e;
        }
    }

    /** What a scan left that was stopped. */
    private void removeLeft() throws IOException {
        for (FileStatus status : system.listStatus(out)) {
            if (status.getPath().getName().startsWith(ASIDE)) {
                system.delete(status.getPath(), true);
            }
        }
    }

    /** Takes the files out of the folder in which they were copied. */
    private void flatten(String folder) throws IOException {
        Path copied = new Path(aside, folder);
        if (!system.exists(copied)) {
            return;
        }
        for (FileStatus status : system.listStatus(copied)) {
            move(status.getPath(), new Path(aside, status.getPath().getName()));
        }
        system.delete(copied, true);
    }

    private void parquet(JavaSparkContext spark, String findings) {
        SparkSession.builder()
                .sparkContext(spark.sc())
                .getOrCreate()
                .read()
                .schema(schema())
                .json(new Path(aside, findings).toString())
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(new Path(aside, PARQUET).toString());
    }

    private static StructType schema() {
        DataType text = DataTypes.StringType;
        DataType texts = new ArrayType(text, true);
        DataType map = DataTypes.createMapType(text, text);
        StructType subject = new StructType()
                .add("kind", text)
                .add("id", text)
                .add("name", text)
                .add("unit_id", text);
        StructType evidence = new StructType()
                .add("table", text)
                .add("key", text)
                .add("file", text)
                .add("row", DataTypes.IntegerType)
                .add("cells", map);
        return new StructType()
                .add("id", text)
                .add("rule", text)
                .add("key", text)
                .add("title", text)
                .add("severity", text)
                .add("grade", text)
                .add("ladder", text)
                .add("subject", subject)
                .add("date", DataTypes.DateType)
                .add("summary", text)
                .add("evidence", new ArrayType(evidence, true))
                .add("basis", texts)
                .add("recommendation", text)
                .add("self_reported", DataTypes.BooleanType)
                .add("caveats", texts)
                .add("params", map)
                .add("rule_version", DataTypes.IntegerType);
    }

    private void ownerOnly(Path folder) throws IOException {
        for (FileStatus status : system.listStatus(folder)) {
            system.setPermission(status.getPath(), status.isDirectory() ? FOLDER : FILE);
            if (status.isDirectory()) {
                ownerOnly(status.getPath());
            }
        }
    }

    @Override
    public void publish() throws IOException {
        List<Path> written = new ArrayList<>();
        for (FileStatus status : system.listStatus(aside)) {
            written.add(status.getPath());
        }
        for (Path file : written) {
            Path place = new Path(out, file.getName());
            system.delete(place, true);
            move(file, place);
        }
    }

    private void move(Path from, Path to) throws IOException {
        if (!system.rename(from, to)) {
            throw new IOException("无法把 " + from + " 移到 " + to);
        }
    }

    @Override
    public void close() throws IOException {
        system.delete(aside, true);
    }
}
