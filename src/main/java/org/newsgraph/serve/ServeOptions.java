package org.newsgraph.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a server is to behave.
 *
 * @param host the name or address it listens on
 * @param port the port; 0 for any that is free
 * @param token what a client has to show; empty for nothing
 * @param cors the web origin whose pages may read answers, or {@code *} for all; empty for none
 * @param timeout how long one answer may take; zero for as long as it wants
 * @param limit how many rows, or triples, an answer has at most; {@link org.newsgraph.query.QuestionRunner#ALL} for all
 * @param maxRequest how many bytes a request's body has at most
 * @param workers how many requests are worked on at once, from 1; others wait
 * @param grace how long requests that are being answered may go on when the server stops
 * @param allowUpdate whether SPARQL updates are taken
 * @param allowService whether queries may ask other endpoints
 * @param base what the IRIs of data begin with; ends with a slash
 */
public record ServeOptions(String host, int port, Optional<String> token, Optional<String> cors, Duration timeout, long limit,
        long maxRequest, int workers, Duration grace, boolean allowUpdate, boolean allowService, String base) {

    /**
     * What articles are turned into graphs with.
     *
     * @param lexicons the user's lexicon files
     * @param authorities the user's authority files
     * @param shapes the user's shapes
     */
    public record ExportFiles(List<Path> lexicons, List<Path> authorities, List<Path> shapes) {
        public ExportFiles {
            lexicons = List.copyOf(lexicons);
            authorities = List.copyOf(authorities);
            shapes = List.copyOf(shapes);
        }
    }
}
