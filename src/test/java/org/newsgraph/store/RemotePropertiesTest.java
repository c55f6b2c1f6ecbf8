package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newsgraph.query.Answer;
import org.newsgraph.query.Graphs;
import org.newsgraph.query.QuestionRunner;

/** A server that is asked together with the ontology, which it does not have. */
class RemotePropertiesTest {
    private static final String NEWS = "https://w3id.org/newsgraph/ontology#";

    private Fuseki fuseki;

    @BeforeEach
    void open() {
        fuseki = Fuseki.start();
    }

    @AfterEach
    void close() {
        fuseki.close();
    }

    private static Node node(String name) {
        return NodeFactory.createURI("urn:" + name);
    }

    private HttpStore http() {
        return new HttpStore(new HttpOptions(Credentials.NONE, null, null, 0, note -> {}));
    }

    @Test
    void triples_are_found_as_when_the_server_is_asked_for_each() {
        Random random = new Random(7);
        Txn.executeWrite(fuseki.dataset(), () -> {
            for (int i = 0; i < 60; i++) {
                fuseki.dataset().add(node("g"), node("s" + random.nextInt(9)), node("p" + random.nextInt(4)),
                        node("s" + random.nextInt(9)));
            }
        });
        try (HttpStore http = http()) {
            RemoteService service = new RemoteService(http, fuseki.uri("sparql"));
            RemoteProperties properties = new RemoteProperties(service);
            RemoteGraph single = new RemoteGraph(service);
            for (int i = 0; i < 40; i++) {
                Triple sought = Triple.create(any(random, "s", 9), any(random, "p", 5), any(random, "s", 9));
                assertThat(found(properties.find(sought).toList())).as(sought.toString())
                        .isEqualTo(found(single.find(sought).toList()));
            }
        }
    }

    private static Node any(Random random, String name, int many) {
        int chosen = random.nextInt(many + 3);
        return chosen >= many ? Node.ANY : node(name + chosen);
    }

    private static Set<Triple> found(List<Triple> triples) {
        return triples.stream().collect(Collectors.toSet());
    }

    @Test
    void a_join_with_the_ontology_asks_the_server_a_few_times_only() {
        Txn.executeWrite(fuseki.dataset(), () -> {
            for (int i = 0; i < 200; i++) {
                fuseki.dataset().add(node("g"), node("event" + i), NodeFactory.createURI(NEWS + "kind"),
                        NodeFactory.createURI(NEWS + (i % 2 == 0 ? "Attack" : "Meeting")));
            }
        });
        StoreAddress address = StoreAddress.parse(fuseki.url("sparql"));
        try (Graphs graphs =
                Stores.graphs(address, new HttpOptions(Credentials.NONE, null, null, 0, note -> {})).withOntology()) {
            Answer answer = graphs.service().answer(QueryFactory.create("PREFIX news: <" + NEWS + "> "
                    + "SELECT ?e ?type { ?e news:kind ?class . ?class news:ploverType ?type }"), null, QuestionRunner.ALL);
            assertThat(((Answer.Rows) answer).rows()).hasSizeGreaterThanOrEqualTo(200);
        }
        assertThat(fuseki.requests()).isBetween(1L, 10L);
    }
}
