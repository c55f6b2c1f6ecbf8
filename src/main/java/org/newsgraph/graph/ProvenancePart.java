package org.newsgraph.graph;

import org.apache.jena.graph.Node;

/** The graph itself and the export that made it. */
final class ProvenancePart {
    private final Context context;

    ProvenancePart(Context context) {
        this.context = context;
    }

    /** No clock is read: a moment stands here only where the user asked for one. */
    void write(Draft draft) {
        GraphOptions options = context.options();
        Draft.Entry graph = draft.subject(context.own("graph"));
        graph.type("prov:Entity").addIri("prov:wasDerivedFrom", context.iri())
                .addIri("prov:wasGeneratedBy", context.own("export"));
        Draft.Entry export = draft.subject(context.own("export"));
        export.type("prov:Activity").addPlain("schema:softwareVersion", "newsgraph " + options.version())
                .addPlain("news:lexiconDigest", options.lexiconDigest())
                .addPlain("news:authorityDigest", options.authorityDigest());
        options.stamp().ifPresent(moment -> {
            Node stamp = Literals.typed(moment.toString(), "dateTime");
            graph.add("prov:generatedAtTime", stamp);
            export.add("prov:endedAtTime", stamp);
        });
    }
}
