package org.newsgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaRange;
import org.apache.jena.atlas.web.MediaType;

/**
 * What a resource can be written as, best first, and which of it a client wants.
 *
 * @param <T> what stands for a format
 */
final class Negotiation<T> {
    private final Map<String, T> types = new LinkedHashMap<>();
    private final Map<String, T> names = new LinkedHashMap<>();

    /**
     * Adds a format.
     *
     * @param names what the parameter {@code format} calls it
     * @param mediaTypes what the Accept header calls it
     */
    Negotiation<T> offer(T format, List<String> names, String... mediaTypes) {
        names.forEach(name -> this.names.putIfAbsent(name, format));
        for (String type : mediaTypes) {
            types.putIfAbsent(type, format);
        }
        return this;
    }

    /**
     * The format that a request asks for: by the parameter {@code format}, else by its Accept header, else the first.
     *
     * @throws HttpFailure 400 for an unknown name, 406 where no format is accepted
     */
    T choose(HttpServletRequest request) {
        String name = request.getParameter("format");
        if (name != null) {
            T named = names.get(name.toLowerCase(Locale.ROOT));
            if (named == null) {
                throw new HttpFailure(400,
                        "there is no format '" + name + "' here; give one of " + String.join(", ", names.keySet()));
            }
            return named;
        }
        String accept = String.join(", ", Collections.list(request.getHeaders("Accept")));
        if (accept.isBlank()) {
            return types.values().iterator().next();
        }
        return best(accept).orElseThrow(() -> new HttpFailure(406, "nothing that is accepted is to be had here; accept one of "
                + types.keySet().stream().distinct().collect(Collectors.joining(", "))));
    }

    private Optional<T> best(String accept) {
        List<MediaRange> ranges;
        try {
            ranges = new AcceptList(accept).entries();
        } catch (RuntimeException e) {
            throw new HttpFailure(400, "the Accept header is malformed: " + accept, Map.of(), e);
        }
        T best = null;
        double bestQuality = 0;
        for (Map.Entry<String, T> offer : types.entrySet()) {
            double quality = quality(ranges, offer.getKey());
            if (quality > bestQuality) {
                best = offer.getValue();
                bestQuality = quality;
            }
        }
        return Optional.ofNullable(best);
    }

    /** A type's weight is what the most specific range that fits says of it (RFC 9110, 12.5.1). */
    private static double quality(List<MediaRange> ranges, String type) {
        MediaType offered = MediaType.create(type);
        double quality = 0;
        int specific = -1;
        for (MediaRange range : ranges) {
            boolean any = "*".equals(range.getType());
            boolean anySubtype = "*".equals(range.getSubType());
            boolean fits = any || range.getType().equalsIgnoreCase(offered.getType())
                    && (anySubtype || range.getSubType().equalsIgnoreCase(offered.getSubType()));
            int rank = any ? 0 : anySubtype ? 1 : 2;
            if (fits && rank > specific) {
                specific = rank;
                quality = range.get_q();
            }
        }
        return quality;
    }
}
