package org.newsgraph.graph;

import java.io.IOException;
final class JsonLdWriter implements GraphWriter {
    @Override
    public void write(ArticleGraph graph, Appendable out) throws IOException {
        throw new UnsupportedOperationException("JSON-LD");
    }
}
