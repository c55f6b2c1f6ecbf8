package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.newsgraph.query.Data;

/** What the tests in a browser share: the browser, the server behind it, and that nothing goes wrong in the page. */
abstract class InBrowser {
    Running running;
    Browser browser;

    @BeforeEach
    void startBrowser() throws IOException {
        browser = Browser.start();
    }

    @AfterEach
    void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (running != null) {
            running.close();
        }
    }

    final void serve(Data data) {
        running = Running.with(data, options -> options);
    }

    final void open(String path) {
        browser.open(running.address(path));
    }

    /** The page complained of nothing, and asked for nothing beyond the server. */
    final void assertNothingWrong() {
        assertThat(browser.complaints()).isEmpty();
        String own = running.address("/").toString();
        assertThat(browser.requests())
                .allSatisfy(address -> assertThat(address.toString()).matches("(?:data:|blob:|" + own + ").*"));
    }
}
