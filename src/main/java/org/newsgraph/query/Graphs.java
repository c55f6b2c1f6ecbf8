package org.newsgraph.query;

import org.apache.jena.graph.Graph;

/** Graphs to be asked, wherever they are: the default graph holds everything, as far as whoever keeps them lets it. */
public interface Graphs extends AutoCloseable {
    /** Answers queries on them. */
    QueryService service();

    /** Everything as one graph, to be read thing by thing. */
    Graph graph();

    /** The prefixes that may be used in questions and stand in answers. */
    Prefixes prefixes();

    /** What they are, for messages: "1,234 triples of 5 files", a store's address. */
    String described();

    /** The same graphs with the program's own ontology among them. */
    Graphs withOntology();

    @Override
    void close();
}
