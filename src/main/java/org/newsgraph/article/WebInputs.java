package org.newsgraph.article;

import java.io.IOException;
import org.newsgraph.article.fetch.FetchFailure;
import org.newsgraph.article.fetch.Fetched;
import org.newsgraph.article.fetch.WebClient;
import org.newsgraph.article.fetch.WebOptions;
import org.newsgraph.article.raw.RawArticle;
import org.newsgraph.problem.BadInput;

/** Fetches inputs that are web addresses, and pages that feeds lead to. The client is made when the first one is asked for. */
final class WebInputs implements AutoCloseable {
    private final WebOptions options;
    private WebClient client;

    WebInputs(WebOptions options) {
        this.options = options;
    }

    static boolean isAddress(String input) {
        return input.regionMatches(true, 0, "http://", 0, 7) || input.regionMatches(true, 0, "https://", 0, 8);
    }

    /** @throws BadInput where the page cannot be fetched; the message begins with the source */
    Fetched fetch(String address, String source) {
        if (client == null) {
            client = new WebClient(options);
        }
        try {
            return client.fetch(address);
        } catch (FetchFailure e) {
            throw new BadInput(source + ": " + (source.equals(address) ? "" : address + ": ") + e.getMessage(), e);
        }
    }

    /** What the page at an address tells. */
    RawArticle page(String address, String source, ReadOptions read) {
        Fetched fetched = fetch(address, source);
        try {
            return HtmlArticleReader.page(fetched.bytes(), input(address, fetched), read);
        } catch (IOException e) {
            throw TextDecoder.unreadable(source, e);
        }
    }

    /** What was fetched, as an input; its identifier is the address that was asked for. */
    static Input input(String address, Fetched fetched) {
        return new Input(address, address, "", fetched.charset(), fetched.address().toString());
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
    }
}
