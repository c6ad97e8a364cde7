package io.mingcha;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lines the house is built on; src/README.md says why. */
@AnalyzeClasses(packages = "io.mingcha", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    private static final int MOST_JAVA_LINES = 245;
    private static final int MOST_DRL_LINES = 60;

    @ArchTest
    static final ArchRule arrowsPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.mingcha..")
            .layer("dictionary")
            .definedBy("io.mingcha.dictionary..")
            .layer("index")
            .definedBy("io.mingcha.index..")
            .layer("table")
            .definedBy("io.mingcha.table..")
            .layer("intake")
            .definedBy("io.mingcha.intake..")
            .layer("source")
            .definedBy("io.mingcha.source..")
            .layer("calendar")
            .definedBy("io.mingcha.calendar..")
            .layer("rule")
            .definedBy("io.mingcha.rule..")
            .layer("casework")
            .definedBy("io.mingcha.casework..")
            .layer("fact")
            .definedBy("io.mingcha.fact..")
            .layer("finding")
            .definedBy("io.mingcha.finding..")
            .layer("engine")
            .definedBy("io.mingcha.engine..")
            .layer("scan")
            .definedBy("io.mingcha.scan..")
            .layer("part")
            .definedBy("io.mingcha.part..")
            .layer("spark")
            .definedBy("io.mingcha.spark..")
            .layer("report")
            .definedBy("io.mingcha.report..")
            .optionalLayer("contract")
            .definedBy("io.mingcha.contract..")
            .layer("site")
            .definedBy("io.mingcha.site..")
            .layer("pack")
            .definedBy("io.mingcha.pack..")
            .layer("workbench")
            .definedBy("io.mingcha.workbench..")
            .optionalLayer("page")
            .definedBy("io.mingcha.page..")
            .optionalLayer("ledger")
            .definedBy("io.mingcha.ledger..")
            .layer("briefing")
            .definedBy("io.mingcha.briefing..")
            .layer("notice")
            .definedBy("io.mingcha.notice..")
            .layer("command")
            .definedBy("io.mingcha.command..")
            .layer("main")
            .definedBy("io.mingcha")
            .whereLayer("dictionary")
            .mayNotAccessAnyLayer()
            .whereLayer("calendar")
            .mayNotAccessAnyLayer()
            .whereLayer("index")
            .mayNotAccessAnyLayer()
            .whereLayer("table")
            .mayOnlyAccessLayers("dictionary", "index")
            .whereLayer("intake")
            .mayOnlyAccessLayers("dictionary", "index", "table")
            .whereLayer("source")
            .mayOnlyAccessLayers("dictionary", "table", "intake")
            .whereLayer("rule")
            .mayOnlyAccessLayers("dictionary", "intake")
            .whereLayer("casework")
            .mayOnlyAccessLayers(
                    "dictionary", "table", "intake", "calendar", "rule", "fact", "finding", "scan", "ledger")
            .whereLayer("fact")
            .mayOnlyAccessLayers("dictionary", "table", "calendar", "rule")
            .whereLayer("finding")
            .mayOnlyAccessLayers("dictionary", "calendar", "rule", "fact")
            .whereLayer("engine")
            .mayOnlyAccessLayers("dictionary", "rule", "fact", "finding")
            .whereLayer("scan")
            .mayOnlyAccessLayers(
                    "dictionary", "index", "table", "intake", "source", "calendar", "rule", "fact", "finding", "engine")
            .whereLayer("part")
            .mayOnlyAccessLayers(
                    "dictionary", "table", "intake", "calendar", "rule", "fact", "finding", "engine", "scan")
            .whereLayer("spark")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("site")
            .mayOnlyAccessLayers("rule")
            .whereLayer("pack")
            .mayOnlyAccessLayers("dictionary", "rule", "engine", "contract", "site")
            .whereLayer("workbench")
            .mayOnlyAccessLayers("dictionary", "intake", "rule", "finding", "scan")
            .whereLayer("page")
            .mayOnlyAccessLayers("dictionary", "rule", "engine", "contract")
            .whereLayer("ledger")
            .mayOnlyAccessLayers(
                    "dictionary", "table", "intake", "calendar", "rule", "fact", "finding", "engine", "scan")
            .whereLayer("report")
            .mayOnlyAccessLayers("dictionary", "table", "intake", "rule", "finding", "scan")
            .whereLayer("briefing")
            .mayOnlyAccessLayers("calendar", "rule", "ledger", "casework", "report")
            .whereLayer("notice")
            .mayOnlyAccessLayers("dictionary", "table", "calendar", "rule", "finding", "ledger", "casework", "report")
            .whereLayer("main")
            .mayOnlyAccessLayers("command")
            .because("a row is read, becomes a fact, is judged, and nothing flows back");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("io.mingcha.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule droolsOnlyInEngine = noClasses()
            .that()
            .resideOutsideOfPackage("io.mingcha.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kie..", "org.drools..")
            .because("the engine can be replaced and the rest be read without knowing it");

    @ArchTest
    static final ArchRule sparkOnlyInSpark = noClasses()
            .that()
            .resideOutsideOfPackage("io.mingcha.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
            .because("the program runs where there is no Spark");

    @ArchTest
    static final ArchRule sqlOnlyInLedgerAndSource = noClasses()
            .that()
            .resideOutsideOfPackages("io.mingcha.ledger..", "io.mingcha.source..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..", "org.flywaydb..");

    @ArchTest
    static final ArchRule picocliOnlyInCommand = noClasses()
            .that()
            .resideOutsideOfPackage("io.mingcha.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule wordAndPdfOnlyInNotice = noClasses()
            .that()
            .resideOutsideOfPackage("io.mingcha.notice..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.deepoove..", "com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.fontbox..");

    @ArchTest
    static final ArchRule sqlOnlyWhereItIsAtHome = noClasses()
            .that()
            .resideOutsideOfPackages("io.mingcha.source..", "io.mingcha.ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule oldWorkbooksOnlyInIntake = noClasses()
            .that()
            .resideOutsideOfPackages("io.mingcha.intake..", "io.mingcha.notice..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.jsoup..");

    @ArchTest
    static final ArchRule noClockBelowCommand = noClasses()
            .that()
            .resideOutsideOfPackage("io.mingcha.command..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now", java.time.ZoneId.class)
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .because("a scan of the same data as of the same day gives the same result on any machine, on any day");

    @ArchTest
    static final ArchRule nobodyPrintsBelowCommand = noClasses()
            .that()
            .resideOutsideOfPackage("io.mingcha.command..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule noMutableStatics =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule noEmptyNames = classes()
            .should()
            .haveNameNotMatching(".*(Utils?|Helper|Manager|Impl|Base|Common)")
            .because("a class is named after what it is");

    @Test
    void filesCanBeReadInOneSitting() throws IOException {
        assertThat(longerThan(Path.of("src/main/java"), ".java", MOST_JAVA_LINES))
                .isEmpty();
        assertThat(longerThan(Path.of("rules"), ".drl", MOST_DRL_LINES)).isEmpty();
    }

    private static List<String> longerThan(Path folder, String suffix, int most) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(suffix)).toList();
            assertThat(found).isNotEmpty();
            return found.stream()
                    .filter(file -> lines(file) > most)
                    .map(file -> file + " " + lines(file))
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
