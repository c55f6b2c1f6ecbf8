package org.newsgraph.store;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.lib.CharSpace;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.writer.WriterStreamRDFPlain;

/**
 * A graph on its way into a store.
 *
 * @param name its name, an IRI: of an article's graph the article's
 * @param triples what stands in it, each once
 * @param source the file it comes from, for messages
 */
record NamedGraph(Node name, Set<Triple> triples, String source) {
    /** How many triples. */
    int size() {
        return triples.size();
    }

    /**
     * How many triples it has where literals of one value count as one, as in a store that keeps values: 1.0 and 1.00, or the
     * language tags en-US and en-us.
     */
    int values() {
        Set<List<Node>> one = new HashSet<>();
        Set<List<Node>> several = new HashSet<>();
        for (Triple t : triples) {
            if (isWrittenInManyWays(t.getObject())) {
                List<Node> place = List.of(t.getSubject(), t.getPredicate());
                if (!one.add(place)) {
                    several.add(place);
                }
            }
        }
        if (several.isEmpty()) {
            return triples.size();
        }
        Set<List<Object>> different = new HashSet<>();
        triples.forEach(t -> different.add(List.of(t.getSubject(), t.getPredicate(), value(t.getObject()))));
        return different.size();
    }

    /** Whether a term may be the same value as one that is written otherwise. */
    private static boolean isWrittenInManyWays(Node node) {
        return node.isLiteral() && !XSDDatatype.XSDstring.equals(node.getLiteralDatatype());
    }

    private static Object value(Node node) {
        if (!node.isLiteral()) {
            return node;
        }
        return node.getLiteralLanguage().isEmpty() ? node.getIndexingValue()
                : List.of(node.getLiteralLexicalForm(), node.getLiteralLanguage().toLowerCase(Locale.ROOT));
    }

    /** Writes it as N-Triples in UTF-8, which are valid within Turtle, TriG and SPARQL's INSERT DATA as well. */
    void write(OutputStream out) {
        AWriter writer = IO.wrapUTF8(out);
        WriterStreamRDFPlain lines = new WriterStreamRDFPlain(writer, CharSpace.UTF8);
        triples.forEach(lines::triple);
        writer.flush();
    }

    /**
     * A fingerprint of what stands in it, whatever the order. Blank nodes count as blank nodes only, for their labels are new at
     * every reading.
     */
    String digest() {
        List<String> lines = triples.stream()
                .map(t -> text(t.getSubject()) + " " + text(t.getPredicate()) + " " + text(t.getObject())).sorted().toList();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Node node) {
        return node.isBlank() ? "_:" : NodeFmtLib.strNT(node);
    }
}
