package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The SPARQL editor in a browser. */
class EditorBrowserTest extends InBrowser {
    private static final String CELLS = "#editor .yasr table.dataTable tbody td";

    @BeforeEach
    void startServer() {
        serve(Running.samples());
    }

    @Test
    void a_query_is_run_and_its_rows_are_shown() throws Exception {
        open("/editor");
        browser.find("#editor .CodeMirror");
        browser.script("window.document.querySelector('.CodeMirror').CodeMirror.setValue("
                + "'SELECT ?name WHERE { ?p a <https://schema.org/Person> ; <https://schema.org/name> ?name } ORDER BY ?name')");
        run();
        assertThat(browser.await(() -> cell("Antony Blinken")).isDisplayed()).isTrue();
        browser.picture("editor-answer");
        assertNothingWrong();
    }

    @Test
    void a_named_question_comes_into_the_editor_with_its_values() throws Exception {
        open("/editor");
        WebElement button = browser.find("button[data-question=who-met-whom]");
        button.findElement(By.xpath("ancestor::details")).findElement(By.tagName("summary")).click();
        WebElement field = button.findElement(By.xpath("ancestor::form")).findElement(By.name("who"));
        field.sendKeys("blin\"ken");
        field.clear();
        field.sendKeys("blinken");
        browser.picture("editor-question");
        button.click();
        browser.await(() -> Optional.of(query()).filter(text -> text.contains("\"blinken\"")));
        run();
        assertThat(browser.await(() -> cell("Yoshimasa Hayashi")).isDisplayed()).isTrue();
        browser.picture("editor-question-answer");
        assertNothingWrong();
    }

    @Test
    void a_question_about_the_ontology_is_answered_with_it() throws Exception {
        open("/editor");
        WebElement button = browser.find("button[data-question=attacks]");
        button.findElement(By.xpath("ancestor::details")).findElement(By.tagName("summary")).sendKeys(Keys.ENTER);
        button.click();
        browser.await(() -> Optional.of(query()).filter(text -> text.contains("ArmedConflict")));
        run();
        assertThat(browser.await(() -> cell("Invasion")).isDisplayed()).isTrue();
        assertNothingWrong();
    }

    @Test
    void an_error_is_shown_as_the_server_says_it() throws Exception {
        open("/editor");
        browser.find("#editor .CodeMirror");
        browser.script(
                "window.document.querySelector('.CodeMirror').CodeMirror.setValue('SELECT * { SERVICE <urn:x:y> { ?s ?p ?o } }')");
        run();
        assertThat(browser.find("#editor .yasr .errorResult, #editor .yasr .errorHeader").isDisplayed()).isTrue();
        assertThat(browser.find("#editor .yasr").getText()).contains("--allow-service");
        browser.picture("editor-error");
    }

    private void run() {
        browser.find("#editor .yasqe_queryButton").click();
    }

    private String query() {
        return (String) browser.script("return document.querySelector('.tabPanel.active .CodeMirror').CodeMirror.getValue()");
    }

    private Optional<WebElement> cell(String text) {
        return browser.all(CELLS).stream().filter(cell -> cell.getText().contains(text)).findFirst();
    }
}
