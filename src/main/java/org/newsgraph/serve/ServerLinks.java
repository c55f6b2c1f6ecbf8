package org.newsgraph.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.newsgraph.page.Links;

/** Where the pages of a server lead: all within it, by paths, so that they hold whatever name the server is called by. */
final class ServerLinks implements Links {
    private final String base;

    /** @param base what the IRIs of data begin with */
    ServerLinks(String base) {
        this.base = base;
    }

    @Override
    public Optional<String> thing(String iri) {
        return Optional.of(address(iri));
    }

    /** A fragment is not sent to a server; what has one is asked for by its whole IRI. */
    private String address(String iri) {
        boolean ours = iri.startsWith(base) && iri.length() > base.length() && iri.indexOf('#') < 0 && iri.indexOf('?') < 0
                && iri.chars().allMatch(c -> c > ' ' && c < 0x7f && "<>\"{}|\\^`".indexOf(c) < 0) && !iri.contains("..");
        return ours ? Things.ID + iri.substring(base.length()) : Things.RESOURCE + "?iri=" + encode(iri);
    }

    private String address(String iri, String parameter) {
        String address = address(iri);
        return address + (address.indexOf('?') < 0 ? "?" : "&") + parameter;
    }

    @Override
    public Optional<String> turtle(String iri) {
        return Optional.of(address(iri, "format=turtle"));
    }

    @Override
    public Optional<String> jsonLd(String iri) {
        return Optional.of(address(iri, "format=jsonld"));
    }

    @Override
    public String asset(String name) {
        return StaticFiles.PATH + "/" + name;
    }

    @Override
    public String home(int page) {
        return page == 1 ? "/" : "/?page=" + page;
    }

    @Override
    public String search() {
        return "/search";
    }

    @Override
    public String search(String words, int page) {
        return "/search?q=" + encode(words) + (page == 1 ? "" : "&page=" + page);
    }

    @Override
    public String thing(String iri, int page) {
        return page == 1 ? address(iri) : address(iri, "page=" + page);
    }

    @Override
    public Optional<String> editor() {
        return Optional.of("/editor");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
