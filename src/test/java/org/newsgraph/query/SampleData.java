package org.newsgraph.query;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;

/** Two small articles about countries that are not on any map: one as Turtle, one as TriG in a folder below. */
final class SampleData {
    static final Path FOLDER = Path.of("src/test/resources/query/data");
    static final Path TURTLE = FOLDER.resolve("dam-talks.ttl");
    static final String DAM_EVENT = "https://example.org/id/article/2024-06-10-ruritania-and-freedonia-talk-about-the-dam#event-";

    private SampleData() {}

    static Data load() {
        return Data.load(List.of(FOLDER));
    }

    static Answer ask(Data data, String sparql, Map<String, Node> values) {
        Query query = Sparql.parse(sparql, "query", data.prefixes().namespaces());
        return new QuestionRunner(data.service(), null, QuestionRunner.ALL).ask(query, values);
    }

    static Answer ask(Data data, Question question, Map<String, String> params) {
        Query query = Sparql.parse(question.sparql(), question.name(), data.prefixes().namespaces());
        return new QuestionRunner(data.service(), null, QuestionRunner.ALL).ask(query, question.bind(params, data.prefixes()));
    }

    /** The rows as a table shows them. */
    static List<List<String>> cells(Answer answer, Data data) {
        Answer.Rows rows = (Answer.Rows) answer;
        Cells cells = new Cells(data.prefixes());
        return rows.rows().stream().map(row -> rows.variables().stream().map(v -> cells.of(row.get(v))).toList()).toList();
    }
}
