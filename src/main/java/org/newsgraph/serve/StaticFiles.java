package org.newsgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.page.Assets;

/** Style sheets and scripts, and the licences of those that are not the program's own. Only known names are looked for. */
final class StaticFiles {
    static final String PATH = "/assets";
    private static final String YASGUI = "/META-INF/resources/webjars/zazuko__yasgui/4.5.0/";
    private static final Map<String, String> OWN = Map.of("editor.css", "editor.css", "editor.js", "editor.js",
            "yasgui.min.css", YASGUI + "build/yasgui.min.css", "yasgui.min.js", YASGUI + "build/yasgui.min.js",
            "yasgui-licence.txt", "yasgui-licence.txt", "yasgui-parts-licences.txt", YASGUI + "build/yasgui.min.js.LICENSE.txt");
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8",
                    "html", Reply.HTML, "svg", "image/svg+xml", "txt", Reply.TEXT);
    /** They change with the program only. */
    private static final String CACHE = "max-age=3600";

    private StaticFiles() {}

    /** Answers below {@link #PATH}. */
    static Reply answer(HttpServletRequest request) {
        String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        if (OWN.containsKey(name)) {
            return file(OWN.get(name)).with("Cache-Control", CACHE);
        }
        return Assets.find(name).map(asset -> Reply.of(asset.contentType(), asset.bytes()).with("Cache-Control", CACHE))
                .orElseThrow(() -> new HttpFailure(404, "there is no file of this name"));
    }

    /** The page of the SPARQL editor. */
    static Reply editor() {
        return file("editor.html").with(Gate.POLICY_HEADER, Gate.POLICY_WITH_STYLE);
    }

    /** The sign that browsers show beside a page's title, and ask for by themselves. */
    static Reply icon() {
        return file("favicon.svg").with("Cache-Control", CACHE);
    }

    private static Reply file(String resource) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return Reply.of(TYPES.get(resource.substring(resource.lastIndexOf('.') + 1)), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
