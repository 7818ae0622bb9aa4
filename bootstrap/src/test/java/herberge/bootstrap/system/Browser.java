package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;

/** A headless Chromium with one page open. */
final class Browser implements AutoCloseable {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Without Chromium the test is skipped, except where all tests must run. */
    static Browser open() {
        Optional<Path> chromium =
                BROWSERS.stream().flatMap(name -> program(name).stream()).findFirst();
        Optional<Path> service = program("chromedriver");
        if (chromium.isEmpty() || service.isEmpty()) {
            String missing = "no chromium and chromedriver on the PATH (on Debian: chromium and chromium-driver)";
            assertThat(System.getenv("CI")).as(missing).isNotEqualTo("true");
            abort(missing);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments("--headless=new", "--window-size=1200,900", "--disable-gpu", "--disable-dev-shm-usage");
        options.addArguments("--no-sandbox"); // as root, which CI often is, it starts in no other way
        return new Browser(new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(service.orElseThrow().toFile())
                        .usingAnyFreePort()
                        .build(),
                options));
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator), -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void visit(String url) {
        driver.get(url);
    }

    void type(String selector, String text) {
        driver.findElement(By.cssSelector(selector)).sendKeys(text);
    }

    void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    /** The texts of all elements of that kind, read at one moment. */
    List<String> texts(String selector) {
        return strings(driver.executeScript(
                "return Array.from(document.querySelectorAll(arguments[0]), one => one.textContent)", selector));
    }

    /** Notes from now on the text of every element that is added to this one; the page may remove it again. */
    void noteAdditionsTo(String selector) {
        driver.executeScript("""
                window.noted = [];
                new MutationObserver(changes => changes.forEach(change =>
                    change.addedNodes.forEach(added => window.noted.push(added.textContent))))
                  .observe(document.querySelector(arguments[0]), { childList: true });
                """, selector);
    }

    /** The texts noted so far, oldest first. */
    List<String> noted() {
        Object noted = driver.executeScript("return window.noted");
        assertThat(noted).as("the page has been loaded again").isNotNull();
        return strings(noted);
    }

    private static List<String> strings(@Nullable Object found) {
        return found instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    String title() {
        return String.valueOf(driver.getTitle());
    }

    /** The browser's errors: scripts that failed, and requests that the page's policy forbade. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
