package org.newsgraph.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param title the document's title
 * @param inline style and script where the page is to stand alone
 * @param served where they and the other pages are, where it is served
 * @param turtle the same thing's graph
 * @param jsonLd the same thing's graph
 * @param query what stands in the search box
 */
record Frame(String title, Optional<Inline> inline, Optional<Served> served, Optional<String> turtle, Optional<String> jsonLd,
        String query) {
    /**
     * What a page that stands alone carries in itself.
     *
     * @param policy the content security policy: this style, this script, and nothing from anywhere else
     */
    record Inline(String style, String script, String policy) {}

    /** Where the parts of a served page and its neighbours are. */
    record Served(String style, List<String> scripts, String home, String search, Optional<String> editor) {}

    static Frame alone(String title) {
        String style = text(Assets.STYLE);
        String script = text(Assets.SCRIPT);
        String policy = "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; base-uri 'none'; form-action 'none'";
        return new Frame(title, Optional.of(new Inline(style, script, policy)), Optional.empty(), Optional.empty(),
                Optional.empty(),
                "");
    }

    /** @param network whether the page has a network to be moved */
    static Frame served(Links links, String title, Optional<String> iri, boolean network, String query) {
        List<String> scripts = network ? List.of(Assets.CYTOSCAPE, Assets.NETWORK_SCRIPT, Assets.SCRIPT) : List.of(Assets.SCRIPT);
        Served served = new Served(links.asset(Assets.STYLE), scripts.stream().map(links::asset).toList(), links.home(1),
                links.search(), links.editor());
        return new Frame(title, Optional.empty(), Optional.of(served), iri.flatMap(links::turtle), iri.flatMap(links::jsonLd),
                query);
    }

    private static String text(String asset) {
        return new String(Assets.bytes(asset), StandardCharsets.UTF_8);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
