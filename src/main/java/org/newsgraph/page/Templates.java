package org.newsgraph.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The HTML around what pages show. Everything that goes into a template is escaped, except what stands in three braces. */
final class Templates {
    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().withEscaper(new CleanEscaper()).withCollector(new Views()).strictSections(true)
                    .emptyStringIsFalse(true).zeroIsFalse(true).withLoader(Templates::source);
    private static final Map<String, Template> COMPILED = new ConcurrentHashMap<>();

    private Templates() {}

    /** Fills a template. */
    static String fill(String name, Object view) {
        return COMPILED.computeIfAbsent(name, n -> COMPILER.compile(source(n))).execute(view) + "\n";
    }

    private static Reader source(String name) {
        String text = new String(Assets.bytes(name + ".mustache"), StandardCharsets.UTF_8);
        return new StringReader(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
    }
}
