package org.newsgraph.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium without a window, with a profile of its own that is thrown away. */
final class Browser implements AutoCloseable {
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> DRIVERS = List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Kept, for the level would be forgotten with the logger. It warns of every browser newer than itself. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** Starts the browser; where there is none, the test is skipped. */
    static Browser start() throws IOException {
        Optional<String> browser = BROWSERS.stream().filter(place -> Files.isExecutable(Path.of(place))).findFirst();
        Optional<String> control = DRIVERS.stream().filter(place -> Files.isExecutable(Path.of(place))).findFirst();
        Assumptions.assumeTrue(browser.isPresent() && control.isPresent(),
                "skipped: no Chromium with its driver here; install them with 'apt-get install chromium chromium-driver'");
        SELENIUM.setLevel(Level.SEVERE);
        Path profile = Files.createTempDirectory("newsgraph-browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.get());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service =
                new ChromeDriverService.Builder().usingDriverExecutable(Path.of(control.get()).toFile()).usingAnyFreePort()
                        .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(new Dimension(1300, 950));
        return new Browser(driver, profile);
    }

    void open(URI address) {
        driver.get(address.toString());
    }

    ChromeDriver driver() {
        return driver;
    }

    String address() {
        return driver.getCurrentUrl();
    }

    WebElement find(String selector) {
        return await(() -> driver.findElements(By.cssSelector(selector)).stream().findFirst());
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Waits until there is something. */
    <T> T await(Supplier<Optional<T>> what) {
        return new WebDriverWait(driver, Duration.ofSeconds(20)).until(any -> what.get().orElse(null));
    }

    /** Clicks on something, wherever on the page it is; pages may scroll smoothly, which takes a while. */
    void click(WebElement target) {
        show(target);
        target.click();
    }

    /** Moves the pointer onto something, wherever on the page it is. */
    void hover(WebElement target) {
        show(target);
        new Actions(driver).moveToElement(target).perform();
    }

    private void show(WebElement target) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", target);
    }

    Object script(String script) {
        return driver.executeScript(script);
    }

    /** Shows pages as to people who prefer dark ones, or light ones. */
    void scheme(String scheme) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** What the console complains of: errors, refusals of the content security policy, what was not found. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue()).map(LogEntry::getMessage).toList();
    }

    /** Which addresses the page asked for, beside its own. */
    List<?> requests() {
        return (List<?>) script("return performance.getEntriesByType('resource').map(entry => entry.name)");
    }

    /** Keeps a picture of the page, to be looked at. */
    void picture(String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
