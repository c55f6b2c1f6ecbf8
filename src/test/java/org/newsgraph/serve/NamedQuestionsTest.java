package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.serve.Running.FORM;
import static org.newsgraph.serve.Running.encode;
import static org.newsgraph.serve.Running.header;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgraph.query.Questions;

class NamedQuestionsTest {
    private static Running running;

    @BeforeAll
    static void start() {
        running = Running.with(Running.samples(), options -> options);
    }

    @AfterAll
    static void stop() {
        assertThat(running.told).isEmpty();
        running.close();
    }

    @Test
    void the_list_names_every_question_with_its_parameters() throws Exception {
        HttpResponse<String> response = running.get("/questions");
        assertThat(header(response, "Content-Type")).startsWith("application/json");
        JsonArray list = JsonParser.parseString(response.body()).getAsJsonArray();
        assertThat(list.asList().stream().map(q -> q.getAsJsonObject().get("name").getAsString()))
                .containsExactlyElementsOf(Questions.names());
        JsonObject first = list.get(0).getAsJsonObject();
        assertThat(first.get("title").getAsString()).isEqualTo("Who met whom");
        JsonObject who = first.getAsJsonArray("parameters").get(0).getAsJsonObject();
        assertThat(who.get("name").getAsString()).isEqualTo("who");
        assertThat(who.get("type").getAsString()).isEqualTo("string");
        assertThat(who.get("default").getAsString()).isEmpty();
    }

    @Test
    void a_question_is_asked_with_its_parameters_in_any_format() throws Exception {
        assertThat(running.get("/questions/who-met-whom?who=blinken", "Accept", "text/csv").body())
                .contains("Antony Blinken,Yoshimasa Hayashi").hasLineCount(2);
        assertThat(running.get("/questions/who-met-whom?format=table").body()).contains("Antony Blinken");
        assertThat(JsonParser.parseString(running.get("/questions/who-met-whom").body()).getAsJsonObject().has("results"))
                .isTrue();
    }

    @Test
    void a_value_is_never_part_of_the_query() throws Exception {
        String hostile = "\" } . ?x ?y ?z } # ";
        HttpResponse<String> response = running.get("/questions/who-met-whom?format=csv&who=" + encode(hostile));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).hasLineCount(1);
    }

    @Test
    void a_slip_is_answered_with_what_was_meant() throws Exception {
        HttpResponse<String> unknown = running.get("/questions/who-met-whon");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("did you mean who-met-whom?").hasLineCount(1);
        HttpResponse<String> wrong = running.get("/questions/who-met-whom?whom=x");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).startsWith("parameter whom:").doesNotContain("--").hasLineCount(1);
        assertThat(running.get("/questions/who-met-whom?format=pdf").body()).contains("csv").hasLineCount(1);
        assertThat(running.get("/questions/evidence-of").statusCode()).isEqualTo(400);
        assertThat(running.get("/questions/events-by-date?from=yesterday").statusCode()).isEqualTo(400);
    }

    @Test
    void the_sparql_of_every_question_gives_the_same_rows_at_the_endpoint_it_names() throws Exception {
        for (JsonElement element : JsonParser.parseString(running.get("/questions").body()).getAsJsonArray()) {
            JsonObject question = element.getAsJsonObject();
            StringBuilder values = new StringBuilder();
            for (JsonElement parameter : question.getAsJsonArray("parameters")) {
                JsonObject each = parameter.getAsJsonObject();
                if (each.get("default").isJsonNull()) {
                    values.append('&').append(each.get("name").getAsString()).append('=')
                            .append(encode(each.get("type").getAsString().equals("iri") ? "urn:x:a" : "biden"));
                }
            }
            String path = "/questions/" + question.get("name").getAsString() + "?format=";
            HttpResponse<String> sparql = running.get(path + "sparql" + values);
            assertThat(sparql.statusCode()).as(path + sparql.body()).isEqualTo(200);
            assertThat(header(sparql, "Content-Type")).isEqualTo("application/sparql-query");
            boolean graph = sparql.body().contains("CONSTRUCT");
            String format = graph ? "ntriples" : "csv";
            HttpResponse<String> answer = running.get(path + format + values);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(running.post(question.get("endpoint").getAsString(), FORM, "format=" + format + "&query="
                    + encode(sparql.body())).body()).as(path).isEqualTo(answer.body());
        }
    }
}
