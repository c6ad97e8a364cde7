package io.mingcha.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.mingcha.HostileTexts;
import io.mingcha.rule.Severity;
import io.mingcha.scan.ScanResult;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;

/** The report as a browser shows it, opened from a file. Skipped where Chromium or its driver is not installed. */
class ReportInBrowserIT {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    @TempDir
    private static Path folder = Path.of("");

    private static ChromeDriver browser;

    @BeforeAll
    static void start() {
        assumeThat(Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER))
                .as("Chromium and its driver are not installed (apt-get install chromium chromium-driver)")
                .isTrue();
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable("browser", Level.ALL);
        logs.enable("performance", Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(CHROMIUM.toFile())
                .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900");
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    private static void open(ScanReport report) throws Exception {
        Path file = folder.resolve("report.html");
        try (OutputStream out = Files.newOutputStream(file)) {
            HtmlReport.write(out, report, List.of("findings.jsonl"));
        }
        browser.get(file.toUri().toString());
    }

    private static String matches() {
        return browser.findElement(By.id("matches")).getText();
    }

    private static void choose(String select, String option) {
        browser.findElement(By.id(select)).findElements(By.tagName("option")).stream()
                .filter(offered -> offered.getText().equals(option))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static List<WebElement> shown() {
        return browser.findElements(By.cssSelector("#list > .finding:not([hidden])"));
    }

    /** Nothing in the console, and no request but for the file itself. */
    private static void assertQuiet() {
        assertThat(browser.manage().logs().get("browser").getAll()).isEmpty();
        assertThat(browser.manage().logs().get("performance").getAll().stream()
                        .map(LogEntry::getMessage)
                        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                        .filter(message -> !message.contains("\"documentURL\":\"file://")
                                || !message.contains("\"type\":\"Document\"")))
                .isEmpty();
    }

    @Test
    void filtersNarrowTheListAndCountAllFindings() throws Exception {
        ScanResult result = FakeScan.large(20_000);
        open(FakeScan.report(result, Masking.none()));
        assertThat(matches()).startsWith("符合条件的线索共 20,000 条").endsWith("显示 100 条。");
        assertThat(shown()).hasSize(100);
        browser.findElement(By.id("more")).click();
        assertThat(shown()).hasSize(200);
        choose("by-severity", "提示");
        assertThat(matches()).startsWith("符合条件的线索共 %,d 条".formatted(count(result, Severity.HINT, "")));
        choose("by-severity", "严重");
        choose("by-rule", "考勤（专题）");
        assertThat(matches()).startsWith("符合条件的线索共 %,d 条".formatted(count(result, Severity.GRAVE, "attendance/")));
        assertThat(shown())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(
                                finding.findElement(By.className("badge")).getText())
                        .isEqualTo("严重"));
        browser.findElement(By.cssSelector("button[type=reset]")).click();
        choose("by-unit", "第0街道办事处");
        long ofUnit = result.findings().stream()
                .filter(finding -> "U000".equals(finding.subject().unitId()))
                .count();
        assertThat(matches()).startsWith("符合条件的线索共 " + ofUnit + " 条");
        browser.findElement(By.cssSelector("button[type=reset]")).click();
        String listed = shown().get(0).findElement(By.className("who")).getText();
        browser.findElement(By.id("by-text")).sendKeys(listed);
        assertThat(shown())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.getText()).contains(listed));
        assertQuiet();
    }

    private static long count(ScanResult result, Severity severity, String rules) {
        return result.findings().stream()
                .filter(finding ->
                        finding.severity() == severity && finding.rule().startsWith(rules))
                .count();
    }

    @Test
    void evidenceOpensByKeyboard() throws Exception {
        open(FakeScan.report(FakeScan.large(200), Masking.none()));
        WebElement summary = shown().get(0).findElement(By.tagName("summary"));
        assertThat(shown().get(0).findElement(By.tagName("dl")).isDisplayed()).isFalse();
        summary.sendKeys(Keys.ENTER);
        assertThat(shown().get(0).findElement(By.tagName("dl")).isDisplayed()).isTrue();
        assertThat(shown().get(0).getText()).contains("证据：考勤，1 行", "当事人有权陈述申辩");
        browser.findElement(By.id("expand")).click();
        assertThat(shown().get(5).findElement(By.tagName("dl")).isDisplayed()).isTrue();
        assertQuiet();
    }

    @Test
    @SuppressWarnings("unchecked")
    void hostileTextsAreReadAsTheyStand() throws Exception {
        ScanReport report = FakeScan.report(FakeScan.of(HostileTexts.all()), Masking.none());
        open(report);
        List<String> texts = (List<String>) browser.executeScript(
                "return Array.from(document.querySelectorAll('#list .text')).map(e => e.textContent)");
        assertThat(texts)
                .containsExactlyInAnyOrderElementsOf(report.result().findings().stream()
                        .map(finding -> FindingWords.clipped(PlainText.of(finding.summary()), 300))
                        .toList());
        Map<String, Object> counts = (Map<String, Object>)
                browser.executeScript("return {scripts: document.scripts.length, images: document.images.length,"
                        + " frames: window.frames.length, styles: document.styleSheets.length}");
        assertThat(counts).isEqualTo(Map.of("scripts", 2L, "images", 0L, "frames", 0L, "styles", 1L));
        assertQuiet();
    }

    @Test
    @Tag("long")
    void aMillionFindingsOpenAndFilter() throws Exception {
        ScanResult result = FakeScan.large(1_000_000);
        long before = System.nanoTime();
        open(FakeScan.report(result, Masking.none()));
        System.out.println("written and opened in " + (System.nanoTime() - before) / 1_000_000
                + " ms, of which the browser "
                + browser.executeScript("return Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)")
                + " ms");
        assertThat(matches()).startsWith("符合条件的线索共 1,000,000 条");
        choose("by-severity", "严重");
        assertThat(matches()).startsWith("符合条件的线索共 %,d 条".formatted(count(result, Severity.GRAVE, "")));
        assertQuiet();
    }
}
