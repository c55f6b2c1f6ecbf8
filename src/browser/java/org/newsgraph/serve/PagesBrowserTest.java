package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The reading pages in a browser. */
class PagesBrowserTest extends InBrowser {
    private static final String CALL =
            "/id/article/2022-02-26-hayashi-blinken-denounce-russias-attack-on-ukraine-in-telephone-call";

    @Test
    void a_reader_comes_from_home_to_an_article_its_people_its_events_and_back() throws Exception {
        serve(Running.samples());
        open("/");
        assertThat(browser.find("h1").isDisplayed()).isTrue();
        assertThat(browser.find("main").getText().replace('\n', ' ')).contains("8 articles", "Newest articles", "Latest events");
        browser.picture("home");

        browser.click(browser.find("a[href='" + CALL + "']"));
        assertThat(browser.address()).endsWith(CALL);
        assertThat(browser.find("h1").getText()).contains("Hayashi, Blinken denounce");
        browser.picture("article");

        WebElement word = browser.find("mark.person a[href='/id/person/antony-blinken']");
        browser.hover(word);
        assertThat(browser.find(".popup").getText()).contains("Antony Blinken", "Secretary of State");
        browser.picture("article-hover");
        browser.click(word);
        assertThat(browser.address()).endsWith("/id/person/antony-blinken");
        assertThat(browser.find("h1").getText()).isEqualTo("Antony Blinken");
        browser.picture("person");

        browser.click(
                browser.all("#events a.ref.event").stream().filter(link -> link.getText().startsWith("Phone call")).findFirst()
                        .orElseThrow());
        assertThat(browser.find("h1").getText()).startsWith("Phone call");
        assertThat(browser.find("main").getText()).contains("spoke by telephone", "Yoshimasa Hayashi");
        browser.picture("event");

        browser.click(browser.find("a.brand"));
        assertThat(browser.find("main").getText()).contains("Newest articles");
        assertNothingWrong();
    }

    @Test
    void a_search_finds_people_events_and_words() throws Exception {
        serve(Running.samples());
        open("/");
        browser.find("form[role=search] input").sendKeys("blinken" + Keys.ENTER);
        browser.await(() -> Optional.of(browser.address()).filter(address -> address.contains("/search?q=blinken")));
        assertThat(browser.find("main").getText()).contains("Antony Blinken", "Phone call");
        browser.picture("search");
        assertNothingWrong();
    }

    @Test
    void what_a_marked_word_means_is_told_to_pointer_and_keyboard() throws Exception {
        serve(Running.samples());
        open(CALL);
        WebElement word = browser.find("mark.event a");
        String tips = word.getAttribute("aria-describedby");
        assertThat(tips).isNotBlank();
        browser.script("document.querySelector('mark.event a').focus()");
        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(word);
        assertThat(browser.script("return document.getElementById('" + tips.split(" ")[0] + "') !== null")).isEqualTo(true);
        browser.picture("article-focus");
        assertNothingWrong();
    }

    @Test
    void networks_can_be_moved() throws Exception {
        serve(Running.samples());
        open("/id/person/antony-blinken");
        WebElement canvas = browser.find("#network .canvas canvas");
        new Actions(browser.driver()).moveToElement(canvas).perform();
        assertThat(browser.find("#network svg").isDisplayed()).isFalse();
        byte[] before = canvas.findElement(By.xpath("..")).getScreenshotAs(OutputType.BYTES);
        browser.picture("person-network");
        new Actions(browser.driver()).dragAndDropBy(canvas, 60, 40).perform();
        browser.await(() -> Optional.of(canvas.findElement(By.xpath("..")).getScreenshotAs(OutputType.BYTES))
                .filter(after -> !Arrays.equals(before, after)));
        assertNothingWrong();
    }

    @Test
    void pages_are_for_dark_rooms_and_small_screens_too() throws Exception {
        serve(Running.samples());
        browser.scheme("dark");
        open(CALL);
        browser.picture("article-dark");
        open("/");
        browser.picture("home-dark");
        browser.scheme("light");
        browser.driver().manage().window().setSize(new Dimension(500, 900));
        for (String path : List.of("/", CALL, "/id/person/antony-blinken", "/search?q=japan", "/editor")) {
            open(path);
            assertThat((Boolean) browser.script("return document.documentElement.scrollWidth <= window.innerWidth")).as(path)
                    .isTrue();
        }
        open(CALL);
        browser.picture("article-small");
    }

    @Test
    void a_hostile_article_runs_nothing() throws Exception {
        String hostile =
                """
                        Minister <script>document.title='taken'</script> meets "><img src=x onerror=document.title='taken'>
                        9:30 GMT, March 4, 2024

                        Foreign Minister Ada <svg onload="document.title='taken'"> Example met &lt;script&gt;document.title='taken'&lt;/script&gt; \
                        Prime Minister Bo Sample in Oslo on Monday. \u202eThe minister\u202c said "</script><script>document.title='taken'</script>" \
                        and met the {{{javascript:document.title='taken'}}} delegation of Norway & Canada, the ministry's ' onfocus='document.title=1 \
                        spokesman said. They condemned the attack on <a href="javascript:document.title='taken'">Ukraine</a>.
                        """;
        HttpResponse<String> graph;
        try (Running exporting = Running.exporting(options -> options)) {
            graph = exporting.post("/export", "text/plain; charset=utf-8", hostile);
        }
        assertThat(graph.statusCode()).as(graph.body()).isEqualTo(200);
        assertThat(graph.body()).contains("<script>");
        serve(Running.trig(graph.body()));
        open("/");
        List<String> pages =
                browser.all("main a[href^='/']").stream().map(link -> link.getDomAttribute("href")).distinct().toList();
        assertThat(pages).isNotEmpty();
        for (String page : pages) {
            visit(page);
        }
        visit(pages.stream().filter(page -> page.startsWith("/id/article/")).findFirst().orElseThrow());
        browser.picture("hostile");
        assertThat(browser.find("main").getText()).contains("<script>document.title='taken'</script>");
        List<String> things =
                browser.all("main a[href^='/']").stream().map(link -> link.getDomAttribute("href")).distinct().toList();
        assertThat(things).hasSizeGreaterThan(3);
        for (String thing : things) {
            visit(thing);
        }
        visit("/search?q=" + Running.encode("\"><script>document.title='taken'</script>"));
        assertNothingWrong();
    }

    /** Opens a page, lets it do what it may do, and looks whether something was run. */
    private void visit(String path) {
        open(path);
        assertThat(browser.find("main").isDisplayed()).isTrue();
        assertThat(browser.driver().getTitle()).as(path).isNotEqualTo("taken").isNotEqualTo("1");
        assertThat(browser.driver()
                .findElements(By.cssSelector("main script, main img, main [onload], main [onerror], main [onfocus], "
                        + "main a[href^='javascript']")))
                .as(path).isEmpty();
    }
}
