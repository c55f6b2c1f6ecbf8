package org.newsgraph.serve;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.newsgraph.query.Answer;
import org.newsgraph.query.AnswerFormat;
import org.newsgraph.query.DatasetService;
import org.newsgraph.query.Nearest;
import org.newsgraph.query.Parameter;
import org.newsgraph.query.Question;
import org.newsgraph.query.QuestionRunner;
import org.newsgraph.query.Questions;
import org.newsgraph.query.Sparql;

/** The named questions: {@code /questions} lists them, {@code /questions/NAME?parameter=value} asks one. */
final class NamedQuestions {
    private static final String SPARQL = "sparql";
    private static final String SPARQL_TYPE = "application/sparql-query";

    private final Source source;
    private final Workers workers;
    private final ServeOptions options;

    NamedQuestions(Source source, Workers workers, ServeOptions options) {
        this.source = source;
        this.workers = workers;
        this.options = options;
    }

    Reply answer(HttpServletRequest request) throws Exception {
        String path = request.getPathInfo();
        if (path == null || path.equals("/")) {
            return Reply.of("application/json", list());
        }
        String name = path.substring(1);
        Question question = Questions.find(name).orElseThrow(() -> new HttpFailure(404, "there is no question '" + name + "'"
                + Nearest.of(name, Questions.names()).map(near -> "; did you mean " + near + "?").orElse("")
                + " /questions lists all"));
        return ask(question, request);
    }

    private Reply ask(Question question, HttpServletRequest request) throws Exception {
        Map<String, String> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("format")) {
                given.put(name, values[0]);
            }
        });
        Query query = Sparql.parse(question.sparql(), question.name(), source.prefixes().namespaces());
        Map<String, Node> values = question.bind(given, source.prefixes());
        if (SPARQL.equals(request.getParameter("format")) || SPARQL_TYPE.equals(request.getHeader("Accept"))) {
            return Reply.of(SPARQL_TYPE, text(question, values)).with("Vary", "Accept");
        }
        AnswerFormat format = Answers.format(request, query.isConstructType() || query.isDescribeType());
        Duration timeout = options.timeout().isZero() ? null : options.timeout();
        Answer answer = workers.call(() -> source.read(() -> new DatasetService(
                question.onOntology() ? source.withOntology() : source.dataset())
                .answer(QuestionRunner.fill(query, values), timeout, options.limit())));
        return Answers.reply(answer, format, source.prefixes());
    }

    /** The query that is asked, to read and to change. */
    private static String text(Question question, Map<String, Node> values) {
        // Parsed without the prefixes that need no declaration here, so that only its own are declared.
        Query query = QuestionRunner.fill(Sparql.parse(question.sparql(), question.name(), Map.of()), values);
        return "# " + question.title() + "\n" + query.serialize();
    }

    private static String list() {
        JsonArray list = new JsonArray();
        for (String name : Questions.names()) {
            Question question = Questions.find(name).orElseThrow();
            JsonObject entry = new JsonObject();
            entry.addProperty("name", name);
            entry.addProperty("title", question.title());
            entry.addProperty("description", question.doc());
            entry.addProperty("endpoint", question.onOntology() ? Server.SPARQL + "/" + Server.WITH_ONTOLOGY : Server.SPARQL);
            JsonArray parameters = new JsonArray();
            question.parameters().forEach(parameter -> parameters.add(json(parameter)));
            entry.add("parameters", parameters);
            list.add(entry);
        }
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create().toJson(list) + "\n";
    }

    private static JsonObject json(Parameter parameter) {
        JsonObject entry = new JsonObject();
        entry.addProperty("name", parameter.name());
        entry.addProperty("type", parameter.type().toString());
        if (parameter.standard() == null) {
            entry.add("default", JsonNull.INSTANCE);
        } else {
            entry.addProperty("default", parameter.standard());
        }
        entry.addProperty("description", parameter.doc());
        return entry;
    }
}
